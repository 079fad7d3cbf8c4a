// `represent`: titles, offices, membership, read from noun phrases.

#include "core/actors/gazetteer.h"
#include "core/stance/findings.h"
#include "core/stance/lexicon.h"

#include <algorithm>
#include <map>
#include <set>

namespace standpoint {

namespace {

bool isBody(const Actor& actor) {
    return actor.kind != ActorKind::Person;
}

// Whether a noun may link a person to what they represent.
bool isRole(const Token& token) {
    return Gazetteer::shared().isRole(asciiLower(token.lemma));
}

// Whether an office is one of a state's government whatever stands beside it: "foreign minister", "undersecretary".
bool isMinister(const Tree& tree, int role) {
    static const std::set<std::string> words{"minister", "undersecretary", "under-secretary"};
    const std::string word = asciiLower(tree.token(role).lemma);
    return words.contains(word) && !tree.hasChild(role, "shadow") && !tree.hasChild(role, "former");
}

class Rules {
public:
    Rules(const Context& context, std::vector<Finding>& out) : context_(context), out_(out) {}

    void run() {
        for (sentence_ = 0; sentence_ < context_.reading.sentences(); ++sentence_) {
            for (const ResolvedMention* m : context_.actors.mentionsIn(sentence_))
                if (m->type != MentionType::Pronoun) mention(*m);
            for (const Clause& clause : context_.reading.clauses[sentence_])
                for (const int role : rolesOf(clause))
                    for (const int s : clause.subjects)
                        if (const Referent r = referent(context_, sentence_, s)) below(r, role, role);
        }
        addMinisters();
    }

private:
    const Tree& tree() const { return context_.tree(sentence_); }

    // "Osk is the union's leader", "Osk serves as the union's leader".
    std::vector<int> rolesOf(const Clause& clause) const {
        static const std::set<std::string> serving{"serve", "work", "act"};
        std::vector<int> out;
        if (clause.negated) return out;
        if (clause.copular && isRole(tree().token(clause.predicate))) out.push_back(clause.predicate);
        if (!clause.copular && serving.contains(clause.lemma))
            for (const Argument& o : clause.obliques)
                if (o.preposition == "as" && isRole(tree().token(o.token))) out.push_back(o.token);
        return out;
    }

    void mention(const ResolvedMention& m) {
        Referent holder{m.actor, {}, true};
        for (int t = m.begin; t < m.end; ++t) holder.tokens.push_back(t);
        below(holder, m.head, m.head);
        noteMinister(m);
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

    // "Prime Minister Mara Osk", with the office before the name or beside it.
    void noteMinister(const ResolvedMention& m) {
        constexpr int longestTitle = 4;
        if (m.type != MentionType::Name || context_.actors.actor(m.actor).kind != ActorKind::Person) return;
        int role = -1;
        for (int t = m.begin - 1; t >= std::max(0, m.begin - longestTitle); --t) {
            if (namesState(t)) return; // "Norse foreign minister Mara Osk"
            if (role < 0 && isMinister(tree(), t)) role = t;
        }
        for (const int c : tree().childrenBy(m.head, {"appos", "nmod:desc", "compound", "flat"}))
            if (isMinister(tree(), c)) role = c;
        if (role >= 0 && tree().token(role).head < 0) return;
        if (role >= 0) ministers_.try_emplace(m.actor.value, Place{sentence_, m, role});
    }

    bool namesState(int token) const {
        const std::string& form = tree().token(token).form;
        return Gazetteer::shared().ofDemonym(asciiLower(form)) || Gazetteer::shared().named(form);
    }

    // Whose minister the text does not say at any place: of the state that it names most.
    void addMinisters() {
        const auto isState = [&](const Actor& a) { return a.kind == ActorKind::State || a.kind == ActorKind::Government; };
        const auto rank = [](const Actor& a) {
            const bool named = std::ranges::any_of(a.mentions, [](const Mention& m) { return m.type == MentionType::Name; });
            return named && a.kind == ActorKind::State ? a.mentions.size() : 0;
        };
        const auto state = std::ranges::max_element(context_.actors.actors, {}, rank);
        if (state == context_.actors.actors.end() || rank(*state) < 2) return;
        for (const auto& [actor, place] : ministers_) {
            const bool told = std::ranges::any_of(out_, [&](const Finding& f) {
                return f.relation && f.relation->kind == RelationKind::Represent && f.relation->from.value == actor && isState(context_.actors.actor(f.relation->to));
            });
            if (told) continue;
            sentence_ = place.sentence;
            Referent holder{place.mention.actor, {}, true};
            for (int t = place.mention.begin; t < place.mention.end; ++t) holder.tokens.push_back(t);
            add(holder, {state->id, {}, false}, place.role);
            out_.back().implied = true;
            out_.back().rule = "“" + tree().token(place.role).form + "” in an article on " + state->name;
        }
    }

    bool fits(const Actor& holder, const Actor& body, int head, bool before, const std::string& preposition) const {
        const Token& token = tree().token(head);
        static const std::set<std::string> sent{"ambassador", "envoy", "emissary", "consul"};
        if ((preposition == "to" || preposition == "in" || preposition == "at") && sent.contains(asciiLower(token.lemma))) return false; // they speak to it, not for it
        if (!isBody(body)) {
            // somebody's spokesman, aide or ministry
            for (const RelationEntry& entry : StanceLexicon::find(StanceLexicon::shared().relationNouns, token.lemma))
                if (entry.kind == RelationKind::Represent) return true;
            return holder.kind == ActorKind::Government && before;
        }
        if (holder.kind == ActorKind::State) return false;
        for (const RelationEntry& entry : StanceLexicon::find(StanceLexicon::shared().relationNouns, token.lemma))
            if (entry.kind != RelationKind::Represent && entry.agent) return false; // "critics of the council"
        if (holder.kind == ActorKind::Person) return before || preposition != "on" || (isRole(token) && body.kind != ActorKind::State); // "an expert on Norland"
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
    struct Place {
        int sentence = 0;
        ResolvedMention mention;
        int role = 0;
    };
    std::map<std::int64_t, Place> ministers_; // by actor
};

} // namespace

void findRepresentation(const Context& context, std::vector<Finding>& out) {
    Rules(context, out).run();
}

} // namespace standpoint
