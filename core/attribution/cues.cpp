#include "core/attribution/cues.h"

#include "core/attribution/transcript.h"

#include <algorithm>
#include <map>
#include <set>

namespace standpoint {

namespace {

// Chosen on PolNeAR's dev articles.
constexpr float sureCue = 0.45f, doubtfulCue = 0.2f; // probabilities of being a cue: of itself, and where its content is surely said
constexpr float hardlySaid = 0.2f, surelySaid = 0.75f;
constexpr float saidQuote = 0.45f;                   // mean over a quotation
constexpr int leastForCue = 3, leastAlone = 5;       // words that call for a doubtful cue, and that are kept without any
constexpr int nearby = 2;                            // words between runs of one content: commas, quotation marks

struct Run {
    int sentence = 0, begin = 0, end = 0; // tokens [begin, end)

    [[nodiscard]] int size() const { return end - begin; }
    [[nodiscard]] bool holds(TokenPlace at, int margin = 0) const {
        return at.sentence == sentence && at.token >= begin - margin && at.token < end + margin;
    }
};

class Completion {
public:
    Completion(std::span<const Sentence> sentences, const Quotes& quotes)
        : sentences_(sentences), quotes_(quotes), cues_(transcriptCues(sentences)), doubtful_(sentences.size()) {}

    std::vector<std::vector<Cue>> run() {
        for (std::size_t s = 0; s < sentences_.size(); ++s) addModelCues(s);
        for (const std::vector<Cue>& some : cues_)
            for (const Cue& cue : some) take(cue);
        findSaidQuotes();
        for (int s = 0; s < static_cast<int>(sentences_.size()); ++s)
            for (const Run& orphan : orphansOf(s)) adopt(orphan);
        return std::move(cues_);
    }

private:
    float said(TokenPlace at) const { return sentences_[at.sentence].said[at.token]; }

    void addModelCues(std::size_t s) {
        const int label = cues_[s].empty() ? -1 : cues_[s].front().token; // a transcript's colon
        for (Cue cue : sentences_[s].cues) {
            std::erase_if(cue.content, [&](TokenPlace at) { return said(at) < hardlySaid; });
            if (cue.token > label) (cue.score >= sureCue ? cues_ : doubtful_)[s].push_back(std::move(cue));
        }
    }

    void take(const Cue& cue) {
        for (const auto* places : {&cue.content, &cue.words, &cue.source}) taken_.insert(places->begin(), places->end());
    }

    // Other quotations stand around a title or a term.
    void findSaidQuotes() {
        std::vector<float> sums(quotes_.count), words(quotes_.count);
        for (std::size_t s = 0; s < sentences_.size(); ++s)
            for (std::size_t t = 0; t < sentences_[s].said.size(); ++t)
                if (const int quote = quotes_.at[s][t]; quote >= 0) sums[quote] += sentences_[s].said[t], ++words[quote];
        for (int q = 0; q < quotes_.count; ++q) saidQuotes_.push_back(sums[q] >= saidQuote * words[q]);
    }

    bool surely(TokenPlace at) const {
        const int quote = quotes_.of(at.sentence, at.token);
        return said(at) >= surelySaid || (quote >= 0 && saidQuotes_[quote]);
    }

    // What is said in a sentence, but under no cue.
    std::vector<Run> orphansOf(int s) const {
        std::vector<Run> out;
        for (int t = 0; t < static_cast<int>(sentences_[s].said.size()); ++t) {
            if (!surely({s, t}) || taken_.contains({s, t})) continue;
            if (!out.empty() && out.back().end == t) ++out.back().end;
            else out.push_back({s, t, t + 1});
        }
        return out;
    }

    void adopt(const Run& orphan) {
        Cue* owner = beside(orphan);
        if (!owner && orphan.size() >= leastForCue) owner = doubtfulFor(orphan);
        if (!owner) owner = lastBefore(orphan);
        if (!owner && orphan.size() >= leastAlone) owner = &cues_[orphan.sentence].emplace_back(Cue{-1, 0, {}, {}, {}});
        if (!owner) return;
        for (int t = orphan.begin; t < orphan.end; ++t) {
            const TokenPlace at{orphan.sentence, t};
            if (!taken_.insert(at).second) continue; // a doubtful cue brought it
            owner->content.insert(std::ranges::upper_bound(owner->content, at), at);
        }
    }

    // The cue with least content among those that say something right beside the run, or in the same quotation.
    Cue* beside(const Run& run) {
        constexpr int quoteSentences = 8;
        const int quote = quotes_.of(run.sentence, run.begin);
        Cue* best = nullptr;
        for (int s = std::max(0, run.sentence - quoteSentences); s <= run.sentence; ++s)
            for (Cue& cue : cues_[s]) {
                const bool near = std::ranges::any_of(cue.content, [&](TokenPlace at) {
                    return run.holds(at, nearby) || (quote >= 0 && quotes_.of(at.sentence, at.token) == quote);
                });
                if (near && (!best || cue.content.size() < best->content.size())) best = &cue;
            }
        return best;
    }

    // The best cue of the run's sentence that was not believed so far and has some of the run as its content.
    Cue* doubtfulFor(const Run& run) {
        std::vector<Cue>& some = doubtful_[run.sentence];
        auto best = some.end();
        for (auto cue = some.begin(); cue != some.end(); ++cue)
            if (cue->score >= doubtfulCue && (best == some.end() || cue->score > best->score) &&
                std::ranges::any_of(cue->content, [&](TokenPlace at) { return run.holds(at); }))
                best = cue;
        if (best == some.end()) return nullptr;
        std::vector<Cue>& believed = cues_[run.sentence];
        const auto placed = believed.insert(std::ranges::lower_bound(believed, best->token, {}, &Cue::token), std::move(*best));
        some.erase(best);
        take(*placed);
        return &*placed;
    }

    // Whoever spoke in this sentence or the one before in the paragraph goes on.
    Cue* lastBefore(const Run& run) {
        for (int s = run.sentence; s >= std::max(0, run.sentence - 1); --s) {
            if (sentences_[s].paragraph != sentences_[run.sentence].paragraph) break;
            if (!cues_[s].empty()) return &cues_[s].back();
        }
        return nullptr;
    }

    std::span<const Sentence> sentences_;
    const Quotes& quotes_;
    std::vector<std::vector<Cue>> cues_, doubtful_; // by sentence
    std::set<TokenPlace> taken_;                    // words that cues explain
    std::vector<char> saidQuotes_;
};

} // namespace

std::vector<std::vector<Cue>> cuesOf(std::span<const Sentence> sentences, const Quotes& quotes) {
    return Completion(sentences, quotes).run();
}

} // namespace standpoint
