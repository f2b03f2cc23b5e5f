// What a repairer keeps of what it was entrusted with.
#include "core/placement/repair_book.h"

#include "tests/core/swarm/message_samples.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;
using namespace granary::test;

namespace {

constexpr std::int64_t hourNs = 3600ll * 1'000'000'000;
constexpr std::int64_t dayNs = 24 * hourNs;
constexpr WallTime noon{1'800'000'000ll * 1'000'000'000};

struct Scene {
    MemoryFileSystem files;
    SeededRandom random{3};
    crypto::SigningKey owner = swarm::sampleKey(4);
    std::unique_ptr<RepairBook> book;

    Scene() { open(); }
    void open()
    {
        book.reset();
        store::DatabaseKey key;
        book = *RepairBook::open(files, "/repairs.db", key);
    }
    swarm::RepairJob job(std::int64_t untilSeconds = 1'900'000'000)
    {
        auto out = swarm::sampleJob(owner, NodeId(*NodeId::from(Bytes(32, std::byte{9}))), untilSeconds);
        out.order.segment = random.id<SegmentId>();
        out.signedOrder = *swarm::signRepairOrder(out.order, owner);
        return out;
    }
    void put(const swarm::RepairJob& what) { GRANARY_ASSERT(book->put(what, *swarm::encodeRepairJob(what)).ok()); }
    std::vector<swarm::EntrustedSegment> list() { return *book->list(*TenantId::from(owner.publicKey().view()), {}, 1000); }
};

} // namespace

class RepairBookTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void jobsStay()
    {
        Scene s;
        const auto one = s.job();
        const auto two = s.job();
        s.put(one);
        s.put(two);
        s.open();
        QCOMPARE(s.list().size(), std::size_t(2));
        QVERIFY(s.list()[0].segment < s.list()[1].segment);
        QCOMPARE(*s.book->count(), std::int64_t(2));
        const auto first = s.list()[0].segment;
        QCOMPARE(s.book->list(one.order.tenant, first, 1000)->size(), std::size_t(1));
        QVERIFY(s.book->list(TenantId(), {}, 1000)->empty());
        QVERIFY(s.book->remove(TenantId(), {first}).ok());
        QCOMPARE(s.list().size(), std::size_t(2));
        QVERIFY(s.book->remove(one.order.tenant, {first}).ok());
        QCOMPARE(s.list().size(), std::size_t(1));
    }

    void eachIsDueOnceADay()
    {
        Scene s;
        const auto one = s.job();
        s.put(one);
        const auto due = [&](WallTime now) { return s.book->due({now.ns - dayNs}, now, 10)->size(); };
        QCOMPARE(due(noon), std::size_t(1));
        QVERIFY(s.book->looked(one, noon, one.holders, 0).ok());
        QCOMPARE(due(noon), std::size_t(0));
        QCOMPARE(due({noon.ns + dayNs}), std::size_t(1));
        // A clock that was set back does not make it wait for years.
        QCOMPARE(due({noon.ns - hourNs}), std::size_t(1));
    }

    void whatCannotBeReadKeepsNobodyWaiting()
    {
        Scene s;
        QVERIFY(s.book->put(s.job(), asBytes("no job")).ok());
        const auto good = s.job();
        s.put(good);
        QCOMPARE(s.list().size(), std::size_t(2));
        const auto due = *s.book->due(noon, noon, 10);
        QVERIFY(due.size() == 1 && due[0] == good);
        QCOMPARE(s.list().size(), std::size_t(1));
    }

    void newPlacesAreKnownUntilTheJobIsNew()
    {
        Scene s;
        const auto one = s.job();
        s.put(one);
        auto holders = one.holders;
        holders[0] = s.random.id<NodeId>();
        QVERIFY(s.book->looked(one, noon, holders, 1).ok());
        QVERIFY(s.book->looked(one, noon, holders, 300).ok());
        const auto entry = s.list().at(0);
        QCOMPARE(int(entry.mended), 255);
        // As the owner knows it.
        QVERIFY(entry.digest == one.digest());
        QVERIFY(s.book->due(noon, noon, 10)->at(0).holders == holders);
        s.put(one);
        QVERIFY(s.book->due({noon.ns - 1}, noon, 10)->empty()); // it was looked at today
        QCOMPARE(int(s.list().at(0).mended), 0);
        QVERIFY(s.book->due(noon, noon, 10)->at(0).holders == one.holders);
        // What was looked at before it was entrusted anew says nothing of it.
        auto renewed = one;
        renewed.order.untilSeconds += 100;
        renewed.signedOrder = *swarm::signRepairOrder(renewed.order, s.owner);
        s.put(renewed);
        QVERIFY(s.book->looked(one, noon, holders, 1).ok());
        QCOMPARE(int(s.list().at(0).mended), 0);
    }

    void whatHasEndedGoes()
    {
        Scene s;
        s.put(s.job(1000));
        s.put(s.job(2000));
        QVERIFY(s.book->dropEnded(1000).ok());
        QCOMPARE(s.list().size(), std::size_t(1));
        QCOMPARE(s.list()[0].untilSeconds, std::int64_t(2000));
    }

    void nodesAreGoneAfterManyLooks()
    {
        Scene s;
        const auto node = s.random.id<NodeId>();
        const auto gone = [&](WallTime now) { return s.book->goneFor(std::chrono::hours(7 * 24), 5, now)->contains(node); };
        // Many looks in an hour are one.
        for (int i = 0; i < 20; ++i)
            QVERIFY(s.book->saw(node, false, {noon.ns + i * hourNs / 20}).ok());
        QVERIFY(!gone({noon.ns + 8 * dayNs}));
        for (int day = 1; day < 7; ++day)
            QVERIFY(s.book->saw(node, false, {noon.ns + day * dayNs}).ok());
        QVERIFY(!gone({noon.ns + 6 * dayNs}));
        QVERIFY(gone({noon.ns + 7 * dayNs}));
        QVERIFY(s.book->saw(node, true, {noon.ns + 7 * dayNs}).ok());
        QVERIFY(!gone({noon.ns + 30 * dayNs}));
    }

    void bytesAreCountedByTheDay()
    {
        Scene s;
        QCOMPARE(*s.book->movedOn(7), std::uint64_t(0));
        QVERIFY(s.book->moved(7, 10).ok() && s.book->moved(7, 5).ok());
        s.open();
        QCOMPARE(*s.book->movedOn(7), std::uint64_t(15));
        QCOMPARE(*s.book->movedOn(8), std::uint64_t(0));
    }

    void aDamagedBookIsMadeAnew()
    {
        Scene s;
        s.put(s.job());
        s.book.reset();
        QVERIFY(s.files.writeFileDurably("/repairs.db", Bytes(8192, std::byte{1})).ok());
        s.open();
        QVERIFY(s.list().empty());
        s.put(s.job());
        QCOMPARE(s.list().size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(RepairBookTest)
#include "repair_book_test.moc"
