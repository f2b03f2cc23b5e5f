// A ledger into a file and out of it: the same ledger, or an error that says what is wrong.
#include "core/teller/ledger_copy.h"

#include "core/teller/backup_file.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::teller;
using granary::test::MemoryFileSystem;

namespace {

/// A ledger with a channel, transfers, heads and a cosignature, and its backup.
struct Scene {
    static LedgerScene witnessed()
    {
        const LedgerScene plain;
        auto terms = smallTerms(plain.operatorOf, plain.alice);
        terms.witnesses = {plain.bob.key.publicKey()};
        return LedgerScene(terms);
    }
    LedgerScene people = witnessed();
    StoredLedger s{std::make_unique<MemoryLedgerStore>(people.genesis), people};
    LedgerKeys keys{people.operatorOf.key.clone(), store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}))};
    MemoryFileSystem files;

    Scene()
    {
        s.enter(s.make(people.alice, ChannelOpen{people.bob.account, Amount::units(7), s.clock.now.plusSeconds(900)}));
        GRANARY_ASSERT(s.ledger->signHead().ok());
        for (std::uint64_t i = 1; i <= 300; ++i)
            s.enter(s.make(people.alice, Transfer{people.bob.account, Amount::units(i), {}}));
        s.enter(s.make(people.bob, people.work(people.bob, 4)));
        const auto head = *s.ledger->signHead();
        GRANARY_ASSERT(s.store->addCosignature(head.head.size, cosign(head.head, s.clock.now, people.bob.key)).ok());
    }
    Status backUp(const std::string& path)
    {
        const auto writer = BackupWriter::create(files, path);
        return writer.ok() ? copyLedger(*s.store, keys, **writer) : writer.error();
    }
    Bytes bytesOf(const std::string& path) { return *files.readFile(path, 1 << 24); }
    /// Reads it into a store in memory.
    Status restore(const std::string& path)
    {
        restored = nullptr;
        LedgerRebuild rebuild([this](const Genesis& genesis, const LedgerKeys& read) -> Result<std::unique_ptr<LedgerStore>> {
            GRANARY_ASSERT(read.operatorKey.publicKey() == genesis.terms().operatorKey);
            auto made = std::make_unique<Kept>(genesis, *this);
            return std::unique_ptr<LedgerStore>(std::move(made));
        });
        const auto file = *files.open(path, OpenMode::read);
        const auto done = readBackup(*file, rebuild);
        GRANARY_ASSERT(done.ok() == rebuild.complete());
        return done;
    }
    /// Leaves a copy behind when it closes.
    struct Kept : MemoryLedgerStore {
        Kept(const Genesis& genesis, Scene& scene) : MemoryLedgerStore(genesis), m_scene(scene) {}
        ~Kept() override { m_scene.restored = std::make_unique<MemoryLedgerStore>(*this); }
        Scene& m_scene;
    };
    std::unique_ptr<MemoryLedgerStore> restored;
};

/// Takes a ledger and changes one of its entries on the way.
class Changing : public LedgerRebuild {
public:
    Changing(Found found, std::uint64_t index, std::function<void(StoredEntry&)> change)
        : LedgerRebuild(std::move(found)),
          m_index(index),
          m_change(std::move(change))
    {}
    Status entry(const StoredEntry& entry) override
    {
        auto changed = entry;
        if (entry.entry.index == m_index)
            m_change(changed);
        return LedgerRebuild::entry(changed);
    }

private:
    std::uint64_t m_index;
    std::function<void(StoredEntry&)> m_change;
};

} // namespace

class LedgerCopyTest : public QObject {
    Q_OBJECT

private slots:
    void thereAndBack()
    {
        Scene scene;
        QVERIFY(scene.backUp("/a.backup").ok());
        QVERIFY(!scene.files.exists("/a.backup.part"));
        QCOMPARE(scene.backUp("/a.backup").error().code, ErrorCode::alreadyExists);
        const auto done = scene.restore("/a.backup");
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
        QCOMPARE(differsFromItsEntries(*scene.restored), std::string());
        QCOMPARE(scene.restored->tip()->totals, scene.s.store->tip()->totals);
        QVERIFY(scene.restored->entries(0, 1000).value() == scene.s.store->entries(0, 1000).value());
        QVERIFY(scene.restored->newestHead().value() == scene.s.store->newestHead().value());
        QVERIFY(scene.restored->headFrom(1).value() == scene.s.store->headFrom(1).value());
        QVERIFY(scene.restored->cosignatures(303).value() == scene.s.store->cosignatures(303).value());
        // It goes on: the same operation is the same receipt.
        const auto ledger = *Ledger::open(*scene.restored, scene.people.operatorOf.key.clone(), scene.s.clock);
        const auto known = scene.s.store->entry(5)->entry.record;
        QCOMPARE(std::get<Receipt>(*ledger->enter(std::span(&known, 1)).front()).index, std::uint64_t(5));
    }

    void everyCutAndManyChangesAreFound()
    {
        Scene scene;
        QVERIFY(scene.backUp("/a").ok());
        const auto whole = scene.bytesOf("/a");
        for (std::size_t cut = 0; cut < whole.size(); cut += 1 + cut / 20) {
            QVERIFY(scene.files.writeFileDurably("/b", ByteView(whole).first(cut)).ok());
            QVERIFY(!scene.restore("/b").ok());
        }
        auto longer = whole;
        longer.push_back(std::byte{0});
        QVERIFY(scene.files.writeFileDurably("/b", longer).ok());
        QVERIFY(!scene.restore("/b").ok());
        granary::test::SeededRandom random(7);
        // The database's key is anything; everything else is signed or a hash of it.
        const auto free = whole.size() < 200 ? 0 : asText(whole).find("8:database32:");
        for (int i = 0; i < 60; ++i) {
            const auto at = random.next() % whole.size();
            if (at >= free && at < free + 13 + 32)
                continue;
            auto changed = whole;
            changed[at] ^= std::byte{1};
            QVERIFY(scene.files.writeFileDurably("/b", changed).ok());
            QVERIFY2(!scene.restore("/b").ok(), std::to_string(at).c_str());
        }
    }

    void whatIsNoBackup()
    {
        Scene scene;
        const auto code = [&](std::string_view text) {
            GRANARY_ASSERT(scene.files.writeFileDurably("/b", asBytes(text)).ok());
            return scene.restore("/b").error().code;
        };
        QCOMPARE(code(""), ErrorCode::malformed);
        QCOMPARE(code("granary ledger backup 2\n----"), ErrorCode::unsupportedVersion);
        QCOMPARE(code("something else of some length"), ErrorCode::malformed);
        QCOMPARE(code("granary ledger backup 1\nE\xff\xff\xff\xff"), ErrorCode::tooLarge);
        QCOMPARE(code(std::string_view("granary ledger backup 1\nQ\0\0\0\0", 29)), ErrorCode::malformed);
        QCOMPARE(code(std::string_view("granary ledger backup 1\nH\0\0\0\0", 29)), ErrorCode::malformed);
    }

    void aLedgerThatIsWrongIsNotCopied()
    {
        Scene scene;
        const auto found = [](const Genesis& genesis, const LedgerKeys&) -> Result<std::unique_ptr<LedgerStore>> {
            return std::unique_ptr<LedgerStore>(std::make_unique<MemoryLedgerStore>(genesis));
        };
        const auto outcome = [&](std::uint64_t index, std::function<void(StoredEntry&)> change) {
            Changing to(found, index, std::move(change));
            const auto done = copyLedger(*scene.s.store, scene.keys, to);
            return done.ok() ? std::string("taken") : done.error().detail;
        };
        QCOMPARE(outcome(3, [](StoredEntry&) {}), std::string("taken"));
        QCOMPARE(outcome(3, [](StoredEntry& e) { e.leaf = {}; }), std::string("leaf of entry 3"));
        QCOMPARE(outcome(3, [](StoredEntry& e) { e.receipt = {}; }), std::string("receipt of entry 3"));
        QCOMPARE(outcome(3, [](StoredEntry& e) { e.entry.index = 4; }), std::string("entries out of order"));
        // The operator's own forgery: well signed, but not by the rules.
        QCOMPARE(outcome(3,
                     [&](StoredEntry& e) {
                         auto forged = scene.s.transaction(
                             scene.people.alice, Transfer{scene.people.bob.account, Amount::units(900'000), {}});
                         e.entry.record = signTransaction(forged, scene.people.alice.key);
                         e.leaf = leafOf(e.entry);
                         e.receipt =
                             signReceipt({scene.people.genesis.id(), forged.account, forged.id, 3, e.entry.time, e.leaf, {}},
                                 scene.keys.operatorKey)
                                 .signature;
                     }),
            std::string("rules of entry 3"));
        LedgerRebuild other(found);
        const LedgerKeys strangers{scene.people.bob.key.clone(), scene.keys.database.clone()};
        QCOMPARE(copyLedger(*scene.s.store, strangers, other).error().code, ErrorCode::damaged);
    }

    void aDiskThatFailsLeavesNoBackup()
    {
        Scene scene;
        scene.files.failAt(scene.files.operations() + 3, ErrorCode::diskFull);
        QCOMPARE(scene.backUp("/a").error().code, ErrorCode::diskFull);
        QVERIFY(!scene.files.exists("/a") && !scene.files.exists("/a.part"));
        QVERIFY(scene.backUp("/a").ok());
    }
};

QTEST_APPLESS_MAIN(LedgerCopyTest)
#include "ledger_copy_test.moc"
