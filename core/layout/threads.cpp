#include "core/layout/threads.h"

#include <algorithm>

namespace standpoint {

Team::Team(int threads) {
    for (int i = 1; i < threads; ++i)
        helpers_.emplace_back([this] { wait(); });
}

Team::~Team() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    begun_.notify_all();
    for (std::thread& helper : helpers_)
        helper.join();
}

void Team::share(std::size_t count, std::size_t part, const std::function<void(std::size_t, std::size_t)>& work) {
    if (helpers_.empty() || count <= part) { // nothing to share: waking the others would cost more
        for (std::size_t first = 0; first < count; first += part)
            work(first, std::min(first + part, count));
        return;
    }
    std::unique_lock lock(mutex_);
    task_ = {count, part, 0, &work, 0};
    begun_.notify_all();
    workOn(lock);
    done_.wait(lock, [this] { return task_.unfinished == 0; });
    task_ = {};
}

void Team::wait() {
    std::unique_lock lock(mutex_);
    while (!over_) {
        workOn(lock);
        begun_.wait(lock, [this] { return over_ || task_.next < task_.count; });
    }
}

void Team::workOn(std::unique_lock<std::mutex>& lock) {
    while (task_.next < task_.count) {
        const std::size_t first = task_.next, end = task_.next = std::min(first + task_.part, task_.count);
        const auto& work = *task_.work;
        ++task_.unfinished;
        lock.unlock();
        work(first, end);
        lock.lock();
        if (--task_.unfinished == 0) done_.notify_one();
    }
}

} // namespace standpoint
