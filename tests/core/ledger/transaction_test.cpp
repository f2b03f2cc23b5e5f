#include "core/ledger/entry.h"
#include "core/ledger/memo.h"
#include "tests/core/ledger/ledger_fixture.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::SeededRandom;

namespace {

std::vector<Operation> someOfEach()
{
    SeededRandom random(3);
    const auto account = Person(8).account;
    const auto channel = random.id<ChannelId>();
    return {Transfer{account, Amount::units(12), {}},
        Transfer{account, Amount::units(Amount::mostUnits), random.bytes(sealedMemoBytes[0])},
        Transfer{account, Amount::units(1), random.bytes(sealedMemoBytes[1])},
        ChannelOpen{account, Amount::units(5), founded.plusSeconds(900)},
        ChannelClose{channel, Amount::units(3), random.id<Signature>()}, ChannelClose{channel, Amount(), std::nullopt},
        ChannelExpire{channel}, StarterGrant{19'675, UINT64_MAX}, Notarise{random.id<Hash32>()},
        Outage{founded, founded.plusSeconds(5)}};
}

} // namespace

class TransactionTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindComesBack()
    {
        LedgerScene scene;
        for (const auto& operation : someOfEach()) {
            const auto transaction = scene.make(scene.alice, operation);
            const auto record = signTransaction(transaction, scene.alice.key);
            QVERIFY(record.size() <= maxTransactionBytes);
            const auto opened = openTransaction(record);
            QVERIFY2(opened.ok() && opened->transaction == transaction, std::string(kindName(operation)).c_str());
            QVERIFY(readTransaction(record)->bodyHash == opened->bodyHash);
        }
    }

    void nothingCanBeChanged()
    {
        LedgerScene scene;
        for (const auto& operation : someOfEach()) {
            const auto record = signTransaction(scene.make(scene.alice, operation), scene.alice.key);
            for (std::size_t i = 0; i < record.size(); i += 3) {
                auto changed = record;
                changed[i] ^= std::byte{1};
                QVERIFY(!openTransaction(changed).ok());
                QVERIFY(!openTransaction(ByteView(record).first(i)).ok());
            }
            auto longer = record;
            longer.push_back(std::byte{'e'});
            QVERIFY(!openTransaction(longer).ok());
        }
        // Signed by somebody else in her name.
        const auto stolen = signTransaction(scene.make(scene.alice, Notarise{}), scene.bob.key);
        QCOMPARE(openTransaction(stolen).error().code, ErrorCode::damaged);
    }

    void limitsHold()
    {
        LedgerScene scene;
        const auto refused = [&](Operation operation) {
            return !openTransaction(signTransaction(scene.make(scene.alice, std::move(operation)), scene.alice.key)).ok();
        };
        QVERIFY(refused(Transfer{scene.bob.account, Amount(), {}}));
        QVERIFY(refused(Transfer{scene.bob.account, Amount::units(1), Bytes(175)}));
        QVERIFY(refused(Transfer{scene.bob.account, Amount::units(1), Bytes(200)}));
        QVERIFY(refused(Transfer{scene.bob.account, Amount::units(1), Bytes(305)}));
        QVERIFY(refused(ChannelOpen{scene.bob.account, Amount(), founded}));
        QVERIFY(refused(ChannelClose{{}, Amount::units(1), std::nullopt}));
        QVERIFY(refused(ChannelClose{{}, Amount(), Signature()}));
        QCOMPARE(openTransaction(Bytes(maxTransactionBytes + 1)).error().code, ErrorCode::tooLarge);
        QCOMPARE(openEntryTooLarge(), ErrorCode::tooLarge);
    }

    void memosAreForTheirReader()
    {
        LedgerScene scene;
        const auto operation = scene.operationId();
        for (const std::size_t length : {std::size_t{1}, shortMemoBytes, shortMemoBytes + 1, maxMemoBytes}) {
            const std::string text(length, 'm');
            const auto sealed = *sealMemo(text, scene.alice.account, operation, scene.bob.account);
            QCOMPARE(sealed.size(), sealedMemoBytes[length > shortMemoBytes ? 1 : 0]);
            QCOMPARE(*openMemo(sealed, scene.alice.account, operation, scene.bob.key), text);
            // Not for the payer, not for others, and nothing in another transfer or in somebody else's name.
            QVERIFY(!openMemo(sealed, scene.alice.account, operation, scene.alice.key).ok());
            QVERIFY(!openMemo(sealed, scene.alice.account, scene.operationId(), scene.bob.key).ok());
            QVERIFY(!openMemo(sealed, scene.operatorOf.account, operation, scene.bob.key).ok());
            auto changed = sealed;
            changed.back() ^= std::byte{1};
            QVERIFY(!openMemo(changed, scene.alice.account, operation, scene.bob.key).ok());
            QVERIFY(!openMemo(ByteView(sealed).first(sealed.size() - 1), scene.alice.account, operation, scene.bob.key).ok());
        }
        QVERIFY(!sealMemo("", scene.alice.account, operation, scene.bob.account).ok());
        QCOMPARE(sealMemo(std::string(maxMemoBytes + 1, 'm'), scene.alice.account, operation, scene.bob.account).error().code,
            ErrorCode::tooLarge);
        QVERIFY(!sealMemo("x", scene.alice.account, operation, poolAccount).ok());
    }

    void entriesAndReceipts()
    {
        LedgerScene scene;
        const auto transaction = scene.make(scene.alice, Notarise{});
        const Entry entry{7, scene.now, signTransaction(transaction, scene.alice.key)};
        QVERIFY(*decodeEntry(encodeEntry(entry)) == entry);
        const auto receipt = signReceipt(
            {scene.genesis.id(), scene.alice.account, transaction.id, 7, scene.now, leafOf(entry), {}}, scene.operatorOf.key);
        const auto record = encodeReceipt(receipt);
        QVERIFY(record.size() <= maxReceiptBytes);
        QVERIFY(*openReceipt(record, scene.operatorOf.key.publicKey()) == receipt);
        QCOMPARE(openReceipt(record, scene.bob.key.publicKey()).error().code, ErrorCode::damaged);
        for (std::size_t i = 0; i < record.size(); ++i) {
            auto changed = record;
            changed[i] ^= std::byte{1};
            QVERIFY(!openReceipt(changed, scene.operatorOf.key.publicKey()).ok());
        }
    }

private:
    static ErrorCode openEntryTooLarge() { return decodeEntry(Bytes(maxEntryBytes + 1)).error().code; }
};

QTEST_APPLESS_MAIN(TransactionTest)
#include "transaction_test.moc"
