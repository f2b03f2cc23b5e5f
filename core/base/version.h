// Which version of Granary this is.
#pragma once

namespace granary {

/// As CMakeLists.txt has it, "1.2.3".
extern const char* const programVersion;

} // namespace granary
