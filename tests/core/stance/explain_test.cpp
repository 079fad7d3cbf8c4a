// What the explanation of a sentence shows.

#include "core/stance/explain.h"
#include "reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace standpoint::test {
namespace {

using testing::HasSubstr;

TEST(Explain, ShowsWordsMentionsSayingsClausesAndFindings) {
    Document document;
    document.text = "Norway met Sweden on Monday. Norway said that it opposed the tunnel.";
    const Annotation annotation = engine().annotate(document.text);
    const Reading reading = readTrees(annotation);
    ActorTable actors = findActors(document, reading, engine());
    const Attributions attributions = attribute(reading, actors);
    const Judgement judgement(engine(), reading, actors, attributions);
    ASSERT_EQ(reading.sentences(), 2);
    const std::string second = explain(reading, actors, attributions, judgement, 1);
    EXPECT_THAT(second, HasSubstr("VERB VBD]  ccomp of said (2)"));
    EXPECT_THAT(second, HasSubstr("name of Norway (state"));
    EXPECT_THAT(second, HasSubstr("cue “said” (say)"));
    EXPECT_THAT(second, HasSubstr("oppose; subject it; object tunnel"));
    EXPECT_THAT(second, HasSubstr("Norway — opposes → tunnel"));
    EXPECT_THAT(second, testing::Not(HasSubstr("Sweden"))) << "that is another sentence's";
    EXPECT_THAT(explain(reading, actors, attributions, judgement, 0), HasSubstr("Norway — consult, neutral → Sweden"));
}

} // namespace
} // namespace standpoint::test
