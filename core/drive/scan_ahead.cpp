#include "core/drive/scan_ahead.h"

namespace granary::drive {

std::shared_ptr<AheadListing> AheadListing::start(Executor& workers, DirectoryHandle::Pointer parent, const ScannedEntry& entry)
{
    auto listing = std::make_shared<AheadListing>(std::move(parent), entry);
    workers.run([listing] { listing->runUnlessBegun(); });
    return listing;
}

void AheadListing::runUnlessBegun()
{
    if (!m_begun.exchange(true))
        m_outcome.set_value(list());
}

AheadListing::Outcome AheadListing::take()
{
    if (!m_begun.exchange(true))
        return list();
    return m_outcome.get_future().get();
}

AheadListing::Outcome AheadListing::list()
{
    Outcome outcome;
    outcome.handle = m_parent->openDirectory(m_entry);
    if (outcome.handle)
        outcome.children = (*outcome.handle)->children();
    return outcome;
}

} // namespace granary::drive
