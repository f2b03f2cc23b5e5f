// A bounded pool for chunking, compression, crypto, erasure coding and disk.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace granary {

/// Where work runs. Real: WorkerPool. In a simulation: InlineExecutor.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void run(std::function<void()> work) = 0;
    /// How many pieces of work can run at the same moment, at least 1.
    virtual unsigned width() const = 0;

    /// The result of `work` as a future. Never wait for it on the executor's own thread.
    template <class F>
    auto async(F work) -> std::future<decltype(work())>
    {
        auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
        auto future = task->get_future();
        run([task] { (*task)(); });
        return future;
    }
};

/// Runs each piece at once on the calling thread.
class InlineExecutor : public Executor {
public:
    void run(std::function<void()> work) override { work(); }
    unsigned width() const override { return 1; }
};

/// Fixed threads, first in first out. The destructor finishes what was queued. Callers bound what they queue.
class WorkerPool : public Executor {
public:
    /// threads = 0: one a processor, at least 2.
    explicit WorkerPool(unsigned threads = 0);
    ~WorkerPool() override;
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    void run(std::function<void()> work) override;
    unsigned width() const override { return static_cast<unsigned>(m_threads.size()); }

private:
    void loop();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// Passes work on to another executor and knows when all of it is done: for whoever must not go before what was begun on his account.
class TrackedExecutor : public Executor {
public:
    /// `executor` outlives it.
    explicit TrackedExecutor(Executor& executor) : m_executor(executor) {}
    ~TrackedExecutor() override { finish(); }
    TrackedExecutor(const TrackedExecutor&) = delete;
    TrackedExecutor& operator=(const TrackedExecutor&) = delete;
    void run(std::function<void()> work) override;
    unsigned width() const override { return m_executor.width(); }
    /// Waits until no work is under way, what it holds is freed, too. How many pieces were begun in all. Not on the executor's own thread.
    std::uint64_t finish();

private:
    Executor& m_executor;
    std::mutex m_mutex;
    std::condition_variable m_allDone;
    std::uint64_t m_begun = 0;
    std::uint64_t m_done = 0;
};

} // namespace granary
