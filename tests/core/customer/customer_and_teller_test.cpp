// Both sides of the counter: a wallet's client and the answers that the real ledger's interface gives, without a socket in between.
#include "core/customer/http_ledger_client.h"
#include "core/teller/call.h"
#include "core/teller/reading.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::customer;
using namespace granary::wallet::test;

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// Reads requests and answers them as the program does.
struct Counter {
    WalletScene& scene;
    ledger::test::MemoryLedgerStore store{scene.genesis};
    std::unique_ptr<ledger::Ledger> books = *ledger::Ledger::open(store, scene.operatorOf.key.clone(), scene.clock);

    void later()
    {
        scene.clock.now = scene.clock.now.plusSeconds(10);
        QVERIFY(books->signHead().ok());
    }
    Result<platform::HttpResponse> operator()(const platform::HttpRequest& request, std::size_t limitBytes)
    {
        auto call = teller::readCall(request);
        const auto reply = call.ok() ? replyTo(*call) : teller::errorReply(call.error());
        GRANARY_ASSERT(reply.body.size() <= limitBytes);
        return platform::HttpResponse{reply.status, reply.fields, reply.body};
    }

private:
    teller::Reply replyTo(const teller::Call& call)
    {
        return std::visit(Overloaded{
                              [&](const teller::Read& read) {
                                  auto reply = teller::answer({store, scene.genesis, scene.clock.now}, read);
                                  return reply.ok() ? *reply : teller::errorReply(reply.error());
                              },
                              [&](const teller::SubmitTransaction& submit) {
                                  const auto answer = books->enter(std::span(&submit.record, 1)).front();
                                  if (!answer.ok())
                                      return teller::errorReply(answer.error());
                                  if (const auto* refusal = std::get_if<ledger::Refusal>(&*answer))
                                      return teller::refusalReply(*refusal);
                                  return teller::receiptReply(std::get<ledger::Receipt>(*answer));
                              },
                              [](const auto&) { return teller::errorReply(Error(ErrorCode::notFound)); },
                          },
            call);
    }
};

} // namespace

class CustomerAndTellerTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeVisit()
    {
        WalletScene scene;
        Counter counter{scene};
        counter.later();
        HttpLedgerClient client([&](const platform::HttpRequest& request, std::size_t limit) { return counter(request, limit); });
        QVERIFY(equalBytes(*client.genesis(), scene.genesis.record()));
        MemoryWalletStorage aliceDisk, bobDisk;
        OneWallet alice(scene, scene.alice, aliceDisk), bob(scene, scene.bob, bobDisk);
        QVERIFY(alice->sync(client).ok() && bob->sync(client).ok());
        for (std::uint64_t i = 1; i <= 450; ++i) // more than two pages of lines
            alice.sent(scene.bob, i);
        QCOMPARE(problemOf(alice->openChannel(scene.bob.account, Amount::units(100), scene.clock.now.plusSeconds(5000))),
            std::string("none"));
        const auto opening = alice->operations().back().id;
        QVERIFY(alice->sync(client).ok());
        counter.later();
        const auto newest = **counter.store.newestHead();
        QVERIFY(counter.store.addCosignature(newest.head.size, ledger::cosign(newest.head, newest.head.time, scene.witness.key))
                    .ok());
        QVERIFY(alice->sync(client).ok() && bob->sync(client).ok());
        QVERIFY(alice->trust() == wallet::Trust::fine && bob->trust() == wallet::Trust::fine);
        QCOMPARE(bob->balance().available.units(), 450u * 451 / 2);
        QCOMPARE(bob->witnesses(), 1u);
        QCOMPARE(alice->balance().inChannels.units(), 100u);
        const auto channel = ledger::channelIdOf(scene.genesis.id(), scene.alice.account, opening);
        QCOMPARE(problemOf(bob->acceptChannel(channel, client)), std::string("none"));
        InlineExecutor workers;
        const auto report = bob->verify(client, workers, {});
        QVERIFY(report.ok() && report->verified());
        QCOMPARE(report->entries, 452u);
        QVERIFY(bob->prove(7, client).ok());
        // The same bytes again are the same payment; refusals have names.
        QVERIFY(client.submit(alice->operations().front().record).ok());
        QCOMPARE(counter.store.tip()->totals.entries, 452u);
        const auto refused =
            client.submit(ledger::signTransaction({scene.genesis.id(), scene.bob.account, {}, scene.clock.now.plusSeconds(60),
                                                      ledger::Transfer{scene.alice.account, Amount::units(999'999), {}}},
                scene.bob.key));
        QVERIFY(std::get<ledger::Refusal>(*refused) == ledger::Refusal::insufficientFunds);
        // What is not there is no network's fault.
        QVERIFY(client.consistency(3, 5000).error().kind != ErrorKind::transient);
        QVERIFY(client.inclusion(5000, 5001).error().kind != ErrorKind::transient);
        QCOMPARE(client.channelEntry({}).error().code, ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(CustomerAndTellerTest)
#include "customer_and_teller_test.moc"
