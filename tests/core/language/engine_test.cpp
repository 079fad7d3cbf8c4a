#include "json.h"

#include "core/language/engine.h"
#include "core/language/parts.h"
#include "core/language/segment.h"

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
    std::vector<Sentence> sentences{wordsOf({"Osk", "'s", "party", "rejected", "the", "plan", "."})};
    engine().annotate(sentences);
    EXPECT_THAT(treeOf(sentences[0]), ElementsAre("Osk:nmod:poss<3", "'s:case<1", "party:nsubj<4", "rejected:root<0",
                                                  "the:det<6", "plan:obj<4", ".:punct<4"));
    EXPECT_EQ(sentences[0].tokens[3].lemma, "reject");
    EXPECT_EQ(sentences[0].tokens[3].xpos, "VBD");
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

TEST(Engine, OtherSentencesDoNotChangeASentence) {
    Annotation together =
        segment("Mara Dorn resigned. The union, which had signed, said it was angry. Why? Ilse Brandt "
                "told reporters that Quellmark would not pay. Ships left the harbour at 9.30 p.m.");
    std::vector<Sentence> alone = together.sentences;
    engine().annotate(together.sentences);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        std::vector<Sentence> one{alone[i]};
        engine().annotate(one);
        EXPECT_EQ(one[0].tokens, together.sentences[i].tokens);
        ASSERT_EQ(one[0].entities.size(), together.sentences[i].entities.size());
        for (std::size_t m = 0; m < one[0].entities.size(); ++m) {
            EXPECT_EQ(one[0].entities[m].begin, together.sentences[i].entities[m].begin);
            EXPECT_NEAR(one[0].entities[m].score, together.sentences[i].entities[m].score, 1e-3);
        }
    }
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

TEST(Parts, CutLongSentencesAfterPunctuationAndKeepAllWords) {
    auto model = ModelFile::open(test::shippedModel());
    ASSERT_TRUE(model);
    const WordPiece wordPiece(model->vocabulary());
    std::vector<Sentence> sentences(1);
    for (int i = 0; i < 30; ++i)
        sentences[0].tokens.emplace_back().form = i % 7 == 6 ? "," : "ship";
    const std::vector<Part> parts = partsOf(sentences, wordPiece, 10);
    int next = 0;
    for (const Part& part : parts) {
        EXPECT_EQ(part.begin, next);
        EXPECT_LE(part.end - part.begin, 10);
        EXPECT_EQ(part.input.words, part.end - part.begin);
        next = part.end;
        if (next == 30) break;
        EXPECT_EQ(sentences[0].tokens[next - 1].form, ",");
    }
    EXPECT_EQ(next, 30);
}

} // namespace
} // namespace standpoint
