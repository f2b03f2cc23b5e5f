// The nodes that a drive uses, with what was learned about them.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/drive/segment_store.h"
#include "core/placement/storage_node.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace granary::placement {

/// Engine loop only, except the counts and now(). Nodes may come and go while work on them is under way: who asked holds the node.
class NodeSet {
public:
    using NodePtr = std::shared_ptr<StorageNode>;

    /// Replaces a node of the same id.
    void add(NodePtr node);
    void remove(const NodeId& id);
    /// A node that is being drained, or says that it lends no more, is read from and gets nothing new.
    void setLeaving(const NodeId& id, bool leaving);
    /// Null when unknown.
    NodePtr find(const NodeId& id) const;
    std::vector<NodePtr> all() const;
    /// Looks at every node's reachability again, for the counts.
    void refresh();

    /// The reachable nodes outside `excluded`, in an order drawn at random and weighted by free quota (Efraimidis and Spirakis,
    /// "Weighted random sampling with a reservoir", 2006); those that seem too full for `bytes` come last.
    std::vector<NodePtr> candidates(const std::set<NodeId>& excluded, std::uint64_t bytes, Random& random) const;

    /// A read of `bytes` took `elapsed`.
    void noteRead(const NodeId& id, std::uint64_t bytes, Duration elapsed);
    /// Bytes of good answers to reads, since each node was added.
    std::map<NodeId, std::uint64_t> bytesRead() const;
    /// A read was left open for longer than patience lasts: until the node answers one again, or its link goes, others are asked first.
    void noteSlow(const NodeId& id) { setSlow(id, true); }
    void noteAnswer(const NodeId& id) { setSlow(id, false); }
    bool slow(const NodeId& id) const;
    /// The node gave wrong bytes.
    void strike(const NodeId& id);
    unsigned strikes(const NodeId& id) const;
    /// How long a read of `bytes` is likely to take, from reads before; a guess for a node never read from.
    Duration expected(const NodeId& id, std::uint64_t bytes) const;

    /// Any thread: nodes that may get shards of new segments, reachable and known ones.
    unsigned placeable() const { return m_placeable; }
    unsigned reachable() const { return static_cast<unsigned>(now().reachable.size()); }
    unsigned known() const { return m_known; }
    /// Any thread: as of the last refresh. A taker has room for a shard of any segment.
    drive::SegmentStore::NodesNow now() const;

private:
    struct Entry {
        NodePtr node;
        bool leaving = false;
        bool lendsNoMore = false; ///< as it said last
        bool isOnItsWay() const { return leaving || lendsNoMore; }
        unsigned strikes = 0;
        std::uint64_t bytesRead = 0;
        bool slow = false;
        double bytesPerNs = 0; ///< of reads, smoothed; 0 before the first
        double latencyNs = 0;  ///< of small reads, smoothed
    };
    void setSlow(const NodeId& id, bool slow);
    std::map<NodeId, Entry> m_nodes;
    std::atomic<unsigned> m_placeable{0};
    std::atomic<unsigned> m_known{0};
    mutable std::mutex m_nowMutex;
    drive::SegmentStore::NodesNow m_now;
};

} // namespace granary::placement
