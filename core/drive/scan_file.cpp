#include "core/drive/scan_file.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr std::size_t maxAttributes = 1000; // as tree_codec.h has it

bool isUnsupported(int err) { return err == ENOTSUP || err == ENOSYS || err == EOPNOTSUPP; }

/// The same for a descriptor and for a path that isn't followed.
template <class List, class Get>
Result<std::vector<ExtendedAttribute>> readWith(List list, Get get)
{
    std::vector<ExtendedAttribute> out;
    // Most files have none or a few: the first attempt needs no memory. The kernel's bounds are 64 KiB for the list and for a value.
    char small[512];
    std::vector<char> large;
    char* names = small;
    auto size = list(small, sizeof small);
    for (int attempt = 0; size < 0 && errno == ERANGE && attempt < 3; ++attempt) {
        large.resize(64 << 10);
        names = large.data();
        size = list(names, large.size());
    }
    if (size < 0) {
        if (isUnsupported(errno))
            return out;
        return errnoError(errno, "list extended attributes");
    }
    const std::string_view all(names, static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < all.size() && out.size() < maxAttributes;) {
        const auto end = std::min(all.find('\0', at), all.size());
        if (const auto name = all.substr(at, end - at); keepsAttribute(name))
            out.push_back({std::string(name), {}});
        at = end + 1;
    }
    std::size_t kept = 0;
    for (auto& attribute : out) {
        std::byte buffer[256];
        auto got = get(attribute.name.c_str(), buffer, sizeof buffer);
        if (got >= 0) {
            attribute.value.assign(buffer, buffer + got);
        } else if (errno == ERANGE) {
            attribute.value.resize(64 << 10);
            got = get(attribute.name.c_str(), attribute.value.data(), attribute.value.size());
            if (got >= 0)
                attribute.value.resize(static_cast<std::size_t>(got));
        }
        if (got < 0 && (errno == ENODATA || isUnsupported(errno)))
            continue; // removed meanwhile, or listed but not readable
        if (got < 0)
            return errnoError(errno, "read extended attribute");
        if (&out[kept] != &attribute)
            out[kept] = std::move(attribute);
        ++kept;
    }
    out.resize(kept);
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

} // namespace

Result<std::size_t> ScannedFile::read(std::uint64_t offset, MutableByteView out) const
{
    std::size_t done = 0;
    while (done < out.size()) {
        const auto got = ::pread(m_fd.get(), out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errnoError(errno, "read");
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

Result<Fingerprint> ScannedFile::fingerprintNow() const
{
    struct stat st {};
    if (::fstat(m_fd.get(), &st) != 0)
        return errnoError(errno, "stat");
    Fingerprint now;
    now.sizeBytes = static_cast<std::uint64_t>(st.st_size);
    now.mtimeNs = st.st_mtim.tv_sec * nsPerSecond + st.st_mtim.tv_nsec;
    now.ctimeNs = st.st_ctim.tv_sec * nsPerSecond + st.st_ctim.tv_nsec;
    now.inode = st.st_ino;
    now.device = st.st_dev;
    return now;
}

Result<DataLayout> ScannedFile::dataLayout() const
{
    DataLayout layout;
    const auto size = static_cast<off_t>(m_opened.sizeBytes);
    if (m_allocatedBytes >= m_opened.sizeBytes)
        return layout;
    for (off_t at = 0; at < size;) {
        const auto data = ::lseek(m_fd.get(), at, SEEK_DATA);
        if (data < 0 && errno == ENXIO)
            break; // a hole up to the end
        if (data < 0) {
            if (errno == EINVAL || isUnsupported(errno))
                return DataLayout{};
            return errnoError(errno, "seek data");
        }
        if (data >= size)
            break; // it grew
        auto hole = layout.extents.size() + 1 == maxExtents ? size : ::lseek(m_fd.get(), data, SEEK_HOLE);
        if (hole < 0)
            return errnoError(errno, "seek hole");
        hole = std::min(hole, size);
        if (hole <= data)
            return Error(ErrorCode::changedWhileRead, "its holes moved while they were listed");
        if (!layout.extents.empty() &&
            layout.extents.back().offset + layout.extents.back().lengthBytes == static_cast<std::uint64_t>(data))
            layout.extents.back().lengthBytes += static_cast<std::uint64_t>(hole - data);
        else
            layout.extents.push_back({static_cast<std::uint64_t>(data), static_cast<std::uint64_t>(hole - data)});
        at = hole;
    }
    layout.sparse = layout.extents.size() != 1 || layout.extents[0].lengthBytes != m_opened.sizeBytes;
    if (!layout.sparse)
        layout.extents.clear();
    return layout;
}

Result<std::vector<ExtendedAttribute>> ScannedFile::attributes() const { return readAttributes(m_fd.get()); }

bool keepsAttribute(std::string_view name)
{
    if (name.starts_with("user.") || name.starts_with("trusted."))
        return true;
    if (name.starts_with("security."))
        return name != "security.evm";
    return name == "system.posix_acl_access" || name == "system.posix_acl_default";
}

Result<std::vector<ExtendedAttribute>> readAttributes(int fd)
{
    return readWith([fd](char* out, std::size_t size) { return ::flistxattr(fd, out, size); },
        [fd](const char* name, void* out, std::size_t size) { return ::fgetxattr(fd, name, out, size); });
}

Result<std::vector<ExtendedAttribute>> readAttributes(const std::string& path)
{
    return readWith([&path](char* out, std::size_t size) { return ::llistxattr(path.c_str(), out, size); },
        [&path](const char* name, void* out, std::size_t size) { return ::lgetxattr(path.c_str(), name, out, size); });
}

} // namespace granary::drive
