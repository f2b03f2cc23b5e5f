#include "core/drive/scan_count.h"

namespace granary::drive {
namespace {

class Counter : public ScanVisitor {
public:
    explicit Counter(ScanCount::Total& total) : m_total(total) {}
    Status enterDirectory(const ScannedDirectory&) override { return {}; }
    Status entry(const ScannedDirectory&, const ScannedEntry& entry) override
    {
        if (entry.type == ScannedType::file) {
            ++m_total.files;
            m_total.bytes += entry.fileSizeBytes;
        }
        return {};
    }
    Status leaveDirectory(const ScannedDirectory&) override { return {}; }
    void warning(Warning) override {} // the backup meets it too, and says it

private:
    ScanCount::Total& m_total;
};

} // namespace

ScanCount::ScanCount(ScanOptions options) : m_options(std::move(options))
{
    m_thread = std::thread([this] {
        Counter counter(m_total);
        if (walk(m_options, counter, m_cancel))
            m_done = true;
    });
}

ScanCount::~ScanCount()
{
    m_cancel.cancel();
    m_thread.join();
}

} // namespace granary::drive
