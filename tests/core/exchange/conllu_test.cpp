#include "core/exchange/conllu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace standpoint;
using namespace testing;

namespace {

const char* const text = "Öl isn't\ncheap. 🌉!";

Annotation annotation() {
    const auto word = [](Span span, const char* form, const char* lemma, const char* upos, int head, const char* deprel,
                         bool space) { return Token{span, form, lemma, upos, "X", head, deprel, space}; };
    Sentence first, second;
    first.span = {0, 15};
    first.tokens = {
        word({0, 2}, "Öl", "Öl", "NOUN", 3, "nsubj", true), word({3, 5}, "is", "be", "AUX", 3, "cop", false),
        word({5, 8}, "n't", "not", "PART", 3, "advmod", true),
        word({9, 14}, "cheap", "cheap", "ADJ", -1, "root", false), word({14, 15}, ".", ".", "PUNCT", 3, "punct", true)};
    second.span = {16, 18};
    second.paragraph = 1;
    second.tokens = {word({16, 17}, "🌉", "🌉", "SYM", -1, "root", false),
                     word({17, 18}, "!", "!", "PUNCT", 0, "punct", true)};
    return {{first, second}};
}

TEST(Conllu, IsWrittenInTenColumns) {
    EXPECT_EQ(toConllu(annotation(), text), "# newpar\n# sent_id = 1\n# text = Öl isn't cheap.\n"
                                            "1\tÖl\tÖl\tNOUN\tX\t_\t4\tnsubj\t_\tTokenRange=0:2\n"
                                            "2\tis\tbe\tAUX\tX\t_\t4\tcop\t_\tSpaceAfter=No|TokenRange=3:5\n"
                                            "3\tn't\tnot\tPART\tX\t_\t4\tadvmod\t_\tTokenRange=5:8\n"
                                            "4\tcheap\tcheap\tADJ\tX\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=9:14\n"
                                            "5\t.\t.\tPUNCT\tX\t_\t4\tpunct\t_\tTokenRange=14:15\n\n"
                                            "# newpar\n# sent_id = 2\n# text = 🌉!\n"
                                            "1\t🌉\t🌉\tSYM\tX\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=16:17\n"
                                            "2\t!\t!\tPUNCT\tX\t_\t1\tpunct\t_\tTokenRange=17:18\n\n");
}

TEST(Conllu, ComesBackAsItWas) {
    const auto back = fromConllu(toConllu(annotation(), text));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, annotation().sentences);
}

TEST(Conllu, TabsAndLineBreaksInAFormDoNotBreakTheLine) {
    Annotation odd = annotation();
    odd.sentences[0].tokens[0].form = "O\tl\n";
    odd.sentences[0].tokens[0].lemma = "";
    EXPECT_THAT(toConllu(odd, text), HasSubstr("1\tO l \t_\tNOUN"));
}

TEST(Conllu, OnlyIdAndFormAreNeeded) {
    const auto read = fromConllu("1\tTea\n2\tcools\n3\t.\n\n1\tYes");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2u);
    EXPECT_EQ(read->at(0).tokens[1].form, "cools");
    EXPECT_EQ(read->at(0).tokens[1].span, (Span{4, 9}));
    EXPECT_EQ(read->at(0).tokens[1].head, -1);
    EXPECT_EQ(read->at(0).span, (Span{0, 11}));
    EXPECT_EQ(read->at(1).span, (Span{12, 15}));
}

TEST(Conllu, RangesAndEmptyNodesAreNoWords) {
    const auto read =
        fromConllu("# a comment\r\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\r\n1\tdo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n"
                   "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\r\n2.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1u);
    ASSERT_EQ(read->at(0).tokens.size(), 2u);
    EXPECT_EQ(read->at(0).tokens[1].span, (Span{2, 5}));
}

TEST(Conllu, AnUnderscoreCanBeAWord) {
    const auto read = fromConllu("1\t_\t_\tSYM\t_\t_\t0\troot\t_\t_\n\n");
    EXPECT_EQ(read->at(0).tokens[0].form, "_");
    EXPECT_EQ(read->at(0).tokens[0].lemma, "_");
}

TEST(Conllu, ErrorsNameTheLine) {
    EXPECT_EQ(fromConllu("1\tTea\n3\tcools\n").error().where, "line 2");
    EXPECT_EQ(fromConllu("1\tTea\n\n1 Tea\n").error().where, "line 3");
    EXPECT_THAT(fromConllu("1\tTea\t_\t_\t_\t_\tx\t_\t_\t_\n").error().what, HasSubstr("HEAD"));
    EXPECT_THAT(fromConllu("1\tTea\t_\t_\t_\t_\t9\t_\t_\t_\n").error().what, HasSubstr("HEAD"));
    EXPECT_THAT(fromConllu("1\tTea\t_\t_\t_\t_\t0\t_\t_\tTokenRange=5:2\n").error().what, HasSubstr("TokenRange"));
}

TEST(Conllu, FillingKeepsAllElse) {
    const std::string input = "# sent_id = x\n# note = "
                              "kept\n1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n1\tcan\t_\t_\t_\tMood=Ind\t_\t_\t_\tA="
                              "B\n2\tnot\n\n\n# second\n1\tYes\n";
    std::vector<Sentence> sentences = *fromConllu(input);
    ASSERT_EQ(sentences.size(), 2u);
    sentences[0].tokens[0].lemma = "can";
    sentences[0].tokens[0].upos = "AUX";
    sentences[0].tokens[1].head = 0;
    sentences[0].tokens[1].deprel = "advmod";
    sentences[1].tokens[0].upos = "INTJ";
    EXPECT_EQ(fillConllu(input, sentences),
              "# sent_id = x\n# note = kept\n1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n"
              "1\tcan\tcan\tAUX\t_\tMood=Ind\t0\t_\t_\tA=B\n2\tnot\t_\t_\t_\t_\t1\tadvmod\t_\t_\n\n\n"
              "# second\n1\tYes\t_\tINTJ\t_\t_\t0\t_\t_\t_\n");
}

} // namespace
