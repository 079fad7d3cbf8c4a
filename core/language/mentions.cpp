#include "core/language/mentions.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace standpoint {

namespace {

Matrix probabilities(View scores) {
    Matrix out(scores.rows, scores.columns);
    for (int i = 0; i < scores.rows; ++i) {
        std::copy_n(scores.row(i), scores.columns, out.row(i));
        softmax(out.row(i), out.columns);
    }
    return out;
}

/// Viterbi: logits add up, because each row's normalisation is the same for all sequences.
std::vector<int> bestTags(View scores, std::span<const std::string> labels) {
    const int n = scores.rows, tags = scores.columns;
    const auto follows = [&](int before, int tag) {
        const std::string& name = labels[tag];
        if (!name.starts_with("I-")) return true;
        return before >= 0 && labels[before].size() == name.size() && labels[before].substr(2) == name.substr(2);
    };
    Matrix best(n, tags);
    std::vector<int> from(static_cast<std::size_t>(n) * tags, -1);
    for (int i = 0; i < n; ++i) {
        for (int tag = 0; tag < tags; ++tag) {
            float most = i == 0 && follows(-1, tag) ? 0 : -std::numeric_limits<float>::infinity();
            for (int before = 0; i > 0 && before < tags; ++before)
                if (best.row(i - 1)[before] > most && follows(before, tag))
                    most = best.row(i - 1)[from[i * tags + tag] = before];
            best.row(i)[tag] = most + scores.data[static_cast<std::size_t>(i) * scores.stride + tag];
        }
    }
    std::vector<int> out(n);
    for (int i = n - 1, tag = -1; i >= 0; --i) {
        tag = i == n - 1 ? static_cast<int>(std::max_element(best.row(i), best.row(i) + tags) - best.row(i))
                         : from[(i + 1) * tags + tag];
        out[i] = tag;
    }
    return out;
}

std::optional<EntityKind> kindOf(const std::string& name) {
    if (name == "place") return EntityKind::Place;
    if (const auto actor = actorKindFrom(name)) return static_cast<EntityKind>(*actor); // the same order
    return std::nullopt;
}

bool overlapsAny(const std::vector<EntityMention>& mentions, const TaggedSpan& span) {
    return std::ranges::any_of(mentions, [&](const auto& m) { return m.begin < span.end && span.begin < m.end; });
}

} // namespace

std::vector<TaggedSpan> decodeBio(View scores, std::span<const std::string> labels) {
    const Matrix probability = probabilities(scores);
    const std::vector<int> tags = bestTags(scores, labels);
    std::vector<TaggedSpan> out;
    for (int i = 0; i < scores.rows; ++i) {
        const std::string& name = labels[tags[i]];
        if (name.starts_with("B-")) out.push_back({i, i, name.substr(2), 0});
        if (!name.starts_with("B-") && !name.starts_with("I-")) continue;
        out.back().end = i + 1;
        out.back().score += probability.row(i)[tags[i]];
    }
    for (TaggedSpan& span : out)
        span.score /= static_cast<float>(span.end - span.begin);
    return out;
}

std::vector<EntityMention> chooseMentions(const std::vector<TaggedSpan>& actors,
                                          const std::vector<TaggedSpan>& entities, std::span<const Token> tokens) {
    std::vector<EntityMention> out;
    for (const TaggedSpan& span : actors)
        if (const auto kind = kindOf(span.kind)) out.push_back({span.begin, span.end, *kind, span.score});
    for (const TaggedSpan& span : entities) {
        const auto kind = kindOf(span.kind);
        const auto words = tokens.subspan(span.begin, span.end - span.begin);
        const bool named = std::ranges::any_of(words, [](const Token& t) { return t.upos == "PROPN"; });
        if (kind && (named || kind == EntityKind::Place) && !overlapsAny(out, span))
            out.push_back({span.begin, span.end, *kind, span.score});
    }
    std::ranges::sort(out, {}, &EntityMention::begin);
    return out;
}

std::vector<MentionHead> mentionHeads(View scores, std::span<const std::string> labels, float least) {
    const Matrix probability = probabilities(scores);
    std::vector<MentionHead> out;
    for (int i = 0; i < scores.rows; ++i) {
        const float* row = probability.row(i);
        const auto best = std::max_element(row + 1, row + probability.columns) - row;
        if (const auto kind = kindOf(labels[best]); kind && 1 - row[0] >= least) out.push_back({i, *kind, 1 - row[0]});
    }
    return out;
}

} // namespace standpoint
