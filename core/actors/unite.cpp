#include "core/actors/unite.h"

#include "core/actors/mention_words.h"
#include "core/actors/same_name.h"
#include "core/actors/titles.h"

#include <algorithm>
#include <cctype>

namespace standpoint {

namespace {

struct Uniter {
    std::vector<Cluster>& clusters;
    std::vector<int>& clusterOf;
    const std::vector<Candidate>& candidates;
    const std::vector<Tree>& trees;

    const Candidate& at(int i) const { return candidates[i]; }
    const Tree& treeOf(const Candidate& c) const { return trees[c.sentence]; }

    // The other cluster that fits; null where none does, or several.
    Cluster* onlyOne(const Cluster& cluster, const auto& fits) {
        Cluster* found = nullptr;
        for (Cluster& other : clusters) {
            if (&other == &cluster || other.members.empty() || !fits(other)) continue;
            if (found) return nullptr;
            found = &other;
        }
        return found;
    }

    // Clusters that turned out to be the same country or organisation.
    void uniteKnown() {
        std::map<std::string, std::size_t> first;
        for (std::size_t k = 0; k < clusters.size(); ++k) {
            if (clusters[k].link.empty()) continue;
            const auto [at, fresh] = first.try_emplace(clusters[k].link, k);
            if (fresh) continue;
            unite(clusters[at->second], clusters[k]);
        }
    }

    // "Osk aide resigns" before "Mara Osk" is named: a name that only one person of the text has, though it was no person's at first.
    void uniteShortNames() {
        for (Cluster& cluster : clusters) {
            const bool mayBePerson = cluster.kind() == ActorKind::Person || cluster.kind() == ActorKind::Organization || cluster.kind() == ActorKind::Group;
            const std::string name = onlyName(cluster);
            if (name.empty() || !mayBePerson || cluster.plural || !cluster.link.empty()) continue;
            Cluster* person = onlyOne(cluster, [&](const Cluster& other) {
                return other.named && !other.plural && other.kind() == ActorKind::Person &&
                       (other.gender == cluster.gender || other.gender == Gender::Unknown || cluster.gender == Gender::Unknown) &&
                       std::ranges::any_of(other.keys, [&](const std::string& key) { return samePerson({name}, personalWords(key)); });
            });
            if (person) unite(*person, cluster);
        }
    }

    // "the OSK party" beside "OSK": a body's name with the noun for what it is.
    void uniteKinds() {
        for (Cluster& cluster : clusters) {
            if (cluster.plural || cluster.kind() == ActorKind::Person || !cluster.link.empty()) continue;
            Cluster* body = onlyOne(cluster, [&](const Cluster& other) {
                return other.named && other.kind() != ActorKind::Person && other.kind() != ActorKind::State &&
                       std::ranges::any_of(cluster.members, [&](int m) { return other.keys.contains(withoutKind(at(m))); });
            });
            if (body) unite(*body, cluster), dropNested(*body);
        }
    }

    // "OSK" in "the OSK party" is no mention of its own.
    void dropNested(Cluster& cluster) {
        const auto isInside = [&](int inner, int outer) { return at(inner).sentence == at(outer).sentence && at(outer).begin <= at(inner).begin && at(inner).end < at(outer).end; };
        std::vector<int> kept;
        for (const int m : cluster.members)
            if (std::ranges::none_of(cluster.members, [&](int outer) { return isInside(m, outer); })) kept.push_back(m);
            else clusterOf[m] = -1;
        cluster.members = std::move(kept);
    }

    // "osk" of "the OSK party"; nothing where no small noun stands behind a name.
    static std::string withoutKind(const Candidate& c) {
        const auto space = c.key.rfind(' ');
        const auto last = c.name.find_last_of(' ');
        if (c.type == MentionType::Pronoun || space == std::string::npos || last == std::string::npos || !std::islower(static_cast<unsigned char>(c.name[last + 1]))) return {};
        const PersonNoun* noun = Gazetteer::shared().personNoun(c.key.substr(space + 1));
        return noun && noun->collective ? c.key.substr(0, space) : std::string();
    }

    // "Harbour Guard (HG)", "HG (Harbour Guard)", where both stood alone before: an acronym and a name, whatever its letters stand for.
    void uniteBracketed() {
        for (int i = 1; i < static_cast<int>(candidates.size()); ++i) {
            const int before = beforeBracket(i);
            if (before < 0 || clusterOf[i] < 0 || clusterOf[before] < 0 || clusterOf[i] == clusterOf[before]) continue;
            Cluster &cluster = clusters[clusterOf[i]], &other = clusters[clusterOf[before]];
            if (cluster.link.empty() || other.link.empty()) unite(other, cluster);
        }
    }

    // The candidate that one in brackets spells another way; -1 where there is none.
    int beforeBracket(int i) const {
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        if (c.type != MentionType::Name || c.kind == ActorKind::Person || c.begin < 2 || c.end >= tree.size()) return -1;
        const std::string& open = tree.token(c.begin - 1).form;
        const std::string& close = tree.token(c.end).form;
        if (!(open == "(" && close == ")") && !(open == "[" && close == "]")) return -1;
        for (int before = i - 1; before >= 0 && at(before).sentence == c.sentence; --before) {
            const Candidate& other = at(before);
            if (other.end == c.begin - 1 && other.type == MentionType::Name) return isCapitals(c.name) != isCapitals(other.name) && other.kind != ActorKind::Person ? before : -1;
        }
        return -1;
    }

    // "the high court", where a supreme court is named.
    void uniteHighCourts() {
        for (Cluster& cluster : clusters) {
            if (cluster.named || !(cluster.keys.contains("high court") || cluster.keys.contains("top court"))) continue;
            Cluster* court = onlyOne(cluster, [](const Cluster& other) {
                return other.named && std::ranges::any_of(other.keys, [](const std::string& key) { return key.find("supreme court") != std::string::npos; });
            });
            if (court) unite(*court, cluster);
        }
    }

    // The one word by which all names of a cluster call it; else nothing.
    std::string onlyName(const Cluster& cluster) const {
        std::string only;
        for (const int m : cluster.members) {
            if (at(m).type != MentionType::Name) continue;
            if (splitName(at(m).key).size() != 1 || (!only.empty() && only != at(m).key)) return {};
            only = at(m).key;
        }
        return only;
    }

    // "an appeals court", all of whose words stand in one name: "Norland Court of Appeals"; "the administration" where there is one
    // "Osk administration".
    void uniteContained() {
        const auto wordsOf = [](const std::string& key) {
            std::set<std::string> out;
            for (const std::string& word : splitName(key))
                if (!isSmallWord(word)) out.insert(word);
            return out;
        };
        const auto isBody = [](const std::string& key) {
            const PersonNoun* noun = Gazetteer::shared().personNoun(key);
            return noun && noun->collective;
        };
        for (Cluster& cluster : clusters) {
            if (cluster.named || cluster.plural || cluster.keys.empty() || cluster.kind() == ActorKind::Person || !cluster.link.empty()) continue;
            Cluster* body = onlyOne(cluster, [&](const Cluster& other) {
                return other.kind() != ActorKind::Person && startsWithCapital(other) && std::ranges::any_of(cluster.keys, [&](const std::string& key) {
                    const auto words = wordsOf(key);
                    return std::ranges::any_of(other.keys, [&](const std::string& name) {
                        return words.size() >= 2 ? other.named && std::ranges::includes(wordsOf(name), words) : isBody(key) && name.ends_with(" " + key);
                    });
                });
            });
            if (body) unite(*body, cluster);
        }
    }

    // "The White House" is the administration, where the text names one: "the Osk administration". It is not the state: the texts that
    // were coded for training hold them apart in 45 of 49 articles.
    void uniteWhiteHouse() {
        const auto house = std::ranges::find(clusters, "org:us_whitehouse", &Cluster::link);
        if (house == clusters.end()) return;
        const auto isAdministration = [&](const std::string& key) {
            NameWords words = splitName(key);
            if (words.empty() || words.back() != "administration") return false;
            words.pop_back();
            static const std::set<std::string> own{"his", "her", "current", "presidential"};
            return words.empty() || (words.size() == 1 && own.contains(words.front())) || personNamed(words) >= 0;
        };
        Cluster* administration = onlyOne(*house, [&](const Cluster& other) { return other.link.empty() && std::ranges::any_of(other.keys, isAdministration); });
        if (administration) unite(*house, *administration);
    }

    bool startsWithCapital(const Cluster& cluster) const {
        return std::ranges::any_of(cluster.members, [&](int m) { return at(m).type != MentionType::Pronoun && at(m).name[0] >= 'A' && at(m).name[0] <= 'Z'; });
    }

    // "the cabinet", "the authorities" beside "the government", none of them called otherwise.
    void uniteGovernment() {
        static const std::set<std::string> words{"authorities", "cabinet"};
        const auto government = std::ranges::find(clusters, std::set<std::string>{"government"}, &Cluster::keys);
        if (government == clusters.end()) return;
        for (Cluster& cluster : clusters)
            if (!cluster.keys.empty() && std::ranges::includes(words, cluster.keys)) unite(*government, cluster);
    }

    // "the government", "the country" and nothing else, which nothing was linked to: the state that the article names most.
    void uniteOwnState() {
        static const std::set<std::string> words{"government", "country", "nation"};
        const auto rank = [](const Cluster& cluster) { return cluster.named && cluster.kind() == ActorKind::State ? cluster.members.size() : 0; };
        const auto state = std::ranges::max_element(clusters, {}, rank);
        if (state == clusters.end() || rank(*state) < 2) return;
        for (Cluster& cluster : clusters)
            if (&cluster != &*state && cluster.link.empty() && std::ranges::includes(words, cluster.keys)) unite(*state, cluster);
    }

    // "his attorney" and, elsewhere, "attorney Mara Osk": one person, if the article names no other with that role.
    void uniteRoles() {
        const auto person = [](const Cluster& c) { return !c.members.empty() && c.kind() == ActorKind::Person && !c.plural; };
        for (Cluster& cluster : clusters) {
            if (!person(cluster) || cluster.named || cluster.roles.empty()) continue;
            if (std::ranges::any_of(cluster.members, [&](int m) { return isOfNamedBody(at(m)); })) continue;
            const auto [noun, office] = std::ranges::minmax(cluster.roles, {}, &std::string::size); // "candidate", "presidential candidate"
            if (std::ranges::any_of(cluster.roles, [&](const std::string& other) { return !office.ends_with(other) || !other.ends_with(noun); })) continue;
            for (const std::string& role : {office, noun}) {
                std::vector<Cluster*> fitting;
                for (Cluster& other : clusters)
                    if (person(other) && other.named && other.roles.contains(role)) fitting.push_back(&other);
                if (fitting.size() == 1) unite(*fitting.front(), cluster);
                if (!fitting.empty()) break;
            }
        }
    }

    // "the Osk campaign", "Mara Osk's campaign", "her campaign": bodies and groups of one owner with one noun are the same.
    void uniteOwned() {
        std::map<std::pair<int, std::string>, int> first;
        for (int i = 0; i < static_cast<int>(candidates.size()); ++i) {
            const Candidate& c = at(i);
            if (c.type == MentionType::Pronoun || clusterOf[i] < 0 || (c.kind == ActorKind::Person && !c.plural) || !clusters[clusterOf[i]].link.empty()) continue;
            const int owner = ownerOf(i);
            if (owner < 0 || owner == clusterOf[i]) continue;
            const auto [at, fresh] = first.try_emplace({owner, c.headLemma}, clusterOf[i]);
            if (!fresh && at->second != clusterOf[i]) unite(clusters[at->second], clusters[clusterOf[i]]);
        }
    }

    // Whose a body is: the cluster of its possessor, or of the name before its noun; -1 where it has none.
    int ownerOf(int i) const {
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        for (int j = 0; j < static_cast<int>(candidates.size()); ++j)
            if (j != i && at(j).sentence == c.sentence && clusterOf[j] >= 0 && tree.token(at(j).head).head == c.head && tree.is(at(j).head, {"nmod:poss", "compound"}) &&
                clusters[clusterOf[j]].named)
                return clusterOf[j];
        auto words = splitName(c.key);
        if (words.size() < 2 || words.back() != c.headLemma || !tree.child(c.head, {"compound", "nmod:poss"})) return -1;
        words.pop_back();
        if (words.back() == "'s" || words.back() == "’s") words.pop_back();
        return personNamed(words);
    }

    // The cluster of the first person who may be called so; -1 where nobody is.
    int personNamed(const NameWords& name) const {
        for (int k = 0; k < static_cast<int>(clusters.size()); ++k)
            if (clusters[k].named && !clusters[k].members.empty() && clusters[k].kind() == ActorKind::Person)
                for (const std::string& key : clusters[k].keys)
                    if (samePerson(name, personalWords(key))) return k;
        return -1;
    }

    void unite(Cluster& to, Cluster& from) {
        for (const int m : from.members) clusterOf[m] = static_cast<int>(&to - clusters.data());
        to.members.insert(to.members.end(), from.members.begin(), from.members.end());
        to.keys.insert(from.keys.begin(), from.keys.end());
        for (const auto& [kind, votes] : from.kinds) to.kinds[kind] += votes;
        to.roles.insert(from.roles.begin(), from.roles.end());
        if (to.link.empty()) to.link = from.link;
        if (to.gender == Gender::Unknown) to.gender = from.gender;
        to.named |= from.named;
        from = Cluster{}; // nobody is called so any more
    }

    // "a Harbour Committee spokesman": whose name, if told anywhere, stands beside that body's.
    bool isOfNamedBody(const Candidate& c) const {
        const auto [begin, end] = bodyBeforeRole(treeOf(c), c.head);
        return c.type == MentionType::Nominal && begin < end;
    }
};

} // namespace

void uniteClusters(std::vector<Cluster>& clusters, std::vector<int>& clusterOf, const std::vector<Candidate>& candidates, const std::vector<Tree>& trees) {
    Uniter uniter{clusters, clusterOf, candidates, trees};
    uniter.uniteKnown();
    uniter.uniteShortNames();
    uniter.uniteBracketed();
    uniter.uniteKinds();
    uniter.uniteHighCourts();
    uniter.uniteContained();
    uniter.uniteWhiteHouse();
    uniter.uniteGovernment();
    uniter.uniteOwnState();
    uniter.uniteRoles();
    uniter.uniteOwned();
}

} // namespace standpoint
