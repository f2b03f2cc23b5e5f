// Sets owner, mode, times, extended attributes and ACLs of something that was restored.
#pragma once

#include "core/drive/entry.h"

#include <string>
#include <sys/types.h>

namespace granary::drive {

/// What is known of an object before its metadata is set.
struct RestoredObject {
    int fd = -1; ///< open, or O_PATH for what can't be opened (symlinks, fifos, devices)
    bool pathOnly = false;
    EntryType type = EntryType::file;
    mode_t mode = 0; ///< 07777 bits now
    uid_t uid = 0;
    gid_t gid = 0;
    bool removeAcls = false; ///< ACLs that the metadata doesn't name may be there
};

struct MetadataOutcome {
    bool ownerSet = true;
    std::string problem; ///< what else could not be set, for people; empty when all could
};

/// In the order that keeps all of it: owner (which clears set-id bits and capabilities), attributes, mode, time.
/// Only root gives files away: others keep what they own, take a group that they are in, and never get set-id bits of another owner.
MetadataOutcome applyMetadata(const RestoredObject& object, const Metadata& metadata);

} // namespace granary::drive
