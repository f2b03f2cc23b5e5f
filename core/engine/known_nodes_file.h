// The drive's nodes beside its database: what finds the drive again when the database is gone.
#pragma once

#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/crypto/key_tree.h"
#include "core/drive/drive.h"
#include "core/store/database.h"

namespace granary::engine {

inline constexpr std::size_t maxKnownNodes = 1024;

/// Bencoded list, sealed under the database key (label "granary.v1.profile-nodes", bound to the drive), replaced durably.
Status writeKnownNodes(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive,
    const std::vector<drive::KnownNode>& nodes, Random& random);
/// Empty when there is no file. damaged, malformed.
Result<std::vector<drive::KnownNode>> readKnownNodes(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive);

} // namespace granary::engine
