// With the vectors of BIP-350.
#include "core/codec/bech32m.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace granary;
using namespace granary::codec;

class Bech32mTest : public QObject {
    Q_OBJECT

private slots:
    void published()
    {
        for (const std::string text :
            {"A1LQFN3A", "a1lqfn3a", "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
                "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
                "11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8",
                "split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "?1v759aa"}) {
            const auto read = decodeBech32m(text);
            QVERIFY2(read.ok(), text.c_str());
            auto lower = text;
            std::transform(lower.begin(), lower.end(), lower.begin(),
                [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            QCOMPARE(encodeBech32m(*read), lower);
        }
        const auto read = decodeBech32m("abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx");
        QCOMPARE(read->prefix, std::string("abcdef"));
        for (std::size_t i = 0; i < 32; ++i)
            QCOMPARE(static_cast<int>(read->values.at(i)), static_cast<int>(31 - i));
        QCOMPARE(toHex(*fromFiveBits(read->values)), std::string("ffbbcdeb38bdab49ca307b9ac5a928398a418820"));
    }

    void publishedInvalid()
    {
        for (const std::string text : {"\x20"
                                       "1xj0phk",
                 "\x7f"
                 "1g6xzxy",
                 "\x80"
                 "1vctc34",
                 "an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4", "qyrz8wqd2c9m",
                 "1qyrz8wqd2c9m", "y1b0jsk6g", "lt1igcx5c0", "in1muywd", "mm1crxm3i", "au1s5cgom", "M1VUXWEZ", "16plkw9",
                 "1p2gdwpf"})
            QVERIFY2(!decodeBech32m(text).ok(), text.c_str());
        // What BIP-173 accepts has the other constant; and mixed case is nobody's.
        QCOMPARE(decodeBech32m("a12uel5l").error().code, ErrorCode::damaged);
        QCOMPARE(decodeBech32m("A1lqfn3a").error().code, ErrorCode::malformed);
    }

    void findsWrongCharacters()
    {
        const auto text = encodeBech32m({"gran", toFiveBits(Bytes(33, std::byte{0x5c}))});
        QVERIFY(rc::check("up to four wrong characters are found", [&text] {
            auto other = text;
            for (int i = *rc::gen::inRange(1, 5); i > 0; --i)
                other[*rc::gen::inRange<std::size_t>(5, text.size())] =
                    "qpzry9x8gf2tvdw0s3jn54khce6mua7l"[*rc::gen::inRange(0, 32)];
            const auto decoded = decodeBech32m(other);
            RC_ASSERT(decoded.ok() == (other == text)); // a random character may be the one that was there
            if (!decoded)
                RC_ASSERT(decoded.error().code == ErrorCode::damaged);
        }));
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            auto swapped = text;
            std::swap(swapped[i], swapped[i + 1]);
            QVERIFY(swapped == text || !decodeBech32m(swapped).ok());
        }
    }

    void fiveBits()
    {
        QVERIFY(rc::check("bytes come back", [](const std::vector<std::uint8_t>& raw) {
            const auto bytes = toBytes(std::as_bytes(std::span(raw)));
            const auto values = toFiveBits(bytes);
            RC_ASSERT(values.size() == (bytes.size() * 8 + 4) / 5);
            const auto back = fromFiveBits(values);
            RC_ASSERT(back.ok() && equalBytes(*back, bytes));
        }));
        QVERIFY(!fromFiveBits(std::vector<std::uint8_t>{0}).ok());       // five bits are no byte
        QVERIFY(!fromFiveBits(std::vector<std::uint8_t>{0, 1}).ok());    // filling that says something
        QVERIFY(!fromFiveBits(std::vector<std::uint8_t>{0, 0, 0}).ok()); // a group too many
        QVERIFY(!fromFiveBits(std::vector<std::uint8_t>{32, 0}).ok());
    }
};

QTEST_APPLESS_MAIN(Bech32mTest)
#include "bech32m_test.moc"
