#include "core/codec/chunker.h"

#include "core/base/result.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace granary::codec {
namespace {

/// Two bits would make sizes more even, but the cuts behind an insertion would take a quarter longer to meet the old ones.
constexpr unsigned normalisationBits = 1;

/// `bits` ones ending at bit 62: high bits see the most bytes, and bit 63 stays free for the doubled form of a half step.
std::uint64_t mask(unsigned bits) { return ((std::uint64_t{1} << bits) - 1) << (63 - bits); }

struct Scan {
    const std::byte* data;
    std::size_t at;
    std::uint64_t fingerprint;
};

/// Moves on to `end` or behind the first byte whose fingerprint has no bit of `mask`; true in the second case. Two bytes a step:
/// the fingerprint after the first of them is looked at in its doubled form, which gives the same answer.
bool scan(Scan& s, std::size_t end, std::uint64_t mask, const std::uint64_t* gear, const std::uint64_t* gearShifted)
{
    const auto* const data = s.data;
    auto at = s.at;
    auto fingerprint = s.fingerprint;
    const auto doubled = mask << 1;
    bool found = false;
    for (; at + 2 <= end; at += 2) {
        fingerprint = (fingerprint << 2) + gearShifted[std::to_integer<std::size_t>(data[at])];
        if ((fingerprint & doubled) == 0) {
            at += 1;
            found = true;
            break;
        }
        fingerprint += gear[std::to_integer<std::size_t>(data[at + 1])];
        if ((fingerprint & mask) == 0) {
            at += 2;
            found = true;
            break;
        }
    }
    if (!found && at < end) {
        fingerprint = (fingerprint << 1) + gear[std::to_integer<std::size_t>(data[at])];
        at += 1;
        found = (fingerprint & mask) == 0;
    }
    s.at = at;
    s.fingerprint = fingerprint;
    return found;
}

} // namespace

Chunker::Chunker(std::span<const std::byte, gearMaterialBytes> gearMaterial, ChunkSizes sizes) : m_sizes(sizes)
{
    GRANARY_ASSERT(sizes.minBytes > 0 && sizes.minBytes < sizes.averageBytes && sizes.averageBytes < sizes.maxBytes);
    GRANARY_ASSERT(std::has_single_bit(sizes.averageBytes) && sizes.averageBytes >= 64 && sizes.averageBytes <= (1u << 30));
    const auto bits = static_cast<unsigned>(std::countr_zero(sizes.averageBytes));
    m_maskSmall = mask(bits + normalisationBits);
    m_maskLarge = mask(bits - normalisationBits);
    for (std::size_t i = 0; i < m_gear.size(); ++i) {
        m_gear[i] = loadLittle<std::uint64_t>(gearMaterial.subspan(8 * i, 8));
        m_gearShifted[i] = m_gear[i] << 1;
    }
}

Chunker::~Chunker()
{
    ::explicit_bzero(m_gear.data(), sizeof m_gear);
    ::explicit_bzero(m_gearShifted.data(), sizeof m_gearShifted);
}

std::size_t Chunker::firstCut(ByteView data, bool last) const
{
    GRANARY_ASSERT(last || data.size() >= m_sizes.maxBytes);
    const auto size = std::min<std::size_t>(data.size(), m_sizes.maxBytes);
    if (size <= m_sizes.minBytes)
        return size;
    const auto normal = std::min<std::size_t>(size, m_sizes.averageBytes);
    Scan s{data.data(), m_sizes.minBytes, 0};
    if (!scan(s, normal, m_maskSmall, m_gear.data(), m_gearShifted.data()))
        scan(s, size, m_maskLarge, m_gear.data(), m_gearShifted.data());
    return s.at;
}

} // namespace granary::codec
