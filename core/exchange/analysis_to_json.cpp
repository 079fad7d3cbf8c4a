#include "core/exchange/analysis_json.h"

#include <nlohmann/json.hpp>

namespace standpoint {

namespace {

using Json = nlohmann::ordered_json;

Json pair(Span span) {
    return Json::array({span.begin, span.end});
}

Json pairs(const std::vector<Span>& spans) {
    Json list = Json::array();
    for (const Span span : spans)
        list.push_back(pair(span));
    return list;
}

void setUnlessEmpty(Json& object, const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
}

Json documentJson(const DocumentInfo& info) {
    Json object = Json::object();
    setUnlessEmpty(object, "title", info.title);
    setUnlessEmpty(object, "byline", info.byline);
    setUnlessEmpty(object, "outlet", info.outlet);
    setUnlessEmpty(object, "date", info.date);
    setUnlessEmpty(object, "url", info.url);
    object["language"] = info.language;
    setUnlessEmpty(object, "sha256", info.sha256);
    setUnlessEmpty(object, "origin", info.origin);
    return object;
}

Json actorJson(const Actor& actor) {
    Json object{{"id", actor.key}, {"name", actor.name}, {"kind", nameOf(actor.kind)}, {"aliases", actor.aliases}};
    setUnlessEmpty(object, "link", actor.link);
    setUnlessEmpty(object, "doubt", actor.doubt);
    Json spans = Json::array(), types = Json::array();
    for (const Mention& mention : actor.mentions) {
        spans.push_back(pair(mention.span));
        types.push_back(nameOf(mention.type));
    }
    object["mentions"] = std::move(spans);
    object["mention_types"] = std::move(types);
    return object;
}

// What positions and relations have alike.
void addQualifiers(Json& object, const Statement& statement, const Analysis& analysis) {
    Json chain = Json::array();
    for (const ActorId source : statement.sources)
        chain.push_back(analysis.actor(source).key);
    object["source"] = chain.empty() ? Json("author") : chain.front();
    object["sources"] = std::move(chain);
    if (statement.status != StatementStatus::Asserted) object["status"] = nameOf(statement.status);
    object["hedged"] = statement.hedged;
    object["confidence"] = statement.confidence;
    object["rule"] = statement.rule;
    if (statement.engine != analysis.engine) object["engine"] = statement.engine;
    if (statement.reviewed) object["reviewed"] = true;
    Json evidence = Json::array(), highlights = Json::array();
    for (const Evidence& e : statement.evidence) {
        evidence.push_back(pair(e.span));
        highlights.push_back({{"holder", pairs(e.holder)}, {"cue", pairs(e.cue)}, {"target", pairs(e.target)}});
    }
    object["evidence"] = std::move(evidence);
    object["highlights"] = std::move(highlights);
}

Json positionJson(const Statement& statement, const Position& position, const Analysis& analysis) {
    const Issue& issue = analysis.issue(position.issue);
    Json object{{"id", "p" + std::to_string(statement.id.value)},
                {"holder", analysis.actor(position.holder).key},
                {"stance", nameOf(position.stance)},
                {"issue", issue.phrase},
                {"keywords", issue.keywords}};
    addQualifiers(object, statement, analysis);
    return object;
}

Json relationJson(const Statement& statement, const Relation& relation, const Analysis& analysis) {
    Json object{{"id", "r" + std::to_string(statement.id.value)},
                {"from", analysis.actor(relation.from).key},
                {"to", analysis.actor(relation.to).key},
                {"kind", nameOf(relation.kind)},
                {"polarity", nameOf(relation.polarity)}};
    addQualifiers(object, statement, analysis);
    return object;
}

Json attributionJson(const Attribution& attribution, const Analysis& analysis) {
    Json object{{"source", pairs(attribution.source)},
                {"cue", pairs(attribution.cue)},
                {"content", pairs(attribution.content)}};
    if (attribution.speaker) object["speaker"] = analysis.actor(attribution.speaker).key;
    return object;
}

} // namespace

std::string toJson(const Analysis& analysis, int indent) {
    Json actors = Json::array(), issues = Json::array(), positions = Json::array(), relations = Json::array(),
         attributions = Json::array();
    for (const Actor& actor : analysis.actors)
        actors.push_back(actorJson(actor));
    for (const Issue& issue : analysis.issues)
        issues.push_back({{"phrase", issue.phrase}, {"keywords", issue.keywords}});
    for (const Statement& statement : analysis.statements) {
        if (const Position* position = statement.position())
            positions.push_back(positionJson(statement, *position, analysis));
        else if (const Relation* relation = statement.relation())
            relations.push_back(relationJson(statement, *relation, analysis));
    }
    for (const Attribution& attribution : analysis.attributions)
        attributions.push_back(attributionJson(attribution, analysis));
    Json root;
    root["format"] = "standpoint-analysis";
    root["version"] = 1;
    root["engine"] = analysis.engine;
    root["id"] = analysis.document.name;
    root["document"] = documentJson(analysis.document);
    root["text"] = analysis.document.text;
    root["actors"] = std::move(actors);
    root["issues"] = std::move(issues);
    root["positions"] = std::move(positions);
    root["relations"] = std::move(relations);
    root["attributions"] = std::move(attributions);
    root["sentences"] = pairs(analysis.sentences);
    return root.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace standpoint
