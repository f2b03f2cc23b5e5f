#include "core/platform/unix_socket.h"

#include "core/base/file_system.h"
#include "core/platform/descriptor.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace granary::platform {
namespace {

Result<sockaddr_un> addressOf(const std::string& path)
{
    if (path.empty() || path.front() != '/' || path.find('\0') != std::string::npos)
        return Error(ErrorCode::invalidArgument, "a socket's path is absolute");
    if (path.size() > maxUnixPathBytes)
        return Error(ErrorCode::invalidArgument,
            "a socket's path has at most " + std::to_string(maxUnixPathBytes) + " bytes, this one " + std::to_string(path.size()));
    sockaddr_un out{};
    out.sun_family = AF_UNIX;
    std::memcpy(out.sun_path, path.data(), path.size());
    return out;
}

Status makePrivateDirectory(const std::string& path)
{
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return errnoError(errno, "making the socket's directory");
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0)
        return errnoError(errno, "looking at the socket's directory");
    if (!S_ISDIR(info.st_mode) || info.st_uid != ::geteuid())
        return Error(ErrorCode::permissionDenied, "the socket's directory belongs to somebody else");
    if ((info.st_mode & 0077) != 0 && ::chmod(path.c_str(), 0700) != 0)
        return errnoError(errno, "narrowing the socket's directory");
    return {};
}

Status removeOldSocket(const std::string& path)
{
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0)
        return errno == ENOENT ? Status() : Status(errnoError(errno, "looking at the socket"));
    if (!S_ISSOCK(info.st_mode))
        return Error(ErrorCode::alreadyExists, "there is a file in the place of the socket");
    if (::unlink(path.c_str()) != 0)
        return errnoError(errno, "removing an old socket");
    return {};
}

} // namespace

Result<int> listenOnUnixSocket(const std::string& path)
{
    GRANARY_ASSIGN(const auto address, addressOf(path));
    GRANARY_TRY(makePrivateDirectory(parentPath(path)));
    GRANARY_TRY(removeOldSocket(path));
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.get() < 0)
        return errnoError(errno, "opening the control socket");
    // Linux gives the file the mode of the descriptor, so it is never open to others, not even for a moment.
    if (::fchmod(socket.get(), 0600) != 0)
        return errnoError(errno, "narrowing the control socket");
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return errnoError(errno, "binding the control socket");
    if (::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), 64) != 0)
        return errnoError(errno, "listening on the control socket");
    return socket.release();
}

Result<int> connectToUnixSocket(const std::string& path)
{
    GRANARY_ASSIGN(const auto address, addressOf(path));
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (socket.get() < 0)
        return errnoError(errno, "opening a socket");
    int result = 0;
    do {
        result = ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    } while (result != 0 && errno == EINTR);
    if (result != 0) {
        if (errno == ENOENT || errno == ECONNREFUSED || errno == ENOTDIR)
            return Error(ErrorCode::unreachable, "nobody listens there");
        return errnoError(errno, "connecting to the control socket");
    }
    return socket.release();
}

Result<int> listenerOf(const std::string& path)
{
    GRANARY_ASSIGN(const int connected, connectToUnixSocket(path));
    const Descriptor socket(connected);
    ucred peer{};
    socklen_t length = sizeof peer;
    if (::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0)
        return errnoError(errno, "asking who listens");
    if (peer.pid <= 0 || peer.uid != ::geteuid())
        return Error(ErrorCode::permissionDenied, "the socket of somebody else");
    return static_cast<int>(peer.pid);
}

bool isTrustedPeer(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    return peer.uid == ::geteuid() || peer.uid == 0;
}

} // namespace granary::platform
