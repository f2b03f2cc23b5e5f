#include "core/drive/live_chunks.h"

#include "core/crypto/hash.h"
#include "core/drive/tree_walk.h"

#include <algorithm>

namespace granary::drive {
bool LiveChunks::Visited::contains(const Key& key) const
{
    return m_slots.find(hashOf(key), [&](std::uint32_t at) { return m_keys[at] == key; }).has_value();
}

bool LiveChunks::Visited::insert(const Key& key)
{
    if (contains(key))
        return false;
    m_keys.push_back(key);
    m_slots.insert(hashOf(key), static_cast<std::uint32_t>(m_keys.size() - 1), [this](std::uint32_t at) { return hashOf(m_keys[at]); });
    return true;
}

/// Equal for equal trees: a small one has a name of its own, a large one those of its chunks.
LiveChunks::Key LiveChunks::keyOf(const Content& content)
{
    Key key;
    if (content.bundle) {
        std::memcpy(key.data(), content.id.view().data(), key.size());
        return key;
    }
    Bytes names{static_cast<std::byte>(content.depth)};
    for (const auto& chunk : content.chunks)
        append(names, chunk.id.view());
    const auto hash = crypto::blake2b({names});
    std::memcpy(key.data(), hash.view().data(), key.size());
    return key;
}

std::optional<std::uint32_t> LiveChunks::position(const ChunkId& id) const
{
    return m_slots.find(hashOf(id.view()), [&](std::uint32_t at) { return m_chunks[at].id == id; });
}

LiveChunks::Chunk* LiveChunks::find(const ChunkId& id)
{
    const auto at = position(id);
    return at ? &m_chunks[*at] : nullptr;
}

LiveChunks::Chunk& LiveChunks::add(const ChunkId& id, ChunkKind kind)
{
    if (auto* const known = find(id))
        return *known;
    Chunk chunk;
    chunk.id = id;
    chunk.kind = kind;
    m_chunks.push_back(chunk);
    m_slots.insert(hashOf(id.view()), static_cast<std::uint32_t>(m_chunks.size() - 1), [this](std::uint32_t at) { return hashOf(m_chunks[at].id.view()); });
    return m_chunks.back();
}

void LiveChunks::addRange(Chunk& bundle, std::uint32_t offset, std::uint64_t sizeBytes)
{
    if (bundle.ranges == nowhere) {
        bundle.ranges = static_cast<std::uint32_t>(m_ranges.size());
        m_ranges.emplace_back();
    }
    auto& ranges = m_ranges[bundle.ranges];
    const Range range{offset, static_cast<std::uint32_t>(sizeBytes)};
    const auto at = std::lower_bound(ranges.begin(), ranges.end(), range,
        [](const Range& a, const Range& b) { return std::tie(a.offset, a.sizeBytes) < std::tie(b.offset, b.sizeBytes); });
    if (at == ranges.end() || at->offset != range.offset || at->sizeBytes != range.sizeBytes)
        ranges.insert(at, range);
}

std::vector<LiveChunks::Range> LiveChunks::ranges(const ChunkId& bundle) const
{
    const auto at = position(bundle);
    if (!at || m_chunks[*at].ranges == nowhere)
        return {};
    std::vector<Range> out;
    for (const auto& r : m_ranges[m_chunks[*at].ranges]) {
        const auto end = std::uint64_t{r.offset} + r.sizeBytes;
        if (!out.empty() && r.offset <= out.back().offset + out.back().sizeBytes)
            out.back().sizeBytes = static_cast<std::uint32_t>(std::max<std::uint64_t>(end, out.back().offset + out.back().sizeBytes) - out.back().offset);
        else
            out.push_back(r);
    }
    return out;
}

std::uint64_t LiveChunks::neededBytes(const Chunk& chunk) const
{
    std::uint64_t live = 0;
    for (const auto& r : ranges(chunk.id))
        live += r.sizeBytes;
    // One that was sealed with zeros before is no larger than what is needed in it: it is not taken up again.
    return chunk.ranges == nowhere || 2 * live >= chunk.plainBytes ? chunk.sealedBytes : std::min<std::uint64_t>(chunk.sealedBytes, live);
}

bool LiveChunks::coversRange(const ChunkId& bundle, std::uint32_t offset, std::uint64_t sizeBytes) const
{
    const auto live = ranges(bundle);
    return std::any_of(live.begin(), live.end(), [&](const Range& r) { return r.offset <= offset && offset + sizeBytes <= std::uint64_t{r.offset} + r.sizeBytes; });
}

bool LiveChunks::covers(const Entry& entry) const
{
    const auto& content = entry.content;
    if (content.sizeBytes == 0)
        return true;
    return (entry.type != EntryType::directory || m_trees.contains(keyOf(content))) && covers(content);
}

bool LiveChunks::covers(const Content& content) const
{
    if (content.bundle)
        return coversRange(*content.bundle, content.bundleOffset, content.sizeBytes);
    return std::all_of(content.chunks.begin(), content.chunks.end(), [&](const ChunkRef& ref) {
        if (content.depth == 0)
            return contains(ref.id);
        Key key;
        std::memcpy(key.data(), ref.id.view().data(), key.size());
        return contains(ref.id) && m_lists.contains(key);
    });
}

Status LiveChunks::addList(const ChunkId& list, unsigned depth, ChunkKind kind)
{
    add(list, ChunkKind::metadata);
    Key key;
    std::memcpy(key.data(), list.view().data(), key.size());
    if (m_lists.contains(key))
        return {};
    GRANARY_TRY(m_cancel.check());
    GRANARY_ASSIGN(const auto plain, m_vault.chunk(list, m_cancel));
    GRANARY_ASSIGN(const auto refs, decodeChunkList(*plain));
    for (const auto& ref : refs) {
        if (depth > 1)
            GRANARY_TRY(addList(ref.chunk.id, depth - 1, kind));
        else
            add(ref.chunk.id, kind);
    }
    (void)m_lists.insert(key); // now that all below it is marked
    return {};
}

Status LiveChunks::addContent(const Content& content, bool directory)
{
    if (content.sizeBytes == 0)
        return {};
    if (content.bundle) {
        addRange(add(*content.bundle, directory ? ChunkKind::metadata : ChunkKind::bundle), content.bundleOffset, content.sizeBytes);
        return {};
    }
    const auto kind = directory ? ChunkKind::metadata : ChunkKind::data;
    for (const auto& ref : content.chunks) {
        if (content.depth > 0)
            GRANARY_TRY(addList(ref.id, content.depth, kind));
        else
            add(ref.id, kind);
    }
    return {};
}

Status LiveChunks::walk(const std::string& path, const Content& tree)
{
    if (tree.sizeBytes == 0 || m_trees.contains(keyOf(tree)))
        return {};
    GRANARY_TRY(m_cancel.check());
    // It is only a memory: what can't be had of it is read from the nodes.
    const auto known = m_vault.catalog().directory(m_vault.directoryKey(path)).valueOr({});
    GRANARY_ASSIGN(auto entries, openTree(m_vault, tree, known, m_cancel));
    while (const auto entry = entries.next()) {
        const bool directory = entry->type == EntryType::directory;
        GRANARY_TRY(addContent(entry->content, directory));
        if (directory)
            GRANARY_TRY(walk(joinPath(path, entry->name), entry->content));
    }
    (void)m_trees.insert(keyOf(tree)); // now that all below it is marked
    return {};
}

bool LiveChunks::hasOther(std::span<const SnapshotRecord> snapshots) const
{
    std::size_t known = 0;
    for (const auto& snapshot : snapshots)
        known += m_marked.contains(snapshot.info.id) ? 1 : 0;
    return known < m_marked.size();
}

Status LiveChunks::mark(std::span<const SnapshotRecord> snapshots)
{
    for (auto at = snapshots.rbegin(); at != snapshots.rend(); ++at) {
        if (m_marked.contains(at->info.id))
            continue;
        GRANARY_TRY(addContent(at->root.content, true));
        GRANARY_TRY(walk("/", at->root.content));
        m_marked.insert(at->info.id);
    }
    return {};
}

} // namespace granary::drive
