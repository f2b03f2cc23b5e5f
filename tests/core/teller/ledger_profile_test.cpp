#include "core/teller/ledger_profile.h"

#include "core/teller/genesis_file.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::teller;
using granary::test::MemoryFileSystem;
using granary::test::SeededRandom;
using Access = LedgerProfile::Access;

class LedgerProfileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void isMadeOnceAndHeldByOne()
    {
        MemoryFileSystem files;
        SeededRandom random(1);
        QCOMPARE(LedgerProfile::open(files, "/p", random, Access::mustExist).error().code, ErrorCode::notFound);
        PublicKey key;
        {
            const auto profile = *LedgerProfile::open(files, "/p", random, Access::create);
            key = profile->keys().operatorKey.publicKey();
            QCOMPARE(LedgerProfile::open(files, "/p", random, Access::create).error().code, ErrorCode::inUse);
        }
        QCOMPARE((*LedgerProfile::open(files, "/p", random, Access::mustExist))->keys().operatorKey.publicKey(), key);
    }

    void foundsOrGoesOn()
    {
        MemoryFileSystem files;
        SeededRandom random(1);
        const auto profile = *LedgerProfile::open(files, "/p", random, Access::create);
        int founded = 0;
        const auto genesis = [&]() -> Result<ledger::Genesis> {
            ++founded;
            return defaultGenesis(profile->keys().operatorKey.publicKey(), {1'700'000'000 + founded});
        };
        ledger::LedgerId id;
        {
            const auto store = profile->openStore(genesis, std::nullopt);
            QVERIFY2(store.ok(), store.ok() ? "" : store.error().text().c_str());
            id = ledger::Genesis::parse((*store)->genesisRecord())->id();
        }
        {
            const auto store = *profile->openStore(genesis, id);
            QCOMPARE(ledger::Genesis::parse(store->genesisRecord())->id(), id);
        }
        QCOMPARE(founded, 1);
        QCOMPARE(profile->openStore(genesis, ledger::LedgerId()).error().code, ErrorCode::alreadyExists);
        // A mistake in the terms founds nothing.
        MemoryFileSystem other;
        const auto empty = *LedgerProfile::open(other, "/q", random, Access::create);
        const auto wrong = [] { return Result<ledger::Genesis>(ErrorCode::invalidArgument); };
        QCOMPARE(empty->openStore(wrong, std::nullopt).error().code, ErrorCode::invalidArgument);
        QVERIFY(!other.exists(empty->databaseFile()));
    }

    void keysAreNeverReplaced()
    {
        MemoryFileSystem files;
        SeededRandom random(1);
        const auto keyFile = (*LedgerProfile::open(files, "/p", random, Access::create))->keyFile();
        const auto bytes = *files.readFile(keyFile, 4096);
        QVERIFY(LedgerKeys::decode(bytes).ok());
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(!LedgerKeys::decode(ByteView(bytes).first(cut)).ok());
        auto longer = bytes;
        append(longer, asBytes("e"));
        QVERIFY(!LedgerKeys::decode(longer).ok());
        QVERIFY(files.writeFileDurably(keyFile, asBytes("nonsense")).ok());
        QCOMPARE(LedgerProfile::open(files, "/p", random, Access::create).error().code, ErrorCode::malformed);
        QVERIFY(asText(*files.readFile(keyFile, 4096)) == "nonsense");
        // Gone while the ledger is there: new ones would be of no use.
        QVERIFY(files.writeFileDurably("/p/ledger.db", asBytes("x")).ok() && files.remove(keyFile).ok());
        QCOMPARE(LedgerProfile::open(files, "/p", random, Access::create).error().code, ErrorCode::notFound);
        QVERIFY(!files.exists(keyFile));
    }

    void comesFromElsewhereAndGoes()
    {
        MemoryFileSystem files;
        SeededRandom random(1);
        const auto keys = LedgerKeys::draw(random);
        const auto open = [&](Access access) { return LedgerProfile::open(files, "/p", random, access); };
        {
            const auto target = *LedgerProfile::prepare(files, "/p", keys);
            QVERIFY(files.writeFileDurably(target->databaseFile(), asBytes("half")).ok());
        }
        QCOMPARE(open(Access::mustExist).error().code, ErrorCode::notFound); // not finished
        QCOMPARE(open(Access::create).error().code, ErrorCode::notFound);
        {
            const auto target = *LedgerProfile::prepare(files, "/p", keys);
            QVERIFY(!files.exists(target->databaseFile()) && target->finish().ok());
        }
        QCOMPARE(LedgerProfile::prepare(files, "/p", keys).error().code, ErrorCode::alreadyExists);
        {
            const auto profile = *open(Access::mustExist);
            QCOMPARE(profile->keys().operatorKey.publicKey(), keys.operatorKey.publicKey());
            QVERIFY(profile->retire().ok() && profile->retire().ok());
        }
        QCOMPARE(open(Access::mustExist).error().code, ErrorCode::notFound);
        QCOMPARE(open(Access::create).error().code, ErrorCode::notFound);
        QCOMPARE(LedgerProfile::prepare(files, "/p", keys).error().code, ErrorCode::alreadyExists);
        QCOMPARE((*open(Access::evenMoved))->keys().operatorKey.publicKey(), keys.operatorKey.publicKey());
    }

    void aNewerVersion()
    {
        SeededRandom random(1);
        auto bytes = LedgerKeys::draw(random).encode();
        const auto at = asText(bytes).rfind("i1e");
        bytes[at + 1] = std::byte{'2'};
        QCOMPARE(LedgerKeys::decode(bytes).error().code, ErrorCode::unsupportedVersion);
    }
};

QTEST_APPLESS_MAIN(LedgerProfileTest)
#include "ledger_profile_test.moc"
