#include "core/language/engine.h"

#include "core/language/attribution_head.h"
#include "core/language/coref_head.h"
#include "core/language/encoder.h"
#include "core/language/features.h"
#include "core/language/heads.h"
#include "core/language/lemma.h"
#include "core/language/lemma_dictionary.h"
#include "core/language/mentions.h"
#include "core/language/mst.h"
#include "core/language/salience_head.h"
#include "core/language/segment.h"
#include "core/language/windows.h"
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
    for (int w = 1; w <= part.words(); ++w) {
        const int row = root + w;
        Token& token = sentence.tokens[part.begin + w - 1];
        token.upos = labels.upos[bestColumn(scores.upos, row)];
        token.xpos = labels.xpos[bestColumn(scores.xpos, row)];
        const auto known = dictionaryLemma(token.form, token.upos, token.xpos);
        token.lemma = known ? *known : lemmaOf(token.form, token.upos, labels.lemma[bestColumn(scores.lemma, row)]);
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
    const auto rowsOf = [&](const Matrix& m) { return View(m.row(root + 1), part.words(), m.columns, m.columns); };
    const std::span tokens = std::span(sentence.tokens).subspan(part.begin, part.words());
    for (EntityMention mention : chooseMentions(decodeBio(rowsOf(scores.actor), labels.actor),
                                                decodeBio(rowsOf(scores.entity), labels.entity), tokens)) {
        mention.begin += part.begin;
        mention.end += part.begin;
        sentence.entities.push_back(mention);
    }
    for (MentionHead head : mentionHeads(rowsOf(scores.actorWord), labels.actorWord)) {
        head.token += part.begin;
        sentence.actorHeads.push_back(head);
    }
    for (MentionHead head : mentionHeads(rowsOf(scores.entityWord), labels.entityWord)) {
        head.token += part.begin;
        sentence.entityHeads.push_back(head);
    }
}

/// A later part's words go on where the first part's end.
void keepVectors(std::vector<float>& to, const Matrix& vectors, const Part& part, int root) {
    const float* from = vectors.row(root + (part.begin == 0 ? 0 : 1));
    to.insert(to.end(), from, vectors.row(root) + (part.words() + 1) * Encoder::hidden);
}

/// A sentence as the statement heads read it the second time: names masked, each as one word.
struct MaskedSentence {
    std::vector<std::string> words; ///< empty: a mask
    std::vector<int> heads;         ///< of the mentions, as places among the words
};

MaskedSentence maskNames(const Sentence& sentence, const std::vector<int>& heads) {
    const int n = static_cast<int>(sentence.tokens.size());
    std::vector<int> nameOf(n, -1); // the head of the name that a word belongs to
    for (const int head : heads) {
        if (head < 0 || sentence.tokens[head].upos != "PROPN") continue;
        for (int i = 0; i < n; ++i)
            if (isInKernel(sentence, i, head)) nameOf[i] = head;
    }
    MaskedSentence out;
    std::vector<int> placeOf(n, 0);
    for (int i = 0; i < n; ++i) {
        if (nameOf[i] >= 0 && nameOf[i] != i) continue;
        placeOf[i] = static_cast<int>(out.words.size());
        out.words.push_back(nameOf[i] == i ? std::string() : sentence.tokens[i].form);
    }
    for (const int head : heads)
        out.heads.push_back(head < 0 ? -1 : placeOf[head]);
    return out;
}

bool hasVectors(const std::vector<float>& vectors, const Sentence& sentence) {
    return vectors.size() == (sentence.tokens.size() + 1) * Encoder::hidden;
}

/// Calls use(first, last) with runs of at most about piecesOfBatch pieces.
void inBatches(std::span<const PieceWindow> windows, const auto& use) {
    for (std::size_t begin = 0; begin < windows.size();) {
        std::size_t end = begin;
        int pieces = 0;
        do
            pieces += static_cast<int>(windows[end++].pieces.size());
        while (end < windows.size() && pieces + static_cast<int>(windows[end].pieces.size()) <= piecesOfBatch);
        use(begin, end);
        begin = end;
    }
}

} // namespace

struct LanguageEngine::Impl {
    static Result<std::unique_ptr<Impl>> from(ModelFile opened, Kernel kernel) {
        auto impl = std::make_unique<Impl>(std::move(opened), kernel);
        if (impl->weights.error()) return *impl->weights.error();
        return impl;
    }
    Impl(ModelFile opened, Kernel kernel)
        : file(std::move(opened)), weights(file, kernel), wordPiece(file.vocabulary()), encoder(weights, file),
          heads(weights, file), coref(weights), attribution(weights, file), statements(weights, file),
          salience(weights) {}

    /// `parts`: those of the windows, whose first is number `firstWindow`.
    void annotate(std::vector<Sentence>& sentences, std::span<const Part> parts, std::span<const PieceWindow> windows,
                  int firstWindow) const;
    void addCues(std::vector<Sentence>& sentences, std::span<const Part> parts, View rows) const;

    ModelFile file;
    Weights weights;
    WordPiece wordPiece;
    Encoder encoder;
    Heads heads;
    CorefHead coref;
    AttributionHead attribution;
    StatementHead statements;
    SalienceHead salience;
};

void LanguageEngine::Impl::annotate(std::vector<Sentence>& sentences, std::span<const Part> parts,
                                    std::span<const PieceWindow> windows, int firstWindow) const {
    const WordVectors vectors =
        encoder.encode(windows, {Mix::Syntax, Mix::Mentions, Mix::Statements, Mix::Attribution, Mix::Links});
    std::vector<SentenceRows> rows;
    for (const Part& part : parts)
        rows.push_back({vectors.first[part.window - firstWindow] + part.root, part.words() + 1});
    const Scores scores = heads.score(vectors, rows);
    std::vector<std::vector<int>> trees;
    std::vector<int> headOfRow(scores.upos.rows, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        trees.push_back(bestTree(scores.arcs[i]));
        for (int w = 1; w <= parts[i].words(); ++w)
            headOfRow[rows[i].first + w] = rows[i].first + trees[i][w];
    }
    const Matrix relations = heads.relations(scores, headOfRow);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Sentence& sentence = sentences[parts[i].sentence];
        fillTokens(sentence, parts[i], scores, rows[i].first, trees[i], relations, heads.labels());
        addEntities(sentence, parts[i], scores, rows[i].first, heads.labels());
        keepVectors(sentence.linkVectors, vectors.of(Mix::Links), parts[i], rows[i].first);
        keepVectors(sentence.statementVectors, vectors.of(Mix::Statements), parts[i], rows[i].first);
    }
    for (std::size_t begin = 0; begin < parts.size();) {
        const int window = parts[begin].window, first = vectors.first[window - firstWindow];
        std::size_t end = begin;
        while (end < parts.size() && parts[end].window == window)
            ++end;
        const Matrix& all = vectors.of(Mix::Attribution);
        addCues(sentences, parts.subspan(begin, end - begin),
                View(all.row(first), windows[window - firstWindow].rows, all.columns, all.columns));
        begin = end;
    }
}

// The sayings of one window, whose rows these are.
void LanguageEngine::Impl::addCues(std::vector<Sentence>& sentences, std::span<const Part> parts, View rows) const {
    constexpr float least = 0.1f;
    std::vector<TokenPlace> places(rows.rows, TokenPlace{-1, -1});
    for (const Part& part : parts)
        for (int t = part.begin; t < part.end; ++t)
            places[part.root + 1 + t - part.begin] = {part.sentence, t};
    const std::vector<float> probabilities = attribution.cues(rows), said = attribution.said(rows);
    for (const Part& part : parts)
        for (int t = part.begin; t < part.end; ++t)
            sentences[part.sentence].said.push_back(said[part.root + 1 + t - part.begin]);
    std::vector<int> cues;
    for (int row = 0; row < rows.rows; ++row)
        if (places[row].sentence >= 0 && probabilities[row] >= least) cues.push_back(row);
    const auto roles = attribution.roles(rows, cues);
    for (std::size_t i = 0; i < cues.size(); ++i) {
        Cue cue{places[cues[i]].token, probabilities[cues[i]], {}, {}, {}};
        for (int row = 0; row < rows.rows; ++row) {
            if (places[row].sentence < 0) continue;
            if (roles[i][row] == AttributionHead::Source) cue.source.push_back(places[row]);
            if (roles[i][row] == AttributionHead::CueWord) cue.words.push_back(places[row]);
            if (roles[i][row] == AttributionHead::Content) cue.content.push_back(places[row]);
        }
        sentences[places[cues[i]].sentence].cues.push_back(std::move(cue));
    }
}

LanguageEngine::LanguageEngine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LanguageEngine::LanguageEngine(LanguageEngine&&) noexcept = default;
LanguageEngine& LanguageEngine::operator=(LanguageEngine&&) noexcept = default;
LanguageEngine::~LanguageEngine() = default;

Result<LanguageEngine> LanguageEngine::load(const std::filesystem::path& path, Kernel kernel) {
    useOneThreadPerProduct();
    Result<ModelFile> file = ModelFile::open(path);
    if (!file) return file.error();
    Result<std::unique_ptr<Impl>> impl = Impl::from(std::move(*file), kernel);
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
        sentence.actorHeads.clear();
        sentence.entityHeads.clear();
        sentence.cues.clear();
        sentence.said.clear();
        sentence.linkVectors.clear();
        sentence.statementVectors.clear();
    }
    const Windows windows = windowsOf(sentences, impl_->wordPiece);
    inBatches(windows.inputs, [&](std::size_t begin, std::size_t end) {
        const int first = static_cast<int>(begin);
        const auto from = std::ranges::lower_bound(windows.parts, first, {}, &Part::window);
        const auto to = std::ranges::lower_bound(windows.parts, static_cast<int>(end), {}, &Part::window);
        impl_->annotate(sentences, {from, to}, std::span(windows.inputs).subspan(begin, end - begin), first);
    });
}

std::vector<StatementScores> LanguageEngine::relate(std::span<const Sentence> sentences,
                                                    std::span<const std::vector<int>> heads) const {
    std::vector<StatementScores> out(sentences.size());
    std::vector<std::size_t> asked;
    std::vector<MaskedSentence> masked;
    std::vector<PieceWindow> windows;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        out[s].holders.resize(heads[s].size());
        out[s].pairs.resize(heads[s].size() * heads[s].size());
        if (heads[s].empty() || !hasVectors(sentences[s].statementVectors, sentences[s])) continue;
        asked.push_back(s);
        masked.push_back(maskNames(sentences[s], heads[s]));
        windows.push_back(windowOf(masked.back().words, impl_->wordPiece));
    }
    inBatches(windows, [&](std::size_t begin, std::size_t end) {
        const WordVectors vectors =
            impl_->encoder.encode(std::span(windows).subspan(begin, end - begin), {Mix::Masked});
        const Matrix& all = vectors.of(Mix::Masked);
        for (std::size_t k = begin; k < end; ++k) {
            const Sentence& sentence = sentences[asked[k]];
            const std::vector<int>& of = heads[asked[k]];
            SentenceView plain{View(sentence.statementVectors.data(), static_cast<int>(sentence.tokens.size()) + 1,
                                    Encoder::hidden, Encoder::hidden),
                               {}};
            SentenceView other{View(all.row(vectors.first[k - begin]), windows[k].rows, all.columns, all.columns), {}};
            std::vector<std::vector<int>> pairs, holders;
            for (std::size_t i = 0; i < of.size(); ++i) {
                plain.heads.push_back(of[i] + 1);
                other.heads.push_back(std::min(masked[k].heads[i] + 1, windows[k].rows - 1));
                const auto single = holderFeatures(sentence, of[i]);
                holders.emplace_back(single.begin(), single.end());
                for (const int j : of) {
                    const auto both = pairFeatures(sentence, of[i], j);
                    pairs.emplace_back(both.begin(), both.end());
                }
            }
            out[asked[k]] = impl_->statements.score(plain, other, pairs, holders);
            out[asked[k]].salience = impl_->salience.mentions(plain, other);
        }
    });
    return out;
}

float LanguageEngine::salience(std::span<const std::span<const float>> mentions) const {
    return impl_->salience.score(mentions);
}

LanguageEngine::Links LanguageEngine::link(std::span<const Sentence> sentences, std::span<const TokenPlace> heads,
                                           bool actors) const {
    Links out;
    out.newcomer.resize(heads.size());
    if (!std::ranges::all_of(heads, [&](const TokenPlace& at) {
            return hasVectors(sentences[at.sentence].linkVectors, sentences[at.sentence]);
        }))
        return out;
    Matrix rows(static_cast<int>(heads.size()), Encoder::hidden);
    for (int i = 0; i < rows.rows; ++i)
        std::copy_n(sentences[heads[i].sentence].linkVectors.data() + (heads[i].token + 1) * Encoder::hidden,
                    Encoder::hidden, rows.row(i));
    const std::vector<CorefPair> pairs = corefPairs(sentences, heads, actors);
    CorefHead::Scores scores = impl_->coref.score(rows, pairs, actors);
    out.newcomer = std::move(scores.newcomer);
    for (std::size_t k = 0; k < pairs.size(); ++k)
        out.pairs.push_back({pairs[k].mention, pairs[k].before, scores.pairs[k]});
    return out;
}

SentimentScores LanguageEngine::sentiment(const std::vector<std::string>& words) const {
    const PieceWindow window = windowOf(words, impl_->wordPiece);
    const WordVectors vectors = impl_->encoder.encode({&window, 1}, {Mix::Masked});
    SentenceView view{View(vectors.of(Mix::Masked)), {}};
    for (int i = 0; i < static_cast<int>(words.size()); ++i)
        if (words[i].empty()) view.heads.push_back(std::min(i + 1, window.rows - 1));
    return impl_->statements.sentiment(view);
}

const std::vector<std::string>& LanguageEngine::deedNames() const {
    return impl_->statements.deedNames();
}

} // namespace standpoint
