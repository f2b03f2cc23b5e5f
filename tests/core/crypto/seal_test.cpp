// Sealing and masking against libsodium, byte for byte, and against Wycheproof.
#include "core/crypto/seal.h"

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

#include <sodium.h>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

class SealTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    /// draft-irtf-cfrg-xchacha-03, A.3.1.
    void draftVector()
    {
        const auto plain = toBytes(
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.");
        const auto associated = hex("50515253c0c1c2c3c4c5c6c7");
        const auto key = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
        const auto nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
        Bytes out(plain.size() + 16);
        xaeadSeal(key, nonce, associated, plain, out);
        QCOMPARE(toHex(ByteView(out).first(32)), std::string("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"));
        QCOMPARE(toHex(ByteView(out).last(16)), std::string("c0875924c1c7987947deafd8780acf49"));
    }

    void sameBytesAsLibsodium()
    {
        SeededRandom random(1);
        for (std::size_t size : {0, 1, 15, 16, 17, 63, 64, 65, 255, 256, 1000, 4096, 65536, 1000003}) {
            const auto key = random.bytes(32);
            const auto nonce = random.bytes(24);
            const auto associated = random.bytes(size % 77);
            const auto plain = random.bytes(size);
            Bytes expected(size + 16);
            crypto_aead_xchacha20poly1305_ietf_encrypt(asUnsigned(MutableByteView(expected)), nullptr,
                asUnsigned(ByteView(plain)), size, asUnsigned(ByteView(associated)), associated.size(), nullptr,
                asUnsigned(ByteView(nonce)), asUnsigned(ByteView(key)));
            Bytes sealed(size + 16);
            xaeadSeal(key, nonce, associated, plain, sealed);
            QVERIFY(sealed == expected);
            Bytes opened(size);
            QVERIFY(xaeadOpen(key, nonce, associated, sealed, opened));
            QVERIFY(opened == plain);
            // In place, as the link does it.
            Bytes place = plain;
            place.resize(size + 16);
            xaeadSeal(key, nonce, associated, ByteView(place).first(size), place);
            QVERIFY(place == expected);
            QVERIFY(xaeadOpen(key, nonce, associated, place, MutableByteView(place).first(size)));
            QVERIFY(equalBytes(ByteView(place).first(size), plain));
            // In parts, as the link and the chunk sealer do it.
            for (const std::size_t first : {0, 1, 5, 63, 64, 100}) {
                const auto all = ByteView(plain);
                const auto cut = std::min(first, size);
                const auto middle = cut + (size - cut) * 3 / 4;
                const std::array parts{all.first(cut), all.subspan(cut, middle - cut), all.subspan(middle)};
                Bytes inParts(size + 16);
                xaeadSeal(key, nonce, associated, parts, inParts);
                QVERIFY(inParts == expected);
            }
        }
    }

    void wycheproof()
    {
        const auto root = sharedVectors("wycheproof/xchacha20_poly1305_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto groupValue : root["testGroups"].toArray()) {
            const auto group = groupValue.toObject();
            for (const auto testValue : group["tests"].toArray()) {
                const auto test = testValue.toObject();
                ++done;
                const bool valid = test["result"].toString() == "valid";
                if (group["ivSize"].toInt() != 192) {
                    QVERIFY(!valid); // our nonces have one size, by type
                    continue;
                }
                const auto key = hexValue(test["key"]);
                const auto nonce = hexValue(test["iv"]);
                const auto associated = hexValue(test["aad"]);
                const auto plain = hexValue(test["msg"]);
                auto sealed = hexValue(test["ct"]);
                append(sealed, hexValue(test["tag"]));
                Bytes opened(sealed.size() - 16);
                QCOMPARE(xaeadOpen(key, nonce, associated, sealed, opened), valid);
                if (!valid)
                    continue;
                QVERIFY(opened == plain);
                Bytes again(plain.size() + 16);
                xaeadSeal(key, nonce, associated, plain, again);
                QVERIFY(again == sealed);
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
    }

    /// The whole construction, rebuilt from libsodium alone as core/specs/seal.md states it.
    void constructionIsTheSpecs()
    {
        SeededRandom random(2);
        const auto key = random.bytes(32);
        const auto context = random.bytes(32);
        const auto associated = random.bytes(40);
        const auto plain = random.bytes(1234);
        Bytes sealed = toBytes("before");
        seal(key, "granary.v1.chunk", context, associated, plain, random, sealed);
        QCOMPARE(sealed.size(), 6 + plain.size() + sealOverheadBytes);
        QVERIFY(asText(ByteView(sealed).first(6)) == "before");
        const auto body = ByteView(sealed).subspan(6);

        Bytes input;
        appendLittle(input, std::uint8_t{16});
        append(input, asBytes("granary.v1.chunk"));
        appendLittle(input, std::uint32_t{32});
        append(input, context);
        append(input, body.first(24));
        unsigned char derived[64];
        crypto_generichash_blake2b(derived, 64, asUnsigned(ByteView(input)), input.size(), asUnsigned(ByteView(key)), 32);
        QVERIFY(equalBytes(body.subspan(24, 32), std::as_bytes(std::span(derived)).last(32)));
        Bytes opened(plain.size());
        QCOMPARE(crypto_aead_xchacha20poly1305_ietf_decrypt(asUnsigned(MutableByteView(opened)), nullptr, nullptr,
                     asUnsigned(body.subspan(56)), body.size() - 56, asUnsigned(ByteView(associated)), associated.size(),
                     asUnsigned(body), derived),
            0);
        QVERIFY(opened == plain);
    }

    /// The vectors printed in core/specs/seal.md, computed by a script from its text.
    void specVectors()
    {
        class Counting : public Random {
        public:
            void fill(MutableByteView out) override
            {
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] = static_cast<std::byte>(0x40 + i);
            }
        };
        Counting random;
        const auto key = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        Bytes sealed;
        seal(key, "granary.v1.test", asBytes("context"), asBytes("associated"), asBytes("barley and rye"), random, sealed);
        QCOMPARE(toHex(sealed),
            std::string("404142434445464748494a4b4c4d4e4f50515253545556572e976fc33ba591b5"
                        "c2866a19fdb720d1dfbc1f19ac6021e02ff8f7b38f2db68e693d9380c20dedc6"
                        "ad5a981b23a86ead622fddd1ab91b075cacf0f2da5d1"));
        Bytes mask(352, std::byte{0});
        maskShard(MaskKey::copyFrom(key), *SegmentId::fromHexText("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf"), 0x0102, 0, mask);
        QCOMPARE(
            toHex(ByteView(mask).first(32)), std::string("7f9cfd7c99cdaba2ab4b65e6372c15e7a704fe3809116cf89dec027c37ece2c4"));
        QCOMPARE(toHex(ByteView(mask).last(32)), std::string("e32af9e1882db52af01486e869cfb200a1a7ed9edc669ec3be536a9f825ed8c4"));
    }

    void opensOnlyWhatWasSealed()
    {
        SeededRandom random(3);
        const auto key = random.bytes(32);
        const auto otherKey = random.bytes(32);
        const auto plain = toBytes("barley and rye");
        Bytes sealed;
        seal(key, "granary.v1.a", asBytes("context"), asBytes("associated"), plain, random, sealed);

        Bytes out = toBytes("kept");
        QVERIFY(open(key, "granary.v1.a", asBytes("context"), asBytes("associated"), sealed, out).ok());
        QVERIFY(asText(out) == "keptbarley and rye");

        const auto refused = [&](ByteView k, std::string_view label, std::string_view context, std::string_view associated,
                                 ByteView bytes) {
            Bytes to = toBytes("kept");
            const auto status = open(k, label, asBytes(context), asBytes(associated), bytes, to);
            return !status.ok() && status.error().code == ErrorCode::damaged && asText(to) == "kept";
        };
        QVERIFY(refused(otherKey, "granary.v1.a", "context", "associated", sealed));
        QVERIFY(refused(key, "granary.v1.b", "context", "associated", sealed));
        QVERIFY(refused(key, "granary.v1.a", "contexT", "associated", sealed));
        QVERIFY(refused(key, "granary.v1.ac", "ontext", "associated", sealed));
        QVERIFY(refused(key, "granary.v1.a", "context", "associateD", sealed));
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(refused(key, "granary.v1.a", "context", "associated", ByteView(sealed).first(size)));
        for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
            auto flipped = sealed;
            flipped[bit / 8] ^= static_cast<std::byte>(1 << (bit % 8));
            QVERIFY(refused(key, "granary.v1.a", "context", "associated", flipped));
        }
        auto longer = sealed;
        longer.push_back(std::byte{0});
        QVERIFY(refused(key, "granary.v1.a", "context", "associated", longer));
    }

    void aPartIsThatPartOfTheWhole()
    {
        SeededRandom random(4);
        const auto key = random.bytes(32);
        const auto plain = random.bytes(1000);
        Bytes sealed;
        seal(key, "granary.v1.a", asBytes("context"), asBytes("associated"), plain, random, sealed);
        const auto front = ByteView(sealed).first(sealFrontBytes);
        for (const std::size_t at : {0, 64, 640, 960})
            for (const std::size_t size : {1, 33, 40}) {
                auto part = toBytes(ByteView(sealed).subspan(sealFrontBytes + at, size));
                QVERIFY(openPart(key, "granary.v1.a", asBytes("context"), front, at, part).ok());
                QVERIFY(equalBytes(part, ByteView(plain).subspan(at, size)));
            }
        // Whose it is, is told by the commitment.
        const auto refused = [&](ByteView k, std::string_view label, std::string_view context, ByteView bytes) {
            auto part = toBytes(ByteView(sealed).subspan(sealFrontBytes, 64));
            const auto before = part;
            const auto status = openPart(k, label, asBytes(context), bytes, 0, part);
            return !status.ok() && status.error().code == ErrorCode::damaged && part == before;
        };
        QVERIFY(refused(random.bytes(32), "granary.v1.a", "context", front));
        QVERIFY(refused(key, "granary.v1.b", "context", front));
        QVERIFY(refused(key, "granary.v1.a", "contexT", front));
        QVERIFY(refused(key, "granary.v1.a", "context", front.first(55)));
        for (std::size_t bit = 0; bit < front.size() * 8; ++bit) {
            auto flipped = toBytes(front);
            flipped[bit / 8] ^= static_cast<std::byte>(1 << (bit % 8));
            QVERIFY(refused(key, "granary.v1.a", "context", flipped));
        }
    }

    void emptyPlaintext()
    {
        SeededRandom random(4);
        const auto key = random.bytes(32);
        Bytes sealed, opened;
        seal(key, "granary.v1.a", {}, {}, {}, random, sealed);
        QCOMPARE(sealed.size(), sealOverheadBytes);
        QVERIFY(open(key, "granary.v1.a", {}, {}, sealed, opened).ok());
        QVERIFY(opened.empty());
    }

    void streamIsLibsodiums()
    {
        SeededRandom random(5);
        const auto key = random.bytes(32);
        const auto nonce = random.bytes(24);
        for (const std::uint64_t block :
            {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0xfffffffe}, std::uint64_t{0xffffffff}, std::uint64_t{0x100000000},
                std::uint64_t{0x1fffffffd}, std::uint64_t{0x123456789abcdef0}}) {
            xstreamXor(key, nonce, block, {});
            for (const std::size_t size : {1, 63, 64, 65, 128, 1000, 70000}) {
                auto expected = random.bytes(size);
                auto ours = expected;
                crypto_stream_xchacha20_xor_ic(asUnsigned(MutableByteView(expected)), asUnsigned(ByteView(expected)), size,
                    asUnsigned(ByteView(nonce)), block, asUnsigned(ByteView(key)));
                xstreamXor(key, nonce, block, ours);
                QVERIFY(ours == expected);
            }
        }
    }

    void maskIsTheSpecs()
    {
        const auto key = MaskKey::copyFrom(hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        const auto segment = *SegmentId::fromHexText("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
        Bytes input;
        appendLittle(input, std::uint8_t{15});
        append(input, asBytes("granary.v1.mask"));
        append(input, segment.view());
        appendLittle(input, std::uint16_t{0x0102});
        unsigned char shardKey[32];
        crypto_generichash_blake2b(shardKey, 32, asUnsigned(ByteView(input)), input.size(), asUnsigned(key.view()), 32);
        const unsigned char zeroNonce[24] = {};
        Bytes expected(1000);
        crypto_stream_xchacha20(asUnsigned(MutableByteView(expected)), expected.size(), zeroNonce, shardKey);

        Bytes mask(1000, std::byte{0});
        maskShard(key, segment, 0x0102, 0, mask);
        QVERIFY(mask == expected);
        // From any block on, and twice gives the plain bytes back.
        Bytes part(1000 - 320, std::byte{0});
        maskShard(key, segment, 0x0102, 320, part);
        QVERIFY(equalBytes(part, ByteView(expected).subspan(320)));
        maskShard(key, segment, 0x0102, 0, mask);
        QVERIFY(mask == Bytes(1000, std::byte{0}));
        // Another shard and another segment have other masks.
        maskShard(key, segment, 0x0103, 0, mask);
        QVERIFY(mask != expected);
    }
};

QTEST_APPLESS_MAIN(SealTest)
#include "seal_test.moc"
