#include "core/engine/service_key.h"

#include "core/codec/bencode.h"

namespace granary::engine {
namespace {

constexpr std::int64_t serviceKeyVersion = 1;
constexpr std::size_t maxServiceKeyBytes = 4096;

Status write(FileSystem& files, const std::string& path, const ServiceKey& key)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("database").string(key.database.view());
    w.key("identity").string(key.identity.seed().view());
    w.key("version").integer(serviceKeyVersion);
    w.end();
    auto done = files.writeFileDurably(path, out);
    crypto::wipe(out);
    return done;
}

Result<ServiceKey> parseServiceKey(ByteView bytes)
{
    std::optional<crypto::SigningKey> identity;
    std::optional<store::DatabaseKey> database;
    std::int64_t version = 0;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "version") {
            GRANARY_ASSIGN(version, r.integer(1, INT64_MAX));
            continue;
        }
        if (key != "database" && key != "identity") {
            GRANARY_TRY(r.skip());
            continue;
        }
        GRANARY_ASSIGN(const auto value, r.string(32));
        if (value.size() != 32)
            return Error(ErrorCode::malformed, "service key");
        if (key == "database")
            database = store::DatabaseKey::copyFrom(value);
        else
            identity.emplace(crypto::SigningKey::Seed::copyFrom(value));
    }
    GRANARY_TRY(r.finish());
    if (version > serviceKeyVersion)
        return Error(ErrorCode::unsupportedVersion, "service key");
    if (!identity || !database || version < 1)
        return Error(ErrorCode::malformed, "service key");
    return ServiceKey{std::move(*identity), std::move(*database)};
}

} // namespace

Result<ServiceKey> loadServiceKey(FileSystem& files, const std::string& path, Random& random)
{
    if (files.exists(path)) {
        GRANARY_ASSIGN(auto bytes, files.readFile(path, maxServiceKeyBytes));
        auto key = parseServiceKey(bytes);
        crypto::wipe(bytes);
        return key;
    }
    crypto::SigningKey::Seed seed;
    random.fill(seed.mutableView());
    ServiceKey key{crypto::SigningKey(std::move(seed)), {}};
    random.fill(key.database.mutableView());
    GRANARY_TRY(write(files, path, key));
    return key;
}

} // namespace granary::engine
