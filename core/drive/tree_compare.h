// Compares two trees of a file system: what proves that a restore brought everything back.
#pragma once

#include "core/base/cancel.h"
#include "core/base/worker_pool.h"
#include "core/drive/drive.h"

#include <string>
#include <vector>

namespace granary::drive {

struct TreeDifference {
    std::string path; ///< below the roots, raw bytes
    std::string
        aspect; ///< "missing", "added", "type", "content", "size", "mode", "owner", "mtime", "xattrs", "target", "device", "links", "unreadable"
    std::string detail; ///< for people, for example "0644 / 0600"
};

struct TreeComparison {
    std::uint64_t files = 0;
    std::uint64_t directories = 0;
    std::uint64_t others = 0;
    std::uint64_t bytes = 0;           ///< of content compared
    std::uint64_t socketsLeftOut = 0;  ///< of the left side: they are not stored
    std::vector<TreeDifference> first; ///< at most 100, in the order of discovery
    std::uint64_t differences = 0;
};

struct CompareOptions {
    bool owners = true;
    bool rootMetadata = true;      ///< of the two roots themselves
    bool content = true;           ///< read the files
    std::vector<std::string> skip; ///< absolute paths on either side that are left out
};

/// Both absolute, without symlinks on the way; two directories or two files. An Error only when a root can't be opened or `cancel` says so.
/// Contents are read by `workers`; waits for them (don't call on one of them). Holes need not be the same, the bytes must be.
Result<TreeComparison> compareTrees(const std::string& left, const std::string& right, const CompareOptions& options,
    Executor& workers, const CancelToken& cancel);

} // namespace granary::drive
