// How the wallet reaches ledgers: always by the way that the settings name, and no longer than anybody waits for an answer.
#pragma once

#include "core/engine/environment.h"

#include <functional>
#include <mutex>
#include <vector>

namespace granary::engine {

/// Thread-safe; the clients are for one thread at a time.
class LedgerWays {
public:
    /// Of the settings, for the ledger at that address.
    using ProxyNow = std::function<std::optional<swarm::ProxyServer>(const std::string& url)>;
    LedgerWays(LedgerClientMaker make, ProxyNow proxy) : m_make(std::move(make)), m_proxy(std::move(proxy)) {}

    std::optional<swarm::ProxyServer> proxy(const std::string& url) const { return m_proxy ? m_proxy(url) : std::nullopt; }
    /// The maker's errors; cancelled after cancel().
    Result<std::shared_ptr<wallet::LedgerClient>> open(const std::string& url, const std::optional<swarm::ProxyServer>& proxy);
    /// Ends every call that runs, and all later ones.
    void cancel();

private:
    const LedgerClientMaker m_make;
    const ProxyNow m_proxy;
    std::mutex m_mutex; ///< of all below
    std::vector<std::weak_ptr<wallet::LedgerClient>> m_open;
    bool m_cancelled = false;
};

} // namespace granary::engine
