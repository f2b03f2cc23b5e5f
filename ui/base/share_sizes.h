// How much space the window offers to lend.
#pragma once

#include "core/api/share.h"

#include <algorithm>

namespace granary::ui {

inline constexpr double gibibyte = 1 << 30;

/// At most: something of the disk stays free.
inline std::uint64_t mostToLend(const api::Share& share)
{
    const auto reserve = std::min<std::uint64_t>(share.diskBytes / 20, 10ull << 30);
    return share.mostBytes - std::min(share.mostBytes, reserve);
}

/// What is lent or was lent last; else a tenth of what is free, 50 GiB at most, in whole GiB where there are any.
inline std::uint64_t suggestedShare(const api::Share& share)
{
    if (share.settings.shareBytes > 0)
        return share.settings.shareBytes;
    const auto tenth = std::min<std::uint64_t>(mostToLend(share) / 10, 50ull << 30);
    return tenth >= 1ull << 30 ? tenth >> 30 << 30 : std::min<std::uint64_t>(mostToLend(share), 1ull << 30);
}

} // namespace granary::ui
