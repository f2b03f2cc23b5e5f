// What opens a lockbox and what doesn't, told apart; damage; the file's bytes against the spec.
#include "core/crypto/lockbox.h"

#include "tests/core/crypto/test_vectors.h"

#include <QTest>

#include <sodium.h>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

constexpr ArgonCost quick{.memoryKib = 8, .passes = 1};

LockboxOpener words(std::string_view text) { return std::move(LockboxOpener::passphrase(asBytes(text), quick).value()); }

LockboxOpener raw(std::uint8_t fill)
{
    return LockboxOpener::rawKey(LockboxOpener::RawKey::copyFrom(Bytes(32, std::byte{fill})));
}

Lockbox filledBox(Random& random)
{
    auto box = Lockbox::create(random);
    box.setPayload(asBytes("the key file of a drive"));
    return box;
}

ErrorCode codeOf(const Result<Lockbox>& result) { return result.ok() ? ErrorCode::internal : result.error().code; }

} // namespace

class LockboxTest : public QObject {
    Q_OBJECT

private slots:
    void opensWithWhatItWasWrittenFor()
    {
        SeededRandom random(1);
        const auto box = filledBox(random);
        const auto check = [&](const LockboxOpener& opener, LockboxKind kind) {
            const auto file = box.write(opener, random);
            QVERIFY(file.ok());
            QCOMPARE(*Lockbox::kindOf(*file), kind);
            const auto back = Lockbox::open(*file, opener);
            QVERIFY(back.ok());
            QVERIFY(asText(back->payload()) == "the key file of a drive");
            QVERIFY(equalBytes(back->databaseKey().view(), box.databaseKey().view()));
        };
        check(words("barley"), LockboxKind::passphrase);
        check(words(""), LockboxKind::unprotected);
        check(LockboxOpener::unprotected(), LockboxKind::unprotected);
        check(raw(7), LockboxKind::rawKey);
        check(words("\xff\xfe not UTF-8"), LockboxKind::passphrase);
        check(words(std::string(maxPassphraseBytes, 'p')), LockboxKind::passphrase);
    }

    void tellsAWrongPassphrase()
    {
        SeededRandom random(2);
        const auto box = filledBox(random);
        const auto file = *box.write(words("barley"), random);
        QCOMPARE(codeOf(Lockbox::open(file, words("Barley"))), ErrorCode::wrongPassphrase);
        QCOMPARE(codeOf(Lockbox::open(file, words("barley "))), ErrorCode::wrongPassphrase);
        QCOMPARE(codeOf(Lockbox::open(file, words(""))), ErrorCode::wrongPassphrase);
        QCOMPARE(codeOf(Lockbox::open(file, raw(7))), ErrorCode::wrongPassphrase);
        const auto service = *box.write(raw(7), random);
        QCOMPARE(codeOf(Lockbox::open(service, raw(8))), ErrorCode::wrongPassphrase);
        QCOMPARE(codeOf(Lockbox::open(service, LockboxOpener::unprotected())), ErrorCode::wrongPassphrase);
        QVERIFY(!LockboxOpener::passphrase(Bytes(maxPassphraseBytes + 1, std::byte{'p'})).ok());
    }

    void sameLettersAreTheSamePassphrase()
    {
        SeededRandom random(3);
        const auto file = *filledBox(random).write(words("Caf\u00e9 \u00c5ngstr\u00f6m"), random);
        QVERIFY(Lockbox::open(file, words("Cafe\u0301 A\u030angstro\u0308m")).ok());
        QVERIFY(Lockbox::open(file, words("Caf\u00e9 \u212bngstr\u00f6m")).ok()); // the sign for the unit
        QVERIFY(!Lockbox::open(file, words("Cafe Angstrom")).ok());
    }

    void changingThePassphraseKeepsTheDatabaseKey()
    {
        SeededRandom random(4);
        const auto box = filledBox(random);
        const auto before = *box.write(words("old"), random);
        auto opened = Lockbox::open(before, words("old"));
        opened->setPayload(asBytes("new payload"));
        const auto after = *opened->write(words("new"), random);
        QCOMPARE(codeOf(Lockbox::open(after, words("old"))), ErrorCode::wrongPassphrase);
        const auto again = Lockbox::open(after, words("new"));
        QVERIFY(equalBytes(again->databaseKey().view(), box.databaseKey().view()));
        QVERIFY(asText(again->payload()) == "new payload");
        QVERIFY(!equalBytes(Lockbox::create(random).databaseKey().view(), box.databaseKey().view()));
    }

    /// Every flipped byte and every length is called damaged (or no lockbox, or a newer one), and never a wrong passphrase.
    void tellsDamage()
    {
        SeededRandom random(5);
        const auto file = *filledBox(random).write(words("barley"), random);
        for (std::size_t at = 0; at < file.size(); ++at) {
            auto flipped = file;
            flipped[at] ^= static_cast<std::byte>(1 << (at % 8));
            QCOMPARE(codeOf(Lockbox::open(flipped, words("barley"))),
                at < 12       ? ErrorCode::malformed
                    : at < 16 ? ErrorCode::unsupportedVersion
                              : ErrorCode::damaged);
        }
        for (std::size_t size = 0; size < file.size(); ++size)
            QCOMPARE(codeOf(Lockbox::open(ByteView(file).first(size), words("barley"))),
                size < 12 ? ErrorCode::malformed : ErrorCode::damaged);
        auto longer = file;
        longer.push_back(std::byte{0});
        QCOMPARE(codeOf(Lockbox::open(longer, words("barley"))), ErrorCode::damaged);
        longer.resize(maxLockboxBytes + 1);
        QCOMPARE(codeOf(Lockbox::open(longer, words("barley"))), ErrorCode::damaged);
    }

    /// A forger mends the checksum as well: limits, kinds and lengths are checked before a byte is allocated, parameters are bound.
    void refusesForgedParameters()
    {
        SeededRandom random(6);
        const auto file = *filledBox(random).write(words("barley"), random);
        const auto forged = [&](std::size_t at, auto value) {
            auto bytes = file;
            storeLittle(MutableByteView(bytes).subspan(at), value);
            unsigned char sum[32];
            crypto_generichash_blake2b(sum, 32, asUnsigned(ByteView(bytes)), bytes.size() - 32, nullptr, 0);
            std::memcpy(bytes.data() + bytes.size() - 32, sum, 32);
            return codeOf(Lockbox::open(bytes, words("barley")));
        };
        QCOMPARE(forged(16, std::uint8_t{3}), ErrorCode::malformed);
        QCOMPARE(forged(16, std::uint8_t{0}), ErrorCode::malformed); // unprotected boxes have no cost
        QCOMPARE(forged(17, std::uint32_t{0xffffffff}), ErrorCode::malformed);
        QCOMPARE(forged(17, argonCostLimit.memoryKib + 1), ErrorCode::malformed);
        QCOMPARE(forged(17, std::uint32_t{7}), ErrorCode::malformed);
        QCOMPARE(forged(21, std::uint32_t{0}), ErrorCode::malformed);
        QCOMPARE(forged(21, argonCostLimit.passes + 1), ErrorCode::malformed);
        QCOMPARE(forged(73, std::uint64_t{1}), ErrorCode::malformed);
        QCOMPARE(forged(73, ~std::uint64_t{0}), ErrorCode::malformed);
        QCOMPARE(forged(17, std::uint32_t{16}), ErrorCode::wrongPassphrase);
        QCOMPARE(forged(21, std::uint32_t{2}), ErrorCode::wrongPassphrase);
        QCOMPARE(forged(25, std::uint64_t{0}), ErrorCode::wrongPassphrase); // the salt
        QCOMPARE(forged(81, std::uint64_t{0}), ErrorCode::damaged);         // the wrapped key
        QCOMPARE(forged(file.size() - 40, std::uint8_t{0xff}), ErrorCode::damaged);
    }

    void hostileFiles()
    {
        SeededRandom random(7);
        const auto good = *filledBox(random).write(LockboxOpener::unprotected(), random);
        for (int round = 0; round < 3000; ++round) {
            auto bytes = round % 4 == 0 ? random.bytes(random.below(600)) : good;
            for (auto flips = random.below(5) + 1; flips > 0 && !bytes.empty(); --flips)
                bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
            if (random.below(3) == 0)
                bytes.resize(random.below(bytes.size() + 1));
            if (bytes.size() > 44) { // past the checksum, into the parser
                unsigned char sum[32];
                crypto_generichash_blake2b(sum, 32, asUnsigned(ByteView(bytes)), bytes.size() - 32, nullptr, 0);
                std::memcpy(bytes.data() + bytes.size() - 32, sum, 32);
            }
            const auto result = Lockbox::open(bytes, LockboxOpener::unprotected());
            QVERIFY(!result.ok() || bytes == good);
        }
    }

    /// The file as core/specs/keys.md lays it out, opened with libsodium alone.
    void layoutIsTheSpecs()
    {
        SeededRandom random(8);
        const auto box = filledBox(random);
        const auto file = *box.write(words("barley"), random);
        const auto view = ByteView(file);
        QVERIFY(asText(view.first(12)) == "granary.lock");
        QCOMPARE(loadLittle<std::uint32_t>(view.subspan(12)), 1u);
        QCOMPARE(view[16], std::byte{1});
        QCOMPARE(loadLittle<std::uint32_t>(view.subspan(17)), 8u);
        QCOMPARE(loadLittle<std::uint32_t>(view.subspan(21)), 1u);
        QCOMPARE(loadLittle<std::uint64_t>(view.subspan(73)), std::uint64_t{23});
        QCOMPARE(file.size(), std::size_t{81 + 104 + 72 + 23 + 32});
        unsigned char wrapping[32];
        QCOMPARE(
            crypto_pwhash(wrapping, 32, "barley", 6, asUnsigned(view.subspan(25)), 1, 8192, crypto_pwhash_ALG_ARGON2ID13), 0);
        Bytes input;
        appendLittle(input, std::uint8_t{21});
        append(input, asBytes("granary.v1.lock-check"));
        append(input, view.first(41));
        unsigned char check[32];
        crypto_generichash_blake2b(check, 32, asUnsigned(ByteView(input)), input.size(), wrapping, 32);
        QVERIFY(equalBytes(view.subspan(41, 32), std::as_bytes(std::span(check))));
    }
};

QTEST_APPLESS_MAIN(LockboxTest)
#include "lockbox_test.moc"
