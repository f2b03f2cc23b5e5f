// Copy-on-write B-trees of sealed nodes: index, manifest and snapshots. Spec: core/specs/vault.md, "B-tree".
#pragma once

#include "core/drive/records.h"

#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace granary::drive {

/// Plain bytes of a node stay below this, except where one entry alone is larger.
inline constexpr std::size_t targetNodeBytes = 16 << 10;
inline constexpr std::size_t maxNodeBytes = 1 << 20;

/// How a tree reads and writes its nodes. Calls block the worker.
class NodeStore {
public:
    virtual ~NodeStore() = default;
    virtual Result<Bytes> readNode(const NodePointer& pointer) = 0;
    virtual Result<NodePointer> writeNode(ByteView plain) = 0;
};

/// Put when `value` is there, delete when not.
struct TreeChange {
    Bytes key;
    std::optional<Bytes> value;
};

/// A version of a map from keys of one size to values of at most 64 KiB. Changing it writes the paths that changed and gives a new root;
/// the old version stays readable. One worker at a time.
class BTree {
public:
    BTree(NodeStore& nodes, std::size_t keyBytes, std::optional<NodePointer> root);
    const std::optional<NodePointer>& root() const { return m_root; }

    Result<std::optional<Bytes>> find(ByteView key);
    /// Those of `keys` (ascending, unique) that are there, in order; each node on the way is read once.
    Status findEach(std::span<const Bytes> keys, const std::function<Status(ByteView key, ByteView value)>& visit);
    /// All entries in ascending order of keys.
    Status forEach(const std::function<Status(ByteView key, ByteView value)>& visit);
    /// `changes` ascending by key, unique.
    Status apply(std::span<const TreeChange> changes);
    /// Writes the nodes anew that lie in segments which `in` names, and the paths to them; nothing else.
    Status rewrite(const std::function<bool(const SegmentId&)>& in);
    /// Every node's pointer, parents first; leaves are named without being read.
    Status forEachNode(const std::function<Status(const NodePointer&)>& visit);
    /// Every node's name. Nodes of one name hold the same bytes, so also the same below them.
    Result<std::unordered_set<ChunkId>> nodeNames();
    /// The entries of all leaves but those that are in `known`, or below a node that is: what this version has and the one with those nodes
    /// may not have. Ascending.
    Status forEachOutside(const std::unordered_set<ChunkId>& known, const std::function<Status(ByteView key, ByteView value)>& visit);

private:
    struct Child {
        Bytes firstKey;
        NodePointer pointer;
    };
    struct Entry {
        Bytes key;
        Bytes value;
    };
    struct Node {
        unsigned level = 0; ///< 0: leaf
        std::vector<Entry> entries;
        std::vector<Child> children;
    };
    Result<Node> load(const NodePointer& pointer, std::optional<unsigned> level);
    Result<NodePointer> write(const Node& node);
    Bytes encode(const Node& node) const;
    Result<Node> decode(ByteView bytes) const;
    Result<std::vector<Child>> applyTo(const NodePointer& pointer, std::optional<unsigned> level, std::span<const TreeChange> changes, unsigned& levelOut);
    Result<std::vector<Child>> writeLeaves(std::vector<Entry> entries);
    Result<std::vector<Child>> writeInner(unsigned level, std::vector<Child> children);
    Result<std::optional<NodePointer>> rewriteNode(const NodePointer& pointer, std::optional<unsigned> level, const std::function<bool(const SegmentId&)>& in);
    Status findBelow(const NodePointer& pointer, std::optional<unsigned> level, std::span<const Bytes> keys, const std::function<Status(ByteView, ByteView)>& visit);
    Status visitLeaves(const NodePointer& pointer, std::optional<unsigned> level, const std::function<Status(const Node&)>& f);
    Status visitOutside(const NodePointer& pointer, std::optional<unsigned> level, const std::unordered_set<ChunkId>& known,
                        const std::function<Status(ByteView, ByteView)>& f);
    Status visitPointers(const NodePointer& pointer, std::optional<unsigned> level, const std::function<Status(const NodePointer&)>& f);
    static std::size_t childFor(const Node& node, ByteView key);

    NodeStore& m_nodes;
    std::size_t m_keyBytes;
    std::optional<NodePointer> m_root;
};

} // namespace granary::drive
