// What a mounted tree answers the kernel. For fuse_mount.cpp alone.
#pragma once

#include "core/base/log.h"
#include "core/platform/fuse_nodes.h"
#include "core/platform/read_only_tree.h"

#define FUSE_USE_VERSION 312
#include <fuse3/fuse_lowlevel.h>

#include <chrono>
#include <list>
#include <unordered_map>

namespace granary::platform {

/// The requests of libfuse's low-level interface (3.14) on a ReadOnlyTree. Thread-safe: each call blocks its own thread until it has replied.
class FuseRequests {
public:
    /// Inode numbers follow from paths and `inodeKey`: who does not know the key cannot choose names that get the same one.
    FuseRequests(ReadOnlyTree& tree, Log& log, std::string_view inodeKey);
    /// For a session whose user data is a FuseRequests.
    static const fuse_lowlevel_ops& operations();

    /// Requests that wait end now, and those that come later at once.
    void end();
    /// Makes the kernel ask anew for everything that it keeps: names, attributes and contents.
    void forgetAll(fuse_session* session);

private:
    struct OpenDirectory {
        std::shared_ptr<const TreeListing> listing;
        std::uint64_t inode = 0;
    };
    class Running;
    struct Operations;

    void lookUp(fuse_req_t request, fuse_ino_t parent, const char* name);
    void attributes(fuse_req_t request, fuse_ino_t node);
    void readLink(fuse_req_t request, fuse_ino_t node);
    void open(fuse_req_t request, fuse_ino_t node, fuse_file_info* info);
    void read(fuse_req_t request, std::size_t size, off_t offset, const fuse_file_info* info);
    void openDirectory(fuse_req_t request, fuse_ino_t node, fuse_file_info* info);
    void readDirectory(fuse_req_t request, fuse_ino_t node, std::size_t size, off_t offset, const fuse_file_info* info, bool withAttributes);
    std::size_t addEntry(fuse_req_t request, char* to, std::size_t room, fuse_ino_t node, const OpenDirectory& directory, std::size_t index,
        bool withAttributes, std::vector<fuse_ino_t>& lookedUp);

    /// An entry and whether it stays as it is.
    struct Found {
        TreeEntry entry;
        std::uint64_t inode = 0;
        bool lasting = true;
    };
    Result<Found> find(fuse_ino_t node, const CancelToken& cancel);
    Result<std::string> pathOf(fuse_ino_t node) const;
    std::uint64_t inodeOf(std::string_view path) const;
    static std::uint64_t inodeBelow(std::uint64_t parent, std::string_view name);
    static struct stat statOf(const TreeEntry& entry, std::uint64_t inode);
    static fuse_entry_param entryOf(const TreeEntry& entry, std::uint64_t inode, fuse_ino_t node, bool lasting);
    /// What `work` returns, while the request can be interrupted.
    template <class F>
    auto during(fuse_req_t request, F work) -> decltype(work(CancelToken()));
    void fail(fuse_req_t request, const Error& error);

    ReadOnlyTree& m_tree;
    Log& m_log;
    const std::uint64_t m_rootInode;
    FuseNodes m_nodes;
    std::mutex m_mutex; ///< guards what follows
    std::uint64_t m_lastHandle = 0;
    std::unordered_map<std::uint64_t, std::shared_ptr<TreeFile>> m_files;
    std::unordered_map<std::uint64_t, OpenDirectory> m_directories;
    std::list<CancelToken> m_running;
    bool m_ended = false;
    std::optional<ErrorCode> m_logged;
    std::chrono::steady_clock::time_point m_loggedAt{};
};

/// The error as programs see it: notFound ENOENT, locked EACCES, cancelled EINTR; EIO for what they can't do anything about.
int errnoOf(const Error& error);

} // namespace granary::platform
