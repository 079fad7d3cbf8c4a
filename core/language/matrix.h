#pragma once
// Rows of floats.

#include <cstddef>
#include <utility>
#include <vector>

namespace standpoint {

/// Memory for matrices. Large blocks that are given back are kept for the next matrix of that size in this thread: the
/// C library would return them to the system each time, and fresh pages cost more than what is computed in them.
[[nodiscard]] void* takeBlock(std::size_t bytes);
void giveBlockBack(void*, std::size_t bytes) noexcept;

/// Elements that are given no value are left as they are: `Floats(n)` is not zeros, `Floats(n, 0)` is.
template <typename T> struct BlockAllocator {
    using value_type = T;
    BlockAllocator() = default;
    template <typename U> BlockAllocator(const BlockAllocator<U>&) {}
    [[nodiscard]] T* allocate(std::size_t n) { return static_cast<T*>(takeBlock(n * sizeof(T))); }
    void deallocate(T* at, std::size_t n) noexcept { giveBlockBack(at, n * sizeof(T)); }
    template <typename U> void construct(U* at) noexcept { ::new (static_cast<void*>(at)) U; }
    template <typename U, typename... Args> void construct(U* at, Args&&... args) {
        ::new (static_cast<void*>(at)) U(std::forward<Args>(args)...);
    }
    bool operator==(const BlockAllocator&) const { return true; }
};
using Floats = std::vector<float, BlockAllocator<float>>;

struct Matrix {
    int rows = 0, columns = 0;
    Floats values; ///< row by row

    Matrix() = default;
    Matrix(int r, int c) : rows(r), columns(c), values(static_cast<std::size_t>(r) * c, 0.0f) {}
    /// For a matrix that is written before it is read.
    static Matrix unset(int r, int c) {
        Matrix out;
        out.rows = r;
        out.columns = c;
        out.values = Floats(static_cast<std::size_t>(r) * c);
        return out;
    }
    [[nodiscard]] float* row(int i) { return values.data() + static_cast<std::size_t>(i) * columns; }
    [[nodiscard]] const float* row(int i) const { return values.data() + static_cast<std::size_t>(i) * columns; }
};

/// A rectangle of floats inside a larger one: rows `stride` apart.
struct View {
    const float* data = nullptr;
    int rows = 0, columns = 0, stride = 0;
    View(const float* at, int r, int c, int s) : data(at), rows(r), columns(c), stride(s) {}
    View(const Matrix& m) : View(m.values.data(), m.rows, m.columns, m.columns) {}
    [[nodiscard]] const float* row(int i) const { return data + static_cast<std::size_t>(i) * stride; }
};

} // namespace standpoint
