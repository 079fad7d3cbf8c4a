#include "app/cli/benchmark_tasks.h"

#include "app/cli/relation_kind.h"
#include "core/attribution/cues.h"
#include "core/clauses/tree.h"
#include "core/language/segment.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace standpoint::cli {

namespace {

using nlohmann::json;

json spanOf(Span span) {
    return {span.begin, span.end};
}

// Runs of neighbouring words as spans.
json spansOf(const std::vector<Sentence>& sentences, const std::vector<TokenPlace>& places) {
    std::map<int, std::vector<int>> bySentence;
    for (const TokenPlace& place : places)
        bySentence[place.sentence].push_back(place.token);
    json out = json::array();
    for (const auto& [sentence, tokens] : bySentence)
        for (const Span span : Tree(sentences[sentence]).spansOf(tokens))
            out.push_back(spanOf(span));
    return out;
}

json attribution(const LanguageEngine& engine, const json& line) {
    const Annotation annotation = engine.annotate(line.at("text").get<std::string>());
    json found = json::array();
    for (const std::vector<Cue>& cues : cuesOf(annotation.sentences, findQuotes(annotation.sentences)))
        for (const Cue& cue : cues)
            if (!cue.content.empty())
                found.push_back({{"source", spansOf(annotation.sentences, cue.source)},
                                 {"cue", spansOf(annotation.sentences, cue.words)},
                                 {"content", spansOf(annotation.sentences, cue.content)}});
    return {{"id", line.value("id", json())}, {"attributions", found}};
}

// A mention's head with what stands before it in its phrase, without preposition or conjunction, and the rest of its
// name.
Span nameAround(const Sentence& sentence, int head) {
    const auto linkUnder = [&](int token) { // the word by which a token hangs from the head, or -1
        for (int i = token, steps = 0; i >= 0 && steps < 20; i = sentence.tokens[i].head, ++steps)
            if (sentence.tokens[i].head == head) return i;
        return -1;
    };
    static const std::set<std::string_view> modifiers{"det",  "amod", "compound",   "nummod", "nmod:poss", "nmod:desc",
                                                      "nmod", "flat", "det:predet", "advmod", "goeswith"};
    int begin = head, end = head + 1;
    while (begin > 0) {
        const int link = linkUnder(begin - 1);
        if (link < 0 || !modifiers.contains(sentence.tokens[link].deprel) || sentence.tokens[begin - 1].upos == "CCONJ")
            break;
        --begin;
    }
    while (end < static_cast<int>(sentence.tokens.size()) && sentence.tokens[end].head == head &&
           sentence.tokens[end].deprel.starts_with("flat"))
        ++end;
    return {sentence.tokens[begin].span.begin, sentence.tokens[end - 1].span.end};
}

json coreference(const LanguageEngine& engine, const json& line) {
    const Annotation annotation = engine.annotate(line.at("text").get<std::string>());
    std::vector<TokenPlace> heads;
    std::vector<const MentionHead*> mentions;
    for (int s = 0; s < static_cast<int>(annotation.sentences.size()); ++s)
        for (const MentionHead& head : annotation.sentences[s].entityHeads)
            if (head.score >= 0.5f) heads.push_back({s, head.token}), mentions.push_back(&head);
    const LanguageEngine::Links links = engine.link(annotation.sentences, heads, false);
    std::vector<float> best = links.newcomer;
    std::vector<int> before(heads.size(), -1), cluster(heads.size());
    for (const auto& pair : links.pairs)
        if (pair.score > best[pair.mention]) best[pair.mention] = pair.score, before[pair.mention] = pair.before;
    std::map<int, std::vector<int>> members;
    for (int i = 0; i < static_cast<int>(heads.size()); ++i)
        members[cluster[i] = before[i] < 0 ? i : cluster[before[i]]].push_back(i);
    json entities = json::array();
    for (const auto& [first, all] : members) {
        std::map<EntityKind, float> votes;
        json spans = json::array();
        for (const int i : all) {
            votes[mentions[i]->kind] += mentions[i]->score;
            spans.push_back(spanOf(nameAround(annotation.sentences[heads[i].sentence], heads[i].token)));
        }
        const auto kind = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
                              return a.second < b.second;
                          })->first;
        entities.push_back({{"kind", kind == EntityKind::Place    ? "place"
                                     : kind == EntityKind::Person ? "person"
                                                                  : "organization"},
                            {"mentions", spans}});
    }
    return {{"id", line.value("id", json())}, {"entities", entities}};
}

// The words of a text with each span as one mask, and the place of each span among the masks.
struct MaskedText {
    std::vector<std::string> words; ///< empty: a mask
    std::vector<int> maskOf;        ///< of each span
};

MaskedText mask(const std::string& text, std::vector<Span> spans) {
    MaskedText out;
    std::vector<int> places(spans.size(), -1);
    for (const Sentence& sentence : segment(text).sentences)
        for (const Token& token : sentence.tokens) {
            const auto span = std::ranges::find_if(spans, [&](Span s) { return s.overlaps(token.span); });
            const auto number = span - spans.begin();
            if (span == spans.end())
                out.words.push_back(token.form);
            else if (places[number] < 0)
                places[number] = static_cast<int>(out.words.size()), out.words.emplace_back();
        }
    for (int& place : places)
        if (place < 0) place = static_cast<int>(out.words.size()), out.words.emplace_back();
    for (const int place : places)
        out.maskOf.push_back(static_cast<int>(std::ranges::count_if(places, [&](int other) { return other < place; })));
    return out;
}

Span spanIn(const json& line, const char* field) {
    return {line.at(field).at(0).get<int>(), line.at(field).at(1).get<int>()};
}

// The scores of the sentence, and the numbers of the ordered pairs p → q and q → p.
struct PairScores {
    SentimentScores scores;
    int forth = 0, back = 0;
};

PairScores pairScores(const LanguageEngine& engine, const json& line) {
    const MaskedText masked = mask(line.at("text").get<std::string>(), {spanIn(line, "p"), spanIn(line, "q")});
    return {engine.sentiment(masked.words), masked.maskOf[0] * 2 + masked.maskOf[1],
            masked.maskOf[1] * 2 + masked.maskOf[0]};
}

json directedSentiment(const LanguageEngine& engine, const json& line) {
    const PairScores pair = pairScores(engine, line);
    const auto &forth = pair.scores.directed[pair.forth], &back = pair.scores.directed[pair.back];
    const std::array<std::pair<const char*, float>, 5> labels{{{"neutral", forth[0] + back[0]},
                                                               {"p_pos_q", forth[1] + back[0]},
                                                               {"q_pos_p", forth[0] + back[1]},
                                                               {"p_neg_q", forth[2] + back[0]},
                                                               {"q_neg_p", forth[0] + back[2]}}};
    return {{"label", std::ranges::max_element(labels, {}, [](const auto& l) { return l.second; })->first}};
}

// PLOVER's root code of a kind, as the task names it; empty where it has none.
std::string_view rootCode(RelationKind kind) {
    if (kind == RelationKind::Concede || kind == RelationKind::Retreat) return "yield";
    if (kind == RelationKind::Trust) return "support";
    if (kind == RelationKind::Distrust) return "accuse";
    return nameOf(kind); // influence, depend and represent are no label there
}

// How much the lexicon's kind counts beside the model's scores (log-odds).
constexpr float lexiconWeight = 1.0f;

json kindBy(const LanguageEngine& engine, const json& line, bool model, bool lexicon) {
    std::vector<float> scores(engine.deedNames().size(), 0);
    if (model) {
        const PairScores pair = pairScores(engine, line);
        scores = pair.scores.deeds[pair.forth];
    }
    if (lexicon)
        if (const auto kind = relationByLexicon(engine, line.at("text").get<std::string>(), spanIn(line, "p"), spanIn(line, "q"))) {
            const auto name = std::ranges::find(engine.deedNames(), rootCode(*kind));
            if (name != engine.deedNames().end()) scores[name - engine.deedNames().begin()] += lexiconWeight;
        }
    const auto best = std::ranges::max_element(scores);
    return {{"label", *best == 0 ? std::string("none") : engine.deedNames()[best - scores.begin()]}};
}

json relationKind(const LanguageEngine& engine, const json& line) {
    return kindBy(engine, line, true, true);
}

json relationKindByModel(const LanguageEngine& engine, const json& line) {
    return kindBy(engine, line, true, false);
}

json relationKindByLexicon(const LanguageEngine& engine, const json& line) {
    return kindBy(engine, line, false, true);
}

json targetSentiment(const LanguageEngine& engine, const json& line) {
    static constexpr std::array names{"negative", "neutral", "positive"};
    const auto scores =
        engine.sentiment(mask(line.at("text").get<std::string>(), {spanIn(line, "target")}).words).target.at(0);
    return {{"label", names[std::ranges::max_element(scores) - scores.begin()]}};
}

} // namespace

std::span<const NamedTask> benchmarkTasks() {
    static constexpr std::array<NamedTask, 7> tasks{{{"attribution", attribution},
                                                     {"coreference", coreference},
                                                     {"directed-sentiment", directedSentiment},
                                                     {"relation-kind", relationKind},
                                                     {"relation-kind-by-model", relationKindByModel},
                                                     {"relation-kind-by-lexicon", relationKindByLexicon},
                                                     {"target-sentiment", targetSentiment}}};
    return tasks;
}

} // namespace standpoint::cli
