#include "core/stance/explain.h"

#include "core/stance/calibrate.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace standpoint {

namespace {

constexpr const char* cueClassNames[] = {"say", "claim", "deny", "ask", "think", "know", "urge"}; // CueClass's order

class Explanation {
public:
    Explanation(const Context& context, const Judgement& judgement, int sentence)
        : context_(context), judgement_(judgement), sentence_(sentence), tree_(context.tree(sentence)) {
        out_ << std::fixed << std::setprecision(2);
    }

    std::string run() {
        words();
        mentions();
        sayings();
        clauses();
        findings();
        return std::move(out_).str();
    }

private:
    void section(const char* name) { out_ << "\n" << name << "\n"; }

    std::string phrase(const std::vector<int>& tokens) const {
        std::string text;
        for (const int t : tokens) text += (text.empty() ? "" : " ") + tree_.token(t).form;
        return "“" + text + "”";
    }
    std::string phrases(const std::vector<int>& heads) const {
        std::string text;
        for (const int t : heads) text += (text.empty() ? "" : ", ") + tree_.token(t).form;
        return text;
    }
    std::string name(ActorId id) const { return id ? context_.actors.actor(id).name : "unknown"; }

    void words() {
        section("Words");
        for (int t = 0; t < tree_.size(); ++t) {
            const Token& token = tree_.token(t);
            const std::string governor = token.head < 0 ? "" : tree_.token(token.head).form + " (" + std::to_string(token.head + 1) + ")";
            out_ << std::setw(4) << t + 1 << "  " << token.form << "  [" << token.lemma << ", " << token.upos << " " << token.xpos << "]  " << token.deprel
                 << (governor.empty() ? "" : " of ") << governor << "\n";
        }
    }

    void mentions() {
        section("Mentions");
        for (const ResolvedMention* m : context_.actors.mentionsIn(sentence_)) {
            std::vector<int> tokens;
            for (int t = m->begin; t < m->end; ++t) tokens.push_back(t);
            const Actor& actor = context_.actors.actor(m->actor);
            const auto* holder = judgement_.holder(sentence_, m->actor);
            out_ << "  " << phrase(tokens) << "  " << nameOf(m->type) << " of " << actor.name << " (" << nameOf(actor.kind) << "; an actor with "
                 << context_.likely[m->actor.value - 1] << "; holds a position here with " << (holder ? holder->holds() : 0) << ")\n";
        }
        for (const ActorId actor : judgement_.actorsIn(sentence_))
            if (judgement_.holdingMention(sentence_, actor)->head < 0)
                out_ << "  the voice of " << name(actor) << ", who is not mentioned (holds a position here with " << judgement_.holder(sentence_, actor)->holds() << ")\n";
    }

    void sayings() {
        section("Who says what");
        for (const Saying& saying : context_.attributions.sayings) {
            const auto here = saying.content.find(sentence_);
            if (here == saying.content.end()) continue;
            out_ << "  " << name(saying.speaker) << ": " << phrase(here->second);
            if (saying.sentence == sentence_ && saying.cue >= 0) {
                out_ << "  cue " << phrase(saying.cueTokens) << " (" << cueClassNames[static_cast<int>(saying.cueClass)] << (saying.cueNegated ? ", negated" : "")
                     << (saying.reported ? "" : ", does not present it as said") << "), source " << phrase(saying.source);
            } else {
                out_ << "  goes on from sentence " << saying.sentence + 1;
            }
            out_ << "\n";
        }
    }

    void clauses() {
        section("Clauses");
        for (const Clause& c : context_.reading.clauses[sentence_]) {
            out_ << "  " << c.lemma;
            for (const std::string& particle : c.particles) out_ << " " << particle;
            const auto list = [&](const char* what, const std::vector<int>& tokens) {
                if (!tokens.empty()) out_ << "; " << what << " " << phrases(tokens);
            };
            list(c.sharedSubject ? "subject (shared)" : "subject", c.subjects);
            list("object", c.objects);
            list("indirect object", c.indirect);
            for (const Argument& a : c.obliques) out_ << "; " << a.preposition << " " << tree_.token(a.token).form;
            list("complement", c.complements);
            const std::pair<bool, const char*> flags[] = {{c.copular, "copular"}, {c.passive, "passive"}, {c.negated, "negated"}, {c.hypothetical, "hypothetical"},
                                                          {c.future, "future"},   {c.denied, "denied"},   {c.past, "past"},       {c.hedged, "hedged"},
                                                          {c.question, "question"}};
            for (const auto& [holds, flag] : flags)
                if (holds) out_ << "; " << flag;
            out_ << "\n";
        }
    }

    void findings() {
        section("What rules and model make of it (rule and model score → confidence)");
        std::vector<Finding> all = collectFindings(context_, judgement_);
        std::erase_if(all, [&](const Finding& f) { return f.sentence != sentence_; });
        for (Finding& f : all) f.confidence = confidenceOf(context_, f, context_.likely);
        std::ranges::stable_sort(all, [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
        for (const Finding& f : all) {
            out_ << "  ";
            if (f.relation) out_ << name(f.relation->from) << " — " << nameOf(f.relation->kind) << ", " << nameOf(f.relation->polarity) << " → " << name(f.relation->to);
            else out_ << name(f.holder) << " — " << nameOf(f.stance) << " → " << f.issue.text;
            out_ << "  [" << nameOf(f.status) << (f.hedged ? ", hedged" : "");
            for (const ActorId source : f.sources) out_ << ", according to " << name(source);
            out_ << "]\n      " << f.rule << ": " << f.ruleScore << " and " << f.modelScore << " → " << f.confidence << (isShown(f, context_.likely) ? ", shown" : ", not shown") << "\n";
        }
    }

    const Context& context_;
    const Judgement& judgement_;
    const int sentence_;
    const Tree& tree_;
    std::ostringstream out_;
};

} // namespace

std::string explain(const Reading& reading, const ActorTable& actors, const Attributions& attributions, const Judgement& judgement, int sentence) {
    const Context context{reading, actors, attributions, actorProbabilities(actors, judgement)};
    return Explanation(context, judgement, sentence).run();
}

} // namespace standpoint
