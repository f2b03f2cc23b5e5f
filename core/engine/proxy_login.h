// User name and password for a proxy, as the profile keeps them. Spec: core/specs/profile.md.
#pragma once

#include "core/api/secret_text.h"
#include "core/base/file_system.h"
#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/store/database.h"

namespace granary::engine {

struct ProxyLogin {
    std::string user;
    api::SecretText password;
};

/// What is sealed. tooLarge above api::maxProxyLoginBytes each, malformed for anything that encodeProxyLogin() does not write.
Bytes encodeProxyLogin(const ProxyLogin& login);
Result<ProxyLogin> decodeProxyLogin(ByteView bytes);

/// The file, replaced durably; sealed with the key of the drive's database, so that who has the disk but not the passphrase reads neither.
Status writeProxyLogin(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, const ProxyLogin& login, Random& random);
/// notFound, damaged, malformed.
Result<ProxyLogin> readProxyLogin(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive);

} // namespace granary::engine
