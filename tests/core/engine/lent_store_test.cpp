// What the network sees of what is lent: terms that change while links are up, and a rate that keeps challenges first. In virtual time.
#include "core/engine/lent_store.h"
#include "core/erasure/merkle.h"
#include "tests/support/manual_loop.h"
#include "tests/support/network/memory_shard_store.h"
#include "tests/support/seeded_random.h"

#include <QTest>

using namespace granary;
using namespace granary::engine;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t leaf = 16 << 10;

struct Lent {
    Lent()
    {
        first.anyone = true;
        second.anyone = true;
        store.setStore(&first);
    }
    ~Lent() { store.setStore(nullptr); }
    template <class T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)>& ask)
    {
        std::optional<Result<T>> answer;
        ask([&](Result<T> r) { answer.emplace(std::move(r)); });
        GRANARY_ASSERT(!answer); // never inside of the call
        loop.advanceUntil([&] { return answer.has_value(); }, 10min);
        GRANARY_ASSERT(answer);
        return std::move(*answer);
    }
    Result<swarm::TenantUsage> enrol(const TenantId& who)
    {
        return wait<swarm::TenantUsage>([&](auto done) { store.enrol(who, {}, {}, std::move(done)); });
    }
    Status put(std::uint64_t leaves)
    {
        Bytes data(leaves * leaf);
        random.fill(data);
        offer = {random.id<SegmentId>(), 1, erasure::merkleRoot(data), data.size()};
        GRANARY_ASSIGN(const auto upload, store.begin(tenant, offer));
        GRANARY_TRY(wait<void>([&](auto done) { store.write(upload, ByteSlice(data), std::move(done)); }));
        return wait<void>([&](auto done) { store.finish(upload, std::move(done)); });
    }

    ManualLoop loop;
    SeededRandom random{1};
    MemoryShardStore first{loop};
    MemoryShardStore second{loop};
    LentStore store{loop};
    TenantId tenant = random.id<TenantId>();
    swarm::ShardOffer offer;
};

} // namespace

class LentStoreTest : public QObject {
    Q_OBJECT
private slots:
    void withoutAStoreNobodyIsATenant()
    {
        Lent lent;
        lent.store.setStore(nullptr);
        QCOMPARE(lent.store.lending(), swarm::Lending::nothing);
        QCOMPARE(lent.enrol(lent.tenant).error().code, ErrorCode::refused);
        QVERIFY(!lent.store.admitted(lent.tenant));
        QCOMPARE(lent.store.begin(lent.tenant, lent.offer).error().code, ErrorCode::notEnrolled);
        using Read = swarm::ProvenBytes;
        QCOMPARE(lent.wait<Read>([&](auto done) { lent.store.read(lent.tenant, {}, 0, 1, std::move(done)); }).error().code, ErrorCode::notEnrolled);
        QCOMPARE(lent.wait<void>([&](auto done) { lent.store.remove(lent.tenant, {}, std::move(done)); }).error().code, ErrorCode::notEnrolled);
    }

    void uploadsOfAStoreThatWentAreUnknownToTheNext()
    {
        Lent lent;
        QVERIFY(lent.enrol(lent.tenant).ok());
        lent.offer = {lent.random.id<SegmentId>(), 1, lent.random.id<ShardRoot>(), leaf};
        const auto before = lent.store.begin(lent.tenant, lent.offer);
        QVERIFY(before.ok());
        lent.store.setStore(nullptr);
        lent.store.setStore(&lent.second);
        QVERIFY(lent.enrol(lent.tenant).ok());
        const auto after = lent.store.begin(lent.tenant, lent.offer);
        QVERIFY(after.ok() && *after != *before);
        QCOMPARE(lent.wait<void>([&](auto done) { lent.store.write(*before, ByteSlice(Bytes(leaf)), std::move(done)); }).error().code, ErrorCode::cancelled);
        QCOMPARE(lent.wait<void>([&](auto done) { lent.store.finish(*before, std::move(done)); }).error().code, ErrorCode::cancelled);
        lent.store.abort(*before);
        QCOMPARE(lent.second.openUploads(), std::size_t(1));
        lent.store.abort(*after);
        QCOMPARE(lent.second.openUploads(), std::size_t(0));
    }

    void whoLendsNoMoreServesThoseWhoAreThere()
    {
        Lent lent;
        QVERIFY(lent.enrol(lent.tenant)->quotaBytes > 0);
        QVERIFY(lent.put(2).ok());
        const auto held = lent.offer;
        lent.store.setTerms({true, false, 0});
        QCOMPARE(lent.store.lending(), swarm::Lending::noMore);
        QCOMPARE(lent.enrol(lent.random.id<TenantId>()).error().code, ErrorCode::refused);
        QVERIFY(lent.enrol(lent.tenant)->lendsNoMore() && lent.store.usage(lent.tenant).lendsNoMore());
        QVERIFY(lent.store.usage(lent.tenant).usedBytes > 0);
        QCOMPARE(lent.put(1).error().code, ErrorCode::diskFull);
        QCOMPARE(lent.first.openUploads(), std::size_t(0));
        QCOMPARE(lent.store.begin(lent.tenant, held).error().code, ErrorCode::alreadyExists); // a receipt for what it has costs nothing
        QVERIFY(lent.wait<swarm::ProvenBytes>([&](auto done) { lent.store.read(lent.tenant, held.root, 0, 1, std::move(done)); }).ok());
        QVERIFY(lent.wait<void>([&](auto done) { lent.store.remove(lent.tenant, {held.root}, std::move(done)); }).ok());
        lent.store.setTerms({});
        QVERIFY(lent.put(1).ok());
    }

    void outsideOfTheHoursNothingIsTaken()
    {
        Lent lent;
        QVERIFY(lent.enrol(lent.tenant).ok());
        lent.store.setTerms({false, true, 64 << 10});
        const auto refused = lent.put(1);
        QVERIFY(refused.error().code == ErrorCode::busy && refused.error().kind == ErrorKind::transient);
        QVERIFY(!lent.store.usage(lent.tenant).lendsNoMore());
    }

    void theRateHoldsAndChallengesComeFirst()
    {
        Lent lent;
        QVERIFY(lent.enrol(lent.tenant).ok());
        QVERIFY(lent.put(64).ok());
        lent.store.setTerms({false, false, 64 << 10});
        const auto begun = lent.loop.clock().steady();
        unsigned large = 0;
        std::optional<Duration> challenged;
        for (std::uint32_t at = 0; at < 64; at += 4)
            lent.store.read(lent.tenant, lent.offer.root, at, 4, [&](const Result<swarm::ProvenBytes>& got) { large += got.ok() ? 1 : 0; });
        lent.store.read(lent.tenant, lent.offer.root, 5, 1, [&](const Result<swarm::ProvenBytes>& got) {
            QVERIFY(got.ok());
            challenged = lent.loop.clock().steady() - begun;
        });
        // A MiB at 64 KiB a second.
        lent.loop.advance(8s);
        QVERIFY2(large >= 7 && large <= 10, qPrintable(QString::number(large)));
        QVERIFY(challenged && *challenged < 3s);
        lent.loop.advance(10s);
        QCOMPARE(large, 16u);
        // Without a limit everything that waits goes at once.
        for (std::uint32_t at = 0; at < 64; at += 4)
            lent.store.read(lent.tenant, lent.offer.root, at, 4, [&](const Result<swarm::ProvenBytes>& got) { large += got.ok() ? 1 : 0; });
        lent.store.setTerms({});
        lent.loop.advance(100ms);
        QCOMPARE(large, 32u);
    }

    void whatWaitsIsAnsweredWhenTheStoreGoes()
    {
        Lent lent;
        QVERIFY(lent.enrol(lent.tenant).ok());
        QVERIFY(lent.put(64).ok());
        lent.store.setTerms({false, false, 64 << 10});
        unsigned answered = 0;
        for (std::uint32_t at = 0; at < 64; at += 4)
            lent.store.read(lent.tenant, lent.offer.root, at, 4, [&](const Result<swarm::ProvenBytes>&) { ++answered; });
        lent.store.setStore(nullptr);
        lent.loop.advance(100ms);
        QCOMPARE(answered, 16u);
    }
};

QTEST_GUILESS_MAIN(LentStoreTest)
#include "lent_store_test.moc"
