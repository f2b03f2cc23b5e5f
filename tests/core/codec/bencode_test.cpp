// Examples of BEP 3, hostile forms, and round trips of generated values.
#include "core/codec/bencode.h"

#include "tests/core/codec/bencode_transcode.h"

#include <QTest>
#include <map>
#include <random>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::codec;

namespace {

QByteArray written(const Bytes& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void writeRandom(BencodeWriter& out, std::mt19937_64& random, std::size_t depth)
{
    const auto text = [&] {
        std::string s(random() % 12, ' ');
        for (auto& c : s)
            c = static_cast<char>(random());
        return s;
    };
    switch (random() % (depth < maxBencodeDepth ? 4 : 2)) {
    case 0: {
        static constexpr std::int64_t corners[] = {0, 1, -1, 9, 10, -10, INT64_MAX, INT64_MIN};
        out.integer(random() % 2 ? corners[random() % std::size(corners)] : static_cast<std::int64_t>(random()));
        break;
    }
    case 1: out.string(text()); break;
    case 2:
        out.beginList();
        for (auto n = random() % 4; n > 0; --n)
            writeRandom(out, random, depth + 1);
        out.end();
        break;
    default: {
        std::map<std::string, int> names;
        for (auto n = random() % 4; n > 0; --n)
            names[text()] = 0;
        out.beginDict();
        for (const auto& [name, unused] : names) {
            out.key(name);
            writeRandom(out, random, depth + 1);
        }
        out.end();
    }
    }
}

Bytes randomValue(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    Bytes out;
    BencodeWriter writer(out);
    writeRandom(writer, random, 0);
    return out;
}

} // namespace

class BencodeTest : public QObject {
    Q_OBJECT
private slots:
    void writesTheExamplesOfBep3()
    {
        Bytes out;
        BencodeWriter(out).string("spam").integer(3).integer(-3);
        BencodeWriter(out).beginList().string("spam").string("eggs").end();
        BencodeWriter(out).beginDict().key("cow").string("moo").key("spam").string("eggs").end();
        BencodeWriter(out).beginDict().key("spam").beginList().string("a").string("b").end().end();
        BencodeWriter(out).integer(0).string("").integer(INT64_MIN).beginDict().end();
        QCOMPARE(written(out),
            QByteArray("4:spami3ei-3el4:spam4:eggsed3:cow3:moo4:spam4:eggsed4:spaml1:a1:bee"
                       "i0e0:i-9223372036854775808ede"));
    }

    void readsFieldsInOrder()
    {
        const auto input = toBytes("d1:ai-7e1:b3:xyz1:cli1ei2ee1:zdee");
        BencodeReader r(input);
        QVERIFY(r.peek() == BencodeReader::Kind::dict);
        QVERIFY(r.beginDict().ok());
        QCOMPARE(std::string(r.key().value()), std::string("a"));
        QCOMPARE(r.integer(-7, 7).value(), -7);
        QCOMPARE(std::string(r.key().value()), std::string("b"));
        const auto text = r.string(3).value();
        QVERIFY(asText(text) == "xyz");
        QVERIFY(text.data() == input.data() + 13); // a view, no copy
        QCOMPARE(std::string(r.key().value()), std::string("c"));
        QVERIFY(r.beginList().ok());
        std::int64_t sum = 0;
        while (!r.atEnd())
            sum += r.integer().value();
        QCOMPARE(sum, 3);
        QVERIFY(!r.atEnd());
        QCOMPARE(std::string(r.key().value()), std::string("z"));
        const auto from = r.position();
        QVERIFY(r.skip().ok());
        QVERIFY(asText(r.input().subspan(from, r.position() - from)) == "de");
        QVERIFY(r.atEnd());
        QVERIFY(r.peek() == BencodeReader::Kind::end);
        QVERIFY(r.finish().ok());
    }

    void leavesWhatFollowsToTheCaller()
    {
        // A message is a head with raw bytes behind it: position() says where they start, finish() is not asked.
        const auto input = toBytes("d1:ti1eeRAW");
        BencodeReader r(input);
        QVERIFY(r.skip().ok());
        QCOMPARE(r.position(), std::size_t{8});
        QVERIFY(!r.finish().ok());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("input");
        static const char* const bad[] = {"", "e", "x", "i", "ie", "i-e", "i-0e", "i03e", "i-03e", "i00e", "i+1e", "i 1e", "i1",
            "i1.0e", "i1x", "i9223372036854775808e", "i-9223372036854775809e", "i99999999999999999999e", "01:a",
            "00:", "1:", "2:a", "-1:a", ":a", "1a", "1", "99999999999999999999:a", "18446744073709551617:a", "4294967297:a", "l",
            "li1e", "lx", "d", "d1:a", "d1:ae", "d1:ai1e", "di1ei2ee", "d1:bi1e1:ai2ee", "d1:ai1e1:ai2ee",
            "d2:aai1e1:bi1e1:ai1ee", "dlei1ee", "i1ei2e", "leX", "1:aa", "d1:a1:b1:ce", "llllllllllllllllleeeeeeeeeeeeeeeee"};
        for (const auto* input : bad)
            QTest::newRow(*input ? input : "empty") << QByteArray(input);
    }
    void refuses()
    {
        QFETCH(QByteArray, input);
        const auto bytes = toBytes(input.toStdString());
        QVERIFY(!skips(bytes));
        QVERIFY(!transcode(bytes));
    }

    void allowsSixteenLevels()
    {
        const auto nested = [](std::size_t depth) { return toBytes(std::string(depth, 'l') + std::string(depth, 'e')); };
        QVERIFY(skips(nested(maxBencodeDepth)) && transcode(nested(maxBencodeDepth)));
        QVERIFY(!skips(nested(maxBencodeDepth + 1)));
        QVERIFY(!skips(toBytes(std::string(1 << 20, 'l'))));
    }

    void enforcesLimits()
    {
        BencodeReader tooLong(asBytes("5:hello"));
        QVERIFY(tooLong.string(4).error().code == ErrorCode::malformed);
        BencodeReader fits(asBytes("5:hello"));
        QVERIFY(fits.string(5).ok() && fits.finish().ok());
        BencodeReader above(asBytes("i8e"));
        QVERIFY(above.integer(0, 7).error().code == ErrorCode::malformed);
        QVERIFY(!above.finish().ok());
        BencodeReader wrongKind(asBytes("i8e"));
        QVERIFY(!wrongKind.string(9).ok());
    }

    void staysFailedAndKeepsTheFirstReason()
    {
        BencodeReader r(asBytes("li1e3:abce"));
        QVERIFY(r.beginList().ok());
        const auto first = r.beginDict().error().text();
        QVERIFY(r.failed() && r.peek() == BencodeReader::Kind::error);
        QVERIFY(!r.integer().ok() && !r.string(10).ok() && !r.key().ok() && !r.skip().ok() && !r.beginList().ok());
        QVERIFY(r.atEnd()); // so that loops stop
        QCOMPARE(r.finish().error().text(), first);
    }

    void errorsNeverQuoteTheInput()
    {
        BencodeReader r(asBytes("d6:secret6:secret3:abce"));
        QVERIFY(!r.skip().ok());
        QVERIFY(r.finish().error().text().find("secret") == std::string::npos);
    }

    void wantsAKeyBeforeEachValue()
    {
        BencodeReader r(asBytes("d1:ai1ee"));
        QVERIFY(r.beginDict().ok());
        QVERIFY(!r.string(1).ok()); // would have taken the key for a value
        BencodeReader twice(asBytes("d1:a1:be"));
        QVERIFY(twice.beginDict().ok() && twice.key().ok());
        QVERIFY(!twice.key().ok());
        BencodeReader list(asBytes("l1:ae"));
        QVERIFY(list.beginList().ok());
        QVERIFY(!list.key().ok());
        BencodeReader open(asBytes("d1:ae"));
        QVERIFY(open.beginDict().ok() && open.key().ok());
        QVERIFY(open.atEnd() && open.failed());
    }

    void writesVerbatimParts()
    {
        Bytes part;
        BencodeWriter(part).beginDict().key("x").integer(1).end();
        Bytes out;
        BencodeWriter(out).beginDict().key("a").verbatim(part).key("b").string("s").end();
        QCOMPARE(written(out), QByteArray("d1:ad1:xi1ee1:b1:se"));
    }

    void roundTripsGeneratedValues()
    {
        QVERIFY(rc::check("what was written reads as the same bytes", [](std::uint64_t seed) {
            const auto value = randomValue(seed);
            RC_ASSERT(skips(value));
            const auto again = transcode(value);
            // Inner brackets: RC_ASSERT takes a bare expression apart and evaluates all operands.
            RC_ASSERT((again && equalBytes(*again, value)));
        }));
    }

    void acceptsOneFormOnly()
    {
        QVERIFY(rc::check("a changed value is refused or reads as the changed bytes", [](std::uint64_t seed) {
            std::mt19937_64 random(seed);
            auto value = randomValue(random());
            for (int i = 0; i < 50; ++i) {
                auto changed = value;
                changed[random() % changed.size()] = static_cast<std::byte>("0123456789:ilde-"[random() % 16]);
                if (random() % 4 == 0)
                    changed.resize(random() % changed.size());
                const auto again = transcode(changed);
                RC_ASSERT(again.has_value() == skips(changed));
                RC_ASSERT((!again || equalBytes(*again, changed)));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(BencodeTest)
#include "bencode_test.moc"
