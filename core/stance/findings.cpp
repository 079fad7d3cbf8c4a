#include "core/stance/findings.h"

#include "core/actors/gazetteer.h"
#include "core/stance/calibrate.h"

#include <algorithm>
#include <set>

namespace standpoint {

Referent referent(const Context& context, int sentence, int token) {
    Referent found;
    if (const ResolvedMention* mention = context.actors.mentionAt(sentence, token)) {
        found.actor = mention->actor;
        for (int t = mention->begin; t < mention->end; ++t) found.tokens.push_back(t);
    }
    return found;
}

std::vector<Referent> referents(const Context& context, int sentence, int token) {
    const Referent first = referent(context, sentence, token);
    if (!first) return {};
    std::vector<Referent> out{first};
    for (const ResolvedMention* m : context.actors.mentionsIn(sentence))
        if (m->head == token && m->actor != first.actor && m->begin == first.tokens.front() && m->end == first.tokens.back() + 1) out.push_back({m->actor, first.tokens, true});
    return out;
}

Referent referentOrOwner(const Context& context, int sentence, int token) {
    if (Referent found = referent(context, sentence, token)) return found;
    const Tree& tree = context.tree(sentence);
    if (const auto name = tree.child(token, {"appos"})) // "Norse foreign minister Mara Osk", with the office as the head
        if (Referent found = referent(context, sentence, *name)) return found;
    for (const int c : tree.children(token)) {
        const bool owner = tree.is(c, {"nmod:poss", "compound", "amod"}) || (tree.is(c, {"nmod"}) && (tree.preposition(c) == "of" || tree.preposition(c) == "by"));
        if (!owner) continue;
        if (Referent found = referent(context, sentence, c)) {
            const PersonNoun* people = Gazetteer::shared().personNoun(asciiLower(tree.token(token).form));
            if (people && !people->collective && context.actors.actor(found.actor).kind == ActorKind::Person) continue; // "his rivals" are not him
            found.direct = false;
            return found;
        }
    }
    return {};
}

std::vector<Referent> referentsOrOwner(const Context& context, int sentence, int token) {
    std::vector<Referent> out = referents(context, sentence, token);
    if (out.empty())
        if (Referent owner = referentOrOwner(context, sentence, token)) out.push_back(std::move(owner));
    return out;
}

bool wordsHold(const Tree& tree, const Clause& clause, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        if (std::find(clause.particles.begin(), clause.particles.end(), word) != clause.particles.end()) return true;
        for (const Argument& o : clause.obliques)
            if (o.preposition == word) return true;
        for (const int o : clause.objects)
            for (const int n : tree.childrenBy(o, {"nmod", "obl"}))
                if (tree.preposition(n) == word) return true;
        for (const int c : tree.children(clause.predicate))
            if (tree.token(c).lemma == word || (tree.is(c, {"advcl", "xcomp"}) && tree.hasChild(c, word))) return true;
        return false;
    });
}

void qualify(Finding& finding, const Clause& clause) {
    finding.hedged |= clause.hedged;
    if (clause.denied) finding.status = StatementStatus::Denied;
    else if (clause.past) finding.status = StatementStatus::Past;
    else if (clause.hypothetical) finding.status = StatementStatus::Hypothetical;
    else if (clause.future) finding.status = StatementStatus::Future;
}

// A stance to an actor and nothing more is a relation's business.
static void dropStancesToActors(const Context& context, std::vector<Finding>& findings) {
    std::set<std::string> names;
    for (const Actor& actor : context.actors.actors) {
        if (isUnlikely(actor.id, context.likely) || actor.isAuthor()) continue;
        names.insert(asciiLower(actor.name));
        for (const std::string& alias : actor.aliases) names.insert(asciiLower(alias));
    }
    // "Mayor Mara Osk": a phrase whose head is that of a name
    const auto isName = [&](const Finding& f) {
        const Tree& tree = context.tree(f.sentence);
        const auto head = std::ranges::find_if(f.issue.tokens, [&](int t) { return !std::ranges::count(f.issue.tokens, tree.token(t).head); });
        const ResolvedMention* mention = head == f.issue.tokens.end() ? nullptr : context.actors.mentionAt(f.sentence, *head);
        return mention && mention->type == MentionType::Name && context.actors.actor(mention->actor).kind == ActorKind::Person && !isUnlikely(mention->actor, context.likely);
    };
    std::erase_if(findings, [&](const Finding& f) { return !f.relation && (names.contains(asciiLower(f.issue.text)) || isName(f)); });
}

std::vector<Finding> collectFindings(const Context& context, const Judgement& judgement) {
    std::vector<Finding> findings;
    findRelations(context, findings);
    findRepresentation(context, findings);
    findStances(context, findings);
    findClaims(context, findings);
    addJudgement(context, judgement, findings);
    dropStancesToActors(context, findings);
    return findings;
}

} // namespace standpoint
