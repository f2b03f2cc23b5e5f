// Unix stream sockets: a private listening one, and who is at the other end.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace granary::platform {

/// Longest path that fits into sockaddr_un with its terminator.
inline constexpr std::size_t maxUnixPathBytes = 107;

/// A listening descriptor, close-on-exec and non-blocking, of mode 0600 in a directory of mode 0700 that belongs to this user (made when it
/// is missing, narrowed when it is wider). A socket that is there already is replaced. invalidArgument for a path that is too long or not
/// absolute, alreadyExists for something other than a socket, permissionDenied for a directory of somebody else.
Result<int> listenOnUnixSocket(const std::string& path);
/// A connected, blocking descriptor. unreachable when nobody listens.
Result<int> connectToUnixSocket(const std::string& path);
/// The process that listens at a socket of this user. unreachable when nobody does.
Result<int> listenerOf(const std::string& path);
/// The process at the other end belongs to this user or root.
bool isTrustedPeer(int descriptor);

} // namespace granary::platform
