#include "app/granary-cli/mount/mount_texts.h"

#include "app/terminal/terminal.h"

namespace granary::app {

std::string sentence(platform::MountProblem problem, const std::string& directory)
{
    using platform::MountProblem;
    const auto name = printable(directory);
    switch (problem) {
    case MountProblem::none: return {};
    case MountProblem::missing: return "There is no directory " + name + ". Make one (\"mkdir " + name + "\"), then run the command again.";
    case MountProblem::notADirectory: return name + " is not a directory. Give the path of an empty one.";
    case MountProblem::notEmpty: return name + " is not empty, and a mount would hide what is in it. Give an empty directory.";
    case MountProblem::notReadable: return "The directory " + name + " cannot be read. Check its permissions, or give another one.";
    case MountProblem::stale:
        return "A mount at " + name + " is left over from a program that has ended. Take it away with \"fusermount3 -u " + name +
               "\" (as root \"umount " + name + "\"), then run the command again.";
    case MountProblem::noDevice:
        return "There is no /dev/fuse, so nothing can be mounted. Load the kernel's module (\"modprobe fuse\", as root); a container has to be given "
               "the device (\"--device /dev/fuse\") and the right to mount.";
    case MountProblem::deviceDenied:
        return "/dev/fuse may not be opened by this user, so nothing can be mounted. Ask whoever administers this machine for access to it, or use "
               "\"granary-cli restore\" instead.";
    case MountProblem::noHelper:
        return "fusermount3 is missing, which mounts for users other than root. Install the package fuse3 (\"apt install fuse3\", as root), then run the "
               "command again.";
    }
    return {};
}

} // namespace granary::app
