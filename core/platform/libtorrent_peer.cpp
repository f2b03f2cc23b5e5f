#include "core/platform/libtorrent_peer.h"

#include "core/platform/libtorrent_internals.h"

#include <boost/asio/post.hpp>
#include <libtorrent/bdecode.hpp>
#include <libtorrent/entry.hpp>

namespace granary::platform {
namespace {

/// What lies in libtorrent's send buffer at most, and the level below which it is filled again.
constexpr std::size_t socketWindowBytes = 1 << 20;
constexpr std::size_t refillBelowBytes = 512 << 10;
/// Frames up to this are copied into one block with their heads and neighbours; larger ones go as they are.
constexpr std::size_t smallFrameBytes = 4 << 10;
constexpr std::size_t smallBlockBytes = 64 << 10;
/// Message number under which we take frames (libtorrent itself uses 1 to 8).
constexpr std::uint8_t localMessage = 20;
constexpr std::uint8_t extendedMessage = 20; // BEP 10
constexpr auto closeGrace = std::chrono::seconds(5);

void putHead(Bytes& to, std::size_t frameBytes, std::uint8_t remoteMessage)
{
    const auto length = static_cast<std::uint32_t>(frameBytes + 2);
    const std::byte head[6] = {std::byte(length >> 24), std::byte(length >> 16), std::byte(length >> 8), std::byte(length),
        std::byte(extendedMessage), std::byte(remoteMessage)};
    append(to, head);
}

} // namespace

/// Bytes in libtorrent's send buffer. Destroyed when the kernel has taken the last of them, or the connection ended.
class FramePeer::SentBlock {
public:
    SentBlock(Bytes data, std::size_t frameBytes, const FramePeer& peer) :
        m_data(std::move(data)), m_frameBytes(frameBytes), m_link(peer.m_link), m_events(peer.m_context.events),
        m_totals(peer.m_context.totals), m_peer(std::const_pointer_cast<FramePeer>(peer.shared_from_this()))
    {
    }
    ~SentBlock()
    {
        m_totals->sentBytes += m_data.size();
        const auto before = m_link->queuedBytes.fetch_sub(m_frameBytes);
        if (before >= swarm::drainMarkBytes && before - m_frameBytes < swarm::drainMarkBytes)
            m_events->push(LinkDrained{m_link});
        if (const auto peer = m_peer.lock())
            peer->onBlockSent(m_data.size());
    }
    SentBlock(const SentBlock&) = delete;
    SentBlock& operator=(const SentBlock&) = delete;
    Bytes& data() { return m_data; }

private:
    Bytes m_data;
    std::size_t m_frameBytes;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<LinkEventQueue> m_events;
    std::shared_ptr<LinkTotals> m_totals;
    std::weak_ptr<FramePeer> m_peer;
};

/// What libtorrent's chain of buffers asks of an owner of bytes.
class FramePeer::BlockHolder {
public:
    explicit BlockHolder(std::unique_ptr<SentBlock> block) : m_block(std::move(block)) {}
    char* data() const { return reinterpret_cast<char*>(m_block->data().data()); }
    std::size_t size() const { return m_block->data().size(); }

private:
    std::unique_ptr<SentBlock> m_block;
};

FramePeer::FramePeer(lt::peer_connection_handle handle, FramePeerContext context) :
    m_handle(std::move(handle)), m_context(std::move(context)), m_outgoing(m_handle.is_outgoing()), m_remote(m_handle.remote())
{
    if (!m_outgoing)
        m_stage = PeerStage::handshake;
    else if (const auto connection = m_handle.native_handle())
        forbidRetry(*connection);
}

// Sending

void FramePeer::feed()
{
    m_feedPosted = false;
    const auto connection = m_handle.native_handle();
    if (!m_link || !connection || connection->is_disconnecting())
        return;
    Bytes small;
    std::size_t smallFrames = 0;
    const auto flush = [&] {
        if (!small.empty())
            appendToSocket(std::exchange(small, {}), std::exchange(smallFrames, 0));
    };
    bool wrote = false;
    while (m_inSocketBuffer + small.size() < socketWindowBytes) {
        Bytes frame;
        {
            const std::lock_guard lock(m_link->mutex);
            if (m_link->outbox.empty()) {
                m_link->feedPosted = false;
                break;
            }
            frame = std::move(m_link->outbox.front());
            m_link->outbox.pop_front();
        }
        wrote = true;
        if (small.capacity() < small.size() + smallFrameBytes + 6) {
            flush();
            small.reserve(frame.size() <= smallFrameBytes ? smallBlockBytes : 64);
        }
        putHead(small, frame.size(), m_remoteMessage);
        if (frame.size() <= smallFrameBytes) {
            append(small, frame);
            smallFrames += frame.size();
        } else {
            flush();
            const auto size = frame.size();
            appendToSocket(std::move(frame), size);
        }
    }
    flush();
    if (wrote)
        startWriting(*connection);
}

void FramePeer::appendToSocket(Bytes data, std::size_t frameBytes)
{
    const auto size = data.size();
    m_inSocketBuffer += size;
    BlockHolder holder(std::make_unique<SentBlock>(std::move(data), frameBytes, *this));
    appendToSendBuffer(*m_handle.native_handle(), std::move(holder), size);
}

void FramePeer::onBlockSent(std::size_t bufferBytes)
{
    m_inSocketBuffer -= bufferBytes;
    if (m_inSocketBuffer >= refillBelowBytes || m_feedPosted)
        return;
    // Not from here: libtorrent is in the middle of its chain of buffers.
    m_feedPosted = true;
    boost::asio::post(m_context.io, [weak = weak_from_this()] {
        if (const auto peer = weak.lock()) {
            peer->feed();
            if (peer->m_closeBy)
                peer->closeWhenSent();
        }
    });
}

void FramePeer::closeWhenSent()
{
    if (!m_closeBy)
        m_closeBy = std::chrono::steady_clock::now() + closeGrace;
    if (!m_link || m_link->queuedBytes == 0 || std::chrono::steady_clock::now() >= *m_closeBy)
        disconnect(Error(ErrorCode::cancelled, "closed here"));
}

// Receiving

bool FramePeer::on_extended(int length, int message, lt::span<const char> body)
{
    if (message != localMessage)
        return false;
    const auto size = static_cast<std::size_t>(length);
    if (size > swarm::maxFrameBytes || !m_link) {
        disconnect(Error(ErrorCode::protocolViolation, m_link ? "frame too large" : "frame before the handshake"));
        return true;
    }
    if (static_cast<std::size_t>(body.size()) < size) // called for every part that arrives
        return true;
    m_context.totals->receivedBytes += size + 6;
    const auto waiting = m_link->inboundBytes.fetch_add(size) + size;
    m_context.events->push(LinkFrame{m_link, toBytes(ByteView(reinterpret_cast<const std::byte*>(body.data()), size))});
    if (waiting > m_context.inboundLimitBytes)
        pauseReading();
    return true;
}

void FramePeer::pauseReading()
{
    const auto connection = m_handle.native_handle();
    if (m_link->paused || !connection || !platform::pauseReading(*connection, m_heldQuota))
        return;
    m_link->paused = true;
    // The loop may have caught up between our look at the amount and the mark above.
    if (m_link->inboundBytes <= m_context.inboundLimitBytes / 2)
        boost::asio::post(m_context.io, [weak = weak_from_this()] {
            if (const auto peer = weak.lock())
                peer->resumeReading();
        });
}

void FramePeer::resumeReading()
{
    const auto connection = m_handle.native_handle();
    if (!m_link || !m_link->paused.exchange(false) || !connection || connection->is_disconnecting())
        return;
    platform::resumeReading(*connection, std::exchange(m_heldQuota, 0));
}

// The connection's life

void FramePeer::add_handshake(lt::entry& handshake)
{
    handshake["m"]["granary"] = localMessage;
    // Nobody shall dial us back because we dialled: the swarm's records tell who is where.
    for (const char* key : {"p", "complete_ago", "reqq"})
        handshake.dict().erase(key);
}

void FramePeer::on_connected()
{
    m_stage = PeerStage::handshake;
}

bool FramePeer::on_handshake(lt::span<const char> reserved)
{
    if (reserved.size() >= 6 && (reserved[5] & 0x10) != 0)
        return true;
    disconnect(Error(ErrorCode::wrongNetwork, "the peer has no extension protocol"));
    return false;
}

bool FramePeer::on_extension_handshake(const lt::bdecode_node& handshake)
{
    const auto messages = handshake.dict_find_dict("m");
    const auto number = messages ? messages.dict_find_int_value("granary", 0) : 0;
    if (m_stage == PeerStage::open && number == m_remoteMessage)
        return true;
    if (number < 1 || number > 255 || m_stage == PeerStage::open) {
        disconnect(Error(ErrorCode::wrongNetwork, "the peer does not speak the granary extension"));
        return true;
    }
    m_remoteMessage = static_cast<std::uint8_t>(number);
    m_stage = PeerStage::open;
    if (const auto owner = m_context.owner.lock())
        owner->onPeerOpen(shared_from_this());
    return true;
}

void FramePeer::disconnect(Error why)
{
    if (!m_reason)
        m_reason = std::move(why);
    const auto connection = m_handle.native_handle();
    if (connection && !connection->is_disconnecting())
        m_handle.disconnect(lt::errors::stopping_torrent, lt::operation_t::bittorrent);
}

void FramePeer::on_disconnect(const lt::error_code& error)
{
    const auto connection = m_handle.native_handle();
    if (connection)
        forgetPeer(*connection);
    if (const auto owner = m_context.owner.lock())
        owner->onPeerGone(*this, m_reason ? *m_reason : peerError(error, m_stage));
}

bool FramePeer::can_disconnect(const lt::error_code& error)
{
    // Timeouts only: a torrent that never has pieces looks useless to libtorrent's other rules.
    return error == lt::errors::timed_out || error == lt::errors::timed_out_inactivity || error == lt::errors::timed_out_no_handshake;
}

void FramePeer::tick()
{
    if (m_closeBy)
        closeWhenSent();
    else if (m_stage == PeerStage::handshake && std::chrono::steady_clock::now() - m_since > 2 * m_context.handshakeTimeout)
        disconnect(Error(ErrorCode::timedOut, "no extension handshake"));
}

} // namespace granary::platform
