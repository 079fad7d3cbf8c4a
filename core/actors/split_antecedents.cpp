#include "core/actors/split_antecedents.h"

#include "core/actors/titles.h"

#include <algorithm>

namespace standpoint {

namespace {

struct Search {
    int i;
    const std::vector<Candidate>& candidates;
    const std::vector<Tree>& trees;
    const std::vector<Cluster>& clusters;
    const std::vector<int>& clusterOf;

    const Candidate& at(int k) const { return candidates[k]; }
    const Tree& treeOf(const Candidate& c) const { return trees[c.sentence]; }

    // Whether a cluster may be one of the two, as far as the noun tells.
    bool fits(const Cluster& cluster) const {
        static const std::set<std::string> anybody{"both", "two", "allies", "camps", "neighbors", "neighbours", "partners", "rivals", "sides"};
        static const std::set<std::string> people{"leader", "man", "politician", "woman"};
        const Candidate& c = at(i);
        const std::string form = asciiLower(treeOf(c).token(c.head).form);
        if (!cluster.named || cluster.plural) return false;
        if (anybody.contains(form)) return true;
        const PersonNoun* noun = Gazetteer::shared().personNoun(form);
        const ActorKind kind = cluster.kind();
        if (!noun || noun->kind == ActorKind::Group || noun->kind == ActorKind::Alliance) return false;
        if (noun->kind == ActorKind::Person) return kind == ActorKind::Person && (people.contains(c.headLemma) || cluster.roles.contains(roleOf(c.headLemma)));
        if (noun->kind == ActorKind::Government) return kind == ActorKind::State || (form == "governments" && kind == ActorKind::Government);
        return kind == noun->kind;
    }

    bool areTwo(int a, int b) const { return a != b && fits(clusters[a]) && fits(clusters[b]) && clusters[a].kind() == clusters[b].kind(); }

    // The candidate that another is coordinated with: "Osk" for "Dorn" of "Osk and Dorn"; -1 where there is none.
    int besideBefore(int b) const {
        const Tree& tree = treeOf(at(b));
        if (!tree.is(at(b).head, {"conj"}) || clusterOf[b] < 0) return -1;
        for (int a = b - 1; a >= 0 && at(a).sentence == at(b).sentence; --a)
            if (tree.token(at(b).head).head == at(a).head && clusterOf[a] >= 0) return a;
        return -1;
    }

    // Who is named from a sentence on, of those who fit; the latest first.
    std::vector<int> namedSince(int sentence) const {
        std::vector<int> found;
        for (int j = i - 1; j >= 0 && at(j).sentence >= sentence; --j)
            if (const int k = clusterOf[j]; at(j).type == MentionType::Name && k >= 0 && fits(clusters[k]) && std::ranges::find(found, k) == found.end()) found.push_back(k);
        return found;
    }
};

} // namespace

std::optional<std::pair<int, int>> twoNamedBefore(int i, const std::vector<Candidate>& candidates, const std::vector<Tree>& trees,
                                                  const std::vector<Cluster>& clusters, const std::vector<int>& clusterOf) {
    constexpr int near = 2; // sentences
    const Candidate& c = candidates[i];
    if (!c.two) return std::nullopt;
    const Search search{i, candidates, trees, clusters, clusterOf};
    for (int b = i - 1; b > 0 && candidates[b].sentence >= c.sentence - near; --b)
        if (const int a = search.besideBefore(b); a >= 0 && search.areTwo(clusterOf[a], clusterOf[b]) && search.namedSince(candidates[b].sentence).size() == 2)
            return std::pair(clusterOf[a], clusterOf[b]);
    if (c.end - c.begin == 1) return std::nullopt;
    for (const int since : {c.sentence, c.sentence - 1, c.sentence - near, 0})
        if (const std::vector<int> found = search.namedSince(since); found.size() >= 2)
            return found.size() == 2 && search.areTwo(found[0], found[1]) ? std::optional(std::pair(found[1], found[0])) : std::nullopt;
    return std::nullopt;
}

} // namespace standpoint
