// Byte buffers, their text forms, and ids of fixed size.
#include "core/base/bytes.h"

#include "core/base/ids.h"

#include <QTest>
#include <rapidcheck.h>
#include <unordered_set>

using namespace granary;

class BytesTest : public QObject {
    Q_OBJECT
private slots:
    void roomIsThereWhenItWasMade()
    {
        for (const std::size_t before : {0, 1, 5, 64, 1000})
            for (const std::size_t wanted : {before + 1, 2 * before, 2 * before + 1, 3 * before}) {
                Bytes bytes;
                bytes.reserve(before);
                makeRoom(bytes, wanted);
                QVERIFY(bytes.capacity() >= wanted);
            }
    }

    void writesHex()
    {
        QCOMPARE(toHex({}), std::string());
        QCOMPARE(toHex(asBytes(std::string_view("\x00\x7f\x80\xff", 4))), std::string("007f80ff"));
    }

    void readsLowerCaseHexOnly()
    {
        QVERIFY(fromHex("")->empty());
        QVERIFY(equalBytes(*fromHex("00ff7a"), asBytes(std::string_view("\x00\xff\x7a", 3))));
        for (const auto* bad : {"0", "0g", "AA", "0x", " 00", "00 ", "0", "-1", "\xff\xff"})
            QVERIFY2(!fromHex(bad), bad);
    }

    void hexRoundTrips()
    {
        QVERIFY(rc::check("fromHex undoes toHex", [](const std::string& raw) {
            const auto back = fromHex(toHex(asBytes(raw)));
            RC_ASSERT((back && asText(*back) == raw));
        }));
    }

    void storesIntegersLittleEndian()
    {
        Bytes out = toBytes("x");
        appendLittle<std::uint32_t>(out, 0x01020304);
        QCOMPARE(toHex(out), std::string("7804030201"));
        QVERIFY(rc::check("loadLittle undoes storeLittle", [](std::uint64_t value) {
            std::array<std::byte, 8> raw;
            storeLittle(raw, value);
            RC_ASSERT(loadLittle<std::uint64_t>(raw) == value);
            RC_ASSERT(loadLittle<std::uint16_t>(ByteView(raw).first(2)) == static_cast<std::uint16_t>(value));
            storeLittle(raw, static_cast<std::int64_t>(value));
            RC_ASSERT(loadLittle<std::int64_t>(raw) == static_cast<std::int64_t>(value));
        }));
    }

    void comparesAndAppends()
    {
        QVERIFY(equalBytes({}, {}));
        QVERIFY(equalBytes(asBytes("ab"), asBytes("ab")));
        QVERIFY(!equalBytes(asBytes("ab"), asBytes("ac")));
        QVERIFY(!equalBytes(asBytes("ab"), asBytes("abc")));
        Bytes out = toBytes("a");
        append(out, {});
        append(out, asBytes("bc"));
        QVERIFY(asText(out) == "abc");
    }

    void takesIdsOfTheRightSizeOnly()
    {
        const std::string hex = "000102030405060708090a0b0c0d0e0f";
        const auto id = SegmentId::fromHexText(hex);
        QVERIFY(id.has_value());
        QCOMPARE(id->hex(), hex);
        QVERIFY(!SegmentId::fromHexText(hex + "00"));
        QVERIFY(!SegmentId::fromHexText(hex.substr(2)));
        QVERIFY(!SegmentId::fromHexText("zz" + hex.substr(2)));
        QVERIFY(!SegmentId::from({}));
        QVERIFY(SegmentId().isZero() && !id->isZero());
    }

    void ordersIdsAsBytes()
    {
        const auto low = *SegmentId::fromHexText("00ffffffffffffffffffffffffffffff");
        const auto high = *SegmentId::fromHexText("80000000000000000000000000000000");
        QVERIFY(low < high && high > low && low != high && low == low);
        std::unordered_set<SegmentId> seen{low, high, low};
        QCOMPARE(seen.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(BytesTest)
#include "bytes_test.moc"
