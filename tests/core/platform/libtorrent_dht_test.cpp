#include "core/platform/libtorrent_network.h"
#include "core/swarm/mutable_item.h"
#include "tests/core/platform/engine_loop.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;
using platform::LibtorrentNetwork;
using platform::LibtorrentOptions;
using swarm::Endpoint;
using swarm::MutableItem;

namespace {

class NoEvents : public swarm::TransportEvents {
public:
    void onOpen(swarm::ConnectionId, const Endpoint&, bool) override {}
    void onFrame(swarm::ConnectionId, Bytes) override {}
    void onDrained(swarm::ConnectionId) override {}
    void onClosed(swarm::ConnectionId, const Error&) override {}
    void onConnectFailed(const Endpoint&, const Error&) override {}
};

/// Nodes of a private DHT on loopback, each on an address of its own. The first is what the others begin with.
class PrivateDht {
public:
    ~PrivateDht()
    {
        loop.run([&] { nodes.clear(); });
    }
    /// Knows only `through`; not listening nodes take part read-only.
    int add(std::optional<Endpoint> through, bool listens = true)
    {
        LibtorrentOptions options;
        options.networkName = "private dht";
        if (listens)
            options.listen = Endpoint{"127.0.0." + std::to_string(++m_last), 0};
        else
            options.outgoingAddress = "127.0.0.1";
        if (through)
            options.bootstrap.push_back(*through);
        const int number = m_next++;
        loop.run([&] {
            auto made = LibtorrentNetwork::create(options, loop.loop, log);
            QVERIFY(made.ok());
            (*made)->transport().start(noEvents);
            nodes[number] = std::move(*made);
        });
        return number;
    }
    Endpoint endpoint(int node)
    {
        Endpoint out;
        loop.run([&] { out = nodes.at(node)->transport().listenEndpoints().at(0); });
        return out;
    }
    void remove(int node)
    {
        loop.run([&] { nodes.erase(node); });
    }
    void grow(int count)
    {
        const int first = add(std::nullopt);
        for (int i = 1; i < count; ++i)
            add(endpoint(first));
        QVERIFY(loop.waitFor([&] {
            return std::all_of(nodes.begin(), nodes.end(), [](const auto& n) { return n.second->dht()->knownNodes() > 0; });
        }));
    }
    Result<int> put(int node, const MutableItem& item)
    {
        std::promise<Result<int>> answer;
        loop.run([&] { nodes.at(node)->dht()->put(item, [&](Result<int> r) { answer.set_value(std::move(r)); }); });
        return answer.get_future().get();
    }
    Result<MutableItem> get(int node, const PublicKey& key, ByteView salt)
    {
        std::promise<Result<MutableItem>> answer;
        loop.run([&] {
            nodes.at(node)->dht()->get(key, salt, [&](Result<MutableItem> r) { answer.set_value(std::move(r)); });
        });
        return answer.get_future().get();
    }
    std::vector<Endpoint> findPeers(int node)
    {
        std::vector<Endpoint> all;
        std::promise<void> end;
        loop.run([&] {
            nodes.at(node)->dht()->findPeers([&](std::vector<Endpoint> more) {
                if (more.empty())
                    return end.set_value(); // `all` is the caller's from here on
                all.insert(all.end(), more.begin(), more.end());
            });
        });
        end.get_future().wait();
        return all;
    }

    SilentLog log;
    NoEvents noEvents;
    EngineLoop loop;
    std::map<int, std::unique_ptr<LibtorrentNetwork>> nodes;

private:
    int m_last = 10;
    int m_next = 0;
};

crypto::SigningKey testKey(unsigned char first)
{
    crypto::SigningKey::Seed seed;
    std::fill(seed.mutableView().begin(), seed.mutableView().end(), std::byte(first));
    return crypto::SigningKey(std::move(seed));
}

} // namespace

class LibtorrentDhtTest : public QObject {
    Q_OBJECT

private slots:
    void anItemIsFoundByEveryNode()
    {
        PrivateDht dht;
        dht.grow(6);
        const auto key = testKey(1);
        const auto item = swarm::signItem(key, asBytes("head"), 1, toBytes("d1:v5:firste"));
        const auto stored = dht.put(1, item);
        QVERIFY(stored.ok());
        QVERIFY(*stored >= 1);
        for (int node = 0; node < 6; ++node) {
            const auto found = dht.get(node, key.publicKey(), asBytes("head"));
            QVERIFY2(found.ok(), found.ok() ? "" : found.error().text().c_str());
            QVERIFY(swarm::checkItem(*found).ok());
            QCOMPARE(found->sequence, std::int64_t(1));
            QVERIFY(found->value == item.value);
        }
        // Other salts and other keys are other items.
        QVERIFY(dht.get(2, key.publicKey(), asBytes("tail")).error().code == ErrorCode::notFound);
        QVERIFY(dht.get(2, testKey(2).publicKey(), asBytes("head")).error().code == ErrorCode::notFound);
    }

    void theSequenceOnlyGrows()
    {
        PrivateDht dht;
        dht.grow(4);
        const auto key = testKey(3);
        QVERIFY(dht.put(1, swarm::signItem(key, {}, 5, toBytes("4:five"))).ok());
        const auto old = dht.put(2, swarm::signItem(key, {}, 4, toBytes("4:four")));
        QVERIFY(!old.ok() && old.error().code == ErrorCode::conflict);
        auto found = dht.get(3, key.publicKey(), {});
        QVERIFY(found.ok() && found->sequence == 5);
        QVERIFY(dht.put(2, swarm::signItem(key, {}, 6, toBytes("3:six"))).ok());
        found = dht.get(3, key.publicKey(), {});
        QVERIFY(found.ok() && found->sequence == 6 && found->value == toBytes("3:six"));
    }

    void aThirdPartyKeepsAnItemAlive()
    {
        const auto key = testKey(4);
        MutableItem kept;
        {
            PrivateDht before;
            before.grow(3);
            QVERIFY(before.put(0, swarm::signItem(key, asBytes("s"), 9, toBytes("i42e"))).ok());
            const auto found = before.get(2, key.publicKey(), asBytes("s"));
            QVERIFY(found.ok());
            kept = *found;
        }
        // Its author and all who stored it are gone; whoever has seen it brings it back.
        PrivateDht after;
        after.grow(3);
        QVERIFY(after.get(1, key.publicKey(), asBytes("s")).error().code == ErrorCode::notFound);
        const auto again = after.put(2, kept);
        QVERIFY(again.ok() && *again >= 1);
        const auto late = after.add(after.endpoint(1));
        const auto found = after.get(late, key.publicKey(), asBytes("s"));
        QVERIFY(found.ok() && found->sequence == 9 && found->value == toBytes("i42e"));
        // Not so one that was tampered with.
        auto forged = kept;
        forged.sequence = 10;
        (void)after.put(1, forged);
        const auto still = after.get(0, key.publicKey(), asBytes("s"));
        QVERIFY(still.ok() && still->sequence == 9);
    }

    void aNodeThatOnlyDialsTakesPart()
    {
        PrivateDht dht;
        dht.grow(3);
        const auto owner = dht.add(dht.endpoint(0), false);
        const auto key = testKey(5);
        // At once: the call waits until the first node has answered.
        const auto stored = dht.put(owner, swarm::signItem(key, {}, 1, toBytes("5:owner")));
        QVERIFY(stored.ok() && *stored >= 1);
        const auto reader = dht.add(dht.endpoint(1), false);
        const auto found = dht.get(reader, key.publicKey(), {});
        QVERIFY(found.ok() && found->value == toBytes("5:owner"));
        dht.loop.run([&] { QVERIFY(dht.nodes.at(owner)->transport().listenEndpoints().empty()); });
    }

    void announcedPeersAreFound()
    {
        PrivateDht dht;
        dht.grow(5);
        dht.loop.run([&] {
            dht.nodes.at(1)->dht()->announce();
            dht.nodes.at(3)->dht()->announce();
        });
        const auto has = [](const std::vector<Endpoint>& all, const Endpoint& one) {
            return std::find(all.begin(), all.end(), one) != all.end();
        };
        const auto one = dht.endpoint(1);
        const auto three = dht.endpoint(3);
        std::vector<Endpoint> found;
        // An announcement takes a look-up of its own first.
        for (int i = 0; i < 50 && !(has(found, one) && has(found, three)); ++i)
            found = dht.findPeers(4);
        QVERIFY(has(found, one) && has(found, three));
        QCOMPARE(std::count(found.begin(), found.end(), one), 1);
    }

    void badItemsAreRefusedHere()
    {
        PrivateDht dht;
        dht.add(std::nullopt);
        MutableItem item;
        item.key = testKey(6).publicKey();
        for (const auto& value : {toBytes(""), toBytes("x"), toBytes("i1ei2e"), toBytes("d1:b0:1:a0:e"), toBytes("i01e"), Bytes(1001, std::byte('1'))}) {
            item.value = value;
            const auto answer = dht.put(0, item);
            QVERIFY(!answer.ok() && answer.error().code == ErrorCode::malformed);
        }
    }

    void nobodyKnownAndTheEnd()
    {
        PrivateDht dht;
        // An address where no node answers: the call waits for one, and is answered when the network stops.
        dht.add(Endpoint{"127.0.0.200", 9});
        std::promise<Result<MutableItem>> answer;
        dht.loop.run([&] {
            dht.nodes.at(0)->dht()->get(testKey(7).publicKey(), {}, [&](Result<MutableItem> r) { answer.set_value(std::move(r)); });
            QCOMPARE(dht.nodes.at(0)->dht()->knownNodes(), std::size_t(0));
            dht.nodes.at(0)->stop();
        });
        const auto result = answer.get_future().get();
        QVERIFY(!result.ok() && result.error().code == ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(LibtorrentDhtTest)
#include "libtorrent_dht_test.moc"
