// Relations between actors from verbs, nouns and adjectives of the lexicon.

#include "core/stance/findings.h"
#include "core/stance/lexicon.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

// The arguments of a clause that a slot names.
std::vector<int> argumentsIn(const Tree& tree, const Clause& clause, const Slot& slot) {
    std::vector<int> out;
    if (slot.role == "obj") out = clause.objects.empty() ? clause.indirect : clause.objects;
    else if (slot.role == "iobj") out = clause.indirect.empty() ? clause.objects : clause.indirect;
    else if (slot.role == "obl" || slot.role == "nmod") {
        for (const Argument& o : clause.obliques)
            if (o.preposition == slot.preposition) out.push_back(o.token);
        for (const int o : clause.objects) // where the parse hangs the phrase on the object
            for (const int n : tree.childrenBy(o, {"nmod", "obl"}))
                if (tree.preposition(n) == slot.preposition) out.push_back(n);
        for (const int c : tree.childrenBy(clause.predicate, {"advcl"})) // "accused of", "against giving"
            if (tree.preposition(c) == slot.preposition || tree.hasChild(c, slot.preposition)) out.push_back(c);
    }
    return out;
}

// "does not trust" is distrust; "did not support" is reject; a deed that is not done is denied.
void negate(Finding& f) {
    switch (f.relation->kind) {
    case RelationKind::Trust: f.relation->kind = RelationKind::Distrust, f.relation->polarity = Polarity::Negative; break;
    case RelationKind::Support:
    case RelationKind::Agree:
    case RelationKind::Cooperate:
    case RelationKind::Concede: f.relation->kind = RelationKind::Reject, f.relation->polarity = Polarity::Negative; break;
    default: f.status = StatementStatus::Denied;
    }
}

class Rules {
public:
    Rules(const Context& context, std::vector<Finding>& out) : context_(context), out_(out) {}

    void run() {
        for (sentence_ = 0; sentence_ < context_.reading.sentences(); ++sentence_) {
            for (const Clause& clause : context_.reading.clauses[sentence_]) {
                if (clause.question) continue;
                if (clause.copular) adjective(clause);
                else if (!idiom(clause)) verb(clause);
            }
            for (int t = 0; t < tree().size(); ++t)
                if (tree().token(t).upos == "NOUN" || tree().token(t).upos == "PROPN") noun(t);
        }
    }

private:
    const Tree& tree() const { return context_.tree(sentence_); }

    void verb(const Clause& clause) {
        for (const RelationEntry& entry : StanceLexicon::find(lexicon_.relationVerbs, clause.lemma)) {
            if (!wordsHold(tree(), clause, entry.words)) continue;
            if (apply(clause, entry, clause.lemma)) return;
        }
    }

    bool idiom(const Clause& clause) {
        for (const RelationEntry& entry : StanceLexicon::find(lexicon_.relationIdioms, clause.lemma))
            for (const int object : clause.objects) {
                if (tree().token(object).lemma != entry.words.front()) continue;
                if (apply(clause, entry, clause.lemma + " " + entry.words.front())) return true;
            }
        return false;
    }

    void adjective(const Clause& clause) {
        for (const RelationEntry& entry : StanceLexicon::find(lexicon_.relationAdjectives, clause.lemma))
            if (apply(clause, entry, clause.lemma)) return;
    }

    bool apply(const Clause& clause, const RelationEntry& entry, const std::string& cue) {
        bool made = false;
        for (const Slot& slot : entry.frame) {
            if (slot.role == "conj") {
                for (const int a : clause.subjects)
                    for (const int b : clause.subjects)
                        if (clause.objects.empty()) made |= add(clause, entry, a, b, cue);
                continue;
            }
            for (const int target : argumentsIn(tree(), clause, slot)) {
                const auto all = tree().withConjuncts(target);
                for (const int t : all) {
                    if (isReciprocal(t)) {
                        for (const int a : clause.subjects)
                            for (const int b : clause.subjects) made |= add(clause, entry, a, b, cue);
                        continue;
                    }
                    for (const int s : clause.subjects) made |= add(clause, entry, s, t, cue);
                }
            }
            if (made) return true;
        }
        return made;
    }

    bool isReciprocal(int t) const {
        const std::string& lemma = tree().token(t).lemma; // either word may be the head
        return (lemma == "other" && tree().hasChild(t, "each")) || (lemma == "each" && tree().hasChild(t, "other")) ||
               (lemma == "another" && tree().hasChild(t, "one")) || (lemma == "one" && tree().hasChild(t, "another"));
    }

    // Also of the two of "both countries" to each other.
    bool add(const Clause& clause, const RelationEntry& entry, int from, int to, const std::string& cue) {
        bool made = false;
        for (const Referent& a : referentsOrOwner(context_, sentence_, from))
            for (const Referent& b : referentsOrOwner(context_, sentence_, to)) made |= add(clause, entry, a, b, cue);
        return made;
    }

    bool add(const Clause& clause, const RelationEntry& entry, const Referent& a, const Referent& b, const std::string& cue) {
        if (a.actor == b.actor) return false;
        Finding f = start(entry, a, b, clause.predicate, cue);
        f.cueTokens = {clause.predicate};
        qualify(f, clause);
        if (clause.negated) negate(f);
        if (clause.sharedSubject) f.ruleScore -= 0.05;
        out_.push_back(std::move(f));
        return true;
    }

    Finding start(const RelationEntry& entry, const Referent& a, const Referent& b, int predicate, const std::string& cue) const {
        Finding f;
        f.origin = Origin::Lexicon;
        f.sentence = sentence_;
        f.holder = a.actor;
        f.relation = Relation{a.actor, b.actor, entry.kind, entry.polarity};
        f.holderTokens = a.tokens, f.targetTokens = b.tokens;
        f.cueTokens = {predicate};
        f.sources = context_.attributions.chain(sentence_, predicate);
        f.ruleScore = 0.62 - (a.direct ? 0 : 0.12) - (b.direct ? 0 : 0.12);
        f.rule = "“" + cue + "” with " + context_.actors.actor(b.actor).name + (b.direct ? " as its object" : "'s as its object");
        return f;
    }

    // "Osk's criticism of Velm", "talks between Osk and Velm", "a critic of the mayor"
    void noun(int n) {
        for (const RelationEntry& entry : StanceLexicon::find(lexicon_.relationNouns, tree().token(n).lemma)) {
            if (entry.kind == RelationKind::Represent) continue; // findRepresentation reads those
            if (!entry.words.empty() && !std::all_of(entry.words.begin(), entry.words.end(), [&](const std::string& w) { return tree().hasChild(n, w); })) continue;
            std::vector<Referent> targets, holders;
            for (const Slot& slot : entry.frame)
                for (const int c : tree().children(n)) {
                    const bool fits = slot.role == "nmod" ? tree().is(c, {"nmod", "obl"}) && tree().preposition(c) == slot.preposition
                                      : slot.role == "poss" ? tree().is(c, {"nmod:poss"})
                                                            : tree().is(c, {slot.role});
                    if (!fits) continue;
                    for (const int t : tree().withConjuncts(c)) std::ranges::copy(referentsOrOwner(context_, sentence_, t), std::back_inserter(targets));
                }
            const Clause* light = lightVerbOver(n);
            holders = entry.agent ? agentsOf(n) : holdersOf(n);
            if (light && lexicon_.lightVerbs.at(light->lemma) == StanceLexicon::Light::Target && targets.empty()) targets = actorsOf(light->subjects);
            if (targets.empty()) continue;
            if (light && holders.empty() && !entry.agent && lexicon_.lightVerbs.at(light->lemma) == StanceLexicon::Light::Doer) holders = actorsOf(light->subjects);
            if (holders.empty() && targets.size() > 1) holders = {targets.front()};
            bool made = false;
            for (const Referent& a : holders)
                for (const Referent& b : targets)
                    if (a.actor != b.actor && !context_.actors.actor(a.actor).isAuthor()) {
                        Finding f = start(entry, a, b, n, tree().token(n).lemma);
                        f.ruleScore -= 0.05;
                        if (const Clause* clause = clauseAt(context_.reading.clauses[sentence_], n); clause && clause->negated) negate(f);
                        out_.push_back(std::move(f));
                        made = true;
                    }
            if (made) return;
        }
    }

    std::vector<Referent> agentsOf(int n) const {
        std::vector<Referent> out;
        if (Referent self = referent(context_, sentence_, n)) out.push_back(std::move(self));
        else if (const Clause* clause = clauseAt(context_.reading.clauses[sentence_], n)) {
            for (const int s : clause->subjects)
                if (Referent r = referent(context_, sentence_, s)) out.push_back(std::move(r));
        } else if (tree().is(n, {"appos"}) && tree().token(n).head >= 0) {
            if (Referent r = referent(context_, sentence_, tree().token(n).head)) out.push_back(std::move(r));
        }
        return out;
    }

    std::vector<Referent> holdersOf(int n) const {
        std::vector<Referent> out;
        for (const int c : tree().children(n)) {
            const std::string preposition = tree().preposition(c);
            if (tree().is(c, {"nmod:poss", "amod", "compound"}) || (tree().is(c, {"nmod"}) && (preposition == "by" || preposition == "from")))
                if (Referent r = referent(context_, sentence_, c)) out.push_back(std::move(r));
        }
        return out;
    }

    // The clause of a verb that lends its subject to the noun: "voiced", "faces"; null where there is none.
    const Clause* lightVerbOver(int n) const {
        const int head = tree().token(n).head;
        if (head < 0 || !tree().is(n, {"obj", "obl", "nsubj:pass"}) || !lexicon_.lightVerbs.contains(tree().token(head).lemma)) return nullptr;
        return clauseAt(context_.reading.clauses[sentence_], head);
    }

    std::vector<Referent> actorsOf(const std::vector<int>& tokens) const {
        std::vector<Referent> out;
        for (const int t : tokens)
            std::ranges::copy(referents(context_, sentence_, t), std::back_inserter(out));
        return out;
    }

    const Context& context_;
    std::vector<Finding>& out_;
    const StanceLexicon& lexicon_ = StanceLexicon::shared();
    int sentence_ = 0;
};

} // namespace

void findRelations(const Context& context, std::vector<Finding>& out) {
    Rules(context, out).run();
}

} // namespace standpoint
