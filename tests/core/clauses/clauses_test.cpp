// Clauses of trees that the tests write down themselves, so that no model's opinion counts.

#include "core/clauses/clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace standpoint {
namespace {

using testing::ElementsAre;

/// A sentence from lines "form lemma upos xpos head deprel", heads counted from 1 as in CoNLL-U.
Sentence sentenceOf(const std::string& lines) {
    Sentence sentence;
    std::istringstream in(lines);
    Token token;
    while (in >> token.form >> token.lemma >> token.upos >> token.xpos >> token.head >> token.deprel) {
        --token.head;
        sentence.tokens.push_back(token);
    }
    return sentence;
}

/// "denounce(Dorn; pact) passive": lemma, subjects; objects and indirect objects, then what holds of the clause.
std::vector<std::string> clausesOf(const std::string& lines) {
    const Sentence sentence = sentenceOf(lines);
    std::vector<std::string> out;
    for (const Clause& c : findClauses(Tree(sentence))) {
        std::string text = c.lemma + "(";
        const auto add = [&](const std::vector<int>& tokens) {
            for (std::size_t k = 0; k < tokens.size(); ++k) text += (k ? ", " : "") + sentence.tokens[tokens[k]].form;
        };
        add(c.subjects);
        text += "; ";
        add(c.objects);
        add(c.indirect);
        text += ")";
        for (const auto& [holds, word] : {std::pair(c.passive, " passive"), {c.negated, " negated"}, {c.hypothetical, " hypothetical"}, {c.future, " future"},
                                          {c.denied, " denied"}, {c.past, " past"}, {c.hedged, " hedged"}})
            if (holds) text += word;
        out.push_back(text);
    }
    return out;
}

TEST(Clauses, PassiveWithItsAgentReadsAsActive) {
    EXPECT_THAT(clausesOf("pact pact NOUN NN 3 nsubj:pass  was be AUX VBD 3 aux:pass  denounced denounce VERB VBN 0 root  "
                          "by by ADP IN 5 case  Dorn Dorn PROPN NNP 3 obl:agent"),
                ElementsAre("denounce(Dorn; pact) passive"));
}

TEST(Clauses, PassiveWithoutAgentHasNoSubject) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 3 nsubj:pass  was be AUX VBD 3 aux:pass  arrested arrest VERB VBN 0 root"),
                ElementsAre("arrest(; Dorn) passive"));
}

TEST(Clauses, SubjectsAndObjectsInARow) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 4 nsubj  and and CCONJ CC 3 cc  Velm Velm PROPN NNP 1 conj  praised praise VERB VBD 0 root  "
                          "rail rail NOUN NN 4 obj"),
                ElementsAre("praise(Dorn, Velm; rail)"));
}

TEST(Clauses, CoordinatedVerbsShareTheirSubject) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  praised praise VERB VBD 0 root  rail rail NOUN NN 2 obj  but but CCONJ CC 5 cc  "
                          "attacked attack VERB VBD 2 conj  fares fare NOUN NNS 5 obj"),
                ElementsAre("praise(Dorn; rail)", "attack(Dorn; fares)"));
}

TEST(Clauses, WhoIsPersuadedDoesIt) {
    const std::string rest = "  to to PART TO 5 mark  leave leave VERB VB 2 xcomp  town town NOUN NN 5 obj";
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  persuaded persuade VERB VBD 0 root  Velm Velm PROPN NNP 2 obj" + rest),
                ElementsAre("persuade(Dorn; Velm)", "leave(Velm; town)"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  persuaded persuade VERB VBD 0 root  Velm Velm PROPN NNP 2 iobj" + rest),
                ElementsAre("persuade(Dorn; Velm)", "leave(Velm; town)"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  promised promise VERB VBD 0 root  Velm Velm PROPN NNP 2 iobj" + rest),
                ElementsAre("promise(Dorn; Velm)", "leave(Dorn; town) future"));
}

TEST(Clauses, WhoIsAccusedDoesIt) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  accused accuse VERB VBD 0 root  Velm Velm PROPN NNP 2 obj  of of SCONJ IN 5 mark  "
                          "arming arm VERB VBG 2 advcl  rebels rebel NOUN NNS 5 obj"),
                ElementsAre("accuse(Dorn; Velm)", "arm(Velm; rebels)"));
}

TEST(Clauses, WhoJoinsAndWhoIsJoinedBothDoIt) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  joined join VERB VBD 0 root  Velm Velm PROPN NNP 2 obj  in in SCONJ IN 5 mark  "
                          "rejecting reject VERB VBG 2 advcl  tolls toll NOUN NNS 5 obj"),
                ElementsAre("join(Dorn; Velm)", "reject(Dorn, Velm; tolls)"));
}

TEST(Clauses, RelativePronounsStandForTheirNoun) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 6 nsubj  , , PUNCT , 4 punct  who who PRON WP 4 nsubj  opposes oppose VERB VBZ 1 acl:relcl  "
                          "tolls toll NOUN NNS 4 obj  met meet VERB VBD 0 root  Velm Velm PROPN NNP 6 obj"),
                ElementsAre("oppose(Dorn; tolls)", "meet(Dorn; Velm)"));
}

TEST(Clauses, ParticiplesModifyTheirNoun) {
    EXPECT_THAT(clausesOf("bill bill NOUN NN 5 nsubj  backed back VERB VBN 1 acl  by by ADP IN 4 case  Dorn Dorn PROPN NNP 2 obl:agent  "
                          "stalled stall VERB VBD 0 root"),
                ElementsAre("back(Dorn; bill) passive", "stall(bill; )"));
}

TEST(Clauses, WhoDoesWhatANounIsFor) {
    const char* forLeaving = "for for SCONJ IN 5 mark  leaving leave VERB VBG 3 acl";
    EXPECT_THAT(clausesOf(std::string("Dorn Dorn PROPN NNP 2 nsubj  earned earn VERB VBD 0 root  praise praise NOUN NN 2 obj  ") + forLeaving),
                ElementsAre("earn(Dorn; praise)", "leave(Dorn; )"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 3 nmod:poss  's 's PART POS 1 case  reasons reason NOUN NNS 6 nsubj  for for SCONJ IN 5 mark  "
                          "leaving leave VERB VBG 3 acl  differ differ VERB VBP 0 root"),
                ElementsAre("leave(Dorn; )", "differ(reasons; )"));
}

TEST(Clauses, ParticiplesBeforeTheSubject) {
    EXPECT_THAT(clausesOf("Pressed press VERB VBN 5 advcl  by by ADP IN 3 case  Velm Velm PROPN NNP 1 obl:agent  Dorn Dorn PROPN NNP 5 nsubj  "
                          "left leave VERB VBD 0 root"),
                ElementsAre("press(Velm; Dorn) passive", "leave(Dorn; )"));
}

TEST(Clauses, WhatFailedOrWasDeniedIsDenied) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  failed fail VERB VBD 0 root  to to PART TO 4 mark  leave leave VERB VB 2 xcomp"),
                ElementsAre("fail(Dorn; )", "leave(Dorn; ) denied"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 4 nsubj  did do AUX VBD 4 aux  not not PART RB 4 advmod  fail fail VERB VB 0 root  "
                          "to to PART TO 6 mark  leave leave VERB VB 4 xcomp"),
                ElementsAre("fail(Dorn; ) negated", "leave(Dorn; )"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  stopped stop VERB VBD 0 root  short short ADV RB 2 advmod  of of SCONJ IN 5 mark  "
                          "leaving leave VERB VBG 2 advcl"),
                ElementsAre("stop(Dorn; )", "leave(Dorn; ) denied"));
}

TEST(Clauses, NegationModalityAndTense) {
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 4 nsubj  would would AUX MD 4 aux  never never ADV RB 4 advmod  leave leave VERB VB 0 root"),
                ElementsAre("leave(Dorn; ) negated hypothetical"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 3 nsubj  will will AUX MD 3 aux  leave leave VERB VB 0 root"), ElementsAre("leave(Dorn; ) future"));
    EXPECT_THAT(clausesOf("Dorn Dorn PROPN NNP 2 nsubj  used use VERB VBD 0 root  to to PART TO 4 mark  oppose oppose VERB VB 2 xcomp  "
                          "tolls toll NOUN NNS 4 obj"),
                testing::Contains("oppose(Dorn; tolls) past"));
}

} // namespace
} // namespace standpoint
