// The port Transport over libtorrent.
#pragma once

#include "core/platform/libtorrent_rendezvous.h"

#include <set>
#include <unordered_map>

namespace granary::platform {

/// Engine loop. Connections are libtorrent's, on the network's rendezvous torrent; see Rendezvous and FramePeer for the other side.
class LibtorrentTransport final : public swarm::Transport {
public:
    explicit LibtorrentTransport(LibtorrentSession& session);
    ~LibtorrentTransport() override;

    void start(swarm::TransportEvents& events) override;
    void stop() override;
    /// They end as if the other side were gone, and so do dials under way.
    void dropLinks();
    std::vector<swarm::Endpoint> listenEndpoints() const override { return m_session.listenEndpoints(); }
    void connect(const swarm::Endpoint& remote) override;
    void send(swarm::ConnectionId id, Bytes frame) override;
    std::size_t queuedBytes(swarm::ConnectionId id) const override;
    void close(swarm::ConnectionId id) override;
    Totals totals() const override;

private:
    void onEvent(LinkEvent event);
    void onFrame(const std::shared_ptr<Link>& link, Bytes frame);

    LibtorrentSession& m_session;
    std::shared_ptr<LinkEventQueue> m_queue;
    std::shared_ptr<LinkTotals> m_totals;
    std::shared_ptr<Rendezvous> m_rendezvous;
    swarm::TransportEvents* m_events = nullptr;
    std::unordered_map<swarm::ConnectionId, std::shared_ptr<Link>> m_links;
    std::set<swarm::Endpoint> m_dialled; ///< not answered yet
};

} // namespace granary::platform
