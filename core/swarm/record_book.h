// The node records this engine knows: the newest of each node, bounded. Spec: core/specs/directory.md.
#pragma once

#include "core/base/random.h"
#include "core/swarm/node_record.h"

#include <unordered_map>

namespace granary::swarm {

/// Engine loop only. Holds authentic records of one network; when full, the oldest of a few picked at random gives way.
class RecordBook {
public:
    static constexpr std::size_t maxRecords = 4096;
    /// A record older than this is not handed on; newer than now by more than a day, it is not taken (a clock far off).
    static constexpr std::int64_t freshSeconds = 7 * 86400;
    static constexpr std::int64_t futureSeconds = 86400;

    RecordBook(Hash32 network, Random& random, std::size_t capacity = maxRecords)
        : m_network(network),
          m_random(random),
          m_capacity(capacity)
    {}

    /// The record when it is new here or newer than the one known, nothing when it is not. malformed, damaged, wrongNetwork, clockSkew.
    Result<std::optional<NodeRecord>> take(const MutableItem& item, std::int64_t nowSeconds);
    const NodeRecord* find(const NodeId& node) const;
    std::vector<NodeRecord> all() const;
    /// Up to `count` fresh records in random order, `own` first when it is given.
    std::vector<MutableItem> handOn(std::size_t count, const NodeRecord* own, std::int64_t nowSeconds) const;
    std::size_t size() const { return m_records.size(); }

private:
    void makeRoom();
    Hash32 m_network;
    Random& m_random;
    std::size_t m_capacity;
    std::unordered_map<NodeId, NodeRecord> m_records;
};

} // namespace granary::swarm
