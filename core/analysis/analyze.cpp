#include "core/analysis/analyze.h"

#include "core/stance/stance.h"

#include <set>

namespace standpoint {

namespace {

// Actors of whom something is said, and those that the model is sure of; the rest only sets the scene. Renumbers.
void keepActing(Analysis& analysis, std::set<ActorId> used) {
    for (const Statement& s : analysis.statements) {
        if (const Position* p = s.position()) used.insert(p->holder);
        if (const Relation* r = s.relation()) used.insert(r->from), used.insert(r->to);
        used.insert(s.sources.begin(), s.sources.end());
    }
    std::vector<ActorId> to(analysis.actors.size() + 1);
    std::vector<Actor> kept;
    for (Actor& actor : analysis.actors) {
        if (!used.contains(actor.id)) continue;
        to[actor.id.value] = ActorId{static_cast<std::int64_t>(kept.size()) + 1};
        actor.id = to[actor.id.value];
        kept.push_back(std::move(actor));
    }
    analysis.actors = std::move(kept);
    const auto renumber = [&](ActorId& id) { id = to[id.value]; };
    for (Statement& s : analysis.statements) {
        if (auto* p = std::get_if<Position>(&s.claim)) renumber(p->holder);
        if (auto* r = std::get_if<Relation>(&s.claim)) renumber(r->from), renumber(r->to);
        for (ActorId& id : s.sources) renumber(id);
    }
    for (Attribution& a : analysis.attributions) renumber(a.speaker);
}

} // namespace

std::string engineVersion() {
    return "standpoint-0.1";
}

Analysis analyze(const Document& document, const LanguageEngine& engine, std::stop_token stop) {
    Analysis analysis;
    analysis.document = document;
    analysis.engine = engineVersion();
    const Annotation annotation = engine.annotate(document.text);
    for (const Sentence& sentence : annotation.sentences) analysis.sentences.push_back(sentence.span);
    const Reading reading = readTrees(annotation);
    ActorTable actors = findActors(document, reading, engine);
    std::set<ActorId> sure{ActorTable::author};
    if (!stop.stop_requested()) {
        const Attributions attributions = attribute(reading, actors);
        Statements found = findStatements(reading, actors, attributions, Judgement(engine, reading, actors, attributions));
        analysis.statements = std::move(found.statements);
        analysis.issues = std::move(found.issues);
        analysis.attributions = attributions.spans(reading);
        for (const Actor& actor : actors.actors)
            if (found.actors[actor.id.value - 1] >= sureActor()) sure.insert(actor.id);
    }
    analysis.actors = std::move(actors.actors);
    for (Statement& s : analysis.statements) s.engine = analysis.engine;
    keepActing(analysis, std::move(sure));
    return analysis;
}

} // namespace standpoint
