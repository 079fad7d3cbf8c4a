#include "core/model/statement.h"

#include <algorithm>
#include <span>

namespace standpoint {

namespace {

template <class T, class IdType> const T* findById(const std::vector<T>& sorted, IdType id) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), id, [](const T& t, IdType i) { return t.id < i; });
    return at != sorted.end() && at->id == id ? &*at : nullptr;
}

template <class T, class IdType> std::string_view nameIn(const std::vector<T>& all, IdType id) {
    const T* found = findById(all, id);
    if (!found) return "?";
    if constexpr (requires { found->name; }) return found->name;
    else return found->phrase;
}

// "councillors support", "the union supports": a group with a plural name takes the verb without its s.
std::string agreeing(std::string_view verb, const Actor* subject) {
    const bool plural = subject && subject->kind == ActorKind::Group && subject->name.ends_with('s') && !subject->name.ends_with("'s") && !subject->name.ends_with("ss");
    if (!plural) return std::string(verb);
    const std::size_t end = std::min(verb.find(' '), verb.size());
    const std::string_view first = verb.substr(0, end);
    return (first == "has" ? "have" : std::string(first.substr(0, first.size() - 1))) + std::string(verb.substr(end));
}

} // namespace

const DocumentInfo* Corpus::find(DocumentId id) const { return findById(documents, id); }
const Actor* Corpus::find(ActorId id) const { return findById(actors, id); }
const Issue* Corpus::find(IssueId id) const { return findById(issues, id); }
const Statement* Corpus::find(StatementId id) const { return findById(statements, id); }

static std::span<const std::string> telling(const std::vector<std::string>& keywords) {
    return std::span(keywords).first(std::min(keywords.size(), tellingKeywords));
}

std::ptrdiff_t sharedKeywords(const std::vector<std::string>& keywords, const std::vector<std::string>& others) {
    return std::ranges::count_if(telling(keywords), [&](const std::string& word) { return std::ranges::find(telling(others), word) != telling(others).end(); });
}

double likeness(const std::vector<std::string>& keywords, const std::vector<std::string>& others) {
    const auto shared = sharedKeywords(keywords, others);
    const auto all = static_cast<std::ptrdiff_t>(telling(keywords).size() + telling(others).size()) - shared;
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::string headline(const Statement& statement, const Corpus& corpus) {
    std::string text;
    const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : " ").append(part); };
    if (const Position* position = statement.position()) {
        add(nameIn(corpus.actors, position->holder));
        add(agreeing(verbOf(position->stance), corpus.find(position->holder)));
        add(nameIn(corpus.issues, position->issue));
    } else if (const Relation* relation = statement.relation()) {
        add(nameIn(corpus.actors, relation->from));
        add(agreeing(verbOf(relation->kind), corpus.find(relation->from)));
        add(nameIn(corpus.actors, relation->to));
    }
    return text;
}

std::string print(const Statement& statement, const std::vector<Actor>& actors, const std::vector<Issue>& issues) {
    std::string text;
    ActorId holder;
    if (const Position* position = statement.position()) {
        holder = position->holder;
        text.append(nameOf(position->stance)).append("(").append(nameIn(actors, holder)).append(", \"");
        text.append(nameIn(issues, position->issue)).append("\")");
    } else if (const Relation* relation = statement.relation()) {
        holder = relation->from;
        text.append(nameOf(relation->kind)).append("(").append(nameIn(actors, holder)).append(" → ");
        text.append(nameIn(actors, relation->to)).append(", ").append(nameOf(relation->polarity)).append(")");
    }
    if (statement.status != StatementStatus::Asserted) text.append(" ").append(nameOf(statement.status));
    if (statement.hedged) text.append(" hedged");
    for (const ActorId source : statement.sources) {
        const Actor* actor = findById(actors, source);
        if (actor && source != holder && !actor->isAuthor()) text.append(" @ ").append(actor->name);
    }
    return text;
}

} // namespace standpoint
