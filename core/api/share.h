// Space that is lent to others: what the user settles, and how it stands.
#pragma once

#include "core/api/types.h"

namespace granary::api {

/// A part of the week in which others are served as fast as may be.
struct ShareHours {
    std::vector<Weekday> days;    ///< on which it begins; none: every day
    std::uint32_t fromMinute = 0; ///< since midnight, local time
    std::uint32_t toMinute = 0;   ///< exclusive; at or before `fromMinute`: it goes over midnight
    friend bool operator==(const ShareHours&, const ShareHours&) = default;
};
inline constexpr std::size_t maxShareHours = 24;
/// With less a node would leave its owners' questions open so long that they took it for dead and made everything anew elsewhere. Outside of the
/// hours it is this much: what is kept for others can be shown and, slowly, read at any time.
inline constexpr std::uint64_t leastShareRate = 64 << 10;

enum class ShareAccept : std::uint8_t {
    friends, ///< drives with an invite
    anyone,
};
struct ShareSettings {
    std::uint64_t shareBytes = 0; ///< most that may lie on the disk
    ShareAccept accept = ShareAccept::friends;
    std::uint64_t repairBytesPerDay = 0;    ///< most that is moved to repair drives of others; 0: nothing is repaired for them
    std::uint64_t uploadBytesPerSecond = 0; ///< to all who read what they keep here, together; 0: as fast as the engine's limits allow, else leastShareRate or more
    std::vector<ShareHours> hours;          ///< none: always. Outside of them nothing new is taken, and what is kept is served at leastShareRate
    friend bool operator==(const ShareSettings&, const ShareSettings&) = default;
};
enum class ShareState : std::uint8_t {
    off,
    on,
    leaving, ///< takes nothing new, and serves what it has until its owners have moved it or `stopShare` with `now` ends it
};
struct Share {
    ShareState state = ShareState::off;
    ShareSettings settings; ///< that count, or counted last
    std::optional<ShareStatus> status; ///< unless it is off
    bool openNow = false;    ///< on, and within the hours
    std::optional<Error> problem; ///< why nothing is lent although it is on
    bool fromOption = false; ///< granaryd was started with --share: what was settled since then counts until it starts again
    std::uint64_t heldBytes = 0; ///< kept for others: what `stopShare` with `now` would delete
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t diskBytes = 0;
    std::uint64_t mostBytes = 0; ///< that can be lent: what is there already and what is free
};
struct StopShareRequest {
    bool now = false; ///< what is kept for others is deleted at once; else it stays until they have moved it
};

} // namespace granary::api
