// The link's Noise protocol against a published vector, and what it must refuse.
#include "core/crypto/noise.h"

#include "core/crypto/certificate.h"
#include "core/crypto/hmac.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

#include <sodium.h>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

using Role = NoiseHandshake::Role;

NoiseStaticKey keyOf(std::string_view text) { return NoiseStaticKey(NoiseStaticKey::Private::copyFrom(hex(text))); }

/// Hands out one ephemeral key.
class OneKey : public Random {
public:
    explicit OneKey(std::string_view text) : m_key(hex(text)) {}
    void fill(MutableByteView out) override { std::copy_n(m_key.begin(), out.size(), out.begin()); }

private:
    Bytes m_key;
};

struct Pair {
    NoiseSession initiator, responder;
};

/// A whole handshake with payloads; both ends' sessions.
Pair connected(std::uint64_t seed)
{
    SeededRandom random(seed);
    NoiseHandshake a(Role::initiator, NoiseStaticKey::generate(random), asBytes("prologue"), random);
    NoiseHandshake b(Role::responder, NoiseStaticKey::generate(random), asBytes("prologue"), random);
    b.read(*a.write(asBytes("one"))).value();
    a.read(*b.write(asBytes("two"))).value();
    b.read(*a.write(asBytes("three"))).value();
    return {std::move(a).session(), std::move(b).session()};
}

std::string text(const Result<Bytes>& bytes) { return bytes.ok() ? std::string(asText(*bytes)) : "(error)"; }

} // namespace

class NoiseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    /// Noise_XX_25519_ChaChaPoly_BLAKE2b of the test vectors published with the Haskell implementation "cacophony".
    void publishedVector()
    {
        OneKey firstEphemeral("893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a");
        OneKey secondEphemeral("bbdb4cdbd309f1a1f2e1456967fe288cadd6f712d65dc7b7793d5e63da6b375b");
        const auto prologue = hex("4a6f686e2047616c74");
        NoiseHandshake a(
            Role::initiator, keyOf("e61ef9919cde45dd5f82166404bd08e38bceb5dfdfded0a34c8df7ed542214d1"), prologue, firstEphemeral);
        NoiseHandshake b(Role::responder, keyOf("4a3acbfdb163dec651dfa3194dece676d437029c62a408b4c5ea9114246e4893"), prologue,
            secondEphemeral);
        const auto one = a.write(hex("4c756477696720766f6e204d69736573"));
        QCOMPARE(toHex(*one),
            std::string("ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c7944"
                        "4c756477696720766f6e204d69736573"));
        QCOMPARE(text(b.read(*one)), std::string("Ludwig von Mises"));
        const auto two = b.write(hex("4d757272617920526f746862617264"));
        QCOMPARE(toHex(*two),
            std::string("95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f144808843"
                        "0505b6745ce64a5f33f0e8e3b83f11ce8802bca507f4f2d8b564dbe277e19661"
                        "16e132faa2dfd70b8b077b9f94b913df5056ae1319469b824a98d54bbaa82c32"
                        "5595587064f978c4b6d104f7596e6f"));
        QCOMPARE(text(a.read(*two)), std::string("Murray Rothbard"));
        const auto three = a.write(hex("462e20412e20486179656b"));
        QCOMPARE(toHex(*three),
            std::string("99579e1c1ee15e422a57ddd6b16d37087b17558e8369c18991b4b2ca3a824abf"
                        "904cdcf5458b5431a75af034ca9e9b982de039eaaf156775e2d580cd4e5ebae8"
                        "9c3f8cb2594b556d8a8169"));
        QCOMPARE(text(b.read(*three)), std::string("F. A. Hayek"));
        QVERIFY(a.finished() && b.finished());
        auto first = std::move(a).session();
        auto second = std::move(b).session();
        QCOMPARE(first.handshakeHash, second.handshakeHash);

        Bytes four, five, six, opened;
        second.sending.seal({}, {hex("4361726c204d656e676572")}, four);
        QCOMPARE(toHex(four), std::string("fc56eea290b3f3a21aac0c70cd5787b5ee99be37d2f4d751329b55"));
        first.sending.seal({}, {hex("4a65616e2d426170"), hex("746973746520536179")}, five);
        QCOMPARE(toHex(five), std::string("bb31c9da10d5639a4cdb88a12f5c61de41bbc7df09bf75d94f8184fe4157f5c68f"));
        second.sending.seal({}, {hex("457567656e2042f6686d20766f6e2042617765726b")}, six);
        QCOMPARE(toHex(six), std::string("f6199cadb152fb27f82be0a0891ec76a33598ae92a46cab2fb5a8ed5bf48b7f267f8370af7"));
        QVERIFY(first.receiving.open({}, four, opened).ok());
        QVERIFY(second.receiving.open({}, five, opened).ok());
        QVERIFY(first.receiving.open({}, six, opened).ok());
        QVERIFY(asText(opened).starts_with("Carl MengerJean-Baptiste SayEugen B"));
    }

    /// RFC 7693's hash under RFC 2104, from the definition; Python's hmac module gives the same.
    void hmacKnownValue()
    {
        Bytes mac(64);
        hmacBlake2b(asBytes("key"), {asBytes("The quick brown fox "), asBytes("jumps over the lazy dog")}, mac);
        QCOMPARE(toHex(mac),
            std::string("92294f92c0dfb9b00ec9ae8bd94d7e7d8a036b885a499f149dfe2fd2199394aa"
                        "af6b8894a1730cccb2cd050f9bcf5062a38b51b0dab33207f8ef35ae2c9df51b"));
    }

    /// "acceptable" are public keys on the twist, not canonical or of small order. RFC 7748 computes with all of them, and so do we; a result of
    /// zeros (key of small order) is refused, as Noise advises.
    void x25519Wycheproof()
    {
        const auto root = sharedVectors("wycheproof/x25519_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0, zeros = 0;
        for (const auto group : root["testGroups"].toArray()) {
            for (const auto value : group.toObject()["tests"].toArray()) {
                const auto test = value.toObject();
                const auto expected = hexValue(test["shared"]);
                Bytes shared(32);
                const bool usable = x25519(hexValue(test["private"]), hexValue(test["public"]), shared);
                const bool zero = expected == Bytes(32, std::byte{0});
                QCOMPARE(usable, !zero);
                QVERIFY(usable || test["result"].toString() == "acceptable");
                if (usable)
                    QVERIFY(shared == expected);
                zeros += zero;
                ++done;
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
        QVERIFY(zeros > 0);
    }

    /// RFC 7748, 5.2, first vector.
    void x25519KnownValue()
    {
        Bytes shared(32);
        QVERIFY(x25519(hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
            hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"), shared));
        QCOMPARE(toHex(shared), std::string("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"));
    }

    void handshakeTellsKeysAndNames()
    {
        SeededRandom random(1);
        const auto aKey = NoiseStaticKey::generate(random);
        const auto bKey = NoiseStaticKey::generate(random);
        NoiseHandshake a(Role::initiator, aKey, asBytes("p"), random);
        NoiseHandshake b(Role::responder, bKey, asBytes("p"), random);
        QVERIFY(a.writesNext() && !b.writesNext());
        QCOMPARE(text(b.read(*a.write({}))), std::string());
        QVERIFY(!a.writesNext() && b.writesNext() && !b.remoteStatic());
        QCOMPARE(text(a.read(*b.write(asBytes("hello")))), std::string("hello"));
        QCOMPARE(*a.remoteStatic(), bKey.publicKey());
        QVERIFY(!b.remoteStatic());
        QCOMPARE(text(b.read(*a.write(Bytes(65000, std::byte{1})))).size(), std::size_t{65000});
        QCOMPARE(*b.remoteStatic(), aKey.publicKey());
        QVERIFY(!a.writesNext() && !b.writesNext());
        const auto as = std::move(a).session();
        const auto bs = std::move(b).session();
        QCOMPARE(as.remoteStatic, bKey.publicKey());
        QCOMPARE(bs.remoteStatic, aKey.publicKey());
        QCOMPARE(as.handshakeHash, bs.handshakeHash);
        QVERIFY(connected(1).initiator.handshakeHash != connected(2).initiator.handshakeHash);
    }

    void otherPrologueEndsTheHandshake()
    {
        SeededRandom random(2);
        NoiseHandshake a(Role::initiator, NoiseStaticKey::generate(random), asBytes("network one"), random);
        NoiseHandshake b(Role::responder, NoiseStaticKey::generate(random), asBytes("network two"), random);
        QVERIFY(b.read(*a.write({})).ok());
        const auto result = a.read(*b.write({}));
        QVERIFY(!result.ok() && result.error().code == ErrorCode::protocolViolation);
    }

    /// Every bit of every message is bound: a flip anywhere ends the handshake at the latest with the next message.
    void everyFlippedBitEndsTheHandshake()
    {
        for (int message = 0; message < 3; ++message) {
            for (std::size_t at = 0;; ++at) {
                SeededRandom random(3);
                NoiseHandshake a(Role::initiator, NoiseStaticKey::generate(random), {}, random);
                NoiseHandshake b(Role::responder, NoiseStaticKey::generate(random), {}, random);
                bool failed = false, past = false;
                for (int i = 0; i < 3 && !failed; ++i) {
                    auto& from = i % 2 == 0 ? a : b;
                    auto& to = i % 2 == 0 ? b : a;
                    auto bytes = from.write(asBytes("payload"));
                    if (!bytes.ok()) {
                        failed = true;
                        break;
                    }
                    if (i == message) {
                        past = at >= bytes->size();
                        if (past)
                            break;
                        (*bytes)[at] ^= std::byte{4};
                    }
                    failed = !to.read(*bytes).ok();
                }
                if (past)
                    break;
                QVERIFY2(failed, qPrintable(QStringLiteral("message %1 byte %2").arg(message).arg(at)));
            }
        }
    }

    void refusesOtherSizesAndTurns()
    {
        SeededRandom random(4);
        for (const std::size_t size : {0, 1, 31}) {
            NoiseHandshake b(Role::responder, NoiseStaticKey::generate(random), {}, random);
            QVERIFY(!b.read(Bytes(size, std::byte{9})).ok());
            QVERIFY(!b.read(Bytes(48, std::byte{9})).ok()); // over after the first failure
        }
        NoiseHandshake tooLong(Role::responder, NoiseStaticKey::generate(random), {}, random);
        QVERIFY(!tooLong.read(Bytes(65536, std::byte{9})).ok());
        NoiseHandshake a(Role::initiator, NoiseStaticKey::generate(random), {}, random);
        QVERIFY(!a.read(Bytes(48, std::byte{9})).ok()); // it writes first
        NoiseHandshake short2(Role::initiator, NoiseStaticKey::generate(random), {}, random);
        QVERIFY(short2.write({}).ok());
        QVERIFY(!short2.read(Bytes(95, std::byte{9})).ok());
    }

    /// A peer with an ephemeral key of small order would make the shared secret known to everybody.
    void refusesSmallOrderKeys()
    {
        SeededRandom random(5);
        for (const char* point : {"0000000000000000000000000000000000000000000000000000000000000000",
                 "0100000000000000000000000000000000000000000000000000000000000000",
                 "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                 "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
            NoiseHandshake b(Role::responder, NoiseStaticKey::generate(random), {}, random);
            QVERIFY(b.read(hex(point)).ok());
            const auto answer = b.write({});
            QVERIFY(!answer.ok() && answer.error().code == ErrorCode::protocolViolation);
        }
    }

    void sessionRefusesWhatIsNotNext()
    {
        const auto sealed = [](Pair& pair, std::string_view what) {
            Bytes out;
            pair.initiator.sending.seal({}, {asBytes(what)}, out);
            return out;
        };
        const auto opens = [](Pair& pair, ByteView bytes) {
            Bytes out = toBytes("kept");
            const bool good = pair.responder.receiving.open({}, bytes, out).ok();
            return good == (asText(out) != "kept") && good;
        };
        { // in order
            auto pair = connected(10);
            QVERIFY(opens(pair, sealed(pair, "one")));
            QVERIFY(opens(pair, sealed(pair, "two")));
            QCOMPARE(pair.responder.receiving.messages(), std::uint64_t{2});
        }
        { // repeated
            auto pair = connected(11);
            const auto one = sealed(pair, "one");
            QVERIFY(opens(pair, one));
            QVERIFY(!opens(pair, one));
            QVERIFY(!opens(pair, sealed(pair, "two"))); // over
        }
        { // lost
            auto pair = connected(12);
            (void)sealed(pair, "one");
            QVERIFY(!opens(pair, sealed(pair, "two")));
        }
        { // sent back to its sender
            auto pair = connected(13);
            Bytes out;
            QVERIFY(!pair.initiator.receiving.open({}, sealed(pair, "one"), out).ok());
        }
        { // other associated data
            auto pair = connected(14);
            Bytes out, plain;
            pair.initiator.sending.seal(asBytes("kind 2"), {asBytes("one")}, out);
            QVERIFY(!pair.responder.receiving.open(asBytes("kind 3"), out, plain).ok());
        }
        { // sizes
            auto pair = connected(15);
            QVERIFY(opens(pair, sealed(pair, std::string(noiseMaxPayloadBytes, 'x'))));
            QVERIFY(!opens(pair, Bytes(noiseMaxPayloadBytes + noiseTagBytes + 1, std::byte{0})));
            auto other = connected(16);
            QVERIFY(!opens(other, Bytes(15, std::byte{0})));
        }
    }

    void rekeyingTogetherGoesOn()
    {
        auto pair = connected(20);
        Bytes before, after, plain;
        pair.initiator.sending.seal({}, {asBytes("same")}, before);
        QVERIFY(pair.responder.receiving.open({}, before, plain).ok());
        pair.initiator.sending.rekey();
        pair.initiator.sending.seal({}, {asBytes("same")}, after);
        QCOMPARE(pair.initiator.sending.messagesSinceRekey(), std::uint64_t{1});
        QCOMPARE(pair.initiator.sending.messages(), std::uint64_t{2}); // REKEY keeps the counter
        auto unaware = connected(20);
        Bytes skipped;
        QVERIFY(unaware.responder.receiving.open({}, before, skipped).ok());
        QVERIFY(!unaware.responder.receiving.open({}, after, skipped).ok());
        pair.responder.receiving.rekey();
        QVERIFY(pair.responder.receiving.open({}, after, plain).ok());
        QVERIFY(asText(plain) == "samesame");
    }

    /// Against libsodium: the key after 2^20 messages is what REKEY of the specification (section 11.3) makes of it.
    void rekeysByItself()
    {
        const auto key = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        NoiseCipher cipher(NoiseCipher::Key::copyFrom(key));
        Bytes sealed;
        for (std::uint64_t i = 1; i < noiseRekeyMessages; ++i) {
            sealed.clear();
            cipher.seal({}, {}, sealed);
        }
        QCOMPARE(cipher.messagesSinceRekey(), noiseRekeyMessages - 1);
        cipher.seal({}, {}, sealed);
        QCOMPARE(cipher.messagesSinceRekey(), std::uint64_t{0});
        sealed.clear();
        cipher.seal({}, {asBytes("next")}, sealed);

        const unsigned char lastNonce[12] = {0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
        const unsigned char nonce[12] = {0, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0}; // 2^20
        const unsigned char zeros[32] = {};
        unsigned char nextKey[48], plain[4];
        crypto_aead_chacha20poly1305_ietf_encrypt(
            nextKey, nullptr, zeros, sizeof zeros, nullptr, 0, nullptr, lastNonce, asUnsigned(ByteView(key)));
        QCOMPARE(crypto_aead_chacha20poly1305_ietf_decrypt(
                     plain, nullptr, nullptr, asUnsigned(ByteView(sealed)), sealed.size(), nullptr, 0, nonce, nextKey),
            0);
        QVERIFY(std::memcmp(plain, "next", 4) == 0);
    }

    /// The certificate printed in core/specs/link-handshake.md, computed by a script from its text.
    void certificateVector()
    {
        Bytes seed, key;
        for (int i = 0; i < 32; ++i) {
            seed.push_back(static_cast<std::byte>(i));
            key.push_back(static_cast<std::byte>(32 + i));
        }
        const SigningKey identity(SigningKey::Seed::copyFrom(seed));
        QCOMPARE(toHex(certifyNoiseKey(identity, keyOf(toHex(key)).publicKey())),
            std::string("0103a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531"
                        "b85ba4e74d65339a0c660525fb9c184c9202beac402b20499f5c214fa3046073"
                        "dee0f568bdc1ba6a91a023538f65425856c861567e2e76e00b714e7844791d3b"
                        "09"));
    }

    void certificates()
    {
        SeededRandom random(30);
        const SigningKey identity(SigningKey::Seed::copyFrom(random.bytes(32)));
        const auto key = NoiseStaticKey::generate(random);
        const auto certificate = certifyNoiseKey(identity, key.publicKey());
        QCOMPARE(certificate.size(), noiseCertificateBytes);
        const auto node = certifiedNode(certificate, key.publicKey());
        QVERIFY(node.ok() && equalBytes(node->view(), identity.publicKey().view()));

        const auto code = [](ByteView bytes, const NoisePublicKey& of) {
            const auto result = certifiedNode(bytes, of);
            return result.ok() ? ErrorCode::internal : result.error().code;
        };
        QCOMPARE(code(certificate, NoiseStaticKey::generate(random).publicKey()), ErrorCode::protocolViolation);
        QCOMPARE(code({}, key.publicKey()), ErrorCode::malformed);
        for (std::size_t size = 1; size < certificate.size(); ++size)
            QCOMPARE(code(ByteView(certificate).first(size), key.publicKey()), ErrorCode::malformed);
        for (std::size_t at = 0; at < certificate.size(); ++at) {
            auto flipped = certificate;
            flipped[at] ^= std::byte{1};
            QCOMPARE(code(flipped, key.publicKey()), at == 0 ? ErrorCode::unsupportedVersion : ErrorCode::protocolViolation);
        }
        auto longer = certificate;
        longer.push_back(std::byte{0});
        QCOMPARE(code(longer, key.publicKey()), ErrorCode::malformed);
    }
};

QTEST_APPLESS_MAIN(NoiseTest)
#include "noise_test.moc"
