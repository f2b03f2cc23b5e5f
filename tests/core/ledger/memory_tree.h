// A log's hashes in memory.
#pragma once

#include "core/ledger/merkle_log.h"
#include "tests/support/seeded_random.h"

#include <map>

namespace granary::ledger::test {

/// Keeps the levels that are kept.
class MemoryTree : public TreeSource {
public:
    void add(const Hash32& leaf)
    {
        m_frontier.append(leaf, [this](const TreeNode& node, const Hash32& h) {
            if (node.level % tileLevels == 0)
                m_nodes[{node.level, node.index}] = h;
        });
    }
    Result<std::vector<Hash32>> hashes(unsigned level, std::uint64_t first, std::uint64_t count) const override
    {
        GRANARY_ASSERT(level % tileLevels == 0 && count <= 256);
        std::vector<Hash32> out;
        for (auto i = first; i < first + count; ++i)
            out.push_back(m_nodes.at({level, i}));
        return out;
    }
    const TreeFrontier& frontier() const { return m_frontier; }

private:
    TreeFrontier m_frontier;
    std::map<std::pair<unsigned, std::uint64_t>, Hash32> m_nodes;
};

/// Of random leaves.
inline MemoryTree treeOf(std::uint64_t size, std::uint64_t seed)
{
    MemoryTree tree;
    granary::test::SeededRandom random(seed);
    for (std::uint64_t i = 0; i < size; ++i)
        tree.add(random.id<Hash32>());
    return tree;
}

} // namespace granary::ledger::test
