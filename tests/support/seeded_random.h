// Repeatable randomness for tests and simulations. Never for keys of real data.
#pragma once

#include "core/base/random.h"

#include <mutex>

namespace granary::test {

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): the same seed gives the same bytes on every machine. Predictable: test only. Thread-safe.
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    void fill(MutableByteView out) override;
    std::uint64_t next();
    /// True once in `outOf` times, on average.
    bool oneIn(std::uint64_t outOf) { return below(outOf) == 0; }
    Bytes bytes(std::size_t sizeBytes);

private:
    std::uint64_t step();
    std::mutex m_mutex;
    std::uint64_t m_state;
};

} // namespace granary::test
