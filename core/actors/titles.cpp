#include "core/actors/titles.h"

#include <algorithm>

namespace standpoint {

namespace {

bool isRole(const Candidate& c) {
    const PersonNoun* noun = Gazetteer::shared().personNoun(c.headLemma);
    return c.kind == ActorKind::Person || (noun && !noun->collective) || Gazetteer::shared().isTitle(c.headLemma);
}

// Whether a word hangs from a name as its title does.
bool describes(const Tree& tree, int token, int name) {
    return tree.token(token).head == name && tree.is(token, {"nmod:desc", "compound", "flat"});
}

bool isTitleOf(const Tree& tree, const Candidate& title, const Candidate& name) {
    if (title.sentence != name.sentence || title.end > name.begin || title.plural || !isRole(title)) return false;
    if (title.type != MentionType::Name && !Gazetteer::shared().isHonorific(title.key)) return false; // an office is a mention of its own
    if (name.type != MentionType::Name || name.kind != ActorKind::Person || !describes(tree, title.head, name.head)) return false;
    for (int t = title.end; t < name.begin; ++t)
        if (!describes(tree, t, name.head)) return false;
    return true;
}

} // namespace

void dropTitlesBeforeNames(const std::vector<Tree>& trees, std::vector<Candidate>& candidates) {
    std::vector<bool> drop(candidates.size(), false);
    for (Candidate& name : candidates)
        for (std::size_t j = 0; j < candidates.size(); ++j) {
            const Candidate& title = candidates[j];
            if (title.sentence != name.sentence || !isTitleOf(trees[name.sentence], title, name)) continue;
            drop[j] = true;
            if (name.title.empty()) name.title = title.key;
        }
    std::size_t at = 0;
    std::erase_if(candidates, [&](const Candidate&) { return drop[at++]; });
}

} // namespace standpoint
