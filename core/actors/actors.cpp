#include "core/actors/actors.h"

#include "core/actors/mentions.h"
#include "core/actors/resolve.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace standpoint {

namespace {

// "Mara Osk" → "mara_osk"; made unique by a number.
std::string slug(const std::string& name, std::set<std::string>& used) {
    std::string key;
    for (const char c : asciiLower(name)) {
        const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
        if (word) key += c;
        else if (!key.empty() && key.back() != '_') key += '_';
    }
    while (!key.empty() && key.back() == '_') key.pop_back();
    if (key.empty()) key = "actor";
    std::string unique = key;
    for (int n = 2; !used.insert(unique).second; ++n) unique = key + "_" + std::to_string(n);
    return unique;
}

// The name that says most: the longest proper name, else the first noun phrase.
std::string bestName(const Cluster& cluster, const std::vector<Candidate>& candidates) {
    std::string best;
    bool bestIsName = false;
    for (const int m : cluster.members) {
        const Candidate& c = candidates[m];
        if (c.type == MentionType::Pronoun) continue;
        const bool name = c.type == MentionType::Name && !(c.modifier && c.weak);
        if (best.empty() || (name && !bestIsName) || (name && bestIsName && c.name.size() > best.size())) {
            best = c.name;
            bestIsName = name;
        }
    }
    return best;
}

void fillNames(Actor& actor, const Cluster& cluster, const std::vector<Candidate>& candidates) {
    actor.name = oneLine(bestName(cluster, candidates));
    const KnownActor* known = actor.link.empty() ? nullptr : Gazetteer::shared().named(actor.name);
    if (!known && !actor.link.empty()) {
        for (const int m : cluster.members)
            for (const KnownActor* k : {Gazetteer::shared().named(candidates[m].name),
                                        Gazetteer::shared().ofDemonym(candidates[m].key),
                                        Gazetteer::shared().governedFrom(candidates[m].key)})
                if (k && k->link == actor.link) known = k;
    }
    if (known && known->link.starts_with("iso:")) actor.name = known->name;
    for (const int m : cluster.members) {
        const Candidate& c = candidates[m];
        const std::string name = oneLine(c.name);
        if (c.type != MentionType::Pronoun && !c.two && name != actor.name &&
            std::find(actor.aliases.begin(), actor.aliases.end(), name) == actor.aliases.end())
            actor.aliases.push_back(name);
    }
}

void addMentions(ActorTable& table, ActorId id, const Cluster& cluster, const std::vector<Candidate>& candidates, const Reading& reading) {
    for (const int m : cluster.members) {
        const Candidate& c = candidates[m];
        const auto& tokens = reading.sentence(c.sentence).tokens;
        table.actors[id.value - 1].mentions.push_back({{tokens[c.begin].span.begin, tokens[c.end - 1].span.end}, c.type});
        table.mentions.push_back({c.sentence, c.begin, c.end, c.head, c.type, id, c.type == MentionType::Pronoun ? 0 : c.score, c.headScore});
    }
}

// Asks the model which candidates go together; of several with one head the first is asked.
Antecedents antecedentsOf(const std::vector<Candidate>& candidates, const Reading& reading, const LanguageEngine& engine) {
    std::map<TokenPlace, int> byHead;
    for (int i = 0; i < static_cast<int>(candidates.size()); ++i) byHead.try_emplace({candidates[i].sentence, candidates[i].head}, i);
    std::vector<TokenPlace> heads;
    std::vector<int> numbers;
    for (const auto& [head, candidate] : byHead) heads.push_back(head), numbers.push_back(candidate);
    Antecedents out;
    out.of.resize(candidates.size());
    if (heads.empty()) return out;
    const LanguageEngine::Links links = engine.link(reading.annotation->sentences, heads, true);
    std::vector<float> most = links.newcomer, sums(heads.size());
    for (const auto& pair : links.pairs) most[pair.mention] = std::max(most[pair.mention], pair.score);
    for (std::size_t i = 0; i < heads.size(); ++i) sums[i] = std::exp(links.newcomer[i] - most[i]);
    for (const auto& pair : links.pairs) sums[pair.mention] += std::exp(pair.score - most[pair.mention]);
    for (const auto& pair : links.pairs)
        if (const float probability = std::exp(pair.score - most[pair.mention]) / sums[pair.mention]; probability > 0.01f)
            out.of[numbers[pair.mention]].push_back({numbers[pair.before], probability});
    return out;
}

} // namespace

float ActorTable::certainty(ActorId id) const {
    if (id == author) return 1;
    float best = 0;
    for (const ResolvedMention& m : mentions)
        if (m.actor == id) best = std::max(best, m.score);
    return best;
}

const ResolvedMention* ActorTable::mentionAt(int sentence, int token) const {
    const auto from = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                                       [](const ResolvedMention& m, int s) { return m.sentence < s; });
    const ResolvedMention* best = nullptr;
    for (auto m = from; m != mentions.end() && m->sentence == sentence; ++m)
        if (m->head == token && (!best || m->end - m->begin < best->end - best->begin)) best = &*m;
    return best;
}

ActorId ActorTable::actorOf(int sentence, int token) const {
    const ResolvedMention* mention = mentionAt(sentence, token);
    return mention ? mention->actor : ActorId();
}

std::vector<const ResolvedMention*> ActorTable::mentionsIn(int sentence) const {
    std::vector<const ResolvedMention*> out;
    const auto from = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                                       [](const ResolvedMention& m, int s) { return m.sentence < s; });
    for (auto m = from; m != mentions.end() && m->sentence == sentence; ++m) out.push_back(&*m);
    return out;
}

ActorTable findActors(const Document& document, const Reading& reading, const LanguageEngine& engine) {
    const std::vector<Candidate> candidates = findCandidates(reading.trees);
    const std::vector<Cluster> clusters = resolve(candidates, reading.trees, antecedentsOf(candidates, reading, engine));

    ActorTable table;
    Actor author;
    author.id = ActorTable::author;
    author.key = "author";
    author.name = document.byline.empty() ? "author" : document.byline;
    table.actors.push_back(author);
    std::set<std::string> used{"author"};
    for (const Cluster& cluster : clusters) {
        if (!document.byline.empty() && cluster.keys.contains(asciiLower(document.byline))) { // "By Mara Osk"
            addMentions(table, ActorTable::author, cluster, candidates, reading);
            continue;
        }
        Actor actor;
        actor.id = ActorId{static_cast<std::int64_t>(table.actors.size()) + 1};
        actor.kind = cluster.kind();
        actor.link = cluster.link;
        actor.doubt = cluster.doubt;
        fillNames(actor, cluster, candidates);
        actor.key = slug(actor.name, used);
        table.actors.push_back(std::move(actor));
        addMentions(table, table.actors.back().id, cluster, candidates, reading);
    }
    std::sort(table.mentions.begin(), table.mentions.end(), [](const ResolvedMention& a, const ResolvedMention& b) {
        return std::tuple(a.sentence, a.begin, -a.end) < std::tuple(b.sentence, b.begin, -b.end);
    });
    return table;
}

} // namespace standpoint
