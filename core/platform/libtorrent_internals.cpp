#include "core/platform/libtorrent_internals.h"

#include <libtorrent/torrent.hpp>
#include <libtorrent/torrent_peer.hpp>
#include <libtorrent/tracker_manager.hpp>

#include <utility>

namespace granary::platform {
namespace {

using lt::peer_connection;

/// Reading a protected member through a derived class is the access that C++ grants to extensions of a class.
struct RateState : peer_connection {
    static int& readQuota(peer_connection& connection) { return (connection.*(&RateState::m_quota))[download_channel]; }
};

bool waitsForQuota(const peer_connection& connection, int channel)
{
    return static_cast<bool>(connection.m_channel_state[channel] & lt::peer_info::bw_limit);
}

/// What the rate limiter calls when it grants bytes: takes up reading or writing. Virtual, so that it can be reached from here.
void grant(lt::aux::bandwidth_socket& connection, int channel, int bytes)
{
    connection.assign_bandwidth(channel, bytes);
}

} // namespace

void startWriting(peer_connection& connection)
{
    if (!waitsForQuota(connection, peer_connection::upload_channel)) // otherwise the limiter begins it
        grant(connection, peer_connection::upload_channel, 0);
}

bool pauseReading(peer_connection& connection, int& heldQuota)
{
    if (waitsForQuota(connection, peer_connection::download_channel))
        return false;
    heldQuota = std::exchange(RateState::readQuota(connection), 0);
    connection.m_channel_state[peer_connection::download_channel] |= lt::peer_info::bw_limit;
    return true;
}

void resumeReading(peer_connection& connection, int heldQuota)
{
    grant(connection, peer_connection::download_channel, heldQuota);
}

void forgetPeer(peer_connection& connection)
{
    if (auto* peer = connection.peer_info_struct())
        peer->connectable = false;
}

void forbidRetry(peer_connection& connection)
{
    if (auto* peer = connection.peer_info_struct())
        peer->supports_utp = false;
}

void dialNow(const lt::torrent_handle& torrent)
{
    const auto native = torrent.native_handle();
    if (!native)
        return;
    // An empty answer of a tracker is the one event from outside after which libtorrent dials without waiting ("connect boost").
    lt::request_callback& callback = *native;
    callback.tracker_response(lt::tracker_request(), {}, {}, lt::tracker_response());
}

} // namespace granary::platform
