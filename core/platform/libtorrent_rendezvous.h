// The torrent on which all peers of a network meet, and who is connected or dialled there. Spec: core/specs/transport.md.
#pragma once

#include "core/platform/libtorrent_peer.h"
#include "core/platform/libtorrent_session.h"

#include <libtorrent/torrent_handle.hpp>

#include <map>
#include <unordered_map>

namespace granary::platform {

/// The torrent has no metadata and never will; it exists so that libtorrent accepts and makes connections. Session's thread, but for add().
class Rendezvous final : public FramePeerOwner, public std::enable_shared_from_this<Rendezvous> {
public:
    Rendezvous(LibtorrentSession& session, std::shared_ptr<LinkEventQueue> events, std::shared_ptr<LinkTotals> totals);

    /// Adds the torrent to the session; from another thread, once.
    void add();

    void dial(const swarm::Endpoint& remote);
    void feed(swarm::ConnectionId id);
    void resumeReading(swarm::ConnectionId id);
    void closeLink(swarm::ConnectionId id);
    /// Disconnects everybody, those that are being dialled too.
    void dropAll();
    /// No dial is watched or answered any more.
    void end();

    std::shared_ptr<FramePeer> newPeer(const lt::peer_connection_handle& handle);
    void onPeerOpen(const std::shared_ptr<FramePeer>& peer) override;
    void onPeerGone(FramePeer& peer, const Error& why) override;

private:
    struct Dial {
        std::chrono::steady_clock::time_point until; ///< given up then
        int attempt = 0;                             ///< 1 by the other of TCP and uTP
    };
    void addPeer(const lt::tcp::endpoint& remote, int attempt);
    bool tryAgain(const lt::tcp::endpoint& remote, const Error& why);
    void failDial(const lt::tcp::endpoint& remote, const Error& why);
    void watchDials();
    std::shared_ptr<FramePeer> find(swarm::ConnectionId id) const;

    LibtorrentSession& m_session;
    std::shared_ptr<LinkEventQueue> m_events;
    std::shared_ptr<LinkTotals> m_totals;
    lt::torrent_handle m_torrent;
    std::unordered_map<swarm::ConnectionId, std::weak_ptr<FramePeer>> m_open;
    std::map<lt::tcp::endpoint, swarm::ConnectionId> m_openOutgoing;
    std::vector<std::weak_ptr<FramePeer>> m_peers; ///< all that are there, and some that are gone
    std::size_t m_prunePeersAt = 64;
    std::map<lt::tcp::endpoint, Dial> m_dials;
    boost::asio::steady_timer m_timer;
    bool m_timerRuns = false;
    swarm::ConnectionId m_nextId = 1;
};

} // namespace granary::platform
