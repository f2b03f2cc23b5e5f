// Long work on threads of its own, and what is known about it.
#pragma once

#include "core/api/task.h"
#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/engine/event_fan.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace granary::engine {

/// How a piece of work speaks to its task. Thread-safe.
class TaskContext {
public:
    virtual ~TaskContext() = default;
    virtual CancelToken cancelToken() const = 0;
    virtual void progress(const api::Progress& progress) = 0;
};

/// Thread-safe. Each task runs on a thread of its own, because work blocks on nodes; work that must not run at once is ordered by the
/// drive. The last `keptTasks` ended tasks stay readable.
class TaskRunner {
public:
    using Work = std::function<Result<api::TaskResult>(TaskContext&)>;
    /// Told once when a task has ended, before `wait` answers; `stopped` says that the runner cancelled it (stop()), not the user.
    using Ended = std::function<void(const api::Task& task, bool stopped)>;
    static constexpr std::size_t keptTasks = 100;

    TaskRunner(const Clock& clock, EventFan& events) : m_clock(clock), m_events(events) {}
    ~TaskRunner() { stop(); }
    TaskRunner(const TaskRunner&) = delete;
    TaskRunner& operator=(const TaskRunner&) = delete;

    api::TaskId start(api::TaskKind kind, std::vector<api::Path> paths, Work work, Ended ended = {});
    /// A task of an earlier run of the engine.
    api::TaskId addInterrupted(api::TaskKind kind, std::vector<api::Path> paths);
    /// Takes an interrupted task off the list. notFound, conflict when it is not interrupted.
    Status forget(api::TaskId id);

    /// Without results.
    std::vector<api::Task> list() const;
    /// See api::Engine::task. notFound.
    Result<api::Task> wait(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait);
    Status pause(api::TaskId id, bool on);
    Status cancel(api::TaskId id);
    bool anyRunning() const;
    /// Cancels everything and waits for it. Tasks started afterwards run again (lock, then unlock).
    void stop();

private:
    struct Running;
    struct Slot {
        api::Task task; ///< the result inside
        CancelToken cancel;
        std::thread thread;
        bool stopped = false;
        bool over = false; ///< the thread has nothing left to do
    };
    using SlotPtr = std::shared_ptr<Slot>;

    void run(const SlotPtr& slot, const Work& work, const Ended& ended);
    void changed(Slot& slot);
    SlotPtr find(api::TaskId id) const;
    /// Takes old slots off; the caller joins their threads without the mutex.
    std::vector<std::thread> trim();

    const Clock& m_clock;
    EventFan& m_events;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<SlotPtr> m_slots;
    api::TaskId m_next = 1;
};

} // namespace granary::engine
