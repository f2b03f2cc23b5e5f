#include "core/engine/proxy_login.h"

#include "core/api/engine_settings.h"
#include "core/codec/bencode.h"
#include "core/crypto/seal.h"

namespace granary::engine {
namespace {

constexpr std::string_view proxyLabel = "granary.v1.profile-proxy";
constexpr std::size_t maxProxyFileBytes = 8 << 10;

} // namespace

Bytes encodeProxyLogin(const ProxyLogin& login)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("password").string(login.password.view());
    w.key("user").string(login.user);
    w.key("version").integer(1);
    w.end();
    return out;
}

Result<ProxyLogin> decodeProxyLogin(ByteView bytes)
{
    ProxyLogin out;
    std::int64_t version = 0;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "password") {
            GRANARY_ASSIGN(const auto text, r.string(api::maxProxyLoginBytes));
            out.password = api::SecretText(std::string(asText(text)));
        } else if (key == "user") {
            GRANARY_ASSIGN(const auto text, r.string(api::maxProxyLoginBytes));
            out.user = asText(text);
        } else if (key == "version") {
            GRANARY_ASSIGN(version, r.integer(1, INT64_MAX));
        } else {
            GRANARY_TRY(r.skip());
        }
    }
    GRANARY_TRY(r.finish());
    if (version > 1)
        return Error(ErrorCode::unsupportedVersion, "the proxy's login");
    return version == 1 ? Result<ProxyLogin>(std::move(out)) : Error(ErrorCode::malformed, "the proxy's login");
}

Status writeProxyLogin(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, const ProxyLogin& login, Random& random)
{
    auto plain = encodeProxyLogin(login);
    Bytes sealed;
    crypto::seal(key.view(), proxyLabel, drive.view(), {}, plain, random, sealed);
    explicit_bzero(plain.data(), plain.size());
    return files.writeFileDurably(path, sealed);
}

Result<ProxyLogin> readProxyLogin(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive)
{
    GRANARY_ASSIGN(const auto sealed, files.readFile(path, maxProxyFileBytes));
    Bytes plain;
    GRANARY_TRY(crypto::open(key.view(), proxyLabel, drive.view(), {}, sealed, plain));
    auto login = decodeProxyLogin(plain);
    explicit_bzero(plain.data(), plain.size());
    return login;
}

} // namespace granary::engine
