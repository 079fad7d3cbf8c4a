#pragma once
// Work on two cores without a trace in the result.

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace standpoint {

/// Threads that wait for work (fork and join). Which of them does a part is left to chance, so parts must not depend on
/// each other: then the result is the same for any number of threads.
class Team {
public:
    explicit Team(int threads = 1); ///< the calling thread is one of them
    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    /// Calls work(first, end) for consecutive parts of [0, count), each of `part` elements but for the last; returns
    /// when all are done. Work must not throw.
    void share(std::size_t count, std::size_t part, const std::function<void(std::size_t, std::size_t)>& work);

private:
    struct Task {
        std::size_t count = 0, part = 1, next = 0;
        const std::function<void(std::size_t, std::size_t)>* work = nullptr;
        int unfinished = 0; // parts that are being worked on
    };

    void wait();
    void workOn(std::unique_lock<std::mutex>&);

    std::mutex mutex_;
    std::condition_variable begun_, done_;
    Task task_;
    bool over_ = false;
    std::vector<std::thread> helpers_;
};

} // namespace standpoint
