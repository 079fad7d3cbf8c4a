#include "core/stance/calibrate.h"

#include "core/knowledge/knowledge.h"
#include "core/stance/stance.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace standpoint {

namespace {

double logit(double p) {
    const double q = std::clamp(p, 0.01, 0.99);
    return std::log(q / (1 - q));
}

const std::map<std::string, Features>& weights() {
    static const auto all = [] {
        std::map<std::string, Features> out;
        for (const KnowledgeRow& row : knowledgeRows("confidence.tsv")) // model, feature, weight
            out[std::string(row[0])][std::string(row[1])] = std::atof(std::string(row[2]).c_str());
        return out;
    }();
    return all;
}

// From here on a statement is shown at all.
double least(const char* model) {
    const auto found = weights().find("least");
    return found == weights().end() || !found->second.contains(model) ? 0.4 : found->second.at(model);
}

} // namespace

Features actorFeatures(const ActorTable& table, const Judgement& judgement, ActorId id) {
    const Actor& actor = table.actor(id);
    const bool named = std::any_of(actor.mentions.begin(), actor.mentions.end(), [](const Mention& m) { return m.type == MentionType::Name; });
    double heads = 0; // how many mentions the model expects
    for (const ResolvedMention& m : table.mentions)
        if (m.actor == id) heads += m.headScore;
    return {{"bias", 1},
            {named ? "named" : "nominal", 1},
            {"one word", named && actor.name.find(' ') == std::string::npos},
            {named ? "certainty of a name" : "certainty of a nominal", table.certainty(id)},
            {"salience", logit(judgement.salience(id))},
            {"holds", logit(judgement.holdsAnywhere(id))},
            {"acts", logit(judgement.actsAnywhere(id))},
            {"mentions", std::log(1.0 + static_cast<double>(actor.mentions.size()))},
            {"expected mentions", std::log(1 + heads)},
            {"known", !actor.link.empty()},
            {"person", actor.kind == ActorKind::Person}};
}

Features findingFeatures(const Context& context, const Finding& f, const std::vector<double>& actors) {
    if (f.implied) return {{"implied", 1}, {"from", logit(actors[f.relation->from.value - 1])}, {"to", logit(actors[f.relation->to.value - 1])}};
    Features out{{"bias", 1}, {"model", logit(f.modelScore)}, {"rule", f.ruleScore}, {"hedged", f.hedged}};
    static const std::map<Origin, std::string> names{{Origin::Lexicon, "lexicon"}, {Origin::Title, "title"},         {Origin::Stance, "stance"},
                                                     {Origin::Claim, "claim"},     {Origin::Judgement, "judgement"}, {Origin::Model, "model alone"}};
    out[names.at(f.origin)] = 1;
    const auto actor = [&](ActorId id) { return id == ActorTable::author ? 0.5 : actors[id.value - 1]; };
    out["elsewhere"] = logit(f.elsewhere);
    out["voice"] = f.voice, out["model of a voice"] = f.voice ? logit(f.modelScore) : 0;
    if (f.relation) {
        out["from"] = logit(actor(f.relation->from)), out["to"] = logit(actor(f.relation->to));
        out["reverse"] = logit(f.reverse);
        out["to others"] = logit(f.toOthers), out["from others"] = logit(f.fromOthers);
        out["agrees"] = logit(f.agrees);
        const auto mentions = [&](ActorId id) { return std::log(1.0 + static_cast<double>(context.actors.actor(id).mentions.size())); };
        out["mentions of from"] = mentions(f.relation->from), out["mentions of to"] = mentions(f.relation->to);
        out["to a person"] = context.actors.actor(f.relation->to).kind == ActorKind::Person;
        const std::vector<ActorId> speakers = context.attributions.chain(f.sentence, f.targetTokens.empty() ? 0 : f.targetTokens.front());
        out["speaks of"] = !speakers.empty() && speakers.front() == f.relation->from;
        out["of what is said"] = !speakers.empty();
        out["acts"] = logit(f.acts);
        if (f.relation->kind == RelationKind::Represent) { // titles weigh everything in their own way
            out["crowd"] = std::log(static_cast<double>(context.actors.mentionsIn(f.sentence).size()));
            out["once"] = context.actors.actor(f.relation->from).mentions.size() == 1;
            const Features all = out;
            for (const auto& [name, value] : all) out[name + ", title"] = value;
        }
    } else {
        out["holder"] = logit(actor(f.holder));
        out["mentions of holder"] = std::log(1.0 + static_cast<double>(context.actors.actor(f.holder).mentions.size()));
        out["a person"] = context.actors.actor(f.holder).kind == ActorKind::Person;
        out["author"] = f.holder == ActorTable::author;
        const std::vector<ActorId> speakers = context.attributions.chain(f.sentence, f.targetTokens.empty() ? 0 : f.targetTokens.front());
        out["speaks"] = !speakers.empty() && speakers.front() == f.holder;
    }
    return out;
}

double probability(const std::string& model, const Features& features) {
    const auto found = weights().find(model);
    double sum = 0;
    if (found != weights().end())
        for (const auto& [name, value] : features)
            if (const auto weight = found->second.find(name); weight != found->second.end()) sum += weight->second * value;
    return 1 / (1 + std::exp(-sum));
}

std::vector<double> actorProbabilities(const ActorTable& table, const Judgement& judgement) {
    std::vector<double> out;
    for (const Actor& actor : table.actors) out.push_back(probability("actor", actorFeatures(table, judgement, actor.id)));
    return out;
}

double sureActor() {
    return least("sure actor");
}

bool isUnlikely(ActorId id, const std::vector<double>& actors) {
    return id != ActorTable::author && !actors.empty() && actors[id.value - 1] < least("actor");
}

double confidenceOf(const Context& context, const Finding& f, const std::vector<double>& actors) {
    return probability(f.relation ? "relation" : "position", findingFeatures(context, f, actors));
}

bool isShown(const Finding& f, const std::vector<double>& actors) {
    if (f.relation ? isUnlikely(f.relation->from, actors) || isUnlikely(f.relation->to, actors) : isUnlikely(f.holder, actors)) return false;
    return f.confidence >= least(!f.relation ? "position" : f.relation->kind == RelationKind::Represent ? "title" : "relation");
}

void calibrate(const Context& context, const std::vector<double>& actors, std::vector<Finding>& findings) {
    for (Finding& f : findings) {
        std::erase_if(f.sources, [&](ActorId id) { return isUnlikely(id, actors); });
        f.confidence = confidenceOf(context, f, actors);
    }
    std::erase_if(findings, [&](const Finding& f) { return !isShown(f, actors); });
}

} // namespace standpoint
