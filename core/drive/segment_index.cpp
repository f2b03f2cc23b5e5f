#include "core/drive/segment_index.h"

#include "core/crypto/seal.h"

#include <bit>

namespace granary::drive {
namespace {

constexpr std::string_view indexLabel = "granary.v1.segment-index";
constexpr std::string_view trailerLabel = "granary.v1.segment-trailer";
constexpr std::uint8_t indexVersion = 1;
constexpr std::size_t indexHeadBytes = 5;
constexpr std::size_t entryBytes = 32 + 1 + 4 + 4 + 4;

Bytes associatedData(const crypto::DriveKeys& keys, const SegmentId& id, std::uint32_t epoch)
{
    Bytes out;
    appendLittle<std::uint8_t>(out, indexVersion);
    append(out, keys.drive.view());
    appendLittle(out, epoch);
    append(out, id.view());
    return out;
}

} // namespace

Bytes encodeSegmentIndex(std::span<const IndexEntry> entries)
{
    GRANARY_ASSERT(entries.size() <= maxSegmentEntries);
    Bytes out;
    out.reserve(indexHeadBytes + entries.size() * entryBytes);
    appendLittle<std::uint8_t>(out, indexVersion);
    appendLittle(out, static_cast<std::uint32_t>(entries.size()));
    for (const auto& e : entries) {
        append(out, e.id.view());
        appendLittle(out, static_cast<std::uint8_t>(e.kind));
        appendLittle(out, e.offset);
        appendLittle(out, e.sealedBytes);
        appendLittle(out, e.plainBytes);
    }
    return out;
}

Result<std::vector<IndexEntry>> decodeSegmentIndex(ByteView bytes)
{
    const Error malformed(ErrorCode::malformed, "segment index");
    if (bytes.size() < indexHeadBytes)
        return malformed;
    if (loadLittle<std::uint8_t>(bytes) != indexVersion)
        return Error(ErrorCode::unsupportedVersion, "segment index");
    const auto count = loadLittle<std::uint32_t>(bytes.subspan(1));
    if (count > maxSegmentEntries || bytes.size() != indexHeadBytes + count * entryBytes)
        return malformed;
    std::vector<IndexEntry> entries(count);
    std::uint64_t end = 0;
    auto at = bytes.subspan(indexHeadBytes);
    for (auto& e : entries) {
        std::memcpy(e.id.mutableView().data(), at.data(), 32);
        const auto kind = loadLittle<std::uint8_t>(at.subspan(32));
        e.offset = loadLittle<std::uint32_t>(at.subspan(33));
        e.sealedBytes = loadLittle<std::uint32_t>(at.subspan(37));
        e.plainBytes = loadLittle<std::uint32_t>(at.subspan(41));
        if (kind > static_cast<std::uint8_t>(ChunkKind::treeNode) || e.offset < end || e.sealedBytes == 0 ||
            e.sealedBytes > maxSealedChunkBytes || e.plainBytes == 0 || e.plainBytes > maxChunkPlainBytes)
            return malformed;
        e.kind = static_cast<ChunkKind>(kind);
        end = std::uint64_t{e.offset} + e.sealedBytes;
        if (end > maxSegmentBytes)
            return malformed;
        at = at.subspan(entryBytes);
    }
    return entries;
}

std::uint32_t padmeBytes(std::uint32_t bytes)
{
    if (bytes < 2)
        return bytes;
    const auto exponent = static_cast<unsigned>(std::bit_width(bytes) - 1);
    const auto significant = static_cast<unsigned>(std::bit_width(exponent));
    const auto mask = (std::uint64_t{1} << (exponent - significant)) - 1;
    return static_cast<std::uint32_t>((std::uint64_t{bytes} + mask) & ~mask);
}

void closeSegment(const crypto::DriveKeys& keys, const SegmentId& id, std::span<const IndexEntry> entries, Random& random, Bytes& segment)
{
    SegmentTrailer trailer;
    trailer.indexOffset = static_cast<std::uint32_t>(segment.size());
    const auto associated = associatedData(keys, id, keys.epoch);
    crypto::seal(keys.indexKey.view(), indexLabel, id.view(), associated, encodeSegmentIndex(entries), random, segment);
    trailer.indexBytes = static_cast<std::uint32_t>(segment.size()) - trailer.indexOffset;
    const auto used = segment.size();
    const auto total = padmeBytes(static_cast<std::uint32_t>(used + segmentTrailerBytes));
    segment.resize(total - segmentTrailerBytes);
    std::memset(segment.data() + used, 0, segment.size() - used);
    Bytes plain;
    appendLittle<std::uint64_t>(plain, indexVersion);
    appendLittle(plain, trailer.indexOffset);
    appendLittle(plain, trailer.indexBytes);
    crypto::seal(keys.indexKey.view(), trailerLabel, id.view(), associated, plain, random, segment);
    GRANARY_ASSERT(segment.size() == total && total <= maxSegmentBytes);
}

Result<SegmentTrailer> openSegmentTrailer(const crypto::DriveKeys& keys, const SegmentId& id, std::uint32_t epoch, ByteView sealed)
{
    if (sealed.size() != segmentTrailerBytes)
        return Error(ErrorCode::malformed, "segment trailer");
    Bytes plain;
    GRANARY_TRY(crypto::open(keys.indexKey.view(), trailerLabel, id.view(), associatedData(keys, id, epoch), sealed, plain));
    if (loadLittle<std::uint64_t>(plain) != indexVersion)
        return Error(ErrorCode::unsupportedVersion, "segment trailer");
    SegmentTrailer out{loadLittle<std::uint32_t>(ByteView(plain).subspan(8)), loadLittle<std::uint32_t>(ByteView(plain).subspan(12))};
    if (out.indexOffset > maxSegmentBytes || out.indexBytes > maxSegmentBytes - out.indexOffset)
        return Error(ErrorCode::malformed, "segment trailer");
    return out;
}

Result<std::vector<IndexEntry>> openSegmentIndex(const crypto::DriveKeys& keys, const SegmentId& id, std::uint32_t epoch, ByteView sealed)
{
    Bytes plain;
    GRANARY_TRY(crypto::open(keys.indexKey.view(), indexLabel, id.view(), associatedData(keys, id, epoch), sealed, plain));
    return decodeSegmentIndex(plain);
}

} // namespace granary::drive
