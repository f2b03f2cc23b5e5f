// The tree of RFC 6962: published leaves, roots and proofs, and properties against a direct transcription of the RFC's definitions.
#include "core/ledger/merkle_proof.h"

#include "core/crypto/secret.h"
#include "tests/core/ledger/memory_tree.h"

#include <QTest>
#include <bit>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::SeededRandom;

namespace {

Hash32 hash(std::string_view hex) { return *Hash32::fromHexText(hex); }

/// Certificate Transparency's reference inputs and the roots of the first one, two, ... eight.
constexpr std::string_view leafData[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::string_view roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

struct InclusionVector {
    std::uint64_t leaf; ///< from 1
    std::uint64_t size;
    std::vector<std::string_view> proof;
};
const InclusionVector inclusions[] = {
    {1, 1, {}},
    {1, 8,
        {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
    {6, 8,
        {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
    {3, 3, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
    {2, 5,
        {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
};
struct ConsistencyVector {
    std::uint64_t oldSize;
    std::uint64_t newSize;
    std::vector<std::string_view> proof;
};
const ConsistencyVector consistencies[] = {
    {1, 1, {}},
    {1, 8,
        {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
    {6, 8,
        {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
    {2, 5,
        {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}},
    {6, 7,
        {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
};

std::vector<Hash32> hashesOf(const std::vector<std::string_view>& texts)
{
    std::vector<Hash32> out;
    for (const auto text : texts)
        out.push_back(hash(text));
    return out;
}

MemoryTree published()
{
    MemoryTree tree;
    for (const auto data : leafData)
        tree.add(leafHash(*fromHex(data)));
    return tree;
}

/// RFC 6962, section 2.1, word by word.
Hash32 mth(std::span<const Hash32> d)
{
    if (d.empty())
        return emptyRoot();
    if (d.size() == 1)
        return d[0];
    const auto k = std::bit_floor(d.size() - 1);
    return nodeHash(mth(d.first(k)), mth(d.subspan(k)));
}
std::vector<Hash32> path(std::size_t m, std::span<const Hash32> d)
{
    if (d.size() <= 1)
        return {};
    const auto k = std::bit_floor(d.size() - 1);
    auto out = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
    out.push_back(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}
std::vector<Hash32> subproof(std::size_t m, std::span<const Hash32> d, bool b)
{
    if (m == d.size())
        return b ? std::vector<Hash32>() : std::vector<Hash32>{mth(d)};
    const auto k = std::bit_floor(d.size() - 1);
    auto out = m <= k ? subproof(m, d.first(k), b) : subproof(m - k, d.subspan(k), false);
    out.push_back(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
    return out;
}

} // namespace

class MerkleProofTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void publishedRoots()
    {
        QCOMPARE(emptyRoot().hex(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        TreeFrontier frontier;
        QVERIFY(frontier.root() == emptyRoot());
        const auto tree = published();
        for (std::size_t n = 1; n <= 8; ++n) {
            frontier.append(leafHash(*fromHex(leafData[n - 1])));
            QCOMPARE(frontier.root().hex(), std::string(roots[n - 1]));
            QCOMPARE(rootAt(tree, n)->hex(), std::string(roots[n - 1]));
        }
    }

    void publishedProofs()
    {
        const auto tree = published();
        for (const auto& v : inclusions) {
            const auto proof = hashesOf(v.proof);
            QVERIFY(*inclusionProof(tree, v.leaf - 1, v.size) == proof);
            QVERIFY(
                verifyInclusion(leafHash(*fromHex(leafData[v.leaf - 1])), v.leaf - 1, v.size, proof, hash(roots[v.size - 1])));
        }
        for (const auto& v : consistencies) {
            const auto proof = hashesOf(v.proof);
            QVERIFY(*consistencyProof(tree, v.oldSize, v.newSize) == proof);
            QVERIFY(verifyConsistency(v.oldSize, hash(roots[v.oldSize - 1]), v.newSize, hash(roots[v.newSize - 1]), proof));
        }
    }

    void asTheRfcDefines()
    {
        constexpr std::size_t most = 70;
        SeededRandom random(1);
        std::vector<Hash32> leaves;
        MemoryTree tree;
        for (std::size_t n = 1; n <= most; ++n) {
            leaves.push_back(random.id<Hash32>());
            tree.add(leaves.back());
            const auto root = mth(leaves);
            QVERIFY(tree.frontier().root() == root && *rootAt(tree, n) == root && merkleRootOf(leaves) == root);
            for (std::size_t m = 0; m < n; ++m) {
                const auto proof = *inclusionProof(tree, m, n);
                QVERIFY(proof == path(m, leaves) && verifyInclusion(leaves[m], m, n, proof, root));
                const auto old = mth(std::span(leaves).first(m));
                const auto grown = *consistencyProof(tree, m, n);
                QVERIFY(m == 0 ? grown.empty() : grown == subproof(m, leaves, true));
                QVERIFY(verifyConsistency(m, old, n, root, grown));
                const auto seeded = *seededConsistencyProof(tree, m, n);
                QVERIFY(verifySeededConsistency(m, old, n, root, seeded));
                QCOMPARE(seeded.size(), grown.size() + (std::has_single_bit(m) ? 1 : 0));
            }
        }
    }

    void largeTrees()
    {
        // More than two kept levels of it.
        const std::uint64_t size = 66'000;
        const auto tree = treeOf(size, 2);
        QVERIFY(rc::check("proofs hold, and nothing else does", [&] {
            const auto n = *rc::gen::inRange<std::uint64_t>(1, size + 1);
            const auto m = *rc::gen::inRange<std::uint64_t>(0, n);
            const auto root = *rootAt(tree, n);
            auto proof = *inclusionProof(tree, m, n);
            const auto leaf = tree.hashes(0, m, 1)->front();
            RC_ASSERT(verifyInclusion(leaf, m, n, proof, root));
            RC_ASSERT(!verifyInclusion(nodeHash(leaf, leaf), m, n, proof, root));
            if (n > 1)
                RC_ASSERT(!verifyInclusion(leaf, m == 0 ? 1 : m - 1, n, proof, root));
            proof.push_back(root);
            RC_ASSERT(!verifyInclusion(leaf, m, n, proof, root));
            const auto old = *rootAt(tree, m);
            const auto grown = *seededConsistencyProof(tree, m, n);
            RC_ASSERT(verifySeededConsistency(m, old, n, root, grown));
            if (m > 0) {
                RC_ASSERT(!verifySeededConsistency(m, nodeHash(old, old), n, root, grown));
                RC_ASSERT(!verifySeededConsistency(m, old, n, nodeHash(root, root), grown));
                for (std::size_t i = 0; i < grown.size(); ++i) {
                    auto changed = grown;
                    changed[i].mutableView()[5] ^= std::byte{16};
                    RC_ASSERT(!verifySeededConsistency(m, old, n, root, changed));
                }
                RC_ASSERT(!verifySeededConsistency(m, old, n, root, std::span(grown).first(grown.size() - 1)));
            }
        }));
    }

    void edges()
    {
        const auto tree = published();
        QCOMPARE(inclusionProof(tree, 8, 8).error().code, ErrorCode::invalidArgument);
        QCOMPARE(consistencyProof(tree, 5, 4).error().code, ErrorCode::invalidArgument);
        const auto some = hash(roots[2]);
        const auto other = hash(roots[3]);
        QVERIFY(!verifyInclusion(some, 0, 0, {}, some) && !verifyInclusion(some, 1, 1, {}, some) &&
            verifyInclusion(some, 0, 1, {}, some));
        QVERIFY(verifyConsistency(3, some, 3, some, {}) && !verifyConsistency(3, some, 3, other, {}) &&
            !verifyConsistency(3, some, 2, some, {}));
        QVERIFY(verifyConsistency(0, emptyRoot(), 3, some, {}) && !verifyConsistency(0, some, 3, some, {}));
        QVERIFY(!verifyConsistency(3, some, 3, some, std::vector{some}) &&
            !verifyConsistency(0, emptyRoot(), 3, some, std::vector{some}));
        QVERIFY(!verifyConsistency(1, some, 2, some, {}) && !verifyConsistency(3, some, 5, other, {}));
        // Longer than any proof, and larger than any log.
        QVERIFY(!rootFromInclusion(some, 0, maxLogEntries, std::vector<Hash32>(maxProofHashes + 1)));
        QVERIFY(!rootFromInclusion(some, 0, UINT64_MAX, std::vector<Hash32>(64)));
        QVERIFY(!rootsFromConsistency(1, UINT64_MAX, some, std::vector<Hash32>(64)));
    }

    void frontiersComeBack()
    {
        const auto tree = treeOf(1000, 3);
        const auto peaks = tree.frontier().peaks();
        auto again = TreeFrontier::restore(1000, peaks);
        QVERIFY(again.ok() && again->root() == tree.frontier().root());
        auto frontier = tree.frontier();
        frontier.append(emptyRoot());
        again->append(emptyRoot());
        QVERIFY(again->root() == frontier.root());
        QVERIFY(!TreeFrontier::restore(1001, peaks).ok() || std::popcount(1001u) == std::popcount(1000u));
        QVERIFY(!TreeFrontier::restore(1000, ByteView(peaks).first(peaks.size() - 1)).ok());
        QVERIFY(!TreeFrontier::restore(UINT64_MAX, Bytes(64 * 32)).ok());
        const auto hashes = splitHashes(peaks);
        QVERIFY(hashes.ok() && joinHashes(*hashes) == peaks && !splitHashes(Bytes(33)).ok() && !splitHashes(Bytes(65 * 32)).ok());
    }
};

QTEST_APPLESS_MAIN(MerkleProofTest)
#include "merkle_proof_test.moc"
