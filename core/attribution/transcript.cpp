#include "core/attribution/transcript.h"

#include "core/model/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace standpoint {

namespace {

struct Label {
    int sentence = 0, begin = 0, colon = 0; // tokens [begin, colon) name the speaker
    std::string name;
};

bool isCapital(const std::string& form) {
    return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

bool isQuoteMark(const std::string& form) {
    return form == "“" || form == "\"" || form == "``";
}

// One to five capitalised words at the start of a paragraph, and a colon with more behind it.
bool labelAt(std::span<const Sentence> sentences, int s, Label& label) {
    constexpr int longest = 5;
    if (s > 0 && sentences[s].paragraph == sentences[s - 1].paragraph) return false;
    const std::vector<Token>& tokens = sentences[s].tokens;
    const int size = static_cast<int>(tokens.size());
    label = {s, size > 0 && isQuoteMark(tokens[0].form), 0, {}};
    int t = label.begin;
    for (; t < size && t - label.begin < longest && (isCapital(tokens[t].form) || (t > label.begin && tokens[t].form == ".")); ++t)
        label.name += tokens[t].form + " ";
    label.colon = t;
    return t > label.begin && t < size && tokens[t].form == ":";
}

// "Q", "A", which stand for whoever asks and answers.
bool isAnonymous(const std::string& label) {
    static const std::set<std::string> names{"Q ", "A ", "Q . ", "A . ", "Q. ", "A. ", "Question ", "Answer "};
    return names.contains(label);
}

// The answers of an interview whose paragraphs begin with "Q:" and "A:", up to the next question.
std::vector<int> labelledAnswers(std::span<const Sentence> sentences) {
    constexpr int least = 2;
    std::vector<int> out;
    int answers = 0;
    bool answering = false;
    Label label;
    for (int s = 0; s < static_cast<int>(sentences.size()); ++s) {
        if (labelAt(sentences, s, label) && isAnonymous(label.name)) answering = label.name.front() == 'A', answers += answering;
        if (answering) out.push_back(s);
    }
    return answers < least ? std::vector<int>() : out;
}

bool hasWord(const Sentence& sentence, const std::set<std::string>& words) {
    return std::ranges::any_of(sentence.tokens, [&](const Token& token) { return words.contains(asciiLower(token.form)); });
}

// Whether the paragraph of sentences [first, end) is a question to somebody.
bool isQuestion(std::span<const Sentence> paragraph) {
    static const std::set<std::string> you{"you", "your"};
    const std::vector<Token>& last = paragraph.back().tokens;
    return !last.empty() && last.back().form == "?" && std::ranges::any_of(paragraph, [](const Sentence& s) { return hasWord(s, you); });
}

} // namespace

std::vector<int> answersIn(std::span<const Sentence> sentences) {
    if (std::vector<int> labelled = labelledAnswers(sentences); !labelled.empty()) return labelled;
    static const std::set<std::string> own{"i", "my", "me", "we", "our", "us"};
    constexpr int least = 3;
    std::vector<int> out;
    int questions = 0, owned = 0;
    const int size = static_cast<int>(sentences.size());
    for (int first = 0, end = 0; first < size; first = end) {
        while (end < size && sentences[end].paragraph == sentences[first].paragraph) ++end;
        if (isQuestion(sentences.subspan(first, end - first))) {
            ++questions;
            continue;
        }
        for (int s = first; questions > 0 && s < end; ++s) out.push_back(s), owned += hasWord(sentences[s], own);
    }
    if (questions < least || owned < least) return {};
    const auto labels = transcriptCues(sentences);
    const bool labelled = std::ranges::any_of(labels, [](const auto& cues) { return !cues.empty(); });
    return labelled ? std::vector<int>() : out;
}

std::vector<std::vector<Cue>> transcriptCues(std::span<const Sentence> sentences) {
    std::vector<std::vector<Cue>> out(sentences.size());
    std::vector<Label> labels;
    std::map<std::string, int> times;
    int most = 0;
    Label label;
    for (int s = 0; s < static_cast<int>(sentences.size()); ++s)
        if (labelAt(sentences, s, label) && !isAnonymous(label.name)) most = std::max(most, ++times[label.name]), labels.push_back(label);
    if (labels.size() < 3 || most < 2) return out;
    for (const Label& at : labels) {
        Cue cue{at.colon, 1, {}, {{at.sentence, at.colon}}, {}};
        for (int t = at.begin; t < at.colon; ++t) cue.source.push_back({at.sentence, t});
        for (int s = at.sentence; s < static_cast<int>(sentences.size()) && sentences[s].paragraph == sentences[at.sentence].paragraph; ++s)
            for (int t = s == at.sentence ? at.colon + 1 : 0; t < static_cast<int>(sentences[s].tokens.size()); ++t) cue.content.push_back({s, t});
        if (!cue.content.empty()) out[at.sentence].push_back(std::move(cue));
    }
    return out;
}

} // namespace standpoint
