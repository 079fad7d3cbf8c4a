#include "app/cli/relation_kind.h"

#include "core/stance/findings.h"

#include <algorithm>

namespace standpoint::cli {

namespace {

constexpr ActorId p{2}, q{3}; // after the author

// The mention that a span is in a sentence, told by the word that hangs outside of it; none where they do not touch.
std::optional<ResolvedMention> mentionOf(const Reading& reading, int sentence, Span span, ActorId actor) {
    ResolvedMention mention{.sentence = sentence, .begin = -1, .actor = actor};
    const Tree& tree = reading.trees[sentence];
    for (int t = 0; t < tree.size(); ++t) {
        if (!tree.token(t).span.overlaps(span)) continue;
        if (mention.begin < 0) mention.begin = t;
        mention.end = t + 1;
    }
    if (mention.begin < 0) return {};
    mention.head = mention.begin;
    while (mention.head + 1 < mention.end && tree.token(mention.head).head >= mention.begin && tree.token(mention.head).head < mention.end)
        mention.head = tree.token(mention.head).head;
    return mention;
}

} // namespace

std::optional<RelationKind> relationByLexicon(const LanguageEngine& engine, const std::string& text, Span pSpan, Span qSpan) {
    const Annotation annotation = engine.annotate(text);
    const Reading reading = readTrees(annotation);
    ActorTable actors;
    for (const ActorId id : {ActorTable::author, p, q}) {
        Actor& actor = actors.actors.emplace_back();
        actor.id = id;
    }
    for (int s = 0; s < reading.sentences(); ++s)
        for (const auto& [span, actor] : {std::pair{pSpan, p}, std::pair{qSpan, q}})
            if (const auto mention = mentionOf(reading, s, span, actor)) actors.mentions.push_back(*mention);
    std::ranges::stable_sort(actors.mentions, {}, [](const ResolvedMention& m) { return std::pair(m.sentence, m.begin); });
    const Attributions attributions;
    std::vector<Finding> findings;
    findRelations({reading, actors, attributions}, findings);
    const auto found = std::ranges::find_if(findings, [](const Finding& f) { return f.relation->from == p && f.relation->to == q; });
    return found == findings.end() ? std::nullopt : std::optional(found->relation->kind);
}

} // namespace standpoint::cli
