#include "json.h"

#include "core/language/engine.h"
#include "core/language/segment.h"
#include "core/language/windows.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const LanguageEngine& engine() {
    static const Result<LanguageEngine> loaded = LanguageEngine::loadDefault();
    if (!loaded) throw std::runtime_error(loaded.error().message());
    return *loaded;
}

Sentence wordsOf(std::initializer_list<const char*> forms) {
    Sentence sentence;
    for (const char* form : forms)
        sentence.tokens.emplace_back().form = form;
    return sentence;
}

/// "Osk:nsubj<2": form, relation and 1-based head, as CoNLL-U counts.
std::vector<std::string> treeOf(const Sentence& sentence) {
    std::vector<std::string> out;
    for (const Token& t : sentence.tokens)
        out.push_back(t.form + ":" + t.deprel + "<" + std::to_string(t.head + 1));
    return out;
}

void expectWholeTree(const Sentence& sentence) {
    const int n = static_cast<int>(sentence.tokens.size());
    EXPECT_EQ(std::ranges::count(sentence.tokens, -1, &Token::head), 1);
    EXPECT_EQ(std::ranges::count(sentence.tokens, "root", &Token::deprel), 1);
    for (int start = 0; start < n; ++start) {
        int node = start, steps = 0;
        while (node >= 0 && steps <= n) {
            ASSERT_LT(node, n);
            node = sentence.tokens[node].head;
            ++steps;
        }
        ASSERT_LE(steps, n) << "cycle at word " << start;
    }
    for (const Token& token : sentence.tokens) {
        EXPECT_FALSE(token.upos.empty());
        EXPECT_FALSE(token.lemma.empty());
        EXPECT_EQ(token.head < 0, token.deprel == "root");
    }
    int last = 0;
    for (const EntityMention& mention : sentence.entities) {
        EXPECT_GE(mention.begin, last);
        EXPECT_GT(mention.end, mention.begin);
        EXPECT_LE(mention.end, n);
        EXPECT_GT(mention.score, 0);
        EXPECT_LE(mention.score, 1);
        last = mention.end;
    }
}

TEST(Engine, ParsesASimpleSentence) {
    std::vector<Sentence> sentences{wordsOf({"Norway", "'s", "government", "opposes", "the", "plan", "."})};
    engine().annotate(sentences);
    EXPECT_THAT(treeOf(sentences[0]), ElementsAre("Norway:nmod:poss<3", "'s:case<1", "government:nsubj<4", "opposes:root<0",
                                                  "the:det<6", "plan:obj<4", ".:punct<4"));
    EXPECT_EQ(sentences[0].tokens[3].lemma, "oppose");
    EXPECT_EQ(sentences[0].tokens[3].xpos, "VBZ");
    EXPECT_EQ(sentences[0].tokens[0].upos, "PROPN");
}

TEST(Engine, FindsActors) {
    const Annotation annotation = engine().annotate("President Mara Dorn criticized Veldania on Tuesday.");
    ASSERT_EQ(annotation.sentences.size(), 1u);
    const auto& entities = annotation.sentences[0].entities;
    const auto covers = [&](int word) {
        return std::ranges::any_of(entities, [&](const auto& m) { return m.begin <= word && word < m.end; });
    };
    EXPECT_TRUE(covers(2)) << "Dorn";
    EXPECT_TRUE(covers(4)) << "Veldania";
    EXPECT_FALSE(covers(3)) << "criticized";
}

TEST(Engine, TextWithoutWordsIsNoProblem) {
    EXPECT_THAT(engine().annotate("").sentences, IsEmpty());
    EXPECT_THAT(engine().annotate(" \n\n ").sentences, IsEmpty());
    std::vector<Sentence> none{Sentence{}};
    engine().annotate(none);
    EXPECT_THAT(none[0].tokens, IsEmpty());
    for (const char* text : {"!", "* * *", "\xF0\x9F\x91\x8D", "\xE6\x9D\xB1\xE4\xBA\xAC", "-----"})
        for (const Sentence& sentence : engine().annotate(text).sentences)
            expectWholeTree(sentence);
}

TEST(Engine, WhatStoodInTheTokensBeforeDoesNotMatter) {
    std::vector<Sentence> fresh{wordsOf({"Talks", "failed", "."})};
    engine().annotate(fresh);
    std::vector<Sentence> again = fresh;
    engine().annotate(again);
    EXPECT_EQ(fresh, again);
}

TEST(Engine, ReadsLinesOfMentionsAndSayingsInTheWholeText) {
    const Annotation annotation =
        engine().annotate("Mara Dorn resigned on Friday. She said the council had lied to her.");
    ASSERT_EQ(annotation.sentences.size(), 2u);
    const auto heads = [&](int s, int token) {
        return std::ranges::any_of(annotation.sentences[s].actorHeads,
                                   [&](const MentionHead& h) { return h.token == token; });
    };
    EXPECT_TRUE(heads(0, 0)) << "Mara";
    EXPECT_TRUE(heads(1, 0)) << "She";
    EXPECT_FALSE(heads(0, 2)) << "resigned";
    ASSERT_EQ(annotation.sentences[1].cues.size(), 1u);
    const Cue& cue = annotation.sentences[1].cues[0];
    EXPECT_EQ(cue.token, 1);
    EXPECT_THAT(cue.source, ElementsAre(TokenPlace{1, 0}));
    EXPECT_THAT(cue.content, testing::Contains(TokenPlace{1, 5})) << "lied";
    const std::vector<TokenPlace> mentions{{0, 0}, {1, 0}};
    const LanguageEngine::Links links = engine().link(annotation.sentences, mentions, true);
    ASSERT_EQ(links.pairs.size(), 1u);
    EXPECT_GT(links.pairs[0].score, links.newcomer[1]) << "She is Mara Dorn";
}

TEST(Engine, SentencesBeyondAWindowDoNotChangeASentence) {
    std::string paragraph;
    for (int i = 0; i < 60; ++i)
        paragraph += "The union rejected the plan of the council. ";
    Annotation shortText = segment(paragraph), longText = segment(paragraph + paragraph);
    engine().annotate(shortText.sentences);
    engine().annotate(longText.sentences);
    for (std::size_t i = 0; i < 10; ++i)
        EXPECT_EQ(shortText.sentences[i].tokens, longText.sentences[i].tokens);
}

TEST(Engine, VeryLongSentencesAreOneTree) {
    std::vector<Sentence> sentences(1);
    for (int i = 0; i < 400; ++i)
        for (const char* form : {"Osk", "praised", "Dorn", ","})
            sentences[0].tokens.emplace_back().form = form;
    engine().annotate(sentences);
    expectWholeTree(sentences[0]);
    EXPECT_GT(std::ranges::count(sentences[0].tokens, "PROPN", &Token::upos), 400);
    EXPECT_GT(sentences[0].entities.back().begin, 1500) << "later parts have their mentions, too";
}

TEST(Engine, AWordOfThousandsOfPiecesIsRead) {
    std::vector<Sentence> sentences{wordsOf({"Read", "this", ""})};
    sentences[0].tokens[2].form = std::string(5000, '=');
    engine().annotate(sentences);
    expectWholeTree(sentences[0]);
}

TEST(Engine, ThreadsShareIt) {
    const std::string text = "Mara Dorn accused the union of lying. The union denied it.";
    const Annotation expected = engine().annotate(text);
    std::vector<Annotation> found(4);
    {
        std::vector<std::jthread> threads;
        for (Annotation& out : found)
            threads.emplace_back([&] { out = engine().annotate(text); });
    }
    for (const Annotation& annotation : found)
        EXPECT_EQ(annotation, expected);
}

TEST(Windows, CutLongSentencesAfterPunctuationAndKeepAllWords) {
    auto model = ModelFile::open(test::shippedModel());
    ASSERT_TRUE(model);
    const WordPiece wordPiece(model->vocabulary());
    std::vector<Sentence> sentences(1);
    for (int i = 0; i < 30; ++i)
        sentences[0].tokens.emplace_back().form = i % 7 == 6 ? "," : "ship";
    const Windows windows = windowsOf(sentences, wordPiece, 10);
    int next = 0;
    for (const Part& part : windows.parts) {
        EXPECT_EQ(part.begin, next);
        EXPECT_LE(part.words(), 10);
        EXPECT_EQ(windows.inputs[part.window].rows, part.words() + 1);
        next = part.end;
        if (next == 30) break;
        EXPECT_EQ(sentences[0].tokens[next - 1].form, ",");
    }
    EXPECT_EQ(next, 30);
}

TEST(Windows, HoldAsManySentencesAsFit) {
    auto model = ModelFile::open(test::shippedModel());
    ASSERT_TRUE(model);
    std::vector<Sentence> sentences(5, wordsOf({"ships", "left"}));
    const Windows windows = windowsOf(sentences, WordPiece(model->vocabulary()), 6);
    ASSERT_EQ(windows.inputs.size(), 3u);
    ASSERT_EQ(windows.parts.size(), 5u);
    EXPECT_EQ(windows.parts[1].window, 0);
    EXPECT_EQ(windows.parts[1].root, 3);
    EXPECT_EQ(windows.parts[2].window, 1);
    EXPECT_EQ(windows.parts[2].root, 0);
    EXPECT_EQ(windows.inputs[0].owners, (std::vector<int>{0, 1, 2, 3, 4, 5, -1}));
}

} // namespace
} // namespace standpoint
