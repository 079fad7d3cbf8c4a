#include "core/attribution/attribution.h"

#include "core/attribution/cues.h"
#include "core/attribution/spokesperson.h"
#include "core/attribution/transcript.h"
#include "core/knowledge/knowledge.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace standpoint {

namespace {

CueClass cueClassFrom(std::string_view name) {
    static const std::map<std::string_view, CueClass> classes{
        {"say", CueClass::Say},     {"claim", CueClass::Claim}, {"deny", CueClass::Deny}, {"ask", CueClass::Ask},
        {"think", CueClass::Think}, {"know", CueClass::Know},   {"urge", CueClass::Urge}};
    const auto found = classes.find(name);
    return found == classes.end() ? CueClass::Say : found->second;
}

// Cue verbs by lemma, each with the word that must stand under it ("point" with "out"); empty where none must.
using CueVerbs = std::unordered_map<std::string, std::map<std::string, CueClass>>;

const CueVerbs& reportingVerbs() {
    static const auto verbs = [] {
        CueVerbs map;
        for (const KnowledgeRow& row : knowledgeRows("reporting_verbs.tsv"))
            map[std::string(row[0])].emplace(row[1], cueClassFrom(row[2]));
        return map;
    }();
    return verbs;
}

std::optional<CueClass> cueClassOf(const Tree& tree, const Clause& clause) {
    const auto verb = reportingVerbs().find(clause.lemma);
    if (verb == reportingVerbs().end() || clause.copular) return std::nullopt;
    for (const auto& [word, cueClass] : verb->second)
        if (!word.empty() && (tree.hasChild(clause.predicate, word) ||
                              std::find(clause.particles.begin(), clause.particles.end(), word) != clause.particles.end()))
            return cueClass;
    const auto plain = verb->second.find("");
    return plain == verb->second.end() ? std::nullopt : std::optional(plain->second);
}

std::vector<int> difference(const std::vector<int>& all, const std::vector<int>& without) {
    std::vector<int> out;
    std::set_difference(all.begin(), all.end(), without.begin(), without.end(), std::back_inserter(out));
    return out;
}

class Finder {
public:
    Finder(const Reading& reading, ActorTable& actors) : reading_(reading), actors_(actors), quotes_(findQuotes(reading.annotation->sentences)) {}

    Attributions run() {
        const std::vector<std::vector<Cue>> cues = cuesOf(reading_.annotation->sentences, quotes_);
        for (int s = 0; s < reading_.sentences(); ++s) {
            for (const Clause& clause : reading_.clauses[s]) addCue(s, clause);
            addAccordingTo(s);
            for (const Cue& cue : cues[s])
                if (cue.token >= 0) addModelCue(s, cue);
        }
        addBareQuotes();
        addAnswers();
        std::stable_sort(out_.sayings.begin(), out_.sayings.end(), [](const Saying& a, const Saying& b) { return a.sentence < b.sentence; });
        resolveSpeakers();
        return std::move(out_);
    }

private:
    const Tree& tree(int s) const { return reading_.trees[s]; }

    ActorId speakerOf(int s, const std::vector<int>& subjects) const {
        for (const int t : subjects)
            if (const ActorId actor = actors_.actorOf(s, t)) return actor;
        for (const int t : subjects) // an office before its holder's name
            if (const auto name = tree(s).child(t, {"appos"}))
                if (const ActorId actor = actors_.actorOf(s, *name)) return actor;
        for (const int t : subjects) // a name that the parse splits: "according to Mara" beside "Osk"
            for (const ResolvedMention* m : actors_.mentionsIn(s))
                if (m->type == MentionType::Name && m->begin <= t && t < m->end && reading_.token(s, t).upos == "PROPN") return m->actor;
        return {};
    }

    void addCue(int s, const Clause& clause) {
        const auto cueClass = cueClassOf(tree(s), clause);
        if (!cueClass) return;
        Saying saying;
        saying.sentence = s, saying.cue = clause.predicate, saying.cueClass = *cueClass;
        saying.cueNegated = clause.negated;
        saying.cueTokens = {clause.predicate};
        const std::vector<int> content = contentOf(s, clause);
        if (content.empty()) return;
        saying.content[s] = content;
        saying.speaker = speakerOf(s, clause.subjects);
        for (const int t : clause.subjects)
            for (const int w : tree(s).subtree(t, {"conj", "cc"})) saying.source.push_back(w);
        out_.sayings.push_back(std::move(saying));
    }

    std::vector<int> contentOf(int s, const Clause& clause) const {
        const Tree& t = tree(s);
        std::vector<int> content;
        for (const int c : t.childrenBy(clause.predicate, {"ccomp"})) append(content, t.subtree(c));
        if (content.empty())
            for (const int c : t.childrenBy(clause.predicate, {"parataxis"}))
                if (c > clause.predicate && !reportingVerbs().contains(t.token(c).lemma)) append(content, t.subtree(c));
        if (content.empty() && t.is(clause.predicate, {"parataxis"}) && t.token(clause.predicate).head >= 0) {
            // "The levy is unfair, Osk said": the clause that it stands beside, without itself
            append(content, difference(t.subtree(t.token(clause.predicate).head), t.subtree(clause.predicate)));
        }
        if (content.empty() || (t.is(clause.predicate, {"root"}) && content.size() < 4)) {
            // a quotation beside the cue
            for (int k = 0; k < t.size(); ++k)
                if (quotes_.of(s, k) >= 0 && quotes_.of(s, clause.predicate) < 0 && nearestCue(s, k) == clause.predicate) content.push_back(k);
        }
        std::sort(content.begin(), content.end());
        content.erase(std::unique(content.begin(), content.end()), content.end());
        return content;
    }

    // The reporting verb outside quotation marks that is nearest to a token.
    int nearestCue(int s, int token) const {
        int best = -1;
        for (const Clause& c : reading_.clauses[s])
            if (cueClassOf(tree(s), c) && quotes_.of(s, c.predicate) < 0 && !c.subjects.empty() &&
                (best < 0 || std::abs(c.predicate - token) < std::abs(best - token)))
                best = c.predicate;
        return best;
    }

    static void append(std::vector<int>& to, const std::vector<int>& more) { to.insert(to.end(), more.begin(), more.end()); }

    // "according to Osk", "in Osk's view"
    void addAccordingTo(int s) {
        const Tree& t = tree(s);
        static const std::set<std::string> views{"view", "opinion", "word", "eye", "account", "telling"};
        for (int i = 0; i < t.size(); ++i) {
            int source = -1, hanger = -1;
            if (t.token(i).lemma == "accord" || asciiLower(t.token(i).form) == "according") {
                if (t.is(i, {"case"})) source = hanger = t.token(i).head;
                else if (const auto obl = t.child(i, {"obl"})) source = *obl, hanger = i;
            } else if (views.contains(t.token(i).lemma) && t.preposition(i) == "in") {
                if (const auto holder = t.child(i, {"nmod:poss"})) source = *holder, hanger = i;
            }
            if (source < 0) continue;
            const int governor = t.token(hanger).head;
            if (governor < 0) continue;
            Saying saying;
            saying.sentence = s, saying.cue = i, saying.cueTokens = {i};
            saying.speaker = speakerOf(s, {source});
            saying.source = t.subtree(source, {"case"});
            saying.content[s] = difference(t.subtree(governor), t.subtree(hanger));
            out_.sayings.push_back(std::move(saying));
        }
    }

    // What the model reads around a cue: where a rule found the same cue, its content grows by the model's, which knows where a quotation
    // ends.
    void addModelCue(int s, const Cue& cue) {
        std::vector<int> source, words;
        std::map<int, std::vector<int>> content;
        for (const TokenPlace& at : cue.source)
            if (at.sentence == s) source.push_back(at.token);
        for (const TokenPlace& at : cue.words)
            if (at.sentence == s) words.push_back(at.token);
        for (const TokenPlace& at : cue.content) content[at.sentence].push_back(at.token);
        if (content.empty()) return;
        auto same = std::ranges::find_if(out_.sayings, [&](const Saying& saying) { return saying.sentence == s && saying.cue == cue.token; });
        if (same == out_.sayings.end())
            same = std::ranges::find_if(out_.sayings, [&](const Saying& saying) {
                return saying.sentence == s && std::ranges::find(words, saying.cue) != words.end();
            });
        if (same != out_.sayings.end()) {
            for (auto& [at, tokens] : content) {
                append(same->content[at], tokens);
                std::ranges::sort(same->content[at]);
                same->content[at].erase(std::ranges::unique(same->content[at]).begin(), same->content[at].end());
                std::erase_if(same->content[at], [&](int t) { return at == s && std::ranges::find(same->cueTokens, t) != same->cueTokens.end(); });
            }
            if (!same->speaker && !source.empty()) same->source = source, same->speaker = speakerOf(s, source);
            return;
        }
        Saying saying;
        saying.sentence = s, saying.cue = cue.token;
        saying.reported = false;
        if (const Clause* clause = clauseAt(reading_.clauses[s], cue.token)) {
            const auto cueClass = cueClassOf(tree(s), *clause);
            saying.reported = cueClass.has_value(), saying.cueClass = cueClass.value_or(CueClass::Say);
            saying.cueNegated = clause->negated;
        }
        saying.speaker = speakerOf(s, source);
        saying.source = std::move(source), saying.cueTokens = words.empty() ? std::vector{cue.token} : std::move(words), saying.content = std::move(content);
        out_.sayings.push_back(std::move(saying));
    }

    // Sentences that are quotations as a whole belong to who spoke just before, or just after in the same paragraph.
    void addBareQuotes() {
        const auto speakingIn = [&](int s) -> const Saying* {
            const Saying* last = nullptr;
            for (const Saying& saying : out_.sayings)
                if (saying.sentence == s && saying.speaker && quotes_.of(s, std::max(0, saying.cue)) < 0) last = &saying;
            return last;
        };
        std::map<int, ActorId> ofQuote;
        for (const Saying& saying : out_.sayings)
            if (saying.speaker)
                for (const auto& [s, tokens] : saying.content)
                    for (const int t : tokens)
                        if (quotes_.of(s, t) >= 0 && quotes_.of(saying.sentence, std::max(0, saying.cue)) < 0) ofQuote.emplace(quotes_.of(s, t), saying.speaker);
        std::vector<Saying> more;
        ActorId last;
        int lastSentence = -10;
        for (int s = 0; s < reading_.sentences(); ++s) {
            const Saying* here = speakingIn(s);
            const int quote = quotes_.filling(s, reading_.sentence(s));
            if (!here && quote >= 0) {
                ActorId speaker;
                if (ofQuote.contains(quote)) speaker = ofQuote[quote];
                else if (s - lastSentence <= 2 && last) speaker = last;
                else if (s + 1 < reading_.sentences() && reading_.sentence(s + 1).paragraph == reading_.sentence(s).paragraph)
                    if (const Saying* next = speakingIn(s + 1)) speaker = next->speaker;
                if (speaker) {
                    Saying saying;
                    saying.sentence = s, saying.speaker = speaker;
                    for (int t = 0; t < tree(s).size(); ++t)
                        if (quotes_.of(s, t) >= 0) saying.content[s].push_back(t);
                    more.push_back(std::move(saying));
                    ofQuote.emplace(quote, speaker);
                    last = speaker, lastSentence = s;
                }
            }
            if (here) last = here->speaker, lastSentence = s;
        }
        append(more);
    }
    // An interview without names at its lines: what follows "A:" or a question to "you" is said by the person whom the article names most.
    void addAnswers() {
        answers_ = answersIn(reading_.annotation->sentences);
        interviewed_ = answers_.empty() ? ActorId() : mostNamedPerson();
        if (!interviewed_) return;
        for (const int s : answers_) {
            Saying saying;
            saying.sentence = s, saying.speaker = interviewed_;
            for (int t = 0; t < tree(s).size(); ++t) saying.content[s].push_back(t);
            out_.sayings.push_back(std::move(saying));
        }
    }

    ActorId mostNamedPerson() const {
        std::map<ActorId, int> names;
        for (const ResolvedMention& m : actors_.mentions)
            names[m.actor] += m.type == MentionType::Name && actors_.actor(m.actor).kind == ActorKind::Person && m.actor != ActorTable::author;
        const auto most = std::ranges::max_element(names, {}, [](const auto& entry) { return entry.second; });
        return most == names.end() || most->second == 0 ? ActorId() : most->first;
    }

    void append(const std::vector<Saying>& more) { out_.sayings.insert(out_.sayings.end(), more.begin(), more.end()); }

    // "Do you regret it?" just before an answer.
    bool isAsked(int s, int t) const {
        static const std::set<std::string> you{"you", "your", "yours", "yourself"};
        constexpr int longest = 4; // sentences of a question
        if (!interviewed_ || !you.contains(asciiLower(reading_.token(s, t).form)) || quotes_.of(s, t) >= 0) return false;
        const auto next = std::ranges::lower_bound(answers_, s);
        return next != answers_.end() && *next > s && *next <= s + longest;
    }

    // Whom "I", "we" and "you" mean at a place; none where nothing tells.
    ActorId meantBy(int s, int t) const {
        static const std::set<std::string> one{"i", "me", "my", "mine", "myself"}, own{"i", "me", "my", "mine", "myself", "we", "us", "our", "ours"};
        const std::string form = asciiLower(reading_.token(s, t).form);
        if (isAsked(s, t)) return interviewed_;
        if (!own.contains(form)) return {};
        const auto speakers = out_.chain(s, t);
        if (speakers.empty() && (quotes_.of(s, t) >= 0 || !one.contains(form))) return {}; // "we" of an article may be anybody
        const ActorId speaker = speakers.empty() ? ActorTable::author : speakers.front();
        const ActorId body = one.contains(form) ? ActorId() : bodyOf(reading_, actors_, speaker);
        return body ? body : speaker;
    }

    void resolveSpeakers() {
        std::vector<ResolvedMention> more;
        for (int s = 0; s < reading_.sentences(); ++s)
            for (int t = 0; t < tree(s).size(); ++t) {
                const Token& token = reading_.token(s, t);
                if (token.upos != "PRON" || actors_.actorOf(s, t)) continue;
                const ActorId actor = meantBy(s, t);
                if (!actor) continue;
                actors_.actors[actor.value - 1].mentions.push_back({token.span, MentionType::Pronoun});
                more.push_back({s, t, t + 1, t, MentionType::Pronoun, actor});
            }
        actors_.mentions.insert(actors_.mentions.end(), more.begin(), more.end());
        std::sort(actors_.mentions.begin(), actors_.mentions.end(), [](const ResolvedMention& a, const ResolvedMention& b) {
            return std::tuple(a.sentence, a.begin, -a.end) < std::tuple(b.sentence, b.begin, -b.end);
        });
        for (Actor& actor : actors_.actors)
            std::sort(actor.mentions.begin(), actor.mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
        // a saying whose source is "I" gets its speaker now
        for (Saying& saying : out_.sayings)
            if (!saying.speaker && !saying.source.empty()) saying.speaker = speakerOf(saying.sentence, saying.source);
    }

    const Reading& reading_;
    ActorTable& actors_;
    Quotes quotes_;
    Attributions out_;
    std::vector<int> answers_; // sentences of an interview's answers
    ActorId interviewed_;
};

} // namespace

bool Saying::covers(int s, int token) const {
    const auto found = content.find(s);
    return found != content.end() && std::binary_search(found->second.begin(), found->second.end(), token);
}

int Saying::size() const {
    int n = 0;
    for (const auto& [s, tokens] : content) n += static_cast<int>(tokens.size());
    return n;
}

const Saying* Attributions::innermost(int sentence, int token) const {
    const Saying* best = nullptr;
    for (const Saying& saying : sayings)
        if (saying.covers(sentence, token) && (!best || saying.size() < best->size())) best = &saying;
    return best;
}

std::vector<ActorId> Attributions::chain(int sentence, int token) const {
    std::vector<const Saying*> covering;
    for (const Saying& saying : sayings)
        if (saying.speaker && saying.covers(sentence, token)) covering.push_back(&saying);
    std::stable_sort(covering.begin(), covering.end(), [](const Saying* a, const Saying* b) { return a->size() < b->size(); });
    std::vector<ActorId> out;
    for (const Saying* saying : covering)
        if (out.empty() || out.back() != saying->speaker) out.push_back(saying->speaker);
    return out;
}

std::vector<Attribution> Attributions::spans(const Reading& reading) const {
    std::vector<Attribution> out;
    for (const Saying& saying : sayings) {
        Attribution a;
        a.speaker = saying.speaker;
        a.source = reading.trees[saying.sentence].spansOf(saying.source);
        a.cue = reading.trees[saying.sentence].spansOf(saying.cueTokens);
        for (const auto& [s, tokens] : saying.content)
            for (const Span& span : reading.trees[s].spansOf(tokens)) a.content.push_back(span);
        out.push_back(std::move(a));
    }
    return out;
}

Attributions attribute(const Reading& reading, ActorTable& actors) {
    return Finder(reading, actors).run();
}

} // namespace standpoint
