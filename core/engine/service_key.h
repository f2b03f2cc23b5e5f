// The keys with which an engine serves others unattended: no passphrase stands before them.
#pragma once

#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/crypto/sign.h"
#include "core/store/database.h"

namespace granary::engine {

struct ServiceKey {
    crypto::SigningKey identity; ///< of the node
    store::DatabaseKey database; ///< of the node's database
};

/// Reads the file (mode 0600) or makes it with fresh keys. malformed when it is damaged: the node's identity is then lost for good, so
/// nothing is put in its place.
Result<ServiceKey> loadServiceKey(FileSystem& files, const std::string& path, Random& random);

} // namespace granary::engine
