// The service without sockets: what comes in as requests goes out as answers, within its limits.
#include "core/teller/service.h"

#include "core/teller/json_values.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/core/teller/kept_responder.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::teller;
using granary::teller::test::KeptResponder;

namespace {

/// A ledger with bob as its witness.
struct Scene {
    static LedgerScene witnessed()
    {
        const LedgerScene plain;
        auto terms = smallTerms(plain.operatorOf, plain.alice);
        terms.witnesses = {plain.bob.key.publicKey()};
        return LedgerScene(terms);
    }
    explicit Scene(ServiceLimits limits = {}) : service(*s.ledger, s.clock, limits) {}

    std::shared_ptr<KeptResponder> send(platform::HttpRequest request)
    {
        request.peer = request.peer.empty() ? "192.0.2.1" : request.peer;
        auto out = std::make_shared<KeptResponder>();
        service.handle(std::move(request), out);
        return out;
    }
    platform::HttpResponse get(const std::string& target) { return send({"GET", target, {}, {}})->answer(); }
    platform::HttpResponse post(const std::string& target, const Bytes& body)
    {
        return send({"POST", target, {}, std::string(asText(body))})->answer();
    }
    std::string refusal(const Bytes& record)
    {
        const auto answer = post("/v1/transactions", record);
        return answer.status == 422 ? Json::parse(answer.body)["error"]["refusal"].get<std::string>()
                                    : std::to_string(answer.status);
    }

    LedgerScene people = witnessed();
    StoredLedger s{std::make_unique<MemoryLedgerStore>(people.genesis), people};
    Service service;
};

} // namespace

class ServiceTest : public QObject {
    Q_OBJECT

private slots:
    void entersAndAnswers()
    {
        Scene scene;
        const auto record = scene.s.make(scene.people.alice, Transfer{scene.people.bob.account, Amount::units(7), {}});
        const auto answer = scene.post("/v1/transactions", record);
        QCOMPARE(answer.status, 200);
        QVERIFY(*platform::findField(answer.fields, "content-type") == "application/json");
        const auto receipt =
            openReceipt(*fromHex(Json::parse(answer.body)["record"].get<std::string>()), scene.people.operatorOf.key.publicKey());
        QVERIFY(receipt.ok() && receipt->index == 1 && receipt->account == scene.people.alice.account);
        // Once more is the same one.
        QCOMPARE(scene.post("/v1/transactions", record).body, answer.body);
        QVERIFY(Json::parse(scene.get("/v1/accounts/" + scene.people.bob.account.hex()).body)["balance"] == 7);
        QCOMPARE(scene.get("/v1/openapi.json").status, 200);
        QCOMPARE(scene.get("/v1/nothing").status, 404);
        const auto metrics = scene.get("/metrics").body;
        QVERIFY(metrics.find("granary_ledger_entry_seconds_count 2\n") != std::string::npos);
        QVERIFY(metrics.find("route=\"none\",status=\"404\"} 1\n") != std::string::npos);
    }

    void everySignedRequestExpires()
    {
        Scene scene;
        auto old = scene.s.transaction(scene.people.alice, Notarise{Hash32{}});
        old.expires = scene.s.clock.now;
        QCOMPARE(scene.refusal(signTransaction(old, scene.people.alice.key)), std::string("expired"));
        auto lasting = scene.s.transaction(scene.people.alice, Notarise{Hash32{}});
        lasting.expires = scene.s.clock.now.plusSeconds(maxLifetimeSeconds + 1);
        QCOMPARE(scene.refusal(signTransaction(lasting, scene.people.alice.key)), std::string("expiresTooLate"));
        QVERIFY(scene.get("/metrics").body.find("granary_ledger_refusals_total{refusal=\"expired\"} 1\n") != std::string::npos);
    }

    void whatIsNoTransaction()
    {
        Scene scene;
        QCOMPARE(scene.post("/v1/transactions", toBytes("nonsense")).status, 400);
        QCOMPARE(scene.post("/v1/transactions", {}).status, 400);
        auto forged = scene.s.make(scene.people.alice, Notarise{Hash32{}});
        forged[forged.size() - 2] ^= std::byte{1};
        const auto answer = scene.post("/v1/transactions", forged);
        QVERIFY(answer.status == 400 && Json::parse(answer.body)["error"]["code"] == "damaged");
        QCOMPARE(scene.post("/v1/transactions", Bytes(maxBodyBytes + 1)).status, 413);
        QCOMPARE(scene.s.store->tip()->totals.entries, std::uint64_t(1));
    }

    void limitsOfAnAddress()
    {
        ServiceLimits limits;
        limits.requestsPerSecond = 5;
        Scene scene(limits);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(scene.get("/v1/genesis").status, 200);
        const auto limited = scene.get("/v1/genesis");
        QVERIFY(limited.status == 429 && platform::findField(limited.fields, "retry-after"));
        QCOMPARE(scene.get("/nonsense").status, 429); // what is no request counts, too
        platform::HttpRequest other{"GET", "/v1/genesis", {}, {}};
        other.peer = "192.0.2.2";
        QCOMPARE(scene.send(other)->answer().status, 200);
        other.target = "/metrics";
        QVERIFY(scene.send(other)->answer().body.find("granary_ledger_limited_total{by=\"address\"} 2\n") != std::string::npos);
    }

    void limitsOfAnAccount()
    {
        ServiceLimits limits;
        limits.transactionsPerSecond = 1;
        Scene scene(limits);
        const auto make = [&](const Person& who) { return scene.s.make(who, Notarise{Hash32{}}); };
        QCOMPARE(scene.refusal(make(scene.people.alice)), std::string("200"));
        // Somebody else's name under nonsense takes nothing from her.
        for (int i = 0; i < 5; ++i) {
            auto forged = make(scene.people.alice);
            forged[forged.size() - 2] ^= std::byte{1};
            QCOMPARE(scene.refusal(forged), std::string("400"));
        }
        QCOMPARE(scene.refusal(make(scene.people.alice)), std::string("200"));
        QCOMPARE(scene.refusal(make(scene.people.alice)), std::string("429"));
        QCOMPARE(scene.refusal(make(scene.people.bob)), std::string("200"));
    }

    void witnesses()
    {
        Scene scene;
        LedgerHead head;
        for (int i = 0; i < 500 && head.size == 0; ++i) { // the first one is signed at once
            const auto answer = scene.get("/v1/heads");
            if (answer.status == 200)
                head = openHead(
                    *fromHex(Json::parse(answer.body)["record"].get<std::string>()), scene.people.operatorOf.key.publicKey())
                           ->head;
            else
                QTest::qWait(5);
        }
        QCOMPARE(head.size, std::uint64_t(1));
        const auto now = scene.s.clock.now;
        const auto post = [&](const Cosignature& one, int size) {
            return scene.post("/v1/heads/" + std::to_string(size) + "/cosignatures", encodeCosignature(one)).status;
        };
        QCOMPARE(post(cosign(head, now, scene.people.alice.key), 1), 403); // no witness of this ledger
        QCOMPARE(post(cosign(head, now.plusSeconds(-2 * LedgerTime::daySeconds), scene.people.bob.key), 1), 422);
        QCOMPARE(post(cosign(head, now.plusSeconds(3600), scene.people.bob.key), 1), 422);
        QCOMPARE(post(cosign(head, now, scene.people.bob.key), 2), 404);
        auto other = head;
        other.root = Hash32{};
        QCOMPARE(post(cosign(other, now, scene.people.bob.key), 1), 400);
        QCOMPARE(scene.post("/v1/heads/1/cosignatures", toBytes("nonsense")).status, 400);
        QCOMPARE(post(cosign(head, now, scene.people.bob.key), 1), 200);
        const auto shown = Json::parse(scene.get("/v1/heads").body)["cosignatures"];
        QVERIFY(shown.size() == 1 && shown[0]["witness"] == scene.people.bob.key.publicKey().hex());
    }

    void streams()
    {
        ServiceLimits limits;
        limits.streams.streamsEach = 1;
        Scene scene(limits);
        const auto target = "/v1/accounts/" + scene.people.bob.account.hex() + "/events";
        const auto stream = scene.send({"GET", target, {}, {}});
        QCOMPARE(stream->events(1).size(), std::size_t(1));
        QCOMPARE(scene.get(target).status, 429);
        scene.post(
            "/v1/transactions", scene.s.make(scene.people.alice, Transfer{scene.people.bob.account, Amount::units(7), {}}));
        const auto events = stream->events(2);
        QVERIFY(events.size() == 2 && events[1].name == "entry" && events[1].id == "1");
        stream->leave();
    }

    void health()
    {
        Scene scene;
        const auto ask = [&] { return scene.get("/v1/health"); };
        bool well = false;
        for (int i = 0; i < 1000 && !well; ++i) {
            QTest::qWait(5);
            well = Json::parse(ask().body)["headAgeSeconds"] == 0;
        }
        const auto answer = ask();
        QVERIFY(well && answer.status == 200 && Json::parse(answer.body)["status"] == "well");
        QVERIFY(scene.service.healthy());
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
