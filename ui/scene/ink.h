#pragma once
// What a picture is made of: paths and words. The scene is drawn once, on a QPainter or as SVG.

#include "ui/scene/words.h"

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QPointF>

#include <optional>

class QPainter;

namespace standpoint {

struct Stroke {
    QColor color;
    double width = 1;
    QList<double> dashes = {}; ///< lengths of line, gap, …; empty: solid
    bool round = false;        ///< round caps and joins
};

enum class Align { Left, Centre };

/// A block of lines. `at` is the middle of its height, and its left side or middle.
struct Words {
    QStringList lines;
    QPointF at;
    TextStyle style;
    QColor color;
    std::optional<QColor> halo = {}; ///< drawn behind the words, so that lines under them don't disturb
    Align align = Align::Centre;
    QString whole = {}; ///< the text that the lines are of, where they are broken; else empty
};

class Ink {
public:
    virtual ~Ink() = default;
    /// Fills, then strokes.
    virtual void path(const QPainterPath&, const std::optional<QColor>& fill, const std::optional<Stroke>&) = 0;
    virtual void words(const Words&) = 0;
};

class PainterInk : public Ink {
public:
    explicit PainterInk(QPainter& painter) : painter_(painter) {}
    void path(const QPainterPath&, const std::optional<QColor>& fill, const std::optional<Stroke>&) override;
    void words(const Words&) override;

private:
    QPainter& painter_;
};

/// Height of the first line's baseline and its distance to the next, for a block whose middle is `at`.
[[nodiscard]] double firstBaseline(const Words&);

} // namespace standpoint
