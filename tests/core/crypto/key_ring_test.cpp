// Keys over epochs, and what is sealed to one device.
#include "core/crypto/key_ring.h"
#include "core/crypto/sealed_box.h"
#include "tests/support/seeded_random.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;

namespace {

StorageRoot rootOf(std::uint8_t byte) { return StorageRoot::copyFrom(Bytes(32, std::byte{byte})); }

} // namespace

class KeyRingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { initialise(); }

    void namesStayAndSealsChange()
    {
        const auto root = rootOf(1);
        const auto first = epochKeys(root, 0, 0);
        const auto later = epochKeys(root, 0, 3);
        QVERIFY(equalBytes(first.serialise().view(), driveKeys(root, 0, 0).serialise().view()));
        QVERIFY(later.drive == first.drive && later.storeAdmin == first.storeAdmin && later.epoch == 3);
        // What is stored is recognised again.
        QVERIFY(equalBytes(later.idKey.view(), first.idKey.view()) && equalBytes(later.cutKey.view(), first.cutKey.view()));
        for (const auto& [a, b] : {std::pair{later.chunkKey.view(), first.chunkKey.view()}, {later.indexKey.view(), first.indexKey.view()},
                 {later.maskKey.view(), first.maskKey.view()}, {later.headSign.seed().view(), first.headSign.seed().view()},
                 {later.storeSign.seed().view(), first.storeSign.seed().view()}})
            QVERIFY(!equalBytes(a, b));
    }

    void ringsAreOfOneDriveAndAscend()
    {
        const auto ring = epochRing(rootOf(1), 0, 2);
        QCOMPARE(ring.newest().epoch, 2u);
        QVERIFY(ring.find(1) && ring.find(1)->epoch == 1 && !ring.find(3));
        QCOMPARE(ring.clone().all().size(), std::size_t{3});
        const auto refused = [](std::initializer_list<std::pair<std::uint8_t, std::uint32_t>> list) {
            std::vector<DriveKeys> keys;
            for (const auto& [root, epoch] : list)
                keys.push_back(epochKeys(rootOf(root), 0, epoch));
            return !KeyRing::of(std::move(keys)).ok();
        };
        QVERIFY(refused({}));
        QVERIFY(refused({{1, 0}, {2, 1}}));
        QVERIFY(refused({{1, 1}, {1, 0}}));
        QVERIFY(refused({{1, 1}, {1, 1}}));
        QVERIFY(!refused({{1, 1}, {1, 4}}));
    }

    void boxesOpenForOneKeyAlone()
    {
        test::SeededRandom random(4);
        const auto own = NoiseStaticKey::generate(random);
        const auto other = NoiseStaticKey::generate(random);
        const auto plain = random.bytes(300);
        auto sealed = *sealToBox(own.publicKey(), plain);
        QCOMPARE(sealed.size(), plain.size() + sealedBoxOverheadBytes);
        QVERIFY(equalBytes(openBox(own, sealed)->view(), plain));
        QVERIFY(openBox(other, sealed).error().code == ErrorCode::damaged);
        for (const auto size : {std::size_t{0}, sealedBoxOverheadBytes, sealed.size() - 1})
            QVERIFY(!openBox(own, ByteView(sealed).first(size)).ok());
        sealed[sealed.size() / 2] ^= std::byte{1};
        QVERIFY(!openBox(own, sealed).ok());
        // A key of small order would make it everybody's.
        QVERIFY(!sealToBox(NoisePublicKey(), plain).ok());
    }
};

QTEST_GUILESS_MAIN(KeyRingTest)
#include "key_ring_test.moc"
