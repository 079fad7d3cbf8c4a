#include "ui/reader/article_reader.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>
#include <QVBoxLayout>

namespace standpoint {

namespace {

constexpr int textMargin = 4;

QString aboutLine(const DocumentInfo& info) {
    QStringList parts;
    if (!info.byline.empty()) parts << QStringLiteral("By ") + qt(info.byline);
    if (!info.outlet.empty()) parts << qt(info.outlet);
    if (!info.date.empty()) parts << dateInWords(info.date);
    return parts.join(QStringLiteral(" · "));
}

/// The line patterns of the graph's edges, under words.
QTextCharFormat::UnderlineStyle underlineOf(Tone tone) {
    switch (tone) {
    case Tone::Positive: return QTextCharFormat::SingleUnderline;
    case Tone::Negative: return QTextCharFormat::DashUnderline;
    case Tone::Mixed: return QTextCharFormat::DashDotLine;
    case Tone::Neutral: break;
    }
    return QTextCharFormat::DotLine;
}

QTextCharFormat markFormat(Tone tone, const Theme& theme) {
    QTextCharFormat format;
    format.setUnderlineStyle(underlineOf(tone));
    format.setUnderlineColor(theme.of(tone));
    QColor tint = theme.of(tone);
    tint.setAlphaF(theme.dark ? 0.12f : 0.07f);
    format.setBackground(tint);
    return format;
}

QTextCharFormat placeFormat(const Theme& theme, float strength) {
    QTextCharFormat format;
    QColor tint = theme.selection;
    tint.setAlphaF(strength);
    format.setBackground(tint);
    return format;
}

} // namespace

ArticleReader::ArticleReader(SharedSelection& selection, QWidget* parent)
    : QWidget(parent), selection_(selection), title_(new QLabel(this)), about_(new QLabel(this)), text_(new QTextEdit(this)) {
    title_->setObjectName(QStringLiteral("heading"));
    about_->setObjectName(QStringLiteral("muted"));
    for (QLabel* label : {title_, about_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        label->setContentsMargins(textMargin, 0, 0, 0); // in line with the text
    }
    text_->setReadOnly(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setAccessibleName(QStringLiteral("Article"));
    text_->setPlaceholderText(QStringLiteral("The article will stand here, with the words marked that the graph was made of."));
    text_->setUndoRedoEnabled(false);
    text_->document()->setDocumentMargin(textMargin);
    text_->viewport()->setMouseTracking(true);
    text_->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(about_);
    column->addWidget(text_, 1);

    connect(&selection_, &SharedSelection::statementChanged, this, &ArticleReader::followStatement);
    connect(&selection_, &SharedSelection::hoveredChanged, this, &ArticleReader::drawMarks);
    connect(&selection_, &SharedSelection::placeOpened, this, &ArticleReader::open);
    load({});
}

void ArticleReader::setShown(const Shown& shown) {
    shown_ = shown;
    const auto& documents = shown_.corpus->documents;
    if (!shown_.corpus->find(document_)) load(documents.empty() ? DocumentId{} : documents.front().id);
    else if (article_ != shown_.article(document_)) load(document_);
    marks_ = marksOf(shown_, document_);
    drawMarks();
}

void ArticleReader::setTheme(const Theme& theme) {
    theme_ = theme;
    drawMarks();
}

void ArticleReader::open(DocumentId document, Span place) {
    if (document != document_) load(document);
    marks_ = marksOf(shown_, document_);
    place_ = place;
    drawMarks();
    if (!place.empty()) scrollTo(place);
}

void ArticleReader::load(DocumentId document) {
    article_ = document ? shown_.article(document) : nullptr;
    document_ = article_ ? document : DocumentId{};
    place_ = {};
    text_->setPlainText(article_ ? displayText(article_->document()) : QString());
    const QString title = article_ ? qt(article_->document().label()) : QString();
    title_->setText(title);
    about_->setText(article_ ? aboutLine(article_->document()) : QString());
    about_->setVisible(!about_->text().isEmpty());
    styleParagraphs();
    // A title that the text itself begins with needs no second place.
    title_->setVisible(article_ && !text_->document()->firstBlock().text().endsWith(title));
    text_->moveCursor(QTextCursor::Start);
    emit documentChanged(document_);
}

void ArticleReader::styleParagraphs() {
    QTextCursor cursor(text_->document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    QTextBlockFormat block;
    block.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(block);
    const QTextBlock first = text_->document()->firstBlock();
    const bool more = text_->document()->blockCount() > 1; // a text of one paragraph is no heading
    if (article_ && more && !article_->document().title.empty() && first.text().endsWith(qt(article_->document().title))) {
        QTextCharFormat heading;
        heading.setFontWeight(QFont::DemiBold);
        heading.setProperty(QTextFormat::FontSizeAdjustment, 2);
        cursor.setPosition(first.position());
        cursor.setPosition(first.position() + first.length() - 1, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(heading);
    }
    cursor.endEditBlock();
}

void ArticleReader::drawMarks() {
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](Span span, const QTextCharFormat& format) {
        QTextCursor cursor(text_->document());
        cursor.setPosition(article_->index().utf16Of(span.begin));
        cursor.setPosition(article_->index().utf16Of(span.end), QTextCursor::KeepAnchor);
        selections.append({cursor, format});
    };
    if (article_) {
        for (const Mark& mark : marks_) add(mark.span, markFormat(mark.tone, theme_));
        if (selection_.hovered())
            for (const Mark& mark : marks_)
                if (mark.statement == selection_.hovered()) add(mark.span, placeFormat(theme_, 0.22f));
        if (!place_.empty()) add(place_, placeFormat(theme_, 0.42f));
    }
    text_->setExtraSelections(selections);
}

void ArticleReader::followStatement() {
    const Statement* statement = shown_.corpus->find(selection_.statement());
    if (!statement || statement->evidence.empty()) {
        place_ = {};
        drawMarks();
        return;
    }
    // A second evidence of the article that is open is nearer than the first one of another.
    const Evidence* evidence = &statement->evidence.front();
    for (const Evidence& other : statement->evidence)
        if (other.document == document_ && evidence->document != document_) evidence = &other;
    open(evidence->document, evidence->span);
}

void ArticleReader::scrollTo(Span place) {
    if (!article_) return;
    QTextCursor cursor(text_->document());
    cursor.setPosition(article_->index().utf16Of(place.end));
    text_->setTextCursor(cursor);
    text_->ensureCursorVisible();
    cursor.setPosition(article_->index().utf16Of(place.begin));
    text_->setTextCursor(cursor);
    text_->ensureCursorVisible();
    // A third of the way down, so that what leads up to the words can be read as well.
    QScrollBar* bar = text_->verticalScrollBar();
    bar->setValue(bar->value() + text_->cursorRect(cursor).top() - text_->viewport()->height() / 3);
}

void ArticleReader::chooseAt(int offset) {
    const std::vector<StatementId> found = statementsAt(marks_, offset);
    if (found.empty()) return;
    const auto now = std::ranges::find(found, selection_.statement());
    const StatementId next = now == found.end() || now + 1 == found.end() ? found.front() : *(now + 1);
    selection_.choose({{}, edgeOf(shown_, next)}, next);
}

int ArticleReader::offsetAt(QPoint place) const {
    if (!article_) return -1;
    const QTextCursor cursor = text_->cursorForPosition(place);
    const QRect at = text_->cursorRect(cursor);
    if (place.y() < at.top() || place.y() > at.bottom()) return -1;
    // The cursor stands between two characters: the one under the pointer is left of it where the pointer is.
    const int utf16 = cursor.position() - (place.x() < at.left() ? 1 : 0);
    return utf16 < 0 ? -1 : article_->index().offsetOfUtf16(utf16);
}

void ArticleReader::point(QPoint viewportPlace, QPoint globalPlace) {
    const int offset = offsetAt(viewportPlace);
    const std::vector<StatementId> found = offset < 0 ? std::vector<StatementId>{} : statementsAt(marks_, offset);
    text_->viewport()->setCursor(found.empty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    QStringList lines;
    for (const StatementId id : found) lines << qt(headline(*shown_.corpus->find(id), *shown_.corpus));
    if (lines.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(globalPlace, tipOf(lines.join(QChar('\n'))), text_->viewport());
}

bool ArticleReader::eventFilter(QObject* watched, QEvent* event) {
    const auto mouse = [&] { return static_cast<QMouseEvent*>(event); };
    if (event->type() == QEvent::MouseButtonPress) {
        pressed_ = mouse()->pos();
    } else if (event->type() == QEvent::MouseMove && mouse()->buttons() == Qt::NoButton) {
        point(mouse()->pos(), mouse()->globalPosition().toPoint());
    } else if (event->type() == QEvent::MouseButtonRelease && mouse()->button() == Qt::LeftButton &&
               (mouse()->pos() - pressed_).manhattanLength() < QApplication::startDragDistance()) {
        if (const int offset = offsetAt(mouse()->pos()); offset >= 0) chooseAt(offset);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace standpoint
