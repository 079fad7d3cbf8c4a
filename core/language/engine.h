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
    /// Loads a model file. Errors: missing, truncated, foreign, of another version, checksum wrong.
    static Result<LanguageEngine> load(const std::filesystem::path&);
    /// The shipped model.
    static Result<LanguageEngine> loadDefault();

    LanguageEngine(LanguageEngine&&) noexcept;
    LanguageEngine& operator=(LanguageEngine&&) noexcept;
    ~LanguageEngine();

    /// Segments, tags, lemmatises, parses and finds entity mentions.
    [[nodiscard]] Annotation annotate(std::string_view text) const;
    /// Fills upos, xpos, lemma, head, deprel and entities of sentences whose tokens are given (form, span).
    void annotate(std::vector<Sentence>&) const;
    /// Who of the given mentions ([begin, end) of the sentence's tokens) holds a position, and who stands in a relation to whom. The
    /// sentence must come from annotate(); without its vectors nobody does.
    [[nodiscard]] StatementScores relate(const Sentence&, std::span<const std::pair<int, int>> mentions) const;

private:
    struct Impl;
    explicit LanguageEngine(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

} // namespace standpoint
