#include "app/cli/commands.h"
#include "app/cli/report.h"
#include "core/ingest/ingest.h"
#include "core/stance/calibrate.h"
#include "core/stance/judgement.h"
#include "core/stance/stance.h"

#include <nlohmann/json.hpp>

namespace standpoint::cli {

namespace {

using nlohmann::json;

json spanOf(Span span) {
    return {span.begin, span.end};
}

json actorsOf(const Context& context, const Judgement& judgement) {
    const ActorTable& table = context.actors;
    json out = json::array();
    for (const Actor& actor : table.actors) {
        json mentions = json::array(), heads = json::array();
        for (const Mention& mention : actor.mentions) mentions.push_back(spanOf(mention.span));
        for (const ResolvedMention& mention : table.mentions)
            if (mention.actor == actor.id) heads.push_back(context.reading.token(mention.sentence, mention.head).span.begin);
        out.push_back({{"id", actor.key}, {"mentions", mentions}, {"heads", heads}, {"features", actorFeatures(table, judgement, actor.id)}});
    }
    return out;
}

json findingOf(const Context& context, const Finding& finding, const std::vector<double>& actors) {
    std::vector<int> tokens = finding.holderTokens;
    tokens.insert(tokens.end(), finding.cueTokens.begin(), finding.cueTokens.end());
    tokens.insert(tokens.end(), finding.targetTokens.begin(), finding.targetTokens.end());
    json out{{"span", spanOf(context.tree(finding.sentence).spanOf(tokens))}, {"features", findingFeatures(context, finding, actors)}};
    if (finding.relation) {
        out["from"] = context.actors.actor(finding.relation->from).key;
        out["to"] = context.actors.actor(finding.relation->to).key;
    } else {
        out["holder"] = context.actors.actor(finding.holder).key;
    }
    return out;
}

Result<std::string> findingsOf(const LanguageEngine& engine, const std::string& path) {
    const Result<Document> document = readFile(path);
    if (!document) return document.error();
    const Annotation annotation = engine.annotate(document->text);
    const Reading reading = readTrees(annotation);
    ActorTable actors = findActors(*document, reading, engine);
    const Attributions attributions = attribute(reading, actors);
    const Judgement judgement(engine, reading, actors, attributions);
    const Context context{reading, actors, attributions, actorProbabilities(actors, judgement)};
    json findings = json::array();
    for (const Finding& finding : collectFindings(context, judgement))
        findings.push_back(findingOf(context, finding, context.likely));
    return json{{"path", path}, {"actors", actorsOf(context, judgement)}, {"findings", findings}}.dump();
}

} // namespace

void addFindings(CLI::App& program, int& exitCode) {
    CLI::App* command = program.add_subcommand("findings", "For resources/models/training/calibrate.py: all that was found, with scores.");
    command->group(""); // not for users
    const auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE", *files, "Articles")->required();
    command->callback([files, &exitCode] {
        const Result<LanguageEngine> engine = LanguageEngine::loadDefault();
        if (!engine) return report(engine.error(), exitCode);
        for (const std::string& file : *files)
            if (const Result<std::string> line = findingsOf(*engine, file)) std::cout << *line << "\n";
            else report(line.error(), exitCode);
    });
}

} // namespace standpoint::cli
