#include "core/drive/restore_target_directory.h"

#include "core/drive/tree_codec.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace granary::drive {
namespace {

std::unique_ptr<DIR, int (*)(DIR*)> list(int directory)
{
    FileDescriptor own(::openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    std::unique_ptr<DIR, int (*)(DIR*)> stream(own.valid() ? ::fdopendir(own.get()) : nullptr, ::closedir);
    if (stream)
        own.release();
    return stream;
}

/// The number of a partial file.
std::optional<std::uint64_t> partialNumber(std::string_view name)
{
    if (!name.starts_with(partialPrefix) || name.size() != partialPrefix.size() + 16)
        return std::nullopt;
    name.remove_prefix(partialPrefix.size());
    if (name.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    std::uint64_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number, 16);
    return number;
}

} // namespace

Status checkRestoreName(std::string_view name)
{
    if (name.empty() || name.size() > maxNameBytes || name == "." || name == ".." || name.find('/') != std::string_view::npos ||
        name.find('\0') != std::string_view::npos)
        return Error(ErrorCode::malformed, "not a name that can stand in a directory");
    return {};
}

void removeStalePartials(int directory, const std::function<bool(std::uint64_t number)>& ofThisRun)
{
    std::vector<std::string> found; // removed after listing: not every file system lists well while it changes
    if (const auto stream = list(directory))
        while (const auto* record = ::readdir(stream.get()))
            if (const auto number = partialNumber(record->d_name); number && !ofThisRun(*number))
                found.emplace_back(record->d_name);
    for (const auto& name : found) {
        struct stat st {};
        if (::fstatat(directory, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0 || S_ISDIR(st.st_mode))
            continue;
        // Locked as long as a restore writes it: one of a folder above or below this one. What can't be looked at is about to get its name.
        const FileDescriptor fd(S_ISREG(st.st_mode) ? ::openat(directory, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1);
        if (S_ISREG(st.st_mode) && (!fd.valid() || (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)))
            continue;
        ::unlinkat(directory, name.c_str(), 0);
    }
}

bool hasExactName(int directory, std::string_view name)
{
    if (const auto stream = list(directory))
        while (const auto* record = ::readdir(stream.get()))
            if (name == record->d_name)
                return true;
    return false;
}

std::string alternativeName(std::string_view name, unsigned attempt)
{
    const auto mark = attempt == 1 ? std::string(" (restored)") : " (restored " + std::to_string(attempt) + ")";
    auto dot = name.rfind('.');
    // A dot in front hides the file, and a long ending is none.
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 32)
        dot = name.size();
    const auto ending = name.substr(dot);
    auto stem = name.substr(0, dot);
    if (stem.size() + mark.size() + ending.size() > maxNameBytes) {
        auto keep = maxNameBytes - mark.size() - ending.size();
        while (keep > 0 && (static_cast<unsigned char>(stem[keep]) & 0xC0) == 0x80)
            --keep; // inside of a UTF-8 sequence
        stem = stem.substr(0, keep);
    }
    return std::string(stem) + mark + std::string(ending);
}

} // namespace granary::drive
