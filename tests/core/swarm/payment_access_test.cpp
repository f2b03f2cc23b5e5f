// Who may pay at a node, and what the payer hears.
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/support/network/memory_payment_host.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{78};
    MemoryPaymentHost payments{loop};
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    RawPeer payer{loop, network, 3};
    RawPeer stranger{loop, network, 4};
    crypto::SigningKey admin = signingKey(random);
    std::shared_ptr<const TenantKeys> tenant = makeTenant(random, admin);

    Scene()
    {
        node.start();
        payments.account = random.id<PublicKey>();
        node.set().setPaymentHost(&payments);
        GRANARY_ASSERT(payer.connect(at(7001)) && payer.enrol(*tenant) && stranger.connect(at(7001)));
    }
    ~Scene() { node.stop(); }
    /// What became of a payment; nothing: it was taken.
    std::optional<ErrorCode> pay(RawPeer& peer, std::string_view voucher)
    {
        const auto request = next++;
        peer.send(PayMessage{request, {}}.encodeHead(), toBytes(voucher));
        loop.advance(1s);
        for (const auto& error : peer.received<ErrorMessage>())
            if (error.request == request)
                return error.error().code;
        for (const auto& done : peer.received<DoneMessage>())
            if (done.request == request)
                return std::nullopt;
        return ErrorCode::timedOut;
    }
    RequestId next = 100;
};

} // namespace

class PaymentAccessTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void aTenantPays()
    {
        Scene s;
        s.payer.send(GetPayeeMessage{50}.encode());
        s.loop.advance(1s);
        QCOMPARE(s.payer.received<PayeeMessage>().at(0).account, s.payments.account);
        QVERIFY(!s.pay(s.payer, "one"));
        QVERIFY(!s.pay(s.payer, std::string(maxPaymentBytes, 'x')));
        QVERIFY(s.pay(s.payer, "bad") == ErrorCode::refused);
        QVERIFY(!s.pay(s.payer, "two")); // that ended nothing
        QCOMPARE(s.payments.taken.size(), std::size_t{3});
        QVERIFY(asText(s.payments.taken.back()) == "two");
    }

    /// Whose wallet stands beside a node is nobody's business but its tenants'.
    void nobodyElseIsHeard()
    {
        Scene s;
        QVERIFY(s.pay(s.stranger, "one") == ErrorCode::notEnrolled);
        s.stranger.send(GetPayeeMessage{50}.encode());
        s.loop.advance(1s);
        QVERIFY(s.stranger.received<PayeeMessage>().empty());
        QVERIFY(s.payments.taken.empty());
    }

    void nobodyIsPaidUnasked()
    {
        Scene s;
        s.node.set().setPaymentHost(nullptr);
        QVERIFY(s.pay(s.payer, "one") == ErrorCode::refused);
        s.payer.send(GetPayeeMessage{50}.encode());
        s.loop.advance(1s);
        QVERIFY(s.payer.received<PayeeMessage>().empty());
    }

    void sizes()
    {
        const auto reads = [](std::size_t bytes) {
            return PayMessage::parse(withPayload(PayMessage{1, {}}.encodeHead(), Bytes(bytes))).ok();
        };
        QVERIFY(reads(1) && reads(maxPaymentBytes));
        QVERIFY(!reads(0) && !reads(maxPaymentBytes + 1));
    }

    void aClientPays()
    {
        Scene s;
        NetworkPeer engine{s.loop, s.network, 9, {}};
        engine.start();
        engine.openDrive();
        const auto id = s.node.id();
        QVERIFY(!engine.set().paymentClient(id));
        (void)engine.set().keep(s.node.address());
        s.loop.advance(5s);
        const auto client = engine.set().paymentClient(id);
        QVERIFY(client);
        std::vector<std::string> said;
        const auto note = [&](const Status& status) {
            said.push_back(status.ok() ? "taken" : std::string(errorName(status.error().code)));
        };
        client->pay(std::make_shared<const Bytes>(toBytes(std::string_view("one"))), note);
        client->pay(std::make_shared<const Bytes>(toBytes(std::string_view("bad"))), note);
        std::optional<Result<PublicKey>> account;
        client->payee([&](Result<PublicKey> told) { account = std::move(told); });
        s.loop.advance(1s);
        QVERIFY(said == (std::vector<std::string>{"taken", "refused"}));
        QVERIFY(account && account->ok());
        QVERIFY(**account == s.payments.account);
        s.node.stop();
        s.loop.advance(1s);
        client->pay(std::make_shared<const Bytes>(toBytes(std::string_view("three"))), note);
        s.loop.advance(60s);
        QCOMPARE(said.size(), std::size_t{3});
        QVERIFY(said.back() != "taken");
        engine.stop();
    }
};

QTEST_APPLESS_MAIN(PaymentAccessTest)
#include "payment_access_test.moc"
