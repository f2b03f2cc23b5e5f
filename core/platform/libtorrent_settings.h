// What libtorrent is told, and conversions between its types and ours.
#pragma once

#include "core/platform/libtorrent_network.h"

#include <libtorrent/error_code.hpp>
#include <libtorrent/info_hash.hpp>
#include <libtorrent/settings_pack.hpp>
#include <libtorrent/socket.hpp>

namespace granary::platform {

lt::settings_pack libtorrentSettings(const LibtorrentOptions& options);
/// Those of them that change with a proxy: what is listened on, what may go by UDP, and the proxy itself.
lt::settings_pack wayOutSettings(const LibtorrentOptions& options);

/// SHA-256("granary.v1.network:" + name), the v2 info-hash of the network's rendezvous torrent.
lt::info_hash_t rendezvousHash(const std::string& networkName);

std::optional<lt::tcp::endpoint> toAsio(const swarm::Endpoint& endpoint);
swarm::Endpoint fromAsio(const lt::tcp::endpoint& endpoint);
swarm::Endpoint fromAsio(const lt::udp::endpoint& endpoint);

/// How far a connection had come when it ended.
enum class PeerStage : std::uint8_t { dialling, handshake, open };
Error peerError(const lt::error_code& error, PeerStage stage);

} // namespace granary::platform
