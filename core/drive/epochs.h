// A drive that goes on under newer keys: who was removed, and what the rest carries over. Spec: core/specs/revocation.md.
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

Result<std::vector<RevokedDevice>> revokedDevices(Vault& vault);
Status putRevokedDevices(Vault& vault, const std::vector<RevokedDevice>& devices);
/// Marks them in the devices of a state.
Status markRevoked(Vault& vault, RootRecord& root);
/// Keys of devices that an earlier epoch certified are certified by this one, but for those that were removed.
void certifyAgain(const crypto::DriveKeys& keys, RootRecord& root);
/// The published state is of an epoch that has ended: whatever else there is to do, one of this epoch is due.
bool isBehind(Vault& vault);

} // namespace granary::drive
