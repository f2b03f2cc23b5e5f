#include "app/demo/demo_folder.h"

#include "app/terminal/quantity_text.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace granary::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t wantedFiles = 20'000;

std::uint64_t freeBytes(const std::string& directory)
{
    struct statvfs info{};
    return ::statvfs(directory.c_str(), &info) == 0 ? static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize : 0;
}

Status count(const std::string& path, DemoInput& input, const CancelToken& cancel)
{
    std::error_code error;
    struct stat st{};
    if (::lstat(path.c_str(), &st) != 0)
        return errnoError(errno, path);
    if (!S_ISDIR(st.st_mode)) {
        ++input.files;
        input.bytes += static_cast<std::uint64_t>(st.st_size);
        return {};
    }
    fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
    const fs::recursive_directory_iterator end;
    while (!error && at != end) {
        GRANARY_TRY(cancel.check());
        std::error_code ignored;
        if (at->is_regular_file(ignored) && !at->is_symlink(ignored)) {
            ++input.files;
            input.bytes += at->file_size(ignored);
        }
        at.increment(error);
    }
    return {};
}

} // namespace

DemoFolder::~DemoFolder()
{
    if (m_keep || m_path.empty())
        return;
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

Status DemoFolder::create(std::uint64_t bytes)
{
    std::vector<std::string> parents;
    if (const char* temporary = std::getenv("TMPDIR"); temporary && *temporary == '/')
        parents.emplace_back(temporary);
    else
        parents = {"/tmp", "/var/tmp"};
    for (const auto& parent : parents) {
        if (freeBytes(parent) < bytes)
            continue;
        auto name = parent + "/granary-demo-XXXXXX";
        if (!::mkdtemp(name.data()))
            return errnoError(errno, parent);
        // Trees are compared without links on the way.
        std::error_code error;
        const auto real = fs::canonical(name, error);
        m_path = error ? name : real.string();
        return {};
    }
    return Error(ErrorCode::diskFull, "the demo needs " + sizeText(bytes) + " in " + parents.back() + "; TMPDIR names another place");
}

Result<DemoInput> chooseInput(std::vector<std::string> paths, const CancelToken& cancel)
{
    DemoInput input;
    if (!paths.empty()) {
        for (auto& path : paths)
            GRANARY_TRY(count(path, input, cancel));
        input.paths = std::move(paths);
        return input;
    }
    for (const char* candidate : {"/usr/share", "/usr/include", "/usr/lib/python3", "/etc", "/usr/lib"}) {
        std::error_code ignored;
        if (!fs::is_directory(candidate, ignored) || fs::is_symlink(candidate, ignored))
            continue;
        input.paths.emplace_back(candidate);
        // A later candidate may contain an earlier one.
        std::erase_if(input.paths, [&](const auto& p) { return p != candidate && p.starts_with(std::string(candidate) + "/"); });
        input.files = input.bytes = 0;
        for (const auto& path : input.paths)
            GRANARY_TRY(count(path, input, cancel));
        if (input.files >= wantedFiles)
            break;
    }
    return input;
}

} // namespace granary::app
