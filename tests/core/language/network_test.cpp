#include "json.h"

#include "core/language/attribution_head.h"
#include "core/language/coref_head.h"
#include "core/language/engine.h"
#include "core/language/features.h"
#include "core/language/heads.h"
#include "core/language/salience_head.h"
#include "core/language/windows.h"

#include <cmath>
#include <gtest/gtest.h>

namespace standpoint {
namespace {

/// What torch computed on the weights as the file stores them (export.py), and this program in floats: some sentences,
/// read as one window.
class NetworkTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = ModelFile::open(test::shippedModel());
        ASSERT_TRUE(opened) << opened.error().message();
        file.emplace(std::move(*opened));
        weights.emplace(*file, Kernel::Float);
        encoder.emplace(*weights, *file);
        heads.emplace(*weights, *file);
        coref.emplace(*weights);
        attribution.emplace(*weights, *file);
        ASSERT_FALSE(weights->error()) << weights->error()->message();
        for (const auto& row : expected) {
            Sentence& sentence = sentences.emplace_back();
            for (std::size_t i = 0; i < row.at("words").size(); ++i) {
                Token& token = sentence.tokens.emplace_back();
                token.form = row["words"][i], token.upos = row["upos"][i], token.deprel = row["relations"][i];
                token.head = row["heads"][i].get<int>() - 1;
            }
        }
        windows = windowsOf(sentences, WordPiece(file->vocabulary()));
        ASSERT_EQ(windows.inputs.size(), 1u);
        vectors = encoder->encode(windows.inputs, {Mix::Syntax, Mix::Mentions, Mix::Links, Mix::Attribution});
        for (const Part& part : windows.parts)
            rows.push_back({part.root, part.words() + 1});
        scores = heads->score(vectors, rows);
    }

    static void expectNear(const nlohmann::json& wanted, const Matrix& matrix, int first, double tolerance) {
        for (int i = 0; i < static_cast<int>(wanted.size()); ++i)
            for (int j = 0; j < static_cast<int>(wanted[i].size()); ++j)
                ASSERT_NEAR(matrix.row(first + i)[j], wanted[i][j].get<double>(), tolerance) << i << ", " << j;
    }

    std::vector<std::string> bestLabels(const Matrix& matrix, SentenceRows of, const std::vector<std::string>& names) {
        std::vector<std::string> out;
        for (int w = 1; w < of.count; ++w) {
            const float* row = matrix.row(of.first + w);
            out.push_back(names[std::max_element(row, row + matrix.columns) - row]);
        }
        return out;
    }

    /// The nouns and pronouns of all sentences.
    std::vector<TokenPlace> asked() const {
        std::vector<TokenPlace> out;
        for (int s = 0; s < static_cast<int>(sentences.size()); ++s)
            for (const int token : expected[s].at("asked").get<std::vector<int>>())
                if (token >= 0) out.push_back({s, token}); // not the voice
        return out;
    }

    /// What is said of the words asked of, on the trees that torch saw.
    std::vector<StatementScores> related(const LanguageEngine& engine) const {
        std::vector<Sentence> read = sentences;
        engine.annotate(read);
        std::vector<std::vector<int>> mentions;
        for (std::size_t s = 0; s < read.size(); ++s) {
            read[s].tokens = sentences[s].tokens;
            mentions.push_back(expected[s].at("asked").get<std::vector<int>>());
        }
        return engine.relate(read, mentions);
    }

    nlohmann::json expected = test::readJson("vectors.json"), window = test::readJson("window.json")[0];
    std::optional<ModelFile> file;
    std::optional<Weights> weights;
    std::optional<Encoder> encoder;
    std::optional<Heads> heads;
    std::optional<CorefHead> coref;
    std::optional<AttributionHead> attribution;
    std::vector<Sentence> sentences;
    Windows windows;
    std::vector<SentenceRows> rows;
    WordVectors vectors;
    Scores scores;
};

TEST_F(NetworkTest, ReadsTheSamePieces) {
    EXPECT_EQ(windows.inputs[0].pieces, window.at("pieces").get<std::vector<int>>());
    EXPECT_EQ(windows.inputs[0].cases, window.at("cases").get<std::vector<int>>());
}

TEST_F(NetworkTest, WordVectorsAreThoseOfTorch) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        expectNear(expected[i].at("syntax"), vectors.of(Mix::Syntax), rows[i].first, 1e-3);
        expectNear(expected[i].at("mentions"), vectors.of(Mix::Mentions), rows[i].first, 1e-3);
    }
}

TEST_F(NetworkTest, ArcsAreThoseOfTorch) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        expectNear(expected[i].at("arcs"), scores.arcs[i], 0, 1e-2);
}

TEST_F(NetworkTest, TagsAreThoseOfTorch) {
    const Labels& names = heads->labels();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto check = [&](const char* task, const Matrix& matrix, const std::vector<std::string>& labels) {
            EXPECT_EQ(bestLabels(matrix, rows[i], labels), expected[i].at(task).get<std::vector<std::string>>());
        };
        check("upos", scores.upos, names.upos);
        check("xpos", scores.xpos, names.xpos);
        check("lemma", scores.lemma, names.lemma);
        check("entity", scores.entity, names.entity);
        check("actor", scores.actor, names.actor);
        check("entity_word", scores.entityWord, names.entityWord);
        check("actor_word", scores.actorWord, names.actorWord);
    }
}

TEST_F(NetworkTest, RelationsAreThoseOfTorch) {
    std::vector<int> headOfRow(scores.upos.rows, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto governors = expected[i].at("heads").get<std::vector<int>>();
        for (std::size_t w = 0; w < governors.size(); ++w)
            headOfRow[rows[i].first + w + 1] = rows[i].first + governors[w];
    }
    const Matrix relations = heads->relations(scores, headOfRow);
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(bestLabels(relations, rows[i], heads->labels().deprel),
                  expected[i].at("relations").get<std::vector<std::string>>());
}

TEST_F(NetworkTest, FeaturesAreThoseOfTraining) {
    const auto pairs = corefPairs(sentences, asked(), true);
    const auto& wanted = window.at("coref features");
    ASSERT_EQ(pairs.size(), wanted.size());
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        EXPECT_EQ(pairs[k].mention, wanted[k][0].get<int>());
        EXPECT_EQ(pairs[k].before, wanted[k][1].get<int>());
        EXPECT_EQ(std::vector<int>(pairs[k].features.begin(), pairs[k].features.end()),
                  wanted[k][2].get<std::vector<int>>());
    }
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const auto mentions = expected[s].at("asked").get<std::vector<int>>();
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const auto single = holderFeatures(sentences[s], mentions[i]);
            EXPECT_EQ(std::vector<int>(single.begin(), single.end()),
                      expected[s].at("holder features")[i].get<std::vector<int>>());
            for (std::size_t j = 0; j < mentions.size(); ++j) {
                const auto both = pairFeatures(sentences[s], mentions[i], mentions[j]);
                EXPECT_EQ(std::vector<int>(both.begin(), both.end()),
                          expected[s].at("pair features")[i * mentions.size() + j].get<std::vector<int>>());
            }
        }
    }
}

TEST_F(NetworkTest, CoreferenceIsThatOfTorch) {
    const std::vector<TokenPlace> places = asked();
    Matrix mentions(static_cast<int>(places.size()), Encoder::hidden);
    for (int i = 0; i < mentions.rows; ++i)
        std::copy_n(vectors.of(Mix::Links).row(rows[places[i].sentence].first + 1 + places[i].token),
                    Encoder::hidden, mentions.row(i));
    const CorefHead::Scores found = coref->score(mentions, corefPairs(sentences, places, true), true);
    for (std::size_t k = 0; k < found.pairs.size(); ++k)
        ASSERT_NEAR(found.pairs[k], window.at("coref")[k][0].get<double>(), 5e-3) << k;
    for (std::size_t i = 0; i < found.newcomer.size(); ++i)
        ASSERT_NEAR(found.newcomer[i], window.at("new")[i][0].get<double>(), 5e-3) << i;
}

TEST_F(NetworkTest, CuesAndRolesAreThoseOfTorch) {
    const Matrix& all = vectors.of(Mix::Attribution);
    const std::vector<float> cues = attribution->cues(all), said = attribution->said(all);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (int w = 0; w < rows[i].count; ++w) {
            ASSERT_NEAR(cues[rows[i].first + w], expected[i].at("cue")[w][1].get<double>(), 1e-3);
            ASSERT_NEAR(said[rows[i].first + w], expected[i].at("said")[w][1].get<double>(), 1e-3);
        }
    const auto roles = attribution->roles(all, window.at("cues").get<std::vector<int>>());
    for (std::size_t c = 0; c < roles.size(); ++c)
        EXPECT_EQ(std::vector<int>(roles[c].begin(), roles[c].end()), window.at("roles")[c].get<std::vector<int>>());
}

TEST_F(NetworkTest, StatementsAreThoseOfTorch) {
    auto engine = LanguageEngine::load(test::shippedModel(), Kernel::Float);
    ASSERT_TRUE(engine);
    const std::vector<StatementScores> found = related(*engine);
    for (std::size_t s = 0; s < found.size(); ++s)
        for (std::size_t k = 0; k < found[s].pairs.size(); ++k) {
            for (std::size_t i = 0; i < found[s].pairs[k].label.size(); ++i)
                ASSERT_NEAR(found[s].pairs[k].label[i], expected[s].at("pair")[k][i].get<double>(), 5e-3);
            for (std::size_t i = 0; i < found[s].pairs[k].kind.size(); ++i)
                ASSERT_NEAR(found[s].pairs[k].kind[i], expected[s].at("kind")[k][i].get<double>(), 5e-3);
        }
    for (std::size_t s = 0; s < found.size(); ++s)
        for (std::size_t k = 0; k < found[s].holders.size(); ++k)
            ASSERT_NEAR(found[s].holders[k].none, expected[s].at("holder")[k][0].get<double>(), 5e-3);
}

TEST_F(NetworkTest, SalienceIsThatOfTorch) {
    auto engine = LanguageEngine::load(test::shippedModel(), Kernel::Float);
    ASSERT_TRUE(engine);
    const std::vector<StatementScores> found = related(*engine);
    for (std::size_t s = 0; s < found.size(); ++s) {
        std::vector<std::span<const float>> ofOne; // as if all mentions of a sentence were one actor's
        for (int i = 0; i < found[s].salience.rows; ++i)
            ofOne.emplace_back(found[s].salience.row(i), SalienceHead::inner);
        EXPECT_NEAR(engine->salience(ofOne), expected[s].at("salience").get<double>(), 5e-3) << s;
    }
    EXPECT_EQ(engine->salience({}), 0);
}

TEST_F(NetworkTest, AWindowAloneHasTheVectorsItHasInABatch) {
    const Windows several = windowsOf(sentences, WordPiece(file->vocabulary()), 40);
    ASSERT_GT(several.inputs.size(), 1u);
    const WordVectors together = encoder->encode(several.inputs, {Mix::Syntax});
    for (std::size_t i = 0; i < several.inputs.size(); ++i) {
        const WordVectors alone = encoder->encode({&several.inputs[i], 1}, {Mix::Syntax});
        for (int row = 0; row < several.inputs[i].rows; ++row)
            for (int j = 0; j < Encoder::hidden; ++j)
                ASSERT_NEAR(alone.of(Mix::Syntax).row(row)[j], together.of(Mix::Syntax).row(together.first[i] + row)[j],
                            1e-4);
    }
}

/// Rounded inputs change a vector by a few hundredths of its length, and hardly a label.
TEST_F(NetworkTest, Int8KernelsSayTheSameAsFloats) {
    for (Kernel kernel : availableKernels()) {
        if (kernel == Kernel::Float) continue;
        Weights rounded(*file, kernel);
        const Encoder roundedEncoder(rounded, *file);
        const Heads roundedHeads(rounded, *file);
        ASSERT_FALSE(rounded.error());
        const WordVectors got = roundedEncoder.encode(windows.inputs, {Mix::Syntax, Mix::Mentions});
        const Matrix &after = got.of(Mix::Syntax), &before = vectors.of(Mix::Syntax);
        for (int i = 0; i < after.rows; ++i) {
            double error = 0, length = 0;
            for (int j = 0; j < Encoder::hidden; ++j) {
                error += std::pow(after.row(i)[j] - before.row(i)[j], 2);
                length += std::pow(before.row(i)[j], 2);
            }
            EXPECT_LT(std::sqrt(error / length), 0.1) << nameOf(kernel) << ", row " << i;
        }
        const Scores roundedScores = roundedHeads.score(got, rows);
        int same = 0, all = 0;
        for (const SentenceRows& of : rows) {
            const auto exact = bestLabels(scores.upos, of, heads->labels().upos),
                       found = bestLabels(roundedScores.upos, of, heads->labels().upos);
            for (std::size_t w = 0; w < exact.size(); ++w, ++all)
                same += exact[w] == found[w];
        }
        EXPECT_GE(same, 0.98 * all) << nameOf(kernel);
    }
}

} // namespace
} // namespace standpoint
