#include "json.h"

#include "core/language/heads.h"
#include "core/language/parts.h"

#include <cmath>
#include <gtest/gtest.h>

namespace standpoint {
namespace {

/// What torch computed on the weights as the file stores them (export.py), and this program in floats.
class NetworkTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = ModelFile::open(test::shippedModel());
        ASSERT_TRUE(opened) << opened.error().message();
        file.emplace(std::move(*opened));
        weights.emplace(*file, Kernel::Float);
        encoder.emplace(*weights, *file);
        heads.emplace(*weights, *file);
        ASSERT_FALSE(weights->error()) << weights->error()->message();
        for (const auto& row : expected) {
            Sentence& sentence = sentences.emplace_back();
            for (const auto& word : row.at("words"))
                sentence.tokens.emplace_back().form = word;
        }
        for (const Part& part : partsOf(sentences, WordPiece(file->vocabulary())))
            inputs.push_back(part.input);
        vectors = encoder->encode(inputs);
        scores = heads->score(vectors);
    }

    static void expectNear(const nlohmann::json& rows, const Matrix& matrix, int first, double tolerance) {
        for (int i = 0; i < static_cast<int>(rows.size()); ++i)
            for (int j = 0; j < static_cast<int>(rows[i].size()); ++j)
                ASSERT_NEAR(matrix.row(first + i)[j], rows[i][j].get<double>(), tolerance) << i << ", " << j;
    }

    std::vector<std::string> bestLabels(const Matrix& matrix, int root, int words,
                                        const std::vector<std::string>& names) {
        std::vector<std::string> out;
        for (int w = 1; w <= words; ++w) {
            const float* row = matrix.row(root + w);
            out.push_back(names[std::max_element(row, row + matrix.columns) - row]);
        }
        return out;
    }

    nlohmann::json expected = test::readJson("vectors.json");
    std::optional<ModelFile> file;
    std::optional<Weights> weights;
    std::optional<Encoder> encoder;
    std::optional<Heads> heads;
    std::vector<Sentence> sentences;
    std::vector<PieceSentence> inputs;
    WordVectors vectors;
    Scores scores;
};

TEST_F(NetworkTest, ReadsTheSamePieces) {
    ASSERT_EQ(inputs.size(), expected.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        EXPECT_EQ(inputs[i].pieces, expected[i].at("pieces").get<std::vector<int>>());
        EXPECT_EQ(inputs[i].cases, expected[i].at("cases").get<std::vector<int>>());
    }
}

TEST_F(NetworkTest, WordVectorsAreThoseOfTorch) {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        expectNear(expected[i].at("syntax"), vectors.syntax, vectors.first[i], 1e-3);
        expectNear(expected[i].at("mentions"), vectors.mentions, vectors.first[i], 1e-3);
    }
}

TEST_F(NetworkTest, ArcsAreThoseOfTorch) {
    for (std::size_t i = 0; i < inputs.size(); ++i)
        expectNear(expected[i].at("arcs"), scores.arcs[i], 0, 5e-3);
}

TEST_F(NetworkTest, TagsAreThoseOfTorch) {
    const Labels& names = heads->labels();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto check = [&](const char* task, const Matrix& matrix, const std::vector<std::string>& labels) {
            EXPECT_EQ(bestLabels(matrix, scores.first[i], inputs[i].words, labels),
                      expected[i].at(task).get<std::vector<std::string>>());
        };
        check("upos", scores.upos, names.upos);
        check("xpos", scores.xpos, names.xpos);
        check("lemma", scores.lemma, names.lemma);
        check("entity", scores.entity, names.entity);
        check("actor", scores.actor, names.actor);
    }
}

TEST_F(NetworkTest, RelationsAreThoseOfTorch) {
    std::vector<int> headOfRow(scores.upos.rows, 0);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto governors = expected[i].at("heads").get<std::vector<int>>();
        for (std::size_t w = 0; w < governors.size(); ++w)
            headOfRow[scores.first[i] + w + 1] = scores.first[i] + governors[w];
    }
    const Matrix relations = heads->relations(scores, headOfRow);
    for (std::size_t i = 0; i < inputs.size(); ++i)
        EXPECT_EQ(bestLabels(relations, scores.first[i], inputs[i].words, heads->labels().deprel),
                  expected[i].at("relations").get<std::vector<std::string>>());
}

TEST_F(NetworkTest, ASentenceAloneHasTheVectorsItHasInABatch) {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const WordVectors alone = encoder->encode({&inputs[i], 1});
        for (int w = 0; w <= inputs[i].words; ++w)
            for (int j = 0; j < Encoder::hidden; ++j)
                ASSERT_NEAR(alone.syntax.row(w)[j], vectors.syntax.row(vectors.first[i] + w)[j], 1e-4);
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
        const WordVectors got = roundedEncoder.encode(inputs);
        for (int i = 0; i < got.syntax.rows; ++i) {
            double error = 0, length = 0;
            for (int j = 0; j < Encoder::hidden; ++j) {
                error += std::pow(got.syntax.row(i)[j] - vectors.syntax.row(i)[j], 2);
                length += std::pow(vectors.syntax.row(i)[j], 2);
            }
            EXPECT_LT(std::sqrt(error / length), 0.1) << nameOf(kernel) << ", row " << i;
        }
        const Scores roundedScores = roundedHeads.score(got);
        int same = 0, all = 0;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const auto labels = [&](const Matrix& matrix) {
                return bestLabels(matrix, scores.first[i], inputs[i].words, heads->labels().upos);
            };
            const auto before = labels(scores.upos), after = labels(roundedScores.upos);
            for (std::size_t w = 0; w < before.size(); ++w, ++all)
                same += before[w] == after[w];
        }
        EXPECT_GE(same, 0.98 * all) << nameOf(kernel);
    }
}

} // namespace
} // namespace standpoint
