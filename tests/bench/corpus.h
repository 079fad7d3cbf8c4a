#pragma once
// Corpora of any size for benchmarks: a few actors say much, most say little, as in news.

#include "core/graph/view.h"
#include "core/layout/random.h"

#include <algorithm>

namespace standpoint::bench {

inline Corpus corpus(int statements) {
    Random random(7);
    const int actors = std::max(5, statements / 5), issues = std::max(3, statements / 8);
    Corpus c;
    for (int i = 1; i <= actors; ++i) {
        Actor actor;
        actor.id = {i};
        actor.key = actor.name = "Actor number " + std::to_string(i);
        actor.kind = allActorKinds[random.below(allActorKinds.size())];
        c.actors.push_back(std::move(actor));
    }
    for (int i = 1; i <= issues; ++i)
        c.issues.push_back({{i}, "the matter of the harbour dues of year " + std::to_string(i), {}});
    const auto someone = [&] { // squared: the first actors come up most
        const double share = random.unit();
        return ActorId{1 + static_cast<std::int64_t>(share * share * actors)};
    };
    for (int i = 1; i <= statements; ++i) {
        Statement statement;
        statement.id = {i};
        statement.confidence = random.unit();
        statement.evidence.resize(1);
        statement.evidence.front().document = {1 + static_cast<std::int64_t>(random.below(200))};
        if (i % 2)
            statement.claim =
                Position{someone(), allStances[random.below(3)], {1 + static_cast<std::int64_t>(random.below(issues))}};
        else
            statement.claim =
                Relation{someone(), someone(), allRelationKinds[random.below(21)], allPolarities[random.below(3)]};
        c.statements.push_back(std::move(statement));
    }
    return c;
}

} // namespace standpoint::bench
