// With the vectors of draft-msporny-base58-03 and of Bitcoin's base58_encode_decode.json.
#include "core/codec/base58.h"

#include <QTest>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::codec;

class Base58Test : public QObject {
    Q_OBJECT

private slots:
    void published()
    {
        const auto check = [](ByteView bytes, const char* text) {
            QCOMPARE(encodeBase58(bytes), std::string(text));
            const auto back = decodeBase58(text);
            QVERIFY(back.ok() && equalBytes(*back, bytes));
        };
        check(asBytes("Hello World!"), "2NEpo7TZRRrLZSi2U");
        check(asBytes("The quick brown fox jumps over the lazy dog."),
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
        check(*fromHex("0000287fb4cd"), "11233QC4");
        check({}, "");
        check(*fromHex("61"), "2g");
        check(*fromHex("626262"), "a3gV");
        check(*fromHex("00eb15231dfceb60925886b67d065299925915aeb172c06647"), "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L");
        check(*fromHex("00000000000000000000"), "1111111111");
    }

    void comesBack()
    {
        QVERIFY(rc::check("bytes come back, and other bytes have another text", [](const std::vector<std::uint8_t>& raw) {
            Bytes bytes;
            for (std::size_t i = 0; i < std::min(raw.size(), maxBase58Bytes); ++i)
                bytes.push_back(std::byte{raw[i]});
            const auto text = encodeBase58(bytes);
            RC_ASSERT(text.size() <= maxBase58Text);
            const auto back = decodeBase58(text);
            RC_ASSERT(back.ok());
            RC_ASSERT(equalBytes(*back, bytes));
        }));
    }

    void refused()
    {
        for (const char* text : {"0", "O", "I", "l", " 2g", "2g ", "2\xc3\xa9", "-"})
            QCOMPARE(decodeBase58(text).error().code, ErrorCode::malformed);
        QCOMPARE(decodeBase58(std::string(maxBase58Text + 1, '1')).error().code, ErrorCode::tooLarge);
        // It may still stand for more bytes than are taken.
        QCOMPARE(decodeBase58(std::string(maxBase58Text, 'z')).error().code, ErrorCode::tooLarge);
        QCOMPARE(decodeBase58(std::string(maxBase58Bytes + 1, '1')).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(Base58Test)
#include "base58_test.moc"
