// Round trips, the choice between both forms, and frames that the decompressor must refuse.
#include "core/codec/compress.h"

#include <QTest>
#include <random>
#include <rapidcheck.h>
#include <zstd.h>

using namespace granary;
using namespace granary::codec;

namespace {

Bytes noise(std::size_t size, std::uint64_t seed = 1)
{
    std::mt19937_64 random(seed);
    Bytes out(size);
    for (auto& b : out)
        b = static_cast<std::byte>(random());
    return out;
}

Bytes text(std::size_t size, std::uint64_t seed = 1)
{
    static constexpr const char* words[] = {"grain ", "store ", "shard ", "segment ", "the ", "of ", "node\n", "chunk "};
    std::mt19937_64 random(seed);
    std::string out;
    while (out.size() < size)
        out += words[random() % std::size(words)];
    out.resize(size);
    return toBytes(out);
}

/// A frame made with other settings than ours. `parameters` are applied to a fresh context.
Bytes frame(ByteView plain, std::vector<std::pair<ZSTD_cParameter, int>> parameters, bool declareSize = true)
{
    auto* const context = ZSTD_createCCtx();
    for (const auto& [parameter, value] : parameters)
        ZSTD_CCtx_setParameter(context, parameter, value);
    if (declareSize)
        ZSTD_CCtx_setPledgedSrcSize(context, plain.size());
    Bytes out(ZSTD_compressBound(plain.size()) + 32);
    ZSTD_inBuffer in{plain.data(), plain.size(), 0};
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    // Streamed in two calls, so that the frame is not made from one known buffer.
    while (in.pos < in.size)
        ZSTD_compressStream2(context, &to, &in, ZSTD_e_continue);
    ZSTD_compressStream2(context, &to, &in, ZSTD_e_end);
    out.resize(to.pos);
    ZSTD_freeCCtx(context);
    return out;
}

} // namespace

class CompressTest : public QObject {
    Q_OBJECT
    Compressor m_compressor;
    Decompressor m_decompressor;

    bool roundTrips(ByteView plain)
    {
        Bytes packed = toBytes("before");
        const auto how = m_compressor.compress(plain, packed);
        if (packed.size() > 6 + plain.size() || asText(ByteView(packed).first(6)) != "before")
            return false;
        Bytes again = toBytes("kept");
        return m_decompressor.decompress(how, ByteView(packed).subspan(6), plain.size(), again).ok() &&
            asText(ByteView(again).first(4)) == "kept" && equalBytes(ByteView(again).subspan(4), plain);
    }
    bool refuses(Compression how, ByteView packed, std::size_t plainSize)
    {
        Bytes out = toBytes("kept");
        const auto status = m_decompressor.decompress(how, packed, plainSize, out);
        return !status.ok() && status.error().code == ErrorCode::malformed && asText(out) == "kept";
    }

private slots:
    void roundTripsEverySize()
    {
        for (const std::size_t size : {0, 1, 2, 31, 32, 33, 1000, 65535, 65536, 65537, 262144, 1000000}) {
            QVERIFY2(roundTrips(text(size)), qPrintable(QString::number(size)));
            QVERIFY2(roundTrips(noise(size)), qPrintable(QString::number(size)));
            QVERIFY2(roundTrips(Bytes(size, std::byte{0})), qPrintable(QString::number(size)));
        }
        QVERIFY(rc::check("compressed and stored forms read back", [&](std::uint64_t seed) {
            auto plain = text(seed % 3000, seed);
            append(plain, noise((seed >> 16) % 3000, seed));
            RC_ASSERT(roundTrips(plain));
        }));
    }

    void choosesTheSmallerForm()
    {
        Bytes out;
        QVERIFY(m_compressor.compress(text(1 << 20), out) == Compression::zstd);
        QVERIFY(out.size() < (1 << 18));
        for (const std::size_t size : {1, 100, 4096, 65536, 1 << 20}) {
            out.clear();
            QVERIFY(m_compressor.compress(noise(size), out) == Compression::stored);
            QCOMPARE(out.size(), size);
        }
        // A gain of 2 % is not worth a decompression, one of 4 % is.
        auto slightly = noise(100'000 - 2'000);
        append(slightly, Bytes(2'000, std::byte{0}));
        out.clear();
        QVERIFY(m_compressor.compress(slightly, out) == Compression::stored);
        auto enough = noise(60'000 - 2'400);
        append(enough, Bytes(2'400, std::byte{0}));
        out.clear();
        QVERIFY(m_compressor.compress(enough, out) == Compression::zstd);
    }

    void probesTheMiddleAndTheEnd()
    {
        auto late = noise(600'000);
        append(late, text(400'000));
        Bytes out;
        QVERIFY(m_compressor.compress(late, out) == Compression::zstd);
        auto middle = noise(400'000);
        append(middle, text(200'000));
        append(middle, noise(400'000, 2));
        out.clear();
        QVERIFY(m_compressor.compress(middle, out) == Compression::zstd);
    }

    void writesTheFrameOfTheSpec()
    {
        Bytes out;
        const auto plain = text(300'000);
        QVERIFY(m_compressor.compress(plain, out) == Compression::zstd);
        QCOMPARE(ZSTD_getFrameContentSize(out.data(), out.size()), static_cast<unsigned long long>(plain.size()));
        QCOMPARE(std::to_integer<int>(out[4]) & 0x0f, 0); // no checksum, no dictionary, reserved bit clear
    }

    void givesTheSameBytesAgain()
    {
        Bytes first;
        Bytes second;
        Bytes other;
        m_compressor.compress(text(200'000), first);
        m_compressor.compress(noise(500'000), other);
        m_compressor.compress(text(200'000), second);
        QVERIFY(equalBytes(first, second));
    }

    void refusesWrongSizes()
    {
        const auto plain = text(100'000);
        Bytes packed;
        QVERIFY(m_compressor.compress(plain, packed) == Compression::zstd);
        for (const std::size_t size :
            {std::size_t{0}, plain.size() - 1, plain.size() + 1, std::size_t{1} << 40, SIZE_MAX, SIZE_MAX - 1})
            QVERIFY(refuses(Compression::zstd, packed, size));
        QVERIFY(refuses(Compression::stored, plain, plain.size() + 1));
        QVERIFY(refuses(Compression::stored, plain, plain.size() - 1));
        QVERIFY(refuses(static_cast<Compression>(2), plain, plain.size()));
        for (std::size_t size = 0; size < packed.size(); size += size < 40 ? 1 : 97)
            QVERIFY(refuses(Compression::zstd, ByteView(packed).first(size), plain.size()));
    }

    void refusesWhatFollowsTheFrame()
    {
        const auto plain = text(10'000);
        const auto packed = frame(plain, {});
        QVERIFY(!refuses(Compression::zstd, packed, plain.size()));
        auto longer = packed;
        longer.push_back(std::byte{0});
        QVERIFY(refuses(Compression::zstd, longer, plain.size()));
        auto twice = packed;
        append(twice, frame({}, {}));
        QVERIFY(refuses(Compression::zstd, twice, plain.size()));
        auto skippable = packed;
        append(skippable, *fromHex("502a4d1804000000deadbeef"));
        QVERIFY(refuses(Compression::zstd, skippable, plain.size()));
        auto skippedFirst = *fromHex("502a4d1804000000deadbeef");
        append(skippedFirst, packed);
        QVERIFY(refuses(Compression::zstd, skippedFirst, plain.size()));
    }

    void refusesOtherFrames()
    {
        const auto plain = text(3 << 20);
        QVERIFY(refuses(Compression::zstd, frame(plain, {{ZSTD_c_checksumFlag, 1}}), plain.size()));
        QVERIFY(refuses(Compression::zstd, frame(plain, {}, false), plain.size()));
        QVERIFY(refuses(Compression::zstd, ByteView(frame(plain, {})).subspan(4), plain.size())); // without its magic number
        // 16 MiB of window by the descriptor, with the content size kept.
        auto wide = frame(plain, {{ZSTD_c_windowLog, 21}});
        QVERIFY((std::to_integer<int>(wide[4]) & 0x20) == 0);
        QVERIFY(!refuses(Compression::zstd, wide, plain.size()));
        wide[5] = static_cast<std::byte>((24 - 10) << 3);
        QVERIFY(refuses(Compression::zstd, wide, plain.size()));
    }

    void refusesADeclaredSizeThatNoFrameCanHold()
    {
        // A frame header with 8 bytes of content size (1 TiB), one window and an empty last block.
        const auto bomb = *fromHex("28b52ffde00000000000010000010000");
        QVERIFY(refuses(Compression::zstd, bomb, std::size_t{1} << 40));
    }

    void survivesFlips()
    {
        const auto plain = text(20'000);
        Bytes packed;
        m_compressor.compress(plain, packed);
        QVERIFY(rc::check("changed frames give an error or exactly the size asked for", [&](std::uint64_t seed) {
            std::mt19937_64 random(seed);
            for (int i = 0; i < 20; ++i) {
                auto changed = packed;
                changed[random() % changed.size()] ^= static_cast<std::byte>(1 + random() % 255);
                Bytes out;
                const auto status = m_decompressor.decompress(Compression::zstd, changed, plain.size(), out);
                RC_ASSERT(out.size() == (status.ok() ? plain.size() : 0));
            }
        }));
        QVERIFY(roundTrips(plain)); // the context is as good as before
    }
};

QTEST_APPLESS_MAIN(CompressTest)
#include "compress_test.moc"
