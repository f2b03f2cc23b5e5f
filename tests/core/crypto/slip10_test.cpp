// The published vectors of SLIP-0010 and BIP-32.
#include "core/crypto/slip10.h"

#include "core/crypto/hash.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

constexpr std::uint32_t h(std::uint32_t step) { return step | hardened; }

bool is(const ExtendedKey& key, std::string_view chainCode, std::string_view privateKey)
{
    return toHex(key.chainCode.view()) == chainCode && toHex(key.key.view()) == privateKey;
}

/// The bytes of Base58Check text without their checksum; empty when that is wrong.
Bytes fromBase58Check(std::string_view text)
{
    constexpr std::string_view digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    Bytes out;
    for (const char c : text) {
        auto carry = digits.find(c);
        for (auto at = out.rbegin(); at != out.rend(); ++at, carry >>= 8) {
            carry += std::to_integer<std::size_t>(*at) * 58;
            *at = static_cast<std::byte>(carry);
        }
        for (; carry > 0; carry >>= 8)
            out.insert(out.begin(), static_cast<std::byte>(carry));
    }
    const auto body = ByteView(out).first(out.size() - std::min<std::size_t>(out.size(), 4));
    const bool whole = equalBytes(sha256({sha256({body}).view()}).view().first(4), ByteView(out).last(out.size() - body.size()));
    return whole ? toBytes(body) : Bytes();
}

} // namespace

class Slip10Test : public QObject {
    Q_OBJECT

private slots:
    void ed25519Vector1()
    {
        const auto seed = hex("000102030405060708090a0b0c0d0e0f");
        QVERIFY(is(slip10Ed25519(seed, {}), "90046a93de5380a72b5e45010748567d5ea02bbf6522f979e05c0d8d8ca9fffb",
            "2b4be7f19ee27bbf30c667b642d5f4aa69fd169872f8fc3059c08ebae2eb19e7"));
        QVERIFY(is(slip10Ed25519(seed, {h(0)}), "8b59aa11380b624e81507a27fedda59fea6d0b779a778918a2fd3590e16e9c69",
            "68e0fe46dfb67e368c75379acec591dad19df3cde26e63b93a8e704f1dade7a3"));
        QVERIFY(is(slip10Ed25519(seed, {h(0), h(1)}), "a320425f77d1b5c2505a6b1b27382b37368ee640e3557c315416801243552f14",
            "b1d0bad404bf35da785a64ca1ac54b2617211d2777696fbffaf208f746ae84f2"));
        QVERIFY(is(slip10Ed25519(seed, {h(0), h(1), h(2)}), "2e69929e00b5ab250f49c3fb1c12f252de4fed2c1db88387094a0f8c4c9ccd6c",
            "92a5b23c0b8a99e37d07df3fb9966917f5d06e02ddbd909c7e184371463e9fc9"));
        QVERIFY(
            is(slip10Ed25519(seed, {h(0), h(1), h(2), h(2)}), "8f6d87f93d750e0efccda017d662a1b31a266e4a6f5993b15f5c1f07f74dd5cc",
                "30d1dc7e5fc04c31219ab25a27ae00b50f6fd66622f6e9c913253d6511d1e662"));
        QVERIFY(is(slip10Ed25519(seed, {h(0), h(1), h(2), h(2), h(1000000000)}),
            "68789923a0cac2cd5a29172a475fe9e0fb14cd6adb5ad98a3fa70333e7afa230",
            "8f94d394a8e8fd6b1bc2f3f49f5c47e385281d5c17e65324b0f62483e37e8793"));
    }

    void ed25519Vector2()
    {
        const auto seed = hex("fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a2"
                              "9f9c999693908d8a8784817e7b7875726f6c696663605d5a5754514e4b484542");
        QVERIFY(is(slip10Ed25519(seed, {}), "ef70a74db9c3a5af931b5fe73ed8e1a53464133654fd55e7a66f8570b8e33c3b",
            "171cb88b1b3c1db25add599712e36245d75bc65a1a5c9e18d76f9f2b1eab4012"));
    }

    void bip32Vector1()
    {
        const auto seed = hex("000102030405060708090a0b0c0d0e0f");
        QVERIFY(is(bip32Secp256k1(seed, {}), "873dff81c02f525623fd1fe5167eac3a55a049de3d314bb42ee227ffed37d508",
            "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35"));
        QVERIFY(is(bip32Secp256k1(seed, {h(0)}), "47fdacbd0f1097043b78c63c20c34ef4ed9a111d980047ad16282c7ae6236141",
            "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea"));
        QVERIFY(is(bip32Secp256k1(seed, {h(0), 1}), "2a7857631386ba23dacac34180dd1983734e444fdbf774041578e9b6adb37c19",
            "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368"));
        QVERIFY(is(bip32Secp256k1(seed, {h(0), 1, h(2)}), "04466b9cc8e161e966409ca52986c584f07e9dc81f735db683c3ff6ec7b1503f",
            "cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca"));
        QVERIFY(is(bip32Secp256k1(seed, {h(0), 1, h(2), 2}), "cfb71883f01676f587d023cc53a35bc7f88f724b1f8c2892ac1275ac822a3edd",
            "0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4"));
        QVERIFY(is(bip32Secp256k1(seed, {h(0), 1, h(2), 2, 1000000000}),
            "c783e67b921d2beb8f6b389cc646d7263b4145701dadd2161548a8b078e65e9e",
            "471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8"));
    }

    /// BIP-39's vectors in all languages come with the root of BIP-32 that follows from their seed.
    void bip39Roots()
    {
        const auto root = sharedVectors("bip39/vectors.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto list : root)
            for (const auto value : list.toArray()) {
                const auto row = value.toArray();
                // version 4, depth 1, parent 4, number 4, chain code 32, a zero, key 32
                const auto serialised = fromBase58Check(row[3].toString().toStdString());
                QCOMPARE(serialised.size(), std::size_t(78));
                QVERIFY(is(bip32Secp256k1(hexValue(row[2]), {}), toHex(ByteView(serialised).subspan(13, 32)), toHex(ByteView(serialised).last(32))));
                ++done;
            }
        QCOMPARE(done, 12 * 24);
    }

    /// BIP-32 vector 3: leading zeros of a private key are kept.
    void bip32KeepsLeadingZeros()
    {
        const auto seed = hex("4b381541583be4423346c643850da4b320e46a87ae3d2a4e6da11eba819cd4ac"
                              "ba45d239319ac14f863b8d5ab5a0d0c64d2e8a1e7d1457df2e5a3c51c73235be");
        QVERIFY(is(bip32Secp256k1(seed, {}), "01d28a3e53cffa419ec122c968b3259e16b65076495494d97cae10bbfec3c36f",
            "00ddb80b067e0d4993197fe10f2657a844a384589847602d56f0c629c81aae32"));
    }
};

QTEST_APPLESS_MAIN(Slip10Test)
#include "slip10_test.moc"
