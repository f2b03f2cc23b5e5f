#include "core/engine/epoch_book.h"

#include "core/drive/record_fields.h"

#include "core/codec/bencode.h"
#include "core/crypto/seal.h"
#include "core/swarm/succession.h"

namespace granary::engine {
namespace {

constexpr std::string_view epochsLabel = "granary.v1.profile-epochs";
constexpr std::int64_t bookVersion = 1;
constexpr std::size_t maxEpochs = swarm::maxSuccessions;
constexpr std::size_t maxRevoked = 4096;
constexpr std::size_t revokedBytes = 4 + drive::InstanceId::sizeBytes;
constexpr std::size_t maxEpochsFileBytes = maxEpochs * (swarm::maxSuccessionBytes + crypto::DriveKeys::serialisedBytes + 32) + maxRevoked * (revokedBytes + 8) + 1024;
static_assert(crypto::DriveKeys::serialisedBytes + 16 + maxRevokedAtOnce * (revokedBytes + 3) + 40 + 48 <= swarm::maxSuccessionPackageBytes);

void writeRevoked(codec::BencodeWriter& w, const std::vector<drive::RevokedDevice>& devices)
{
    w.beginList();
    for (const auto& device : devices) {
        Bytes row;
        appendLittle<std::uint32_t>(row, device.slot);
        append(row, device.instance.view());
        w.string(row);
    }
    w.end();
}

Result<std::vector<drive::RevokedDevice>> readRevoked(codec::BencodeReader& r, std::size_t most)
{
    std::vector<drive::RevokedDevice> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto row, r.string(revokedBytes));
        if (row.size() != revokedBytes || out.size() == most)
            return Error(ErrorCode::malformed, "revoked devices");
        out.push_back({loadLittle<std::uint32_t>(row), *drive::InstanceId::from(row.subspan(4))});
    }
    return out;
}

Status expectVersion(codec::BencodeReader& r)
{
    GRANARY_TRY(drive::expectKey(r, "v"));
    GRANARY_ASSIGN(const auto version, r.integer(1, INT64_MAX));
    if (version > bookVersion)
        return Error(ErrorCode::unsupportedVersion, "epochs");
    if (!r.atEnd())
        return Error(ErrorCode::malformed, "epochs");
    return r.finish();
}

Result<EpochBook> parseEpochs(ByteView plain)
{
    EpochBook out;
    codec::BencodeReader r(plain);
    GRANARY_TRY(r.beginDict());
    GRANARY_TRY(drive::expectKey(r, "keys"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto bytes, r.string(crypto::DriveKeys::serialisedBytes));
        GRANARY_ASSIGN(auto keys, crypto::DriveKeys::parse(bytes));
        if (out.keys.size() == maxEpochs)
            return Error(ErrorCode::malformed, "epochs");
        out.keys.push_back(std::move(keys));
    }
    GRANARY_TRY(drive::expectKey(r, "removed"));
    GRANARY_ASSIGN(const auto removed, r.integer(0, 1));
    out.removed = removed == 1;
    GRANARY_TRY(drive::expectKey(r, "revoked"));
    GRANARY_ASSIGN(out.revoked, readRevoked(r, maxRevoked));
    GRANARY_TRY(drive::expectKey(r, "successions"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto record, r.string(swarm::maxSuccessionBytes));
        if (out.successions.size() == maxEpochs)
            return Error(ErrorCode::malformed, "epochs");
        out.successions.push_back(std::make_shared<const Bytes>(toBytes(record)));
    }
    GRANARY_TRY(expectVersion(r));
    return out;
}

} // namespace

Result<EpochBook> EpochBook::read(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive)
{
    if (!files.exists(path))
        return EpochBook();
    GRANARY_ASSIGN(const auto sealed, files.readFile(path, maxEpochsFileBytes));
    Bytes plain;
    plain.reserve(sealed.size());
    GRANARY_TRY(crypto::open(key.view(), epochsLabel, drive.view(), {}, sealed, plain));
    auto book = parseEpochs(plain);
    crypto::wipe(plain);
    return book;
}

Status EpochBook::write(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, Random& random) const
{
    if (keys.size() > maxEpochs || successions.size() > maxEpochs || revoked.size() > maxRevoked)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "the drive has begun too many epochs");
    std::size_t size = 4096 + revoked.size() * (revokedBytes + 8) + keys.size() * (crypto::DriveKeys::serialisedBytes + 8);
    for (const auto& record : successions)
        size += record->size() + 8;
    Bytes plain;
    plain.reserve(size); // so that no outgrown copy stays behind
    codec::BencodeWriter w(plain);
    w.beginDict();
    w.key("keys").beginList();
    for (const auto& epoch : keys)
        w.string(epoch.serialise().view());
    w.end();
    w.key("removed").integer(removed ? 1 : 0);
    w.key("revoked");
    writeRevoked(w, revoked);
    w.key("successions").beginList();
    for (const auto& record : successions)
        w.string(*record);
    w.end();
    w.key("v").integer(bookVersion);
    w.end();
    Bytes sealed;
    crypto::seal(key.view(), epochsLabel, drive.view(), {}, plain, random, sealed);
    crypto::wipe(plain);
    return files.writeFileDurably(path, sealed);
}

crypto::SecretBuffer EpochPackage::encode() const
{
    GRANARY_ASSERT(revoked.size() <= maxRevokedAtOnce);
    Bytes plain;
    plain.reserve(2048);
    codec::BencodeWriter w(plain);
    w.beginDict();
    w.key("keys").string(keys.serialise().view());
    w.key("revoked");
    writeRevoked(w, revoked);
    w.key("v").integer(bookVersion);
    w.end();
    crypto::SecretBuffer out(plain.size());
    std::memcpy(out.mutableView().data(), plain.data(), plain.size());
    crypto::wipe(plain);
    return out;
}

Result<EpochPackage> EpochPackage::parse(ByteView bytes)
{
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    GRANARY_TRY(drive::expectKey(r, "keys"));
    GRANARY_ASSIGN(const auto serialised, r.string(crypto::DriveKeys::serialisedBytes));
    GRANARY_ASSIGN(auto keys, crypto::DriveKeys::parse(serialised));
    GRANARY_TRY(drive::expectKey(r, "revoked"));
    GRANARY_ASSIGN(auto revoked, readRevoked(r, maxRevokedAtOnce));
    GRANARY_TRY(expectVersion(r));
    return EpochPackage{std::move(keys), std::move(revoked)};
}

} // namespace granary::engine
