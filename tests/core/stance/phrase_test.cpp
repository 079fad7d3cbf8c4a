// How an issue is cut from a tree.

#include "core/stance/phrase.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

struct Word {
    const char *form, *lemma, *upos, *relation;
    int head; ///< from 0; -1: the root
    const char* xpos = "";
};

std::string phraseAt(int head, const std::vector<Word>& words) {
    Sentence sentence;
    for (const Word& w : words) {
        Token token;
        token.form = w.form, token.lemma = w.lemma, token.xpos = w.xpos, token.upos = w.upos, token.deprel = w.relation, token.head = w.head;
        token.spaceAfter = true;
        sentence.tokens.push_back(token);
    }
    return phraseOf(Tree(sentence), head).text;
}

TEST(Phrase, WhatHappensMeanwhileIsNoPartOfIt) {
    EXPECT_EQ(phraseAt(0, {{"sale", "sale", "NOUN", "root", -1}, {"as", "as", "SCONJ", "mark", 3}, {"union", "union", "NOUN", "nsubj", 3},
                           {"objects", "object", "VERB", "acl", 0}}),
              "sale");
    EXPECT_EQ(phraseAt(0, {{"plan", "plan", "NOUN", "root", -1}, {"to", "to", "PART", "mark", 2}, {"sell", "sell", "VERB", "acl", 0}, {"ships", "ship", "NOUN", "obj", 2}}),
              "plan to sell ships");
}

TEST(Phrase, AClauseIsTheNameOfItsDeed) {
    EXPECT_EQ(phraseAt(2, {{"she", "she", "PRON", "nsubj", 2}, {"has", "have", "AUX", "aux", 2}, {"sold", "sell", "VERB", "ccomp", -1, "VBN"}, {"ships", "ship", "NOUN", "obj", 2}}),
              "selling ships");
    EXPECT_EQ(phraseAt(1, {{"he", "he", "PRON", "nsubj", 1}, {"agreed", "agree", "VERB", "root", -1, "VBD"}, {"with", "with", "ADP", "case", 4}, {"the", "the", "DET", "det", 4},
                           {"mayor", "mayor", "NOUN", "obl", 1}}),
              "agreeing with the mayor");
}

TEST(Phrase, WhatIsDoneToSomethingIsDone) {
    const std::vector<Word> words{{"the", "the", "DET", "det", 1}, {"city", "city", "NOUN", "nsubj:pass", 4}, {"was", "be", "AUX", "aux:pass", 4}, {"not", "not", "PART", "advmod", 4},
                                  {"consulted", "consult", "VERB", "root", -1, "VBN"}};
    EXPECT_EQ(phraseAt(4, words), "consulting the city");
    EXPECT_EQ(phraseAt(2, {{"it", "it", "PRON", "nsubj:pass", 2}, {"be", "be", "AUX", "aux:pass", 2}, {"heard", "hear", "VERB", "xcomp", -1, "VBN"}}), "being heard");
}

TEST(Phrase, ClausesInsideItStayWhole) {
    EXPECT_EQ(phraseAt(0, {{"thing", "thing", "NOUN", "root", -1}, {"to", "to", "PART", "mark", 3}, {"be", "be", "AUX", "aux:pass", 3}, {"sold", "sell", "VERB", "acl", 0, "VBN"}}),
              "thing to be sold");
    EXPECT_EQ(phraseAt(0, {{"assurances", "assurance", "NOUN", "root", -1}, {"that", "that", "SCONJ", "mark", 4}, {"permits", "permit", "NOUN", "nsubj", 4},
                           {"were", "be", "AUX", "cop", 4}, {"valid", "valid", "ADJ", "acl", 0}}),
              "assurances that permits were valid");
}

TEST(Phrase, WhoSaysItIsToldElsewhere) {
    EXPECT_EQ(phraseAt(3, {{"According", "accord", "VERB", "case", 2}, {"to", "to", "ADP", "fixed", 0}, {"Osk", "Osk", "PROPN", "obl", 3}, {"sells", "sell", "VERB", "root", -1, "VBZ"},
                           {"ships", "ship", "NOUN", "obj", 3}}),
              "selling ships");
}

TEST(Phrase, ListsKeepTheirCommas) {
    EXPECT_EQ(phraseAt(0, {{"ports", "port", "NOUN", "root", -1}, {",", ",", "PUNCT", "punct", 2}, {"roads", "road", "NOUN", "conj", 0}, {"and", "and", "CCONJ", "cc", 4},
                           {"rails", "rail", "NOUN", "conj", 0}}),
              "ports, roads and rails");
}

} // namespace
} // namespace standpoint
