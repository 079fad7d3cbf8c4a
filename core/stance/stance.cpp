#include "core/stance/stance.h"

#include "core/stance/calibrate.h"
#include "core/stance/findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace standpoint {

namespace {

// How sure a second kind of relation between the same two actors must be, and a second position of one holder in one sentence.
constexpr double secondKind = 0.75, secondPosition = 0.9;

// The mention of an actor nearest to a sentence, rather before it than after; null where there is none (the author).
const ResolvedMention* nearestMention(const ActorTable& actors, ActorId actor, int sentence) {
    const ResolvedMention* best = nullptr;
    const auto distance = [&](const ResolvedMention& m) { return m.sentence <= sentence ? sentence - m.sentence : 1000 + m.sentence - sentence; };
    for (const ResolvedMention& m : actors.mentions)
        if (m.actor == actor && (!best || distance(m) <= distance(*best))) best = &m; // the last of a sentence is the nearest
    return best;
}

// The words from the first to the last telling word. An end that the sentence does not name (the speaker of a quotation that goes on) is
// shown where it was named last, and the evidence begins there if that is the sentence before.
Evidence evidenceOf(const Finding& f, const Reading& reading, const ActorTable& actors) {
    const Tree& tree = reading.trees[f.sentence];
    Evidence e;
    e.holder = tree.spansOf(f.holderTokens);
    e.cue = tree.spansOf(f.cueTokens);
    e.target = tree.spansOf(f.targetTokens);
    bool first = true;
    for (const auto* tokens : {&f.holderTokens, &f.cueTokens, &f.targetTokens})
        for (const int t : *tokens) {
            e.span = first ? tree.token(t).span : hull(e.span, tree.token(t).span);
            first = false;
        }
    const auto nameEnd = [&](ActorId actor, std::vector<Span>& spans) {
        const std::vector<const ResolvedMention*> here = actors.mentionsIn(f.sentence);
        if (e.span.empty() || std::ranges::any_of(here, [&](const ResolvedMention* m) { return m->actor == actor && tree.token(m->head).span.overlaps(e.span); })) return;
        const ResolvedMention* m = nearestMention(actors, actor, f.sentence);
        if (!m) return;
        for (int t = m->begin; t < m->end; ++t) spans.push_back(reading.token(m->sentence, t).span);
        std::ranges::sort(spans, {}, &Span::begin);
        if (std::abs(m->sentence - f.sentence) < 2) e.span = hull(e.span, hull(spans.front(), spans.back()));
    };
    nameEnd(f.relation ? f.relation->from : f.holder, e.holder);
    if (f.relation) nameEnd(f.relation->to, e.target);
    return e;
}

class Joiner {
public:
    Joiner(const Reading& reading, const ActorTable& actors) : reading_(reading), actors_(actors) {}

    void add(const Finding& f) {
        const Evidence evidence = evidenceOf(f, reading_, actors_);
        if (evidence.span.empty()) return;
        Statement s;
        std::string key;
        if (f.relation) {
            s.claim = *f.relation;
            key = "r" + std::to_string(f.relation->from.value) + ">" + std::to_string(f.relation->to.value) + std::string(nameOf(f.relation->kind));
        } else {
            const IssueId issue = issueOf(f);
            s.claim = Position{f.holder, f.stance, issue};
            key = "p" + std::to_string(f.holder.value) + std::string(nameOf(f.stance)) + std::to_string(issue.value);
        }
        const auto [at, fresh] = byKey_.try_emplace(key, out_.statements.size());
        if (fresh) {
            s.id = StatementId{static_cast<std::int64_t>(out_.statements.size()) + 1};
            s.status = f.status, s.hedged = f.hedged, s.sources = f.sources;
            s.confidence = f.confidence;
            s.rule = f.rule;
            s.evidence = {evidence};
            out_.statements.push_back(std::move(s));
            return;
        }
        // one more place: more sure, and asserted anywhere is asserted
        Statement& old = out_.statements[at->second];
        const bool known = std::any_of(old.evidence.begin(), old.evidence.end(), [&](const Evidence& e) { return e.span.overlaps(evidence.span); });
        if (f.confidence > old.confidence) old.rule = f.rule;
        old.confidence = std::max(old.confidence, f.confidence);
        if (f.status == StatementStatus::Asserted) old.status = f.status;
        old.hedged = old.hedged && f.hedged;
        if (known) return;
        old.confidence = std::min(0.95, old.confidence + 0.08);
        old.evidence.push_back(evidence);
    }

    Statements take() { return std::move(out_); }

private:
    // The issue that a position's phrase is most like, by its content words; else a new one. "voted to postpone the motion": who opposes the
    // motion and supports postponing it speaks of two issues.
    IssueId issueOf(const Finding& f) {
        const Phrase& phrase = f.issue;
        const auto alike = [&](const Issue& issue) -> double {
            if (phrase.keywords.empty()) return asciiLower(issue.phrase) == asciiLower(oneLine(phrase.text));
            const double same = likeness(issue.keywords, phrase.keywords);
            return same < 1 && holdsOther(f, issue.id) ? 0 : same;
        };
        const auto best = std::ranges::max_element(out_.issues, {}, alike);
        if (best != out_.issues.end() && alike(*best) >= sameIssue) return best->id;
        out_.issues.push_back({IssueId{static_cast<std::int64_t>(out_.issues.size()) + 1}, oneLine(phrase.text), phrase.keywords});
        return out_.issues.back().id;
    }

    // Whether the holder has another stance to an issue.
    bool holdsOther(const Finding& f, IssueId issue) const {
        return std::ranges::any_of(out_.statements, [&](const Statement& s) {
            const Position* p = s.position();
            return p && p->holder == f.holder && p->issue == issue && p->stance != f.stance;
        });
    }

    const Reading& reading_;
    const ActorTable& actors_;
    Statements out_;
    std::map<std::string, std::size_t> byKey_;
};

} // namespace

// Two actors are seldom related in more than one way in an article: of several kinds the surest stays, and its evidence grows by
// that of kinds with the same polarity. Offices stand beside deeds.
static void keepSurestKind(std::vector<Finding>& findings) {
    std::map<std::tuple<std::int64_t, std::int64_t, bool>, std::map<RelationKind, double>> sums;
    const auto pairOf = [](const Relation& r) { return std::tuple(r.from.value, r.to.value, r.kind == RelationKind::Represent); };
    for (const Finding& f : findings)
        if (f.relation) sums[pairOf(*f.relation)][f.relation->kind] += f.confidence;
    std::map<std::tuple<std::int64_t, std::int64_t, bool>, Relation> best;
    for (const Finding& f : findings) {
        if (!f.relation) continue;
        const auto& kinds = sums[pairOf(*f.relation)];
        const auto top = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (top->first == f.relation->kind) best.try_emplace(pairOf(*f.relation), *f.relation);
    }
    for (Finding& f : findings)
        if (f.relation) {
            const Relation& top = best.at(pairOf(*f.relation));
            if (f.relation->polarity == top.polarity) f.relation->kind = top.kind;
        }
    std::erase_if(findings, [&](const Finding& f) { return f.relation && f.relation->kind != best.at(pairOf(*f.relation)).kind && f.confidence < secondKind; });
}

// A sentence seldom shows more than one position of one holder, though several rules may find one there: the surest stays.
static void keepSurestPosition(std::vector<Finding>& findings) {
    std::map<std::pair<int, std::int64_t>, const Finding*> best;
    const auto place = [](const Finding& f) { return std::pair(f.sentence, f.holder.value); };
    for (const Finding& f : findings)
        if (!f.relation)
            if (const Finding*& top = best[place(f)]; !top || f.confidence > top->confidence) top = &f;
    std::vector<Finding> kept;
    for (const Finding& f : findings)
        if (f.relation || best.at(place(f)) == &f || f.confidence >= secondPosition) kept.push_back(f);
    findings = std::move(kept);
}

Statements findStatements(const Reading& reading, const ActorTable& actors, const Attributions& attributions, const Judgement& judgement) {
    const Context context{reading, actors, attributions, actorProbabilities(actors, judgement)};
    std::vector<Finding> findings = collectFindings(context, judgement);
    calibrate(context, context.likely, findings);
    keepSurestKind(findings);
    keepSurestPosition(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.sentence < b.sentence; });
    Joiner joiner(reading, actors);
    for (const Finding& f : findings) joiner.add(f);
    Statements out = joiner.take();
    out.actors = context.likely;
    return out;
}

} // namespace standpoint
