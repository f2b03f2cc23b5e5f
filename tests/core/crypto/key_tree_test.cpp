// The key tree against values computed by an independent script from the text of core/specs/keys.md, and the key file.
#include "core/crypto/key_tree.h"

#include "core/crypto/phrase.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

Bip39Seed goldenSeed()
{
    std::string words;
    for (int i = 0; i < 23; ++i)
        words += "abandon ";
    return std::get<Phrase>(Phrase::parse(asBytes(words + "art"))).seed();
}

void check(ByteView found, const char* expected) { QCOMPARE(toHex(found), std::string(expected)); }

} // namespace

class KeyTreeTest : public QObject {
    Q_OBJECT

private slots:
    void rootsAndWallets()
    {
        const auto seed = goldenSeed();
        check(seed.view(),
            "408b285c123836004f4b8842c89324c1f01382450c0d439af345ba7fc49acf705489c6fc77dbd4e3dc1dd8cc6bc9f043db8ada1e243c4a0eafb2"
            "90d399480840");
        check(storageRoot(seed).view(), "c68e6168bf2b666795c66200690892b402056ee101a2cf8134c665d5246baa77");
        const auto wallets = walletKeys(seed);
        check(wallets.ledger.view(), "ba2324c2462f7c469d46771e4ce2a7b234a885b3bac431906bacf033a732dc95");
        check(wallets.ethereum.view(), "1053fae1b3ac64f178bcc21026fd06a3f4544ec2f35338b001f02d1d8efa3d5f");
        check(wallets.tron.view(), "8ede55b42e315eb58ad4d98cbb3be223ae197708e015d8b635a47696f920c1a3");
    }

    void firstDrive()
    {
        const auto root = storageRoot(goldenSeed());
        const auto keys = driveKeys(root, 0, 0);
        check(keys.drive.view(), "6f884dfbccfbe54f651572190775e37a");
        check(keys.headSign.seed().view(), "41600a2b7d9a8294e8c114d0e539ed1e8f4b2bc1abb49c10767970a55298d1cc");
        check(keys.storeSign.seed().view(), "7eecff81519223aecb05a473ded4bbb2cf8c31763a69b62bc9c364deb2894d19");
        check(keys.idKey.view(), "e487b0817f1bd7ca7d064dfb427ad00e66e574e1abbe0423de0d20bfa3a29e41");
        check(keys.chunkKey.view(), "e28c5a3cc604fc8286394c709e49e0737bfc1c652ace33a7c10ec81971f84fd4");
        check(keys.cutKey.view(), "4105a3c3b85823dc97ebfe802b28937ad90fc249d903bdff6213acf1f711a17f");
        check(keys.indexKey.view(), "6228161baed6579883e29991adb463448f2571ca73a9059bcf3b5bc3b1cc8893");
        check(keys.maskKey.view(), "4ed3ce4dd717dfc24fa5d1631474a84c6b6e54e93e8cdd32997b17bd86aca215");
        const auto admin = storeAdminKey(root, 0);
        check(admin.seed().view(), "e14e6bc38e056c97808461c2741cdd907ed6314ad2add6e40155d33b5bab378a");
        QCOMPARE(keys.storeAdmin, admin.publicKey());
        check(headSalt(keys, 0), "a9a4239e4a678ca8eb148ae14702582f");
        check(headSalt(keys, 1), "5b0e91dc29ae18e45539ee9e69352a0e");
    }

    void secondDriveThirdEpoch()
    {
        const auto keys = driveKeys(storageRoot(goldenSeed()), 1, 2);
        check(keys.drive.view(), "a9f8bb21a0fde89b9c7c5b858612bdc6");
        check(keys.headSign.seed().view(), "58467995f90a3e2245c3d0458dcacdcdb7e38fa8ecab84e96c82e74a7535c1c5");
        check(keys.maskKey.view(), "62d7988512d3a3ecb03d49e20dd51bda87c7b6adee31f75d276796fc2423924c");
        check(headSalt(keys, 0), "04a779b80dabe246b5e31ff937771ef8");
    }

    void epochsChangeAllButDriveAndAdmin()
    {
        const auto root = storageRoot(goldenSeed());
        const auto a = driveKeys(root, 3, 0);
        const auto b = driveKeys(root, 3, 1);
        QCOMPARE(a.drive, b.drive);
        QCOMPARE(a.storeAdmin, b.storeAdmin);
        QVERIFY(a.headSign.publicKey() != b.headSign.publicKey());
        QVERIFY(a.storeSign.publicKey() != b.storeSign.publicKey());
        QVERIFY(!equalBytes(a.idKey.view(), b.idKey.view()));
        QVERIFY(!equalBytes(a.chunkKey.view(), b.chunkKey.view()));
        QVERIFY(!equalBytes(a.cutKey.view(), b.cutKey.view()));
        QVERIFY(!equalBytes(a.indexKey.view(), b.indexKey.view()));
        QVERIFY(!equalBytes(a.maskKey.view(), b.maskKey.view()));
    }

    void keyFileGoesBothWays()
    {
        const auto keys = driveKeys(storageRoot(goldenSeed()), 7, 5);
        const auto bytes = keys.serialise();
        QCOMPARE(bytes.size(), std::size_t{296});
        QVERIFY(asText(bytes.view().first(12)) == "granary.keys");
        const auto back = DriveKeys::parse(bytes.view());
        QVERIFY(back.ok());
        QCOMPARE(back->driveNumber, 7u);
        QCOMPARE(back->epoch, 5u);
        QCOMPARE(back->drive, keys.drive);
        QCOMPARE(back->headSign.publicKey(), keys.headSign.publicKey());
        QCOMPARE(back->storeSign.publicKey(), keys.storeSign.publicKey());
        QVERIFY(equalBytes(back->serialise().view(), bytes.view()));
        QVERIFY(equalBytes(keys.clone().serialise().view(), bytes.view()));
    }

    void keyFileRefusesOtherBytes()
    {
        const auto good = driveKeys(storageRoot(goldenSeed()), 0, 0).serialise();
        const auto code = [](ByteView bytes) {
            const auto result = DriveKeys::parse(bytes);
            return result.ok() ? ErrorCode::internal : result.error().code;
        };
        for (std::size_t size = 0; size < good.size(); ++size)
            QCOMPARE(code(good.view().first(size)), ErrorCode::malformed);
        auto longer = toBytes(good.view());
        longer.push_back(std::byte{0});
        QCOMPARE(code(longer), ErrorCode::malformed);
        auto newer = toBytes(good.view());
        newer[12] = std::byte{2};
        QCOMPARE(code(newer), ErrorCode::unsupportedVersion);
        auto badPoint = toBytes(good.view());
        std::fill(badPoint.end() - 32, badPoint.end(), std::byte{0});
        QCOMPARE(code(badPoint), ErrorCode::malformed);
    }

    /// Mutated key files are refused or parse to exactly their own bytes.
    void hostileKeyFiles()
    {
        SeededRandom random(11);
        const auto good = toBytes(driveKeys(storageRoot(goldenSeed()), 0, 0).serialise().view());
        for (int round = 0; round < 500; ++round) {
            auto bytes = good;
            for (auto flips = random.below(4) + 1; flips > 0; --flips)
                bytes[random.below(bytes.size())] ^= static_cast<std::byte>(random.below(255) + 1);
            if (random.below(4) == 0)
                bytes.resize(random.below(bytes.size()));
            if (const auto keys = DriveKeys::parse(bytes); keys.ok())
                QVERIFY(equalBytes(keys->serialise().view(), bytes));
        }
    }
};

QTEST_APPLESS_MAIN(KeyTreeTest)
#include "key_tree_test.moc"
