// The few places where libtorrent's public interface does not reach far enough, all here. They rest on the layout and the virtual functions
// of libtorrent's own classes as its installed headers declare them, so LibtorrentSession refuses to run with any other version than the
// one compiled for. Session's thread only. Facts and reasons: core/specs/transport.md.
#pragma once

#include <libtorrent/peer_connection.hpp>
#include <libtorrent/torrent_handle.hpp>

namespace granary::platform {

/// Puts bytes into the send buffer without a copy; `holder` (data(), size(), at most 32 bytes large) is destroyed once the kernel has taken
/// them or the connection has ended. Nothing is written before startWriting().
template <class Holder>
void appendToSendBuffer(lt::peer_connection& connection, Holder holder, std::size_t sizeBytes)
{
    connection.append_send_buffer(std::move(holder), static_cast<int>(sizeBytes));
}

/// Writes what lies in the send buffer as far as rate limits allow.
void startWriting(lt::peer_connection& connection);

/// Stops reading from the socket, as if the rate limit were used up. False, and nothing done, while a real limit holds it back already.
/// Only while data of this connection is being received. Gives what resumeReading() needs.
bool pauseReading(lt::peer_connection& connection, int& heldQuota);
void resumeReading(lt::peer_connection& connection, int heldQuota);

/// The peer's entry vanishes with its connection, so libtorrent won't dial it again by itself.
void forgetPeer(lt::peer_connection& connection);

/// A uTP connection that cannot be made is not tried over TCP behind our back. Once it has begun.
void forbidRetry(lt::peer_connection& connection);

/// Dials peers that were added a moment ago at once, not at the next tick of a second; 255 peers in a torrent's life, the tick takes the rest.
void dialNow(const lt::torrent_handle& torrent);

} // namespace granary::platform
