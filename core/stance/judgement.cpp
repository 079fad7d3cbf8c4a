#include "core/stance/judgement.h"

#include <algorithm>
#include <span>

namespace standpoint {

// Who utters a sentence: the innermost speaker of its root, else the author; none where the speaker is no known actor.
static ActorId speakerOf(const Reading& reading, const Attributions& attributions, int sentence) {
    const Saying* saying = attributions.innermost(sentence, reading.trees[sentence].root());
    return saying ? saying->speaker : ActorTable::author;
}

Judgement::Judgement(const LanguageEngine& engine, const Reading& reading, const ActorTable& actors, const Attributions& attributions) {
    std::vector<std::vector<int>> heads(reading.sentences());
    for (int s = 0; s < reading.sentences(); ++s) {
        Row& row = rows_.emplace_back();
        row.mentions = actors.mentionsIn(s);
        const ActorId speaker = speakerOf(reading, attributions, s);
        if (speaker && std::ranges::none_of(row.mentions, [&](const ResolvedMention* m) { return m->actor == speaker; })) {
            row.voice = std::make_unique<ResolvedMention>(ResolvedMention{s, 0, 0, -1, MentionType::Pronoun, speaker, 0, 0});
            row.mentions.insert(row.mentions.begin(), row.voice.get());
        }
        for (const ResolvedMention* m : row.mentions) heads[s].push_back(m->head);
    }
    std::vector<StatementScores> scores = engine.relate(reading.annotation->sentences, heads);
    for (int s = 0; s < reading.sentences(); ++s) rows_[s].scores = std::move(scores[s]);
    std::map<ActorId, std::vector<std::span<const float>>> places;
    for (const Row& row : rows_)
        for (int i = 0; i < row.scores.salience.rows; ++i)
            if (row.mentions[i]->head >= 0) places[row.mentions[i]->actor].emplace_back(row.scores.salience.row(i), row.scores.salience.columns);
    for (const auto& [actor, mentions] : places) salience_[actor] = engine.salience(mentions);
}

int Judgement::bestPair(int sentence, ActorId from, ActorId to) const {
    const Row& row = rows_[sentence];
    const int n = static_cast<int>(row.mentions.size());
    int best = -1;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            if (row.mentions[i]->actor == from && row.mentions[j]->actor == to &&
                (best < 0 || row.scores.pairs[i * n + j].related() > row.scores.pairs[best].related()))
                best = i * n + j;
    return best;
}

int Judgement::bestHolder(int sentence, ActorId actor) const {
    const Row& row = rows_[sentence];
    int best = -1;
    for (int i = 0; i < static_cast<int>(row.mentions.size()); ++i)
        if (row.mentions[i]->actor == actor && (best < 0 || row.scores.holders[i].holds() > row.scores.holders[best].holds())) best = i;
    return best;
}

const StatementScores::Pair* Judgement::pair(int sentence, ActorId from, ActorId to) const {
    const int best = bestPair(sentence, from, to);
    return best < 0 ? nullptr : &rows_[sentence].scores.pairs[best];
}

const StatementScores::Holder* Judgement::holder(int sentence, ActorId actor) const {
    const int best = bestHolder(sentence, actor);
    return best < 0 ? nullptr : &rows_[sentence].scores.holders[best];
}

const ResolvedMention* Judgement::holdingMention(int sentence, ActorId actor) const {
    const int best = bestHolder(sentence, actor);
    return best < 0 ? nullptr : rows_[sentence].mentions[best];
}

std::pair<const ResolvedMention*, const ResolvedMention*> Judgement::relatedMentions(int sentence, ActorId from, ActorId to) const {
    const int best = bestPair(sentence, from, to);
    if (best < 0) return {nullptr, nullptr};
    const auto& mentions = rows_[sentence].mentions;
    const int n = static_cast<int>(mentions.size());
    return {mentions[best / n], mentions[best % n]};
}

double Judgement::holdsAnywhere(ActorId actor) const {
    double best = 0;
    for (const Row& row : rows_)
        for (std::size_t i = 0; i < row.mentions.size(); ++i)
            if (row.mentions[i]->actor == actor) best = std::max<double>(best, row.scores.holders[i].holds());
    return best;
}

double Judgement::actsAnywhere(ActorId actor) const {
    double best = 0;
    for (const Row& row : rows_) {
        const std::size_t n = row.mentions.size();
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                if (row.mentions[i]->actor == actor && row.mentions[j]->actor != actor) {
                    const auto& label = row.scores.pairs[i * n + j].label;
                    best = std::max<double>(best, 1 - label[StatementScores::NoRelation] - label[StatementScores::Represent]);
                }
    }
    return best;
}

double Judgement::salience(ActorId actor) const {
    const auto found = salience_.find(actor);
    return found == salience_.end() ? 0 : found->second;
}

std::vector<ActorId> Judgement::actorsIn(int sentence) const {
    std::vector<ActorId> out;
    for (const ResolvedMention* m : rows_[sentence].mentions)
        if (std::find(out.begin(), out.end(), m->actor) == out.end()) out.push_back(m->actor);
    return out;
}

} // namespace standpoint
