#include "core/crypto/hash.h"
#include "core/engine/profile.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace granary::engine {
namespace {

/// Room for "/" + 16 digits + ".sock" and the final NUL in sockaddr_un's 108 bytes.
constexpr std::size_t maxSocketDirectory = 107 - 22;

} // namespace

std::string socketPath(const std::string& profileDirectory)
{
    std::error_code ignored;
    auto real = std::filesystem::weakly_canonical(profileDirectory, ignored).string();
    while (real.size() > 1 && real.back() == '/')
        real.pop_back();
    const auto name = crypto::blake2b({asBytes("granary.v1.socket"), asBytes(real)}).hex().substr(0, 16) + ".sock";
    if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime && *runtime == '/') {
        auto directory = joinPath(runtime, "granary");
        if (directory.size() <= maxSocketDirectory)
            return joinPath(directory, name);
    }
    return joinPath("/tmp/granary-" + std::to_string(::getuid()), name);
}

Status prepareSocketDirectory(const std::string& socket)
{
    const auto directory = parentPath(socket);
    if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST)
        return errnoError(errno, "make the socket's directory");
    // In /tmp anybody may have made this name first.
    struct stat st{};
    if (::lstat(directory.c_str(), &st) != 0)
        return errnoError(errno, "look at the socket's directory");
    if (!S_ISDIR(st.st_mode) || st.st_uid != ::getuid() || (st.st_mode & 077) != 0)
        return Error(ErrorCode::permissionDenied, "the socket's directory is not private: " + directory);
    return {};
}

} // namespace granary::engine
