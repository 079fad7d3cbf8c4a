#include "core/language/windows.h"

#include <algorithm>

namespace standpoint {

namespace {

/// A "word" of a thousand dashes tells no more than one of forty.
constexpr std::size_t mostPiecesOfWord = 40;

using Pieces = std::vector<std::vector<int>>;

std::vector<int> piecesOf(const std::string& word, const WordPiece& wordPiece) {
    std::vector<int> pieces = word.empty() ? std::vector{wordPiece.mask()} : wordPiece.pieces(word);
    pieces.resize(std::min(pieces.size(), mostPiecesOfWord));
    return pieces;
}

bool isBreak(const Token& token) {
    return token.form == "," || token.form == ";" || token.form == ":" || token.form == "." || token.form == "—" ||
           token.form == "–";
}

/// Where the part that begins at `begin` ends, and how many pieces it has.
std::pair<int, int> endOfPart(const Sentence& sentence, const Pieces& pieces, int begin, int mostPieces) {
    const int n = static_cast<int>(pieces.size());
    const auto count = [&](int end) {
        int sum = 0;
        for (int i = begin; i < end; ++i)
            sum += static_cast<int>(pieces[i].size());
        return sum;
    };
    int end = begin, size = 0;
    while (end < n && (end == begin || size + static_cast<int>(pieces[end].size()) <= mostPieces))
        size += static_cast<int>(pieces[end++].size());
    if (end == n) return {n, size};
    for (int cut = end; cut > begin + (end - begin) / 2; --cut)
        if (isBreak(sentence.tokens[cut - 1])) return {cut, count(cut)};
    return {end, size};
}

void addPiece(PieceWindow& window, int piece, int casing, int owner) {
    window.pieces.push_back(piece);
    window.cases.push_back(casing);
    window.owners.push_back(owner);
}

void addWord(PieceWindow& window, const std::string& word, const std::vector<int>& pieces) {
    for (const int piece : pieces)
        addPiece(window, piece, static_cast<int>(casingOf(word)), window.rows);
    ++window.rows;
}

} // namespace

Windows windowsOf(const std::vector<Sentence>& sentences, const WordPiece& wordPiece, int mostPieces) {
    Windows out;
    Pieces pieces;
    const auto close = [&] {
        if (!out.inputs.empty()) addPiece(out.inputs.back(), wordPiece.sep(), 0, -1);
    };
    for (int s = 0; s < static_cast<int>(sentences.size()); ++s) {
        pieces.clear();
        for (const Token& token : sentences[s].tokens)
            pieces.push_back(piecesOf(token.form, wordPiece));
        for (int begin = 0; begin < static_cast<int>(pieces.size());) {
            const auto [end, count] = endOfPart(sentences[s], pieces, begin, mostPieces);
            if (out.inputs.empty() || static_cast<int>(out.inputs.back().pieces.size()) + 1 + count > mostPieces) {
                close();
                out.inputs.emplace_back();
            }
            PieceWindow& window = out.inputs.back();
            out.parts.push_back({s, begin, end, static_cast<int>(out.inputs.size()) - 1, window.rows});
            addPiece(window, wordPiece.cls(), 0, window.rows++);
            for (int i = begin; i < end; ++i)
                addWord(window, sentences[s].tokens[i].form, pieces[i]);
            begin = end;
        }
    }
    close();
    return out;
}

PieceWindow windowOf(const std::vector<std::string>& words, const WordPiece& wordPiece) {
    PieceWindow window;
    addPiece(window, wordPiece.cls(), 0, window.rows++);
    for (const std::string& word : words) {
        const std::vector<int> pieces = piecesOf(word, wordPiece);
        if (window.pieces.size() + pieces.size() >= Encoder::longest) break;
        addWord(window, word, pieces);
    }
    addPiece(window, wordPiece.sep(), 0, -1);
    return window;
}

} // namespace standpoint
