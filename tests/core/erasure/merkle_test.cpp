// Roots against the definition of BEP 52, proofs of every subtree, and hostile proofs.
#include "core/erasure/merkle.h"

#include <QTest>
#include <algorithm>
#include <bit>
#include <openssl/sha.h>
#include <random>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::erasure;

namespace {

Hash32 sha(ByteView data)
{
    Hash32 out;
    SHA256(asUnsigned(data), data.size(), asUnsigned(out.mutableView()));
    return out;
}

Hash32 parent(const Hash32& left, const Hash32& right)
{
    Bytes both = toBytes(left.view());
    append(both, right.view());
    return sha(both);
}

/// BEP 52, by recursion: the tree over `width` leaves that starts at leaf `first`; leaves behind the data are 32 zero bytes.
Hash32 definedRoot(ByteView data, std::size_t first, std::size_t width)
{
    const auto from = first * leafBytes;
    if (width == 1)
        return from < data.size() ? sha(data.subspan(from, std::min(leafBytes, data.size() - from))) : Hash32();
    return parent(definedRoot(data, first, width / 2), definedRoot(data, first + width / 2, width / 2));
}

std::size_t widthOf(std::size_t bytes) { return std::bit_ceil((bytes + leafBytes - 1) / leafBytes); }

Bytes noise(std::size_t size, std::uint64_t seed = 1)
{
    std::mt19937_64 random(seed);
    Bytes out((size + 7) / 8 * 8);
    for (std::size_t at = 0; at < out.size(); at += 8)
        storeLittle<std::uint64_t>(MutableByteView(out).subspan(at, 8), random());
    out.resize(size);
    return out;
}

ByteView partOf(ByteView data, std::size_t first, std::size_t count)
{
    const auto from = first * leafBytes;
    return data.subspan(from, std::min(count * leafBytes, data.size() - from));
}

} // namespace

class MerkleTest : public QObject {
    Q_OBJECT
private slots:
    void rootsFollowBep52()
    {
        for (const std::size_t size : {std::size_t{1}, leafBytes - 1, leafBytes, leafBytes + 1, 2 * leafBytes, 3 * leafBytes - 5,
                 4 * leafBytes, 5 * leafBytes, 7 * leafBytes + 100, 33 * leafBytes}) {
            const auto data = noise(size);
            QVERIFY2(equalBytes(merkleRoot(data).view(), definedRoot(data, 0, widthOf(size)).view()),
                qPrintable(QString::number(size)));
        }
    }

    void matchesTheVectors()
    {
        // core/specs/erasure.md
        QCOMPARE(
            merkleRoot(asBytes("abc")).hex(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        const auto root = [](std::size_t size) { return merkleRoot(Bytes(size, std::byte{'g'})).hex(); };
        QCOMPARE(root(leafBytes), std::string("6351dc5c8eb6af0ff76587ab5e67c740609b903bcaf37ba505b3dcbf4e9a01b7"));
        QCOMPARE(root(leafBytes + 1), std::string("e3a302f4b693332e4d9309b448c576456e98b10b4834512c5ebc9d99559957b5"));
        QCOMPARE(root(3 * leafBytes), std::string("2394f2852ad49b553f4faf11df655427f98cd3c82515d7c30020ad8a3a8b23c8"));
        QCOMPARE(root(100'000), std::string("df09970b39dc70f33c9186c5bed84ac40a9700f50ad4f2c3debc54074e0a4563"));
    }

    void hashesLeaves()
    {
        QVERIFY(leafHashes({}).empty());
        const auto data = noise(5 * leafBytes + 77);
        const auto leaves = leafHashes(data);
        QCOMPARE(leaves.size(), std::size_t{6});
        for (std::size_t i = 0; i < leaves.size(); ++i)
            QVERIFY(leaves[i] == sha(partOf(data, i, 1)));
    }

    void leavesOfPartsAreLeavesOfTheWhole()
    {
        // A store hashes what arrives in multiples of a leaf.
        const auto data = noise(9 * leafBytes + 1);
        auto leaves = leafHashes(ByteView(data).first(4 * leafBytes));
        for (const auto& leaf : leafHashes(ByteView(data).subspan(4 * leafBytes)))
            leaves.push_back(leaf);
        QVERIFY(merkleRoot(leaves) == merkleRoot(data));
    }

    void provesEverySubtree()
    {
        for (std::size_t leafCount = 1; leafCount <= 17; ++leafCount) {
            const auto data = noise(leafCount * leafBytes - leafCount * 13, leafCount);
            const auto leaves = leafHashes(data);
            const auto root = merkleRoot(leaves);
            for (std::size_t count = 1; count <= widthOf(data.size()); count *= 2)
                for (std::size_t first = 0; first < leafCount; first += count) {
                    const auto proof = subtreeProof(leaves, first, count);
                    QCOMPARE(proof.size(), static_cast<std::size_t>(std::countr_zero(widthOf(data.size()) / count)));
                    QVERIFY(verifySubtree(root, data.size(), first, count, partOf(data, first, count), proof));
                }
        }
    }

    void asksForSubtreesThatDoNotExist()
    {
        const auto leaves = leafHashes(noise(6 * leafBytes));
        for (const auto& [first, count] : {std::pair<std::size_t, std::size_t>{0, 0}, {0, 3}, {1, 2}, {6, 1}, {8, 8}, {0, 16},
                 {SIZE_MAX, 1}, {0, SIZE_MAX}, {0, std::size_t{1} << 63}})
            QVERIFY(subtreeProof(leaves, first, count).empty());
        QVERIFY(subtreeProof({}, 0, 1).empty());
    }

    void refusesWhatIsNotTheSubtree()
    {
        const auto data = noise(11 * leafBytes + 500);
        const auto leaves = leafHashes(data);
        const auto root = merkleRoot(leaves);
        const auto proof = subtreeProof(leaves, 4, 2);
        const auto part = partOf(data, 4, 2);
        const auto verify = [&](std::size_t first, std::size_t count, ByteView bytes, std::span<const Hash32> hashes,
                                std::uint64_t size) { return verifySubtree(root, size, first, count, bytes, hashes); };
        const auto size = data.size();
        QVERIFY(verify(4, 2, part, proof, size));
        // Positions and counts that are wrong, unaligned, no powers of two, behind the end or beyond all bounds.
        for (const auto& [first, count] : {std::pair<std::size_t, std::size_t>{2, 2}, {6, 2}, {5, 2}, {4, 1}, {4, 4}, {4, 3},
                 {4, 0}, {12, 2}, {std::size_t{1} << 40, 2}, {SIZE_MAX - 1, 2}, {0, SIZE_MAX}, {0, std::size_t{1} << 63}})
            QVERIFY(!verify(first, count, part, proof, size));
        // Data that is short in the middle of the shard, long, empty or changed.
        QVERIFY(!verify(4, 2, part.first(part.size() - 1), proof, size));
        QVERIFY(!verify(4, 2, ByteView(data).subspan(4 * leafBytes, 2 * leafBytes + 1), proof, size));
        QVERIFY(!verify(4, 2, {}, proof, size));
        auto changed = toBytes(part);
        changed[20'000] ^= std::byte{1};
        QVERIFY(!verify(4, 2, changed, proof, size));
        // Proofs that are short, long, reordered, changed or of another place.
        QVERIFY(!verify(4, 2, part, std::span(proof).first(proof.size() - 1), size));
        auto other = proof;
        other.emplace_back();
        QVERIFY(!verify(4, 2, part, other, size));
        other = proof;
        std::swap(other[0], other[1]);
        QVERIFY(!verify(4, 2, part, other, size));
        other = proof;
        other.back().mutableView()[31] ^= std::byte{0x80};
        QVERIFY(!verify(4, 2, part, other, size));
        QVERIFY(!verify(4, 2, part, subtreeProof(leaves, 6, 2), size));
        // Sizes of the shard that make another tree.
        for (const std::uint64_t wrong : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{5 * leafBytes},
                 std::uint64_t{32 * leafBytes}, maxTreeBytes, maxTreeBytes + 1, UINT64_MAX})
            QVERIFY(!verify(4, 2, part, proof, wrong));
        QVERIFY(!verifySubtree(ShardRoot(), size, 4, 2, part, proof));
        QVERIFY(!verifySubtree(root, 0, 0, 1, {}, {}));
    }

    void refusesPaddingAsData()
    {
        // The last leaf is short: neither its zero-padded form nor the padding leaves behind it pass for data.
        const auto data = noise(4 * leafBytes + 10);
        const auto leaves = leafHashes(data);
        const auto root = merkleRoot(leaves);
        const auto proof = subtreeProof(leaves, 4, 1);
        QVERIFY(verifySubtree(root, data.size(), 4, 1, partOf(data, 4, 1), proof));
        auto padded = toBytes(partOf(data, 4, 1));
        padded.resize(leafBytes, std::byte{0});
        QVERIFY(!verifySubtree(root, data.size(), 4, 1, padded, proof));
        QVERIFY(!verifySubtree(root, 5 * leafBytes, 4, 1, padded, proof));
        QVERIFY(!verifySubtree(root, data.size(), 5, 1, {}, proof));
    }

    void refusesAnInnerNodeAsALeaf()
    {
        // 64 bytes that are two hashes give the root of a two-leaf tree; the size of the shard tells both apart.
        const auto data = noise(2 * leafBytes);
        const auto leaves = leafHashes(data);
        const auto root = merkleRoot(leaves);
        Bytes inner = toBytes(leaves[0].view());
        append(inner, leaves[1].view());
        QVERIFY(verifySubtree(root, 64, 0, 1, inner, {})); // a shard of 64 bytes may well have this root ...
        QVERIFY(!verifySubtree(root, data.size(), 0, 1, inner, {}));
        QVERIFY(!verifySubtree(root, data.size(), 0, 2, inner, {})); // ... but not the one that was asked for
    }

    void anyFlipIsSeen()
    {
        QVERIFY(rc::check("a proof holds for its own bytes alone", [](std::uint64_t seed) {
            std::mt19937_64 random(seed);
            const auto data = noise(1 + random() % (12 * leafBytes), seed);
            const auto leaves = leafHashes(data);
            const auto root = merkleRoot(leaves);
            const auto count = std::size_t{1} << (random() % (1 + static_cast<unsigned>(std::countr_zero(widthOf(data.size())))));
            const auto first = random() % leaves.size() / count * count;
            auto part = toBytes(partOf(data, first, count));
            auto proof = subtreeProof(leaves, first, count);
            RC_ASSERT(verifySubtree(root, data.size(), first, count, part, proof));
            if (!proof.empty() && random() % 2)
                proof[random() % proof.size()].mutableView()[random() % 32] ^= static_cast<std::byte>(1 + random() % 255);
            else
                part[random() % part.size()] ^= static_cast<std::byte>(1 + random() % 255);
            RC_ASSERT(!verifySubtree(root, data.size(), first, count, part, proof));
        }));
    }
};

QTEST_APPLESS_MAIN(MerkleTest)
#include "merkle_test.moc"
