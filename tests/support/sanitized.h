// Under sanitizers a test takes several times as long. Memory is looked at there, for which each of a thousand alike steps is not needed; the release
// build's tests take them all.
#pragma once

#include <cstdint>

namespace granary::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::uint64_t everyNth = 3;
#else
inline constexpr std::uint64_t everyNth = 1;
#endif

} // namespace granary::test
