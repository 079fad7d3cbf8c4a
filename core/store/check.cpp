#include "core/store/check.h"

#include <set>

namespace standpoint::store {

namespace {

class Checker {
public:
    explicit Checker(const Analysis& analysis) : analysis_(analysis), length_(codePoints(analysis.document.text)) {}

    // Empty where all is well.
    std::string fault() {
        numbered(analysis_.actors, "actor");
        numbered(analysis_.issues, "issue");
        numbered(analysis_.statements, "statement");
        std::set<std::string> keys;
        for (const Actor& actor : analysis_.actors) {
            require(!actor.key.empty() && keys.insert(actor.key).second,
                    "the actor key “" + actor.key + "” is empty or not unique");
            for (const Mention& mention : actor.mentions)
                inText(mention.span);
        }
        for (const Span span : analysis_.sentences)
            inText(span);
        for (const Attribution& attribution : analysis_.attributions) {
            if (attribution.speaker) known(attribution.speaker);
            inText(attribution.source);
            inText(attribution.cue);
            inText(attribution.content);
        }
        for (const Statement& statement : analysis_.statements)
            checkStatement(statement);
        return fault_;
    }

private:
    void require(bool good, const std::string& fault) {
        if (!good && fault_.empty()) fault_ = fault;
    }

    template <class T> void numbered(const std::vector<T>& values, const std::string& what) {
        std::int64_t expected = 1;
        for (const T& value : values) {
            require(value.id.value == expected,
                    what + " " + std::to_string(value.id.value) + " is not numbered from 1 on");
            ++expected;
        }
    }

    void known(ActorId id) {
        require(id.value >= 1 && id.value <= static_cast<std::int64_t>(analysis_.actors.size()),
                "there is no actor " + std::to_string(id.value));
    }

    void inText(Span span) {
        require(0 <= span.begin && span.begin <= span.end && span.end <= length_,
                "the place " + std::to_string(span.begin) + "–" + std::to_string(span.end) + " is not in the text");
    }

    void inText(const std::vector<Span>& spans) {
        for (const Span span : spans)
            inText(span);
    }

    void checkStatement(const Statement& statement) {
        const std::string name = "statement " + std::to_string(statement.id.value);
        if (const Position* position = statement.position()) {
            known(position->holder);
            require(position->issue.value >= 1 &&
                        position->issue.value <= static_cast<std::int64_t>(analysis_.issues.size()),
                    name + " has no known issue");
        } else if (const Relation* relation = statement.relation()) {
            known(relation->from);
            known(relation->to);
        }
        for (const ActorId source : statement.sources)
            known(source);
        require(statement.confidence >= 0 && statement.confidence <= 1, name + " has a confidence outside 0–1");
        require(!statement.evidence.empty(), name + " has no evidence");
        for (const Evidence& evidence : statement.evidence) {
            inText(evidence.span);
            inText(evidence.holder);
            inText(evidence.cue);
            inText(evidence.target);
        }
    }

    const Analysis& analysis_;
    int length_;
    std::string fault_;
};

} // namespace

Status check(const Analysis& analysis) {
    const std::string fault = Checker(analysis).fault();
    if (fault.empty()) return Done{};
    return Error{"The analysis contradicts itself: " + fault + ".", analysis.document.label(), ""};
}

} // namespace standpoint::store
