// The end of a drive.
#pragma once

#include "core/api/secret_text.h"
#include "core/crypto/key_tree.h"
#include "core/engine/profile.h"

#include <memory>

namespace granary::engine {

/// What the words give, if they are those of this drive. wrongWords, wrongDrive.
Result<std::shared_ptr<const crypto::StorageRoot>> rootOfDrive(const api::SecretText& words, const crypto::DriveKeys& drive);

/// Removes all that a profile keeps of its drive: the keys first, so that what a crash leaves opens for nobody, the mark last. Again after a
/// crash: the same.
Status removeDriveFiles(FileSystem& files, const Profile& profile);

} // namespace granary::engine
