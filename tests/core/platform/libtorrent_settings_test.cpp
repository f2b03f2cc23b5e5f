#include "core/platform/libtorrent_settings.h"

#include <libtorrent/session_params.hpp>

#include <QTest>

using namespace granary;
using namespace granary::platform;
using Pack = lt::settings_pack;
using swarm::Endpoint;

class LibtorrentSettingsTest : public QObject {
    Q_OBJECT

    static std::string hashOf(const std::string& name)
    {
        const auto hash = rendezvousHash(name).v2;
        return toHex(std::as_bytes(std::span(hash.data(), 32)));
    }

private slots:
    void theRendezvousHashIsTheSpecs()
    {
        QVERIFY(hashOf("default") == "5000bde9343946c8b693a0864fe435efad2939b934489b19a5813580b0ee0017");
        QVERIFY(hashOf("granary") == "3b0a663b5f51164d852513151a78361493116f215a7f0d784a0ac4b9db696b14");
        QVERIFY(!rendezvousHash("granary").has_v1());
    }

    void aPrivateNetworkAsksNobodyElse()
    {
        LibtorrentOptions options;
        options.networkName = "private";
        for (const bool listens : {true, false}) {
            options.listen = listens ? std::optional(Endpoint{"192.0.2.1", 4000}) : std::nullopt;
            options.outgoingAddress = "127.0.0.1";
            const auto pack = libtorrentSettings(options);
            QVERIFY(pack.get_str(Pack::dht_bootstrap_nodes).empty());
            QVERIFY(!pack.get_bool(Pack::enable_upnp) && !pack.get_bool(Pack::enable_natpmp) && !pack.get_bool(Pack::enable_lsd));
            QVERIFY(pack.get_str(Pack::listen_interfaces) == (listens ? "192.0.2.1:4000" : "127.0.0.1:0"));
            QVERIFY(pack.get_bool(Pack::enable_incoming_tcp) == listens);
            QVERIFY(pack.get_bool(Pack::dht_read_only) != listens);
            QVERIFY(!pack.get_bool(Pack::enable_incoming_utp) && !pack.get_bool(Pack::enable_outgoing_utp));
            QVERIFY(pack.get_int(Pack::in_enc_policy) == Pack::pe_disabled && pack.get_int(Pack::out_enc_policy) == Pack::pe_disabled);
        }
        options.enableDht = false;
        QVERIFY(libtorrentSettings(options).get_str(Pack::listen_interfaces).empty());
    }

    void thePublicNetworkIsAChoice()
    {
        LibtorrentOptions options;
        options.networkName = "public";
        options.listen = Endpoint{"192.0.2.1", 4000};
        options.mainline = true;
        const auto pack = libtorrentSettings(options);
        QVERIFY(!pack.get_str(Pack::dht_bootstrap_nodes).empty());
        QVERIFY(pack.get_bool(Pack::enable_upnp) && pack.get_bool(Pack::dht_restrict_routing_ips));
    }

    void endpointsBothWays()
    {
        for (const auto& endpoint : {Endpoint{"127.0.0.1", 80}, Endpoint{"::1", 6881}, Endpoint{"2001:db8::1", 65535}}) {
            const auto asio = toAsio(endpoint);
            QVERIFY(asio && fromAsio(*asio) == endpoint);
        }
        for (const auto* bad : {"", "localhost", "1.2.3", "1.2.3.4.5", "::g", "127.0.0.1 "})
            QVERIFY(!toAsio({bad, 1}));
    }

    void errorsOfPeers()
    {
        namespace asio = boost::asio::error;
        const auto code = [](auto error, PeerStage stage) { return peerError(lt::error_code(error), stage).code; };
        QVERIFY(code(asio::connection_refused, PeerStage::dialling) == ErrorCode::unreachable);
        QVERIFY(code(asio::timed_out, PeerStage::dialling) == ErrorCode::timedOut);
        QVERIFY(code(asio::eof, PeerStage::handshake) == ErrorCode::wrongNetwork);
        QVERIFY(code(asio::connection_reset, PeerStage::handshake) == ErrorCode::wrongNetwork);
        QVERIFY(code(asio::eof, PeerStage::open) == ErrorCode::unreachable);
        QVERIFY(code(lt::errors::invalid_info_hash, PeerStage::handshake) == ErrorCode::wrongNetwork);
        QVERIFY(code(lt::errors::timed_out_inactivity, PeerStage::open) == ErrorCode::timedOut);
        QVERIFY(code(lt::errors::packet_too_large, PeerStage::open) == ErrorCode::protocolViolation);
        QVERIFY(code(lt::errors::too_many_connections, PeerStage::handshake) == ErrorCode::busy);
        QVERIFY(code(lt::errors::self_connection, PeerStage::handshake) == ErrorCode::invalidArgument);
    }
};

QTEST_APPLESS_MAIN(LibtorrentSettingsTest)
#include "libtorrent_settings_test.moc"
