// Positions that follow from saying: who asserts a claim supports it, who denies it opposes it, and an evaluative predicate
// tells the speaker's stance to its subject.

#include "core/stance/findings.h"
#include "core/stance/lexicon.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

class Rules {
public:
    Rules(const Context& context, std::vector<Finding>& out) : context_(context), out_(out) {}

    void run() {
        for (const Saying& saying : context_.attributions.sayings) {
            if (!saying.speaker || !saying.reported || saying.cueClass == CueClass::Ask) continue;
            for (const auto& [sentence, tokens] : saying.content) claim(saying, sentence, tokens);
        }
        for (int s = 0; s < context_.reading.sentences(); ++s)
            for (const Clause& clause : context_.reading.clauses[s])
                if (context_.tree(s).is(clause.predicate, {"root"}) && !context_.attributions.innermost(s, clause.predicate)) own(s, clause);
    }

private:
    // The token of a stretch that hangs outside of it: what the stretch mainly says.
    static int rootOf(const Tree& tree, const std::vector<int>& tokens) {
        int best = -1;
        for (const int t : tokens) {
            if (tree.token(t).upos == "PUNCT") continue;
            if (!std::binary_search(tokens.begin(), tokens.end(), tree.token(t).head)) {
                if (tree.token(t).upos == "VERB" || tree.child(t, {"cop"})) return t;
                if (best < 0) best = t;
            }
        }
        return best;
    }

    void claim(const Saying& saying, int sentence, const std::vector<int>& tokens) {
        const Tree& tree = context_.tree(sentence);
        const int root = rootOf(tree, tokens);
        if (root < 0 || tokens.size() < 2) return;
        const Clause* clause = clauseAt(context_.reading.clauses[sentence], root);
        if (clause && clause->question) return;
        // "condemned the raid": what a verb has as its object is not said
        if (sentence == saying.sentence && !clause && tree.token(root).head == saying.cue && tree.is(root, {"obj", "obl", "nsubj:pass"})) return;
        if (tellsOwnStance(saying.speaker, sentence, root)) return;
        Finding f;
        f.origin = Origin::Claim;
        f.sentence = sentence;
        f.holder = saying.speaker;
        f.sources = {saying.speaker};
        f.cueTokens = sentence == saying.sentence ? saying.cueTokens : std::vector<int>{};
        f.holderTokens = sentence == saying.sentence ? saying.source : std::vector<int>{};
        const bool denied = saying.cueClass == CueClass::Deny || saying.cueNegated;
        if (!judged(f, tree, clause, root, denied) && !exclaimed(f, tree, saying, root, denied)) {
            f.issue = claimPhrase(tree, clause, root);
            if (f.issue.text.empty()) return;
            const bool negative = clause && clause->negated;
            f.stance = denied != negative ? Stance::Opposes : Stance::Supports;
            f.ruleScore = 0.5;
            f.rule = denied ? "what " + name(saying.speaker) + " denies" : "what " + name(saying.speaker) + " says";
        }
        f.targetTokens = f.issue.tokens;
        const Clause* cue = clauseAt(context_.reading.clauses[saying.sentence], saying.cue);
        f.hedged = (clause && clause->hedged) || (cue && cue->hedged);
        out_.push_back(std::move(f));
    }

    // "Osk said that she opposed the levy": her stance is to the levy, which another rule found, not to opposing it.
    bool tellsOwnStance(ActorId speaker, int sentence, int root) const {
        return std::ranges::any_of(out_, [&](const Finding& f) {
            return f.origin == Origin::Stance && f.sentence == sentence && f.holder == speaker && std::ranges::find(f.cueTokens, root) != f.cueTokens.end();
        });
    }

    // "The levy is a blunder", said by nobody but the author
    void own(int sentence, const Clause& clause) {
        if (clause.question || clause.hypothetical) return;
        Finding f;
        f.sentence = sentence;
        f.holder = ActorTable::author;
        f.cueTokens = {clause.predicate};
        if (!demanded(f, clause) && !(clause.copular && judged(f, context_.tree(sentence), &clause, clause.predicate, false))) return;
        f.targetTokens = f.issue.tokens;
        f.hedged = clause.hedged;
        f.ruleScore -= 0.15; // an article's plain statements are seldom its author's stance
        out_.push_back(std::move(f));
    }

    // "Norland must leave the pact", "the fee should not rise"
    bool demanded(Finding& f, const Clause& clause) const {
        static const std::set<std::string> demands{"should", "must", "ought"};
        const Tree& tree = context_.tree(f.sentence);
        for (const int c : tree.childrenBy(clause.predicate, {"aux"})) {
            if (!demands.contains(asciiLower(tree.token(c).lemma)) || tree.hasChild(clause.predicate, "have")) continue;
            f.issue = claimPhrase(tree, &clause, clause.predicate);
            if (f.issue.text.empty()) return false;
            f.origin = Origin::Judgement;
            f.stance = clause.negated ? Stance::Opposes : Stance::Supports;
            f.cueTokens.insert(f.cueTokens.begin(), c);
            f.ruleScore = 0.6;
            f.rule = "“" + tree.token(c).form + "” in the author's own words";
            return true;
        }
        return false;
    }

    const std::string& name(ActorId id) const { return context_.actors.actor(id).name; }

    // "The levy is unfair, Osk said"
    bool judged(Finding& f, const Tree& tree, const Clause* clause, int root, bool denied) const {
        const auto& words = StanceLexicon::shared().evaluative;
        auto found = words.find(asciiLower(tree.token(root).lemma));
        if (found == words.end())
            if (const auto adjective = tree.child(root, {"amod"}); adjective && clause && clause->copular) found = words.find(asciiLower(tree.token(*adjective).lemma));
        if (found == words.end() || !clause || clause->subjects.empty()) return false;
        f.issue = phraseOf(tree, clause->subjects.front());
        if (f.issue.text.empty()) f.issue = antecedentOf(f, tree, clause->subjects.front());
        if (f.issue.text.empty()) return false;
        f.origin = Origin::Judgement;
        f.stance = found->second.stance;
        if (clause->negated != denied && f.stance != Stance::Mixed) f.stance = f.stance == Stance::Supports ? Stance::Opposes : Stance::Supports;
        f.ruleScore = 0.4 + 0.2 * found->second.strength;
        f.rule = "“" + tree.token(root).form + "” said of “" + f.issue.text + "”";
        return true;
    }

    // "Osk criticised the levy. “It is a blunder,” he said": what the speaker's last position nearby was about.
    Phrase antecedentOf(const Finding& f, const Tree& tree, int pronoun) const {
        static const std::set<std::string> words{"it", "this", "that", "they"};
        constexpr int nearby = 2;
        if (!words.contains(asciiLower(tree.token(pronoun).form))) return {};
        const auto before = std::find_if(out_.rbegin(), out_.rend(), [&](const Finding& other) {
            return !other.relation && other.holder == f.holder && other.sentence <= f.sentence && f.sentence - other.sentence <= nearby;
        });
        if (before == out_.rend()) return {};
        Phrase phrase = before->issue;
        phrase.tokens = {pronoun};
        return phrase;
    }

    // "“Shameful,” said Osk of the raid"
    bool exclaimed(Finding& f, const Tree& tree, const Saying& saying, int root, bool denied) const {
        const auto& words = StanceLexicon::shared().evaluative;
        const auto found = words.find(asciiLower(tree.token(root).lemma));
        if (found == words.end() || f.sentence != saying.sentence || saying.cue < 0 || saying.size() > 7) return false;
        std::vector<int> under = tree.childrenBy(saying.cue, {"obl"});
        if (const auto subject = tree.child(saying.cue, {"nsubj"}))
            for (const int n : tree.childrenBy(*subject, {"nmod"})) under.push_back(n);
        const auto about = std::find_if(under.begin(), under.end(), [&](int t) { return tree.preposition(t) == "of" || tree.preposition(t) == "about"; });
        if (about == under.end() || *about < saying.cue) return false;
        f.issue = phraseOf(tree, *about);
        if (f.issue.text.empty() || denied) return false;
        f.origin = Origin::Judgement;
        f.stance = found->second.stance;
        f.ruleScore = 0.4 + 0.2 * found->second.strength;
        f.rule = "“" + tree.token(root).form + "” said of “" + f.issue.text + "”";
        return true;
    }

    // A claim as a short phrase: its predicate with object, or subject and predicate where it has none.
    static Phrase claimPhrase(const Tree& tree, const Clause* clause, int root) {
        Phrase predicate = phraseOf(tree, root);
        if (!clause || clause->subjects.empty()) return predicate;
        Phrase subject = phraseOf(tree, clause->subjects.front());
        if (subject.text.empty()) return predicate;
        if (predicate.text.empty()) return subject;
        if (subject.tokens.size() + predicate.tokens.size() > 12 || clause->sharedSubject) return predicate;
        Phrase both;
        const bool verb = tree.token(root).upos == "VERB";
        const auto owner = tree.token(clause->subjects.front()).upos == "PROPN" || tree.token(clause->subjects.front()).upos == "NOUN";
        both.text = clause->passive ? subject.text + " " + tree.token(root).form : subject.text + (verb && owner ? " " : " as ") + predicate.text;
        both.tokens = subject.tokens;
        both.tokens.insert(both.tokens.end(), predicate.tokens.begin(), predicate.tokens.end());
        std::sort(both.tokens.begin(), both.tokens.end());
        for (std::size_t k = 0; k < 2 * tellingKeywords; ++k) // in turn, so that both tell
            for (const auto* words : {&predicate.keywords, &subject.keywords})
                if (k < words->size()) addKeyword(both.keywords, (*words)[k], 2 * tellingKeywords);
        return both;
    }

    const Context& context_;
    std::vector<Finding>& out_;
};

} // namespace

void findClaims(const Context& context, std::vector<Finding>& out) {
    Rules(context, out).run();
}

} // namespace standpoint
