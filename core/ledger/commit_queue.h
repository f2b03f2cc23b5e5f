// Group commit: operations of many clients wait here and are made durable together.
#pragma once

#include "core/ledger/ledger.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace granary::ledger {

/// Any thread. One thread of its own writes: while the disk syncs one commit the next gathers, so the more wait the more share a sync. It signs heads in time,
/// too. Bounded: beyond mostWaiting everybody is told `busy` at once.
class CommitQueue {
public:
    using Done = std::function<void(Result<Answer>)>;
    static constexpr std::size_t mostWaiting = 8192;

    /// The ledger and its store are this object's alone from now on, and outlive it.
    explicit CommitQueue(Ledger& ledger);
    /// Whatever waits is still answered.
    ~CommitQueue();
    CommitQueue(const CommitQueue&) = delete;
    CommitQueue& operator=(const CommitQueue&) = delete;

    /// Checks the signature on the calling thread. `done` is called once: here when the transaction is no good or too many wait, else on the writing thread
    /// when it is durable or refused. It must not block.
    void submit(Bytes record, Done done);
    /// The same of one whose signature was checked: openTransaction() of these bytes.
    void submitOpened(Bytes record, OpenedTransaction opened, Done done);
    /// Runs `read` between two commits, on this thread.
    void read(const std::function<void(const LedgerStore& store)>& read);
    /// The same for what is no entry: cosignatures.
    void write(const std::function<void(LedgerStore& store)>& write);
    /// Why the last attempt to sign a head failed, if it did.
    Status headStatus() const;

private:
    struct Waiting {
        Bytes record;
        Result<OpenedTransaction> opened;
        Done done;
    };
    void run();
    void enter(std::vector<Waiting> batch);
    std::vector<Waiting> take(std::unique_lock<std::mutex>& lock);

    Ledger& m_ledger;
    std::mutex m_storeMutex; ///< before m_mutex
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Waiting> m_waiting;
    Status m_headStatus;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace granary::ledger
