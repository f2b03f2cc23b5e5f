// A tree of files that can only be read, as a port: what a mount shows.
#pragma once

#include "core/base/bytes.h"
#include "core/base/cancel.h"

#include <algorithm>
#include <string>
#include <vector>

namespace granary::platform {

/// What stands under a name.
struct TreeEntry {
    enum class Type : std::uint8_t { file, directory, symlink, fifo, charDevice, blockDevice };
    std::string name; ///< raw bytes, no '/', not "." or ".."; empty for the root
    Type type = Type::file;
    std::uint64_t sizeBytes = 0;
    std::uint32_t mode = 0; ///< 07777
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::int64_t mtimeNs = 0;
    std::string target; ///< symlink only
};

/// A directory's entries, ascending by the bytes of their names and unique.
struct TreeListing {
    std::vector<TreeEntry> entries;
    bool lasting = true; ///< stays as it is for as long as the tree is there

    const TreeEntry* find(std::string_view name) const
    {
        const auto it = std::lower_bound(entries.begin(), entries.end(), name, [](const auto& entry, std::string_view n) { return entry.name < n; });
        return it == entries.end() || it->name != name ? nullptr : &*it;
    }
};

/// Thread-safe.
class TreeFile {
public:
    virtual ~TreeFile() = default;
    /// Fills `to` from there on; fewer bytes only at the end of the file. cancelled as soon as the token says so, whatever it waits for.
    virtual Result<std::size_t> read(std::uint64_t offset, MutableByteView to, const CancelToken& cancel) = 0;
};

/// Paths are "" for the root and "/a/b" below it. Thread-safe; calls may block for as long as their token is not cancelled.
class ReadOnlyTree {
public:
    virtual ~ReadOnlyTree() = default;
    virtual Result<TreeEntry> root(const CancelToken& cancel) = 0;
    /// notFound, also for what is no directory.
    virtual Result<std::shared_ptr<const TreeListing>> list(const std::string& path, const CancelToken& cancel) = 0;
    /// A regular file.
    virtual Result<std::unique_ptr<TreeFile>> open(const std::string& path, const CancelToken& cancel) = 0;
};

} // namespace granary::platform
