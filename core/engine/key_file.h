// The keys of a profile's drive, and the file that a passphrase opens. Spec: core/specs/profile.md; the lockbox in keys.md.
#pragma once

#include "core/base/file_system.h"
#include "core/crypto/key_tree.h"
#include "core/crypto/lockbox.h"
#include "core/crypto/noise.h"
#include "core/drive/drive.h"
#include "core/store/database.h"

#include <memory>

namespace granary::engine {

/// What this machine is to the drive's other devices. Move-only.
struct DeviceIdentity {
    crypto::SigningKey sign;
    crypto::NoiseStaticKey box; ///< X25519
    static DeviceIdentity generate(Random& random);
};

/// What unlocking gives. Move-only; wiped.
struct UnlockedKeys {
    crypto::DriveKeys drive; ///< of the newest epoch
    crypto::WalletKeys wallet;
    store::DatabaseKey database;
    std::optional<DeviceIdentity> device; ///< none in a file of before there were several devices
    // Of drives that have removed a device (epoch_book.h):
    std::vector<crypto::DriveKeys> older = {}; ///< of epochs before, ascending
    std::vector<std::shared_ptr<const Bytes>> successions = {}; ///< signed records, ascending by epoch
    std::vector<drive::RevokedDevice> revoked = {};

    UnlockedKeys clone() const;
    crypto::KeyRing ring() const;
};

/// The lockbox of a profile, opened or about to be written. The master key inside never changes, so neither does the database's.
class KeyFile {
public:
    /// For a new drive.
    static KeyFile create(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, Random& random);
    /// For a machine that was let into one.
    static KeyFile create(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, const DeviceIdentity& device, Random& random);
    /// Takes about a second. wrongPassphrase, damaged, malformed, unsupportedVersion, busy, notFound.
    static Result<KeyFile> open(FileSystem& files, const std::string& path, std::string_view passphrase);
    /// Whether it opens without a passphrase.
    static Result<bool> unprotected(FileSystem& files, const std::string& path);

    Result<UnlockedKeys> keys() const;
    /// Gives the machine an identity when it has none; false when it had. Not written yet.
    Result<bool> addDevice(Random& random);
    /// Replaces the file durably. An empty passphrase leaves it unprotected.
    Status write(FileSystem& files, const std::string& path, std::string_view passphrase, Random& random) const;

private:
    explicit KeyFile(crypto::Lockbox box) : m_box(std::move(box)) {}
    void setPayload(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, const DeviceIdentity& device);
    crypto::Lockbox m_box;
};

/// 96 bytes: ledger, Ethereum and TRON key.
crypto::SecretBuffer encodeWallet(const crypto::WalletKeys& wallet);
Result<crypto::WalletKeys> decodeWallet(ByteView bytes);

} // namespace granary::engine
