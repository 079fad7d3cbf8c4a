// How an issue is cut from a tree.

#include "core/stance/phrase.h"

#include <gtest/gtest.h>

namespace standpoint {
namespace {

struct Word {
    const char *form, *lemma, *upos, *relation;
    int head; ///< from 0; -1: the root
};

std::string phraseAt(int head, const std::vector<Word>& words) {
    Sentence sentence;
    for (const Word& w : words) {
        Token token;
        token.form = w.form, token.lemma = w.lemma, token.upos = w.upos, token.deprel = w.relation, token.head = w.head;
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

} // namespace
} // namespace standpoint
