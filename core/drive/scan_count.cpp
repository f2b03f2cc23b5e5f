#include "core/drive/scan_count.h"

#include <atomic>
#include <thread>

namespace granary::drive {

struct ScanCount::Shared : ScanVisitor {
    Shared(ScanOptions o, CancelToken c) : options(std::move(o)), backup(std::move(c)) {}

    Status enterDirectory(const ScannedDirectory&) override { return backup.check(); }
    Status entry(const ScannedDirectory&, const ScannedEntry& entry) override
    {
        if (entry.type == ScannedType::file) {
            ++files;
            bytes += entry.fileSizeBytes;
        }
        return {};
    }
    Status leaveDirectory(const ScannedDirectory&) override { return {}; }
    void warning(Warning) override {} // the backup meets it too, and says it

    const ScanOptions options;
    const CancelToken backup;
    CancelToken stop;
    std::atomic<std::uint64_t> files{0};
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<bool> done{false};
};

ScanCount::ScanCount(ScanOptions options, CancelToken cancel) : m_shared(std::make_shared<Shared>(std::move(options), std::move(cancel)))
{
    std::packaged_task<void()> work([shared = m_shared] {
        if (walk(shared->options, *shared, shared->stop))
            shared->done = true;
    });
    m_ended = work.get_future();
    std::thread(std::move(work)).detach();
}

ScanCount::~ScanCount()
{
    m_shared->stop.cancel();
    m_ended.wait_for(std::chrono::seconds(1));
}

std::optional<ScanCount::Total> ScanCount::total() const
{
    return m_shared->done ? std::optional(Total{m_shared->files, m_shared->bytes}) : std::nullopt;
}

std::uint64_t ScanCount::filesSoFar() const { return m_shared->files; }

} // namespace granary::drive
