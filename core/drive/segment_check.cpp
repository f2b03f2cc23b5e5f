#include "core/drive/segment_check.h"

#include "core/drive/segment_index.h"

#include <algorithm>

namespace granary::drive {
namespace {

Result<SegmentTrailer> trailerOf(const crypto::DriveKeys& keys, const SegmentRecord& record, ByteView padded)
{
    if (padded.size() < segmentTrailerBytes)
        return Error(ErrorCode::malformed, "segment");
    GRANARY_ASSIGN(const auto trailer, openSegmentTrailer(keys, record.id, record.epoch, padded.last(segmentTrailerBytes)));
    if (trailer.indexOffset > padded.size() || trailer.indexBytes > padded.size() - trailer.indexOffset)
        return Error(ErrorCode::malformed, "segment trailer");
    return trailer;
}

} // namespace

Status checkSegmentBytes(const crypto::KeyRing& keys, const SegmentRecord& record, ByteView padded, const CancelToken& cancel)
{
    const auto* const epoch = keys.find(record.epoch);
    if (!epoch)
        return Error(ErrorCode::wrongDrive, "no keys of that epoch");
    GRANARY_ASSIGN(const auto trailer, trailerOf(*epoch, record, padded));
    GRANARY_ASSIGN(const auto entries, openSegmentIndex(*epoch, record.id, record.epoch, padded.subspan(trailer.indexOffset, trailer.indexBytes)));
    ChunkOpener opener(keys);
    Bytes plain;
    for (const auto& e : entries) {
        GRANARY_TRY(cancel.check());
        if (e.offset > padded.size() || e.sealedBytes > padded.size() - e.offset)
            return Error(ErrorCode::malformed, "segment index");
        plain.clear();
        GRANARY_TRY(opener.open(e.id, record.epoch, e.plainBytes, padded.subspan(e.offset, e.sealedBytes), plain));
    }
    return {};
}

Status checkSegmentToSend(const crypto::KeyRing& keys, const SegmentRecord& record, ByteView padded)
{
    if (padded.size() != record.lengthBytes)
        return Error(ErrorCode::damaged, "a segment of another size");
    GRANARY_TRY(checkSegmentBytes(keys, record, padded, {}));
    GRANARY_ASSIGN(const auto trailer, trailerOf(*keys.find(record.epoch), record, padded));
    const auto used = trailer.indexOffset + trailer.indexBytes;
    const auto padding = padded.subspan(used, padded.size() - std::min<std::size_t>(padded.size(), std::size_t{used} + segmentTrailerBytes));
    if (std::any_of(padding.begin(), padding.end(), [](std::byte b) { return b != std::byte{0}; }))
        return Error(ErrorCode::damaged, "the padding of a segment");
    return {};
}

} // namespace granary::drive
