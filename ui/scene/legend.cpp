// The legend: what the lines and shapes of this picture mean, and nothing that does not occur in it.
#include "ui/scene/curves.h"
#include "ui/scene/draw.h"
#include "ui/scene/shapes.h"
#include "ui/scene/style.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr double rowHeight = 24, entryGap = 20, sampleGap = 7, lineSample = 40, shapeSample = 20;

struct Entry {
    QString words;
    std::optional<Tone> tone = {};      // a line …
    StatusMark mark = StatusMark::None; // … or a line with a mark …
    std::optional<ActorKind> kind = {}; // … or an actor's shape, else an issue's pill
    bool line = false;
    [[nodiscard]] double sampleWidth() const { return line ? lineSample : kind ? shapeSample : 30; }
    [[nodiscard]] double width() const { return sampleWidth() + sampleGap + widthOf(words, legendText); }
};

/// Lines in one group, shapes in the next.
std::vector<std::vector<Entry>> entriesOf(const Scene& scene) {
    std::vector<Entry> lines, shapes;
    const auto hasTone = [&](Tone tone) {
        return std::ranges::any_of(scene.edges, [&](const SceneEdge& e) { return e.tone == tone; });
    };
    const auto hasMark = [&](StatusMark mark) {
        return std::ranges::any_of(scene.edges, [&](const SceneEdge& e) { return e.mark == mark; });
    };
    for (const auto& [tone, words] : {std::pair{Tone::Positive, "supports, positive"},
                                      {Tone::Negative, "opposes, negative"},
                                      {Tone::Mixed, "mixed"},
                                      {Tone::Neutral, "neutral"}})
        if (hasTone(tone)) lines.push_back({.words = words, .tone = tone, .line = true});
    if (hasMark(StatusMark::Question))
        lines.push_back({.words = "hypothetical", .mark = StatusMark::Question, .line = true});
    if (hasMark(StatusMark::Cross)) lines.push_back({.words = "denied", .mark = StatusMark::Cross, .line = true});
    for (const ActorKind kind : allActorKinds) {
        if (std::ranges::none_of(scene.nodes, [&](const SceneNode& n) { return n.kind == kind; })) continue;
        const std::string_view name = nameOf(kind);
        shapes.push_back({.words = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), .kind = kind});
    }
    if (std::ranges::any_of(scene.nodes, &SceneNode::isIssue)) shapes.push_back({.words = "issue"});
    return {lines, shapes};
}

/// A little scene of two invisible ends, so that the sample is drawn as edges are.
void drawSample(Ink& ink, const Entry& entry, QPointF left, const Theme& theme) {
    if (!entry.line) {
        SceneNode node;
        node.kind = entry.kind;
        node.place = left + QPointF(entry.sampleWidth() / 2, 0);
        const double side = entry.kind == ActorKind::State || entry.kind == ActorKind::Government ? 15 : 17;
        node.size = entry.kind ? QSizeF(side, side) : QSizeF(28, 15);
        drawNode(ink, node, theme, 1);
        return;
    }
    Scene sample;
    sample.theme = theme;
    for (const double x : {0.0, lineSample}) {
        SceneNode end;
        end.kind = ActorKind::Person;
        end.place = left + QPointF(x, 0);
        sample.nodes.push_back(end);
    }
    sample.edges.push_back({.from = 0,
                            .to = 1,
                            .tone = entry.tone.value_or(Tone::Neutral),
                            .mark = entry.mark,
                            .width = 1.8,
                            .bend = 0,
                            .statements = {},
                            .summary = {}});
    drawEdges(ink, sample);
}

/// Calls `place(entry, x, y)` for each entry, in rows, and returns the size of all.
template <class Place> QSizeF flow(const Scene& scene, double width, const Place& place) {
    double y = 0, widest = 0;
    for (const std::vector<Entry>& group : entriesOf(scene)) {
        double x = 0;
        for (const Entry& entry : group) {
            if (x > 0 && x + entry.width() > width) x = 0, y += rowHeight;
            place(entry, x, y + rowHeight / 2);
            widest = std::max(widest, x + entry.width());
            x += entry.width() + entryGap;
        }
        if (!group.empty()) y += rowHeight;
    }
    return {widest, y};
}

} // namespace

QSizeF legendSize(const Scene& scene, double width) {
    return flow(scene, width, [](const Entry&, double, double) {});
}

void drawLegend(Ink& ink, const Scene& scene, QPointF topLeft, double width) {
    flow(scene, width, [&](const Entry& entry, double x, double y) {
        const QPointF left = topLeft + QPointF(x, y);
        drawSample(ink, entry, left, scene.theme);
        ink.words({.lines = {entry.words},
                   .at = left + QPointF(entry.sampleWidth() + sampleGap, 0),
                   .style = legendText,
                   .color = scene.theme.text,
                   .align = Align::Left});
    });
}

} // namespace standpoint
