// How many shards a segment gets. Spec: core/specs/placement.md.
#pragma once

#include "core/drive/segment_store.h"

namespace granary::placement {

/// k of n for that many operators (at least 1): fewer than 30 get n = all of them and k = ceil(n/3); from 30 (10, 30); from 100 (16, 40).
constexpr drive::Coding codingFor(unsigned operators)
{
    if (operators >= 100)
        return {16, 40};
    if (operators >= 30)
        return {10, 30};
    return {(operators + 2) / 3, operators};
}

} // namespace granary::placement
