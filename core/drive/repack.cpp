#include "core/drive/repack.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Gaps up to this are read along: asking again costs more.
constexpr std::uint32_t maxGapBytes = 128 << 10;
constexpr std::uint32_t maxReadBytes = 8 << 20;

Lane laneOf(ChunkKind kind) { return kind == ChunkKind::metadata ? Lane::metadata : Lane::data; }

std::uint64_t sum(const std::vector<LiveChunks::Range>& ranges)
{
    std::uint64_t out = 0;
    for (const auto& r : ranges)
        out += r.sizeBytes;
    return out;
}

} // namespace

Result<Bytes> Repack::read(const CatalogSegment& segment, std::uint32_t offset, std::uint32_t sizeBytes)
{
    if (m_spooled)
        return toBytes(ByteView(*m_spooled).subspan(offset, sizeBytes));
    return m_vault.readRange(segment.record.id, offset, sizeBytes, m_cancel);
}

Status Repack::sealPart(const ChunkId& id, ChunkKind kind, const Bytes& plain)
{
    Bytes part(plain.size(), std::byte{}); // left to itself it is not zeros
    for (const auto& r : m_live.ranges(id)) {
        if (r.offset > plain.size() || r.sizeBytes > plain.size() - r.offset)
            return Error(ErrorCode::malformed, "bundle range");
        std::memcpy(part.data() + r.offset, plain.data() + r.offset, r.sizeBytes);
    }
    m_sealed.clear();
    m_sealer.sealSparse(id, part, m_sealed);
    m_writer.append(laneOf(kind), kind, id, static_cast<std::uint32_t>(part.size()), m_sealed);
    m_copiedBytes += m_sealed.size();
    return {};
}

Status Repack::take(const SegmentRecord& record, const IndexEntry& entry, const LiveChunks::Chunk& chunk, ByteView sealed)
{
    m_plain.clear();
    GRANARY_TRY(m_opener.open(entry.id, record.epoch, entry.plainBytes, sealed, m_plain));
    const auto ranges = m_live.ranges(entry.id);
    if (!ranges.empty() && 2 * sum(ranges) < m_plain.size())
        return sealPart(entry.id, chunk.kind, m_plain);
    if (record.epoch != m_vault.keys().epoch) {
        m_sealed.clear();
        m_sealer.seal(entry.id, m_plain, m_sealed);
        sealed = m_sealed;
    }
    m_writer.append(laneOf(chunk.kind), chunk.kind, entry.id, entry.plainBytes, sealed);
    m_copiedBytes += sealed.size();
    return {};
}

Status Repack::copy(const CatalogSegment& segment, const SegmentUses& uses)
{
    const auto& id = segment.record.id;
    std::vector<IndexEntry> needed;
    for (const auto& e : segment.entries)
        if (const auto* const chunk = m_live.find(e.id); chunk && uses.liesIn(*chunk, id))
            needed.push_back(e);
    m_spooled.reset();
    if (segment.spooled)
        if (auto padded = m_vault.spool().read(id); padded && padded->size() == segment.record.lengthBytes)
            m_spooled = std::move(*padded);
    for (std::size_t i = 0; i < needed.size();) {
        GRANARY_TRY(m_cancel.check());
        const auto begin = needed[i].offset;
        auto end = begin + needed[i].sealedBytes;
        auto next = i + 1;
        for (; next < needed.size() && needed[next].offset <= end + maxGapBytes && needed[next].offset + needed[next].sealedBytes - begin <= maxReadBytes; ++next)
            end = needed[next].offset + needed[next].sealedBytes;
        GRANARY_ASSIGN(const auto bytes, read(segment, begin, end - begin));
        for (; i < next; ++i)
            GRANARY_TRY(take(segment.record, needed[i], *m_live.find(needed[i].id), ByteView(bytes).subspan(needed[i].offset - begin, needed[i].sealedBytes)));
        GRANARY_TRY(m_writer.waitForRoom());
    }
    return {};
}

/// As the index has it now: the vault's cache may still have a version with more in it.
Result<Bytes> Repack::published(const ChunkId& id)
{
    VaultNodes nodes(m_vault, nullptr, Lane::metadata);
    GRANARY_ASSIGN(const auto value, BTree(nodes, ChunkId::sizeBytes, m_vault.root()->index).find(id.view()));
    if (!value)
        return Error(ErrorCode::notFound, ErrorKind::corrupt, "chunk");
    GRANARY_ASSIGN(const auto location, decodeLocation(*value));
    GRANARY_ASSIGN(const auto record, m_vault.record(location.segment));
    GRANARY_ASSIGN(const auto sealed, m_vault.readRange(location.segment, location.offset, location.sealedBytes, m_cancel));
    return m_vault.openChunk(id, record.epoch, location.plainBytes, sealed);
}

Status Repack::rescue(const CatalogSegment& segment, const SegmentUses& uses)
{
    m_spooled.reset();
    for (const auto& e : segment.entries) {
        const auto* const chunk = m_live.find(e.id);
        if (!chunk || chunk->ranges == LiveChunks::nowhere || uses.liesIn(*chunk, segment.record.id))
            continue;
        GRANARY_TRY(m_cancel.check());
        GRANARY_ASSIGN(const auto now, published(e.id));
        GRANARY_ASSIGN(const auto sealed, read(segment, e.offset, e.sealedBytes));
        m_plain.clear();
        GRANARY_TRY(m_opener.open(e.id, segment.record.epoch, e.plainBytes, sealed, m_plain));
        const auto ranges = m_live.ranges(e.id);
        const bool whole = now.size() == m_plain.size() && std::all_of(ranges.begin(), ranges.end(), [&](const auto& r) {
            return r.offset <= now.size() && r.sizeBytes <= now.size() - r.offset && std::memcmp(now.data() + r.offset, m_plain.data() + r.offset, r.sizeBytes) == 0;
        });
        if (!whole)
            GRANARY_TRY(sealPart(e.id, chunk->kind, m_plain));
    }
    return {};
}

} // namespace granary::drive
