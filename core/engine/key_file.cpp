#include "core/engine/key_file.h"

#include "core/codec/bencode.h"

namespace granary::engine {
namespace {

constexpr std::int64_t payloadVersion = 1;
constexpr std::size_t maxDriveKeysBytes = 4096;
/// Ed25519 seed, X25519 private key.
constexpr std::size_t deviceKeysBytes = 64;

Result<crypto::LockboxOpener> opener(std::string_view passphrase)
{
    if (passphrase.empty())
        return crypto::LockboxOpener::unprotected();
    return crypto::LockboxOpener::passphrase(asBytes(passphrase));
}

} // namespace

crypto::SecretBuffer encodeWallet(const crypto::WalletKeys& wallet)
{
    crypto::SecretBuffer out(96);
    auto* to = out.mutableView().data();
    std::memcpy(to, wallet.ledger.view().data(), 32);
    std::memcpy(to + 32, wallet.ethereum.view().data(), 32);
    std::memcpy(to + 64, wallet.tron.view().data(), 32);
    return out;
}

Result<crypto::WalletKeys> decodeWallet(ByteView bytes)
{
    if (bytes.size() != 96)
        return Error(ErrorCode::malformed, "wallet keys");
    return crypto::WalletKeys{crypto::LedgerKey::copyFrom(bytes.first(32)), crypto::ChainKey::copyFrom(bytes.subspan(32, 32)),
        crypto::ChainKey::copyFrom(bytes.subspan(64, 32))};
}

UnlockedKeys UnlockedKeys::clone() const
{
    UnlockedKeys out{drive.clone(), *decodeWallet(encodeWallet(wallet).view()), store::DatabaseKey::copyFrom(database.view()), std::nullopt};
    if (device)
        out.device = DeviceIdentity{device->sign.clone(), device->box.clone()};
    for (const auto& keys : older)
        out.older.push_back(keys.clone());
    out.successions = successions;
    out.revoked = revoked;
    return out;
}

crypto::KeyRing UnlockedKeys::ring() const
{
    std::vector<crypto::DriveKeys> all;
    for (const auto& keys : older)
        all.push_back(keys.clone());
    all.push_back(drive.clone());
    return *crypto::KeyRing::of(std::move(all));
}

DeviceIdentity DeviceIdentity::generate(Random& random)
{
    crypto::SigningKey::Seed seed;
    random.fill(seed.mutableView());
    return {crypto::SigningKey(std::move(seed)), crypto::NoiseStaticKey::generate(random)};
}

KeyFile KeyFile::create(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, Random& random)
{
    return create(drive, wallet, DeviceIdentity::generate(random), random);
}

KeyFile KeyFile::create(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, const DeviceIdentity& device, Random& random)
{
    KeyFile file(crypto::Lockbox::create(random));
    file.setPayload(drive, wallet, device);
    return file;
}

void KeyFile::setPayload(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, const DeviceIdentity& device)
{
    const auto driveKeys = drive.serialise();
    const auto walletKeys = encodeWallet(wallet);
    crypto::SecretBuffer deviceKeys(deviceKeysBytes);
    std::memcpy(deviceKeys.mutableView().data(), device.sign.seed().view().data(), 32);
    std::memcpy(deviceKeys.mutableView().data() + 32, device.box.privateKey().data(), 32);
    Bytes payload;
    payload.reserve(maxDriveKeysBytes + 512); // so that no outgrown copy stays behind
    codec::BencodeWriter w(payload);
    w.beginDict();
    w.key("device").string(deviceKeys.view());
    w.key("drive").string(driveKeys.view());
    w.key("version").integer(payloadVersion);
    w.key("wallet").string(walletKeys.view());
    w.end();
    m_box.setPayload(payload);
    crypto::wipe(payload);
}

Result<bool> KeyFile::addDevice(Random& random)
{
    GRANARY_ASSIGN(const auto known, keys());
    if (known.device)
        return false;
    setPayload(known.drive, known.wallet, DeviceIdentity::generate(random));
    return true;
}

Result<KeyFile> KeyFile::open(FileSystem& files, const std::string& path, std::string_view passphrase)
{
    GRANARY_ASSIGN(const auto bytes, files.readFile(path, crypto::maxLockboxBytes));
    GRANARY_ASSIGN(const auto with, opener(passphrase));
    GRANARY_ASSIGN(auto box, crypto::Lockbox::open(bytes, with));
    return KeyFile(std::move(box));
}

Result<bool> KeyFile::unprotected(FileSystem& files, const std::string& path)
{
    GRANARY_ASSIGN(const auto bytes, files.readFile(path, crypto::maxLockboxBytes));
    GRANARY_ASSIGN(const auto kind, crypto::Lockbox::kindOf(bytes));
    return kind == crypto::LockboxKind::unprotected;
}

Result<UnlockedKeys> KeyFile::keys() const
{
    std::optional<crypto::DriveKeys> drive;
    std::optional<crypto::WalletKeys> wallet;
    std::optional<DeviceIdentity> device;
    std::int64_t version = 0;
    codec::BencodeReader r(m_box.payload());
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "device") {
            GRANARY_ASSIGN(const auto bytes, r.string(deviceKeysBytes));
            if (bytes.size() != deviceKeysBytes)
                return Error(ErrorCode::malformed, "device keys");
            device.emplace(DeviceIdentity{crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(bytes.first(32))),
                crypto::NoiseStaticKey(crypto::NoiseStaticKey::Private::copyFrom(bytes.last(32)))});
        } else if (key == "drive") {
            GRANARY_ASSIGN(const auto bytes, r.string(maxDriveKeysBytes));
            GRANARY_ASSIGN(drive, crypto::DriveKeys::parse(bytes));
        } else if (key == "version") {
            GRANARY_ASSIGN(version, r.integer(1, INT64_MAX));
        } else if (key == "wallet") {
            GRANARY_ASSIGN(const auto bytes, r.string(96));
            GRANARY_ASSIGN(wallet, decodeWallet(bytes));
        } else {
            GRANARY_TRY(r.skip());
        }
    }
    GRANARY_TRY(r.finish());
    if (version > payloadVersion)
        return Error(ErrorCode::unsupportedVersion, "key file");
    if (!drive || !wallet || version < 1)
        return Error(ErrorCode::malformed, "key file");
    return UnlockedKeys{std::move(*drive), std::move(*wallet), store::DatabaseKey::copyFrom(m_box.databaseKey().view()), std::move(device)};
}

Status KeyFile::write(FileSystem& files, const std::string& path, std::string_view passphrase, Random& random) const
{
    GRANARY_ASSIGN(const auto with, opener(passphrase));
    GRANARY_ASSIGN(const auto bytes, m_box.write(with, random));
    return files.writeFileDurably(path, bytes);
}

} // namespace granary::engine
