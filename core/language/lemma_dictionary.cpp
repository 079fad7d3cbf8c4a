#include "core/language/lemma_dictionary.h"

#include "core/knowledge/knowledge.h"
#include "core/model/text.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

using Word = std::pair<std::string, std::string>; // part of speech, form

bool isWord(const std::string& part, const std::string& lemma) {
    static const auto words = [] {
        std::set<Word> out;
        for (const KnowledgeRow& row : knowledgeRows("lemmas.tsv")) out.emplace(row[0], row[1]);
        return out;
    }();
    return words.contains({part, lemma});
}

std::optional<std::string> irregular(const std::string& part, const std::string& form) {
    static const auto forms = [] {
        std::map<Word, std::string> out;
        for (const KnowledgeRow& row : knowledgeRows("irregular_forms.tsv")) out.emplace(Word(row[0], row[1]), row[2]);
        return out;
    }();
    const auto found = forms.find({part, form});
    return found == forms.end() ? std::nullopt : std::optional(found->second);
}

bool isDoubled(const std::string& stem) {
    const std::size_t n = stem.size();
    return n > 2 && stem[n - 1] == stem[n - 2];
}

// What a stem before an ending may stand for, the likeliest first: "stopp" → "stop"; "vot" → "vote", "vot"; "deni" → "denie", "deni", "deny".
std::vector<std::string> lemmasOfStem(const std::string& stem) {
    std::vector<std::string> out;
    const std::string shorter = stem.substr(0, stem.size() - 1);
    const bool keeps = std::string_view("lszf").find(stem.back()) != std::string_view::npos; // "fulfilled", "passed"
    if (isDoubled(stem) && !keeps) out.push_back(shorter);
    out.insert(out.end(), {stem + "e", stem});
    if (isDoubled(stem) && keeps) out.push_back(shorter);
    if (stem.ends_with("ck")) out.push_back(shorter); // "panicked"
    if (stem.ends_with('i')) out.push_back(shorter + "y");
    return out;
}

std::optional<std::string> regularVerb(const std::string& form) {
    const auto before = [&](std::string_view ending) { return form.substr(0, form.size() - ending.size()); };
    if (form.ends_with('s') && isWord("VERB", before("s"))) return before("s"); // "closes" is no "clos"
    for (const std::string_view ending : {"ed", "ing", "es"}) {
        if (form.size() < ending.size() + 2 || !form.ends_with(ending)) continue;
        for (std::string& lemma : lemmasOfStem(before(ending)))
            if (isWord("VERB", lemma)) return std::move(lemma);
    }
    return std::nullopt;
}

// "overheard", "rebuilt": the irregular form of a verb that has a prefix.
std::optional<std::string> irregularWithPrefix(const std::string& form) {
    for (const std::string prefix : {"fore", "inter", "mis", "out", "over", "re", "un", "under", "up", "with"})
        if (form.starts_with(prefix))
            if (const auto rest = irregular("VERB", form.substr(prefix.size())); rest && isWord("VERB", prefix + *rest)) return prefix + *rest;
    return std::nullopt;
}

std::optional<std::string> verb(const std::string& form, std::string_view xpos) {
    const bool itself = isWord("VERB", form);
    const bool past = xpos == "VBD" || xpos == "VBN";
    if (!itself || past || xpos == "VBG")
        if (auto lemma = irregular("VERB", form)) return lemma;
    if (itself) return form; // "feed" and "bring" are not what is left of them
    if (auto lemma = irregularWithPrefix(form)) return lemma;
    return regularVerb(form);
}

std::optional<std::string> plural(const std::string& form) {
    if (auto lemma = irregular("NOUN", form)) return lemma;
    if (form.size() > 4 && form.ends_with("men")) return form.substr(0, form.size() - 2) + "an";
    const std::string_view stem = std::string_view(form).substr(0, form.size() - std::min<std::size_t>(form.size(), 2)); // before "es"
    if (!form.ends_with("es") || stem.size() < 2) return std::nullopt;
    const std::string singular = form.substr(0, form.size() - 1);
    if (isWord("NOUN", singular)) return singular;
    if (stem.ends_with('i')) return std::string(stem.substr(0, stem.size() - 1)) + "y";
    for (const std::string_view end : {"s", "x", "z", "ch", "sh", "o"})
        if (stem.ends_with(end)) return std::string(stem);
    return std::nullopt;
}

std::optional<std::string> positive(const std::string& form) {
    const std::size_t ending = form.ends_with("est") ? 3 : form.ends_with("er") ? 2 : 0;
    if (ending == 0 || form.size() < ending + 3) return std::nullopt;
    const std::string stem = form.substr(0, form.size() - ending), shorter = stem.substr(0, stem.size() - 1);
    if (isWord("ADJ", stem + "e")) return stem + "e";
    if (stem.ends_with('i')) return shorter + "y";
    return isDoubled(stem) && std::string_view("bdgnmt").find(stem.back()) != std::string_view::npos ? shorter : stem;
}

} // namespace

std::optional<std::string> dictionaryLemma(std::string_view form, std::string_view upos, std::string_view xpos) {
    static const std::set<std::string, std::less<>> irregularlyCompared{"better", "best", "worse", "worst", "more", "most", "less", "least", "further", "furthest", "farther", "farthest"};
    const std::string lower = asciiLower(form);
    if (upos == "VERB") return verb(lower, xpos);
    if (upos == "NOUN" && xpos == "NNS") return plural(lower);
    const bool compared = xpos == "JJR" || xpos == "JJS" || xpos == "RBR" || xpos == "RBS";
    if ((upos == "ADJ" || upos == "ADV") && compared && !irregularlyCompared.contains(lower)) return positive(lower);
    if (upos == "PRON" || upos == "DET") return irregular(std::string(upos), lower);
    return std::nullopt;
}

} // namespace standpoint
