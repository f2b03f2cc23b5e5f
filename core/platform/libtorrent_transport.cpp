#include "core/platform/libtorrent_transport.h"

namespace granary::platform {

LibtorrentTransport::LibtorrentTransport(LibtorrentSession& session) :
    m_session(session), m_queue(std::make_shared<LinkEventQueue>(session.loop())), m_totals(std::make_shared<LinkTotals>()),
    m_rendezvous(std::make_shared<Rendezvous>(session, m_queue, m_totals))
{
}

LibtorrentTransport::~LibtorrentTransport()
{
    m_queue->setSink({});
}

void LibtorrentTransport::start(swarm::TransportEvents& events)
{
    GRANARY_ASSERT(!m_events);
    m_events = &events;
    m_queue->setSink([this](LinkEvent event) { onEvent(std::move(event)); });
    m_rendezvous->add();
}

void LibtorrentTransport::stop()
{
    m_queue->setSink({});
    for (const auto& [id, link] : m_links)
        m_session.post([rendezvous = m_rendezvous, id = id] { rendezvous->closeLink(id); });
    m_links.clear();
    m_dialled.clear();
    m_session.post([rendezvous = m_rendezvous] { rendezvous->end(); });
}

void LibtorrentTransport::dropLinks()
{
    m_session.post([rendezvous = m_rendezvous] { rendezvous->dropAll(); });
}

void LibtorrentTransport::connect(const swarm::Endpoint& remote)
{
    if (m_dialled.insert(remote).second)
        m_session.post([rendezvous = m_rendezvous, remote] { rendezvous->dial(remote); });
}

void LibtorrentTransport::send(swarm::ConnectionId id, Bytes frame)
{
    GRANARY_ASSERT(frame.size() <= swarm::maxFrameBytes);
    const auto found = m_links.find(id);
    if (found == m_links.end())
        return;
    auto& link = *found->second;
    link.queuedBytes += frame.size();
    {
        const std::lock_guard lock(link.mutex);
        link.outbox.push_back(std::move(frame));
        if (std::exchange(link.feedPosted, true))
            return;
    }
    m_session.post([rendezvous = m_rendezvous, id] { rendezvous->feed(id); });
}

std::size_t LibtorrentTransport::queuedBytes(swarm::ConnectionId id) const
{
    const auto found = m_links.find(id);
    return found == m_links.end() ? 0 : found->second->queuedBytes.load();
}

void LibtorrentTransport::close(swarm::ConnectionId id)
{
    if (m_links.erase(id) != 0)
        m_session.post([rendezvous = m_rendezvous, id] { rendezvous->closeLink(id); });
}

swarm::Transport::Totals LibtorrentTransport::totals() const
{
    return {m_totals->sentBytes, m_totals->receivedBytes};
}

void LibtorrentTransport::onFrame(const std::shared_ptr<Link>& link, Bytes frame)
{
    const auto size = frame.size();
    if (m_links.contains(link->id))
        m_events->onFrame(link->id, std::move(frame));
    const auto waiting = link->inboundBytes.fetch_sub(size) - size;
    if (link->paused && waiting <= m_session.options().inboundLimitBytes / 2)
        m_session.post([rendezvous = m_rendezvous, id = link->id] { rendezvous->resumeReading(id); });
}

void LibtorrentTransport::onEvent(LinkEvent event)
{
    if (auto* frame = std::get_if<LinkFrame>(&event)) {
        onFrame(frame->link, std::move(frame->frame));
    } else if (auto* opened = std::get_if<LinkOpened>(&event)) {
        const auto& link = opened->link;
        m_links[link->id] = link;
        if (link->outgoing)
            m_dialled.erase(link->remote);
        m_events->onOpen(link->id, link->remote, link->outgoing);
    } else if (auto* drained = std::get_if<LinkDrained>(&event)) {
        if (m_links.contains(drained->link->id))
            m_events->onDrained(drained->link->id);
    } else if (auto* closed = std::get_if<LinkClosed>(&event)) {
        if (m_links.erase(closed->link->id) != 0)
            m_events->onClosed(closed->link->id, closed->why);
    } else if (auto* failed = std::get_if<DialFailed>(&event)) {
        m_dialled.erase(failed->remote);
        m_events->onConnectFailed(failed->remote, failed->why);
    }
}

} // namespace granary::platform
