// Cut points against a definition byte by byte, against fixed vectors, and under every way of reading.
#include "core/codec/chunker.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>
#include <rapidcheck.h>
#include <set>

using namespace granary;
using namespace granary::codec;

namespace {

constexpr ChunkSizes smallSizes{64, 256, 1024};

/// SplitMix64 (Steele et al. 2014): the generator of the vectors in core/specs/chunking.md.
std::uint64_t splitMix(std::uint64_t& state)
{
    auto z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/// The first `size` bytes of the little-endian numbers of SplitMix64 from `seed`.
Bytes stream(std::uint64_t seed, std::size_t size)
{
    Bytes out((size + 7) / 8 * 8);
    for (std::size_t at = 0; at < out.size(); at += 8)
        storeLittle(MutableByteView(out).subspan(at, 8), splitMix(seed));
    out.resize(size);
    return out;
}

std::array<std::byte, Chunker::gearMaterialBytes> material(std::uint64_t seed = 0)
{
    std::array<std::byte, Chunker::gearMaterialBytes> out;
    std::ranges::copy(stream(seed, out.size()), out.begin());
    return out;
}

/// The definition in chunking.md, one byte at a time.
std::size_t definedCut(ByteView data, std::span<const std::byte, Chunker::gearMaterialBytes> gear, ChunkSizes sizes)
{
    const auto size = std::min<std::size_t>(data.size(), sizes.maxBytes);
    unsigned bits = 0;
    while ((1u << bits) < sizes.averageBytes)
        ++bits;
    std::uint64_t fingerprint = 0;
    for (std::size_t i = sizes.minBytes; i < size; ++i) {
        const auto value = loadLittle<std::uint64_t>(gear.subspan(8 * std::to_integer<std::size_t>(data[i]), 8));
        fingerprint = 2 * fingerprint + value;
        const auto wanted = i < sizes.averageBytes ? bits + 1 : bits - 1;
        // The `wanted` bits below the highest one are zero.
        if ((fingerprint << 1) >> (64 - wanted) == 0)
            return i + 1;
    }
    return size;
}

std::vector<std::size_t> cuts(const Chunker& chunker, ByteView data)
{
    std::vector<std::size_t> out;
    while (!data.empty()) {
        out.push_back(chunker.firstCut(data, true));
        data = data.subspan(out.back());
    }
    return out;
}

/// As a reader does: a buffer that is filled by reads of random sizes and cut when it holds the largest chunk.
std::vector<std::size_t> streamedCuts(const Chunker& chunker, ByteView data, std::mt19937_64& random)
{
    std::vector<std::size_t> out;
    Bytes buffer;
    while (!data.empty() || !buffer.empty()) {
        while (!data.empty() && (buffer.size() < chunker.sizes().maxBytes || random() % 3 == 0)) {
            const auto read = std::min<std::size_t>(data.size(), 1 + random() % 700);
            append(buffer, data.first(read));
            data = data.subspan(read);
        }
        out.push_back(chunker.firstCut(buffer, data.empty()));
        buffer.erase(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(out.back()));
    }
    return out;
}

/// Random bytes mixed with runs and text, where content-defined cutting has its corner cases.
Bytes mixed(std::uint64_t seed, std::size_t size)
{
    std::mt19937_64 random(seed);
    Bytes out;
    while (out.size() < size) {
        const auto part = 1 + random() % 900;
        const auto kind = random() % 3;
        const auto fill = static_cast<std::byte>(random());
        for (std::size_t i = 0; i < part; ++i)
            out.push_back(kind == 0 ? static_cast<std::byte>(random())
                    : kind == 1     ? fill
                                    : static_cast<std::byte>('a' + random() % 4));
    }
    out.resize(size);
    return out;
}

} // namespace

class ChunkerTest : public QObject {
    Q_OBJECT
private slots:
    void followsTheDefinition()
    {
        QVERIFY(rc::check("two bytes a step cut where the definition cuts", [](std::uint64_t seed) {
            const auto gear = material(seed);
            const ChunkSizes sizes{static_cast<std::uint32_t>(1 + seed % 200), 256, static_cast<std::uint32_t>(257 + seed % 999)};
            const Chunker chunker(gear, sizes);
            const auto data = mixed(seed, seed % 20000);
            for (ByteView rest = data; !rest.empty();) {
                const auto cut = chunker.firstCut(rest, true);
                RC_ASSERT(cut == definedCut(rest, gear, sizes));
                rest = rest.subspan(cut);
            }
        }));
    }

    void doesNotDependOnReads()
    {
        const Chunker chunker(material(), smallSizes);
        QVERIFY(rc::check("any read sizes give the same cuts", [&](std::uint64_t seed) {
            const auto data = mixed(seed, seed % 30000);
            std::mt19937_64 random(seed);
            RC_ASSERT(streamedCuts(chunker, data, random) == cuts(chunker, data));
        }));
    }

    void keepsSizes()
    {
        const Chunker chunker(material(), smallSizes);
        QVERIFY(rc::check("chunks are within bounds and cover the data", [&](std::uint64_t seed) {
            const auto data = mixed(seed, seed % 30000);
            const auto lengths = cuts(chunker, data);
            RC_ASSERT(std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}) == data.size());
            for (std::size_t i = 0; i < lengths.size(); ++i) {
                RC_ASSERT(lengths[i] <= smallSizes.maxBytes);
                RC_ASSERT((i + 1 == lengths.size() || lengths[i] > smallSizes.minBytes));
            }
        }));
    }

    void cutsShortFilesAsOneChunk()
    {
        const Chunker chunker(material());
        QCOMPARE(chunker.firstCut({}, true), std::size_t{0});
        const auto data = stream(1, 256 << 10);
        QCOMPARE(chunker.firstCut(ByteView(data).first(1), true), std::size_t{1});
        QCOMPARE(chunker.firstCut(data, true), data.size());
    }

    void cutsRunsAtTheLargestSize()
    {
        const Chunker chunker(material());
        const Bytes zeros(9 << 20, std::byte{0});
        const auto lengths = cuts(chunker, zeros);
        QVERIFY((lengths == std::vector<std::size_t>{4 << 20, 4 << 20, 1 << 20}));
    }

    void matchesTheVectors()
    {
        // core/specs/chunking.md: material from seed 0, data from seed 1.
        const auto data = stream(1, 16 << 20);
        QVERIFY(loadLittle<std::uint64_t>(ByteView(material()).first(8)) == 0xe220a8397b1dcdafu);
        const Chunker chunker(material());
        const auto lengths = cuts(chunker, data);
        QVERIFY2(lengths ==
                std::vector<std::size_t>(
                {524902, 1775823, 3594418, 944737, 1102109, 1263150, 743823, 2370299, 1345887, 1288917, 1474522, 348629}),
            qPrintable(show(lengths)));
        const Chunker small(material(), smallSizes);
        const auto shortOnes = cuts(small, ByteView(data).first(4000));
        QVERIFY2(
            shortOnes == std::vector<std::size_t>({115, 305, 515, 362, 168, 306, 272, 352, 141, 262, 293, 376, 462, 71}),
            qPrintable(show(shortOnes)));
    }

    void averagesAboutItsNormalSize()
    {
        const Chunker chunker(material());
        const auto lengths = cuts(chunker, stream(7, 64 << 20));
        const auto average = (std::size_t{64} << 20) / lengths.size();
        QVERIFY(average > 1000000 && average < 1400000);
    }

    void findsItsCutsAgainAfterAnInsertion()
    {
        const Chunker chunker(material());
        const auto data = stream(11, 24 << 20);
        auto longer = stream(12, 1 << 20);
        append(longer, data);
        const auto ends = [](const std::vector<std::size_t>& lengths, std::size_t from) {
            std::set<std::size_t> out;
            for (const auto length : lengths)
                out.insert(from += length);
            return out;
        };
        const auto before = ends(cuts(chunker, data), 1 << 20);
        const auto after = ends(cuts(chunker, longer), 0);
        std::vector<std::size_t> kept;
        std::ranges::set_intersection(before, after, std::back_inserter(kept));
        QVERIFY(kept.size() + 4 >= before.size());
    }

    void dependsOnTheMaterial()
    {
        const auto data = stream(3, 8 << 20);
        QVERIFY(cuts(Chunker(material(1)), data) != cuts(Chunker(material(2)), data));
    }

private:
    static QString show(const std::vector<std::size_t>& lengths)
    {
        QStringList out;
        for (const auto length : lengths)
            out << QString::number(length);
        return out.join(", ");
    }
};

QTEST_APPLESS_MAIN(ChunkerTest)
#include "chunker_test.moc"
