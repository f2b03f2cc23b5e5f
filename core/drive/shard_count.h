// How many shards a segment should have.
#pragma once

#include "core/drive/segment_store.h"

namespace granary::drive {

/// What it lacks, or, when that is a quarter or more, as many as are three times its data, which is the room that a segment sealed today
/// takes at most. A node more or less is no reason to fetch a whole drive again. `now`: the coding of a segment sealed now.
inline unsigned wantedShards(const SegmentRecord& record, const Coding& now)
{
    const auto suitable = std::min(now.n, 3u * record.k);
    return record.complete() && 4 * unsigned{record.wanted} <= 3 * suitable ? suitable : record.wanted;
}

} // namespace granary::drive
