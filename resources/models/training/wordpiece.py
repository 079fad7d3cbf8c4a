"""BERT's uncased WordPiece, word by word; core/language/wordpiece.cpp does the same."""
import unicodedata

CASE_LOWER, CASE_TITLE, CASE_UPPER, CASE_MIXED = range(4)
CASES = 4


def casing(word):
    """The vocabulary is uncased, so the encoder is told how a word was written: lower, Title, UPPER, miXed."""
    letters = [c for c in word if c.isalpha()]
    if not letters or all(c.islower() for c in letters):
        return CASE_LOWER
    if all(c.isupper() for c in letters):
        return CASE_UPPER if len(letters) > 1 else CASE_TITLE
    return CASE_TITLE if letters[0].isupper() and all(c.islower() for c in letters[1:]) else CASE_MIXED


def is_punctuation(c):
    return (33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126
            or unicodedata.category(c).startswith("P"))


class WordPiece:
    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.cls, self.sep = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]"))

    def pieces(self, word):
        """Ids of one word's pieces; never empty."""
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out, run = [], ""
        for c in plain:
            if is_punctuation(c) or "\u4e00" <= c <= "\u9fff":
                out += self._greedy(run) + self._greedy(c)
                run = ""
            elif not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf"):
                run += c
        return (out + self._greedy(run)) or [self.unknown]

    def _greedy(self, run):
        out, start = [], 0
        if len(run) > 100:
            return [self.unknown]
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = self.ids.get(("##" if start else "") + run[start:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            out.append(piece)
            start = end
        return out
