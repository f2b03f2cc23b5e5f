// From the 24 words to every key. Spec: core/specs/keys.md.
#pragma once

#include "core/crypto/secret.h"
#include "core/crypto/sign.h"

namespace granary::crypto {

using StorageRoot = Secret<struct StorageRootTag, 32>;
using IdKey = Secret<struct IdKeyTag, 32>;
using ChunkKey = Secret<struct ChunkKeyTag, 32>;
using CutKey = Secret<struct CutKeyTag, 32>;
using IndexKey = Secret<struct IndexKeyTag, 32>;
using MaskKey = Secret<struct MaskKeyTag, 32>;
using Bip39Seed = Secret<struct Bip39SeedTag, 64>;
/// secp256k1 private key of m/44'/60'/0'/0/0 (Ethereum) or m/44'/195'/0'/0/0 (TRON).
using ChainKey = Secret<struct ChainKeyTag, 32>;
/// Ed25519 seed of the ledger account.
using LedgerKey = Secret<struct LedgerKeyTag, 32>;

/// SLIP-0010, Ed25519, path m/1735549294'/1'.
StorageRoot storageRoot(const Bip39Seed& seed);

/// Keys that a device holds for one drive in one epoch: all that a backup and a restore need. Move-only.
struct DriveKeys {
    DriveId drive; ///< BLAKE2b of root and number; the same in every epoch
    std::uint32_t driveNumber = 0;
    std::uint32_t epoch = 0;
    SigningKey headSign;
    SigningKey storeSign;
    IdKey idKey;
    ChunkKey chunkKey;
    CutKey cutKey;
    IndexKey indexKey;
    MaskKey maskKey;
    PublicKey storeAdmin; ///< public half only: the private one follows from the words

    DriveKeys clone() const;
    /// Canonical bytes for the key file (sizes in keys.md); the caller seals them.
    SecretBuffer serialise() const;
    static constexpr std::size_t serialisedBytes = 296;
    static Result<DriveKeys> parse(ByteView bytes);
};

DriveKeys driveKeys(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t epoch);
/// What purges at once; never stored.
SigningKey storeAdminKey(const StorageRoot& root, std::uint32_t driveNumber);

struct WalletKeys {
    LedgerKey ledger;
    ChainKey ethereum;
    ChainKey tron;
};
/// SLIP-0010 (ledger) and BIP-32 secp256k1 (chains); kept in the drive's database so that spending never asks for the words.
WalletKeys walletKeys(const Bip39Seed& seed);

/// 16 bytes that salt the BEP 44 item of a device's head: pseudorandom per drive, so that slots don't show.
std::array<std::byte, 16> headSalt(const DriveKeys& keys, std::uint32_t slot);

} // namespace granary::crypto
