// Signatures of the chains against published values and Wycheproof.
#include "core/crypto/chain_sign.h"

#include "core/crypto/hash.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

ChainKey keyOf(std::string_view text) { return ChainKey::copyFrom(hex(text)); }

constexpr std::string_view one = "0000000000000000000000000000000000000000000000000000000000000001";
/// n, the group's order (SEC 2, 2.4.1).
constexpr std::string_view order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";

/// n - s, which makes the other one of a signature's two forms.
std::array<std::byte, 32> negated(const std::array<std::byte, 32>& s)
{
    const auto n = hex(order);
    std::array<std::byte, 32> out;
    int borrow = 0;
    for (std::size_t i = 32; i-- > 0;) {
        const int digit = std::to_integer<int>(n[i]) - std::to_integer<int>(s[i]) - borrow;
        borrow = digit < 0;
        out[i] = static_cast<std::byte>(digit + 256 * borrow);
    }
    return out;
}

} // namespace

class ChainSignTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    /// SEC 2: the generator is the public key of 1.
    void publicKeys()
    {
        const auto key = chainPublicKey(keyOf(one));
        QCOMPARE(key.hex(), std::string("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
                                        "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));
        const auto compressed = compressedChainKey(key);
        QCOMPARE(toHex(compressed), std::string("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"));
        QVERIFY(*parseChainPublicKey(compressed) == key);
        QVERIFY(*parseChainPublicKey(hex("04" + key.hex())) == key);
        QVERIFY(!parseChainPublicKey(hex("06" + key.hex())).ok()); // hybrid
        QVERIFY(!parseChainPublicKey(hex("05" + key.hex())).ok());
        QVERIFY(!parseChainPublicKey(key.view()).ok());
        QVERIFY(!parseChainPublicKey({}).ok());
        auto off = hex("04" + key.hex());
        off.back() ^= std::byte{1};
        QVERIFY(!parseChainPublicKey(off).ok());
        // Beyond the field (its prime), and without a point above it (BIP 340's test vector 5).
        QVERIFY(!parseChainPublicKey(hex("02fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f")).ok());
        QVERIFY(!parseChainPublicKey(hex("02eefdea4cdb677750a420fee807eacf21eb9898ae79b9768766e4faa04a2d4a34")).ok());
    }

    /// RFC 6979 fixes the nonce, so there is one signature; this one is known from several wallets.
    void deterministic()
    {
        const auto digest = sha256({asBytes("Satoshi Nakamoto")});
        const auto signature = signDigest(keyOf(one), digest);
        QCOMPARE(toHex(signature.r), std::string("934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"));
        QCOMPARE(toHex(signature.s), std::string("2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5"));
    }

    void signsVerifiesAndRecovers()
    {
        SeededRandom random(5);
        for (int i = 0; i < 200; ++i) {
            const auto key = ChainKey::copyFrom(random.bytes(32));
            const auto digest = random.id<Hash32>();
            const auto point = chainPublicKey(key);
            const auto signature = signDigest(key, digest);
            QVERIFY(verifyDigest(point, digest, signature));
            QVERIFY(*recoverSigner(digest, signature) == point);
            // Nobody else's, of nothing else, and not in its other form.
            QVERIFY(!verifyDigest(point, random.id<Hash32>(), signature));
            QVERIFY(!verifyDigest(chainPublicKey(ChainKey::copyFrom(random.bytes(32))), digest, signature));
            auto other = signature;
            other.s = negated(signature.s);
            other.recoveryId ^= 1;
            QVERIFY(!verifyDigest(point, digest, other));
            QVERIFY(!recoverSigner(digest, other).ok());
            auto wrong = signature;
            wrong.recoveryId = static_cast<std::uint8_t>(signature.recoveryId ^ 1);
            const auto somebody = recoverSigner(digest, wrong);
            QVERIFY(!somebody.ok() || *somebody != point);
            wrong.recoveryId = 4;
            QVERIFY(!recoverSigner(digest, wrong).ok());
        }
        QVERIFY(!recoverSigner(random.id<Hash32>(), {}).ok());
        QVERIFY(!verifyDigest({}, random.id<Hash32>(), signDigest(keyOf(one), random.id<Hash32>())));
    }

    void distinguishedEncoding()
    {
        const auto key = keyOf(one);
        const auto digest = sha256({asBytes("Satoshi Nakamoto")});
        // The signature above, and what its other form makes of it.
        const std::string r = "022100934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8";
        const auto small = hex("3045" + r + "02202442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5");
        const auto large = hex("3046" + r + "022100" + toHex(negated(signDigest(key, digest).s)));
        for (const auto& der : {small, large}) {
            const auto signature = ChainSignature::fromDer(der);
            QVERIFY(signature.ok() && verifyDigest(chainPublicKey(key), digest, *signature));
            QCOMPARE(signature->s, signDigest(key, digest).s);
            for (std::size_t cut = 0; cut < der.size(); ++cut)
                QVERIFY(!ChainSignature::fromDer(ByteView(der).first(cut)).ok());
            auto longer = der;
            longer.push_back(std::byte{0});
            QVERIFY(!ChainSignature::fromDer(longer).ok());
        }
    }

    void wycheproof()
    {
        const auto root = sharedVectors("wycheproof/ecdsa_secp256k1_sha256_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto group : root["testGroups"].toArray()) {
            const auto key = parseChainPublicKey(hexValue(group.toObject()["publicKey"].toObject()["uncompressed"]));
            QVERIFY(key.ok());
            for (const auto value : group.toObject()["tests"].toArray()) {
                const auto test = value.toObject();
                const auto signature = ChainSignature::fromDer(hexValue(test["sig"]));
                const bool accepted = signature.ok() && verifyDigest(*key, sha256({hexValue(test["msg"])}), *signature);
                QVERIFY2(accepted == (test["result"].toString() == "valid"),
                    qPrintable(QString::number(test["tcId"].toInt()) + ": " + test["comment"].toString()));
                ++done;
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
    }
};

QTEST_GUILESS_MAIN(ChainSignTest)
#include "chain_sign_test.moc"
