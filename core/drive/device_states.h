// The states of a drive's other devices: finding them, and leaving a slot that two machines took. Spec: core/specs/devices.md.
#pragma once

#include "core/drive/state_merge.h"

namespace granary::drive {

/// The heads that open, from the nodes that answer now. What one commit asks for.
Result<std::vector<Head>> headsNow(Vault& vault, const CancelToken& cancel);

/// States that the vault's own does not include, ascending by (sequence, slot), as far as their root records can be had from the nodes that
/// answer now; what can't be had is left for later. Also one of this device's own slot that this machine does not know: of another machine
/// that took the same slot, or of this one when its database is older than what it published. conflict: of the latter kind, and can't be had:
/// whatever were published now would take its place.
Result<std::vector<std::shared_ptr<const RootRecord>>> newerStates(Vault& vault, std::vector<Head> heads, const CancelToken& cancel);

/// When a head in this device's slot is another machine's: takes a slot that nobody is known to have. What was published under the old one
/// gets the new one's dots with the next commit. True when the slot was left.
Result<bool> leaveTakenSlot(Vault& vault, std::span<const Head> heads);

/// The slot that was left and whose snapshots the next commit takes along.
std::optional<std::uint32_t> formerSlot(Vault& vault);

} // namespace granary::drive
