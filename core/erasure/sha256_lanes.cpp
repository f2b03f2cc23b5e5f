#include "core/erasure/sha256_lanes.h"

#include "core/base/result.h"
#include "core/erasure/sha256_constants.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace granary::erasure {

#if defined(__x86_64__)

// Functions are compiled for the extensions one by one, so that nothing else of this file is; they must be inlined into each other, because
// state and message words have to stay in registers.
#define GRANARY_LANES __attribute__((target("avx512f,avx512bw")))
#define GRANARY_LANES_INLINE __attribute__((target("avx512f,avx512bw"), always_inline)) inline

namespace {

constexpr std::size_t blockBytes = 64;

/// One word of sixteen messages.
using Words = __m512i;

/// Truth tables of ternary logic: bit a * 4 + b * 2 + c.
constexpr int exclusiveOr = 0x96;
constexpr int choose = 0xca;
constexpr int majority = 0xe8;

/// words[i] = word i of each row, from sixteen rows of sixteen words.
GRANARY_LANES_INLINE void transpose(Words* words)
{
    Words pairs[16];
    for (int i = 0; i < 16; i += 2) {
        pairs[i] = _mm512_unpacklo_epi32(words[i], words[i + 1]);
        pairs[i + 1] = _mm512_unpackhi_epi32(words[i], words[i + 1]);
    }
    Words quads[16]; // quads[4 * g + c]: words c, 4 + c, 8 + c and 12 + c of rows 4 g .. 4 g + 3
    for (int g = 0; g < 4; ++g) {
        const auto* const p = pairs + 4 * g;
        quads[4 * g] = _mm512_unpacklo_epi64(p[0], p[2]);
        quads[4 * g + 1] = _mm512_unpackhi_epi64(p[0], p[2]);
        quads[4 * g + 2] = _mm512_unpacklo_epi64(p[1], p[3]);
        quads[4 * g + 3] = _mm512_unpackhi_epi64(p[1], p[3]);
    }
    for (int c = 0; c < 4; ++c) {
        const auto low02 = _mm512_shuffle_i32x4(quads[c], quads[4 + c], 0x88); // words c and 8 + c of rows 0..7
        const auto low13 = _mm512_shuffle_i32x4(quads[c], quads[4 + c], 0xdd);
        const auto high02 = _mm512_shuffle_i32x4(quads[8 + c], quads[12 + c], 0x88); // of rows 8..15
        const auto high13 = _mm512_shuffle_i32x4(quads[8 + c], quads[12 + c], 0xdd);
        words[c] = _mm512_shuffle_i32x4(low02, high02, 0x88);
        words[8 + c] = _mm512_shuffle_i32x4(low02, high02, 0xdd);
        words[4 + c] = _mm512_shuffle_i32x4(low13, high13, 0x88);
        words[12 + c] = _mm512_shuffle_i32x4(low13, high13, 0xdd);
    }
}

GRANARY_LANES_INLINE Words byteSwapped(Words words)
{
    return _mm512_shuffle_epi8(words, _mm512_broadcast_i32x4(_mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203)));
}

/// FIPS 180-4, 4.1.2: rotations by two amounts and a third, rotated or shifted.
template <int first, int second, int third>
GRANARY_LANES_INLINE Words bigSigma(Words x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, first), _mm512_ror_epi32(x, second), _mm512_ror_epi32(x, third), exclusiveOr);
}
template <int first, int second, int shift>
GRANARY_LANES_INLINE Words smallSigma(Words x)
{
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(x, first), _mm512_ror_epi32(x, second), _mm512_srli_epi32(x, shift), exclusiveOr);
}

/// FIPS 180-4, 6.2.2, round `t`. s: a..h, seen from this round; w: the last sixteen words of the message schedule.
template <int t>
GRANARY_LANES_INLINE void rounds(Words* s, Words* w)
{
    auto& word = w[t & 15];
    if constexpr (t >= 16)
        word = _mm512_add_epi32(_mm512_add_epi32(word, smallSigma<7, 18, 3>(w[(t + 1) & 15])),
            _mm512_add_epi32(w[(t + 9) & 15], smallSigma<17, 19, 10>(w[(t + 14) & 15])));
    // Instead of moving the state along, each round names it anew.
    auto& a = s[(64 - t) & 7];
    auto& b = s[(65 - t) & 7];
    auto& c = s[(66 - t) & 7];
    auto& d = s[(67 - t) & 7];
    auto& e = s[(68 - t) & 7];
    auto& f = s[(69 - t) & 7];
    auto& g = s[(70 - t) & 7];
    auto& h = s[(71 - t) & 7];
    const auto one = _mm512_add_epi32(
        _mm512_add_epi32(_mm512_add_epi32(h, bigSigma<6, 11, 25>(e)), _mm512_ternarylogic_epi32(e, f, g, choose)),
        _mm512_add_epi32(word, _mm512_set1_epi32(static_cast<int>(sha256RoundConstants[t]))));
    const auto two = _mm512_add_epi32(bigSigma<2, 13, 22>(a), _mm512_ternarylogic_epi32(a, b, c, majority));
    d = _mm512_add_epi32(d, one);
    h = _mm512_add_epi32(one, two);
    if constexpr (t < 63)
        rounds<t + 1>(s, w);
}

GRANARY_LANES_INLINE void compress(Words* state, Words* words)
{
    Words s[8];
    for (int i = 0; i < 8; ++i)
        s[i] = state[i];
    rounds<0>(s, words);
    for (int i = 0; i < 8; ++i)
        state[i] = _mm512_add_epi32(state[i], s[i]);
}

} // namespace

bool sha256LanesAvailable()
{
    static const bool available = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    return available;
}

GRANARY_LANES void sha256InLanes(const std::array<const std::byte*, sha256LaneCount>& messages, std::size_t eachBytes,
    const std::array<Hash32*, sha256LaneCount>& out)
{
    GRANARY_ASSERT(eachBytes > 0 && eachBytes % blockBytes == 0);
    Words state[8];
    for (std::size_t i = 0; i < 8; ++i)
        state[i] = _mm512_set1_epi32(static_cast<int>(sha256InitialState[i]));
    Words words[16];
    for (std::size_t at = 0; at < eachBytes; at += blockBytes) {
        for (std::size_t lane = 0; lane < sha256LaneCount; ++lane)
            words[lane] = byteSwapped(_mm512_loadu_si512(messages[lane] + at));
        transpose(words);
        compress(state, words);
    }
    // The padding is one block more, the same for all (FIPS 180-4, 5.1.1).
    const auto bits = std::uint64_t{eachBytes} * 8;
    for (auto& word : words)
        word = _mm512_setzero_si512();
    words[0] = _mm512_set1_epi32(static_cast<int>(0x80000000u));
    words[14] = _mm512_set1_epi32(static_cast<int>(bits >> 32));
    words[15] = _mm512_set1_epi32(static_cast<int>(bits));
    compress(state, words);
    alignas(64) std::array<std::array<std::uint32_t, sha256LaneCount>, 8> result;
    for (std::size_t i = 0; i < 8; ++i)
        _mm512_store_si512(result[i].data(), byteSwapped(state[i]));
    for (std::size_t lane = 0; lane < sha256LaneCount; ++lane)
        for (std::size_t i = 0; i < 8; ++i)
            std::memcpy(out[lane]->mutableView().data() + 4 * i, &result[i][lane], 4);
}

#else

bool sha256LanesAvailable() { return false; }
void sha256InLanes(
    const std::array<const std::byte*, sha256LaneCount>&, std::size_t, const std::array<Hash32*, sha256LaneCount>&)
{
    GRANARY_ASSERT(false);
}

#endif

} // namespace granary::erasure
