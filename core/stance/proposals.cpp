// What the model says of the rules' findings, and what it sees that no rule does.

#include "core/stance/findings.h"
#include "core/stance/judgement.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

// Below these the model's guesses are not even weighed.
constexpr double leastRelated = 0.06, leastHolding = 0.12;

std::vector<int> tokensOf(const ResolvedMention& m) {
    std::vector<int> out;
    for (int t = m.begin; t < m.end; ++t) out.push_back(t);
    return out;
}

// The verb that a mention is an argument of; the sentence's root where there is none.
int predicateOver(const Tree& tree, int token) {
    for (int i = token, steps = 0; i >= 0 && steps < tree.size(); i = tree.token(i).head, ++steps)
        if (i != token && (tree.token(i).upos == "VERB" || tree.child(i, {"cop"}))) return i;
    return tree.root();
}

struct Deed {
    RelationKind kind;
    Polarity polarity;
};

// How often a kind has a polarity, in the articles coded for training.
float usual(RelationKind kind, Polarity polarity) {
    const auto of = [&](float positive, float negative, float neutral) { return polarity == Polarity::Positive ? positive : polarity == Polarity::Negative ? negative : neutral; };
    switch (kind) {
    case RelationKind::Agree: case RelationKind::Support: case RelationKind::Concede: case RelationKind::Cooperate: case RelationKind::Aid: case RelationKind::Trust: return of(0.97f, 0.01f, 0.02f);
    case RelationKind::Consult: case RelationKind::Request: case RelationKind::Depend: return of(0.01f, 0.02f, 0.97f);
    case RelationKind::Mobilize: return of(0.1f, 0.05f, 0.85f);
    case RelationKind::Retreat: return of(0.05f, 0.7f, 0.25f);
    case RelationKind::Influence: return of(0.2f, 0.4f, 0.4f);
    default: return of(0.01f, 0.98f, 0.01f);
    }
}

StatementScores::PairLabel labelOf(Polarity polarity) {
    return polarity == Polarity::Positive ? StatementScores::Positive : polarity == Polarity::Negative ? StatementScores::Negative : StatementScores::Neutral;
}

// How much of the model's probability of a relation falls to one of a label.
float shareOf(const StatementScores::Pair& pair, StatementScores::PairLabel label) {
    return pair.label[label] / std::max(pair.related(), 1e-6f);
}

// The kind and polarity that go best together by the model's two opinions. What the lexicon reads, if anything, counts half a certainty in each.
Deed likeliestDeed(const StatementScores::Pair& pair, const Relation* read = nullptr) {
    constexpr float weightOfLexicon = 0.5f;
    Deed best{RelationKind::Consult, Polarity::Neutral};
    float most = -1;
    for (std::size_t k = 0; k < allRelationKinds.size(); ++k) {
        const RelationKind kind = allRelationKinds[k];
        if (kind == RelationKind::Represent) continue;
        const float ofKind = pair.kind[k] + (read && read->kind == kind ? weightOfLexicon : 0);
        for (const Polarity polarity : allPolarities) {
            const float ofPolarity = shareOf(pair, labelOf(polarity)) + (read && read->polarity == polarity ? weightOfLexicon : 0);
            if (const float score = ofKind * ofPolarity * usual(kind, polarity); score > most) most = score, best = {kind, polarity};
        }
    }
    return best;
}

void sayReadAs(Finding& f, std::string_view name) {
    f.rule.append(", read as “").append(name).append("” by the language model");
}

class Weigher {
public:
    Weigher(const Context& context, const Judgement& judgement, std::vector<Finding>& findings)
        : context_(context), judgement_(judgement), findings_(findings) {}

    void run() {
        for (int s = 0; s < context_.reading.sentences(); ++s) {
            const std::vector<ActorId> actors = judgement_.actorsIn(s);
            for (const ActorId a : actors) {
                for (const ActorId b : actors)
                    if (a != b && !has(s, a, b)) proposeRelationOf(s, a, b);
                if (!has(s, a, {})) proposePositionOf(s, a);
            }
        }
        for (Finding& f : findings_)
            if (!f.implied) weigh(f);
        dropContradictions();
    }

private:
    // Two rules that read one word as for and as against the same: "opposes such limits, arguing that they scare investors". The model tells which.
    void dropContradictions() {
        const auto contradict = [](const Finding& a, const Finding& b) {
            return !a.relation && !b.relation && a.sentence == b.sentence && a.holder == b.holder && a.stance != b.stance &&
                   !a.issue.keywords.empty() && a.issue.keywords == b.issue.keywords;
        };
        const auto likely = [&](const Finding& f) {
            const auto* holder = judgement_.holder(f.sentence, f.holder);
            return holder ? holder->stance[std::ranges::find(allStances, f.stance) - allStances.begin()] : 0;
        };
        std::vector<bool> less(findings_.size());
        for (std::size_t i = 0; i < findings_.size(); ++i)
            for (std::size_t j = 0; j < findings_.size(); ++j)
                if (i != j && contradict(findings_[i], findings_[j]) && likely(findings_[i]) < likely(findings_[j])) less[i] = true;
        std::size_t place = 0;
        std::erase_if(findings_, [&](const Finding&) { return less[place++]; });
    }

    double related(int s, ActorId from, ActorId to) const {
        const auto* pair = judgement_.pair(s, from, to);
        return pair ? pair->related() : 0;
    }
    double holds(int s, ActorId actor) const {
        const auto* holder = judgement_.holder(s, actor);
        return holder ? holder->holds() : 0;
    }

    void weigh(Finding& f) const {
        const auto in = [&](int s) { return f.relation ? related(s, f.relation->from, f.relation->to) : holds(s, f.holder); };
        f.modelScore = in(f.sentence);
        if (f.relation) {
            chooseKind(f);
            f.agrees = agreement(f);
            f.reverse = related(f.sentence, f.relation->to, f.relation->from);
            f.acts = judgement_.holdsAnywhere(f.relation->from);
            for (const ActorId other : judgement_.actorsIn(f.sentence)) {
                if (other == f.relation->from || other == f.relation->to) continue;
                f.toOthers = std::max(f.toOthers, related(f.sentence, f.relation->from, other));
                f.fromOthers = std::max(f.fromOthers, related(f.sentence, other, f.relation->to));
            }
        } else {
            chooseStance(f);
        }
        for (int s = 0; s < context_.reading.sentences(); ++s)
            if (s != f.sentence) f.elsewhere = std::max(f.elsewhere, in(s));
    }

    // A word has the kind that the lexicon gives it, unless the model is sure of another here: "called" is a visit or an insult.
    void chooseKind(Finding& f) const {
        const auto* pair = judgement_.pair(f.sentence, f.relation->from, f.relation->to);
        if (!pair || f.origin != Origin::Lexicon || f.relation->kind == RelationKind::Represent) return;
        const auto [kind, polarity] = likeliestDeed(*pair, &*f.relation);
        if (kind == f.relation->kind && polarity == f.relation->polarity) return;
        f.relation->kind = kind, f.relation->polarity = polarity;
        sayReadAs(f, nameOf(kind));
    }

    // The stance that the model sees, where it is sure of another than the rule and this is all that the holder has in the sentence: rules
    // know the word ("praised"), the model what it is said of. Of what somebody says ("the fee is unfair") rules know least.
    void chooseStance(Finding& f) const {
        constexpr float surely = 0.6f; // of its probability that there is a position
        const auto* holder = judgement_.holder(f.sentence, f.holder);
        const auto same = [&](const Finding& other) { return !other.relation && other.sentence == f.sentence && other.holder == f.holder; };
        if (!holder || f.origin == Origin::Model || (f.origin != Origin::Claim && std::ranges::count_if(findings_, same) > 1)) return;
        const auto best = std::max_element(holder->stance.begin(), holder->stance.end());
        const Stance stance = allStances[best - holder->stance.begin()];
        if (*best < surely * holder->holds() || stance == f.stance) return;
        f.stance = stance;
        sayReadAs(f, nameOf(stance));
    }

    // How much of the model's probability of a relation falls to one with this polarity.
    double agreement(const Finding& f) const {
        const auto* pair = judgement_.pair(f.sentence, f.relation->from, f.relation->to);
        if (!pair) return 0;
        return shareOf(*pair, f.relation->kind == RelationKind::Represent ? StatementScores::Represent : labelOf(f.relation->polarity));
    }

    // Whether a finding says something of these two, or a position of the one, in a sentence.
    bool has(int s, ActorId a, ActorId b) const {
        return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) {
            return f.sentence == s && (b ? f.relation && f.relation->from == a && f.relation->to == b : !f.relation && f.holder == a);
        });
    }

    void proposeRelationOf(int s, ActorId from, ActorId to) {
        const auto* pair = judgement_.pair(s, from, to);
        if (!pair || pair->related() < leastRelated || context_.actors.actor(from).isAuthor() || context_.actors.actor(to).isAuthor()) return;
        const auto [a, b] = judgement_.relatedMentions(s, from, to);
        if (a->head == b->head) return; // "both": the model reads between two words
        Finding f = start(s, from, pair->related(), *a, predicateOver(context_.tree(s), a->head < 0 ? b->head : a->head));
        const auto label = std::max_element(pair->label.begin() + 1, pair->label.end()) - pair->label.begin();
        const Deed deed = label == StatementScores::Represent ? Deed{RelationKind::Represent, Polarity::Neutral} : likeliestDeed(*pair);
        f.relation = Relation{from, to, deed.kind, deed.polarity};
        f.targetTokens = tokensOf(*b);
        f.rule = "read by the language model between the two names";
        findings_.push_back(std::move(f));
    }

    void proposePositionOf(int s, ActorId actor) {
        const auto* holder = judgement_.holder(s, actor);
        if (!holder || holder->holds() < leastHolding) return;
        const ResolvedMention* m = judgement_.holdingMention(s, actor);
        const Tree& tree = context_.tree(s);
        const int predicate = predicateOver(tree, m->head);
        Finding f = start(s, actor, holder->holds(), *m, predicate);
        f.stance = allStances[std::max_element(holder->stance.begin(), holder->stance.end()) - holder->stance.begin()];
        f.issue = issueUnder(s, predicate, m->head);
        if (f.issue.text.empty()) return;
        f.targetTokens = f.issue.tokens;
        f.rule = "read by the language model from what is said of " + context_.actors.actor(actor).name;
        findings_.push_back(std::move(f));
    }

    // What the predicate is about: its complement, its object, else itself.
    Phrase issueUnder(int s, int predicate, int holder) const {
        if (predicate < 0) return {};
        const Tree& tree = context_.tree(s);
        for (const auto* relation : {"ccomp", "xcomp", "obj", "nsubj:pass", "obl"})
            for (const int c : tree.childrenBy(predicate, {relation}))
                if (!tree.dominates(c, holder))
                    if (Phrase phrase = phraseOf(tree, c); !phrase.text.empty()) return phrase;
        if (Phrase phrase = toldBefore(s, predicate); !phrase.text.empty()) return phrase;
        return predicate == holder ? Phrase{} : phraseOf(tree, predicate);
    }

    // "The ministry denied that": what the sentence before tells.
    Phrase toldBefore(int s, int predicate) const {
        static const std::set<std::string> words{"this", "that", "it"};
        const auto pronoun = context_.tree(s).child(predicate, {"obj"});
        if (!pronoun || s == 0 || !words.contains(asciiLower(context_.tree(s).token(*pronoun).form))) return {};
        const Tree& before = context_.tree(s - 1);
        if (before.root() < 0 || before.sentence().paragraph != context_.tree(s).sentence().paragraph) return {};
        Phrase phrase = phraseOf(before, before.child(before.root(), {"ccomp"}).value_or(before.root()));
        phrase.tokens = {*pronoun};
        return phrase;
    }

    Finding start(int s, ActorId holder, double modelScore, const ResolvedMention& mention, int predicate) const {
        Finding f;
        f.sentence = s;
        f.holder = holder;
        f.origin = Origin::Model;
        f.modelScore = modelScore;
        f.holderTokens = tokensOf(mention);
        f.voice = mention.head < 0;
        if (predicate >= 0) {
            f.cueTokens = {predicate};
            if (const Clause* clause = clauseAt(context_.reading.clauses[s], predicate)) qualify(f, *clause);
            f.sources = context_.attributions.chain(s, predicate);
        }
        if (f.status == StatementStatus::Future) f.status = StatementStatus::Hypothetical;
        return f;
    }

    const Context& context_;
    const Judgement& judgement_;
    std::vector<Finding>& findings_;
};

} // namespace

void addJudgement(const Context& context, const Judgement& judgement, std::vector<Finding>& findings) {
    Weigher(context, judgement, findings).run();
}

} // namespace standpoint
