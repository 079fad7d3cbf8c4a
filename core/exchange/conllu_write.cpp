#include "core/exchange/conllu.h"
#include "core/exchange/conllu_columns.h"

#include <array>

namespace standpoint {

namespace {

using namespace exchange;

std::string joined(const std::array<std::string, columnCount>& cells) {
    std::string line;
    for (const std::string& c : cells)
        line.append(line.empty() ? "" : "\t").append(c);
    return line + "\n";
}

// The columns that a parser fills.
void fill(std::array<std::string, columnCount>& cells, const Token& token) {
    cells[Lemma] = cell(token.lemma);
    cells[Upos] = cell(token.upos);
    cells[Xpos] = cell(token.xpos);
    cells[Head] = std::to_string(token.head + 1);
    cells[Deprel] = cell(token.deprel);
}

std::string wordLine(const Token& token, std::size_t number) {
    std::array<std::string, columnCount> cells;
    cells.fill("_");
    cells[Id] = std::to_string(number);
    cells[Form] = cell(token.form);
    fill(cells, token);
    const std::string range = "TokenRange=" + std::to_string(token.span.begin) + ":" + std::to_string(token.span.end);
    cells[Misc] = token.spaceAfter ? range : "SpaceAfter=No|" + range;
    return joined(cells);
}

} // namespace

std::string toConllu(const Annotation& annotation, std::string_view text) {
    const TextIndex index(text);
    std::string out;
    int paragraph = -1;
    for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
        const Sentence& sentence = annotation.sentences[i];
        if (sentence.paragraph != paragraph) out += "# newpar\n";
        paragraph = sentence.paragraph;
        out += "# sent_id = " + std::to_string(i + 1) + "\n# text = " + oneLine(index.slice(sentence.span)) + "\n";
        for (std::size_t t = 0; t < sentence.tokens.size(); ++t)
            out += wordLine(sentence.tokens[t], t + 1);
        out += "\n";
    }
    return out;
}

std::string fillConllu(std::string_view conllu, const std::vector<Sentence>& sentences) {
    std::string out;
    std::size_t sentence = 0, word = 0;
    forEachLine(conllu, [&](std::string_view line, int) {
        const std::vector<std::string_view> columns = splitAt(line, '\t');
        const bool isWord = !isBlank(line) && !line.starts_with('#') && !isNoWord(columns[Id]);
        if (!isWord) {
            out.append(line).append("\n");
            if (!isBlank(line) || word == 0) return;
            ++sentence;
            word = 0;
            return;
        }
        std::array<std::string, columnCount> cells;
        cells.fill("_");
        for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i)
            cells[i] = columns[i];
        if (sentence < sentences.size() && word < sentences[sentence].tokens.size())
            fill(cells, sentences[sentence].tokens[word]);
        ++word;
        out += joined(cells);
    });
    return out;
}

} // namespace standpoint
