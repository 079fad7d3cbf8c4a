#include "core/actors/resolve.h"

#include "core/actors/mention_words.h"
#include "core/actors/same_name.h"
#include "core/actors/split_antecedents.h"
#include "core/actors/titles.h"
#include "core/actors/unite.h"

#include <algorithm>
#include <optional>

namespace standpoint {

namespace {

class Resolver {
public:
    Resolver(const std::vector<Candidate>& candidates, const std::vector<Tree>& trees, const Antecedents& antecedents)
        : candidates_(candidates), trees_(trees), antecedents_(antecedents), clusterOf_(candidates.size(), -1) {}

    std::vector<Cluster> run() {
        for (int i = 0; i < static_cast<int>(candidates_.size()); ++i)
            if (const auto two = twoNamedBefore(i, candidates_, trees_, clusters_, clusterOf_)) {
                for (const int cluster : {two->second, two->first}) clusters_[cluster].members.push_back(i), clusterOf_[i] = cluster;
            } else if (at(i).type == MentionType::Pronoun) placePronoun(i);
            else place(i);
        uniteClusters(clusters_, clusterOf_, candidates_, trees_);
        std::erase_if(clusters_, [](const Cluster& cluster) { return cluster.members.empty(); });
        for (Cluster& cluster : clusters_) {
            std::ranges::sort(cluster.members);
            const auto twice = std::ranges::unique(cluster.members); // "both", of two that turned out to be one
            cluster.members.erase(twice.begin(), twice.end());
        }
        return std::move(clusters_);
    }

private:
    const Candidate& at(int i) const { return candidates_[i]; }
    const Tree& treeOf(const Candidate& c) const { return trees_[c.sentence]; }

    void place(int i) {
        const Candidate& c = at(i);
        int cluster = sameNameOrLink(c);
        if (cluster < 0 && c.type == MentionType::Name) cluster = c.kind == ActorKind::Person ? person(i) : body(c);
        if (cluster < 0 && c.type == MentionType::Name && c.link.empty()) cluster = c.kind == ActorKind::Person ? body(c) : person(i); // the kind may be wrong
        if (cluster < 0) cluster = apposition(i);
        if (cluster < 0 && c.type == MentionType::Name && c.kind != ActorKind::Person) // "the North"
            cluster = linked(i, 0.6f, [&](const Cluster& other) {
                return other.kind() != ActorKind::Person && (c.link.empty() || other.link.empty()) && (!other.named || sharesName(c, other));
            });
        if (cluster < 0 && (c.type == MentionType::Nominal || isCommon(splitName(c.key)))) cluster = nominal(i);
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

    // "Ostrand" is no "Ostrand Ports Authority", though "Pelgrane" may be "Pelgrane Lines".
    static bool isPlaceOf(const NameWords& name, const NameWords& body) {
        static const std::set<std::string> nouns{"agency", "army", "authority", "bank", "commission", "committee", "council", "court", "department",
                                                 "ministry", "parliament", "police", "university"};
        return body.size() > name.size() && startsWithWords(body, name) && nouns.contains(body.back());
    }

    // Whether all words of one name stand in the other.
    static bool sharesName(const Candidate& c, const Cluster& cluster) {
        const auto words = splitName(c.key);
        const std::set<std::string> own(words.begin(), words.end());
        return std::ranges::any_of(cluster.keys, [&](const std::string& key) {
            const auto others = splitName(key);
            if (isCommon(others)) return false;
            const std::set<std::string> other(others.begin(), others.end());
            if (isPlaceOf(words, others) || isPlaceOf(others, words)) return false;
            return std::ranges::includes(own, other) || std::ranges::includes(other, own);
        });
    }

    void join(int i, int index) {
        const Candidate& c = at(i);
        Cluster& cluster = clusters_[index];
        clusterOf_[i] = index;
        cluster.members.push_back(i);
        if (c.type != MentionType::Pronoun) {
            if (!c.key.empty()) cluster.keys.insert(c.key);
            if (c.type == MentionType::Nominal) cluster.roles.insert(roleOf(c.headLemma)), cluster.roles.insert(officeOf(c));
            for (const std::string& word : splitName(c.title)) cluster.roles.insert(roleOf(word));
            if (!c.title.empty()) cluster.roles.insert(roleOf(c.title));
            cluster.plural |= c.plural && c.type == MentionType::Nominal;
        }
        if (cluster.link.empty()) cluster.link = c.link;
        cluster.named |= c.type == MentionType::Name;
        if (c.type == MentionType::Name && c.link.empty() && namesPlace(treeOf(c), c.head)) cluster.kinds[ActorKind::State] += 3;
        const float weight = c.type == MentionType::Name ? 1.5f : c.type == MentionType::Nominal ? 1.0f : 0.2f;
        cluster.kinds[c.kind] += c.link.empty() ? weight * std::max(c.score, 0.1f) : 5;
        if (cluster.gender == Gender::Unknown) cluster.gender = c.gender;
    }

    // "secretary general" of "the council's secretary general": the longest office that ends at the head, else the head.
    std::string officeOf(const Candidate& c) const {
        const int from = titleBegin(treeOf(c), c.begin, c.head);
        return roleOf(from < c.head ? asciiLower(words(treeOf(c), from, c.head + 1)) : c.headLemma);
    }

    // "its leader": whose depends on the place.
    bool isOwned(const Candidate& c) const {
        const auto owner = treeOf(c).child(c.head, {"nmod:poss"});
        return owner && treeOf(c).token(*owner).upos == "PRON";
    }

    int sameNameOrLink(const Candidate& c) const {
        int best = -1;
        std::ptrdiff_t most = 0; // of several of one surname who is called so most often
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (!c.link.empty() && c.link == cluster.link) return k;
            if (!c.link.empty() && !cluster.link.empty()) continue;
            if (c.type == MentionType::Name && areOfOtherSex(c, cluster)) continue; // "Ms. Osk" beside "Mr. Osk"
            if (!cluster.keys.contains(c.key) || (c.type != MentionType::Name && ((!c.definite && !c.plural && c.kind == ActorKind::Person) || isOwned(c)))) continue;
            if (c.type != MentionType::Name) return k;
            const auto times = std::ranges::count_if(cluster.members, [&](int m) { return at(m).key == c.key; });
            if (times > most) most = times, best = k;
        }
        return best;
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
            const bool adjacent = reachesName(tree, title.end, c) && title.type == MentionType::Nominal && !title.plural && title.kind == ActorKind::Person;
            const PersonNoun* noun = Gazetteer::shared().personNoun(title.headLemma);
            if (adjacent && clusterOf_[before] >= 0 && !clusters_[clusterOf_[before]].named && (!noun || isForOnePerson(title.headLemma)))
                return clusterOf_[before];
        }
        if (const int before = acrossComma(i); before >= 0) return clusterOf_[before];
        if (tree.is(c.head, {"conj"}) && c.type == MentionType::Nominal && !c.plural) // "the senator and former minister": one phrase, one person
            for (int j = i - 1; j >= 0 && at(j).sentence == c.sentence; --j)
                if (at(j).head == tree.token(c.head).head && at(j).type == MentionType::Nominal && !at(j).plural && at(j).end > c.head && clusterOf_[j] >= 0)
                    return clusterOf_[j];
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
        if (c.type == MentionType::Pronoun || c.kind != ActorKind::Person || c.plural) return -1;
        const Tree& tree = treeOf(c);
        int comma = c.begin - 1;
        while (comma > 0 && tree.token(comma).upos == "DET") --comma;
        if (comma < 1 || tree.token(comma).form != ",") return -1;
        for (int before = i - 1; before >= 0 && at(before).sentence == c.sentence; --before) {
            const Candidate& other = at(before);
            const bool oneNames = (c.type == MentionType::Name) != (other.type == MentionType::Name);
            if (clusterOf_[before] < 0 || !oneNames || other.type == MentionType::Pronoun || other.kind != ActorKind::Person || other.plural) continue;
            bool reaches = other.end <= comma; // "a spokesman for [the court], Mara Osk"
            for (int t = other.end; reaches && t < comma; ++t) reaches = tree.dominates(other.head, t);
            const Candidate& nominal = c.type == MentionType::Nominal ? c : other;
            if (!reaches || !isForOnePerson(nominal.headLemma) || clusters_[clusterOf_[before]].named == (c.type == MentionType::Name)) continue;
            return before;
        }
        return -1;
    }

    static bool compatible(const Candidate& a, const Candidate& b) {
        if (!a.link.empty() && !b.link.empty() && a.link != b.link) return false;
        if (a.type == MentionType::Name && b.type == MentionType::Name) return isAcronymOf(a.key, b.key) || isAcronymOf(b.key, a.key);
        return (a.kind == ActorKind::Person) == (b.kind == ActorKind::Person) && (a.plural == b.plural || a.kind != ActorKind::Person);
    }

    static bool areOfOtherSex(const Candidate& c, const Cluster& cluster) {
        return c.gender != Gender::Unknown && cluster.gender != Gender::Unknown && c.gender != cluster.gender;
    }

    enum class Fit { No, Maybe, Yes };

    // Whether a name may be that of a cluster's person: by one of its names, and against none ("Ana Osk" is no "Ben Osk", called "Osk" too).
    static Fit fitOf(const Candidate& c, const Cluster& cluster) {
        const NameWords own = personalWords(c.key);
        Fit fit = Fit::No;
        for (const std::string& key : cluster.keys) {
            const NameWords other = personalWords(key);
            if (c.kind != ActorKind::Person && own.size() > other.size()) continue; // "Osk School" is no longer name of "Osk"
            if (samePerson(own, other)) fit = Fit::Yes;
            else if (maybeSamePerson(own, other)) fit = std::max(fit, Fit::Maybe);
            else if (own.size() > 1 && other.size() > 1 && own.back() == other.back()) return Fit::No;
        }
        return fit;
    }

    int person(int i) {
        const Candidate& c = at(i);
        std::vector<int> found, maybe;
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (cluster.kind() != ActorKind::Person || !cluster.named || cluster.plural || areOfOtherSex(c, cluster)) continue;
            const Fit fit = fitOf(c, cluster);
            if (fit == Fit::Yes) found.push_back(k);
            if (fit == Fit::Maybe) maybe.push_back(k);
        }
        if (found.empty() && maybe.size() == 1) return maybe.front();
        if (found.empty()) return -1;
        if (found.size() > 1 && splitName(c.key).size() == 1) {
            const int likelier = linkedAmong(i, found);
            const int chosen = likelier < 0 ? found.front() : likelier;
            clusters_[chosen].doubt = "More than one person here is called “" + c.name + "”.";
            return chosen;
        }
        return found.front();
    }

    // "Party", "Council": a name that many bodies share; the model must say which is meant.
    static bool isCommon(const std::vector<std::string>& words) {
        return words.size() == 1 && Gazetteer::shared().personNoun(words.front());
    }

    // "Ports Chamber of Ostrand" is not Ostrand. "Senate Republicans", "Ohio Democratic Party": not all of a known body, unless its country
    // is all that is added.
    static bool isAnotherWith(const std::string& longer, const std::string& shorter) {
        const Gazetteer& known = Gazetteer::shared();
        if (!longer.ends_with(" " + shorter)) return false;
        const std::string added = longer.substr(0, longer.size() - shorter.size() - 1);
        const NameWords before = splitName(added);
        if (before.empty()) return false;
        if (isSmallWord(before.back())) return true;
        return known.hasBody(shorter) && !known.hasBody(longer) && !known.ofDemonym(added) && !known.governedFrom(added) && added != "united states";
    }

    int body(const Candidate& c) const {
        const auto words = splitName(c.key);
        if (isCommon(words)) return -1;
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) {
            const Cluster& cluster = clusters_[k];
            if (cluster.kind() == ActorKind::Person || !cluster.named) continue;
            if (!c.link.empty() && !cluster.link.empty()) continue;
            if (c.kind == ActorKind::Person && words.size() > 1) continue; // a person's name in a body's: "Osk Foundation"
            for (const std::string& key : cluster.keys) {
                if (isAcronymOf(c.key, key) || isAcronymOf(key, c.key)) return k;
                if (c.kind == ActorKind::State || cluster.kind() == ActorKind::State) continue;
                const auto other = splitName(key);
                const auto& longer = words.size() > other.size() ? words : other;
                const auto& shorter = words.size() > other.size() ? other : words;
                if (isCommon(shorter) || (words.size() > other.size() ? isAnotherWith(c.key, key) : isAnotherWith(key, c.key))) continue;
                if (endsWithWords(longer, shorter) || (!isPlaceOf(shorter, longer) && startsWithWords(longer, shorter) && shorter.front().size() > 2)) return k;
            }
        }
        return -1;
    }

    // "the minister", "the company", "the union": the actor that the model links it to; "reformers", "a deputy" only where it is sure.
    int nominal(int i) const {
        const Candidate& c = at(i);
        const auto fits = [&](const Cluster& cluster) {
            if (c.type == MentionType::Name) return sharesName(c, cluster); // "Party", "Council"
            if (c.kind == ActorKind::Person && cluster.kind() == ActorKind::Person && cluster.plural != c.plural) return false;
            if (c.plural && cluster.named && cluster.kind() == ActorKind::State) return false; // "states" are no one state
            return !isOtherOfItsKind(c, cluster) && !isOfOtherClass(c, cluster);
        };
        if (!c.definite && c.type == MentionType::Nominal) return linked(i, 0.6f, fits);
        for (int k = static_cast<int>(clusters_.size()) - 1; k >= 0; --k) // "the Home Secretary"
            if (clusters_[k].named && clusters_[k].roles.contains(roleOf(c.key)) && !isOtherOffice(roleOf(c.key), clusters_[k])) return k;
        if (const int k = holderOfOffice(i); k >= 0) return k;
        return linked(i, 0.33f, fits);
    }

    // "the minister" is no prime minister, "the president" no vice president, unless the text calls them so.
    static bool isOtherOffice(const std::string& role, const Cluster& cluster) {
        static const std::set<std::string> others{"attorney general", "deputy governor", "deputy minister", "deputy president", "lieutenant governor", "press secretary",
                                                  "prime minister", "secretary general", "vice chair", "vice president", "vice-president"};
        const auto isOther = [&](const std::string& other) { return others.contains(other) && other.ends_with(role) && other != role; };
        return !cluster.keys.contains(role) && std::ranges::any_of(cluster.roles, isOther);
    }

    // "the Norland senator", "the former governor": who was named with that office; of several whom the model links, else who was named last
    // and not long before.
    int holderOfOffice(int i) const {
        constexpr int near = 3; // sentences
        const Candidate& c = at(i);
        const Tree& tree = treeOf(c);
        if (c.kind != ActorKind::Person || c.plural || !isForOnePerson(c.headLemma) || tree.child(c.head, {"nmod", "nmod:poss", "conj"})) return -1;
        const std::string office = officeOf(c);
        const int from = c.head - static_cast<int>(std::ranges::count(office, ' '));
        for (int t = c.begin; t < from; ++t) // "the Norse president", "the union president": of another body than the last one named, perhaps
            if (tree.token(t).upos == "NOUN" || Gazetteer::shared().ofDemonym(asciiLower(tree.token(t).form)) || Gazetteer::shared().named(tree.token(t).form)) return -1;
        std::vector<int> holders;
        for (int k = 0; k < static_cast<int>(clusters_.size()); ++k)
            if (const Cluster& cluster = clusters_[k]; cluster.named && !cluster.plural && cluster.kind() == ActorKind::Person && cluster.roles.contains(office) &&
                                                       !isOtherOffice(office, cluster))
                holders.push_back(k);
        if (holders.size() < 2) return holders.empty() ? -1 : holders.front();
        if (const int likelier = linkedAmong(i, holders); likelier >= 0) return likelier;
        for (int before = i - 1; before >= 0 && c.sentence - at(before).sentence <= near; --before)
            if (at(before).type == MentionType::Name && std::ranges::find(holders, clusterOf_[before]) != holders.end()) return clusterOf_[before];
        return -1;
    }

    // "the appeals court" is no other name of "Supreme Court": the same noun, told apart by what stands before it.
    static bool isOtherOfItsKind(const Candidate& c, const Cluster& cluster) {
        const auto words = splitName(c.key);
        return std::ranges::any_of(cluster.keys, [&](const std::string& key) {
            const auto others = splitName(key);
            if (words.size() < 2 || others.size() < 2 || words.back() != others.back()) return false;
            return std::ranges::none_of(words.begin(), words.end() - 1, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); });
        });
    }

    // "the government" is no union, "the union" no state, "the city" no country.
    static bool isOfOtherClass(const Candidate& c, const Cluster& cluster) {
        static const std::set<std::string> nationals{"government", "country", "nation"}, locals{"city", "town", "village", "county", "municipality", "district", "province"};
        const auto isCalled = [&](const std::set<std::string>& nouns) { return std::ranges::any_of(nouns, [&](const std::string& n) { return cluster.keys.contains(n); }); };
        if ((locals.contains(c.headLemma) && isCalled(nationals)) || (nationals.contains(c.headLemma) && isCalled(locals))) return true;
        const PersonNoun* noun = Gazetteer::shared().personNoun(c.headLemma);
        if (!noun || !noun->collective) return false;
        return (noun->kind == ActorKind::Government && cluster.kind() == ActorKind::Organization) ||
               (noun->kind == ActorKind::Organization && cluster.kind() == ActorKind::State);
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

    // The same among some clusters, all of which would fit.
    int linkedAmong(int i, const std::vector<int>& fitting) const {
        return linked(i, 0.3f, [&](const Cluster& cluster) { return std::ranges::find(fitting, &cluster - clusters_.data()) != fitting.end(); });
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
        if (c.two) return; // "both", of whom nothing tells
        if (const int antecedent = relativeAntecedent(treeOf(c), c.head); antecedent >= 0) {
            for (int j = i - 1; j >= 0 && at(j).sentence == c.sentence; --j)
                if (at(j).head == antecedent && clusterOf_[j] >= 0) return join(i, clusterOf_[j]);
            return;
        }
        static const std::set<std::string> speakers{"i", "me", "my", "we", "us", "our", "mine", "ours", "myself"};
        if (speakers.contains(c.key)) { // who speaks is not known yet; but "we" may be a body that was named
            if (c.plural)
                if (const int body = linked(i, 0.3f, [](const Cluster& other) { return other.kind() != ActorKind::Person || other.plural; }); body >= 0) join(i, body);
            return;
        }
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

std::vector<Cluster> resolve(const std::vector<Candidate>& candidates, const std::vector<Tree>& trees, const Antecedents& antecedents) {
    return Resolver(candidates, trees, antecedents).run();
}

} // namespace standpoint
