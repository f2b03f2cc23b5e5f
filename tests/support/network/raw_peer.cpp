#include "tests/support/network/raw_peer.h"

#include "core/swarm/tenant_messages.h"
#include "tests/support/network/network_peer.h"

namespace granary::test {

using namespace granary::swarm;

RawPeer::RawPeer(
    ManualLoop& loop, MemoryNetwork& network, std::uint64_t seed, std::string networkName, std::optional<Endpoint> listen)
    : m_loop(loop),
      m_random(seed),
      m_networkName(std::move(networkName)),
      m_identity(signingKey(m_random), m_random),
      m_transport(network.transport(std::move(listen)))
{
    m_transport->start(*this);
}

RawPeer::~RawPeer()
{
    link.reset();
    m_transport->stop();
}

bool RawPeer::connect(const Endpoint& remote)
{
    closedWith.reset();
    m_transport->connect(remote);
    m_loop.advanceUntil([&] { return ended() || (link && link->up()); }, std::chrono::seconds(20));
    return link && link->up();
}

bool RawPeer::connectPlain(const Endpoint& remote)
{
    m_plain = true;
    m_transport->connect(remote);
    m_loop.advanceUntil([&] { return ended() || connection.has_value(); }, std::chrono::seconds(20));
    return connection.has_value();
}

void RawPeer::onOpen(ConnectionId id, const Endpoint& remote, bool outgoing)
{
    connection = id;
    closedWith.reset();
    if (m_plain)
        return;
    link = std::make_unique<Link>(Link::Config{m_loop, m_random, *m_transport, id, outgoing, remote, m_identity,
                                      networkHash(m_networkName), true, std::nullopt},
        *this);
    link->start();
}

void RawPeer::onFrame(ConnectionId, Bytes frame)
{
    if (m_plain)
        frames.push_back(std::move(frame));
    else
        link->onFrame(std::move(frame));
}

void RawPeer::onDrained(ConnectionId)
{
    if (link)
        link->onDrained();
}

void RawPeer::onClosed(ConnectionId, const Error& why)
{
    if (link)
        link->onTransportClosed(why);
    closedWith = closedWith.value_or(why);
}

void RawPeer::onLinkMessage(Link&, MessageType type, ByteSlice message)
{
    // What every engine asks on every link.
    if (type == MessageType::getRecords && answersRecords)
        return send(RecordsMessage{GetRecordsMessage::parse(message)->request, {}}.encode());
    const auto copy = toBytes(message);
    messages.push_back(copy);
    if (answer)
        answer(*this, type, copy);
}

void RawPeer::send(Bytes head, ByteView payload)
{
    append(head, payload);
    link->sendControl(std::move(head));
}

void RawPeer::onLinkClosed(Link&, const Error& why)
{
    closedWith = why;
    closings.push_back(why);
}

bool RawPeer::enrol(const TenantKeys& tenant, ByteView invite)
{
    TenantMessage claim;
    claim.request = m_next++;
    claim.tenant = tenant.id();
    claim.admin = tenant.admin;
    claim.invite = toBytes(invite);
    claim.signature = tenant.storeSign.sign(tenantBuffer(link->handshakeHash(), claim.tenant, claim.admin));
    send(claim.encode());
    bool admitted = false;
    bool refused = false;
    m_loop.advanceUntil(
        [&] {
            for (const auto& usage : received<UsageMessage>())
                admitted = admitted || usage.request == claim.request;
            for (const auto& error : received<ErrorMessage>())
                refused = refused || error.request == claim.request;
            return ended() || admitted || refused;
        },
        std::chrono::seconds(5));
    return admitted;
}

} // namespace granary::test
