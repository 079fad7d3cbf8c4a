#include "core/language/matrix.h"

#include <array>
#include <bit>
#include <new>

namespace standpoint {

namespace {

constexpr std::size_t smallestKept = 1 << 16, largestKept = 1 << 23; // bytes
constexpr std::align_val_t alignment{64};

/// Kept blocks have sizes of four steps for each power of two.
std::size_t roundedUp(std::size_t bytes) {
    const std::size_t step = std::bit_floor(bytes) / 4;
    return (bytes + step - 1) / step * step;
}

bool isKept(std::size_t bytes) {
    return bytes >= smallestKept && bytes <= largestKept;
}

thread_local bool threadEnds = false; // and its kept blocks are gone; a matrix may live longer

/// The blocks that a thread has given back, the latest last.
class KeptBlocks {
public:
    KeptBlocks() = default;
    KeptBlocks(const KeptBlocks&) = delete;
    KeptBlocks& operator=(const KeptBlocks&) = delete;
    ~KeptBlocks() {
        while (count_ > 0)
            ::operator delete(blocks_[--count_].at, alignment);
        threadEnds = true;
    }
    void* take(std::size_t bytes) {
        for (int i = count_ - 1; i >= 0; --i)
            if (blocks_[i].bytes == bytes) {
                void* found = blocks_[i].at;
                remove(i);
                return found;
            }
        return nullptr;
    }
    void keep(void* at, std::size_t bytes) {
        if (count_ == most) {
            ::operator delete(blocks_[0].at, alignment);
            remove(0);
        }
        blocks_[count_++] = {at, bytes};
    }

private:
    struct Block {
        void* at;
        std::size_t bytes;
    };
    static constexpr int most = 16;
    void remove(int i) {
        for (--count_; i < count_; ++i)
            blocks_[i] = blocks_[i + 1];
    }
    std::array<Block, most> blocks_{};
    int count_ = 0;
};

thread_local KeptBlocks keptBlocks;

} // namespace

void* takeBlock(std::size_t bytes) {
    if (!isKept(bytes)) return ::operator new(bytes, alignment);
    const std::size_t size = roundedUp(bytes);
    if (void* kept = threadEnds ? nullptr : keptBlocks.take(size)) return kept;
    return ::operator new(size, alignment);
}

void giveBlockBack(void* at, std::size_t bytes) noexcept {
    if (isKept(bytes) && !threadEnds)
        keptBlocks.keep(at, roundedUp(bytes));
    else
        ::operator delete(at, alignment);
}

} // namespace standpoint
