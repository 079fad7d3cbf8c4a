#pragma once
// Private to core/stance and to the program that fits its weights: what the rules share.

#include "core/attribution/attribution.h"
#include "core/stance/phrase.h"

#include <optional>
#include <string>
#include <vector>

namespace standpoint {

/// Which rule found a statement.
enum class Origin { Lexicon, Title, Stance, Claim, Judgement, Model };

/// One statement found at one place, before those that say the same are joined.
struct Finding {
    int sentence = 0;
    std::optional<Relation> relation; ///< else it is a position
    ActorId holder;
    Stance stance = Stance::Supports;
    Phrase issue;
    StatementStatus status = StatementStatus::Asserted;
    bool hedged = false;
    std::vector<ActorId> sources;
    Origin origin = Origin::Lexicon;
    bool voice = false;    ///< whoever holds it or does it is not mentioned there, but utters the sentence
    bool implied = false;  ///< of a relation: its second actor is not named there, so the model can say nothing
    double ruleScore = 0;  ///< how much the rule trusts itself, 0–1; 0 where only the model speaks
    double modelScore = 0; ///< the model's probability that there is such a statement
    double reverse = 0;    ///< of a relation: the model's probability of one the other way round in the same sentence
    double toOthers = 0;   ///< of a relation: the model's highest probability that its first actor is so related to another in the same sentence
    double fromOthers = 0; ///< and that another is to its second
    double agrees = 0;     ///< of a relation: the share of modelScore that the model gives to its polarity
    double acts = 0;       ///< of a relation: the model's highest probability that its first actor holds a position anywhere
    double elsewhere = 0;  ///< the model's highest probability of the same relation, or of a position of the holder, in other sentences
    double confidence = 0; ///< both together, calibrated
    std::string rule;
    std::vector<int> holderTokens, cueTokens, targetTokens;
};

/// What every rule reads.
struct Context {
    const Reading& reading;
    const ActorTable& actors;
    const Attributions& attributions;
    std::vector<double> likely = {}; ///< how likely each is an actor, by id - 1; empty: all are

    [[nodiscard]] const Tree& tree(int s) const { return reading.trees[s]; }
};

/// Whom a nominal names or stands for.
struct Referent {
    ActorId actor;
    std::vector<int> tokens; ///< of the mention
    bool direct = true;      ///< false: through its possessor or modifier ("the mayor's plan" for the mayor)
    explicit operator bool() const { return static_cast<bool>(actor); }
};
[[nodiscard]] Referent referent(const Context&, int sentence, int token);          ///< direct only
[[nodiscard]] std::vector<Referent> referents(const Context&, int sentence, int token); ///< the same, and both of "both countries"
/// Else its possessor, its "of" or modifier; but somebody's people ("his rivals") are not that person.
[[nodiscard]] Referent referentOrOwner(const Context&, int sentence, int token);
[[nodiscard]] std::vector<Referent> referentsOrOwner(const Context&, int sentence, int token); ///< and both of "both countries"

/// Whether each word that a lexicon line asks for stands under the clause: a particle, a preposition, a marker.
[[nodiscard]] bool wordsHold(const Tree&, const Clause&, const std::vector<std::string>& words);

/// Status and hedge of a clause.
void qualify(Finding&, const Clause&);

// The rules, each a file.
void findRelations(const Context&, std::vector<Finding>&);
void findRepresentation(const Context&, std::vector<Finding>&);
void findStances(const Context&, std::vector<Finding>&);
void findClaims(const Context&, std::vector<Finding>&);

class Judgement;
/// Adds to the rules' findings what only the model sees, and what the model says of each.
void addJudgement(const Context&, const Judgement&, std::vector<Finding>&);

/// All that rules and model find, with their scores. The context must tell how likely the actors are.
[[nodiscard]] std::vector<Finding> collectFindings(const Context&, const Judgement&);

} // namespace standpoint
