// What a profile knows of its drive's epochs beyond its key file. Spec: core/specs/revocation.md, profile.md.
#pragma once

#include "core/engine/key_file.h"

#include <memory>

namespace granary::engine {

/// Sealed with the database's key, so that it can be rewritten without the passphrase. Lost, it comes back from any node: the key file's keys lead to the
/// successions, and those to the rest.
struct EpochBook {
    std::vector<crypto::DriveKeys> keys; ///< of epochs that the key file does not hold, ascending
    std::vector<std::shared_ptr<const Bytes>> successions; ///< signed records, ascending by epoch
    std::vector<drive::RevokedDevice> revoked;
    bool removed = false; ///< this machine was

    static Result<EpochBook> read(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive);
    Status write(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, Random& random) const;
};

/// What one device is given when an epoch begins, sealed to its box key in the succession.
struct EpochPackage {
    crypto::DriveKeys keys;
    std::vector<drive::RevokedDevice> revoked; ///< with this succession

    crypto::SecretBuffer encode() const;
    static Result<EpochPackage> parse(ByteView bytes);
};
/// Devices that one revocation can remove.
inline constexpr std::size_t maxRevokedAtOnce = 20;

} // namespace granary::engine
