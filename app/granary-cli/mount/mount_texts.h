// What stands against a mount, as sentences.
#pragma once

#include "core/platform/fuse_mount.h"

namespace granary::app {

/// One or two sentences that say what to do. Empty for none.
std::string sentence(platform::MountProblem problem, const std::string& directory);

} // namespace granary::app
