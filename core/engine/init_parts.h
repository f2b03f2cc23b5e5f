// What every way to a drive has in common.
#pragma once

#include "core/engine/drive_host.h"

namespace granary::engine {

/// What a device is called that was not given a name: as the machine is, as far as that is a name.
std::string hostName();
/// One that does not answer does not undo the others, whose invites are used by then. The error of the last when none could be added.
Status addNodes(DriveHost& host, const std::vector<std::string>& codes, std::vector<api::Warning>& warnings, const CancelToken& cancel);
/// What was recovered is not the newest.
api::Warning newerStateKnown(std::uint64_t sequence);

} // namespace granary::engine
