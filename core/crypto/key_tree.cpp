#include "core/crypto/key_tree.h"

#include "core/crypto/label.h"
#include "core/crypto/slip10.h"

#include <sodium.h>

namespace granary::crypto {

namespace {

/// "gran" in ASCII: SLIP-0044 registers no such coin, so the path meets no other wallet's.
constexpr std::uint32_t granaryPurpose = 1735549294u | hardened;
constexpr std::uint32_t storagePath = 1u | hardened;
constexpr std::uint32_t ledgerPath = 2u | hardened;

constexpr std::string_view keyFileMagic = "granary.keys";
constexpr std::uint32_t keyFileVersion = 1;
constexpr std::size_t keyFileBytes = 12 + 4 + 4 + 4 + 16 + 7 * 32 + 32;

template <class Key>
Key derive(const StorageRoot& root, std::string_view label, std::uint32_t drive, std::uint32_t epoch)
{
    Key out;
    deriveLabelled(root.view(), label, {littleField(drive), littleField(epoch)}, out.mutableView());
    return out;
}

DriveId driveId(const StorageRoot& root, std::uint32_t driveNumber)
{
    DriveId out;
    deriveLabelled(root.view(), "granary.v1.drive-id", {littleField(driveNumber)}, out.mutableView());
    return out;
}

} // namespace

StorageRoot storageRoot(const Bip39Seed& seed)
{
    return StorageRoot::copyFrom(slip10Ed25519(seed.view(), {granaryPurpose, storagePath}).key.view());
}

DriveKeys driveKeys(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t epoch)
{
    using Seed = SigningKey::Seed;
    return DriveKeys{
        .drive = driveId(root, driveNumber),
        .driveNumber = driveNumber,
        .epoch = epoch,
        .headSign = SigningKey(derive<Seed>(root, "granary.v1.head-sign", driveNumber, epoch)),
        .storeSign = SigningKey(derive<Seed>(root, "granary.v1.store-sign", driveNumber, epoch)),
        .idKey = derive<IdKey>(root, "granary.v1.id-key", driveNumber, epoch),
        .chunkKey = derive<ChunkKey>(root, "granary.v1.chunk-key", driveNumber, epoch),
        .cutKey = derive<CutKey>(root, "granary.v1.cut-key", driveNumber, epoch),
        .indexKey = derive<IndexKey>(root, "granary.v1.index-key", driveNumber, epoch),
        .maskKey = derive<MaskKey>(root, "granary.v1.mask-key", driveNumber, epoch),
        .storeAdmin = storeAdminKey(root, driveNumber).publicKey(),
    };
}

SigningKey storeAdminKey(const StorageRoot& root, std::uint32_t driveNumber)
{
    SigningKey::Seed seed;
    deriveLabelled(root.view(), "granary.v1.store-admin", {littleField(driveNumber)}, seed.mutableView());
    return SigningKey(std::move(seed));
}

WalletKeys walletKeys(const Bip39Seed& seed)
{
    const auto chain = [&](std::uint32_t coin) {
        return ChainKey::copyFrom(bip32Secp256k1(seed.view(), {44u | hardened, coin | hardened, 0u | hardened, 0, 0}).key.view());
    };
    return WalletKeys{
        .ledger = LedgerKey::copyFrom(slip10Ed25519(seed.view(), {granaryPurpose, ledgerPath}).key.view()),
        .ethereum = chain(60),
        .tron = chain(195),
    };
}

std::array<std::byte, 16> headSalt(const DriveKeys& keys, std::uint32_t slot)
{
    std::array<std::byte, 16> out;
    deriveLabelled(keys.indexKey.view(), "granary.v1.head-salt", {littleField(slot)}, out);
    return out;
}

DriveKeys DriveKeys::clone() const
{
    return DriveKeys{
        .drive = drive,
        .driveNumber = driveNumber,
        .epoch = epoch,
        .headSign = headSign.clone(),
        .storeSign = storeSign.clone(),
        .idKey = idKey.clone(),
        .chunkKey = chunkKey.clone(),
        .cutKey = cutKey.clone(),
        .indexKey = indexKey.clone(),
        .maskKey = maskKey.clone(),
        .storeAdmin = storeAdmin,
    };
}

SecretBuffer DriveKeys::serialise() const
{
    SecretBuffer out(keyFileBytes);
    auto rest = out.mutableView();
    const auto put = [&rest](ByteView field) {
        std::memcpy(rest.data(), field.data(), field.size());
        rest = rest.subspan(field.size());
    };
    put(asBytes(keyFileMagic));
    put(littleField(keyFileVersion));
    put(littleField(driveNumber));
    put(littleField(epoch));
    put(drive.view());
    put(headSign.seed().view());
    put(storeSign.seed().view());
    put(idKey.view());
    put(chunkKey.view());
    put(cutKey.view());
    put(indexKey.view());
    put(maskKey.view());
    put(storeAdmin.view());
    GRANARY_ASSERT(rest.empty());
    return out;
}

Result<DriveKeys> DriveKeys::parse(ByteView bytes)
{
    const auto headBytes = keyFileMagic.size() + sizeof keyFileVersion;
    if (bytes.size() < headBytes || asText(bytes.first(keyFileMagic.size())) != keyFileMagic)
        return Error(ErrorCode::malformed, "not a key file");
    if (loadLittle<std::uint32_t>(bytes.subspan(keyFileMagic.size())) != keyFileVersion)
        return Error(ErrorCode::unsupportedVersion, "key file of another version");
    if (bytes.size() != keyFileBytes)
        return Error(ErrorCode::malformed, "key file of a wrong size");
    auto rest = bytes.subspan(headBytes);
    const auto take = [&rest](std::size_t size) {
        const auto field = rest.first(size);
        rest = rest.subspan(size);
        return field;
    };
    // The order of the fields in the braces is the order of the bytes: initialisers are evaluated from left to right.
    const auto number = loadLittle<std::uint32_t>(take(4));
    const auto keyEpoch = loadLittle<std::uint32_t>(take(4));
    DriveKeys out{
        .drive = *DriveId::from(take(16)),
        .driveNumber = number,
        .epoch = keyEpoch,
        .headSign = SigningKey(SigningKey::Seed::copyFrom(take(32))),
        .storeSign = SigningKey(SigningKey::Seed::copyFrom(take(32))),
        .idKey = IdKey::copyFrom(take(32)),
        .chunkKey = ChunkKey::copyFrom(take(32)),
        .cutKey = CutKey::copyFrom(take(32)),
        .indexKey = IndexKey::copyFrom(take(32)),
        .maskKey = MaskKey::copyFrom(take(32)),
        .storeAdmin = *PublicKey::from(take(32)),
    };
    if (crypto_core_ed25519_is_valid_point(asUnsigned(out.storeAdmin.view())) != 1)
        return Error(ErrorCode::malformed, "key file with an invalid public key");
    return out;
}

} // namespace granary::crypto
