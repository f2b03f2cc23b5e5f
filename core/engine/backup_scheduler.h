// Runs the drive's backup plans when they are due.
#pragma once

#include "core/api/task.h"
#include "core/base/file_watch.h"
#include "core/base/log.h"
#include "core/drive/ignore_rules.h"
#include "core/engine/plan_book.h"

#include <map>
#include <mutex>

namespace granary::engine {

/// Owns the plans of the unlocked drive. Never two runs at once; the plans take turns. Thread-safe; look() is for one thread.
class BackupScheduler {
public:
    struct Run {
        api::BackupPlan plan;
        /// The round of the watch that this run is to fill; null when nothing is watched. Lives until `ended`.
        std::shared_ptr<FileWatch> watch;
        /// To be called once, on any thread but inside of begin().
        std::function<void(PlanOutcome, api::PlanRun)> ended;
    };
    struct Ports {
        const Clock& clock;
        Surroundings& surroundings;
        Log& log;
        /// Starts the backup and returns at once.
        std::function<Result<api::TaskId>(Run)> begin;
        std::function<void(api::TaskId)> stop;
        /// Keeps the book in the drive.
        std::function<Status(std::string_view)> save;
        /// May be empty, and may fail: then the plan looks every ten minutes.
        std::function<Result<std::unique_ptr<FileWatch>>(FileWatchListener)> watchFiles;
        /// Something is to be looked at sooner than was said; called from any thread.
        std::function<void()> wake;
    };
    explicit BackupScheduler(Ports ports) : m_ports(std::move(ports)) {}
    ~BackupScheduler() { close(); }
    BackupScheduler(const BackupScheduler&) = delete;
    BackupScheduler& operator=(const BackupScheduler&) = delete;

    /// The drive was unlocked; `book` is what was saved last.
    void open(std::string_view book);
    /// It is being locked: nothing begins any more, and how a run ends that is under way does not matter.
    void close();

    std::vector<api::PlanStatus> plans();
    /// As api::Engine::putPlan.
    Result<api::BackupPlan> put(api::BackupPlan plan);
    Status remove(std::uint64_t id);
    Status pause(std::uint64_t id, bool on);
    /// That are not paused.
    std::size_t active();

    /// Begins and stops what is to be. How long it may be until the next look.
    Duration look();

private:
    struct Item {
        PlanTimer timer;
        std::shared_ptr<FileWatch> watch;
        bool watchTried = false;
        std::shared_ptr<drive::IgnoreRules> ignored; ///< excludes that can be told from a name alone
    };
    struct Running {
        std::uint64_t plan = 0;
        std::optional<api::TaskId> task; ///< once it is started
        bool stopping = false;
    };

    PlanTimer::Moment moment(Surroundings& surroundings) const { return {m_ports.clock.wall(), m_ports.clock.steady(), surroundings}; }
    Status save();
    std::shared_ptr<FileWatch> watchOf(Item& item);
    void begin(std::uint64_t id, std::uint64_t session);
    void onEnded(std::uint64_t session, std::uint64_t id, PlanOutcome outcome, api::PlanRun run);
    void onChanged(std::uint64_t session, std::uint64_t id);

    Ports m_ports;
    std::mutex m_mutex;
    std::uint64_t m_session = 0; ///< grows with open() and close(): what belongs to an earlier one is ignored
    bool m_open = false;
    std::map<std::uint64_t, Item> m_items;
    std::uint64_t m_nextId = 1;
    std::optional<Running> m_running;
};

} // namespace granary::engine
