// What a device that lets another one in hands over. Spec: core/specs/joining.md.
#pragma once

#include "core/drive/drive.h"
#include "core/engine/key_file.h"

namespace granary::engine {

inline constexpr std::size_t maxPackageEpochs = 64;
inline constexpr std::size_t maxPackageNodes = 120;
inline constexpr std::size_t maxPackageBytes = 60 << 10;

/// Everything but words and root. Move-only.
struct DevicePackage {
    std::vector<crypto::DriveKeys> keys; ///< of every epoch that the giver has, ascending; 1..maxPackageEpochs
    crypto::WalletKeys wallet;
    std::uint32_t slot = 0;     ///< that the new device takes
    std::string name;           ///< that it goes by, 1..63 bytes
    std::string from;           ///< of the device that lets it in
    std::uint64_t sequence = 0; ///< of the newest state that the giver knows; 0: there is none yet
    /// Peers to store on and read from, at most maxPackageNodes with four addresses each: enough to find the rest. Folders are another machine's.
    std::vector<drive::KnownNode> nodes;

    /// Canonical; at most maxPackageBytes.
    crypto::SecretBuffer encode() const;
    static Result<DevicePackage> parse(ByteView bytes);
};

} // namespace granary::engine
