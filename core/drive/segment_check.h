// Whether the bytes of a segment are the ones that were stored.
#pragma once

#include "core/base/cancel.h"
#include "core/crypto/key_ring.h"
#include "core/drive/segment_store.h"

namespace granary::drive {

/// Opens all that is in a segment: trailer, index and every chunk. An error of kind corrupt unless all are whole. What lies between index and trailer is not
/// looked at: no reader needs it.
Status checkSegmentBytes(const crypto::KeyRing& keys, const SegmentRecord& record, ByteView padded, const CancelToken& cancel);
/// The same for one who computes shards from them: also the padding is as it was made, for the rows of one segment must come from the same bytes.
Status checkSegmentToSend(const crypto::KeyRing& keys, const SegmentRecord& record, ByteView padded);

} // namespace granary::drive
