#pragma once
// Errors are values: every function that can fail for a reason outside the program returns Result<T>.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace standpoint {

/// What went wrong, in words for the person at the program.
struct Error {
    std::string what;  ///< what happened, and what is safe: "The file is not a Standpoint project."
    std::string where; ///< the file, line, offset or URL it happened at; may be empty
    std::string hint;  ///< what to do next; may be empty

    /// One line: "where: what hint".
    [[nodiscard]] std::string message() const {
        std::string text = where.empty() ? what : where + ": " + what;
        return hint.empty() ? text : text + " " + hint;
    }
    bool operator==(const Error&) const = default;
};

/// A value or an Error. Test it (`if (!result)`) before taking the value.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & { return assert(ok()), std::get<0>(state_); }
    [[nodiscard]] const T& value() const& { return assert(ok()), std::get<0>(state_); }
    [[nodiscard]] T value() && { return assert(ok()), std::get<0>(std::move(state_)); } ///< by value: outlives the Result
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const { return assert(!ok()), std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

/// Success without a value.
struct Done {
    bool operator==(const Done&) const = default;
};
using Status = Result<Done>;

} // namespace standpoint
