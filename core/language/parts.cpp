#include "core/language/parts.h"

#include <algorithm>

namespace standpoint {

namespace {

/// A "word" of a thousand dashes tells no more than one of forty.
constexpr std::size_t mostPiecesOfWord = 40;

using Pieces = std::vector<std::vector<int>>;

bool isBreak(const Token& token) {
    return token.form == "," || token.form == ";" || token.form == ":" || token.form == "." || token.form == "—" ||
           token.form == "–";
}

/// Where the part that begins at `begin` ends.
int endOfPart(const Sentence& sentence, const Pieces& pieces, int begin, int mostPieces) {
    const int n = static_cast<int>(pieces.size());
    int end = begin, count = 0;
    while (end < n && (end == begin || count + static_cast<int>(pieces[end].size()) <= mostPieces))
        count += static_cast<int>(pieces[end++].size());
    if (end == n) return n;
    for (int cut = end; cut > begin + (end - begin) / 2; --cut)
        if (isBreak(sentence.tokens[cut - 1])) return cut;
    return end;
}

PieceSentence inputOf(const Sentence& sentence, const Pieces& pieces, int begin, int end, const WordPiece& wordPiece) {
    PieceSentence out;
    const auto add = [&](int piece, int casing, int owner) {
        out.pieces.push_back(piece);
        out.cases.push_back(casing);
        out.owners.push_back(owner);
    };
    add(wordPiece.cls(), 0, 0);
    for (int i = begin; i < end; ++i)
        for (int piece : pieces[i])
            add(piece, static_cast<int>(casingOf(sentence.tokens[i].form)), i - begin + 1);
    add(wordPiece.sep(), 0, -1);
    out.words = end - begin;
    return out;
}

} // namespace

std::vector<Part> partsOf(const std::vector<Sentence>& sentences, const WordPiece& wordPiece, int mostPieces) {
    std::vector<Part> out;
    Pieces pieces;
    for (int s = 0; s < static_cast<int>(sentences.size()); ++s) {
        pieces.clear();
        for (const Token& token : sentences[s].tokens) {
            pieces.push_back(wordPiece.pieces(token.form));
            pieces.back().resize(std::min(pieces.back().size(), mostPiecesOfWord));
        }
        for (int begin = 0; begin < static_cast<int>(pieces.size());) {
            const int end = endOfPart(sentences[s], pieces, begin, mostPieces);
            out.push_back({s, begin, end, inputOf(sentences[s], pieces, begin, end, wordPiece)});
            begin = end;
        }
    }
    return out;
}

} // namespace standpoint
