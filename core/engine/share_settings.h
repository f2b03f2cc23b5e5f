// What is lent, as it is kept in the profile, and when. Spec: core/specs/lending.md.
#pragma once

#include "core/api/share.h"
#include "core/base/file_system.h"
#include "core/base/surroundings.h"

namespace granary::engine {

struct KeptShare {
    api::ShareState state = api::ShareState::off;
    bool deleting = false; ///< off, and what is kept for others is being deleted
    api::ShareSettings settings;
    friend bool operator==(const KeptShare&, const KeptShare&) = default;
    Bytes encode() const;
    /// malformed, unsupportedVersion.
    static Result<KeptShare> decode(ByteView bytes);
};

/// Off when there is none. malformed, unsupportedVersion and what the disk says.
Result<KeptShare> readShare(FileSystem& files, const std::string& path);
/// Durable when it returns.
Status writeShare(FileSystem& files, const std::string& path, const KeptShare& share);

/// invalidArgument: no bytes, numbers that a signed 64-bit integer does not take, a rate below leastShareRate, more than maxShareHours, a time that
/// no day has, a day named twice.
Status checkShare(const api::ShareSettings& settings);
/// Whether others are served as fast as may be. Without hours always.
bool isOpenAt(const std::vector<api::ShareHours>& hours, WallTime at, Surroundings& surroundings);

} // namespace granary::engine
