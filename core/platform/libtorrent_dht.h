// The port Dht over libtorrent.
#pragma once

#include "core/platform/libtorrent_session.h"

#include <libtorrent/info_hash.hpp>

#include <atomic>
#include <deque>
#include <map>
#include <set>

namespace granary::platform {

/// Engine loop; only the routing table's size is taken from the session's thread. Calls made before any node of the DHT is known wait for
/// one, as long as there is an address to try, up to startPatience.
class LibtorrentDht final : public swarm::Dht {
public:
    static constexpr std::chrono::seconds startPatience{10};
    static constexpr std::chrono::seconds lookupLimit{60};
    /// A look-up ends 15 s after the last node that does not answer was asked. When an item was found, and nothing newer for this long (twice
    /// that on the public DHT), it is taken for the newest.
    static constexpr std::chrono::milliseconds settleTime{1500};

    explicit LibtorrentDht(LibtorrentSession& session);
    ~LibtorrentDht() override;

    /// After the session was opened: joins through the nodes of the options.
    void begin();
    /// After the session was closed: answers what is pending with cancelled.
    void end();

    /// The session has another way out: off behind a proxy, where every call is answered with unreachable, else joining anew.
    void restart();
    void addNode(const swarm::Endpoint& node) override;
    void put(const swarm::MutableItem& item, std::function<void(Result<int>)> done) override;
    void get(const PublicKey& key, ByteView salt, std::function<void(Result<swarm::MutableItem>)> done) override;
    void announce() override;
    void findPeers(std::function<void(std::vector<swarm::Endpoint>)> found) override;
    std::size_t knownNodes() const override { return m_knownNodes; }

private:
    /// Public key and salt.
    using ItemName = std::pair<PublicKey, Bytes>;
    template <class T>
    struct Pending {
        std::uint64_t id;
        std::function<void(Result<T>)> done;
        std::shared_ptr<std::atomic<bool>> superseded; ///< put: a newer item was found
    };
    template <class T>
    using PendingMap = std::map<ItemName, std::deque<Pending<T>>>;
    struct Found {
        swarm::MutableItem item;
        TimerId settles;
    };
    struct Finder {
        std::function<void(std::vector<swarm::Endpoint>)> found;
        std::set<swarm::Endpoint> seen;
        SteadyTime since;
    };
    struct TableReport {
        std::string socket;
        std::size_t nodes = 0;
        bool looksForPeers = false;
    };

    void onAlert(lt::alert& alert);
    void toLoop(std::function<void()> work);
    void whenJoined(std::function<void()> work);
    void ask(std::function<void(lt::session_handle&)> call);

    void startPut(const swarm::MutableItem& item, std::uint64_t id);
    void onTable(const TableReport& report);
    void onPut(const ItemName& name, int nodes);
    void onItem(const ItemName& name, Result<swarm::MutableItem> item);
    void onEarlyItem(swarm::MutableItem item);
    void onPeers(const std::vector<swarm::Endpoint>& peers);
    void endFinders(bool all);
    void watchTable();
    template <class T>
    void addPending(PendingMap<T>& map, const ItemName& name, std::function<void(Result<T>)> done);
    template <class T>
    static void answer(PendingMap<T>& map, const ItemName& name, std::uint64_t id, Result<T> result);
    template <class T>
    static void answerAll(PendingMap<T>& map, const Error& error);

    LibtorrentSession& m_session;
    const lt::sha1_hash m_hash;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< engine loop: what was posted here may still run
    std::atomic<std::size_t> m_knownNodes{0};
    std::map<std::string, std::size_t> m_tables; ///< per socket
    std::set<swarm::Endpoint> m_seeds;
    std::deque<std::pair<SteadyTime, std::function<void()>>> m_waiting; ///< with the time at which they run anyhow
    PendingMap<int> m_puts;
    PendingMap<swarm::MutableItem> m_gets;
    std::map<ItemName, Found> m_found; ///< of look-ups that are not over
    std::vector<Finder> m_finders;
    std::optional<TimerId> m_timer;
    std::uint64_t m_nextId = 1;
    bool m_ended = false;
};

} // namespace granary::platform
