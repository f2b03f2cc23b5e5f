#include "core/platform/libtorrent_settings.h"

#include <libtorrent/alert.hpp>
#include <libtorrent/hasher.hpp>
#include <libtorrent/session.hpp>

namespace granary::platform {
namespace {

using Pack = lt::settings_pack;

std::string listenInterfaces(const LibtorrentOptions& options)
{
    if (options.proxy)
        return {};
    if (options.listen)
        return options.listen->text();
    // libtorrent runs a DHT node per listen socket only; connections to this one are refused (see enable_incoming_tcp).
    return options.enableDht ? swarm::Endpoint{options.outgoingAddress, 0}.text() : std::string();
}

void setPeers(Pack& pack, const LibtorrentOptions& options)
{
    pack.set_bool(Pack::enable_outgoing_tcp, true);
    pack.set_bool(Pack::enable_outgoing_utp, false); // switched on for single dials, see Rendezvous
    // Links have an encryption of their own; the obfuscation of BitTorrent costs more than half of the speed and proves nothing.
    pack.set_int(Pack::in_enc_policy, Pack::pe_disabled);
    pack.set_int(Pack::out_enc_policy, Pack::pe_disabled);
    // Many peers share an address on one machine and behind one router.
    pack.set_bool(Pack::allow_multiple_connections_per_ip, true);
    pack.set_bool(Pack::close_redundant_connections, false);
    pack.set_bool(Pack::smooth_connects, false);
    pack.set_int(Pack::connection_speed, 500);
    pack.set_int(Pack::connections_limit, options.maxConnections);
    pack.set_int(Pack::connections_slack, 0);
    pack.set_int(Pack::listen_queue_size, 256);
    pack.set_int(Pack::torrent_connect_boost, 255);
    // Whether and when to dial again is the swarm's choice.
    pack.set_int(Pack::min_reconnect_time, 0);
    pack.set_int(Pack::max_failcount, 31);
    pack.set_int(Pack::max_peerlist_size, 0);
    pack.set_int(Pack::peer_turnover, 0);
    pack.set_int(Pack::peer_connect_timeout, static_cast<int>(options.dialTimeout.count()));
    pack.set_int(Pack::handshake_timeout, static_cast<int>(options.dialTimeout.count()));
    pack.set_int(Pack::peer_timeout, 60);
    pack.set_int(Pack::inactivity_timeout, 1 << 20);
    pack.set_int(Pack::tick_interval, 100);
    pack.set_str(Pack::user_agent, "Granary");
    pack.set_str(Pack::peer_fingerprint, "-GY0100-");
}

void setSpeed(Pack& pack, const LibtorrentOptions& options)
{
    // Small default buffers hold uTP down to a few MB/s. TCP is left to the kernel, which grows its own as far as they help.
    if (options.enableUtp) {
        pack.set_int(Pack::send_socket_buffer_size, 4 << 20);
        pack.set_int(Pack::recv_socket_buffer_size, 4 << 20);
    }
    pack.set_int(Pack::mixed_mode_algorithm, Pack::prefer_tcp);
    pack.set_int(Pack::peer_dscp, 0);
    pack.set_bool(Pack::rate_limit_ip_overhead, false);
    pack.set_int(Pack::send_not_sent_low_watermark, 512 << 10);
    pack.set_int(Pack::max_peer_recv_buffer_size, 1 << 20);
    pack.set_int(Pack::alert_queue_size, 10'000);
}

void setDiscovery(Pack& pack, const LibtorrentOptions& options)
{
    // A busy port is an error to tell, not a reason to take another one.
    pack.set_int(Pack::max_retry_port_bind, 0);
    pack.set_bool(Pack::listen_system_port_fallback, false);
    pack.set_bool(Pack::enable_lsd, false);
    pack.set_bool(Pack::enable_ip_notifier, options.mainline);
    pack.set_str(Pack::dht_bootstrap_nodes,
        options.mainline ? "dht.libtorrent.org:25401,router.bittorrent.com:6881,dht.transmissionbt.com:6881" : "");
}

int proxyType(const swarm::ProxyServer& proxy)
{
    if (proxy.kind == swarm::ProxyServer::Kind::http)
        return proxy.user.empty() ? Pack::http : Pack::http_pw;
    return proxy.user.empty() ? Pack::socks5 : Pack::socks5_pw;
}

void setWayOut(Pack& pack, const LibtorrentOptions& options)
{
    const bool incoming = options.listen && !options.proxy;
    const bool mapPorts = incoming && (options.mapPorts || options.mainline);
    pack.set_str(Pack::listen_interfaces, listenInterfaces(options));
    pack.set_bool(Pack::enable_incoming_tcp, incoming);
    pack.set_bool(Pack::enable_incoming_utp, incoming && options.enableUtp);
    pack.set_bool(Pack::enable_upnp, mapPorts);
    pack.set_bool(Pack::enable_natpmp, mapPorts);
    pack.set_bool(Pack::enable_dht, options.enableDht && !options.proxy);
    pack.set_int(Pack::proxy_type, options.proxy ? proxyType(*options.proxy) : static_cast<int>(Pack::none));
    pack.set_str(Pack::proxy_hostname, options.proxy ? options.proxy->host : std::string());
    pack.set_int(Pack::proxy_port, options.proxy ? options.proxy->port : 0);
    pack.set_str(Pack::proxy_username, options.proxy ? options.proxy->user : std::string());
    pack.set_str(Pack::proxy_password, options.proxy ? options.proxy->password : std::string());
    pack.set_bool(Pack::proxy_peer_connections, true);
    pack.set_bool(Pack::proxy_tracker_connections, true);
    pack.set_bool(Pack::proxy_hostnames, true);
}

void setDht(Pack& pack, const LibtorrentOptions& options)
{
    pack.set_bool(Pack::dht_read_only, !options.listen.has_value());
    // On a private network all nodes may share one address, and ids derived from addresses (BEP 42) mean nothing.
    pack.set_bool(Pack::dht_restrict_routing_ips, options.mainline);
    pack.set_bool(Pack::dht_restrict_search_ips, options.mainline);
    pack.set_bool(Pack::dht_prefer_verified_node_ids, options.mainline);
    pack.set_bool(Pack::dht_enforce_node_id, false);
    pack.set_bool(Pack::dht_ignore_dark_internet, options.mainline);
    // A limit a second and address, of which a whole network on one machine would trip the default (5) in its first second.
    pack.set_int(Pack::dht_block_ratelimit, options.mainline ? 20 : 100'000);
    pack.set_int(Pack::dht_block_timeout, 60);
    pack.set_int(Pack::dht_upload_rate_limit, options.mainline ? 64'000 : 4'000'000);
    // In a small network every look-up asks every node and waits 15 s for one that is gone: forget it after the first time.
    pack.set_int(Pack::dht_max_fail_count, options.mainline ? 5 : 1);
    pack.set_int(Pack::dht_max_dht_items, 20'000);
    pack.set_int(Pack::dht_item_lifetime, 0);
    pack.set_int(Pack::dht_max_peers_reply, 100);
    pack.set_int(Pack::dht_search_branching, 8);
}

} // namespace

lt::settings_pack libtorrentSettings(const LibtorrentOptions& options)
{
    Pack pack;
    setPeers(pack, options);
    setSpeed(pack, options);
    setDiscovery(pack, options);
    setWayOut(pack, options);
    setDht(pack, options);
    pack.set_int(Pack::alert_mask,
        static_cast<int>(static_cast<std::uint32_t>(lt::alert_category::error | lt::alert_category::status |
            lt::alert_category::dht | lt::alert_category::dht_operation)));
    return pack;
}

lt::settings_pack wayOutSettings(const LibtorrentOptions& options)
{
    Pack pack;
    setWayOut(pack, options);
    return pack;
}

lt::info_hash_t rendezvousHash(const std::string& networkName)
{
    lt::hasher256 hasher;
    hasher.update(std::string("granary.v1.network:") + networkName);
    return lt::info_hash_t(hasher.final());
}

std::optional<lt::tcp::endpoint> toAsio(const swarm::Endpoint& endpoint)
{
    lt::error_code error;
    const auto address = lt::make_address(endpoint.address, error);
    if (error)
        return std::nullopt;
    return lt::tcp::endpoint(address, endpoint.port);
}

swarm::Endpoint fromAsio(const lt::tcp::endpoint& endpoint)
{
    return {endpoint.address().to_string(), endpoint.port()};
}

swarm::Endpoint fromAsio(const lt::udp::endpoint& endpoint)
{
    return {endpoint.address().to_string(), endpoint.port()};
}

Error peerError(const lt::error_code& error, PeerStage stage)
{
    namespace asio = boost::asio::error;
    namespace peer = lt::errors;
    const auto code = [&] {
        if (error == peer::invalid_info_hash || error == peer::torrent_removed)
            return ErrorCode::wrongNetwork;
        if (error == asio::timed_out || error == peer::timed_out || error == peer::timed_out_no_handshake ||
            error == peer::timed_out_inactivity)
            return ErrorCode::timedOut;
        if (error == peer::too_many_connections)
            return ErrorCode::busy;
        if (error == peer::self_connection)
            return ErrorCode::invalidArgument;
        if (error == peer::torrent_aborted || error == peer::session_is_closing || error == asio::operation_aborted)
            return ErrorCode::cancelled;
        if (error == peer::packet_too_large || error == peer::invalid_message || error == peer::invalid_extended)
            return ErrorCode::protocolViolation;
        // A peer of another network hangs up when it has read the info-hash, without a word.
        if (stage == PeerStage::handshake && (error == asio::eof || error == asio::connection_reset || error == asio::broken_pipe))
            return ErrorCode::wrongNetwork;
        return ErrorCode::unreachable;
    }();
    return Error(code, error.message());
}

} // namespace granary::platform
