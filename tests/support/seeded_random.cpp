#include "tests/support/seeded_random.h"

#include <algorithm>

namespace granary::test {

std::uint64_t SeededRandom::step()
{
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

std::uint64_t SeededRandom::next()
{
    const std::lock_guard lock(m_mutex);
    return step();
}

void SeededRandom::fill(MutableByteView out)
{
    const std::lock_guard lock(m_mutex);
    while (!out.empty()) {
        std::byte raw[8];
        storeLittle(raw, step());
        const auto part = std::min(out.size(), sizeof raw);
        std::memcpy(out.data(), raw, part);
        out = out.subspan(part);
    }
}

Bytes SeededRandom::bytes(std::size_t sizeBytes)
{
    Bytes out(sizeBytes);
    fill(out);
    return out;
}

} // namespace granary::test
