#include "tests/core/support/script.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace standpoint::test {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    return first == std::string_view::npos ? "" : std::string(text.substr(first, last - first + 1));
}

std::vector<std::string> split(const std::string& text, const std::string& by) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (std::size_t next; (next = text.find(by, at)) != std::string::npos; at = next + by.size())
        parts.push_back(trimmed(text.substr(at, next - at)));
    parts.push_back(trimmed(text.substr(at)));
    return parts;
}

class Script {
public:
    Analysis read(std::string_view script) {
        Actor author;
        author.id = {1};
        author.key = author.name = "author";
        made_.actors = {author};
        made_.engine = "script 1";
        made_.document.name = "script";
        std::istringstream lines{std::string(script)};
        for (std::string line; std::getline(lines, line);)
            if (!trimmed(line).empty()) readLine(trimmed(line));
        findSentences();
        findMentions();
        made_.document.sha256 =
            std::string(64, '0').replace(0, 8, std::to_string(10000000 + codePoints(made_.document.text)));
        return made_;
    }

private:
    void readLine(const std::string& line) {
        const auto colon = line.find(": ");
        if (colon == std::string::npos) throw std::invalid_argument(line);
        const std::string what = line.substr(0, colon), rest = trimmed(line.substr(colon + 2));
        DocumentInfo& info = made_.document;
        if (what == "text")
            made_.document.text += made_.document.text.empty() ? rest : "\n\n" + rest;
        else if (what == "name")
            info.name = rest;
        else if (what == "title")
            info.title = rest;
        else if (what == "byline")
            info.byline = rest;
        else if (what == "date")
            info.date = rest;
        else if (what == "outlet")
            info.outlet = rest;
        else if (what == "url")
            info.url = rest;
        else if (what == "actor")
            addActor(rest);
        else if (what == "link")
            keyed(rest).first->link = keyed(rest).second;
        else if (what == "doubt")
            keyed(rest).first->doubt = keyed(rest).second;
        else
            addStatement(what, split(rest, "|"));
    }

    void addActor(const std::string& line) {
        std::vector<std::string> names = split(line, "|");
        std::istringstream first(names[0]);
        std::string kind;
        Actor actor;
        first >> actor.key >> kind;
        std::getline(first, actor.name);
        actor.name = trimmed(actor.name);
        actor.kind = actorKindFrom(kind).value();
        actor.aliases.assign(names.begin() + 1, names.end());
        actor.id = {static_cast<std::int64_t>(made_.actors.size()) + 1};
        made_.actors.push_back(actor);
    }

    std::pair<Actor*, std::string> keyed(const std::string& rest) {
        const auto space = rest.find(' ');
        const ActorId id = actor(rest.substr(0, space));
        return {&made_.actors[id.value - 1], rest.substr(space + 1)};
    }

    ActorId actor(const std::string& key) const {
        for (const Actor& a : made_.actors)
            if (a.key == key) return a.id;
        throw std::invalid_argument("no actor " + key);
    }

    IssueId issue(const std::string& phrase) {
        for (const Issue& i : made_.issues)
            if (i.phrase == phrase) return i.id;
        made_.issues.push_back({{static_cast<std::int64_t>(made_.issues.size()) + 1},
                                phrase,
                                {asciiLower(phrase.substr(phrase.rfind(' ') + 1))}});
        return made_.issues.back().id;
    }

    Span place(const std::string& words) const {
        const auto at = made_.document.text.find(words);
        if (words.empty() || at == std::string::npos) throw std::invalid_argument("not in the text: " + words);
        const int begin = codePoints(made_.document.text.substr(0, at));
        return {begin, begin + codePoints(words)};
    }

    void addStatement(const std::string& what, std::vector<std::string> parts) {
        Statement s;
        s.id = {static_cast<std::int64_t>(made_.statements.size()) + 1};
        if (const auto stance = stanceFrom(what)) {
            s.claim = Position{actor(parts.at(0)), *stance, issue(parts.at(1))};
            parts.erase(parts.begin());
        } else {
            std::istringstream ends(parts.at(0));
            std::string from, arrow, to, polarity;
            ends >> from >> arrow >> to >> polarity;
            s.claim = Relation{actor(from), actor(to), relationKindFrom(what).value(), polarityFrom(polarity).value()};
        }
        const Span span = place(parts.at(1));
        const int cue = codePoints(parts[1].substr(0, parts[1].find(' ')));
        s.evidence = {{.document = {},
                       .span = span,
                       .holder = {},
                       .cue = {{span.begin, span.begin + cue}},
                       .target = {{span.begin + cue, span.end}}}};
        s.confidence = 0.75;
        s.rule = what + " by its verb";
        s.engine = made_.engine;
        if (parts.size() > 2) qualify(s, parts[2]);
        made_.statements.push_back(s);
    }

    void qualify(Statement& s, const std::string& words) const {
        std::istringstream list(words);
        for (std::string word; list >> word;) {
            if (word == "hedged")
                s.hedged = true;
            else if (word == "reviewed")
                s.reviewed = true;
            else if (word == "@")
                s.sources.push_back(actor((list >> word, word)));
            else
                s.status = statusFrom(word).value();
        }
    }

    void findSentences() {
        const std::u32string text = toUtf32(made_.document.text);
        int begin = 0;
        for (int i = 0; i <= static_cast<int>(text.size()); ++i) {
            const bool end = i == static_cast<int>(text.size()) || text[i] == U'\n' ||
                             (text[i] == U' ' && i > 0 && text[i - 1] == U'.');
            if (!end) continue;
            if (i > begin) made_.sentences.push_back({begin, i});
            begin = i + 1;
        }
    }

    void findMentions() {
        const std::string& text = made_.document.text;
        for (Actor& a : made_.actors) {
            std::vector<std::string> names = a.aliases;
            names.push_back(a.name);
            for (const std::string& name : names)
                for (auto at = text.find(name); !a.isAuthor() && at != std::string::npos;
                     at = text.find(name, at + 1)) {
                    const int begin = codePoints(text.substr(0, at));
                    a.mentions.push_back({{begin, begin + codePoints(name)}, MentionType::Name});
                }
            std::sort(a.mentions.begin(), a.mentions.end(),
                      [](const Mention& x, const Mention& y) { return x.span < y.span; });
        }
    }

    Analysis made_;
};

} // namespace

Analysis analysisOf(std::string_view script) {
    return Script().read(script);
}

Corpus corpusOf(const Analysis& analysis) {
    Corpus corpus{{analysis.document}, analysis.actors, analysis.issues, analysis.statements};
    corpus.documents[0].id = {1};
    for (Actor& actor : corpus.actors)
        actor.mentions.clear();
    for (Statement& statement : corpus.statements)
        for (Evidence& evidence : statement.evidence)
            evidence.document = {1};
    return corpus;
}

Analysis levyAnalysis() {
    return analysisOf(R"(
        name: levy
        title: The levy splits Brackwater
        byline: Dara Quill
        date: 2026-03-04
        outlet: Brackwater Courier
        text: Mayor Tamsin Vole backs the bridge levy. The Weavers’ Guild rejects the bridge levy and accused Vole of waste.
        text: Might the guild sue the mayor? “Never”, said Ósk Dal — Vole would cooperate with the guild. 🌉
        actor: vole person Mayor Tamsin Vole | Vole | the mayor
        actor: guild organization Weavers’ Guild | the guild
        actor: dal person Ósk Dal
        link: guild org:weavers
        doubt: dal may be the guild’s speaker
        supports: vole | the bridge levy | backs the bridge levy
        opposes: guild | the bridge levy | rejects the bridge levy
        accuse: guild -> vole negative | accused Vole of waste | reviewed @ guild
        threaten: guild -> vole negative | sue the mayor | hypothetical hedged
        cooperate: vole -> guild positive | cooperate with the guild | future hedged @ dal @ author
    )");
}

} // namespace standpoint::test
