#pragma once
// Who says what: heads of cues, what is said by someone, and what each word of the window is to a cue
// (resources/models/training/model.py, said_scores and role_scores).

#include "core/language/kernels.h"
#include "core/language/model_file.h"
#include "core/language/weights.h"

#include <span>
#include <vector>

namespace standpoint {

class AttributionHead {
public:
    static constexpr int hidden = 384, inner = 128;
    enum Role { None, Source, CueWord, Content, Roles };
    /// What the file lacks is the Weights' error.
    AttributionHead(Weights&, const ModelFile&);

    /// The probability that each row's word heads a cue.
    [[nodiscard]] std::vector<float> cues(View rows) const;
    /// The probability that each row's word is said by someone, whoever that is.
    [[nodiscard]] std::vector<float> said(View rows) const;
    /// For each cue (a row) what each row is to it.
    [[nodiscard]] std::vector<std::vector<Role>> roles(View rows, std::span<const int> cues) const;

private:
    Linear cue_, saidIn_, said_, word_, cueWord_;
    Matrix role_; // (roles · words' factors, cues' factors), with a constant 1 at the end of both
};

} // namespace standpoint
