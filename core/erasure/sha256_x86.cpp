#include "core/erasure/sha256_x86.h"

#include "core/base/result.h"
#include "core/erasure/sha256_constants.h"

#include <array>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace granary::erasure {

#if defined(__x86_64__)

// Functions are compiled for the extensions one by one, so that nothing else of this file is. They must be inlined into each
// other: state and message words have to stay in registers.
#define GRANARY_SHA __attribute__((target("sha,sse4.1,ssse3")))
#define GRANARY_SHA_INLINE __attribute__((target("sha,sse4.1,ssse3"), always_inline)) inline

namespace {

constexpr std::size_t blockBytes = 64;

/// One message on its way: state in the order of the instructions (ABEF, CDGH) and the last 16 message words.
struct Lane {
    __m128i abef;
    __m128i cdgh;
    __m128i words[4];
};

GRANARY_SHA_INLINE __m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }

GRANARY_SHA_INLINE __m128i byteSwapped(__m128i words)
{
    return _mm_shuffle_epi8(words, _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
}

GRANARY_SHA_INLINE void start(Lane& lane)
{
    // FIPS 180-4, 5.3.3, a..h.
    lane.abef = _mm_set_epi32(0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f, static_cast<int>(0x9b05688c));
    lane.cdgh = _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19);
}

/// Rounds 4 * step .. 4 * step + 3.
template <int step>
GRANARY_SHA_INLINE void fourRounds(Lane& lane, const std::byte* block)
{
    auto& words = lane.words[step & 3];
    if constexpr (step < 4) {
        words = byteSwapped(load(block + 16 * step));
    } else {
        // W[t] from W[t-16], W[t-15], W[t-7] and W[t-2] (FIPS 180-4, 6.2.2).
        const auto w7 = _mm_alignr_epi8(lane.words[(step + 3) & 3], lane.words[(step + 2) & 3], 4);
        words = _mm_add_epi32(_mm_sha256msg1_epu32(words, lane.words[(step + 1) & 3]), w7);
        words = _mm_sha256msg2_epu32(words, lane.words[(step + 3) & 3]);
    }
    auto sum = _mm_add_epi32(words, load(&sha256RoundConstants[4 * step]));
    lane.cdgh = _mm_sha256rnds2_epu32(lane.cdgh, lane.abef, sum);
    sum = _mm_shuffle_epi32(sum, 0x0e);
    lane.abef = _mm_sha256rnds2_epu32(lane.abef, lane.cdgh, sum);
}

template <int step>
GRANARY_SHA_INLINE void rounds(Lane& lane, const std::byte* block)
{
    fourRounds<step>(lane, block);
    if constexpr (step < 15)
        rounds<step + 1>(lane, block);
}

template <int step>
GRANARY_SHA_INLINE void rounds(Lane& a, const std::byte* blockA, Lane& b, const std::byte* blockB)
{
    fourRounds<step>(a, blockA);
    fourRounds<step>(b, blockB);
    if constexpr (step < 15)
        rounds<step + 1>(a, blockA, b, blockB);
}

GRANARY_SHA_INLINE void add(Lane& lane, __m128i abef, __m128i cdgh)
{
    lane.abef = _mm_add_epi32(lane.abef, abef);
    lane.cdgh = _mm_add_epi32(lane.cdgh, cdgh);
}

GRANARY_SHA_INLINE void blocks(Lane& lane, const std::byte* data, std::size_t count)
{
    for (; count > 0; --count, data += blockBytes) {
        const auto abef = lane.abef;
        const auto cdgh = lane.cdgh;
        rounds<0>(lane, data);
        add(lane, abef, cdgh);
    }
}

GRANARY_SHA_INLINE void blocks(Lane& a, const std::byte* dataA, Lane& b, const std::byte* dataB, std::size_t count)
{
    for (; count > 0; --count, dataA += blockBytes, dataB += blockBytes) {
        const auto abefA = a.abef;
        const auto cdghA = a.cdgh;
        const auto abefB = b.abef;
        const auto cdghB = b.cdgh;
        rounds<0>(a, dataA, b, dataB);
        add(a, abefA, cdghA);
        add(b, abefB, cdghB);
    }
}

GRANARY_SHA_INLINE void store(const Lane& lane, Hash32& out)
{
    // From FEBA, HGDC (lowest word first) to a..h.
    const auto feba = _mm_shuffle_epi32(lane.abef, 0x1b); // a b e f
    const auto hgdc = _mm_shuffle_epi32(lane.cdgh, 0x1b); // c d g h
    auto* const to = reinterpret_cast<__m128i*>(out.mutableView().data());
    _mm_storeu_si128(to, byteSwapped(_mm_unpacklo_epi64(feba, hgdc)));
    _mm_storeu_si128(to + 1, byteSwapped(_mm_unpackhi_epi64(feba, hgdc)));
}

/// The last one or two blocks: what is left of the message, a one bit, zeros, the length in bits (FIPS 180-4, 5.1.1).
struct Tail {
    std::array<std::byte, 2 * blockBytes> bytes{};
    std::size_t blockCount;

    Tail(const std::byte* message, std::size_t messageBytes)
    {
        const auto left = messageBytes % blockBytes;
        blockCount = left < blockBytes - 8 ? 1 : 2;
        if (left > 0)
            std::memcpy(bytes.data(), message + messageBytes - left, left);
        bytes[left] = std::byte{0x80};
        const auto bits = static_cast<std::uint64_t>(messageBytes) * 8;
        for (std::size_t i = 0; i < 8; ++i)
            bytes[blockCount * blockBytes - 1 - i] = static_cast<std::byte>(bits >> (8 * i));
    }
};

bool detect()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1))
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

} // namespace

bool sha256ExtensionsAvailable()
{
    static const bool available = detect();
    return available;
}

GRANARY_SHA void sha256WithExtensions(ByteView data, Hash32& out)
{
    const Tail tail(data.data(), data.size());
    Lane lane;
    start(lane);
    blocks(lane, data.data(), data.size() / blockBytes);
    blocks(lane, tail.bytes.data(), tail.blockCount);
    store(lane, out);
}

GRANARY_SHA void sha256WithExtensions(
    const std::byte* first, const std::byte* second, std::size_t eachBytes, Hash32& firstOut, Hash32& secondOut)
{
    const Tail firstTail(first, eachBytes);
    const Tail secondTail(second, eachBytes);
    Lane a;
    Lane b;
    start(a);
    start(b);
    blocks(a, first, b, second, eachBytes / blockBytes);
    blocks(a, firstTail.bytes.data(), b, secondTail.bytes.data(), firstTail.blockCount);
    store(a, firstOut);
    store(b, secondOut);
}

#else

bool sha256ExtensionsAvailable() { return false; }
void sha256WithExtensions(ByteView, Hash32&) { GRANARY_ASSERT(false); }
void sha256WithExtensions(const std::byte*, const std::byte*, std::size_t, Hash32&, Hash32&) { GRANARY_ASSERT(false); }

#endif

} // namespace granary::erasure
