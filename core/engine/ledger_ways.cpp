#include "core/engine/ledger_ways.h"

namespace granary::engine {

Result<std::shared_ptr<wallet::LedgerClient>> LedgerWays::open(
    const std::string& url, const std::optional<swarm::ProxyServer>& proxy)
{
    GRANARY_ASSIGN(std::shared_ptr<wallet::LedgerClient> out, m_make(url, proxy));
    const std::lock_guard lock(m_mutex);
    if (m_cancelled)
        return Error(ErrorCode::cancelled);
    std::erase_if(m_open, [](const auto& client) { return client.expired(); });
    m_open.push_back(out);
    return out;
}

void LedgerWays::cancel()
{
    std::vector<std::weak_ptr<wallet::LedgerClient>> open;
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        open.swap(m_open);
    }
    for (const auto& one : open)
        if (const auto client = one.lock())
            client->cancel();
}

} // namespace granary::engine
