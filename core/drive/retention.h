// Which snapshots a policy keeps, and why. Pure: nothing here knows of a drive.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace granary::drive {

/// How many snapshots to keep of each kind; 0: none of that kind. The rules count snapshots, never ages: of the newest `daily` days that have
/// a snapshot the last one of each day stays. That is how restic counts, so that a policy means the same here.
struct RetentionPolicy {
    unsigned last = 0;
    unsigned hourly = 0;
    unsigned daily = 0;
    unsigned weekly = 0; ///< weeks begin on Monday
    unsigned monthly = 0;
    unsigned yearly = 0;
    std::vector<std::string> tags; ///< a snapshot with one of these stays
    std::string path;              ///< not empty: only snapshots that were asked for this path are looked at
    bool keepsSomething() const { return last + hourly + daily + weekly + monthly + yearly > 0 || !tags.empty(); }
};

/// Only grows: names of it are in the API.
enum class KeepReason : std::uint8_t {
    last = 0,
    hourly = 1,
    daily = 2,
    weekly = 3,
    monthly = 4,
    yearly = 5,
    tag = 6,
    newest = 7, ///< no rule keeps anything of this device and these paths: the newest stays all the same
};

/// What the policy looks at.
struct RetentionItem {
    SnapshotId id;
    std::uint64_t sequence = 0;
    std::uint32_t slot = 0; ///< of the device
    WallTime time;
    std::vector<std::string> tags;
    std::vector<std::string> paths;
};
struct RetentionDecision {
    SnapshotId id;
    std::vector<KeepReason> reasons; ///< empty: it goes
    bool kept() const { return !reasons.empty(); }
};

/// Seconds that local time is ahead of UTC at a moment.
using ZoneOffset = std::function<std::int32_t(WallTime)>;

/// Snapshots of one device that were asked for the same paths are one series; the rules go through each series on its own, by sequence, from
/// the newest. A series never loses all it has. One decision for each item that the policy looks at, newest first.
/// invalidArgument: a policy that keeps nothing. clockSkew, unless `trustClocks`: the times of a device run backwards, or a snapshot is from
/// the future: then days can't be told apart.
Result<std::vector<RetentionDecision>> decideRetention(
    const RetentionPolicy& policy, std::vector<RetentionItem> items, WallTime now, const ZoneOffset& zone, bool trustClocks);

} // namespace granary::drive
