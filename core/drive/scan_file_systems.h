// Which mounted file systems hold a person's data, and which are faces of the kernel.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace granary::drive {

/// The name of the pseudo file system ("proc", "fuse.portal", ...) that has this statfs magic on this device; empty when it holds data.
/// Reads /proc/self/mountinfo where the magic alone doesn't tell.
std::string pseudoFileSystem(std::uint64_t magic, std::uint64_t device);

/// The type of the file system on `device` by the text of a mountinfo file; empty when it isn't listed.
std::string_view mountedType(std::string_view mountinfo, std::uint64_t device);

} // namespace granary::drive
