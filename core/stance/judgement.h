#pragma once
// What the language model says of the actors of each sentence, next to which the rules' findings are weighed.

#include "core/attribution/attribution.h"
#include "core/language/engine.h"

#include <map>
#include <memory>
#include <vector>

namespace standpoint {

/// Scores of the mentions of each sentence. Copies of one actor's mentions in a sentence are asked together: the best counts.
/// Whoever utters a sentence without being mentioned in it counts as mentioned by its voice, a mention without words (head -1).
class Judgement {
public:
    Judgement(const LanguageEngine&, const Reading&, const ActorTable&, const Attributions&);

    /// The best pair of mentions of two actors in a sentence; null where one of them is not mentioned.
    [[nodiscard]] const StatementScores::Pair* pair(int sentence, ActorId from, ActorId to) const;
    [[nodiscard]] const StatementScores::Holder* holder(int sentence, ActorId actor) const;
    /// The highest probability anywhere that an actor holds a position, and that it does something to another.
    [[nodiscard]] double holdsAnywhere(ActorId) const;
    [[nodiscard]] double actsAnywhere(ActorId) const;
    /// How likely a careful reader lists an actor among those of the text, by what the model sees of all its mentions.
    [[nodiscard]] double salience(ActorId) const;
    /// The actors mentioned in a sentence, each once.
    [[nodiscard]] std::vector<ActorId> actorsIn(int sentence) const;
    /// The mention by which an actor holds a position most likely; null where it is not mentioned.
    [[nodiscard]] const ResolvedMention* holdingMention(int sentence, ActorId actor) const;
    [[nodiscard]] std::pair<const ResolvedMention*, const ResolvedMention*> relatedMentions(int sentence, ActorId from, ActorId to) const;

private:
    struct Row {
        std::vector<const ResolvedMention*> mentions;
        std::unique_ptr<ResolvedMention> voice;
        StatementScores scores;
    };
    [[nodiscard]] int bestPair(int sentence, ActorId from, ActorId to) const;  ///< index into pairs, -1
    [[nodiscard]] int bestHolder(int sentence, ActorId actor) const;           ///< index into holders, -1
    std::vector<Row> rows_;
    std::map<ActorId, double> salience_;
};

} // namespace standpoint
