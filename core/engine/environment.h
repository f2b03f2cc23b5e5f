// What an engine stands on: ports, and how it gets a network.
#pragma once

#include "core/base/clock.h"
#include "core/base/event_loop.h"
#include "core/base/file_system.h"
#include "core/base/file_watch.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/surroundings.h"
#include "core/base/worker_pool.h"
#include "core/engine/recent_log.h"
#include "core/swarm/proxy_server.h"
#include "core/swarm/transport.h"
#include "core/wallet/ledger_client.h"

#include <future>

namespace granary::engine {

struct NetworkOptions {
    std::string name;
    std::optional<swarm::Endpoint> listen; ///< none: dial only
    std::vector<swarm::Endpoint> bootstraps;
    bool publicDht = false;
    std::optional<swarm::ProxyServer> proxy; ///< with one nothing is listened on and there is no DHT
};

/// Transport and DHT of one engine. Made, used and destroyed on the engine loop.
class NetworkPorts {
public:
    virtual ~NetworkPorts() = default;
    virtual swarm::Transport& transport() = 0;
    /// Null when there is none.
    virtual swarm::Dht* dht() = 0;
    /// Bytes a second, 0 for no limit.
    virtual void setRateLimits(std::uint64_t uploadBytesPerSecond, std::uint64_t downloadBytesPerSecond) = 0;
    /// Another way for all links; those that are open end. Nothing goes around a proxy: no DHT, and nobody is listened to.
    virtual void setProxy(const std::optional<swarm::ProxyServer>& proxy) = 0;
    virtual void stop() = 0;
};

/// How a ledger at that address is reached, through the proxy alone where there is one; nothing is connected yet. malformed: no address of one.
using LedgerClientMaker =
    std::function<Result<std::unique_ptr<wallet::LedgerClient>>(const std::string& url, const std::optional<swarm::ProxyServer>& proxy)>;

/// All outlive the engine.
struct Environment {
    FileSystem& files;
    const Clock& clock;
    Random& random;
    EventLoop& loop;
    Executor& workers; ///< processor work
    Executor& disk;    ///< work that blocks on disks
    Log& log;
    std::function<Result<std::unique_ptr<NetworkPorts>>(const NetworkOptions&)> makeNetwork;
    const RecentLog* recentLog = nullptr; ///< what `log` was told lately, where that is kept
    Surroundings* surroundings = nullptr; ///< null: a machine in UTC on mains power
    /// Empty: nothing is watched.
    std::function<Result<std::unique_ptr<FileWatch>>(FileWatchListener)> watchFiles{};
    LedgerClientMaker makeLedgerClient{}; ///< empty: the engine has no wallet
};

/// Runs `work` on the loop and waits for it. Not on the loop's thread.
template <class F>
auto onLoop(EventLoop& loop, F work) -> decltype(work())
{
    GRANARY_ASSERT(!loop.onThread());
    std::packaged_task<decltype(work())()> task(std::move(work));
    auto future = task.get_future();
    loop.post([&task] { task(); });
    return future.get();
}

/// Starts `work` on the loop and waits until the callback it was given is called, from anywhere. Not on the loop's thread.
template <class T>
T awaitOnLoop(EventLoop& loop, std::function<void(std::function<void(T)>)> work)
{
    GRANARY_ASSERT(!loop.onThread());
    auto promise = std::make_shared<std::promise<T>>();
    auto future = promise->get_future();
    loop.post([work = std::move(work), promise] { work([promise](T value) { promise->set_value(std::move(value)); }); });
    return future.get();
}

} // namespace granary::engine
