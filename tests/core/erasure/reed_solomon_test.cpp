// The generator against its definition, every k-subset of small codes, random subsets of the two large ones.
#include "core/erasure/reed_solomon.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::erasure;

namespace {

using Rows = std::vector<std::uint8_t>;

/// GF(2^8) with polynomial 0x11d, bit by bit: nothing shared with the library under test.
std::uint8_t multiply(unsigned a, unsigned b)
{
    unsigned product = 0;
    for (; b; b >>= 1, a = (a << 1) ^ (a & 0x80 ? 0x11d : 0))
        if (b & 1)
            product ^= a;
    return static_cast<std::uint8_t>(product);
}

std::uint8_t inverse(unsigned a)
{
    for (unsigned b = 1; b < 256; ++b)
        if (multiply(a, b) == 1)
            return static_cast<std::uint8_t>(b);
    return 0;
}

Rows range(unsigned from, unsigned to)
{
    Rows out(to - from);
    std::iota(out.begin(), out.end(), static_cast<std::uint8_t>(from));
    return out;
}

/// n shards of equal length, the first k of them random, the rest computed by the encoder.
struct Code {
    unsigned k;
    std::vector<Bytes> shards;

    Code(unsigned dataShards, unsigned n, std::size_t length, std::mt19937_64& random) : k(dataShards), shards(n, Bytes(length))
    {
        for (unsigned i = 0; i < k; ++i)
            std::ranges::generate(shards[i], [&] { return static_cast<std::byte>(random()); });
        std::vector<std::byte*> out;
        for (unsigned i = k; i < n; ++i)
            out.push_back(shards[i].data());
        Coder::encoder(k, range(k, n)).run(pointers(range(0, k)).data(), out.data(), length);
    }
    std::vector<const std::byte*> pointers(const Rows& rows) const
    {
        std::vector<const std::byte*> out;
        for (const auto row : rows)
            out.push_back(shards[row].data());
        return out;
    }
    bool decodes(const Rows& have, const Rows& want) const
    {
        const auto coder = Coder::decoder(k, have, want);
        const auto length = shards[0].size();
        std::vector<Bytes> out(want.size(), Bytes(length));
        std::vector<std::byte*> to;
        for (auto& shard : out)
            to.push_back(shard.data());
        coder.value().run(pointers(have).data(), to.data(), length);
        for (std::size_t i = 0; i < want.size(); ++i)
            if (!equalBytes(out[i], shards[want[i]]))
                return false;
        return true;
    }
};

} // namespace

class ReedSolomonTest : public QObject {
    Q_OBJECT
private slots:
    void generatorIsTheDefinition()
    {
        for (const unsigned k : {1u, 2u, 10u, 16u, 254u, 255u})
            for (unsigned row = 0; row < maxShards; ++row) {
                const auto coefficients = generatorRow(k, row);
                QCOMPARE(coefficients.size(), std::size_t{k});
                for (unsigned column = 0; column < k; ++column) {
                    const auto wanted = row < k ? static_cast<std::uint8_t>(row == column) : inverse(row ^ column);
                    QCOMPARE(coefficients[column], wanted);
                }
            }
    }

    void matchesTheVectors()
    {
        // core/specs/erasure.md
        QVERIFY((generatorRow(4, 4) == Rows{0x47, 0xa7, 0x7a, 0xba}));
        QVERIFY((generatorRow(4, 11) == Rows{0x98, 0xdd, 0x9d, 0xad}));
        QVERIFY((generatorRow(10, 29) == Rows{0x83, 0xa0, 0x2a, 0x4b, 0xde, 0x90, 0x80, 0x55, 0x3e, 0xe0}));
        QVERIFY((generatorRow(10, 254) == Rows{0x7e, 0xfd, 0x7f, 0xff, 0xe8, 0x75, 0x42, 0xd4, 0xd3, 0xc9}));
        QVERIFY((generatorRow(1, 2) == Rows{0x8e}));
        const auto data = *fromHex("000102030405060708090a0b0c0d0e0f");
        const std::byte* in[] = {data.data(), data.data() + 4, data.data() + 8, data.data() + 12};
        Bytes parity(12);
        std::byte* out[] = {parity.data(), parity.data() + 4, parity.data() + 8};
        Coder::encoder(4, {4, 5, 11}).run(in, out, 4);
        QCOMPARE(QString::fromStdString(toHex(parity)), QString("3a1a7a5aba9afada4035aadf"));
    }

    void parityIsTheSumOfProducts()
    {
        std::mt19937_64 random(1);
        const Code code(5, 12, 100, random);
        for (unsigned row = 5; row < 12; ++row) {
            const auto coefficients = generatorRow(5, row);
            for (std::size_t at = 0; at < 100; ++at) {
                unsigned sum = 0;
                for (unsigned i = 0; i < 5; ++i)
                    sum ^= multiply(coefficients[i], std::to_integer<unsigned>(code.shards[i][at]));
                QCOMPARE(std::to_integer<unsigned>(code.shards[row][at]), sum);
            }
        }
    }

    void decodesEverySubset_data()
    {
        QTest::addColumn<unsigned>("k");
        QTest::addColumn<unsigned>("n");
        for (const auto& [k, n] : {std::pair{1u, 1u}, {1u, 3u}, {2u, 2u}, {2u, 5u}, {3u, 8u}, {4u, 12u}, {5u, 5u}, {6u, 11u}})
            QTest::addRow("%u of %u", k, n) << k << n;
    }
    void decodesEverySubset()
    {
        QFETCH(unsigned, k);
        QFETCH(unsigned, n);
        std::mt19937_64 random(k * 256 + n);
        const Code code(k, n, 67, random);
        std::vector<bool> chosen(n);
        std::fill_n(chosen.begin(), k, true);
        do {
            Rows have;
            for (unsigned i = 0; i < n; ++i)
                if (chosen[i])
                    have.push_back(static_cast<std::uint8_t>(i));
            std::shuffle(have.begin(), have.end(), random); // any order
            QVERIFY(code.decodes(have, range(0, n)));
        } while (std::prev_permutation(chosen.begin(), chosen.end()));
    }

    void decodesRandomSubsetsOfLargeCodes()
    {
        for (const auto& [k, n] : {std::pair{10u, 30u}, {16u, 40u}, {100u, 255u}}) {
            std::mt19937_64 random(n);
            const Code code(k, n, 40, random);
            for (int i = 0; i < (k > 50 ? 10 : 1500); ++i) {
                auto rows = range(0, n);
                std::shuffle(rows.begin(), rows.end(), random);
                QVERIFY(code.decodes({rows.begin(), rows.begin() + k}, rows));
            }
        }
    }

    void coversAllLengthsAndAlignments()
    {
        QVERIFY(rc::check("decoded bytes are the encoded ones and nothing beside them is touched", [](std::uint64_t seed) {
            std::mt19937_64 random(seed);
            const auto k = static_cast<unsigned>(1 + random() % 6);
            const auto length = random() % 8 ? random() % 600 : random() % 70000;
            const auto offset = random() % 64;
            std::vector<Bytes> buffers(k + 2, Bytes(length + 128, std::byte{0xee}));
            std::vector<const std::byte*> in;
            for (unsigned i = 0; i < k; ++i) {
                std::ranges::generate(buffers[i], [&] { return static_cast<std::byte>(random()); });
                in.push_back(buffers[i].data() + offset);
            }
            std::byte* out[] = {buffers[k].data() + offset, buffers[k + 1].data() + offset};
            Coder::encoder(k, {static_cast<std::uint8_t>(k), static_cast<std::uint8_t>(k + 7)}).run(in.data(), out, length);
            const auto coefficients = generatorRow(k, k + 7);
            for (std::size_t at = 0; at < length; at += 1 + length / 50) {
                unsigned sum = 0;
                for (unsigned i = 0; i < k; ++i)
                    sum ^= multiply(coefficients[i], std::to_integer<unsigned>(in[i][at]));
                RC_ASSERT(std::to_integer<unsigned>(out[1][at]) == sum);
            }
            for (unsigned i = k; i < k + 2; ++i) {
                RC_ASSERT(std::all_of(buffers[i].begin(), buffers[i].begin() + static_cast<std::ptrdiff_t>(offset),
                    [](std::byte b) { return b == std::byte{0xee}; }));
                RC_ASSERT(std::all_of(buffers[i].begin() + static_cast<std::ptrdiff_t>(offset + length), buffers[i].end(),
                    [](std::byte b) { return b == std::byte{0xee}; }));
            }
        }));
    }

    void stripsAreInvisible()
    {
        // Long enough for several strips of any size, with a ragged end, in a wide and in a narrow code.
        for (const unsigned k : {4u, 40u}) {
            std::mt19937_64 random(k);
            const Code code(k, k + 8, 100'001, random);
            auto have = range(8, k + 8);
            QVERIFY(code.decodes(have, range(0, k + 8)));
        }
    }

    void oneDataShardMeansCopies()
    {
        std::mt19937_64 random(9);
        const Code code(1, 5, 1000, random);
        for (unsigned row = 0; row < 5; ++row)
            QVERIFY(code.decodes({static_cast<std::uint8_t>(row)}, range(0, 5)));
        QVERIFY(equalBytes(code.shards[0], code.shards[1])); // 1/1
    }

    void topsUpWithoutTheOldRows()
    {
        // Row 20 of k = 4 is the same whether it was encoded with rows up to 12 or alone, from data or from parity.
        std::mt19937_64 random(3);
        const Code code(4, 21, 500, random);
        QVERIFY(code.decodes({4, 7, 9, 11}, {20}));
        Bytes alone(500);
        std::byte* out[] = {alone.data()};
        Coder::encoder(4, {20}).run(code.pointers(range(0, 4)).data(), out, 500);
        QVERIFY(equalBytes(alone, code.shards[20]));
    }

    void refusesBadRows()
    {
        const auto refused = [](unsigned k, Rows have, Rows want) {
            const auto coder = Coder::decoder(k, std::move(have), std::move(want));
            return !coder.ok() && coder.error().code == ErrorCode::invalidArgument;
        };
        QVERIFY(refused(0, {}, {0}));
        QVERIFY(refused(256, Rows(256), {0}));
        QVERIFY(refused(3, {0, 1}, {2}));
        QVERIFY(refused(3, {0, 1, 2, 3}, {4}));
        QVERIFY(refused(3, {0, 1, 1}, {2}));
        QVERIFY(refused(2, {0, 255}, {1}));
        QVERIFY(refused(2, {0, 1}, {255}));
        QVERIFY(refused(2, {0, 1}, Rows(256)));
        QVERIFY(Coder::decoder(3, {0, 1, 2}, {}).ok());
    }

    void doesNothingWithoutOutputs()
    {
        const auto coder = Coder::encoder(2, {});
        QCOMPARE(coder.inputs(), 2u);
        QCOMPARE(coder.outputs(), 0u);
        coder.run(nullptr, nullptr, 100);
    }
};

QTEST_APPLESS_MAIN(ReedSolomonTest)
#include "reed_solomon_test.moc"
