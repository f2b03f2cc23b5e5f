// Randomness, as a port: the real one is the kernel's, a simulation's is seeded.
#pragma once

#include "core/base/bytes.h"
#include "core/base/fixed_bytes.h"

namespace granary {

/// Thread-safe.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(MutableByteView out) = 0;
    /// Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);
    template <class Id>
    Id id()
    {
        Id out;
        fill(out.mutableView());
        return out;
    }
};

} // namespace granary
