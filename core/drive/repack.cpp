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

Status Repack::copy(const CatalogSegment& segment, std::vector<IndexEntry> entries, const SegmentUses& uses)
{
    const auto& id = segment.record.id;
    std::erase_if(entries, [&](const IndexEntry& e) {
        const auto* const chunk = m_live.find(e.id);
        return !chunk || !uses.liesInCondemned(*chunk) || m_copied.contains(e.id);
    });
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.offset < b.offset; });
    const auto& needed = entries;
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
        for (; i < next; ++i) {
            if (!m_copied.insert(needed[i].id).second)
                continue; // twice in one segment
            const auto taken = take(segment.record, needed[i], *m_live.find(needed[i].id), ByteView(bytes).subspan(needed[i].offset - begin, needed[i].sealedBytes));
            if (!taken)
                m_copied.erase(needed[i].id);
            GRANARY_TRY(taken);
        }
        GRANARY_TRY(m_writer.waitForRoom());
    }
    return {};
}

} // namespace granary::drive
