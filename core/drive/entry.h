// What a directory holds: entries with their metadata, and where the contents of files are.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <string>
#include <vector>

namespace granary::drive {

/// Persisted; only grows. Sockets are not stored (as with tar).
enum class EntryType : std::uint8_t { file = 0, directory = 1, symlink = 2, fifo = 3, charDevice = 4, blockDevice = 5 };

struct ExtendedAttribute {
    std::string name; ///< with its namespace, for example "user.comment", "system.posix_acl_access"
    Bytes value;      ///< at most 64 KiB
    friend bool operator==(const ExtendedAttribute&, const ExtendedAttribute&) = default;
};

struct Metadata {
    std::uint32_t mode = 0; ///< permission, set-id and sticky bits: 07777
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::int64_t mtimeNs = 0; ///< since 1970, may be negative
    std::vector<ExtendedAttribute> xattrs; ///< ascending by name
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

/// Data of a sparse file: everything outside the extents is a hole. Ascending, not touching.
struct Extent {
    std::uint64_t offset = 0;
    std::uint64_t lengthBytes = 0;
    friend bool operator==(const Extent&, const Extent&) = default;
};

struct ChunkRef {
    ChunkId id;
    std::uint32_t sizeBytes = 0; ///< of the plaintext
    friend bool operator==(const ChunkRef&, const ChunkRef&) = default;
};

/// Where `sizeBytes` of content are: nothing, a piece of a bundle, or chunks (depth 0), or chunks that hold lists of chunks (depth 1..3;
/// `covered` then says how much content lies below each).
/// For a sparse file the content is the concatenation of its extents.
struct Content {
    std::uint64_t sizeBytes = 0;
    ChunkId id;                      ///< keyed hash of a bundled blob; zero otherwise
    std::optional<ChunkId> bundle;   ///< set: bytes [bundleOffset, bundleOffset + sizeBytes) of that chunk
    std::uint32_t bundleOffset = 0;
    std::uint8_t depth = 0;
    std::vector<ChunkRef> chunks;
    std::vector<std::uint64_t> covered; ///< as many as chunks when depth > 0, else empty
    friend bool operator==(const Content&, const Content&) = default;
};

struct Entry {
    std::string name; ///< raw bytes, 1..255, no '/' and no NUL, not "." or ".."
    EntryType type = EntryType::file;
    Metadata metadata;
    std::uint64_t fileSizeBytes = 0;  ///< file: logical size, holes included
    Content content;                  ///< file: its data; directory: its encoded tree
    std::vector<Extent> extents;      ///< sparse file only
    std::string target;               ///< symlink only, raw bytes, at most 4095
    std::uint64_t device = 0;         ///< device nodes only
    std::uint64_t linkKey = 0;        ///< not 0: files of one snapshot and source with the same key are hard links of one inode
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// What says, without reading it, that a file has not changed. Kept on this machine only.
struct Fingerprint {
    std::uint64_t sizeBytes = 0;
    std::int64_t mtimeNs = 0;
    std::int64_t ctimeNs = 0;
    std::uint64_t inode = 0;
    std::uint64_t device = 0;
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

} // namespace granary::drive
