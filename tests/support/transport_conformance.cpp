#include "tests/support/transport_conformance.h"

#include <QTest>

#include <map>

namespace granary::test {
namespace {

using swarm::ConnectionId;
using swarm::Endpoint;
using Who = TransportFixture::Who;

/// Keeps what arrived. Engine loop only.
class Recorder : public swarm::TransportEvents {
public:
    struct Connection {
        Endpoint remote;
        bool outgoing = false;
        std::vector<Bytes> frames;
        std::size_t drained = 0;
        std::vector<ErrorCode> closed;
    };

    void onOpen(ConnectionId id, const Endpoint& remote, bool outgoing) override
    {
        orderly = orderly && !connections.contains(id);
        connections[id] = {remote, outgoing, {}, 0, {}};
        order.push_back(id);
    }
    void onFrame(ConnectionId id, Bytes frame) override
    {
        orderly = orderly && alive(id);
        connections[id].frames.push_back(std::move(frame));
    }
    void onDrained(ConnectionId id) override
    {
        orderly = orderly && alive(id);
        ++connections[id].drained;
    }
    void onClosed(ConnectionId id, const Error& why) override
    {
        orderly = orderly && alive(id);
        connections[id].closed.push_back(why.code);
    }
    void onConnectFailed(const Endpoint& remote, const Error& why) override { failed.emplace_back(remote, why.code); }

    bool alive(ConnectionId id) const
    {
        const auto found = connections.find(id);
        return found != connections.end() && found->second.closed.empty();
    }
    ConnectionId last() const { return order.back(); }
    Connection& connection() { return connections.at(order.back()); }

    std::map<ConnectionId, Connection> connections;
    std::vector<ConnectionId> order;
    std::vector<std::pair<Endpoint, ErrorCode>> failed;
    bool orderly = true; ///< onOpen first, nothing after onClosed
};

Bytes pattern(std::size_t size, std::size_t seed)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::byte>(seed * 131 + i * 7 + (i >> 8));
    return out;
}

/// A fixture whose transports report to recorders, stopped at the end.
class Net {
public:
    explicit Net(TransportFixture& f) : fixture(f) {}
    ~Net()
    {
        fixture.onLoop([&] {
            for (const auto& [who, recorder] : recorders)
                fixture.at(who).stop();
        });
    }
    void start(std::initializer_list<Who> all)
    {
        fixture.onLoop([&] {
            for (const auto who : all)
                fixture.at(who).start(recorders[who]);
        });
    }
    swarm::Transport& at(Who who) { return fixture.at(who); }
    Recorder& of(Who who) { return recorders[who]; }
    Endpoint endpoint(Who who)
    {
        Endpoint out;
        fixture.onLoop([&] { out = at(who).listenEndpoints().at(0); });
        return out;
    }
    void connect(Who from, const Endpoint& to)
    {
        fixture.onLoop([&] { at(from).connect(to); });
    }
    /// Both ends are open afterwards, as the last connection of each.
    bool join(Who from, Who to)
    {
        std::size_t before = 0;
        fixture.onLoop([&] { before = of(to).order.size(); });
        const auto size = of(from).order.size();
        connect(from, endpoint(to));
        return fixture.waitFor([&] { return of(from).order.size() > size && of(to).order.size() > before; });
    }

    TransportFixture& fixture;
    std::map<Who, Recorder> recorders;
};

#define WAIT(condition) QVERIFY(net.fixture.waitFor([&] { return (condition); }))

void opensOnBothSides(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::second).connection().outgoing);
        QCOMPARE(net.of(Who::second).connection().remote.text(), net.at(Who::first).listenEndpoints().at(0).text());
        QVERIFY(!net.of(Who::first).connection().outgoing);
        QVERIFY(net.of(Who::second).failed.empty());
    });
}

void diallerWithoutListenerTalksBothWays(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::dialler});
    fixture.onLoop([&] { QVERIFY(net.at(Who::dialler).listenEndpoints().empty()); });
    QVERIFY(net.join(Who::dialler, Who::first));
    fixture.onLoop([&] {
        net.at(Who::dialler).send(net.of(Who::dialler).last(), toBytes("there"));
        net.at(Who::first).send(net.of(Who::first).last(), toBytes("and back"));
    });
    WAIT(net.of(Who::first).connection().frames.size() == 1 && net.of(Who::dialler).connection().frames.size() == 1);
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::first).connection().frames[0] == toBytes("there"));
        QVERIFY(net.of(Who::dialler).connection().frames[0] == toBytes("and back"));
    });
}

void framesArriveWholeAndInOrder(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    const std::size_t sizes[] = {1, 2, 0, 63, 4096, 4097, 16384, 65536, 66 << 10, swarm::maxFrameBytes};
    constexpr std::size_t count = 300;
    fixture.onLoop([&] {
        for (std::size_t i = 0; i < count; ++i) {
            net.at(Who::first).send(net.of(Who::first).last(), pattern(sizes[i % std::size(sizes)], i));
            net.at(Who::second).send(net.of(Who::second).last(), pattern(sizes[(i * 7 + 3) % std::size(sizes)], i + 1000));
        }
    });
    WAIT(net.of(Who::first).connection().frames.size() == count && net.of(Who::second).connection().frames.size() == count);
    fixture.onLoop([&] {
        for (std::size_t i = 0; i < count; ++i) {
            QVERIFY(net.of(Who::second).connection().frames[i] == pattern(sizes[i % std::size(sizes)], i));
            QVERIFY(net.of(Who::first).connection().frames[i] == pattern(sizes[(i * 7 + 3) % std::size(sizes)], i + 1000));
        }
        QVERIFY(net.of(Who::first).orderly && net.of(Who::second).orderly);
        QVERIFY(net.at(Who::first).totals().sentBytes > 0);
        QVERIFY(net.at(Who::second).totals().receivedBytes > 0);
    });
}

void queuedBytesFallAndAreTold(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    constexpr std::size_t frames = 256;
    fixture.onLoop([&] {
        auto& transport = net.at(Who::second);
        const auto id = net.of(Who::second).last();
        QCOMPARE(transport.queuedBytes(id), std::size_t(0));
        for (std::size_t i = 0; i < frames; ++i)
            transport.send(id, pattern(65536, i));
        QVERIFY(transport.queuedBytes(id) > swarm::drainMarkBytes);
        QVERIFY(transport.queuedBytes(id) <= frames * 65536);
    });
    WAIT(net.of(Who::second).connection().drained > 0);
    WAIT(net.at(Who::second).queuedBytes(net.of(Who::second).last()) == 0);
    WAIT(net.of(Who::first).connection().frames.size() == frames);
    fixture.onLoop([&] { QVERIFY(net.of(Who::second).orderly); });
}

void closeSendsWhatWasQueuedAndIsSilentHere(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    fixture.onLoop([&] {
        auto& transport = net.at(Who::second);
        const auto id = net.of(Who::second).last();
        for (std::size_t i = 0; i < 20; ++i)
            transport.send(id, pattern(60'000, i));
        transport.close(id);
        QCOMPARE(transport.queuedBytes(id), std::size_t(0));
        transport.send(id, toBytes("after the end"));
        transport.close(id);
    });
    WAIT(!net.of(Who::first).connection().closed.empty());
    fixture.settle(TransportFixture::Settle::events);
    fixture.onLoop([&] {
        QCOMPARE(net.of(Who::first).connection().frames.size(), std::size_t(20));
        QCOMPARE(net.of(Who::first).connection().closed.size(), std::size_t(1));
        QVERIFY(net.of(Who::second).connection().closed.empty());
        QCOMPARE(net.of(Who::second).connection().drained, std::size_t(0));
    });
}

void connectsAgainAfterAClose(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    for (int round = 0; round < 2; ++round) {
        fixture.onLoop([&] { net.at(Who::second).close(net.of(Who::second).last()); });
        WAIT(!net.of(Who::first).connection().closed.empty());
        QVERIFY(net.join(Who::second, Who::first));
    }
    // The other end may close as well.
    fixture.onLoop([&] { net.at(Who::first).close(net.of(Who::first).last()); });
    WAIT(!net.of(Who::second).connection().closed.empty());
    QVERIFY(net.join(Who::second, Who::first));
    fixture.onLoop([&] { net.at(Who::second).send(net.of(Who::second).last(), toBytes("still well")); });
    WAIT(net.of(Who::first).connection().frames.size() == 1);
    fixture.onLoop([&] { QVERIFY(net.of(Who::second).failed.empty()); });
}

void connectsAgainWhileAnOldOneCloses(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    const auto to = net.endpoint(Who::first);
    fixture.onLoop([&] {
        auto& transport = net.at(Who::second);
        for (std::size_t i = 0; i < 200; ++i)
            transport.send(net.of(Who::second).last(), pattern(65536, i));
        transport.close(net.of(Who::second).last());
        transport.connect(to);
    });
    WAIT(net.of(Who::second).order.size() == 2 && net.of(Who::first).order.size() == 2);
    fixture.onLoop([&] { net.at(Who::second).send(net.of(Who::second).last(), toBytes("on the new one")); });
    WAIT(net.of(Who::first).connection().frames.size() == 1);
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::first).connection().frames[0] == toBytes("on the new one"));
        QVERIFY(net.of(Who::first).orderly && net.of(Who::second).orderly && net.of(Who::second).failed.empty());
    });
}

void nobodyThereIsTold(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    const auto nobody = fixture.nobody();
    for (std::size_t i = 1; i <= 2; ++i) {
        net.connect(Who::second, nobody);
        WAIT(net.of(Who::second).failed.size() == i);
    }
    fixture.settle(TransportFixture::Settle::dials);
    fixture.onLoop([&] {
        auto& failed = net.of(Who::second).failed;
        QCOMPARE(failed.size(), std::size_t(2));
        QCOMPARE(failed[0].first.text(), nobody.text());
        QVERIFY(failed[0].second == ErrorCode::unreachable || failed[0].second == ErrorCode::timedOut);
        QVERIFY(net.of(Who::second).order.empty());
    });
}

void oneAnswerForOneDial(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    const auto to = net.endpoint(Who::first);
    fixture.onLoop([&] {
        net.at(Who::second).connect(to);
        net.at(Who::second).connect(to);
    });
    WAIT(net.of(Who::second).order.size() == 1);
    fixture.settle(TransportFixture::Settle::dials);
    fixture.onLoop([&] {
        QCOMPARE(net.of(Who::second).order.size(), std::size_t(1));
        QVERIFY(net.of(Who::second).failed.empty());
    });
    net.connect(Who::second, to);
    WAIT(net.of(Who::second).failed.size() == 1);
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::second).failed[0].second == ErrorCode::alreadyExists);
        QVERIFY(net.of(Who::second).alive(net.of(Who::second).last()));
    });
}

void bothMayDialEachOther(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    const auto one = net.endpoint(Who::first);
    const auto two = net.endpoint(Who::second);
    fixture.onLoop([&] {
        net.at(Who::second).connect(one);
        net.at(Who::first).connect(two);
    });
    WAIT(net.of(Who::first).order.size() == 2 && net.of(Who::second).order.size() == 2);
    fixture.onLoop([&] {
        for (const auto id : net.of(Who::first).order)
            net.at(Who::first).send(id, toBytes(net.of(Who::first).connections[id].outgoing ? "dialled" : "taken"));
    });
    const auto arrived = [&] {
        std::size_t right = 0;
        for (const auto& [id, connection] : net.of(Who::second).connections)
            if (connection.frames.size() == 1 && connection.frames[0] == toBytes(connection.outgoing ? "taken" : "dialled"))
                ++right;
        return right;
    };
    WAIT(arrived() == 2);
}

void anotherNetworkIsRefused(TransportFixture& fixture)
{
    if (!fixture.hasStranger())
        return;
    Net net(fixture);
    net.start({Who::first, Who::stranger});
    net.connect(Who::first, net.endpoint(Who::stranger));
    WAIT(net.of(Who::first).failed.size() == 1);
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::first).failed[0].second == ErrorCode::wrongNetwork);
        QVERIFY(net.of(Who::stranger).order.empty());
    });
}

void stopEndsTheConnections(TransportFixture& fixture)
{
    Net net(fixture);
    net.start({Who::first, Who::second});
    QVERIFY(net.join(Who::second, Who::first));
    fixture.onLoop([&] {
        net.at(Who::second).stop();
        net.at(Who::second).send(net.of(Who::second).last(), toBytes("too late"));
    });
    WAIT(!net.of(Who::first).connection().closed.empty());
    fixture.settle(TransportFixture::Settle::events);
    fixture.onLoop([&] {
        QVERIFY(net.of(Who::first).connection().frames.empty());
        QVERIFY(net.of(Who::second).connection().closed.empty());
    });
}

constexpr TransportCase cases[] = {
    {"opens on both sides", opensOnBothSides},
    {"a dialler without listener talks both ways", diallerWithoutListenerTalksBothWays},
    {"frames arrive whole and in order", framesArriveWholeAndInOrder},
    {"queued bytes fall and are told", queuedBytesFallAndAreTold},
    {"close sends what was queued and is silent here", closeSendsWhatWasQueuedAndIsSilentHere},
    {"connects again after a close", connectsAgainAfterAClose},
    {"connects again while an old one closes", connectsAgainWhileAnOldOneCloses},
    {"nobody there is told", nobodyThereIsTold},
    {"one answer for one dial", oneAnswerForOneDial},
    {"both may dial each other", bothMayDialEachOther},
    {"another network is refused", anotherNetworkIsRefused},
    {"stop ends the connections", stopEndsTheConnections},
};

} // namespace

std::span<const TransportCase> transportConformance()
{
    return cases;
}

} // namespace granary::test
