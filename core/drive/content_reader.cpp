#include "core/drive/content_reader.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t zeroBlockBytes = 1 << 20;
constexpr std::uint32_t firstGroupBytes = 2 << 20;
constexpr std::uint32_t maxGroupBytes = 4 << 20;
/// Less than this between two chunks is fetched along.
constexpr std::uint32_t gapBytes = 16 << 10;

std::uint32_t endOf(const Location& location) { return location.offset + location.sealedBytes; }

} // namespace

Status ContentReader::read(const Entry& entry, std::uint64_t from, std::uint64_t to)
{
    return entry.fileSizeBytes != entry.content.sizeBytes ? readSparse(entry, from, to) : readContent(entry.content, from, to);
}

Status ContentReader::readContent(const Content& content, std::uint64_t from, std::uint64_t to)
{
    if (from >= to)
        return {};
    if (content.bundle) {
        GRANARY_ASSIGN(const auto bytes, m_vault.content(content, maxChunkPlainBytes, m_cancel));
        return m_sink(ByteView(bytes).subspan(from, to - from));
    }
    m_from = from;
    m_to = to;
    GRANARY_TRY(m_vault.forEachChunk(content, from, to, m_cancel, [this](const ChunkRef& ref, std::uint64_t at) { return take(ref, at); }));
    return flush();
}

bool ContentReader::joins(const Location& location) const
{
    const auto& first = m_group.front().location;
    const auto& last = m_group.back().location;
    return location.segment == first.segment && location.offset >= endOf(last) && location.offset <= endOf(last) + gapBytes &&
           endOf(location) - first.offset <= m_groupLimit;
}

Status ContentReader::take(const ChunkRef& ref, std::uint64_t at)
{
    GRANARY_TRY(m_cancel.check());
    if (const auto plain = m_vault.cached(ref.id)) {
        GRANARY_TRY(flush());
        return give(ref, at, *plain);
    }
    GRANARY_ASSIGN(const auto location, m_vault.locate(ref.id));
    if (!m_group.empty() && !joins(location))
        GRANARY_TRY(flush());
    m_group.push_back({ref, location, at});
    return m_groupLimit == 0 ? flush() : Status();
}

Status ContentReader::flush()
{
    if (m_group.empty())
        return {};
    const auto group = std::exchange(m_group, {});
    m_groupLimit = m_groupLimit == 0 ? firstGroupBytes : maxGroupBytes;
    if (group.size() == 1) {
        GRANARY_ASSIGN(const auto plain, m_vault.chunk(group.front().ref.id, m_cancel));
        return give(group.front().ref, group.front().at, *plain);
    }
    const auto& first = group.front().location;
    GRANARY_ASSIGN(const auto sealed, m_vault.readRange(first.segment, first.offset, endOf(group.back().location) - first.offset, m_cancel));
    for (const auto& wanted : group) {
        GRANARY_TRY(m_cancel.check());
        const auto part = ByteView(sealed).subspan(wanted.location.offset - first.offset, wanted.location.sealedBytes);
        GRANARY_ASSIGN(const auto plain, m_vault.openChunk(wanted.ref.id, m_vault.keys().epoch, wanted.location.plainBytes, part));
        m_vault.remember(wanted.ref.id, plain);
        GRANARY_TRY(give(wanted.ref, wanted.at, plain));
    }
    return {};
}

Status ContentReader::give(const ChunkRef& ref, std::uint64_t at, ByteView plain)
{
    if (plain.size() != ref.sizeBytes)
        return Error(ErrorCode::malformed, "chunk size");
    const auto begin = std::max(m_from, at) - at;
    const auto end = std::min<std::uint64_t>(m_to - at, ref.sizeBytes);
    return m_sink(plain.subspan(begin, end - begin));
}

Status ContentReader::readSparse(const Entry& entry, std::uint64_t from, std::uint64_t to)
{
    static const std::vector<std::byte> zeros(zeroBlockBytes);
    const auto hole = [&](std::uint64_t size) -> Status {
        while (size > 0) {
            const auto part = std::min<std::uint64_t>(size, zeros.size());
            GRANARY_TRY(m_sink(ByteView(zeros).first(part)));
            size -= part;
        }
        return {};
    };
    std::uint64_t contentAt = 0;
    std::uint64_t at = from;
    for (const auto& x : entry.extents) {
        const auto end = x.offset + x.lengthBytes;
        if (end > at && x.offset < to) {
            if (x.offset > at) {
                GRANARY_TRY(hole(x.offset - at));
                at = x.offset;
            }
            const auto stop = std::min(end, to);
            GRANARY_TRY(readContent(entry.content, contentAt + (at - x.offset), contentAt + (stop - x.offset)));
            at = stop;
        }
        contentAt += x.lengthBytes;
    }
    return at < to ? hole(to - at) : Status();
}

} // namespace granary::drive
