#include "core/drive/entry_cache.h"

namespace granary::drive {
namespace {

std::size_t bytesOf(const Entry& entry)
{
    auto bytes = sizeof(entry) + entry.name.size() + entry.target.size() + entry.extents.size() * sizeof(Extent) +
                 entry.content.chunks.size() * sizeof(ChunkRef) + entry.content.covered.size() * sizeof(std::uint64_t);
    for (const auto& x : entry.metadata.xattrs)
        bytes += sizeof(x) + x.name.size() + x.value.size();
    return bytes;
}

} // namespace

EntryCache::Found EntryCache::find(const SnapshotId& snapshot, const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_items.find({snapshot, path});
    if (it == m_items.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, it->second);
    return it->second->entry;
}

void EntryCache::insert(const SnapshotId& snapshot, const std::string& path, const Found& entry)
{
    const auto bytes = bytesOf(*entry) + 2 * path.size();
    const std::lock_guard lock(m_mutex);
    if (bytes > maxBytes / 2 || m_items.contains({snapshot, path}))
        return;
    m_order.push_front({{snapshot, path}, entry, bytes});
    m_items.emplace(m_order.front().key, m_order.begin());
    m_bytes += bytes;
    while (m_items.size() > maxEntries || m_bytes > maxBytes) {
        m_bytes -= m_order.back().bytes;
        m_items.erase(m_order.back().key);
        m_order.pop_back();
    }
}

std::size_t EntryCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_items.size();
}

} // namespace granary::drive
