#include "core/actors/resolve.h"

#include "core/actors/mention_words.h"

#include <algorithm>
#include <optional>

namespace standpoint {

namespace {

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        if (to > from) out.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

bool endsWithWords(const std::vector<std::string>& all, const std::vector<std::string>& part) {
    return part.size() <= all.size() && std::equal(part.rbegin(), part.rend(), all.rbegin());
}
bool startsWithWords(const std::vector<std::string>& all, const std::vector<std::string>& part) {
    return part.size() <= all.size() && std::equal(part.begin(), part.end(), all.begin());
}

bool isSmallWord(const std::string& word) {
    static const std::set<std::string> small{"of", "the", "and", "for", "in", "on", "to", "&", "a", "de", "'s"};
    return small.contains(word);
}

// One word for a role that has several.
std::string roleOf(const std::string& noun) {
    static const std::map<std::string, std::string> same{{"attorney", "lawyer"},     {"counsel", "lawyer"},         {"chairman", "chair"},       {"chairwoman", "chair"},
                                                         {"spokesman", "spokesperson"}, {"spokeswoman", "spokesperson"}, {"congresswoman", "congressman"}};
    const auto found = same.find(noun);
    return found == same.end() ? noun : found->second;
}

class Resolver {
public:
    Resolver(const std::vector<Candidate>& candidates, const std::vector<Tree>& trees, const Antecedents& antecedents)
        : candidates_(candidates), trees_(trees), antecedents_(antecedents), clusterOf_(candidates.size(), -1) {}

    std::vector<Cluster> run() {
        for (int i = 0; i < static_cast<int>(candidates_.size()); ++i)
            if (candidates_[i].type == MentionType::Pronoun) placePronoun(i);
            else place(i);
        uniteKnown();
        uniteContained();
        uniteOwnState();
        uniteRoles();
        uniteOwned();
        std::erase_if(clusters_, [](const Cluster& cluster) { return cluster.members.empty(); });
        for (Cluster& cluster : clusters_) std::sort(cluster.members.begin(), cluster.members.end());
        return std::move(clusters_);
    }

private:
    const Candidate& at(int i) const { return candidates_[i]; }
    const Tree& treeOf(const Candidate& c) const { return trees_[c.sentence]; }

    void place(int i) {
        const Candidate& c = at(i);
        int cluster = sameNameOrLink(c);
        if (cluster < 0) cluster = inBrackets(i);
        if (cluster < 0 && c.type == MentionType::Name) cluster = c.kind == ActorKind::Person ? person(c) : body(c);
        if (cluster < 0 && c.type == MentionType::Name && c.link.empty()) cluster = c.kind == ActorKind::Person ? body(c) : person(c); // the kind may be wrong
        if (cluster < 0) cluster = apposition(i);
        if (cluster < 0 && c.type == MentionType::Name && c.kind != ActorKind::Person) // "the North"
            cluster = linked(i, 0.6f, [&](const Cluster& other) {
                return other.kind() != ActorKind::Person && (c.link.empty() || other.link.empty()) && (!other.named || sharesName(c, other));
            });
        if (cluster < 0 && (c.type == MentionType::Nominal || isCommon(split(c.key)))) cluster = nominal(i);
        // a body is no person, whatever stands beside it: "Osk, his administration and his friends"
        if (cluster >= 0 && c.type == MentionType::Nominal && (c.kind != ActorKind::Person || c.plural) && clusters_[cluster].named &&
            clusters_[cluster].kind() == ActorKind::Person)
            cluster = -1;
        if (cluster < 0) {
            cluster = static_cast<int>(clusters_.size());
            clusters_.emplace_back();
        }
        join(i, cluster);
    }

    // Whether all words of one name stand in the other.
    static bool sharesName(const Candidate& c, const Cluster& cluster) {
        const auto words = split(c.key);
        const std::set<std::string> own(words.begin(), words.end());
        return std::ranges::any_of(cluster.keys, [&](const std::string& key) {
            const auto others = split(key);
            if (isCommon(others)) return false;
            const std::set<std::string> other(others.begin(), others.end());
            return std::ranges::includes(own, other) || std::ranges::includes(other, own);
        });
    }

    // Clusters that turned out to be the same country or organisation.
    void uniteKnown() {
        std::map<std::string, std::size_t> first;
        for (std::size_t k = 0; k < clusters_.size(); ++k) {
            if (clusters_[k].link.empty()) continue;
            const auto [at, fresh] = first.try_emplace(clusters_[k].link, k);
            if (fresh) continue;
            unite(clusters_[at->second], clusters_[k]);
        }
    }

    void join(int i, int index) {
        const Candidate& c = at(i);
        Cluster& cluster = clusters_[index];
        clusterOf_[i] = index;
        cluster.members.push_back(i);
        if (c.type != MentionType::Pronoun) {
            if (!c.key.empty()) cluster.keys.insert(c.key);
            if (c.type == MentionType::Nominal) cluster.roles.insert(roleOf(c.headLemma));
            for (const std::string& word : split(c.title)) cluster.roles.insert(roleOf(word));
            if (!c.title.empty()) cluster.roles.insert(c.title);
            cluster.plural |= c.plural && c.type == MentionType::Nominal;
        }
        if (cluster.link.empty()) cluster.link = c.link;
        cluster.named |= c.type == MentionType::Name;
        const float weight = c.type == MentionType::Name ? 1.5f : c.type == MentionType::Nominal ? 1.0f : 0.2f;
        cluster.kinds[c.kind] += c.link.empty() ? weight * std::max(c.score, 0.1f) : 5;
        if (cluster.gender == Gender::Unknown) cluster.gender = c.gender;
    }

    // "its leader": whose depends on the place.
    bool isOwned(const Candidate& c) const {
        const auto owner = treeOf(c).child(c.head, {"nmod:poss"});
        return owner && treeOf(c).token(*owner).upos == "PRON";
    }

    int sameNameOrLink(const Candidate& c) const {
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (!c.link.empty() && c.link == cluster.link) return k;
            if (!c.link.empty() && !cluster.link.empty()) continue;
            if (cluster.keys.contains(c.key) && (c.type == MentionType::Name || ((c.definite || c.plural || c.kind != ActorKind::Person) && !isOwned(c)))) return k;
        }
        return -1;
    }

    // "Harbour Guard (HG)", "HG (Harbour Guard)": an acronym and a name, whatever its letters stand for.
    int inBrackets(int i) const {
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        if (c.type != MentionType::Name || c.begin < 2 || c.end >= tree.size()) return -1;
        const std::string& open = tree.token(c.begin - 1).form;
        const std::string& close = tree.token(c.end).form;
        if (!(open == "(" && close == ")") && !(open == "[" && close == "]")) return -1;
        for (int before = i - 1; before >= 0 && at(before).sentence == c.sentence; --before) {
            const Candidate& other = at(before);
            if (other.end != c.begin - 1 || other.type != MentionType::Name || clusterOf_[before] < 0) continue;
            if (isCapitals(c.name) == isCapitals(other.name) || other.kind == ActorKind::Person || c.kind == ActorKind::Person) return -1;
            if (!c.link.empty() && !clusters_[clusterOf_[before]].link.empty()) return -1;
            return clusterOf_[before];
        }
        return -1;
    }

    // "Osk, chairman of the board": the second is another mention of the first. Also "Osk is the chairman".
    int apposition(int i) const {
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        int other = -1;
        if (tree.is(c.head, {"appos", "nmod:desc"})) other = tree.token(c.head).head;
        else if (tree.child(c.head, {"cop"}) && c.type == MentionType::Nominal)
            if (const auto subject = tree.child(c.head, {"nsubj"})) other = *subject;
        if (other < 0)
            if (const auto appos = tree.child(c.head, {"appos", "nmod:desc"})) other = *appos;
        for (int before = i - 1; before >= 0 && c.type == MentionType::Name && c.kind == ActorKind::Person && at(before).sentence == c.sentence; --before) {
            const Candidate& title = at(before); // "Norse foreign minister" + "Mara Osk"
            const bool adjacent = title.end == c.begin && title.type == MentionType::Nominal && !title.plural && title.kind == ActorKind::Person;
            const PersonNoun* noun = Gazetteer::shared().personNoun(title.headLemma);
            if (adjacent && clusterOf_[before] >= 0 && !clusters_[clusterOf_[before]].named && (!noun || isForOnePerson(title.headLemma)))
                return clusterOf_[before];
        }
        if (const int before = acrossComma(i); before >= 0) return clusterOf_[before];
        for (int j = i - 1; other >= 0 && j >= 0 && at(j).sentence == c.sentence; --j)
            if (at(j).head == other && clusterOf_[j] >= 0 && at(j).type != MentionType::Pronoun && compatible(at(j), c) &&
                !(c.type == MentionType::Name && at(j).type == MentionType::Nominal && clusters_[clusterOf_[j]].named)) // somebody else's already
                return clusterOf_[j];
        return -1;
    }

    // "Osk, the former minister, …" and "the court's chief judge, Mara Osk" where the tree does not say so: the candidate before,
    // if a comma (and a determiner) is all that stands between and one of the two is the name of a person.
    int acrossComma(int i) const {
        const Candidate& c = at(i);
        int before = i - 1; // past what stands inside the phrase: "[[its] chair], Mara Osk"
        while (before > 0 && at(before).sentence == c.sentence && at(before - 1).sentence == c.sentence && at(before - 1).end > at(before).end) --before;
        if (before < 0 || clusterOf_[before] < 0 || at(before).sentence != c.sentence) return -1;
        const Candidate& other = at(before);
        const bool oneNames = (c.type == MentionType::Name) != (other.type == MentionType::Name);
        if (!oneNames || c.type == MentionType::Pronoun || other.type == MentionType::Pronoun) return -1;
        if (c.kind != ActorKind::Person || other.kind != ActorKind::Person || c.plural || other.plural) return -1;
        const Candidate& nominal = c.type == MentionType::Nominal ? c : other;
        if (!isForOnePerson(nominal.headLemma) || clusters_[clusterOf_[before]].named == (c.type == MentionType::Name)) return -1;
        const Tree& tree = treeOf(c);
        if (other.end >= c.begin || tree.token(other.end).form != ",") return -1;
        for (int t = other.end + 1; t < c.begin; ++t)
            if (tree.token(t).upos != "DET") return -1;
        return before;
    }

    static bool compatible(const Candidate& a, const Candidate& b) {
        if (!a.link.empty() && !b.link.empty() && a.link != b.link) return false;
        if (a.type == MentionType::Name && b.type == MentionType::Name) return isAcronymOf(a.key, b.key) || isAcronymOf(b.key, a.key);
        return (a.kind == ActorKind::Person) == (b.kind == ActorKind::Person) && (a.plural == b.plural || a.kind != ActorKind::Person);
    }

    int person(const Candidate& c) {
        const auto words = split(c.key);
        std::vector<int> found;
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (cluster.kind() != ActorKind::Person || !cluster.named || cluster.plural) continue;
            if (c.gender != Gender::Unknown && cluster.gender != Gender::Unknown && c.gender != cluster.gender) continue;
            for (const std::string& key : cluster.keys)
                if (samePerson(words, split(key))) {
                    found.push_back(k);
                    break;
                }
        }
        if (found.size() > 1 && words.size() == 1)
            clusters_[found.front()].doubt = "More than one person here is called “" + c.name + "”.";
        return found.empty() ? -1 : found.front();
    }

    static bool samePerson(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        if (a.empty() || b.empty()) return false;
        const auto& part = a.size() < b.size() ? a : b;
        const auto& full = a.size() < b.size() ? b : a;
        if (endsWithWords(full, part) || (part.size() == 1 && full.size() <= 2 && startsWithWords(full, part))) return true;
        if (part.size() == 1) return false;
        return a.back() == b.back() && (a.front() == b.front() || a.front()[0] == b.front()[0]) &&
               (a.front().size() <= 2 || b.front().size() <= 2 || a.front() == b.front());
    }

    // "Party", "Council": a name that many bodies share; the model must say which is meant.
    static bool isCommon(const std::vector<std::string>& words) {
        return words.size() == 1 && Gazetteer::shared().personNoun(words.front());
    }

    int body(const Candidate& c) const {
        const auto words = split(c.key);
        if (isCommon(words)) return -1;
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (cluster.kind() == ActorKind::Person || !cluster.named) continue;
            if (!c.link.empty() && !cluster.link.empty()) continue;
            if (c.kind == ActorKind::Person && words.size() > 1) continue; // a person's name in a body's: "Osk Foundation"
            for (const std::string& key : cluster.keys) {
                if (isAcronymOf(c.key, key) || isAcronymOf(key, c.key)) return k;
                if (c.kind == ActorKind::State || cluster.kind() == ActorKind::State) continue;
                const auto other = split(key);
                const auto& longer = words.size() > other.size() ? words : other;
                const auto& shorter = words.size() > other.size() ? other : words;
                if (isCommon(shorter)) continue;
                if (endsWithWords(longer, shorter) || (startsWithWords(longer, shorter) && shorter.front().size() > 2)) return k;
            }
        }
        return -1;
    }

    // "the minister", "the company", "the union": the actor that the model links it to.
    int nominal(int i) const {
        const Candidate& c = at(i);
        if (!c.definite && c.type == MentionType::Nominal) return -1;
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) // "the Home Secretary"
            if (clusters_[k].named && clusters_[k].roles.contains(roleOf(c.key))) return k;
        return linked(i, 0.45f, [&](const Cluster& cluster) {
            if (c.type == MentionType::Name) return sharesName(c, cluster); // "Party", "Council"
            if (c.kind == ActorKind::Person && cluster.kind() == ActorKind::Person && cluster.plural != c.plural) return false;
            if (c.plural && cluster.named && cluster.kind() == ActorKind::State) return false; // "states" are no one state
            return !isOtherOfItsKind(c, cluster);
        });
    }

    // "an appeals court", all of whose words stand in one name: "Norland Court of Appeals"; "the administration" where there is one
    // "Osk administration".
    void uniteContained() {
        const auto wordsOf = [](const std::string& key) {
            std::set<std::string> out;
            for (const std::string& word : split(key))
                if (!isSmallWord(word)) out.insert(word);
            return out;
        };
        const auto isBody = [](const std::string& key) {
            const PersonNoun* noun = Gazetteer::shared().personNoun(key);
            return noun && noun->collective;
        };
        for (Cluster& cluster : clusters_) {
            if (cluster.named || cluster.plural || cluster.keys.empty() || cluster.kind() == ActorKind::Person || !cluster.link.empty()) continue;
            std::vector<Cluster*> fitting;
            for (Cluster& other : clusters_) {
                if (&other == &cluster || other.members.empty() || other.kind() == ActorKind::Person || !startsWithCapital(other)) continue;
                const bool holds = std::ranges::any_of(cluster.keys, [&](const std::string& key) {
                    const auto words = wordsOf(key);
                    return std::ranges::any_of(other.keys, [&](const std::string& name) {
                        return words.size() >= 2 ? other.named && std::ranges::includes(wordsOf(name), words) : isBody(key) && name.ends_with(" " + key);
                    });
                });
                if (holds) fitting.push_back(&other);
            }
            if (fitting.size() == 1) unite(*fitting.front(), cluster);
        }
    }

    bool startsWithCapital(const Cluster& cluster) const {
        return std::ranges::any_of(cluster.members, [&](int m) { return at(m).type != MentionType::Pronoun && at(m).name[0] >= 'A' && at(m).name[0] <= 'Z'; });
    }

    // "the government", "the country" and nothing else, which nothing was linked to: the state that the article names most.
    void uniteOwnState() {
        static const std::set<std::string> words{"government", "country", "nation"};
        const auto rank = [](const Cluster& cluster) { return cluster.named && cluster.kind() == ActorKind::State ? cluster.members.size() : 0; };
        const auto state = std::ranges::max_element(clusters_, {}, rank);
        if (state == clusters_.end() || rank(*state) < 2) return;
        for (Cluster& cluster : clusters_)
            if (&cluster != &*state && cluster.link.empty() && std::ranges::includes(words, cluster.keys)) unite(*state, cluster);
    }

    // "his attorney" and, elsewhere, "attorney Mara Osk": one person, if the article names no other with that role.
    void uniteRoles() {
        const auto person = [](const Cluster& c) { return !c.members.empty() && c.kind() == ActorKind::Person && !c.plural; };
        for (Cluster& cluster : clusters_) {
            if (!person(cluster) || cluster.named || cluster.roles.size() != 1) continue;
            std::vector<Cluster*> fitting;
            for (Cluster& other : clusters_)
                if (person(other) && other.named && other.roles.contains(*cluster.roles.begin())) fitting.push_back(&other);
            if (fitting.size() == 1) unite(*fitting.front(), cluster);
        }
    }

    // "the Osk campaign", "Mara Osk's campaign", "her campaign": bodies and groups of one owner with one noun are the same.
    void uniteOwned() {
        std::map<std::pair<int, std::string>, int> first;
        for (int i = 0; i < static_cast<int>(candidates_.size()); ++i) {
            const Candidate& c = at(i);
            if (c.type == MentionType::Pronoun || clusterOf_[i] < 0 || (c.kind == ActorKind::Person && !c.plural) || !clusters_[clusterOf_[i]].link.empty()) continue;
            const int owner = ownerOf(i);
            if (owner < 0 || owner == clusterOf_[i]) continue;
            const auto [at, fresh] = first.try_emplace({owner, c.headLemma}, clusterOf_[i]);
            if (!fresh && at->second != clusterOf_[i]) unite(clusters_[at->second], clusters_[clusterOf_[i]]);
        }
    }

    // Whose a body is: the cluster of its possessor, or of the name before its noun; -1 where it has none.
    int ownerOf(int i) const {
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        for (int j = 0; j < static_cast<int>(candidates_.size()); ++j)
            if (j != i && at(j).sentence == c.sentence && clusterOf_[j] >= 0 && tree.token(at(j).head).head == c.head && tree.is(at(j).head, {"nmod:poss", "compound"}) &&
                clusters_[clusterOf_[j]].named)
                return clusterOf_[j];
        auto words = split(c.key);
        if (words.size() < 2 || words.back() != c.headLemma || !tree.child(c.head, {"compound", "nmod:poss"})) return -1;
        words.pop_back();
        if (words.back() == "'s" || words.back() == "’s") words.pop_back();
        for (int k = 0; k < static_cast<int>(clusters_.size()); ++k)
            if (clusters_[k].named && !clusters_[k].members.empty() && clusters_[k].kind() == ActorKind::Person)
                for (const std::string& key : clusters_[k].keys)
                    if (samePerson(words, split(key))) return k;
        return -1;
    }

    void unite(Cluster& to, Cluster& from) {
        for (const int m : from.members) clusterOf_[m] = static_cast<int>(&to - clusters_.data());
        to.members.insert(to.members.end(), from.members.begin(), from.members.end());
        to.keys.insert(from.keys.begin(), from.keys.end());
        for (const auto& [kind, votes] : from.kinds) to.kinds[kind] += votes;
        to.named |= from.named;
        from.members.clear();
    }

    // "the appeals court" is no other name of "Supreme Court": the same noun, told apart by what stands before it.
    static bool isOtherOfItsKind(const Candidate& c, const Cluster& cluster) {
        const auto words = split(c.key);
        return std::ranges::any_of(cluster.keys, [&](const std::string& key) {
            const auto others = split(key);
            if (words.size() < 2 || others.size() < 2 || words.back() != others.back()) return false;
            return std::ranges::none_of(words.begin(), words.end() - 1, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); });
        });
    }

    // The cluster whose members before a candidate it names most probably, if as probably as `least`.
    int linked(int i, float least, const auto& fits) const {
        std::map<int, float> sums;
        for (const auto& [before, probability] : antecedents_.of[i])
            if (clusterOf_[before] >= 0) sums[clusterOf_[before]] += probability;
        int best = -1;
        for (const auto& [cluster, sum] : sums)
            if (sum >= least && fits(clusters_[cluster]) && (best < 0 || sum > sums[best])) best = cluster;
        return best;
    }

    // "Osk and Dorn met; the former …": one of the last two that were named together.
    int ofPair(int i) const {
        for (int b = i - 1; b > 0 && at(i).sentence - at(b).sentence <= 1; --b)
            for (int a = b - 1; a >= 0 && at(a).sentence == at(b).sentence; --a) {
                const Tree& tree = treeOf(at(b));
                if (!tree.is(at(b).head, {"conj"}) || tree.token(at(b).head).head != at(a).head || clusterOf_[a] < 0 || clusterOf_[b] < 0) continue;
                return at(i).key == "former" ? clusterOf_[a] : clusterOf_[b];
            }
        return -1;
    }

    void placePronoun(int i) {
        const Candidate& c = at(i);
        static const std::set<std::string> speakers{"i", "me", "my", "we", "us", "our", "mine", "ours", "myself"};
        if (speakers.contains(c.key)) return;
        if (c.key == "former" || c.key == "latter") {
            if (const int cluster = ofPair(i); cluster >= 0) join(i, cluster);
            return;
        }
        const bool person = c.gender != Gender::Unknown;
        const int cluster = linked(i, 0.25f, [&](const Cluster& other) {
            if (!person) return c.plural || other.kind() != ActorKind::Person;
            return other.kind() == ActorKind::Person && !other.plural && (other.gender == Gender::Unknown || other.gender == c.gender);
        });
        if (cluster >= 0) join(i, cluster);
    }

    const std::vector<Candidate>& candidates_;
    const std::vector<Tree>& trees_;
    const Antecedents& antecedents_;
    std::vector<int> clusterOf_;
    std::vector<Cluster> clusters_;
};

} // namespace

ActorKind Cluster::kind() const {
    const auto best = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == kinds.end() ? ActorKind::Person : best->first;
}

bool isAcronymOf(const std::string& acronym, const std::string& key) {
    if (acronym.size() < 2 || acronym.size() > 7 || acronym.find(' ') != std::string::npos) return false;
    const auto words = split(key);
    if (words.size() < 2) return false;
    std::string all, withoutSmall;
    for (const std::string& word : words) {
        all += word[0];
        if (!isSmallWord(word)) withoutSmall += word[0];
    }
    return acronym == all || acronym == withoutSmall;
}

std::vector<Cluster> resolve(const std::vector<Candidate>& candidates, const std::vector<Tree>& trees, const Antecedents& antecedents) {
    return Resolver(candidates, trees, antecedents).run();
}

} // namespace standpoint
