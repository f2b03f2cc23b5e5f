// A regular file being read by the scanner, and the extended attributes of anything.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/drive/entry.h"
#include "core/drive/scan_lazy_directory.h"

#include <vector>

namespace granary::drive {

/// Where the data of a file lies. `sparse` with no extents: all of it is a hole.
struct DataLayout {
    bool sparse = false;
    std::vector<Extent> extents;
};

/// Move-only; reads of several threads at once are allowed.
class ScannedFile {
public:
    static constexpr std::size_t maxExtents = 1'000'000;

    ScannedFile(FileDescriptor fd, const Fingerprint& opened, std::uint64_t allocatedBytes)
        : m_fd(std::move(fd)),
          m_opened(opened),
          m_allocatedBytes(allocatedBytes)
    {}
    /// When it was opened.
    const Fingerprint& fingerprint() const { return m_opened; }
    std::uint64_t sizeBytes() const { return m_opened.sizeBytes; }
    std::uint64_t allocatedBytes() const { return m_allocatedBytes; }

    /// Up to `out.size()` bytes at `offset`; fewer only at the end of the file.
    Result<std::size_t> read(std::uint64_t offset, MutableByteView out) const;
    /// Compare with fingerprint(): different means that the file changed while it was read.
    Result<Fingerprint> fingerprintNow() const;
    /// Costs nothing when the file has as many blocks as bytes. Beyond maxExtents the rest counts as one extent. Reads without a problem
    /// also when the file system knows no holes: then it is dense.
    Result<DataLayout> dataLayout() const;
    /// See readAttributes.
    Result<std::vector<ExtendedAttribute>> attributes() const;
    int descriptor() const { return m_fd.get(); }

private:
    FileDescriptor m_fd;
    Fingerprint m_opened;
    std::uint64_t m_allocatedBytes = 0;
};

/// True for names that are kept: user.*, trusted.*, security.* (but security.evm, a seal of one machine) and the two POSIX ACLs.
bool keepsAttribute(std::string_view name);
/// What keepsAttribute keeps, ascending by name; one system call when there are none, and none at all where the file system has no such
/// thing. `path` is of the form /proc/self/fd/N/name and isn't followed.
Result<std::vector<ExtendedAttribute>> readAttributes(int fd);
Result<std::vector<ExtendedAttribute>> readAttributes(const std::string& path);

} // namespace granary::drive
