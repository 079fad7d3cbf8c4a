#pragma once
// Typed ids: an ActorId cannot be used where a DocumentId is meant.

#include <compare>
#include <cstdint>
#include <functional>

namespace standpoint {

/// An id, meaningful only within the value that it stands in (one Analysis, or one project's Corpus).
/// 0 means "none"; real ids start at 1.
template <class Tag> struct Id {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using DocumentId = Id<struct DocumentTag>;
using ActorId = Id<struct ActorTag>;
using IssueId = Id<struct IssueTag>;
using StatementId = Id<struct StatementTag>;

} // namespace standpoint

template <class Tag> struct std::hash<standpoint::Id<Tag>> {
    std::size_t operator()(standpoint::Id<Tag> id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
