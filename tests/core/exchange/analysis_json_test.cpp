#include "core/exchange/analysis_json.h"

#include "tests/core/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <random>

using namespace standpoint;
using namespace testing;

namespace {

Analysis everything() {
    Analysis analysis = test::levyAnalysis();
    analysis.document.url = "https://example.org/levy?a=1&b=2";
    analysis.document.origin = "clipboard";
    analysis.statements[2].engine = "manual";
    analysis.statements[2].evidence.push_back(
        {.document = {}, .span = {0, 5}, .holder = {{0, 2}, {3, 5}}, .cue = {}, .target = {}});
    analysis.attributions = {{.source = {{0, 5}, {6, 12}}, .cue = {}, .content = {{13, 40}}, .speaker = {2}},
                             {.source = {{7, 9}}, .cue = {{1, 2}}, .content = {}, .speaker = {}}};
    analysis.actors[1].mentions[0].type = MentionType::Pronoun;
    return analysis;
}

TEST(AnalysisJson, ComesBackAsItWas) {
    const Analysis analysis = everything();
    for (const int indent : {-1, 0, 2}) {
        const auto back = analysisFromJson(toJson(analysis, indent));
        ASSERT_TRUE(back) << back.error().message();
        EXPECT_EQ(*back, analysis);
    }
    EXPECT_EQ(*analysisFromJson(toJson(Analysis())), Analysis());
}

TEST(AnalysisJson, OneLineForJsonLines) {
    EXPECT_THAT(toJson(everything(), -1), Not(HasSubstr("\n")));
}

// Every mixture of values that an analysis can hold, a few hundred of them.
TEST(AnalysisJson, AnyAnalysisComesBack) {
    std::mt19937 random(7);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const auto spans = [&] {
        std::vector<Span> list(static_cast<std::size_t>(upTo(2)));
        for (Span& span : list)
            span = {upTo(9), 9 + upTo(9)};
        return list;
    };
    for (int round = 0; round < 300; ++round) {
        Analysis analysis = test::levyAnalysis();
        for (Statement& s : analysis.statements) {
            if (upTo(1))
                s.claim = Position{{1 + upTo(3)}, allStances[upTo(2)], {1}};
            else
                s.claim = Relation{{1 + upTo(3)}, {1 + upTo(3)}, allRelationKinds[upTo(20)], allPolarities[upTo(2)]};
            s.status = allStatuses[upTo(4)];
            s.hedged = upTo(1);
            s.reviewed = upTo(1);
            s.confidence = upTo(1000) / 1000.0;
            s.sources.clear();
            for (int n = upTo(3); n > 0; --n)
                s.sources.push_back({1 + upTo(3)});
            for (Evidence& e : s.evidence)
                e = {.document = {}, .span = {upTo(9), 20}, .holder = spans(), .cue = spans(), .target = spans()};
        }
        const auto back = analysisFromJson(toJson(analysis));
        ASSERT_TRUE(back) << back.error().message();
        ASSERT_EQ(*back, analysis) << "round " << round;
    }
}

TEST(AnalysisJson, HasTheFieldsOfTheGoldFormat) {
    const auto json = nlohmann::json::parse(toJson(everything()));
    EXPECT_EQ(json["format"], "standpoint-analysis");
    EXPECT_EQ(json["actors"][0]["id"], "author");
    EXPECT_EQ(json["actors"][2]["id"], "guild");
    EXPECT_EQ(json["actors"][2]["mentions"].size(), 3u);
    const auto& position = json["positions"][1];
    EXPECT_EQ(position["holder"], "guild");
    EXPECT_EQ(position["stance"], "opposes");
    EXPECT_EQ(position["issue"], "the bridge levy");
    EXPECT_EQ(position["keywords"], nlohmann::json::parse(R"(["levy"])"));
    EXPECT_EQ(position["source"], "author");
    EXPECT_FALSE(position.contains("status"));
    const auto& relation = json["relations"][2];
    EXPECT_EQ(relation["id"], "r5");
    EXPECT_EQ(relation["from"], "vole");
    EXPECT_EQ(relation["kind"], "cooperate");
    EXPECT_EQ(relation["polarity"], "positive");
    EXPECT_EQ(relation["source"], "dal");
    EXPECT_EQ(relation["sources"], nlohmann::json::parse(R"(["dal", "author"])"));
    EXPECT_EQ(relation["status"], "future");
}

TEST(AnalysisJson, ReadsTheShortestForm) {
    const auto read =
        analysisFromJson(R"({"format": "standpoint-analysis", "version": 1, "text": "Ann likes tea.", "extra": [1],
        "actors": [{"id": "ann", "name": "Ann", "kind": "person", "mentions": [[0, 3]]}],
        "positions": [{"holder": "ann", "stance": "supports", "issue": "tea", "source": "ann", "evidence": [[0, 14]]}]})");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(print(read->statements.at(0), read->actors, read->issues), "supports(Ann, \"tea\")");
    EXPECT_EQ(read->statements[0].sources, std::vector<ActorId>{{1}});
}

TEST(AnalysisJson, SaysWhereItIsWrong) {
    const auto wrong = [](auto spoil) {
        nlohmann::json json = nlohmann::json::parse(toJson(everything()));
        spoil(json);
        const auto read = analysisFromJson(json.dump());
        return read ? "was read" : read.error().message();
    };
    EXPECT_THAT(analysisFromJson("{\"format\": ").error().message(), HasSubstr("byte 12"));
    EXPECT_THAT(analysisFromJson("[1e999]").error().what, HasSubstr("too large"));
    EXPECT_THAT(analysisFromJson("[]").error().what, HasSubstr("object"));
    EXPECT_THAT(wrong([](auto& j) { j["format"] = "other"; }), HasSubstr("format"));
    EXPECT_THAT(wrong([](auto& j) { j["version"] = 2; }), HasSubstr("version"));
    EXPECT_THAT(wrong([](auto& j) { j["text"] = 5; }), HasSubstr("text: A text is expected"));
    EXPECT_THAT(wrong([](auto& j) { j.erase("text"); }), HasSubstr("text: This field is missing"));
    EXPECT_THAT(wrong([](auto& j) { j["actors"][1]["kind"] = "planet"; }),
                HasSubstr("actors[1].kind: The word “planet”"));
    EXPECT_THAT(wrong([](auto& j) { j["actors"][2]["id"] = "vole"; }), HasSubstr("not unique"));
    EXPECT_THAT(wrong([](auto& j) { j["positions"][0]["holder"] = "nobody"; }), HasSubstr("positions[0].holder"));
    EXPECT_THAT(wrong([](auto& j) { j["positions"][0]["evidence"][0][1] = 99999; }),
                HasSubstr("positions[0].evidence[0]: This place"));
    EXPECT_THAT(wrong([](auto& j) {
                    j["positions"][0]["evidence"] = {{18446744073709551615u, 3}};
                }),
                HasSubstr("place"));
    EXPECT_THAT(wrong([](auto& j) { j["positions"][0]["confidence"] = 7; }), HasSubstr("between 0 and 1"));
    EXPECT_THAT(wrong([](auto& j) { j["relations"][0]["evidence"].clear(); }), HasSubstr("needs evidence"));
    EXPECT_THAT(wrong([](auto& j) { j["relations"][0]["highlights"].push_back(1); }),
                HasSubstr("one highlight for each"));
    EXPECT_THAT(wrong([](auto& j) { j["sentences"] = {{1, 2, 3}}; }), HasSubstr("sentences[0]"));
}

TEST(AnalysisJson, MalformedUtf8InATextIsReplaced) {
    Analysis analysis;
    analysis.document.text = "caf\xE9";
    EXPECT_EQ(analysisFromJson(toJson(analysis))->document.text, "caf\uFFFD");
}

TEST(DocumentLine, IsAnArticle) {
    const auto document =
        documentFromJsonLine(R"({"id": 17, "text": "Tea\r\nis 🌉 good.", "title": "Tea", "date": "2026-01", "x": {}})");
    ASSERT_TRUE(document) << document.error().message();
    EXPECT_EQ(document->name, "17");
    EXPECT_EQ(document->title, "Tea");
    EXPECT_EQ(document->date, "2026-01");
    EXPECT_EQ(document->text, "Tea\r\nis 🌉 good.") << "offsets are into the text as it was given";
    EXPECT_EQ(document->sha256.size(), 64u);
}

TEST(DocumentLine, NeedsAnIdAndAText) {
    EXPECT_THAT(documentFromJsonLine(R"({"text": "Tea."})").error().message(), HasSubstr("id: This field is missing"));
    EXPECT_THAT(documentFromJsonLine(R"({"id": "a"})").error().message(), HasSubstr("text: This field is missing"));
    EXPECT_THAT(documentFromJsonLine(R"({"id": "a", "text": " \n"})").error().message(), HasSubstr("empty"));
    EXPECT_THAT(documentFromJsonLine("plain").error().message(), HasSubstr("not JSON"));
}

} // namespace
