// Frames over one BitTorrent connection, as messages of the BEP 10 extension "granary". Spec: core/specs/transport.md.
#pragma once

#include "core/platform/libtorrent_link.h"
#include "core/platform/libtorrent_settings.h"

#include <boost/asio/io_context.hpp>
#include <libtorrent/extensions.hpp>
#include <libtorrent/peer_connection_handle.hpp>

#include <chrono>

namespace granary::platform {

class FramePeer;

/// Session's thread.
class FramePeerOwner {
public:
    virtual ~FramePeerOwner() = default;
    virtual void onPeerOpen(const std::shared_ptr<FramePeer>& peer) = 0;
    /// Once, and the last call; `peer.link()` is null when it never opened.
    virtual void onPeerGone(FramePeer& peer, const Error& why) = 0;
};

struct FramePeerContext {
    boost::asio::io_context& io;
    std::weak_ptr<FramePeerOwner> owner;
    std::shared_ptr<LinkEventQueue> events;
    std::shared_ptr<LinkTotals> totals;
    std::chrono::seconds handshakeTimeout;
    std::size_t inboundLimitBytes;
};

/// Lives with its connection, on the session's thread. Two flows are bounded here:
/// - sending: libtorrent's send buffer takes any amount, so at most socketWindowBytes lie there; the rest waits in the link's outbox. The
///   frames themselves are put into the send buffer, not copies, and their destruction tells that the kernel has taken them.
/// - receiving: when the engine loop is behind, reading stops, as if a rate limit were used up, until the loop has caught up.
class FramePeer final : public lt::peer_plugin, public std::enable_shared_from_this<FramePeer> {
public:
    FramePeer(lt::peer_connection_handle handle, FramePeerContext context);

    bool outgoing() const { return m_outgoing; }
    const lt::tcp::endpoint& remote() const { return m_remote; }
    /// Set before onPeerOpen by the owner.
    void setLink(std::shared_ptr<Link> link) { m_link = std::move(link); }
    const std::shared_ptr<Link>& link() const { return m_link; }

    /// Moves frames from the outbox to the socket as far as the window allows.
    void feed();
    void resumeReading();
    /// Ends the connection once all frames are sent, or after a few seconds.
    void closeWhenSent();
    void disconnect(Error why);

    // libtorrent's calls
    lt::string_view type() const override { return "granary"; }
    void add_handshake(lt::entry& handshake) override;
    void on_connected() override;
    bool on_handshake(lt::span<const char> reserved) override;
    bool on_extension_handshake(const lt::bdecode_node& handshake) override;
    bool on_extended(int length, int message, lt::span<const char> body) override;
    void on_disconnect(const lt::error_code& error) override;
    bool can_disconnect(const lt::error_code& error) override;
    void tick() override;

private:
    class SentBlock;
    class BlockHolder;

    void onBlockSent(std::size_t bufferBytes);
    void appendToSocket(Bytes data, std::size_t frameBytes);
    void pauseReading();

    lt::peer_connection_handle m_handle;
    FramePeerContext m_context;
    const bool m_outgoing;
    const lt::tcp::endpoint m_remote;
    const std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    PeerStage m_stage = PeerStage::dialling;
    std::shared_ptr<Link> m_link;
    std::uint8_t m_remoteMessage = 0; ///< the number under which the peer takes our frames
    std::size_t m_inSocketBuffer = 0;
    bool m_feedPosted = false;
    int m_heldQuota = 0; ///< while reading is paused
    std::optional<Error> m_reason; ///< of a disconnect of ours
    std::optional<std::chrono::steady_clock::time_point> m_closeBy;
};

} // namespace granary::platform
