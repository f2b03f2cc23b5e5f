#include "core/base/version.h"

namespace granary {

const char* const programVersion = GRANARY_VERSION;

} // namespace granary
