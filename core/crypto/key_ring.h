// The keys of a drive over its epochs. Spec: core/specs/revocation.md.
#pragma once

#include "core/crypto/key_tree.h"

#include <vector>

namespace granary::crypto {

/// Everything is written with the newest epoch's keys; those before are for reading what was written then. Never empty, of one drive, ascending.
/// Move-only.
class KeyRing {
public:
    KeyRing(DriveKeys only) { m_keys.push_back(std::move(only)); } // NOLINT: a drive of one epoch is the usual case
    /// malformed: empty, of several drives, or not ascending by epoch.
    static Result<KeyRing> of(std::vector<DriveKeys> keys);
    const DriveKeys& newest() const { return m_keys.back(); }
    /// Null for an epoch that the device has no keys of.
    const DriveKeys* find(std::uint32_t epoch) const;
    const std::vector<DriveKeys>& all() const { return m_keys; }
    KeyRing clone() const;

private:
    KeyRing() = default;
    std::vector<DriveKeys> m_keys;
};

/// Keys of an epoch as a drive uses them: those of driveKeys(), but id-key and cut-key of epoch 0. Both say nothing to whoever has no metadata of the
/// new epoch, and with others everything that is stored would be stored again.
DriveKeys epochKeys(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t epoch);
/// Of epochs 0 to `newest`.
KeyRing epochRing(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t newest);

} // namespace granary::crypto
