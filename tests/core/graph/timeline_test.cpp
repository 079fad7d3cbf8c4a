#include "core/graph/timeline.h"

#include "town.h"

#include <gmock/gmock.h>

namespace standpoint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Documents 1, 2 … with these dates; in each the guild opposes the levy once, in the first the mayor supports it too.
Corpus corpusOf(const std::vector<std::string>& dates) {
    Corpus corpus = town::corpus();
    corpus.documents.clear();
    corpus.statements.clear();
    const auto say = [&](DocumentId document, ActorId holder, Stance stance) {
        corpus.statements.push_back(town::said(static_cast<std::int64_t>(corpus.statements.size()) + 1,
                                               Position{holder, stance, town::levy}, document));
    };
    for (const std::string& date : dates) {
        DocumentInfo info;
        info.id = {static_cast<std::int64_t>(corpus.documents.size()) + 1};
        info.date = date;
        corpus.documents.push_back(info);
        say(info.id, town::guild, Stance::Opposes);
        if (corpus.documents.size() == 1) say(info.id, town::mayor, Stance::Supports);
    }
    return corpus;
}

Timeline timelineOf(const std::vector<std::string>& dates, TimeStep step) {
    const Corpus corpus = corpusOf(dates);
    return buildTimeline(buildView(corpus, {}), corpus, step);
}

TimeStep stepOf(const std::vector<std::string>& dates) {
    const Corpus corpus = corpusOf(dates);
    return stepFor(buildView(corpus, {}), corpus);
}

/// "2026-05-04–2026-05-10 1+ 2-" each.
std::vector<std::string> barsOf(const Timeline& timeline) {
    std::vector<std::string> lines;
    for (const TimeBar& bar : timeline.bars) {
        std::string line = isoDate(bar.first);
        if (bar.last != bar.first) line.append("–").append(isoDate(bar.last));
        if (const int count = bar.count(Tone::Positive)) line.append(" ").append(std::to_string(count)).append("+");
        if (const int count = bar.count(Tone::Negative)) line.append(" ").append(std::to_string(count)).append("-");
        lines.push_back(line);
    }
    return lines;
}

TEST(Timeline, CountsByDayWithoutGaps) {
    EXPECT_THAT(barsOf(timelineOf({"2026-05-04", "2026-05-04", "2026-05-06"}, TimeStep::Day)),
                ElementsAre("2026-05-04 1+ 2-", "2026-05-05", "2026-05-06 1-"));
}

TEST(Timeline, WeeksBeginOnMondays) {
    EXPECT_THAT(barsOf(timelineOf({"2026-05-10", "2026-05-11"}, TimeStep::Week)), // a Sunday and a Monday
                ElementsAre("2026-05-04–2026-05-10 1+ 1-", "2026-05-11–2026-05-17 1-"));
}

TEST(Timeline, MonthsHaveTheirOwnLengths) {
    EXPECT_THAT(barsOf(timelineOf({"2028-01-31", "2028-03-01"}, TimeStep::Month)),
                ElementsAre("2028-01-01–2028-01-31 1+ 1-", "2028-02-01–2028-02-29", "2028-03-01–2028-03-31 1-"));
}

TEST(Timeline, WhatHasNoDateOrAVagueOneIsCountedApart) {
    const std::vector<std::string> dates{"2026-05-04T09:30", "2026-05", "2026", "", "soon"};
    const Timeline byDay = timelineOf(dates, TimeStep::Day);
    EXPECT_THAT(barsOf(byDay), ElementsAre("2026-05-04 1+ 1-"));
    EXPECT_EQ(byDay.undated, 4);
    const Timeline byMonth = timelineOf(dates, TimeStep::Month);
    EXPECT_THAT(barsOf(byMonth), ElementsAre("2026-05-01–2026-05-31 1+ 2-"));
    EXPECT_EQ(byMonth.undated, 3);
    EXPECT_THAT(timelineOf({"", ""}, TimeStep::Day).bars, IsEmpty());
}

TEST(Timeline, ABarKnowsItsStatements) {
    const TimeBar bar = timelineOf({"2026-05-04", "2026-05-04"}, TimeStep::Day).bars.front();
    EXPECT_EQ(bar.count(), 3);
    EXPECT_THAT(bar.all(), ElementsAre(StatementId{1}, StatementId{2}, StatementId{3}));
}

TEST(Timeline, TheStepFollowsTheSpan) {
    EXPECT_EQ(stepOf({"2026-05-04", "2026-06-04"}), TimeStep::Day);
    EXPECT_EQ(stepOf({"2026-05-04", "2026-09-04"}), TimeStep::Week);
    EXPECT_EQ(stepOf({"2020-05-04", "2026-09-04"}), TimeStep::Month);
    EXPECT_EQ(stepOf({"2026-05-04", "2026-05"}), TimeStep::Month) << "a month is no day";
    EXPECT_EQ(stepOf({}), TimeStep::Day);
}

TEST(Dates, AreReadAndWritten) {
    EXPECT_EQ(isoDate(*dayOf("2026-05-03")), "2026-05-03");
    EXPECT_EQ(isoDate(*dayOf("2026-05-03T12:00:00Z")), "2026-05-03");
    EXPECT_EQ(isoDate(*dayOf("0987-05")), "0987-05-01");
    for (const char* text : {"", "2026", "2026-13-01", "2026-02-30", "2026-5-3", "03.05.2026", "2026-05-0x", "2026-05-"})
        EXPECT_EQ(dayOf(text), std::nullopt) << text;
}

} // namespace
} // namespace standpoint
