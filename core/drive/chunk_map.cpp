#include "core/drive/chunk_map.h"

namespace granary::drive {
namespace {

constexpr std::size_t blobBytes = 24;

} // namespace

void HashSlots::reserve(std::size_t items)
{
    std::size_t size = 64;
    while (items * 5 > size * 3)
        size *= 2;
    if (m_used == 0 && size > m_slots.size())
        m_slots.assign(size, 0);
}

std::optional<std::uint32_t> ChunkMap::position(const ChunkId& id) const
{
    return m_slots.find(hashOf(id.view()), [&](std::uint32_t at) { return m_items[at].entry.id == id; });
}

void ChunkMap::add(const SegmentId& segment, std::span<const IndexEntry> entries)
{
    const std::lock_guard lock(m_mutex);
    const auto number = static_cast<std::uint32_t>(m_segments.size());
    m_segments.push_back(segment);
    for (const auto& e : entries) {
        m_claimed.erase(e.id);
        if (position(e.id))
            continue;
        m_items.push_back({e, number});
        m_slots.insert(hashOf(e.id.view()), static_cast<std::uint32_t>(m_items.size() - 1),
                       [this](std::uint32_t at) { return hashOf(m_items[at].entry.id.view()); });
    }
}

std::optional<Location> ChunkMap::find(const ChunkId& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = position(id);
    if (!at)
        return std::nullopt;
    const auto& item = m_items[*at];
    return Location{m_segments[item.segment], item.entry.offset, item.entry.sealedBytes, item.entry.plainBytes};
}

bool ChunkMap::claim(const ChunkId& id)
{
    const std::lock_guard lock(m_mutex);
    return !position(id) && m_claimed.insert(id).second;
}

void ChunkMap::release(std::span<const IndexEntry> entries)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& e : entries)
        m_claimed.erase(e.id);
}

void ChunkMap::clear()
{
    const std::lock_guard lock(m_mutex);
    m_segments.clear();
    m_items.clear();
    m_slots = {};
}

std::size_t ChunkMap::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_items.size();
}

void BlobMap::add(const ChunkId& bundle, std::span<const BlobPlace> blobs)
{
    m_bundles.push_back(bundle);
    for (const auto& b : blobs) {
        const auto hash = hashOf(b.id);
        if (m_slots.find(hash, [&](std::uint32_t at) { return m_items[at].place.id == b.id && m_items[at].place.sizeBytes == b.sizeBytes; }))
            continue;
        m_items.push_back({b, static_cast<std::uint32_t>(m_bundles.size() - 1)});
        m_slots.insert(hash, static_cast<std::uint32_t>(m_items.size() - 1), [this](std::uint32_t at) { return hashOf(m_items[at].place.id); });
    }
}

std::optional<BlobMap::Found> BlobMap::find(const ChunkId& blob, std::uint64_t sizeBytes) const
{
    const auto id = blob.view().first(16);
    const auto at = m_slots.find(hashOf(id), [&](std::uint32_t i) {
        return m_items[i].place.sizeBytes == sizeBytes && equalBytes(m_items[i].place.id, id);
    });
    if (!at)
        return std::nullopt;
    return Found{m_bundles[m_items[*at].bundle], m_items[*at].place.offset};
}

Bytes encodeBlobs(std::span<const BlobPlace> blobs)
{
    Bytes out;
    out.reserve(blobs.size() * blobBytes);
    for (const auto& b : blobs) {
        append(out, b.id);
        appendLittle(out, b.offset);
        appendLittle(out, b.sizeBytes);
    }
    return out;
}

Result<std::vector<BlobPlace>> decodeBlobs(ByteView bytes)
{
    if (bytes.size() % blobBytes != 0)
        return Error(ErrorCode::malformed, "blob list");
    std::vector<BlobPlace> out(bytes.size() / blobBytes);
    for (auto& b : out) {
        std::memcpy(b.id.data(), bytes.data(), 16);
        b.offset = loadLittle<std::uint32_t>(bytes.subspan(16));
        b.sizeBytes = loadLittle<std::uint32_t>(bytes.subspan(20));
        bytes = bytes.subspan(blobBytes);
    }
    return out;
}

} // namespace granary::drive
