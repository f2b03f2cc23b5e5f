#include "core/base/random.h"

#include "core/base/result.h"

namespace granary {

std::uint64_t Random::below(std::uint64_t bound)
{
    GRANARY_ASSERT(bound > 0);
    // Rejects the incomplete last interval, so that every value is equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    for (;;) {
        std::byte raw[8];
        fill(raw);
        if (const auto v = loadLittle<std::uint64_t>(raw); v < limit)
            return v % bound;
    }
}

} // namespace granary
