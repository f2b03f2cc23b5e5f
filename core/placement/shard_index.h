// Which shards a node holds, in memory.
#pragma once

#include "core/base/ids.h"
#include "core/base/random.h"

#include <array>
#include <optional>
#include <vector>

namespace granary::placement {

/// The part of a tenant's key that names its files.
using TenantPrefix = FixedBytes<struct TenantPrefixTag, 16>;
TenantPrefix tenantPrefix(const TenantId& tenant);

/// A set of (tenant, root) as keyed 126-bit fingerprints in an open-addressed table: 16 bytes an entry, at most 43 with the free ones.
/// The key is drawn at every start, so nobody can choose roots that collide. One thread at a time.
class ShardIndex {
public:
    explicit ShardIndex(Random& random);

    enum class State : std::uint8_t { live, tombstone };
    void put(const TenantPrefix& tenant, const ShardRoot& root, State state);
    void erase(const TenantPrefix& tenant, const ShardRoot& root);
    std::optional<State> find(const TenantPrefix& tenant, const ShardRoot& root) const;
    std::size_t size() const { return m_size; }
    std::size_t tombstones() const { return m_tombstones; }

    /// Notes that a shard's file was seen; false when the shard is not in here.
    bool markSeen(const TenantPrefix& tenant, const ShardRoot& root);
    bool seen(const TenantPrefix& tenant, const ShardRoot& root) const;

private:
    /// All zero: free. The two lowest bits of `low` are the state.
    struct Entry {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
    };
    static constexpr std::uint64_t tombstoneBit = 1;
    static constexpr std::uint64_t seenBit = 2;
    static constexpr std::uint64_t flags = tombstoneBit | seenBit;

    Entry fingerprint(const TenantPrefix& tenant, const ShardRoot& root) const;
    static bool isFree(const Entry& e) { return e.high == 0 && e.low == 0; }
    static bool same(const Entry& a, const Entry& b) { return a.high == b.high && (a.low & ~flags) == (b.low & ~flags); }
    std::size_t slotOf(const Entry& entry) const { return entry.high & (m_table.size() - 1); }
    /// The entry's place, or the free one where it would go.
    std::size_t locate(const Entry& entry) const;
    void grow();

    std::array<std::byte, 32> m_key;
    std::vector<Entry> m_table;
    std::size_t m_size = 0;
    std::size_t m_tombstones = 0;
};

} // namespace granary::placement
