#include "core/exchange/analysis_json.h"
#include "core/exchange/json_reading.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace standpoint {

namespace {

using exchange::Field;

class AnalysisReader {
public:
    Analysis read(const Field& root) {
        if (root.at("format").text() != "standpoint-analysis")
            root.at("format").fail("This is not an analysis of Standpoint.");
        if (root.at("version").whole() != 1) root.at("version").fail("Only version 1 can be read.");
        read_.engine = root.text("engine", "");
        readDocument(root);
        for (const Field& actor : root.elements("actors"))
            readActor(actor);
        for (const Field& issue : root.elements("issues"))
            addIssue(issue.at("phrase").text(), issue.texts("keywords"));
        for (const Field& attribution : root.elements("attributions"))
            readAttribution(attribution);
        for (const Field& position : root.elements("positions"))
            readPosition(position);
        for (const Field& relation : root.elements("relations"))
            readRelation(relation);
        read_.sentences = root.spans("sentences", length_);
        arrangeStatements();
        return std::move(read_);
    }

private:
    void readDocument(const Field& root) {
        Document& document = read_.document;
        document.name = root.text("id", "");
        document.text = root.at("text").text();
        length_ = codePoints(document.text);
        if (!root.has("document")) return;
        const Field info = root.at("document");
        document.title = info.text("title", "");
        document.byline = info.text("byline", "");
        document.outlet = info.text("outlet", "");
        document.date = info.text("date", "");
        document.url = info.text("url", "");
        document.language = info.text("language", "en");
        document.sha256 = info.text("sha256", "");
        document.origin = info.text("origin", "");
    }

    void readActor(const Field& field) {
        Actor actor;
        actor.id = {static_cast<std::int64_t>(read_.actors.size()) + 1};
        actor.key = field.at("id").text();
        actor.name = field.at("name").text();
        actor.kind = field.at("kind").word(actorKindFrom);
        actor.aliases = field.texts("aliases");
        actor.link = field.text("link", "");
        actor.doubt = field.text("doubt", "");
        for (const Span span : field.spans("mentions", length_))
            actor.mentions.push_back({span, MentionType::Name});
        const std::vector<Field> types = field.elements("mention_types");
        if (!types.empty() && types.size() != actor.mentions.size())
            field.fail("There must be one mention type for each mention.");
        for (std::size_t i = 0; i < types.size(); ++i)
            actor.mentions[i].type = types[i].word(mentionTypeFrom);
        if (actor.key.empty() || !actors_.emplace(actor.key, actor.id).second)
            field.fail("The id of an actor is empty or not unique.");
        read_.actors.push_back(std::move(actor));
    }

    ActorId actor(const Field& field) const {
        const auto found = actors_.find(field.text());
        if (found == actors_.end()) field.fail("There is no actor “" + field.text() + "”.");
        return found->second;
    }

    IssueId addIssue(const std::string& phrase, std::vector<std::string> keywords) {
        const auto [at, added] = issues_.emplace(phrase, IssueId{static_cast<std::int64_t>(read_.issues.size()) + 1});
        if (added) read_.issues.push_back({at->second, phrase, std::move(keywords)});
        return at->second;
    }

    void readAttribution(const Field& field) {
        Attribution attribution{
            field.spans("source", length_), field.spans("cue", length_), field.spans("content", length_), {}};
        if (field.has("speaker")) attribution.speaker = actor(field.at("speaker"));
        read_.attributions.push_back(std::move(attribution));
    }

    void readPosition(const Field& field) {
        const IssueId issue = addIssue(field.at("issue").text(), field.texts("keywords"));
        readQualifiers(field, Position{actor(field.at("holder")), field.at("stance").word(stanceFrom), issue});
    }

    void readRelation(const Field& field) {
        readQualifiers(field,
                       Relation{actor(field.at("from")), actor(field.at("to")), field.at("kind").word(relationKindFrom),
                                field.at("polarity").word(polarityFrom)});
    }

    void readQualifiers(const Field& field, std::variant<Position, Relation> claim) {
        Statement statement;
        statement.id = {placeIn(field.text("id", ""))};
        statement.claim = claim;
        if (field.has("status")) statement.status = field.at("status").word(statusFrom);
        statement.hedged = field.flag("hedged");
        if (field.has("sources"))
            for (const Field& source : field.elements("sources"))
                statement.sources.push_back(actor(source));
        else if (field.text("source", "author") != "author")
            statement.sources.push_back(actor(field.at("source")));
        statement.confidence = field.number("confidence", 0);
        if (!(statement.confidence >= 0 && statement.confidence <= 1))
            field.at("confidence").fail("A confidence is between 0 and 1.");
        statement.rule = field.text("rule", "");
        statement.engine = field.text("engine", read_.engine);
        statement.reviewed = field.flag("reviewed");
        readEvidence(field, statement);
        read_.statements.push_back(std::move(statement));
    }

    void readEvidence(const Field& field, Statement& statement) const {
        for (const Span span : field.spans("evidence", length_))
            statement.evidence.emplace_back().span = span;
        if (statement.evidence.empty()) field.fail("A statement needs evidence.");
        const std::vector<Field> highlights = field.elements("highlights");
        if (!highlights.empty() && highlights.size() != statement.evidence.size())
            field.fail("There must be one highlight for each evidence.");
        for (std::size_t i = 0; i < highlights.size(); ++i) {
            statement.evidence[i].holder = highlights[i].spans("holder", length_);
            statement.evidence[i].cue = highlights[i].spans("cue", length_);
            statement.evidence[i].target = highlights[i].spans("target", length_);
        }
    }

    // The number in "p12", its place among all statements; 0 where it has none.
    static std::int64_t placeIn(const std::string& id) {
        std::int64_t place = 0;
        if (id.size() > 1) std::from_chars(id.data() + 1, id.data() + id.size(), place);
        return place;
    }

    void arrangeStatements() {
        std::stable_sort(read_.statements.begin(), read_.statements.end(),
                         [](const Statement& a, const Statement& b) { return a.id < b.id; });
        std::int64_t next = 0;
        for (Statement& statement : read_.statements)
            statement.id = {++next};
    }

    Analysis read_;
    int length_ = 0;
    std::map<std::string, ActorId> actors_;
    std::map<std::string, IssueId> issues_;
};

} // namespace

Result<Analysis> analysisFromJson(std::string_view text) {
    return exchange::readJson(text, [](const Field& root) { return AnalysisReader().read(root); });
}

} // namespace standpoint
