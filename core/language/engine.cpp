#include "core/language/engine.h"

#include "core/language/encoder.h"
#include "core/language/heads.h"
#include "core/language/lemma.h"
#include "core/language/mentions.h"
#include "core/language/mst.h"
#include "core/language/parts.h"
#include "core/language/segment.h"
#include "core/language/wordpiece.h"
#include "core/model/resources.h"

#include <algorithm>

namespace standpoint {

namespace {

/// Enough rows for fast products, few enough that what is between them stays in the cache.
constexpr int piecesOfBatch = 512;

int bestColumn(const Matrix& scores, int row) {
    const float* begin = scores.row(row);
    return static_cast<int>(std::max_element(begin, begin + scores.columns) - begin);
}

/// The best relation of a word; "root" is for the root alone, whatever the scores say.
const std::string& bestRelation(const Matrix& scores, int row, bool isRoot, const std::vector<std::string>& labels) {
    static const std::string root = "root";
    if (isRoot) return root;
    int best = -1;
    for (int i = 0; i < scores.columns; ++i)
        if (labels[i] != root && (best < 0 || scores.row(row)[i] > scores.row(row)[best])) best = i;
    return labels[best];
}

/// Fills one part's words. Heads are indices in the sentence; a later part's root hangs by the first root.
void fillTokens(Sentence& sentence, const Part& part, const Scores& scores, int root, const std::vector<int>& heads,
                const Matrix& relations, const Labels& labels) {
    for (int w = 1; w <= part.input.words; ++w) {
        const int row = root + w;
        Token& token = sentence.tokens[part.begin + w - 1];
        token.upos = labels.upos[bestColumn(scores.upos, row)];
        token.xpos = labels.xpos[bestColumn(scores.xpos, row)];
        token.lemma = lemmaOf(token.form, token.upos, labels.lemma[bestColumn(scores.lemma, row)]);
        token.head = heads[w] == 0 ? -1 : part.begin + heads[w] - 1;
        token.deprel = bestRelation(relations, row, heads[w] == 0, labels.deprel);
    }
    if (part.begin == 0) return;
    const auto isRoot = [](const Token& token) { return token.head < 0; };
    const auto first = std::ranges::find_if(sentence.tokens, isRoot);
    const auto later = std::find_if(sentence.tokens.begin() + part.begin, sentence.tokens.begin() + part.end, isRoot);
    later->head = static_cast<int>(first - sentence.tokens.begin());
    later->deprel = later->upos == "PUNCT" ? "punct" : "parataxis";
}

void addEntities(Sentence& sentence, const Part& part, const Scores& scores, int root, const Labels& labels) {
    const auto rowsOf = [&](const Matrix& m) { return View(m.row(root + 1), part.input.words, m.columns, m.columns); };
    const std::span tokens = std::span(sentence.tokens).subspan(part.begin, part.input.words);
    for (EntityMention mention : chooseMentions(decodeBio(rowsOf(scores.actor), labels.actor),
                                                decodeBio(rowsOf(scores.entity), labels.entity), tokens)) {
        mention.begin += part.begin;
        mention.end += part.begin;
        sentence.entities.push_back(mention);
    }
}

} // namespace

struct LanguageEngine::Impl {
    static Result<std::unique_ptr<Impl>> from(ModelFile opened) {
        auto impl = std::make_unique<Impl>(std::move(opened));
        if (impl->weights.error()) return *impl->weights.error();
        return impl;
    }
    explicit Impl(ModelFile opened)
        : file(std::move(opened)), weights(file), wordPiece(file.vocabulary()), encoder(weights, file),
          heads(weights, file), statements(weights, file) {}

    void annotate(std::vector<Sentence>& sentences, std::span<const Part> batch) const;

    ModelFile file;
    Weights weights;
    WordPiece wordPiece;
    Encoder encoder;
    Heads heads;
    StatementHead statements;
};

void LanguageEngine::Impl::annotate(std::vector<Sentence>& sentences, std::span<const Part> batch) const {
    std::vector<PieceSentence> inputs;
    for (const Part& part : batch)
        inputs.push_back(part.input);
    const WordVectors vectors = encoder.encode(inputs);
    const Scores scores = heads.score(vectors);
    std::vector<std::vector<int>> trees;
    std::vector<int> headOfRow(scores.upos.rows, 0);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        trees.push_back(bestTree(scores.arcs[i]));
        for (int w = 1; w <= batch[i].input.words; ++w)
            headOfRow[scores.first[i] + w] = scores.first[i] + trees[i][w];
    }
    const Matrix relations = heads.relations(scores, headOfRow);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        Sentence& sentence = sentences[batch[i].sentence];
        fillTokens(sentence, batch[i], scores, scores.first[i], trees[i], relations, heads.labels());
        addEntities(sentence, batch[i], scores, scores.first[i], heads.labels());
        // a later part's words go on where the first part's end
        const int skip = batch[i].begin == 0 ? 0 : 1;
        const float* from = vectors.statements.row(scores.first[i] + skip);
        sentence.vectors.insert(sentence.vectors.end(), from, vectors.statements.row(scores.first[i]) + (batch[i].input.words + 1) * Encoder::hidden);
    }
}

LanguageEngine::LanguageEngine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LanguageEngine::LanguageEngine(LanguageEngine&&) noexcept = default;
LanguageEngine& LanguageEngine::operator=(LanguageEngine&&) noexcept = default;
LanguageEngine::~LanguageEngine() = default;

Result<LanguageEngine> LanguageEngine::load(const std::filesystem::path& path) {
    useOneThreadPerProduct();
    Result<ModelFile> file = ModelFile::open(path);
    if (!file) return file.error();
    Result<std::unique_ptr<Impl>> impl = Impl::from(std::move(*file));
    if (!impl) return impl.error();
    return LanguageEngine(std::move(*impl));
}

Result<LanguageEngine> LanguageEngine::loadDefault() {
    return load(resourcePath("models/standpoint.model"));
}

Annotation LanguageEngine::annotate(std::string_view text) const {
    Annotation annotation = segment(text);
    annotate(annotation.sentences);
    return annotation;
}

void LanguageEngine::annotate(std::vector<Sentence>& sentences) const {
    for (Sentence& sentence : sentences) {
        sentence.entities.clear();
        sentence.vectors.clear();
    }
    const std::vector<Part> parts = partsOf(sentences, impl_->wordPiece);
    for (std::size_t begin = 0; begin < parts.size();) {
        std::size_t end = begin;
        int pieces = 0;
        do
            pieces += static_cast<int>(parts[end++].input.pieces.size());
        while (end < parts.size() && pieces + static_cast<int>(parts[end].input.pieces.size()) <= piecesOfBatch);
        impl_->annotate(sentences, std::span(parts).subspan(begin, end - begin));
        begin = end;
    }
}

StatementScores LanguageEngine::relate(const Sentence& sentence, std::span<const std::pair<int, int>> mentions) const {
    const int rows = static_cast<int>(sentence.tokens.size()) + 1;
    if (sentence.vectors.size() != static_cast<std::size_t>(rows) * Encoder::hidden) {
        StatementScores none;
        none.holders.resize(mentions.size());
        none.pairs.resize(mentions.size() * mentions.size());
        for (auto& pair : none.pairs) pair.label[StatementScores::NoRelation] = 1;
        return none;
    }
    return impl_->statements.score(View(sentence.vectors.data(), rows, Encoder::hidden, Encoder::hidden), mentions);
}

} // namespace standpoint
