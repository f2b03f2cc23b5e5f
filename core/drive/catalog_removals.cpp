// What the catalog forgets, and what nodes are still to forget.
#include "core/drive/catalog.h"

namespace granary::drive {
Status Catalog::removeSegment(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    GRANARY_TRY(writeRemoval(id));
    return transaction.commit();
}

Status Catalog::forgetTakenOver()
{
    const std::lock_guard lock(m_mutex);
    m_directories.clear();
    m_bundles.clear();
    ++m_healthVersion;
    store::Transaction transaction(*m_db);
    GRANARY_TRY(m_db->prepare("DELETE FROM segment WHERE state <> ?").bind(1, static_cast<std::int64_t>(SegmentState::fresh)).run());
    GRANARY_TRY(m_db->prepare("DELETE FROM bundle").run());
    GRANARY_TRY(m_db->prepare("DELETE FROM directory").run());
    return transaction.commit();
}

Status Catalog::doom(const std::set<SegmentId>& segments)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    for (const auto& id : segments) {
        GRANARY_ASSIGN(const auto record, this->record(id));
        if (record && record->condemned.none())
            GRANARY_TRY(m_db->prepare("UPDATE segment SET doomed = 1 WHERE id = ?").bind(1, id.view()).run());
    }
    return transaction.commit();
}

/// In the caller's transaction.
Status Catalog::writeRemoval(const SegmentId& id)
{
    ++m_healthVersion;
    GRANARY_ASSIGN(const auto record, this->record(id));
    if (record)
        for (const auto& place : record->shards)
            GRANARY_TRY(m_db->prepare("INSERT OR IGNORE INTO removal (node, root) VALUES (?, ?)").bind(1, place.node.view()).bind(2, place.root.view()).run());
    return m_db->prepare("DELETE FROM segment WHERE id = ?").bind(1, id.view()).run();
}

Result<std::vector<BlobPlace>> Catalog::bundle(const ChunkId& id)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(writeGathered());
    auto row = m_db->prepare("SELECT blobs FROM bundle WHERE id = ?");
    row.bind(1, id.view());
    GRANARY_ASSIGN(const bool found, row.step());
    return found ? decodeBlobs(row.blob(0)) : Result<std::vector<BlobPlace>>(std::vector<BlobPlace>());
}

Status Catalog::replaceBundles(const std::map<ChunkId, std::vector<BlobPlace>>& bundles)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(writeGathered());
    store::Transaction transaction(*m_db);
    for (const auto& [id, blobs] : bundles)
        GRANARY_TRY(blobs.empty() ? m_db->prepare("DELETE FROM bundle WHERE id = ?").bind(1, id.view()).run()
                                  : m_db->prepare("UPDATE bundle SET blobs = ? WHERE id = ?").bind(1, ByteView(encodeBlobs(blobs))).bind(2, id.view()).run());
    return transaction.commit();
}

Status Catalog::noteStray(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("INSERT OR IGNORE INTO stray (segment) VALUES (?)").bind(1, id.view()).run();
}

Result<std::set<SegmentId>> Catalog::strays()
{
    const std::lock_guard lock(m_mutex);
    std::set<SegmentId> out;
    auto row = m_db->prepare("SELECT segment FROM stray WHERE segment NOT IN (SELECT id FROM segment)");
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        const auto id = SegmentId::from(row.blob(0));
        if (!id)
            return damagedRow();
        out.insert(*id);
    }
}

Status Catalog::settleStrays(const std::set<SegmentId>& segments, std::span<const ShardRemoval> found, bool all)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    for (const auto& shard : found)
        GRANARY_TRY(m_db->prepare("INSERT OR IGNORE INTO removal (node, root) VALUES (?, ?)").bind(1, shard.node.view()).bind(2, shard.root.view()).run());
    if (all)
        for (const auto& id : segments)
            GRANARY_TRY(m_db->prepare("DELETE FROM stray WHERE segment = ?").bind(1, id.view()).run());
    return transaction.commit();
}

Result<std::vector<NodeId>> Catalog::removalNodes()
{
    const std::lock_guard lock(m_mutex);
    std::vector<NodeId> out;
    auto row = m_db->prepare("SELECT DISTINCT node FROM removal");
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        const auto node = NodeId::from(row.blob(0));
        if (!node)
            return damagedRow();
        out.push_back(*node);
    }
}

Result<std::vector<ShardRemoval>> Catalog::removals(const NodeId& node, std::size_t limit)
{
    const std::lock_guard lock(m_mutex);
    std::vector<ShardRemoval> out;
    auto row = m_db->prepare("SELECT root FROM removal WHERE node = ? LIMIT ?");
    row.bind(1, node.view()).bind(2, static_cast<std::int64_t>(limit));
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        const auto root = ShardRoot::from(row.blob(0));
        if (!root)
            return damagedRow();
        out.push_back({node, *root});
    }
}

Status Catalog::dropRemovals(std::span<const ShardRemoval> done)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    for (const auto& shard : done)
        GRANARY_TRY(m_db->prepare("DELETE FROM removal WHERE node = ? AND root = ?").bind(1, shard.node.view()).bind(2, shard.root.view()).run());
    return transaction.commit();
}

} // namespace granary::drive
