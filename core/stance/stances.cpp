// Positions that a verb, noun or adjective of the lexicon tells.

#include "core/stance/calibrate.h"
#include "core/stance/findings.h"
#include "core/stance/lexicon.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

Stance opposite(Stance stance) {
    return stance == Stance::Supports ? Stance::Opposes : stance == Stance::Opposes ? Stance::Supports : Stance::Mixed;
}

class Rules {
public:
    Rules(const Context& context, std::vector<Finding>& out) : context_(context), out_(out) {}

    void run() {
        for (sentence_ = 0; sentence_ < context_.reading.sentences(); ++sentence_) {
            for (const Clause& clause : context_.reading.clauses[sentence_]) {
                if (clause.question) continue;
                clauseRule(clause);
                calling(clause);
            }
            for (int t = 0; t < tree().size(); ++t)
                if (tree().token(t).upos == "NOUN") noun(t);
            list();
            soCalled();
        }
    }

private:
    const Tree& tree() const { return context_.tree(sentence_); }

    std::vector<int> issuesIn(const Clause& clause, const Slot& slot) const {
        std::vector<int> out;
        const int p = clause.predicate;
        if (slot.role == "obj") return clause.objects;
        if (slot.role == "xcomp" || slot.role == "ccomp") {
            for (const int c : tree().childrenBy(p, {slot.role == "xcomp" ? "xcomp" : "ccomp"})) out.push_back(c);
            if (out.empty() && slot.role == "xcomp")
                for (const int c : tree().childrenBy(p, {"advcl", "ccomp"}))
                    if (tree().hasChild(c, "to")) out.push_back(c);
            return out;
        }
        for (const Argument& o : clause.obliques)
            if (o.preposition == slot.preposition) out.push_back(o.token);
        for (const int c : tree().childrenBy(p, {"advcl", "xcomp", "ccomp"}))
            if (tree().hasChild(c, slot.preposition)) out.push_back(c);
        return out;
    }

    void clauseRule(const Clause& clause) {
        const auto& table = clause.copular ? lexicon_.stanceAdjectives : lexicon_.stanceVerbs;
        const bool participle = !clause.copular && clause.passive && clause.subjects.empty();
        for (const StanceEntry& entry : StanceLexicon::find(table, clause.lemma))
            if (wordsHold(tree(), clause, entry.words) && apply(clause, entry, clause.subjects)) return;
        if (participle) // "Osk is opposed to tolls", parsed as a passive
            for (const std::string& form : {asciiLower(tree().token(clause.predicate).form)})
                for (const StanceEntry& entry : StanceLexicon::find(lexicon_.stanceAdjectives, form))
                    if (wordsHold(tree(), clause, entry.words) && apply(clause, entry, clause.objects)) return;
    }

    // "called the raid illegal", "described the levy as a blunder"
    void calling(const Clause& clause) {
        static const std::set<std::string> verbs{"call", "consider", "deem", "find", "label", "brand", "declare", "describe", "denounce", "dub", "term", "judge",
                                                 "think", "view", "regard", "see"};
        if (clause.passive || clause.objects.empty() || !verbs.contains(clause.lemma)) return;
        std::vector<int> names = tree().childrenBy(clause.predicate, {"xcomp"});
        for (const Argument& o : clause.obliques)
            if (o.preposition == "as") names.push_back(o.token);
        for (const int c : names) {
            auto word = lexicon_.evaluative.find(asciiLower(tree().token(c).lemma));
            if (word == lexicon_.evaluative.end())
                if (const auto adjective = tree().child(c, {"amod"})) word = lexicon_.evaluative.find(asciiLower(tree().token(*adjective).lemma));
            if (word == lexicon_.evaluative.end()) continue;
            for (const int h : clause.subjects)
                for (const Referent& holder : referentsOrOwner(context_, sentence_, h)) add(holder, clause.objects.front(), word->second, c, clause.negated, &clause);
            return;
        }
    }

    bool apply(const Clause& clause, const StanceEntry& entry, const std::vector<int>& holders) {
        bool made = false;
        for (const Slot& slot : entry.frame)
            for (const int issue : issuesIn(clause, slot)) {
                for (const int h : holders)
                    for (const Referent& holder : referentsOrOwner(context_, sentence_, h)) made |= add(holder, issue, entry, clause.predicate, clause.negated, &clause);
                if (made) break;
            }
        return made;
    }

    bool add(const Referent& holder, int issue, const StanceEntry& entry, int cue, bool negated, const Clause* clause) {
        // what is an actor and nothing more is a relation's business; noun phrases are often taken for actors
        constexpr float sure = 0.85f;
        const ResolvedMention* m = context_.actors.mentionAt(sentence_, issue);
        if (m && !isUnlikely(m->actor, context_.likely) && (m->type != MentionType::Nominal || std::max(m->score, m->headScore) >= sure) &&
            tree().subtree(issue, {"case", "det"}).size() <= static_cast<std::size_t>(m->end - m->begin))
            return false;
        Finding f;
        f.origin = Origin::Stance;
        f.issue = phraseOf(tree(), issue);
        if (f.issue.text.empty()) f.issue = antecedentOf(issue, holder.actor);
        if (f.issue.text.empty()) return false;
        f.sentence = sentence_;
        f.holder = holder.actor;
        f.stance = entry.stance;
        if (negated) f.stance = entry.stance == Stance::Opposes ? Stance::Mixed : opposite(entry.stance);
        // "I don't think Velm wants tolls" says, with a hedge, that it does not
        const Saying* said = context_.attributions.innermost(sentence_, cue);
        if (said && said->cueNegated && said->cueClass == CueClass::Think && said->speaker != holder.actor && f.stance != Stance::Mixed)
            f.stance = opposite(f.stance), f.hedged = true;
        const Clause* inner = clauseAt(context_.reading.clauses[sentence_], issue);
        if (inner && inner->negated && f.stance != Stance::Mixed) f.stance = opposite(f.stance);
        f.holderTokens = holder.tokens, f.cueTokens = {cue}, f.targetTokens = f.issue.tokens;
        f.sources = context_.attributions.chain(sentence_, cue);
        f.ruleScore = 0.45 + 0.2 * entry.strength - (holder.direct ? 0 : 0.15);
        if (clause) qualify(f, *clause);
        if (entry.stance == Stance::Opposes && isRefused(cue)) f.stance = Stance::Mixed, f.status = StatementStatus::Asserted;
        if (f.status == StatementStatus::Future) f.status = StatementStatus::Asserted; // a plan is an attitude of today
        f.rule = "“" + tree().token(cue).form + "” with “" + f.issue.text + "” as what it is about";
        out_.push_back(std::move(f));
        return true;
    }

    // "Osk opposes the levy; Dorn supports it", "backs them": what the last position before was about, else what the pronoun was
    // linked to, though it is no actor.
    Phrase antecedentOf(int pronoun, ActorId holder) const {
        static const std::set<std::string> words{"it", "them", "this", "that"};
        if (!words.contains(lowerForm(pronoun))) return {};
        Phrase found;
        if (!out_.empty() && out_.back().origin == Origin::Stance && sentence_ - out_.back().sentence <= 1) found = out_.back().issue;
        else if (const ActorId actor = context_.actors.actorOf(sentence_, pronoun); actor && actor != holder && isUnlikely(actor, context_.likely))
            found = {context_.actors.actor(actor).name, {asciiLower(context_.actors.actor(actor).name)}, {}};
        found.tokens = {pronoun};
        return found;
    }

    // "refused to rule out a boycott": neither for nor against it.
    bool isRefused(int predicate) const {
        static const std::set<std::string> refusing{"refuse", "decline"};
        const int head = tree().token(predicate).head;
        return head >= 0 && tree().is(predicate, {"xcomp"}) && refusing.contains(tree().token(head).lemma);
    }

    // "Norland's opposition to the dam", "voiced concern over the levy", "has no desire to join"
    void noun(int n) {
        for (const StanceEntry& entry : StanceLexicon::find(lexicon_.stanceNouns, tree().token(n).lemma)) {
            std::vector<int> issues;
            for (const Slot& slot : entry.frame)
                for (const int c : tree().children(n)) {
                    const bool fits = slot.role == "nmod"   ? (tree().is(c, {"nmod", "obl"}) && tree().preposition(c) == slot.preposition) ||
                                                                 (tree().is(c, {"acl", "advcl"}) && tree().hasChild(c, slot.preposition))
                                      : slot.role == "xcomp" ? tree().is(c, {"acl", "xcomp", "advcl"}) && tree().hasChild(c, "to")
                                                             : tree().is(c, {"acl", "ccomp"}) && tree().hasChild(c, "that");
                    if (fits) issues.push_back(c);
                }
            if (issues.empty()) continue;
            bool negated = tree().hasChild(n, "no") || tree().hasChild(n, "little");
            const Clause* governor = nullptr;
            std::vector<Referent> holders;
            for (const int c : tree().children(n)) {
                const std::string preposition = tree().preposition(c);
                const bool holds = tree().is(c, {"nmod:poss", "amod", "compound"}) || (tree().is(c, {"nmod"}) && (preposition == "by" || preposition == "from" || preposition == "of"));
                if (holds && std::find(issues.begin(), issues.end(), c) == issues.end())
                    if (Referent r = referent(context_, sentence_, c)) holders.push_back(std::move(r));
            }
            const int head = tree().token(n).head;
            if (holders.empty() && head >= 0 && tree().is(n, {"obj", "obl", "nsubj:pass"}) && isDoerVerb(tree().token(head).lemma)) {
                governor = clauseAt(context_.reading.clauses[sentence_], head);
                if (governor) {
                    negated |= governor->negated;
                    for (const int s : governor->subjects)
                        std::ranges::copy(referents(context_, sentence_, s), std::back_inserter(holders));
                }
            }
            bool made = false;
            for (const Referent& h : holders) made |= add(h, issues.front(), entry, n, negated, governor);
            if (made) return;
        }
    }

    Finding position(ActorId holder, Stance stance, int issue, int cue) const {
        Finding f;
        f.origin = Origin::Stance;
        f.sentence = sentence_;
        f.holder = holder, f.stance = stance;
        f.issue = phraseOf(tree(), issue);
        f.cueTokens = {cue}, f.targetTokens = f.issue.tokens;
        f.sources = context_.attributions.chain(sentence_, cue);
        return f;
    }

    std::string lowerForm(int t) const { return t >= 0 && t < tree().size() ? asciiLower(tree().token(t).form) : std::string(); }

    // "Against the dam: Osk; Dorn": a list of who is for or against something.
    void list() {
        const bool favour = lowerForm(0) == "in" && (lowerForm(1) == "favour" || lowerForm(1) == "favor") && lowerForm(2) == "of";
        const bool opposed = lowerForm(0) == "against";
        if (!favour && !opposed && lowerForm(0) != "for") return;
        int colon = 1;
        while (colon < tree().size() && tree().token(colon).form != ":") ++colon;
        int issue = -1; // the noun before the colon that hangs outside of what stands there
        for (int t = favour ? 3 : 1; t < colon && colon < tree().size(); ++t)
            if (const Token& token = tree().token(t); (token.upos == "NOUN" || token.upos == "PROPN") && (token.head <= 0 || token.head >= colon || tree().token(token.head).upos == "ADP" || (favour && token.head <= 2)))
                issue = t;
        if (issue < 0) return;
        for (const ResolvedMention* m : context_.actors.mentionsIn(sentence_)) {
            if (m->begin <= colon) continue;
            Finding f = position(m->actor, opposed ? Stance::Opposes : Stance::Supports, issue, 0);
            for (int t = m->begin; t < m->end; ++t) f.holderTokens.push_back(t);
            f.ruleScore = 0.6;
            f.rule = "named in a list that begins with “" + tree().token(0).form + "”";
            if (!f.issue.text.empty()) out_.push_back(std::move(f));
        }
    }

    // "the so-called rescue": whoever writes or says it does not believe in it.
    void soCalled() {
        for (int t = 0; t + 2 < tree().size(); ++t) {
            if (lowerForm(t) != "so" || lowerForm(t + 1) != "-" || lowerForm(t + 2) != "called") continue;
            int noun = t + 3;
            while (noun < tree().size() && tree().token(noun).upos != "NOUN" && tree().token(noun).upos != "PROPN" && tree().token(noun).upos != "VERB") ++noun;
            while (noun + 1 < tree().size() && tree().is(noun, {"compound"}) && tree().token(noun).head > noun) noun = tree().token(noun).head;
            if (noun >= tree().size() || tree().token(noun).upos == "VERB") continue;
            const std::vector<ActorId> speakers = context_.attributions.chain(sentence_, t);
            Finding f = position(speakers.empty() ? ActorTable::author : speakers.front(), Stance::Opposes, noun, t + 2);
            f.ruleScore = 0.35;
            f.rule = "called “so-called”";
            if (!f.issue.text.empty()) out_.push_back(std::move(f));
        }
    }

    bool isDoerVerb(const std::string& lemma) const {
        const auto found = lexicon_.lightVerbs.find(lemma);
        return found != lexicon_.lightVerbs.end() && found->second == StanceLexicon::Light::Doer;
    }

    const Context& context_;
    std::vector<Finding>& out_;
    const StanceLexicon& lexicon_ = StanceLexicon::shared();
    int sentence_ = 0;
};

} // namespace

void findStances(const Context& context, std::vector<Finding>& out) {
    Rules(context, out).run();
}

} // namespace standpoint
