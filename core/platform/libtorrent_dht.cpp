#include "core/platform/libtorrent_dht.h"

#include "core/platform/libtorrent_settings.h"

#include <libtorrent/alert_types.hpp>
#include <libtorrent/bdecode.hpp>
#include <libtorrent/bencode.hpp>
#include <libtorrent/entry.hpp>
#include <libtorrent/kademlia/announce_flags.hpp>

#include <algorithm>

namespace granary::platform {
namespace {

constexpr std::size_t maxValueBytes = 1000; // BEP 44
constexpr std::size_t maxSaltBytes = 64;    // BEP 44
constexpr const char* offDetail = "the DHT does not go through a proxy";
constexpr auto joiningPeriod = std::chrono::milliseconds(250);
constexpr auto watchPeriod = std::chrono::seconds(5);

std::array<char, 32> keyOf(const PublicKey& key)
{
    std::array<char, 32> out;
    std::memcpy(out.data(), key.view().data(), out.size());
    return out;
}

Bytes bytesOf(const std::string& text)
{
    return toBytes(std::string_view(text));
}

Bytes encoded(const lt::entry& value)
{
    std::string out;
    lt::bencode(std::back_inserter(out), value);
    return bytesOf(out);
}

/// Nullopt unless `value` is one bencoded value in canonical form: libtorrent writes it anew, and the signature must still fit.
std::optional<lt::entry> decoded(ByteView value)
{
    lt::error_code error;
    const auto text = asText(value);
    const auto node = lt::bdecode({text.data(), static_cast<std::ptrdiff_t>(text.size())}, error);
    if (error)
        return std::nullopt;
    lt::entry out(node);
    if (!equalBytes(encoded(out), value))
        return std::nullopt;
    return out;
}

} // namespace

LibtorrentDht::LibtorrentDht(LibtorrentSession& session) :
    m_session(session), m_hash(rendezvousHash(session.options().networkName).get_best())
{
    m_session.addAlertHandler([this](lt::alert& alert) { onAlert(alert); });
}

LibtorrentDht::~LibtorrentDht()
{
    end();
}

void LibtorrentDht::begin()
{
    for (const auto& node : m_session.options().bootstrap)
        addNode(node);
    watchTable();
}

void LibtorrentDht::end()
{
    if (std::exchange(m_ended, true))
        return;
    if (m_timer)
        m_session.loop().cancelTimer(*m_timer);
    m_waiting.clear();
    const Error cancelled(ErrorCode::cancelled, "the network was stopped");
    answerAll(m_puts, cancelled);
    answerAll(m_gets, cancelled);
    endFinders(true);
    m_alive.reset();
}

void LibtorrentDht::restart()
{
    m_waiting.clear();
    m_tables.clear();
    m_knownNodes = 0;
    if (!m_session.proxied())
        return;
    const Error off(ErrorCode::unreachable, offDetail);
    answerAll(m_puts, off);
    answerAll(m_gets, off);
    endFinders(true);
}

void LibtorrentDht::toLoop(std::function<void()> work)
{
    m_session.loop().post([alive = std::weak_ptr<bool>(m_alive), work = std::move(work)] {
        if (!alive.expired())
            work();
    });
}

void LibtorrentDht::ask(std::function<void(lt::session_handle&)> call)
{
    m_session.post([this, call = std::move(call)] {
        try {
            call(m_session.handle());
        } catch (const lt::system_error&) { // ending: end() answers
        }
    });
}

void LibtorrentDht::whenJoined(std::function<void()> work)
{
    if (m_knownNodes > 0 || (m_seeds.empty() && !m_session.options().mainline))
        return work();
    m_waiting.emplace_back(m_session.loop().clock().steady() + startPatience, std::move(work));
}

/// Asks for the size of the routing table, often while something waits for an answer.
void LibtorrentDht::watchTable()
{
    const auto now = m_session.loop().clock().steady();
    // Nodes that were not up yet when they were asked first.
    if (m_knownNodes == 0 && !m_session.proxied())
        for (const auto& seed : m_seeds)
            ask([seed](lt::session_handle& handle) { handle.add_dht_node({seed.address, seed.port}); });
    if (!m_session.proxied())
        ask([](lt::session_handle& handle) { handle.post_dht_stats(); });
    while (!m_waiting.empty() && m_waiting.front().first <= now) {
        const auto work = std::move(m_waiting.front().second);
        m_waiting.pop_front();
        work();
    }
    const bool busy = (m_knownNodes == 0 && !m_session.proxied()) || !m_finders.empty() || !m_waiting.empty();
    m_timer = m_session.loop().after(busy ? Duration(joiningPeriod) : Duration(watchPeriod),
        [this, alive = std::weak_ptr<bool>(m_alive)] {
            if (!alive.expired())
                watchTable();
        });
}

void LibtorrentDht::addNode(const swarm::Endpoint& node)
{
    if (m_ended || !toAsio(node) || node.port == 0)
        return;
    if (m_seeds.size() < 64)
        m_seeds.insert(node);
    if (m_session.proxied())
        return;
    ask([node](lt::session_handle& handle) { handle.add_dht_node({node.address, node.port}); });
}

// Items

template <class T>
void LibtorrentDht::addPending(PendingMap<T>& map, const ItemName& name, std::function<void(Result<T>)> done)
{
    const auto id = m_nextId++;
    map[name].push_back({id, std::move(done), std::make_shared<std::atomic<bool>>(false)});
    m_session.loop().after(Duration(lookupLimit), [this, &map, name, id, alive = std::weak_ptr<bool>(m_alive)] {
        if (!alive.expired())
            answer(map, name, id, Result<T>(Error(ErrorCode::timedOut, "no end of the look-up")));
    });
}

template <class T>
void LibtorrentDht::answer(PendingMap<T>& map, const ItemName& name, std::uint64_t id, Result<T> result)
{
    const auto found = map.find(name);
    if (found == map.end())
        return;
    auto& queue = found->second;
    const auto entry = std::find_if(queue.begin(), queue.end(), [&](const auto& p) { return p.id == id; });
    if (entry == queue.end())
        return;
    const auto done = std::move(entry->done);
    queue.erase(entry);
    if (queue.empty())
        map.erase(found);
    done(std::move(result));
}

template <class T>
void LibtorrentDht::answerAll(PendingMap<T>& map, const Error& error)
{
    for (auto& [name, queue] : std::exchange(map, {}))
        for (auto& pending : queue)
            pending.done(error);
}

void LibtorrentDht::put(const swarm::MutableItem& item, std::function<void(Result<int>)> done)
{
    if (m_ended)
        return toLoop([done = std::move(done)] { done(Error(ErrorCode::cancelled)); });
    if (m_session.proxied())
        return toLoop([done = std::move(done)] { done(Error(ErrorCode::unreachable, offDetail)); });
    if (item.value.size() > maxValueBytes || item.salt.size() > maxSaltBytes || !decoded(item.value))
        return toLoop([done = std::move(done)] { done(Error(ErrorCode::malformed, "not an item of BEP 44")); });
    const ItemName name{item.key, item.salt};
    const auto id = m_nextId;
    addPending(m_puts, name, std::move(done));
    whenJoined([this, item, id] { startPut(item, id); });
}

void LibtorrentDht::startPut(const swarm::MutableItem& item, std::uint64_t id)
{
    std::shared_ptr<std::atomic<bool>> superseded;
    for (const auto& pending : m_puts[{item.key, item.salt}])
        if (pending.id == id)
            superseded = pending.superseded;
    if (!superseded)
        return;
    // Called on the session's thread with what the look-up found, just before it is stored.
    auto fill = [item, superseded](lt::entry& value, std::array<char, 64>& signature, std::int64_t& sequence, const std::string&) {
        if (value.type() != lt::entry::undefined_t && sequence > item.sequence) {
            *superseded = true; // the newer one is stored again instead
            return;
        }
        value = *decoded(item.value);
        std::memcpy(signature.data(), item.signature.view().data(), signature.size());
        sequence = item.sequence;
    };
    ask([key = keyOf(item.key), fill = std::move(fill), salt = std::string(asText(item.salt))](
            lt::session_handle& handle) { handle.dht_put_item(key, fill, salt); });
}

void LibtorrentDht::onPut(const ItemName& name, int nodes)
{
    const auto found = m_puts.find(name);
    if (found == m_puts.end())
        return;
    const auto& first = found->second.front();
    if (*first.superseded)
        answer(m_puts, name, first.id, Result<int>(Error(ErrorCode::conflict, "a newer item is there")));
    else
        answer(m_puts, name, first.id, Result<int>(nodes));
}

void LibtorrentDht::get(const PublicKey& key, ByteView salt, std::function<void(Result<swarm::MutableItem>)> done)
{
    if (m_ended)
        return toLoop([done = std::move(done)] { done(Error(ErrorCode::cancelled)); });
    if (m_session.proxied())
        return toLoop([done = std::move(done)] { done(Error(ErrorCode::unreachable, offDetail)); });
    const ItemName name{key, toBytes(salt)};
    addPending(m_gets, name, std::move(done));
    whenJoined([this, name] {
        ask([name](lt::session_handle& handle) { handle.dht_get_item(keyOf(name.first), std::string(asText(name.second))); });
    });
}

void LibtorrentDht::onItem(const ItemName& name, Result<swarm::MutableItem> item)
{
    if (const auto early = m_found.find(name); early != m_found.end()) {
        m_session.loop().cancelTimer(early->second.settles);
        m_found.erase(early);
    }
    // Look-ups of one item end in the order in which they began, or their answers are the same.
    if (const auto found = m_gets.find(name); found != m_gets.end())
        answer(m_gets, name, found->second.front().id, std::move(item));
}

void LibtorrentDht::onEarlyItem(swarm::MutableItem item)
{
    const ItemName name{item.key, item.salt};
    if (!m_gets.contains(name))
        return;
    if (const auto before = m_found.find(name); before != m_found.end()) {
        if (before->second.item.sequence >= item.sequence)
            return;
        m_session.loop().cancelTimer(before->second.settles);
    }
    const auto timer = m_session.loop().after(m_session.options().mainline ? 2 * settleTime : settleTime,
        [this, name, alive = std::weak_ptr<bool>(m_alive)] {
            if (alive.expired())
                return;
            const auto found = m_found.extract(name);
            const auto pending = m_gets.find(name);
            if (found.empty() || pending == m_gets.end())
                return;
            std::vector<std::uint64_t> ids; // calls of the receivers may begin new look-ups
            for (const auto& get : pending->second)
                ids.push_back(get.id);
            for (const auto id : ids)
                answer(m_gets, name, id, Result<swarm::MutableItem>(found.mapped().item));
        });
    m_found.insert_or_assign(name, Found{std::move(item), timer});
}

// Peers

void LibtorrentDht::announce()
{
    const auto endpoints = m_session.listenEndpoints();
    if (m_ended || endpoints.empty())
        return;
    whenJoined([this, port = endpoints.front().port] {
        ask([hash = m_hash, port](lt::session_handle& handle) { handle.dht_announce(hash, port); });
    });
}

void LibtorrentDht::findPeers(std::function<void(std::vector<swarm::Endpoint>)> found)
{
    if (m_ended || m_session.proxied())
        return toLoop([found = std::move(found)] { found({}); });
    whenJoined([this, found = std::move(found)] {
        m_finders.push_back({found, {}, m_session.loop().clock().steady()});
        ask([hash = m_hash](lt::session_handle& handle) {
            handle.dht_get_peers(hash);
            handle.post_dht_stats();
        });
        if (m_timer)
            m_session.loop().cancelTimer(*m_timer);
        watchTable();
    });
}

void LibtorrentDht::onPeers(const std::vector<swarm::Endpoint>& peers)
{
    // Calls of the receivers may begin new searches.
    std::vector<std::pair<std::function<void(std::vector<swarm::Endpoint>)>, std::vector<swarm::Endpoint>>> calls;
    for (auto& finder : m_finders) {
        std::vector<swarm::Endpoint> fresh;
        for (const auto& peer : peers)
            if (finder.seen.insert(peer).second)
                fresh.push_back(peer);
        if (!fresh.empty())
            calls.emplace_back(finder.found, std::move(fresh));
    }
    for (auto& [found, fresh] : calls)
        found(std::move(fresh));
}

void LibtorrentDht::endFinders(bool all)
{
    // The first reports after the call may be older than the search itself.
    const auto settled = m_session.loop().clock().steady() - Duration(joiningPeriod);
    std::vector<Finder> ended;
    std::erase_if(m_finders, [&](Finder& finder) {
        if (!all && finder.since > settled)
            return false;
        ended.push_back(std::move(finder));
        return true;
    });
    for (auto& finder : ended)
        finder.found({});
}

void LibtorrentDht::onTable(const TableReport& report)
{
    m_tables[report.socket] = report.nodes;
    std::size_t nodes = 0;
    for (const auto& [socket, count] : m_tables)
        nodes += count;
    m_knownNodes = nodes;
    if (nodes > 0)
        while (!m_waiting.empty()) {
            const auto work = std::move(m_waiting.front().second);
            m_waiting.pop_front();
            work();
        }
    if (!report.looksForPeers)
        endFinders(false);
}

/// Session's thread.
void LibtorrentDht::onAlert(lt::alert& alert)
{
    if (const auto* stored = lt::alert_cast<lt::dht_put_alert>(&alert)) {
        const auto key = PublicKey::from(std::as_bytes(std::span(stored->public_key)));
        toLoop([this, name = ItemName{*key, bytesOf(stored->salt)}, nodes = stored->num_success] { onPut(name, nodes); });
    } else if (const auto* item = lt::alert_cast<lt::dht_mutable_item_alert>(&alert)) {
        swarm::MutableItem out;
        out.key = *PublicKey::from(std::as_bytes(std::span(item->key)));
        out.salt = bytesOf(item->salt);
        out.sequence = item->seq;
        out.signature = *Signature::from(std::as_bytes(std::span(item->signature)));
        const bool none = item->item.type() == lt::entry::undefined_t;
        if (!none)
            out.value = encoded(item->item);
        if (!item->authoritative)
            return none ? void() : toLoop([this, out = std::move(out)] { onEarlyItem(out); });
        toLoop([this, none, out = std::move(out)] {
            const ItemName name{out.key, out.salt};
            onItem(name, none ? Result<swarm::MutableItem>(Error(ErrorCode::notFound, "no such item")) : Result<swarm::MutableItem>(out));
        });
    } else if (const auto* reply = lt::alert_cast<lt::dht_get_peers_reply_alert>(&alert)) {
        if (reply->info_hash != m_hash)
            return;
        std::vector<swarm::Endpoint> peers;
        for (const auto& peer : reply->peers())
            peers.push_back(fromAsio(peer));
        toLoop([this, peers = std::move(peers)] { onPeers(peers); });
    } else if (const auto* stats = lt::alert_cast<lt::dht_stats_alert>(&alert)) {
        TableReport report{fromAsio(stats->local_endpoint).text()};
        for (const auto& bucket : stats->routing_table)
            report.nodes += static_cast<std::size_t>(bucket.num_nodes);
        for (const auto& lookup : stats->active_requests)
            report.looksForPeers = report.looksForPeers || lookup.target == m_hash;
        toLoop([this, report = std::move(report)] { onTable(report); });
    }
}

} // namespace granary::platform
