#pragma once
// Work off the GUI thread of which only the latest result is wanted.

#include <QCoreApplication>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace standpoint {

/// Call from the GUI thread. A new question, drop() and the end of this value make the program forget the answers under way, so
/// that `take` may use its owner.
template <class Value> class Latest {
public:
    /// Runs `make` on a thread of the pool, then `take` with its value on the GUI thread.
    void ask(std::function<Value()> make, std::function<void(Value)> take) {
        token_ = std::make_shared<char>();
        QThreadPool::globalInstance()->start([wanted = std::weak_ptr(token_), make = std::move(make), take = std::move(take)] {
            if (wanted.expired()) return;
            const auto value = std::make_shared<Value>(make());
            // The token goes on the GUI thread alone: what is wanted there stays so while it is taken.
            QMetaObject::invokeMethod(
                qApp, [wanted, take, value] { if (!wanted.expired()) take(std::move(*value)); }, Qt::QueuedConnection);
        });
    }
    void drop() { token_.reset(); }

private:
    std::shared_ptr<char> token_; ///< of the last question; never shared
};

} // namespace standpoint
