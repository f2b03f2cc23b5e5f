#include "core/ledger/commit_queue.h"

namespace granary::ledger {
namespace {

/// How often the clock is looked at for the next head while nothing comes in.
constexpr std::chrono::milliseconds headPoll{500};

bool openedChannel(std::span<const Result<OpenedTransaction>> opened, std::span<const Result<Answer>> answers)
{
    for (std::size_t i = 0; i < opened.size(); ++i)
        if (opened[i].ok() && std::holds_alternative<ChannelOpen>(opened[i]->transaction.operation) && answers[i].ok() &&
            std::holds_alternative<Receipt>(*answers[i]))
            return true;
    return false;
}

} // namespace

CommitQueue::CommitQueue(Ledger& ledger) : m_ledger(ledger), m_thread([this] { run(); }) {}

CommitQueue::~CommitQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void CommitQueue::submit(Bytes record, Done done)
{
    auto opened = openTransaction(record);
    if (!opened.ok())
        return done(opened.error());
    submitOpened(std::move(record), *std::move(opened), std::move(done));
}

void CommitQueue::submitOpened(Bytes record, OpenedTransaction opened, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() < mostWaiting && !m_stopping) {
            m_waiting.push_back({std::move(record), std::move(opened), std::move(done)});
            m_wake.notify_all();
            return;
        }
    }
    done(Error(ErrorCode::busy, "too many operations wait"));
}

void CommitQueue::read(const std::function<void(const LedgerStore& store)>& read)
{
    const std::lock_guard lock(m_storeMutex);
    read(m_ledger.store());
}

void CommitQueue::write(const std::function<void(LedgerStore& store)>& write)
{
    const std::lock_guard lock(m_storeMutex);
    write(m_ledger.store());
}

Status CommitQueue::headStatus() const
{
    const std::lock_guard lock(m_mutex);
    return m_headStatus;
}

std::vector<CommitQueue::Waiting> CommitQueue::take(std::unique_lock<std::mutex>& lock)
{
    m_wake.wait_for(lock, headPoll, [this] { return m_stopping || !m_waiting.empty(); });
    std::vector<Waiting> batch;
    for (; !m_waiting.empty() && batch.size() < Ledger::mostAtOnce; m_waiting.pop_front())
        batch.push_back(std::move(m_waiting.front()));
    return batch;
}

void CommitQueue::run()
{
    for (;;) {
        std::vector<Waiting> batch;
        {
            std::unique_lock lock(m_mutex);
            batch = take(lock);
            if (batch.empty() && m_stopping)
                return;
        }
        if (!batch.empty())
            enter(std::move(batch));
        Status head;
        {
            const std::lock_guard lock(m_storeMutex);
            if (const auto made = m_ledger.signHeadIfDue(); !made.ok())
                head = made.error();
        }
        const std::lock_guard lock(m_mutex);
        m_headStatus = head;
    }
}

void CommitQueue::enter(std::vector<Waiting> batch)
{
    std::vector<Bytes> records;
    std::vector<Result<OpenedTransaction>> opened;
    for (auto& waiting : batch) {
        records.push_back(std::move(waiting.record));
        opened.push_back(std::move(waiting.opened));
    }
    std::vector<Result<Answer>> answers;
    {
        const std::lock_guard lock(m_storeMutex);
        answers = m_ledger.enterOpened(records, opened);
        // Who is paid looks a channel up before the first voucher counts, and need not wait for the next head.
        if (openedChannel(opened, answers))
            (void)m_ledger.signHead(); // without it the next one that is due has it, and says what is wrong
    }
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].done(std::move(answers[i]));
}

} // namespace granary::ledger
