// `represent`: titles, offices, membership, read from noun phrases.

#include "core/actors/gazetteer.h"
#include "core/stance/findings.h"
#include "core/stance/lexicon.h"

#include <algorithm>
#include <set>

namespace standpoint {

namespace {

bool isBody(const Actor& actor) {
    return actor.kind != ActorKind::Person;
}

// Whether a noun may link a person to what they represent.
bool isRole(const Token& token) {
    const std::string lemma = asciiLower(token.lemma);
    const Gazetteer& known = Gazetteer::shared();
    return known.personNoun(lemma) || known.isTitle(lemma);
}

class Rules {
public:
    Rules(const Context& context, std::vector<Finding>& out) : context_(context), out_(out) {}

    void run() {
        for (sentence_ = 0; sentence_ < context_.reading.sentences(); ++sentence_) {
            for (const ResolvedMention* m : context_.actors.mentionsIn(sentence_))
                if (m->type != MentionType::Pronoun) mention(*m);
            for (const Clause& clause : context_.reading.clauses[sentence_])
                if (clause.copular && !clause.negated && isRole(tree().token(clause.predicate)))
                    for (const int s : clause.subjects)
                        if (const Referent r = referent(context_, sentence_, s)) below(r, clause.predicate, clause.predicate);
        }
    }

private:
    const Tree& tree() const { return context_.tree(sentence_); }

    void mention(const ResolvedMention& m) {
        Referent holder{m.actor, {}, true};
        for (int t = m.begin; t < m.end; ++t) holder.tokens.push_back(t);
        below(holder, m.head, m.head);
        if (m.end + 1 < tree().size() && tree().token(m.end).form == "(") // "Osk (D-Norland)"
            if (const Referent party = referent(context_, sentence_, m.end + 1); party && party.actor != m.actor && tree().token(m.end + 1).form.size() == 1)
                add(holder, party, m.end + 1);
        for (const int c : tree().children(m.head))
            if (tree().is(c, {"appos", "compound", "flat", "nmod:desc", "parataxis", "amod"}) && isRole(tree().token(c)) && !context_.actors.actorOf(sentence_, c)) {
                below(holder, c, c);
                for (const int more : tree().childrenBy(c, {"conj"})) below(holder, more, more);
            } else if (tree().is(c, {"appos"}) && isRole(tree().token(c))) {
                below(holder, c, c);
            }
        // "chairman Osk of the board" where the parse makes the title the head
        if (tree().is(m.head, {"appos", "flat", "nmod:desc"}) && tree().token(m.head).head >= 0 && isRole(tree().token(tree().token(m.head).head)))
            below(holder, tree().token(m.head).head, tree().token(m.head).head);
    }

    // Bodies that hang from a role noun or from the mention itself.
    void below(const Referent& holder, int head, int cue) {
        const Actor& actor = context_.actors.actor(holder.actor);
        for (const int c : tree().children(head)) {
            const std::string preposition = tree().preposition(c);
            const bool before = tree().is(c, {"nmod:poss", "compound", "amod", "nmod:desc"});
            const bool after = tree().is(c, {"nmod"}) && (preposition == "of" || preposition == "for" || preposition == "at" || preposition == "from" ||
                                                         preposition == "in" || preposition == "with" || preposition == "to" || preposition == "on");
            if (!before && !after) continue;
            for (const int t : tree().withConjuncts(c)) {
                const Referent body = referent(context_, sentence_, t);
                if (!body) {
                    if (before && isRole(tree().token(t)) && t != head) below(holder, t, t); // "Norland foreign minister Osk"
                    continue;
                }
                if (body.actor == holder.actor || context_.actors.actor(body.actor).isAuthor()) continue;
                if (fits(actor, context_.actors.actor(body.actor), head, before, preposition)) add(holder, body, cue);
            }
        }
    }

    bool fits(const Actor& holder, const Actor& body, int head, bool before, const std::string& preposition) const {
        const Token& token = tree().token(head);
        if (!isBody(body)) {
            // somebody's spokesman, aide or ministry
            for (const RelationEntry& entry : StanceLexicon::find(StanceLexicon::shared().relationNouns, token.lemma))
                if (entry.kind == RelationKind::Represent) return true;
            return holder.kind == ActorKind::Government && before;
        }
        if (holder.kind == ActorKind::State) return false;
        for (const RelationEntry& entry : StanceLexicon::find(StanceLexicon::shared().relationNouns, token.lemma))
            if (entry.kind != RelationKind::Represent && entry.agent) return false; // "critics of the council"
        if (holder.kind == ActorKind::Person) return before || preposition != "on" || isRole(token);
        if (holder.kind == ActorKind::Group) return before || preposition == "of" || preposition == "in" || preposition == "from" || preposition == "at" || preposition == "for";
        return before || preposition == "of" || preposition == "in";
    }

    void add(const Referent& holder, const Referent& body, int cue) {
        Finding f;
        f.origin = Origin::Title;
        f.sentence = sentence_;
        f.holder = holder.actor;
        f.relation = Relation{holder.actor, body.actor, RelationKind::Represent, Polarity::Neutral};
        f.holderTokens = holder.tokens, f.targetTokens = body.tokens;
        f.cueTokens = {cue};
        f.sources = context_.attributions.chain(sentence_, cue);
        f.ruleScore = 0.6;
        f.rule = "“" + tree().token(cue).form + "” named together with " + context_.actors.actor(body.actor).name;
        out_.push_back(std::move(f));
    }

    const Context& context_;
    std::vector<Finding>& out_;
    int sentence_ = 0;
};

} // namespace

void findRepresentation(const Context& context, std::vector<Finding>& out) {
    Rules(context, out).run();
}

} // namespace standpoint
