// Machines that this device let into the drive and that no published state names yet. Spec: core/specs/joining.md.
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

/// Certified, ascending by slot; without those whose slot the published state knows by now.
Result<std::vector<DeviceRecord>> admittedDevices(Vault& vault);
Status admitDevice(Vault& vault, const NewDevice& device);
/// Adds them to the devices of a state about to be published, or shown.
Status enterAdmitted(Vault& vault, RootRecord& root);

} // namespace granary::drive
