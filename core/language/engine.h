#pragma once
// The language engine: one model file, loaded once, shared by all threads.

#include "core/language/annotation.h"
#include "core/language/statement_head.h"
#include "core/model/result.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace standpoint {

class LanguageEngine {
public:
    /// Loads a model file, to be computed by a kernel. Errors: missing, truncated, foreign, of another version,
    /// checksum wrong.
    static Result<LanguageEngine> load(const std::filesystem::path&, Kernel = chosenKernel());
    /// The shipped model.
    static Result<LanguageEngine> loadDefault();

    LanguageEngine(LanguageEngine&&) noexcept;
    LanguageEngine& operator=(LanguageEngine&&) noexcept;
    ~LanguageEngine();

    /// Segments, tags, lemmatises, parses, finds mentions and who says what.
    [[nodiscard]] Annotation annotate(std::string_view text) const;
    /// Fills all but span and paragraph of sentences whose tokens are given (form, span).
    void annotate(std::vector<Sentence>&) const;

    /// Who of the mentions of each sentence (told by their heads, in text order) holds a position, and who stands in a
    /// relation to whom. Head -1 is the sentence's voice: whoever utters it without being mentioned in it, the speaker of a
    /// quotation that goes on, or the author. The sentences must come from annotate(); without its vectors nobody does.
    [[nodiscard]] std::vector<StatementScores> relate(std::span<const Sentence>,
                                                      std::span<const std::vector<int>> heads) const;

    /// How likely a careful reader lists an actor among those of the text. `mentions`: rows of StatementScores::salience of
    /// all places where it is mentioned, in any order. Without any: 0.
    [[nodiscard]] float salience(std::span<const std::span<const float>> mentions) const;

    /// How well mentions of a document go together, for linking each to one before it or to none. Logits: what is
    /// largest among a mention's pairs and its `newcomer` is likeliest.
    struct Links {
        struct Pair {
            int mention = 0, before = 0; ///< places in the list of mentions
            float score = 0;
        };
        std::vector<Pair> pairs;
        std::vector<float> newcomer;
    };
    /// `heads` in text order. `actors`: they are the actors of an article; else all people, organizations and places.
    /// Without annotate()'s vectors all are newcomers.
    [[nodiscard]] Links link(std::span<const Sentence>, std::span<const TokenPlace> heads, bool actors) const;

    /// Sentiment between names and towards them. An empty word stands for a name that is masked.
    [[nodiscard]] SentimentScores sentiment(const std::vector<std::string>& words) const;
    [[nodiscard]] const std::vector<std::string>& deedNames() const; ///< columns of SentimentScores::deeds

private:
    struct Impl;
    explicit LanguageEngine(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

} // namespace standpoint
