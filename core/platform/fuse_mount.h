// A tree as a directory of this machine, by FUSE.
#pragma once

#include "core/base/log.h"
#include "core/platform/read_only_tree.h"

namespace granary::platform {

/// What stands against a mount at a place.
enum class MountProblem : std::uint8_t {
    none,
    missing,       ///< nothing is there
    notADirectory,
    notEmpty,
    notReadable,
    stale,         ///< a mount whose program has ended without taking it away
    noDevice,      ///< no /dev/fuse: the kernel's module is not loaded, or a container does not have it
    deviceDenied,  ///< /dev/fuse may not be opened
    noHelper,      ///< no fusermount3, which mounts for users other than root
};
/// `directory` is absolute.
MountProblem mountProblem(const std::string& directory);

struct FuseMountOptions {
    std::string directory; ///< absolute, empty
    std::string inodeKey;  ///< the same key gives the same numbers to the same paths
};

/// Read-only, without set-id programs and devices, and for the user alone who mounts. Unmounts when destroyed, also while programs still
/// have something open there (they get errors from then on). Requests are answered on threads of its own, as many as there are requests that
/// wait (at most 96). Made, asked and destroyed on one thread.
class FuseMount {
public:
    /// `tree` and `log` outlive it. permissionDenied when the system does not allow it, with what it said.
    static Result<std::unique_ptr<FuseMount>> mount(ReadOnlyTree& tree, Log& log, const FuseMountOptions& options);
    ~FuseMount();
    FuseMount(const FuseMount&) = delete;
    FuseMount& operator=(const FuseMount&) = delete;

    /// False once somebody else has unmounted it.
    bool mounted() const;
    /// The kernel drops what it keeps of names and contents, and asks the tree from now on.
    void forgetAll();

private:
    class Impl;
    explicit FuseMount(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace granary::platform
