#include "core/drive/restore_file.h"

#include "core/drive/restore_target.h"
#include "core/drive/restore_target_directory.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr std::uint64_t reserveFromBytes = 1 << 20;

/// Starts of the extents in the content, and its length at the end. malformed unless the extents are ascending and inside of the file.
Result<std::vector<std::uint64_t>> layOut(const Entry& entry)
{
    if (entry.fileSizeBytes > static_cast<std::uint64_t>(std::numeric_limits<off_t>::max()))
        return Error(ErrorCode::tooLarge, "a file of more than 2^63 bytes");
    std::vector<std::uint64_t> starts{0};
    if (entry.extents.empty() && entry.content.sizeBytes == entry.fileSizeBytes) {
        starts.push_back(entry.fileSizeBytes);
        return starts;
    }
    std::uint64_t end = 0;
    for (const auto& extent : entry.extents) {
        if (extent.offset < end || extent.offset > entry.fileSizeBytes || extent.lengthBytes == 0 ||
            extent.lengthBytes > entry.fileSizeBytes - extent.offset)
            return Error(ErrorCode::malformed, "extents that overlap or reach beyond the file");
        end = extent.offset + extent.lengthBytes;
        starts.push_back(starts.back() + extent.lengthBytes);
    }
    if (starts.back() != entry.content.sizeBytes)
        return Error(ErrorCode::malformed, "extents that don't add up to the content");
    return starts;
}

Status writeAll(int fd, std::uint64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        const auto written = ::pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return errnoError(written < 0 ? errno : EIO, "write");
        offset += static_cast<std::uint64_t>(written);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace

RestoreFile::RestoreFile(RestoreTarget& target, RestoreDirectoryPointer directory, Entry entry)
    : m_target(target),
      m_directory(std::move(directory)),
      m_entry(std::move(entry))
{}

Status RestoreFile::open()
{
    GRANARY_ASSIGN(m_contentStarts, layOut(m_entry));
    GRANARY_ASSIGN(const auto at, m_directory->directory->open());
    GRANARY_ASSIGN(m_fd, m_target.createPartial(at->get(), m_partialName));
    const auto size = static_cast<off_t>(m_entry.fileSizeBytes);
    if (contentBytes() != m_entry.fileSizeBytes) {
        if (::ftruncate(m_fd.get(), size) != 0) // holes are what is never written
            return errnoError(errno, "set the size");
    } else if (m_entry.fileSizeBytes >= reserveFromBytes && ::fallocate(m_fd.get(), 0, 0, size) != 0 &&
        (errno == ENOSPC || errno == EDQUOT)) {
        return errnoError(errno, "reserve the blocks"); // any other failure: this file system can't reserve
    }
    return {};
}

RestoreFile::~RestoreFile()
{
    if (m_done)
        return;
    m_target.giveUp(m_entry);
    if (m_partialName.empty())
        return;
    if (const auto at = m_directory->directory->open())
        ::unlinkat((*at)->get(), m_partialName.c_str(), 0);
}

std::uint64_t RestoreFile::contentBytes() const { return m_contentStarts.back(); }

Status RestoreFile::write(std::uint64_t offset, ByteView bytes)
{
    if (offset > contentBytes() || bytes.size() > contentBytes() - offset)
        return Error(ErrorCode::invalidArgument, "beyond the end of the content");
    const auto length = bytes.size();
    // The extent in which the content's byte `offset` lies; the file is its own single extent when it isn't sparse.
    auto extent = static_cast<std::size_t>(
                      std::upper_bound(m_contentStarts.begin(), m_contentStarts.end(), offset) - m_contentStarts.begin()) -
        1;
    while (!bytes.empty()) {
        const auto inside = offset - m_contentStarts[extent];
        const auto take = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), m_contentStarts[extent + 1] - offset));
        const auto base = m_entry.extents.empty() ? 0 : m_entry.extents[extent].offset;
        GRANARY_TRY(writeAll(m_fd.get(), base + inside, bytes.first(take)));
        bytes = bytes.subspan(take);
        offset += take;
        ++extent;
    }
    m_written += length;
    return {};
}

Status RestoreFile::commit()
{
    if (m_written != contentBytes())
        return Error(ErrorCode::damaged, "not every byte of the file was written");
    m_target.setFileMetadata(*m_directory, m_fd.get(), m_entry);
    GRANARY_ASSIGN(const auto at, m_directory->directory->open());
    const auto partial = std::exchange(m_partialName, {}); // from here on place() removes it
    GRANARY_ASSIGN(const std::string name, m_target.place(*m_directory, at->get(), partial, m_entry.name));
    if (name.empty())
        return {}; // left by the policy, and said; its links are given up
    m_done = true;
    if (m_entry.linkKey != 0)
        m_target.linkPlaced(m_entry, name);
    m_fd.reset();
    return {};
}

// Here, where RestoreFile is complete.

Result<std::unique_ptr<RestoreFile>> RestoreTarget::createFile(const RestoreDirectoryPointer& directory, const Entry& entry)
{
    GRANARY_TRY(checkRestoreName(entry.name));
    std::unique_ptr<RestoreFile> file(new RestoreFile(*this, directory, entry));
    GRANARY_TRY(file->open());
    return file;
}

Status RestoreTarget::restoreSmall(const RestoreDirectoryPointer& directory, const Entry& entry, ByteView content)
{
    if (!entry.extents.empty() || content.size() != entry.fileSizeBytes) { // holes, or damaged
        GRANARY_ASSIGN(const auto file, createFile(directory, entry));
        GRANARY_TRY(file->write(0, content));
        return file->commit();
    }
    const auto write = [&]() -> Status {
        GRANARY_TRY(checkRestoreName(entry.name));
        GRANARY_ASSIGN(const auto at, directory->directory->open());
        std::string partial;
        GRANARY_ASSIGN(const FileDescriptor fd, createPartial(at->get(), partial));
        if (const auto written = writeAll(fd.get(), 0, content); !written) {
            ::unlinkat(at->get(), partial.c_str(), 0);
            return written;
        }
        setFileMetadata(*directory, fd.get(), entry);
        GRANARY_ASSIGN(const std::string name, place(*directory, at->get(), partial, entry.name));
        if (entry.linkKey != 0 && !name.empty())
            linkPlaced(entry, name);
        return {};
    };
    auto status = write();
    giveUp(entry); // for its later names, when there is no first one now
    return status;
}

} // namespace granary::drive
