#include "tests/hostile/hostile_node.h"

#include "tests/core/swarm/message_samples.h"

namespace granary::test {

using namespace granary::swarm;

namespace {

constexpr Duration floodPause = std::chrono::milliseconds(2);
constexpr std::size_t floodQueueBytes = 512 << 10;
constexpr std::size_t forgedRecords = 16;

} // namespace

HostileNode::HostileNode(Ports ports, const std::string& networkName, const crypto::SigningKey& identity, Behaviour behaviour)
    : m_ports(std::move(ports)),
      m_network(networkHash(networkName)),
      m_identity(identity.clone(), m_ports.random),
      m_behaviour(behaviour),
      m_book(m_network, m_ports.random),
      m_context{m_ports.loop, &m_ports.store, m_identity, m_book, {}, {}, {}}
{
    m_context.ownRecord = [this] { return m_own.sequence > 0 ? &m_own : nullptr; };
    m_context.onRecord = [this](const MutableItem& item) -> Status {
        const auto taken = m_book.take(item, nowSeconds());
        return taken.ok() ? Status() : Status(taken.error());
    };
}

HostileNode::~HostileNode() { stop(); }

void HostileNode::start()
{
    m_running = true;
    m_ports.transport.start(*this);
    NodeRecordFields fields;
    fields.network = m_network;
    fields.lends = true;
    fields.endpoints = m_ports.transport.listenEndpoints();
    m_own = makeNodeRecord(m_identity.signing(), fields, nowSeconds());
}

void HostileNode::stop()
{
    if (!std::exchange(m_running, false))
        return;
    std::vector<Link*> links;
    for (auto& [id, peer] : m_peers)
        links.push_back(peer.link.get());
    for (auto* link : links)
        link->close(Error(ErrorCode::cancelled, "stopping"));
    m_ports.transport.stop();
}

void HostileNode::onOpen(ConnectionId id, const Endpoint& remote, bool outgoing)
{
    auto& peer = m_peers[id];
    peer.link = std::make_unique<Link>(
        Link::Config{m_ports.loop, m_ports.random, m_ports.transport, id, outgoing, remote, m_identity, m_network, true, std::nullopt}, *this);
    peer.link->start();
}

void HostileNode::onFrame(ConnectionId id, Bytes frame)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onFrame(std::move(frame));
}

void HostileNode::onDrained(ConnectionId id)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onDrained();
}

void HostileNode::onClosed(ConnectionId id, const Error& why)
{
    if (const auto peer = m_peers.find(id); peer != m_peers.end())
        peer->second.link->onTransportClosed(why);
}

void HostileNode::onLinkUp(Link& link)
{
    m_peers.at(link.connection()).server = std::make_shared<NodeServer>(m_context, link);
    if (!provoked())
        return;
    if (m_behaviour == Behaviour::floods)
        flood(link.connection());
    if (m_behaviour == Behaviour::malformed) {
        ++m_sent;
        link.sendControl(nextMalformed());
    }
}

void HostileNode::onLinkMessage(Link& link, MessageType type, ByteSlice message)
{
    if (isAnswer(type))
        return; // to what it flooded with
    if (m_behaviour == Behaviour::forges && provoked() && type == MessageType::getRecords)
        if (const auto asked = GetRecordsMessage::parse(message); asked.ok())
            return answerForged(link, asked->request);
    const auto server = m_peers.at(link.connection()).server;
    if (const auto status = server->onMessage(type, std::move(message)); !status.ok() && !link.closed())
        link.closeFor(status.error());
}

void HostileNode::onLinkWritable(Link& link)
{
    if (const auto server = m_peers.at(link.connection()).server)
        server->onWritable();
}

void HostileNode::onLinkClosed(Link& link, const Error&)
{
    auto entry = m_peers.extract(link.connection());
    // The link is still on the stack.
    auto gone = std::make_shared<Peer>(std::move(entry.mapped()));
    if (gone->server)
        gone->server->onClosed();
    m_ports.loop.post([gone] {});
}

void HostileNode::flood(ConnectionId id)
{
    const auto peer = m_peers.find(id);
    if (!m_running || peer == m_peers.end())
        return;
    for (int i = 0; i < 200 && peer->second.link->up() && peer->second.link->queuedBytes() < floodQueueBytes; ++i) {
        ++m_sent;
        peer->second.link->sendControl(nextRequest());
    }
    m_ports.loop.after(floodPause, [this, id, alive = std::weak_ptr<bool>(m_alive)] {
        if (!alive.expired())
            flood(id);
    });
}

/// Every kind of request in turn.
Bytes HostileNode::nextRequest()
{
    const auto request = m_nextRequest++;
    const auto root = m_ports.random.id<ShardRoot>();
    switch (request % 9) {
    case 0: return ReadMessage{request, root, 0, 4}.encode();
    case 1: return ListMessage{request, {}}.encode();
    case 2: return BeginMessage{request, {m_ports.random.id<SegmentId>(), 1, root, maxShardBytes}}.encode();
    case 3: return GetHeadsMessage{request}.encode();
    case 4: return RemoveMessage{request, {root}}.encode();
    case 5: return GetRootRecordMessage{request, m_ports.random.id<Hash32>()}.encode();
    case 6: return GetRecordsMessage{request, m_own.item}.encode();
    case 7: return LookupMessage{request, m_ports.random.id<NodeId>()}.encode();
    default: return GetUsageMessage{request}.encode();
    }
}

/// A sample of the next type with a byte changed so that its parser refuses it.
Bytes HostileNode::nextMalformed()
{
    static const auto samples = sampleMessages();
    for (;;) {
        auto message = samples[m_nextSample++ % samples.size()];
        const auto head = std::min<std::size_t>(message.size(), 200);
        message[static_cast<std::size_t>(m_ports.random.below(head))] ^= static_cast<std::byte>(1 + m_ports.random.below(255));
        if (!roundTrip(message))
            return message;
    }
}

/// A record of a node that does not exist, under a signature that nobody made.
MutableItem HostileNode::forgedItem()
{
    Bytes seed(32);
    m_ports.random.fill(seed);
    const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(seed));
    auto item = makeNodeRecord(key, {m_network, 1, true, {{"127.0.0.1", 9}}}, nowSeconds()).item;
    ++item.sequence;
    return item;
}

void HostileNode::answerForged(Link& link, RequestId request)
{
    RecordsMessage answer;
    answer.request = request;
    // A genuine one that is old comes first: it is no crime, and must do no harm.
    NodeRecordFields old{m_network, 1, true, {{"127.0.0.1", 9}}};
    answer.items.push_back(makeNodeRecord(m_identity.signing(), old, 1).item);
    for (std::size_t i = 0; i < forgedRecords; ++i)
        answer.items.push_back(forgedItem());
    ++m_sent;
    link.sendControl(answer.encode());
}

} // namespace granary::test
