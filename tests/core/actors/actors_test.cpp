// Which words of a text name the same actor.

#include "core/actors/actors.h"
#include "core/language/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>

namespace standpoint {
namespace {

using testing::ElementsAre;

const LanguageEngine& engine() {
    static const Result<LanguageEngine> loaded = LanguageEngine::loadDefault();
    if (!loaded) throw std::runtime_error(loaded.error().message());
    return *loaded;
}

std::vector<Actor> actorsOf(const std::string& text) {
    Document document;
    document.text = text;
    const Annotation annotation = engine().annotate(text);
    return findActors(document, readTrees(annotation), engine()).actors;
}

/// The words that name one actor, in text order; the actor is told by a name or alias of it.
std::vector<std::string> mentionsOf(const std::string& name, const std::string& text) {
    const TextIndex index(text);
    for (const Actor& actor : actorsOf(text)) {
        if (actor.name != name && std::find(actor.aliases.begin(), actor.aliases.end(), name) == actor.aliases.end()) continue;
        std::vector<std::string> out;
        for (const Mention& m : actor.mentions) out.emplace_back(index.slice(m.span));
        return out;
    }
    return {};
}

std::string linkOf(const std::string& name, const std::string& text) {
    for (const Actor& actor : actorsOf(text))
        if (actor.name == name || std::find(actor.aliases.begin(), actor.aliases.end(), name) != actor.aliases.end()) return actor.link;
    return "no such actor";
}

TEST(Actors, TheAuthorIsAlwaysTheFirst) {
    EXPECT_TRUE(actorsOf("").front().isAuthor());
    Document document;
    document.byline = "Ilse Brandt";
    EXPECT_EQ(findActors(document, Reading{}, engine()).actors.front().name, "Ilse Brandt");
}

TEST(Actors, AcronymsNameTheBody) {
    EXPECT_THAT(mentionsOf("Northern Rail Council", "The Northern Rail Council met on Monday. The NRC rejected the budget."),
                ElementsAre("Northern Rail Council", "NRC"));
}

TEST(Actors, ANameInBracketsNamesTheBodyWhateverItsLetters) {
    EXPECT_THAT(mentionsOf("Harbour Guard Union", "The Harbour Guard Union (UGH) met on Monday. UGH rejected the budget."),
                ElementsAre("Harbour Guard Union", "UGH", "UGH"));
}

TEST(Actors, ANounPhraseWhoseWordsAllStandInANameIsThatBody) {
    EXPECT_THAT(mentionsOf("Norland Court of Appeals", "Lawyers asked an appeals court to stop the fee. The Norland Court of Appeals met on Monday."),
                ElementsAre("appeals court", "Norland Court of Appeals"));
}

TEST(Actors, TwoStatesThatShareTheirLastWordStayTwo) {
    EXPECT_THAT(mentionsOf("North Dakota", "North and South Dakota signed a treaty. South Dakota was glad."), ElementsAre("North"));
    EXPECT_EQ(linkOf("South Dakota", "North and South Dakota signed a treaty."), linkOf("South Dakota", "South Dakota signed a treaty."));
    EXPECT_NE(linkOf("North Dakota", "North and South Dakota signed a treaty."), linkOf("South Dakota", "North and South Dakota signed a treaty."));
}

TEST(Actors, PartiesAreNamedBeforeTheirMembers) {
    EXPECT_THAT(mentionsOf("Green Party", "The Green Party met on Monday. Green senator Ilse Brandt left early."), ElementsAre("Green Party", "Green"));
}

TEST(Actors, TheBylineNamesTheAuthor) {
    Document document;
    document.byline = "Ilse Brandt", document.text = "By Ilse Brandt\n\nNorway rejected the treaty on Monday.";
    const Annotation annotation = engine().annotate(document.text);
    const ActorTable table = findActors(document, readTrees(annotation), engine());
    EXPECT_EQ(table.actors.front().mentions.size(), 1u);
    EXPECT_EQ(std::ranges::count_if(table.actors, [](const Actor& a) { return a.name == "Ilse Brandt"; }), 1);
}

TEST(Actors, SurnamesNameThePerson) {
    EXPECT_THAT(mentionsOf("Ilse Brandt", "Ilse Brandt spoke on Monday. Brandt rejected the budget."), ElementsAre("Ilse Brandt", "Brandt"));
}

TEST(Actors, TitlesAreNoPartOfTheName) {
    EXPECT_EQ(mentionsOf("Tomas Reyle", "Tomas Reyle met reporters. Mr. Reyle rejected the budget.").size(), 2u);
    EXPECT_EQ(mentionsOf("Laura Pinto", "President Laura Pinto spoke. President Pinto rejected the budget.").size(), 2u);
}

TEST(Actors, AnOfficeOfSeveralWordsIsNobodyElse) {
    const std::vector<Actor> actors = actorsOf("Former Portuguese Attorney General Laura Pinto spoke on Monday.");
    EXPECT_TRUE(std::ranges::none_of(actors, [](const Actor& a) { return a.name == "General" || a.name.find("Attorney") != std::string::npos; }));
}

TEST(Actors, ARoleWithItsOwnerIsWhoIsNamedBehindTheComma) {
    EXPECT_THAT(mentionsOf("Ilse Brandt", "The Harbour Union met on Monday. Its chair, Ilse Brandt, rejected the budget."), testing::Contains("Its chair"));
}

TEST(Actors, TheCampaignOfOnePersonIsOneHoweverItIsCalled) {
    const std::string text = "Ilse Brandt said on Monday that her campaign was short of money. On Tuesday the Brandt campaign rejected the poll.";
    EXPECT_THAT(mentionsOf("Brandt campaign", text), ElementsAre("her campaign", "Brandt campaign"));
}

TEST(Actors, DemonymsAndCapitalsLinkToTheState) {
    EXPECT_EQ(linkOf("Norway", "Norway rejected the treaty. The Norwegian government protested."), "iso:NO");
    EXPECT_EQ(linkOf("Norway", "Oslo rejected the treaty."), "iso:NO");
}

TEST(Actors, TwoPeopleWithOneSurnameStayTwoAndTheDoubtIsSaid) {
    const auto actors = actorsOf("Ilse Brandt and Karl Brandt spoke on Monday. Brandt rejected the budget.");
    int brandts = 0, doubts = 0;
    for (const Actor& actor : actors) {
        brandts += actor.name.ends_with("Brandt");
        doubts += !actor.doubt.empty();
    }
    EXPECT_EQ(brandts, 2);
    EXPECT_EQ(doubts, 1);
    for (const Actor& actor : actorsOf("Ilse Brandt spoke on Monday. Brandt rejected the budget.")) EXPECT_EQ(actor.doubt, "");
}

TEST(Actors, PronounsFollowGender) {
    const std::string text = "Mary Brandt met Peter Reyle on Monday. She rejected the budget. He wanted more trams.";
    EXPECT_THAT(mentionsOf("Mary Brandt", text), ElementsAre("Mary Brandt", "She"));
    EXPECT_THAT(mentionsOf("Peter Reyle", text), ElementsAre("Peter Reyle", "He"));
}

TEST(Actors, ALetterBehindALawmakersNameIsTheParty) {
    const std::string text = "Rep. Ilse Brandt (D-Mass.) rejected the budget. Sen. Tomas Reyle (R) praised trams.";
    EXPECT_THAT(mentionsOf("Democrats", text), ElementsAre("D"));
    EXPECT_THAT(mentionsOf("Republicans", text), ElementsAre("R"));
}

TEST(Actors, TheSameNounWithAnotherWordBeforeItIsAnother) {
    const auto mentions = mentionsOf("Supreme Court", "The Supreme Court met on Monday. The appeals court rejected the budget. The Supreme Court agreed.");
    EXPECT_THAT(mentions, ElementsAre("Supreme Court", "Supreme Court"));
}

TEST(Actors, WhoseLeaderDependsOnThePlace) {
    const std::string text = "The Harbour Union met. Its leader, Ilse Brandt, spoke. Its leader wants trams.\n\n"
                             "The Rail Council met. Its leader, Tomas Reyle, wants ferries.";
    EXPECT_THAT(mentionsOf("Tomas Reyle", text), testing::Contains("Tomas Reyle"));
    EXPECT_THAT(mentionsOf("Ilse Brandt", text), testing::Not(testing::Contains("Tomas Reyle")));
    EXPECT_THAT(mentionsOf("Tomas Reyle", text), testing::Not(testing::Contains("Ilse Brandt")));
}

TEST(Actors, AnAcronymInBracketsIsNoPartOfTheName) {
    const auto mentions = mentionsOf("Free Ports Alliance", "The Free Ports Alliance (FPA) criticised Portugal. The FPA wants lower fees.");
    EXPECT_THAT(mentions, testing::Contains("Free Ports Alliance"));
}

TEST(Actors, ASenatorIsWhoWasNamedWithThatOffice) {
    EXPECT_THAT(mentionsOf("Mara Solm", "Sen. Mara Solm attacked the levy. The Norland senator called it a mistake."), testing::Contains("Norland senator"));
    EXPECT_THAT(mentionsOf("Ilmar Brandt", "Gov. Ilmar Brandt signed the bill. Sen. Mara Solm had opposed it. The governor thanked her."), testing::Contains("governor"));
}

TEST(Actors, TwoOfficesOfOnePhraseAreOnePerson) {
    EXPECT_THAT(mentionsOf("Ilmar Brandt", "Ilmar Brandt, a former senator and minister, opposed the levy on Monday."), testing::Not(testing::IsEmpty()));
    EXPECT_THAT(mentionsOf("minister", "The former senator and minister opposed the levy on Monday."), testing::Contains("former senator and minister"));
}

TEST(Actors, WhoStandsBehindALongDescriptionIsDescribed) {
    EXPECT_THAT(mentionsOf("Ilse Thorn", "A spokeswoman for the museum, Ilse Thorn, denied it on Monday."), ElementsAre("spokeswoman", "Ilse Thorn"));
}

TEST(Actors, TheNameBeforeAnOfficeIsABody) {
    EXPECT_THAT(mentionsOf("Harbour Committee", "Harbour Committee Chairman Ilmar Brandt sent a letter on Monday."), ElementsAre("Harbour Committee"));
    EXPECT_THAT(mentionsOf("Nordvik Post", "The levy was attacked by the Nordvik Post editor Mark Falk."), ElementsAre("Nordvik Post"));
    EXPECT_THAT(mentionsOf("Ilmar Brandt", "A Treasury spokesman declined to comment. Solm campaign spokesman Ilmar Brandt objected."),
                testing::Not(testing::Contains("Treasury spokesman")));
}

TEST(Actors, AGovernmentIsNoUnionAndACityNoCountry) {
    const char* text = "Government presses ahead with the sale as union threatens strike. The North Harbour Union met on Monday. The government said that it would not "
                       "wait. The city objected to the price, and the country watched.";
    EXPECT_THAT(mentionsOf("North Harbour Union", text), testing::Not(testing::AnyOf(testing::Contains("government"), testing::Contains("country"), testing::Contains("city"))));
    EXPECT_THAT(mentionsOf("government", text), testing::Not(testing::Contains("city")));
}

TEST(Actors, AKnownNameIsNeverCut) {
    for (const char* text : {"The envoy spoke of neighbours such as South Sudan and of talks.", "The minister relied on South Sudan.", "Solm rejected South Sudan's offer."})
        EXPECT_EQ(linkOf("South Sudan", text), "iso:SS") << text;
}

TEST(Actors, ADemonymIsTakenWithAllItsWords) {
    EXPECT_EQ(linkOf("South Sudanese", "The South Sudanese minister met Sudan's envoy."), "iso:SS");
    EXPECT_EQ(linkOf("Papua New Guinean", "Papua New Guinean officials rejected the levy."), "iso:PG");
    EXPECT_EQ(linkOf("New Zealand", "The New Zealand prime minister rejected the levy."), "iso:NZ");
    EXPECT_EQ(linkOf("South Korea", "Ferries from the Korean peninsula stopped. Then the South Korean minister came."), "iso:KR");
    EXPECT_THAT(mentionsOf("South Korea", "Ferries from the Korean peninsula stopped. Then the South Korean minister came."), ElementsAre("South Korean"));
}

TEST(Actors, ASurnameInTheHeadlineIsThePersonNamedLater) {
    EXPECT_THAT(mentionsOf("Mara Quell", "Quell driver sold boats, court hears\n\nIlmar Brandt drove for Mara Quell from 2019 on. Two boats that Quell had bought were sold."),
                ElementsAre("Quell", "Mara Quell", "Quell"));
}

TEST(Actors, ANameMayNeedItsAcronymToBeSeenWhole) {
    const std::string text = "The League of Harbour Pilots and Porters (LHPP) rejected the bill on Monday. LHPP fears that it will cost jobs.";
    EXPECT_THAT(mentionsOf("LHPP", text), ElementsAre("League of Harbour Pilots and Porters", "LHPP", "LHPP"));
}

TEST(Actors, TheNounForWhatABodyIsMakesNoOtherBody) {
    EXPECT_THAT(mentionsOf("NL5", "The NL5 party wants a new pier. NL5 was founded by fishermen in 2009."), ElementsAre("NL5 party", "NL5"));
}

TEST(Actors, AnAcronymThatStoodAloneBeforeIsStillTheNameInFrontOfIt) {
    EXPECT_THAT(mentionsOf("Harbour Guard Union", "UGH rejected the budget on Monday. The Harbour Guard Union (UGH) met the minister."),
                ElementsAre("UGH", "Harbour Guard Union", "UGH"));
}

TEST(Actors, NumbersWithAHyphenStayWhole) {
    EXPECT_THAT(mentionsOf("Thirty-four ministers", "Thirty-four ministers opposed the bill."), ElementsAre("Thirty-four ministers"));
}

TEST(Actors, AnOfficeOfTwoWordsIsWhoIsNamedWithBoth) {
    const std::string text = "Foreign Secretary Mara Osk said that it was safe. Prime Minister Ilmar Dorn agreed. The Foreign Secretary denied the rest.";
    EXPECT_THAT(mentionsOf("Mara Osk", text), testing::IsSupersetOf({"Mara Osk", "Foreign Secretary"}));
    EXPECT_THAT(mentionsOf("Prime", text), testing::IsEmpty()) << "half of a title";
}

TEST(Actors, WhatDescribesABodyIsNoPartOfItsName) {
    EXPECT_THAT(mentionsOf("Reform Party", "The opposition Reform Party rejected the plan."), ElementsAre("Reform Party"));
    EXPECT_THAT(mentionsOf("Ostrand Bank", "The state-run Ostrand Bank rejected the plan."), ElementsAre("Ostrand Bank"));
}

TEST(Actors, AnAuthorityIsNotThePlaceThatItIsOf) {
    const std::string text = "The Karsovia Ports Authority paid on Monday. Karsovia said that it was fair. Pelgrane Lines sued. Pelgrane lost.";
    EXPECT_THAT(mentionsOf("Karsovia Ports Authority", text), ElementsAre("Karsovia Ports Authority"));
    EXPECT_THAT(mentionsOf("Pelgrane Lines", text), testing::IsSupersetOf({"Pelgrane Lines", "Pelgrane"}));
}

TEST(Actors, TheHighCourtIsTheSupremeCourtThatIsNamed) {
    EXPECT_THAT(mentionsOf("Supreme Court of Ostrand", "The union sued before the Supreme Court of Ostrand. The high court will hear it in May."),
                ElementsAre("Supreme Court of Ostrand", "high court"));
    EXPECT_THAT(mentionsOf("Ostrand Supreme Court", "The union sued before the Ostrand Supreme Court. The high court will hear it in May."),
                ElementsAre("Ostrand Supreme Court", "high court"));
}

TEST(Actors, ARegimeAndItsAuthoritiesAreTheState) {
    EXPECT_EQ(linkOf("French authorities", "The French authorities rejected the plan."), "iso:FR");
    EXPECT_EQ(linkOf("Iranian regime", "The Iranian regime rejected the plan."), "iso:IR");
}

TEST(Actors, TwoThatWereNamedAreBothMeant) {
    const std::string countries = "Norway and Sweden talked on Monday. Both countries will open the bridge. The two countries have quarrelled for years.";
    EXPECT_THAT(mentionsOf("Norway", countries), ElementsAre("Norway", "Both countries", "two countries"));
    EXPECT_THAT(mentionsOf("Sweden", countries), ElementsAre("Sweden", "Both countries", "two countries"));
    EXPECT_THAT(mentionsOf("Mara Osk", "Ilse Brandt and Mara Osk met on Monday. The two rejected the levy."), ElementsAre("Mara Osk", "two"));
    EXPECT_THAT(mentionsOf("Norway", "Norway, Sweden and Finland talked on Monday. Both countries will open the bridge."), ElementsAre("Norway")) << "of three";
    EXPECT_THAT(mentionsOf("Norway", "Norway sued Mara Osk on Monday. Talks between the two sides failed."), ElementsAre("Norway")) << "of two kinds";
    EXPECT_THAT(mentionsOf("Norway", "Norway and Sweden talked on Monday. The two countries of the south were absent."), ElementsAre("Norway")) << "told by the phrase itself";
}

TEST(Actors, RelativePronounsStandForWhatTheyHangFrom) {
    const std::string text = "Ilse Brandt, who leads the Harbour Union, met Mara Osk, whose plan had failed. The bank that sued Velm Lines lost.";
    EXPECT_THAT(mentionsOf("Ilse Brandt", text), ElementsAre("Ilse Brandt", "who"));
    EXPECT_THAT(mentionsOf("Mara Osk", text), ElementsAre("Mara Osk", "whose"));
    EXPECT_THAT(mentionsOf("bank", text), ElementsAre("bank", "that"));
}

TEST(Actors, TheMinisterIsNoPrimeMinister) {
    EXPECT_THAT(mentionsOf("Jon Velm", "Prime Minister Mara Osk met Finance Minister Jon Velm. The minister rejected the levy."), ElementsAre("Jon Velm", "minister"));
    EXPECT_THAT(mentionsOf("Mara Osk", "Prime Minister Mara Osk spoke on Monday. The prime minister rejected the levy."), ElementsAre("Mara Osk", "prime minister"));
}

TEST(Actors, WhatAnOfficeIsOfStandsBeforeTheName) {
    EXPECT_EQ(actorsOf("Former Secretary of State Mara Osk spoke on Monday. Osk left. The former secretary will sue.").size(), 2) << "the author, and one more";
}

TEST(Actors, TheCabinetAndTheAuthoritiesAreTheGovernment) {
    EXPECT_THAT(mentionsOf("government", "The government met the union on Monday. The cabinet will sue. The authorities agreed."), ElementsAre("government", "cabinet", "authorities"));
}

TEST(Actors, APalaceIsTheAdministrationAndNotTheState) {
    const std::string text = "President Mara Osk spoke on Monday. The White House rejected the bill. The Osk administration will sue, and Washington sent an envoy.";
    EXPECT_THAT(mentionsOf("White House", text), ElementsAre("White House", "Osk administration"));
    EXPECT_EQ(linkOf("Washington", text), "iso:US");
    EXPECT_EQ(linkOf("Brussels", "Brussels fined the bank on Monday."), "org:eu");
}

TEST(Actors, OfTwoBodiesOfOneNameTheOneWithoutANoteIsMeant) {
    EXPECT_EQ(linkOf("Democratic Party", "The Democratic Party won on Monday. Democrats cheered."), "org:us_dem");
    EXPECT_THAT(mentionsOf("Democratic Party", "The Democratic Party won on Monday. Democrats cheered."), ElementsAre("Democratic Party", "Democrats"));
}

TEST(Actors, ABodyOfAPlaceIsNotThePlace) {
    const std::string text = "Velmora rejected the levy on Monday. The Chamber of Commerce of Velmora backed the minister. Velmora will sue.";
    EXPECT_THAT(mentionsOf("Velmora", text), ElementsAre("Velmora", "Velmora"));
    EXPECT_THAT(mentionsOf("Chamber of Commerce of Velmora", text), ElementsAre("Chamber of Commerce of Velmora"));
}

TEST(Actors, PartsOfAKnownPartyAreNotTheParty) {
    const std::string text = "Republicans cheered on Monday. Senate Republicans rejected the bill. The Republican Party won.";
    EXPECT_THAT(mentionsOf("Republican Party", text), ElementsAre("Republicans", "Republican Party"));
    EXPECT_THAT(mentionsOf("Senate Republicans", text), ElementsAre("Senate Republicans"));
}

TEST(Actors, WhatHasAGovernmentIsNoPerson) {
    for (const Actor& actor : actorsOf("The government of Velmora should have consulted the port. Velmora sued the union.")) EXPECT_TRUE(actor.name != "Velmora" || actor.kind == ActorKind::State);
}

TEST(Actors, AHyphenCutsNoWord) {
    EXPECT_THAT(mentionsOf("Mara Bat-Solm", "Mara Bat-Solm spoke on Monday. Mrs Bat-Solm has refused so far."), ElementsAre("Mara Bat-Solm", "Bat-Solm"));
    EXPECT_THAT(mentionsOf("Liberal front", "Liberal front-runner Mara Osk spoke on Monday."), ElementsAre());
}

TEST(Actors, MentionsLieInTheTextAndInOrder) {
    const std::string text = "Mary Brandt, mayor of Port Quell, told the Harbour Union that she and Norway’s envoy would meet. They did.";
    const TextIndex index(text);
    for (const Actor& actor : actorsOf(text)) {
        EXPECT_TRUE(std::is_sorted(actor.mentions.begin(), actor.mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; }));
        for (const Mention& m : actor.mentions) {
            EXPECT_FALSE(m.span.empty());
            EXPECT_TRUE((Span{0, index.size()}).contains(m.span));
        }
    }
}

} // namespace
} // namespace standpoint
