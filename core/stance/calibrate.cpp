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
    if (const char* e = std::getenv(model)) return std::atof(e);
    const auto found = weights().find("least");
    return found == weights().end() || !found->second.contains(model) ? 0.4 : found->second.at(model);
}

} // namespace

Features actorFeatures(const ActorTable& table, ActorId id) {
    const Actor& actor = table.actor(id);
    const bool named = std::any_of(actor.mentions.begin(), actor.mentions.end(), [](const Mention& m) { return m.type == MentionType::Name; });
    const bool words = actor.name.find(' ') != std::string::npos;
    const double certainty = table.certainty(id);
    double head = 0, heads = 0; // the surest head, and how many mentions the model expects
    for (const ResolvedMention& m : table.mentions)
        if (m.actor == id) head = std::max<double>(head, m.headScore), heads += m.headScore;
    return {{"bias", 1},
            {named ? "named" : "nominal", 1},
            {words ? "words" : "one word", named ? 1 : 0},
            {named ? "certainty of a name" : "certainty of a nominal", certainty},
            {"sure", certainty > 0.95},
            {"head", head},
            {"expected mentions", std::log(1 + heads)},
            {"nominal person", !named && actor.kind == ActorKind::Person},
            {"once, nominal", !named && actor.mentions.size() == 1},
            {"mentions", std::log(1.0 + static_cast<double>(actor.mentions.size()))},
            {"known", !actor.link.empty()},
            {std::string(nameOf(actor.kind)), 1}};
}

Features findingFeatures(const Context& context, const Finding& f, const std::vector<double>& actors) {
    Features out{{"bias", 1}, {"model", logit(f.modelScore)}, {"rule", f.ruleScore}, {"hedged", f.hedged}};
    static const std::map<Origin, std::string> names{{Origin::Lexicon, "lexicon"}, {Origin::Title, "title"},         {Origin::Stance, "stance"},
                                                     {Origin::Claim, "claim"},     {Origin::Judgement, "judgement"}, {Origin::Model, "model alone"}};
    out[names.at(f.origin)] = 1;
    const auto actor = [&](ActorId id) { return id == ActorTable::author ? 0.5 : actors[id.value - 1]; };
    const auto often = [&](ActorId id) { return std::log(1.0 + static_cast<double>(context.actors.actor(id).mentions.size())); };
    // how the end is named in the sentence
    const auto named = [&](const std::string& end, const std::vector<int>& tokens) {
        const auto here = context.actors.mentionsIn(f.sentence);
        const auto mention = std::ranges::find_if(here, [&](const ResolvedMention* m) { return !tokens.empty() && m->begin == tokens.front(); });
        if (mention != here.end() && (*mention)->type != MentionType::Name) out[end + ((*mention)->type == MentionType::Pronoun ? " by pronoun" : " by noun")] = 1;
    };
    out["elsewhere"] = logit(f.elsewhere);
    named(f.relation ? "from" : "holder", f.holderTokens);
    if (f.relation) {
        out["from"] = logit(actor(f.relation->from)), out["to"] = logit(actor(f.relation->to));
        out["reverse"] = logit(f.reverse);
        out["from often"] = often(f.relation->from), out["to often"] = often(f.relation->to);
        named("to", f.targetTokens);
        out["represent"] = f.relation->kind == RelationKind::Represent;
        out["model of a title"] = f.relation->kind == RelationKind::Represent ? logit(f.modelScore) : 0;
    } else {
        out["holder"] = logit(actor(f.holder));
        out["often"] = often(f.holder);
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

double actorProbability(const ActorTable& table, ActorId id) {
    return probability("actor", actorFeatures(table, id));
}

double sureActor() {
    return least("sure actor");
}

void calibrate(const Context& context, std::vector<Finding>& findings) {
    std::vector<double> actors;
    for (const Actor& actor : context.actors.actors) actors.push_back(actorProbability(context.actors, actor.id));
    const double possible = least("actor"); // of others nothing is said
    const auto unlikely = [&](ActorId id) { return id != ActorTable::author && actors[id.value - 1] < possible; };
    for (Finding& f : findings) std::erase_if(f.sources, unlikely);
    std::erase_if(findings, [&](const Finding& f) {
        return f.relation ? unlikely(f.relation->from) || unlikely(f.relation->to) : unlikely(f.holder);
    });
    for (Finding& f : findings) f.confidence = probability(f.relation ? "relation" : "position", findingFeatures(context, f, actors));
    const double relation = least("relation"), position = least("position");
    std::erase_if(findings, [&](const Finding& f) { return f.confidence < (f.relation ? relation : position); });
}

} // namespace standpoint
