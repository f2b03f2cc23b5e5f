#include "core/platform/system_random.h"

#include "core/base/result.h"

#include <algorithm>
#include <cerrno>
#include <sys/random.h>

namespace granary::platform {

void SystemRandom::fill(MutableByteView out)
{
    while (!out.empty()) {
        // A call above 256 bytes may be cut short by a signal; one below never is.
        const auto n = ::getrandom(out.data(), std::min<std::size_t>(out.size(), 256), 0);
        if (n < 0) {
            // There is no going on without randomness.
            GRANARY_ASSERT(errno == EINTR);
            continue;
        }
        out = out.subspan(static_cast<std::size_t>(n));
    }
}

} // namespace granary::platform
