#pragma once
// Text → the lines that the rules of core/stance read in it, and how a test asks for a line.

#include "core/language/engine.h"
#include "core/stance/calibrate.h"
#include "core/stance/findings.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::test {

inline const LanguageEngine& engine() {
    static const Result<LanguageEngine> loaded = LanguageEngine::loadDefault();
    if (!loaded) throw std::runtime_error(loaded.error().message());
    return *loaded;
}

/// What the rules find in a text, each as `print` shows a statement; before confidence, which a single sentence cannot give.
inline std::vector<std::string> linesOf(const std::string& text) {
    Document document;
    document.text = text;
    const Annotation annotation = engine().annotate(text);
    const Reading reading = readTrees(annotation);
    ActorTable actors = findActors(document, reading, engine());
    const Attributions attributions = attribute(reading, actors);
    const Context context{reading, actors, attributions, actorProbabilities(actors, Judgement(engine(), reading, actors, attributions))};
    std::vector<Finding> findings;
    findRelations(context, findings);
    findRepresentation(context, findings);
    findStances(context, findings);
    findClaims(context, findings);
    std::vector<std::string> lines;
    for (const Finding& f : findings) {
        const std::vector<Issue> issue{{IssueId{1}, f.issue.text, f.issue.keywords}};
        Statement statement;
        statement.status = f.status, statement.hedged = f.hedged, statement.sources = f.sources;
        if (f.relation) statement.claim = *f.relation;
        else statement.claim = Position{f.holder, f.stance, issue.front().id};
        lines.push_back(print(statement, actors.actors, issue));
    }
    return lines;
}

inline std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(separator, from), text.size());
        if (to > from) out.emplace_back(text.substr(from, to - from));
        from = to + separator.size();
    }
    return out;
}

/// A printed line, or what a test asks of one, in its parts: `kind(from → to, polarity) words @ source`,
/// `stance(holder, "issue") words @ source`.
struct Line {
    std::string kind, from, to, rest; ///< `rest`: the polarity, or the issue without its quotation marks
    std::vector<std::string> words, sources;

    explicit Line(const std::string& text) {
        const std::size_t open = text.find('('), close = text.rfind(')'), arrow = text.find(" → ");
        if (open == std::string::npos || close == std::string::npos) throw std::runtime_error("no line: " + text);
        kind = text.substr(0, open);
        const std::size_t comma = std::min(text.find(", ", arrow == std::string::npos ? open : arrow), close);
        from = text.substr(open + 1, std::min(arrow, comma) - open - 1);
        if (arrow != std::string::npos) to = text.substr(arrow + 5, comma - arrow - 5); // the arrow and its spaces are five bytes
        if (comma < close) rest = text.substr(comma + 2, close - comma - 2);
        std::erase(rest, '"');
        sources = split(text.substr(close + 1), " @ ");
        if (!sources.empty() && text.compare(close + 1, 3, " @ ") != 0) {
            words = split(sources.front(), " ");
            sources.erase(sources.begin());
        }
    }
};

/// Whether a line is what the test asks for. Looser than equality: kind `*` is any; a polarity may be left out; the issue need only
/// contain the words asked for, unless they begin with `=`; every word and source asked for must be there, in order;
/// `asserted` asks for a line without another status.
inline bool isAskedFor(const std::string& line, const std::string& asked) {
    const Line is(line), want(asked);
    if ((want.kind != "*" && want.kind != is.kind) || want.from != is.from || want.to != is.to) return false;
    const std::string rest = asciiLower(is.rest);
    if (want.rest.starts_with('=') ? rest != want.rest.substr(1) : rest.find(asciiLower(want.rest)) == std::string::npos) return false;
    const auto has = [&](const std::string& word) { return std::find(is.words.begin(), is.words.end(), word) != is.words.end(); };
    for (const std::string& word : want.words) {
        if (word != "asserted") {
            if (!has(word)) return false;
        } else if (has("hypothetical") || has("denied") || has("past") || has("future")) return false;
    }
    auto next = is.sources.begin();
    for (const std::string& source : want.sources) {
        next = std::find(next, is.sources.end(), source);
        if (next++ == is.sources.end()) return false;
    }
    return true;
}

} // namespace standpoint::test
