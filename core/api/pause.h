// A pause of all that the drive does by itself.
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace granary::api {

inline constexpr std::int64_t maxPauseNs = 366ll * 86'400 * 1'000'000'000;

/// While it is on no plan begins, backups and restores that ran when it began rest, and nodes are neither filled up nor checked. What is begun by
/// hand runs, and others' data is stored and served as ever.
struct Pause {
    bool on = false;
    std::optional<WallTime> until; ///< it ends by itself then; without one it lasts until somebody ends it

    friend bool operator==(const Pause&, const Pause&) = default;
};

} // namespace granary::api
