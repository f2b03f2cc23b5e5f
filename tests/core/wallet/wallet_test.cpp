// The wallet of a drive: its ledgers, its names, and what the words bring back.
#include "core/wallet/wallet.h"

#include "core/ledger/address.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;

namespace {

constexpr const char* url = "https://ledger.example";

struct Owner {
    explicit Owner(WalletScene& around) : scene(around) { start(); }
    void start()
    {
        wallet.reset();
        wallet = *Wallet::open({scene.clock, scene.random, storage}, crypto::LedgerKey::copyFrom(scene.alice.key.seed().view()));
    }
    Wallet* operator->() { return wallet.get(); }
    std::string name(const Person& who, const std::string& text)
    {
        const auto problem = *wallet->putName(who.account, text);
        return problem ? std::string(problemName(*problem)) : "none";
    }
    std::string recipient(std::string_view text)
    {
        const auto answer = wallet->recipient(text);
        const auto* problem = problemIn(answer);
        return problem ? std::string(problemName(*problem)) : ledger::addressText(std::get<ledger::AccountId>(answer));
    }

    WalletScene& scene;
    MemoryWalletStorage storage;
    std::unique_ptr<Wallet> wallet;
};

} // namespace

class WalletTest : public QObject {
    Q_OBJECT

private slots:
    void joinsAndLeaves()
    {
        WalletScene scene;
        Owner alice(scene);
        const auto id = scene.genesis.id();
        QCOMPARE(alice->address(), ledger::addressText(scene.alice.account));
        QCOMPARE(alice->join(scene.ledger, "has space", {}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(alice->join(scene.ledger, url, ledger::LedgerId()).error().code, ErrorCode::wrongNetwork);
        QVERIFY(std::get<ledger::LedgerId>(*alice->join(scene.ledger, url, id)) == id);
        QCOMPARE(alice->join(scene.ledger, url).error().code, ErrorCode::alreadyExists);
        QVERIFY(alice->find(id)->sync(scene.ledger).ok());
        alice.start();
        QVERIFY(alice->find(id) && alice->find(id)->balance().available.units() == 500'000);
        QVERIFY(!*alice->leave(id));
        QVERIFY(!alice->find(id) && alice->ledgers().empty());
        QVERIFY(*alice->leave(id) == Problem::unknownLedger);
        QVERIFY(alice->join(scene.ledger, url).ok());
        QCOMPARE(alice->find(id)->balance().available.units(), 500'000u);
    }

    void addressBook()
    {
        WalletScene scene;
        Owner alice(scene);
        const auto bob = ledger::addressText(scene.bob.account);
        QCOMPARE(alice.recipient("Bob"), std::string("notAnAddress"));
        QCOMPARE(alice.name(scene.bob, " Bob "), std::string("none"));
        QCOMPARE(alice.recipient("Bob"), bob);
        QCOMPARE(alice.recipient(bob), bob);
        QCOMPARE(*alice->nameOf(scene.bob.account), std::string("Bob"));
        QCOMPARE(alice.name(scene.witness, "Bob"), std::string("takenName"));
        QCOMPARE(alice.name(scene.witness, "a\nb"), std::string("badText"));
        QCOMPARE(alice.name(scene.witness, std::string(65, 'x')), std::string("badText"));
        QCOMPARE(alice.name(scene.witness, bob), std::string("badText")); // would read as another's address
        QCOMPARE(alice.name(scene.bob, "Robert"), std::string("none"));
        QCOMPARE(alice.recipient("Bob"), std::string("notAnAddress"));
        alice.start();
        QCOMPARE(alice.recipient("Robert"), bob);
        QCOMPARE(alice.name(scene.bob, ""), std::string("none"));
        QVERIFY(alice->names().empty());
    }

    void requests()
    {
        WalletScene scene;
        Owner alice(scene);
        const auto id = scene.genesis.id();
        PaymentRequest request;
        request.to = scene.bob.account;
        QVERIFY(alice->whyNotPay(request, id) == Problem::unknownLedger);
        QVERIFY(alice->join(scene.ledger, url).ok());
        QVERIFY(!alice->whyNotPay(request, id));
        request.ledger = id;
        QVERIFY(!alice->whyNotPay(request, id));
        request.to = scene.alice.account;
        QVERIFY(alice->whyNotPay(request, id) == Problem::ownAddress);
        request.ledger->mutableView()[0] ^= std::byte{1};
        QVERIFY(alice->whyNotPay(request, id) == Problem::unknownLedger);
    }

    void theWordsBringItBack()
    {
        WalletScene scene;
        Owner alice(scene);
        const auto id = scene.genesis.id();
        QVERIFY(alice->join(scene.ledger, url).ok());
        QCOMPARE(alice.name(scene.bob, "Bob"), std::string("none"));
        QVERIFY(!*alice->guard().setBudget(id, {Amount::units(10), {}, Amount::units(100)}));
        auto* ledgerWallet = alice->find(id);
        QVERIFY(ledgerWallet->sync(scene.ledger).ok());
        QVERIFY(ledgerWallet->send({scene.bob.account, Amount::units(77), {}, {}}).ok());
        QVERIFY(ledgerWallet->sync(scene.ledger).ok());
        scene.later();
        QVERIFY(ledgerWallet->sync(scene.ledger).ok());
        const auto before = ledgerWallet->balance();
        const auto head = ledgerWallet->head()->head;

        // Another machine, with nothing but the words and what the drive has kept.
        Owner again(scene);
        QVERIFY(again->merge(alice->record()).ok());
        QVERIFY((again->ledgers() == std::vector{std::pair(id, std::string(url))}));
        QVERIFY(!again->find(id)); // its genesis is asked for again, and has to be the same
        WalletScene other(ledger::test::smallTerms(scene.operatorOf, scene.bob));
        QCOMPARE(again->rejoin(id, other.ledger).error().code, ErrorCode::wrongNetwork);
        QVERIFY(again->rejoin(id, scene.ledger).ok());
        QVERIFY(again->find(id)->head()->head == head); // what it knew of the log came back, too
        QVERIFY(again->find(id)->sync(scene.ledger).ok());
        QVERIFY(again->find(id)->balance() == before);
        QCOMPARE(*again->nameOf(scene.bob.account), std::string("Bob"));
        QVERIFY((again->guard().budget(id) == Budget{Amount::units(10), {}, Amount::units(100)}));
        // So a past that was rewritten meanwhile is found out by a wallet that has only words.
        Owner third(scene);
        QVERIFY(third->merge(alice->record()).ok());
        scene.ledger.rewrite();
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        QVERIFY(third->rejoin(id, scene.ledger).ok());
        QVERIFY(third->find(id)->sync(scene.ledger).ok());
        QVERIFY(third->find(id)->trust() == Trust::frozen);
        QCOMPARE(third->merge(asBytes("junk")).error().code, ErrorCode::malformed);
    }

    /// Two devices were shown two ledgers: their records meet in the drive.
    void devicesFindOutTogether()
    {
        for (const bool larger : {false, true}) {
            WalletScene scene, fork;
            Owner one(scene), other(fork);
            QVERIFY(one->join(scene.ledger, url).ok() && other->join(fork.ledger, url).ok());
            scene.ledger.enter(scene.alice, ledger::Notarise{});
            fork.ledger.enter(fork.bob, ledger::Notarise{});
            (larger ? fork : scene).ledger.enter(scene.alice, ledger::Notarise{});
            scene.later();
            fork.later();
            const auto id = scene.genesis.id();
            QVERIFY(one->find(id)->sync(scene.ledger).ok() && other->find(id)->sync(fork.ledger).ok());
            QVERIFY(one->merge(other->record()).ok());
            QVERIFY(one->find(id)->trust() == Trust::fine);
            // The ledger cannot prove it: doubtful as long as its log is shorter than what the other was shown, convicted from then on.
            QVERIFY(one->find(id)->sync(scene.ledger).ok());
            QVERIFY(one->find(id)->trust() == (larger ? Trust::doubtful : Trust::frozen));
            scene.ledger.enter(scene.operatorOf, ledger::Notarise{});
            scene.ledger.enter(scene.operatorOf, ledger::Notarise{});
            scene.later();
            QVERIFY(one->find(id)->sync(scene.ledger).ok());
            QVERIFY(one->find(id)->trust() == Trust::frozen);
            // And the other hears of it while it is open.
            QVERIFY(other->merge(one->record()).ok());
            QVERIFY(other->find(id)->trust() == Trust::frozen);
        }
    }

    void recordsThatAreDamaged()
    {
        WalletScene scene;
        MemoryWalletStorage storage;
        QVERIFY(storage.putRecord(asBytes("junk")).ok());
        const auto key = crypto::LedgerKey::copyFrom(scene.alice.key.seed().view());
        QCOMPARE(Wallet::open({scene.clock, scene.random, storage}, key).error().code, ErrorCode::databaseDamaged);
        QVERIFY(storage.putRecord(asBytes("d1:ile1:vi2ee")).ok());
        QCOMPARE(Wallet::open({scene.clock, scene.random, storage}, key).error().code, ErrorCode::unsupportedVersion);
    }
};

QTEST_APPLESS_MAIN(WalletTest)
#include "wallet_test.moc"
