#include "core/engine/node_links.h"

#include "core/placement/absent_node.h"
#include "core/placement/remote_node.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration lookAgainAfter = 2s;
/// A link takes a dial (libtorrent starts one a second), three messages of the handshake and one of enrolment. When some nodes are up and
/// nothing has changed for this long, the others are taken for dead.
constexpr Duration quietAfter = 2500ms;
/// What a node has room for, and whether it goes on lending, may change while a link is up.
constexpr Duration usagePeriod = 5min;

} // namespace

void NodeLinks::keep(const NodeId& id, const std::vector<std::string>& addresses, bool leaving, Bytes invite)
{
    auto& link = m_links[id];
    link.addresses = addresses;
    link.leaving = leaving;
    m_lastChange = m_ports.environment.loop.clock().steady();
    const bool folder = !addresses.empty() && addresses.front().starts_with(folderPrefix);
    if (folder) {
        if (!link.node) {
            // Until its disk is there it is known and away: what is backed up meanwhile is not complete without it.
            m_ports.placement.addNode(std::make_shared<placement::AbsentNode>(m_ports.environment.loop, id, addresses.front()));
            m_ports.placement.setLeaving(id, leaving);
            openFolder(id);
        }
    } else if (m_ports.network) {
        swarm::NodeAddress address;
        address.node = id;
        address.invite = std::move(invite);
        for (const auto& text : addresses)
            if (auto endpoint = swarm::Endpoint::parse(text))
                address.endpoints.push_back(std::move(*endpoint));
        link.client = m_ports.network->peers().keep(address);
        if (!link.node) {
            link.node = std::make_shared<placement::RemoteNode>(m_ports.environment.loop, m_ports.environment.workers, link.client);
            m_ports.placement.addNode(link.node);
            if (leaving)
                m_ports.placement.setLeaving(id, true);
        }
        note(id, link);
    }
    if (!m_timer)
        m_timer = m_ports.environment.loop.after(lookAgainAfter, [self = weak_from_this()] {
            if (const auto links = self.lock())
                links->lookAgain();
        });
}

void NodeLinks::keepFolder(std::shared_ptr<placement::FolderNode> node)
{
    const auto id = node->id();
    auto& link = m_links[id];
    link.addresses = {node->address()};
    link.node = std::move(node);
    m_ports.placement.addNode(link.node);
    m_ports.placement.setLeaving(id, link.leaving);
    note(id, link);
}

void NodeLinks::openFolder(const NodeId& id)
{
    auto& link = m_links[id];
    if (link.opening)
        return;
    link.opening = true;
    const auto path = link.addresses.front().substr(folderPrefix.size());
    placement::ShardFolder::Ports ports{m_ports.environment.files, m_ports.environment.clock, m_ports.environment.random};
    placement::FolderNode::open(m_ports.environment.loop, m_ports.environment.disk, ports, path, m_ports.tenant, false,
        [weak = weak_from_this(), id](Result<std::shared_ptr<placement::FolderNode>> opened) {
            const auto self = weak.lock();
            if (!self || self->m_closed)
                return;
            const auto it = self->m_links.find(id);
            if (it == self->m_links.end())
                return;
            it->second.opening = false;
            // Another folder in its place is another node: its shards are not ours.
            if (opened && (*opened)->id() == id && !it->second.node)
                self->keepFolder(std::move(*opened));
        });
}

void NodeLinks::forget(const NodeId& id)
{
    const auto it = m_links.find(id);
    if (it == m_links.end())
        return;
    m_ports.placement.removeNode(id);
    if (it->second.client && m_ports.network)
        m_ports.network->peers().release(id);
    m_links.erase(it);
}

void NodeLinks::setLeaving(const NodeId& id, bool leaving)
{
    const auto it = m_links.find(id);
    if (it == m_links.end())
        return;
    it->second.leaving = leaving;
    m_ports.placement.setLeaving(id, leaving);
}

void NodeLinks::onNodeState(swarm::NodeClient& client)
{
    const auto it = m_links.find(client.node());
    if (it != m_links.end())
        note(it->first, it->second);
}

void NodeLinks::note(const NodeId& id, Link& link)
{
    const bool up = link.node && link.node->reachable();
    m_ports.placement.nodesChanged();
    const bool lendsNoMore = up ? link.node->lendsNoMore() : link.lendsNoMore;
    if (up == link.up && lendsNoMore == link.lendsNoMore)
        return;
    link.lendsNoMore = lendsNoMore;
    // One that is cut off again and again would keep everybody waiting.
    if (std::exchange(link.up, up) != up && !isCutOff(link))
        m_lastChange = m_ports.environment.loop.clock().steady();
    if (m_ports.changed)
        m_ports.changed(id, up);
}

void NodeLinks::lookAgain()
{
    m_timer.reset();
    if (m_closed)
        return;
    std::vector<NodeId> absent;
    for (auto& [id, link] : m_links) {
        if (!link.node && !link.addresses.empty() && link.addresses.front().starts_with(folderPrefix))
            absent.push_back(id);
        else if (link.node)
            note(id, link);
    }
    for (const auto& id : absent)
        openFolder(id);
    askForUsage();
    m_timer = m_ports.environment.loop.after(lookAgainAfter, [self = weak_from_this()] {
        if (const auto links = self.lock())
            links->lookAgain();
    });
}

void NodeLinks::askForUsage()
{
    const auto now = m_ports.environment.loop.clock().steady();
    if (m_usageAsked == SteadyTime())
        m_usageAsked = now; // they have just told it
    if (now - m_usageAsked < usagePeriod)
        return;
    m_usageAsked = now;
    for (const auto& [id, link] : m_links)
        if (link.client && link.up)
            link.client->refreshUsage([weak = weak_from_this(), id = id](const Result<swarm::TenantUsage>&) {
                const auto self = weak.lock();
                if (!self || self->m_closed)
                    return;
                if (const auto at = self->m_links.find(id); at != self->m_links.end())
                    self->note(id, at->second);
            });
}

void NodeLinks::close()
{
    m_closed = true;
    if (m_timer)
        m_ports.environment.loop.cancelTimer(*m_timer);
    m_timer.reset();
    m_ports.changed = {};
    for (auto& [id, link] : m_links) {
        m_ports.placement.removeNode(id);
        if (link.client && m_ports.network)
            m_ports.network->peers().release(id);
    }
    m_links.clear();
}

std::optional<NodeLinks::View> NodeLinks::view(const NodeId& id) const
{
    const auto it = m_links.find(id);
    if (it == m_links.end())
        return std::nullopt;
    View view;
    const auto& link = it->second;
    if (!link.addresses.empty())
        view.address = link.addresses.front();
    if (link.node) {
        view.reachable = link.node->reachable();
        view.usage = link.node->usage();
        view.lendsNoMore = link.lendsNoMore;
        if (const auto address = link.node->address(); !address.empty())
            view.address = address;
    }
    if (link.client && link.client->state() == swarm::NodeClient::State::refused)
        view.refused = link.client->lastError();
    return view;
}

bool NodeLinks::awaitSettled(Duration most, const CancelToken& cancel, std::size_t enough)
{
    auto& loop = m_ports.environment.loop;
    const auto end = loop.clock().steady() + most;
    while (!cancel.cancelled()) {
        std::size_t up = 0;
        const bool settled = onLoop(loop, [this, &loop, &up, end] {
            const auto now = loop.clock().steady();
            bool open = false;
            for (const auto& [id, link] : m_links) {
                const bool refused = link.client && link.client->state() == swarm::NodeClient::State::refused;
                const bool folderGone = !link.client && !link.node && !link.opening;
                const bool reachable = link.node && link.node->reachable();
                up += reachable ? 1 : 0;
                open = open || (!reachable && !refused && !folderGone && !isCutOff(link));
            }
            return !open || now >= end || (up > 0 && now - m_lastChange >= quietAfter);
        });
        if (settled || up >= enough)
            return settled;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

} // namespace granary::engine
