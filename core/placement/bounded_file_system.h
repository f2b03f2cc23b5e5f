// Holds what an engine writes below its profile to the share. Spec: core/specs/node-store.md, "Space".
#pragma once

#include "core/base/file_system.h"
#include "core/placement/share_space.h"

#include <map>
#include <memory>

namespace granary::placement {

/// Passes everything on; what would make a file below `profile` larger is taken from the share first, and refused with diskFull when the
/// share has no room for it. Below `store`, whose owner does its own sums, and outside of the profile nothing is counted.
///
/// A file is charged its size in whole blocks, holes included, and one block for its name and extents, from its creation until it is gone
/// and closed; a directory two blocks. Thread-safe.
class BoundedFileSystem : public FileSystem {
public:
    BoundedFileSystem(FileSystem& files, std::shared_ptr<ShareSpace> space, std::string profile, std::string store);
    ~BoundedFileSystem() override;
    /// Charges what is there. Once, before anything is written, when nobody else uses the profile.
    Status measure();

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override;
    Result<FileInfo> info(const std::string& path) override { return m_files.info(path); }
    bool exists(const std::string& path) override { return m_files.exists(path); }
    Result<std::vector<std::string>> list(const std::string& path) override { return m_files.list(path); }
    Status makeDirectories(const std::string& path) override;
    Status rename(const std::string& from, const std::string& to) override;
    Status remove(const std::string& path) override;
    Status removeTree(const std::string& path) override;
    Status syncDirectory(const std::string& path) override { return m_files.syncDirectory(path); }
    /// What the share leaves, or the disk, whichever is less.
    Result<SpaceInfo> space(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return m_files.lock(path); }

private:
    class Charge;
    class BoundedFile;
    bool counts(const std::string& path) const;
    Status measureBelow(const std::string& path); ///< with m_mutex held
    // With m_mutex held.
    Result<std::shared_ptr<Charge>> chargeFor(const std::string& path, bool create);
    /// Forgets what is gone at and below the path.
    void forgetGone(const std::string& path);

    FileSystem& m_files;
    const std::shared_ptr<ShareSpace> m_space;
    const std::string m_profile;
    const std::string m_store;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Charge>> m_charges; ///< by path
};

} // namespace granary::placement
