// The kernel's randomness.
#pragma once

#include "core/base/random.h"

namespace granary::platform {

/// getrandom(2), blocking until the kernel's generator is seeded. Thread-safe.
class SystemRandom : public Random {
public:
    void fill(MutableByteView out) override;
};

} // namespace granary::platform
