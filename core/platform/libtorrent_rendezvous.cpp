#include "core/platform/libtorrent_rendezvous.h"

#include "core/platform/libtorrent_internals.h"

#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/settings_pack.hpp>

#include <utility>

namespace granary::platform {
namespace {

class RendezvousPlugin final : public lt::torrent_plugin {
public:
    explicit RendezvousPlugin(std::weak_ptr<Rendezvous> rendezvous) : m_rendezvous(std::move(rendezvous)) {}
    std::shared_ptr<lt::peer_plugin> new_connection(const lt::peer_connection_handle& handle) override
    {
        const auto rendezvous = m_rendezvous.lock();
        return rendezvous && handle.type() == lt::connection_type::bittorrent ? rendezvous->newPeer(handle) : nullptr;
    }

private:
    std::weak_ptr<Rendezvous> m_rendezvous;
};

} // namespace

Rendezvous::Rendezvous(
    LibtorrentSession& session, std::shared_ptr<LinkEventQueue> events, std::shared_ptr<LinkTotals> totals) :
    m_session(session), m_events(std::move(events)), m_totals(std::move(totals)), m_timer(session.context())
{
}

void Rendezvous::add()
{
    lt::add_torrent_params params;
    params.info_hashes = rendezvousHash(m_session.options().networkName);
    params.name = "granary";
    params.save_path = "."; // asked for, never used: there are no files and no disk threads
    params.flags &= ~(lt::torrent_flags::paused | lt::torrent_flags::auto_managed);
    // Announcing and looking for peers are calls of the Dht port; connections are made by dial() alone.
    params.flags |= lt::torrent_flags::disable_dht | lt::torrent_flags::disable_lsd | lt::torrent_flags::disable_pex;
    params.max_connections = m_session.options().maxConnections;
    params.extensions.push_back([weak = weak_from_this()](const lt::torrent_handle&, lt::client_data_t) {
        return std::make_shared<RendezvousPlugin>(weak);
    });
    m_torrent = m_session.handle().add_torrent(std::move(params));
}

void Rendezvous::dial(const swarm::Endpoint& remote)
{
    const auto endpoint = toAsio(remote);
    if (!endpoint || endpoint->port() == 0 || endpoint->address().is_unspecified()) {
        m_events->push(DialFailed{remote, Error(ErrorCode::invalidArgument, "not an address")});
        return;
    }
    if (m_openOutgoing.contains(*endpoint)) {
        m_events->push(DialFailed{remote, Error(ErrorCode::alreadyExists, "connected already")});
        return;
    }
    m_dials[*endpoint] = {std::chrono::steady_clock::now() + 2 * m_session.options().dialTimeout};
    addPeer(*endpoint, 0);
    if (!m_timerRuns)
        watchDials();
}

void Rendezvous::addPeer(const lt::tcp::endpoint& remote, int attempt)
{
    // libtorrent has no choice of the protocol for one peer: with uTP switched on it comes first.
    const auto setUtp = [this](bool on) {
        lt::settings_pack pack;
        pack.set_bool(lt::settings_pack::enable_outgoing_utp, on);
        m_session.handle().apply_settings(pack);
    };
    const bool utp = m_session.options().enableUtp && !m_session.proxied() && m_session.options().utpFirst == (attempt == 0);
    try {
        if (utp)
            setUtp(true);
        m_torrent.connect_peer(remote);
        dialNow(m_torrent);
        if (utp)
            setUtp(false);
    } catch (const lt::system_error& error) { // the session is ending
        failDial(remote, Error(ErrorCode::cancelled, error.what()));
    }
}

/// By the other protocol, once.
bool Rendezvous::tryAgain(const lt::tcp::endpoint& remote, const Error& why)
{
    const auto dial = m_dials.find(remote);
    if (dial == m_dials.end() || !m_session.options().enableUtp || m_session.proxied() || dial->second.attempt > 0 ||
        (why.code != ErrorCode::unreachable && why.code != ErrorCode::timedOut))
        return false;
    ++dial->second.attempt;
    // When libtorrent has done away with the connection that failed.
    m_session.post([self = shared_from_this(), remote] {
        if (self->m_dials.contains(remote))
            self->addPeer(remote, 1);
    });
    return true;
}

/// Most dials end by their connection's end. libtorrent may also never try one: at its limit of connections, or for a reason of its own.
void Rendezvous::watchDials()
{
    m_timerRuns = !m_dials.empty();
    if (!m_timerRuns)
        return;
    m_timer.expires_after(std::chrono::seconds(1));
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        const auto self = weak.lock();
        if (!self || error)
            return;
        std::vector<lt::tcp::endpoint> late;
        for (const auto& [remote, dial] : self->m_dials)
            if (dial.until <= std::chrono::steady_clock::now())
                late.push_back(remote);
        for (const auto& remote : late)
            self->failDial(remote, Error(ErrorCode::timedOut, "no answer"));
        self->watchDials();
    });
}

void Rendezvous::dropAll()
{
    for (const auto& weak : std::exchange(m_peers, {}))
        if (const auto peer = weak.lock())
            peer->disconnect(Error(ErrorCode::unreachable, "the way out is another one now"));
}

void Rendezvous::end()
{
    m_dials.clear();
    m_timer.cancel(); // a timer that waits would keep the session's thread alive
}

void Rendezvous::failDial(const lt::tcp::endpoint& remote, const Error& why)
{
    if (m_dials.erase(remote) != 0)
        m_events->push(DialFailed{fromAsio(remote), why});
}

std::shared_ptr<FramePeer> Rendezvous::newPeer(const lt::peer_connection_handle& handle)
{
    auto peer = std::make_shared<FramePeer>(handle,
        FramePeerContext{m_session.context(), weak_from_this(), m_events, m_totals, m_session.options().dialTimeout,
            m_session.options().inboundLimitBytes});
    m_peers.push_back(peer);
    if (m_peers.size() >= m_prunePeersAt) {
        std::erase_if(m_peers, [](const auto& weak) { return weak.expired(); });
        m_prunePeersAt = 2 * m_peers.size() + 64;
    }
    return peer;
}

void Rendezvous::onPeerOpen(const std::shared_ptr<FramePeer>& peer)
{
    // A dial that was given up must not open afterwards.
    if (peer->outgoing() && m_dials.erase(peer->remote()) == 0) {
        peer->disconnect(Error(ErrorCode::timedOut, "answered too late"));
        return;
    }
    auto link = std::make_shared<Link>(m_nextId++, fromAsio(peer->remote()), peer->outgoing());
    m_open[link->id] = peer;
    if (peer->outgoing())
        m_openOutgoing[peer->remote()] = link->id;
    peer->setLink(link);
    m_events->push(LinkOpened{std::move(link)});
}

void Rendezvous::onPeerGone(FramePeer& peer, const Error& why)
{
    const auto& link = peer.link();
    if (!link) {
        if (peer.outgoing() && !tryAgain(peer.remote(), why))
            failDial(peer.remote(), why);
        return;
    }
    if (m_open.erase(link->id) == 0)
        return;
    if (const auto outgoing = m_openOutgoing.find(peer.remote());
        outgoing != m_openOutgoing.end() && outgoing->second == link->id)
        m_openOutgoing.erase(outgoing);
    m_events->push(LinkClosed{link, why});
    // Dialled anew while this one was closing: libtorrent has one connection for an endpoint, so it waited for now.
    if (peer.outgoing() && m_dials.contains(peer.remote()))
        m_session.post([self = shared_from_this(), remote = peer.remote()] {
            if (self->m_dials.contains(remote))
                self->addPeer(remote, 0);
        });
}

std::shared_ptr<FramePeer> Rendezvous::find(swarm::ConnectionId id) const
{
    const auto found = m_open.find(id);
    return found == m_open.end() ? nullptr : found->second.lock();
}

void Rendezvous::feed(swarm::ConnectionId id)
{
    if (const auto peer = find(id))
        peer->feed();
}

void Rendezvous::resumeReading(swarm::ConnectionId id)
{
    if (const auto peer = find(id))
        peer->resumeReading();
}

void Rendezvous::closeLink(swarm::ConnectionId id)
{
    if (const auto peer = find(id)) {
        if (peer->outgoing())
            m_openOutgoing.erase(peer->remote());
        peer->resumeReading(); // the loop hears no more of it, so nothing would take up reading
        peer->closeWhenSent();
    }
}

} // namespace granary::platform
