#include "core/clauses/verb_lemma.h"

#include "core/knowledge/knowledge.h"

#include <map>
#include <set>
#include <vector>

namespace standpoint {

namespace {

const std::set<std::string, std::less<>>& knownVerbs() {
    static const auto verbs = [] {
        std::set<std::string, std::less<>> out;
        for (const char* file : {"relation_verbs.tsv", "stance_verbs.tsv", "reporting_verbs.tsv", "relation_idioms.tsv", "light_verbs.tsv", "negators.tsv"})
            for (const KnowledgeRow& row : knowledgeRows(file)) out.emplace(row[0]);
        return out;
    }();
    return verbs;
}

const std::map<std::string, std::string, std::less<>>& irregularForms() {
    static const auto forms = [] {
        std::map<std::string, std::string, std::less<>> out;
        for (const KnowledgeRow& row : knowledgeRows("irregular_verbs.tsv")) out.emplace(row[0], row[1]);
        return out;
    }();
    return forms;
}

// "stopp" → "stopp", "stoppe", "stop"; "deni" → "deni", "denie", "deny".
std::vector<std::string> lemmasOfStem(const std::string& stem) {
    std::vector<std::string> out{stem, stem + "e"};
    const std::size_t n = stem.size();
    if (n > 2 && stem[n - 1] == stem[n - 2]) out.push_back(stem.substr(0, n - 1));
    if (stem.ends_with('i')) out.push_back(stem.substr(0, n - 1) + "y");
    return out;
}

} // namespace

std::string verbLemma(const Token& token) {
    std::string lemma = asciiLower(token.lemma);
    if (token.upos != "VERB" || knownVerbs().contains(lemma)) return lemma;
    const std::string form = asciiLower(token.form);
    if (const auto irregular = irregularForms().find(form); irregular != irregularForms().end()) return irregular->second;
    if (knownVerbs().contains(form)) return form; // "will endorse"
    for (const char* ending : {"ed", "ing", "es", "s"}) {
        const std::string_view end = ending;
        if (form.size() < end.size() + 2 || !form.ends_with(end)) continue;
        for (const std::string& candidate : lemmasOfStem(form.substr(0, form.size() - end.size())))
            if (knownVerbs().contains(candidate)) return candidate;
    }
    return lemma;
}

} // namespace standpoint
