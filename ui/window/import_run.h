#pragma once
// One import: several threads read and analyse, results go into the project in the order of the items.

#include "core/store/project.h"
#include "ui/window/importer.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace standpoint {

class ImportRun {
public:
    using Told = std::function<void(int done, const std::string& name, bool added)>;

    /// `told` is called after each item, from any thread but never from two at once.
    ImportRun(const std::vector<ImportItem>&, const Analyzer&, Told);
    /// Blocks until all is done or a stop is asked for.
    [[nodiscard]] ImportReport run(Project&, std::stop_token);

private:
    void work(std::stop_token);
    [[nodiscard]] Result<Analysis> read(std::size_t item, std::stop_token) const;
    void store(Project&, Result<Analysis>);

    const std::vector<ImportItem>& items_;
    const Analyzer& analyze_;
    Told told_;
    ImportReport report_;
    std::mutex mutex_;
    std::condition_variable_any ready_;
    std::size_t next_ = 0, stored_ = 0;
    std::map<std::size_t, Result<Analysis>> results_; ///< not yet stored
};

[[nodiscard]] std::string nameOf(const ImportItem&); ///< for progress and errors

} // namespace standpoint
