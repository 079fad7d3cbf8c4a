#pragma once
// What the marks of a view mean: each with its words, in one line.

#include "ui/theme/theme.h"

#include <QWidget>
#include <functional>
#include <vector>

namespace standpoint {

class ToneLegend : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        Tone tone;
        QString words;
    };
    /// Draws a mark into a square that is `mark` pixels wide.
    using Draw = std::function<void(QPainter&, const QRectF&, Tone, const Theme&)>;
    struct Sizes {
        int mark, gap, leastHeight, padding; ///< px; `gap` stands between a mark and its words, `padding` is added to the height
    };
    ToneLegend(std::vector<Entry>, Sizes, Draw, QWidget* parent);
    void setTheme(const Theme&);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    [[nodiscard]] int widthOf(const Entry&) const;

    std::vector<Entry> entries_;
    Sizes sizes_;
    Draw draw_;
    Theme theme_ = lightTheme();
};

} // namespace standpoint
