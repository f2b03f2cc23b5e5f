#include "core/placement/shard_index.h"

#include "core/crypto/hash.h"

namespace granary::placement {
namespace {

constexpr std::size_t firstTableSize = 1024;

} // namespace

TenantPrefix tenantPrefix(const TenantId& tenant) { return *TenantPrefix::from(tenant.view().first(TenantPrefix::sizeBytes)); }

ShardIndex::ShardIndex(Random& random) : m_table(firstTableSize) { random.fill(m_key); }

ShardIndex::Entry ShardIndex::fingerprint(const TenantPrefix& tenant, const ShardRoot& root) const
{
    std::array<std::byte, 16> hash;
    crypto::blake2bKeyed(m_key, {tenant.view(), root.view()}, hash);
    const ByteView view(hash);
    // Never all zero, which is a free place.
    return {loadLittle<std::uint64_t>(view.first(8)), (loadLittle<std::uint64_t>(view.subspan(8)) & ~flags) | 4};
}

std::size_t ShardIndex::locate(const Entry& entry) const
{
    auto at = slotOf(entry);
    while (!isFree(m_table[at]) && !same(m_table[at], entry))
        at = (at + 1) & (m_table.size() - 1);
    return at;
}

void ShardIndex::grow()
{
    auto old = std::exchange(m_table, std::vector<Entry>(m_table.size() * 2));
    for (const auto& e : old)
        if (!isFree(e))
            m_table[locate(e)] = e;
}

void ShardIndex::put(const TenantPrefix& tenant, const ShardRoot& root, State state)
{
    if ((m_size + 1) * 4 > m_table.size() * 3)
        grow();
    auto entry = fingerprint(tenant, root);
    auto& place = m_table[locate(entry)];
    if (isFree(place))
        ++m_size;
    m_tombstones -= place.low & tombstoneBit;
    m_tombstones += state == State::tombstone ? 1 : 0;
    entry.low |= state == State::tombstone ? tombstoneBit : 0;
    place = entry;
}

void ShardIndex::erase(const TenantPrefix& tenant, const ShardRoot& root)
{
    const auto mask = m_table.size() - 1;
    auto hole = locate(fingerprint(tenant, root));
    if (isFree(m_table[hole]))
        return;
    --m_size;
    m_tombstones -= m_table[hole].low & tombstoneBit;
    // Moves back what would no longer be found behind the hole (Knuth, TAOCP 6.4, algorithm R).
    for (auto at = (hole + 1) & mask; !isFree(m_table[at]); at = (at + 1) & mask) {
        const auto home = slotOf(m_table[at]);
        if (((at - home) & mask) < ((at - hole) & mask))
            continue;
        m_table[hole] = m_table[at];
        hole = at;
    }
    m_table[hole] = {};
}

std::optional<ShardIndex::State> ShardIndex::find(const TenantPrefix& tenant, const ShardRoot& root) const
{
    const auto& place = m_table[locate(fingerprint(tenant, root))];
    if (isFree(place))
        return std::nullopt;
    return (place.low & tombstoneBit) != 0 ? State::tombstone : State::live;
}

bool ShardIndex::markSeen(const TenantPrefix& tenant, const ShardRoot& root)
{
    auto& place = m_table[locate(fingerprint(tenant, root))];
    if (isFree(place))
        return false;
    place.low |= seenBit;
    return true;
}

bool ShardIndex::seen(const TenantPrefix& tenant, const ShardRoot& root) const
{
    return (m_table[locate(fingerprint(tenant, root))].low & seenBit) != 0;
}

} // namespace granary::placement
