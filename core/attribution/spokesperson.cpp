#include "core/attribution/spokesperson.h"

#include "core/actors/gazetteer.h"

#include <set>

namespace standpoint {

namespace {

bool isRole(const Token& token) {
    return Gazetteer::shared().isRole(asciiLower(token.lemma));
}

// What hangs from a role or a name as its body: "[union] chair", "chair of the [union]".
ActorId bodyBelow(const Tree& tree, const ActorTable& actors, int sentence, int head, ActorId person) {
    static const std::set<std::string> prepositions{"of", "for", "at", "from", "in", "with"};
    for (const int c : tree.children(head)) {
        const bool before = tree.is(c, {"nmod:poss", "compound", "amod", "nmod:desc"});
        if (!before && !(tree.is(c, {"nmod"}) && prepositions.contains(tree.preposition(c)))) continue;
        const ActorId body = actors.actorOf(sentence, c);
        if (body && body != person && actors.actor(body).kind != ActorKind::Person) return body;
        if (!body && before && isRole(tree.token(c)))
            if (const ActorId below = bodyBelow(tree, actors, sentence, c, person)) return below; // "Norland foreign minister Osk"
    }
    return {};
}

} // namespace

ActorId bodyOf(const Reading& reading, const ActorTable& actors, ActorId person) {
    if (actors.actor(person).kind != ActorKind::Person) return {};
    for (const ResolvedMention& m : actors.mentions) {
        if (m.actor != person || m.type == MentionType::Pronoun) continue;
        const Tree& tree = reading.trees[m.sentence];
        if (const ActorId body = bodyBelow(tree, actors, m.sentence, m.head, person)) return body;
        for (const int c : tree.childrenBy(m.head, {"appos", "compound", "flat", "nmod:desc", "parataxis"}))
            if (isRole(tree.token(c)))
                if (const ActorId body = bodyBelow(tree, actors, m.sentence, c, person)) return body;
    }
    return {};
}

} // namespace standpoint
