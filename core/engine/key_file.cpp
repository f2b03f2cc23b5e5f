#include "core/engine/key_file.h"

#include "core/codec/bencode.h"

namespace granary::engine {
namespace {

constexpr std::int64_t payloadVersion = 1;
constexpr std::size_t maxDriveKeysBytes = 4096;

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

KeyFile KeyFile::create(const crypto::DriveKeys& drive, const crypto::WalletKeys& wallet, Random& random)
{
    KeyFile file(crypto::Lockbox::create(random));
    const auto driveKeys = drive.serialise();
    const auto walletKeys = encodeWallet(wallet);
    Bytes payload;
    payload.reserve(maxDriveKeysBytes + 256); // so that no outgrown copy stays behind
    codec::BencodeWriter w(payload);
    w.beginDict();
    w.key("drive").string(driveKeys.view());
    w.key("version").integer(payloadVersion);
    w.key("wallet").string(walletKeys.view());
    w.end();
    file.m_box.setPayload(payload);
    crypto::wipe(payload);
    return file;
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
    std::int64_t version = 0;
    codec::BencodeReader r(m_box.payload());
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "drive") {
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
    return UnlockedKeys{std::move(*drive), std::move(*wallet), store::DatabaseKey::copyFrom(m_box.databaseKey().view())};
}

Status KeyFile::write(FileSystem& files, const std::string& path, std::string_view passphrase, Random& random) const
{
    GRANARY_ASSIGN(const auto with, opener(passphrase));
    GRANARY_ASSIGN(const auto bytes, m_box.write(with, random));
    return files.writeFileDurably(path, bytes);
}

} // namespace granary::engine
