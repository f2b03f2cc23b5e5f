#include "core/crypto/blake2b_lanes.h"

#include "core/base/result.h"
#include "core/crypto/hash.h"
#include "core/crypto/secret.h"

#include <algorithm>
#include <array>
#include <numeric>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace granary::crypto {
namespace {

#if defined(__x86_64__)

// Functions are compiled for the extension one by one, so that nothing else of this file is; they must be inlined into each other, because
// sixteen words of state and sixteen of the message have to stay in registers.
#define GRANARY_LANES __attribute__((target("avx512f")))
#define GRANARY_LANES_INLINE __attribute__((target("avx512f"), always_inline)) inline

constexpr std::size_t laneCount = 8;
constexpr std::size_t blockBytes = 128;
constexpr std::size_t digestBytes = Hash32::sizeBytes;

/// RFC 7693, 2.6.
alignas(64) constexpr std::array<std::uint64_t, 8> initialVector = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
/// RFC 7693, 2.7; rounds 10 and 11 are 0 and 1 again.
constexpr std::array<std::array<std::uint8_t, 16>, 10> sigma = {{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3}, {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8}, {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9}, {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10}, {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}}};

/// The states of eight messages: word i of lane l is words[i][l].
struct alignas(64) States {
    std::array<std::array<std::uint64_t, laneCount>, 8> words;
};

/// What each lane takes in one step.
struct alignas(64) Step {
    std::array<const std::byte*, laneCount> blocks;
    std::array<std::uint64_t, laneCount> counters;   ///< bytes of the message so far, this block's included
    std::array<std::uint64_t, laneCount> finalFlags; ///< all ones for the last block
};

GRANARY_LANES_INLINE __m512i load(const void* from) { return _mm512_loadu_si512(from); }

/// words[i] = word i of each row, from eight rows of eight words.
GRANARY_LANES_INLINE void transpose(const std::array<const std::byte*, laneCount>& rows, std::size_t offset, __m512i* words)
{
    __m512i pairs[8];
    for (int i = 0; i < 8; i += 2) {
        const auto a = load(rows[static_cast<std::size_t>(i)] + offset);
        const auto b = load(rows[static_cast<std::size_t>(i) + 1] + offset);
        pairs[i] = _mm512_unpacklo_epi64(a, b);     // words 0 2 4 6
        pairs[i + 1] = _mm512_unpackhi_epi64(a, b); // words 1 3 5 7
    }
    for (int odd = 0; odd < 2; ++odd) {
        const auto low04 = _mm512_shuffle_i64x2(pairs[odd], pairs[2 + odd], 0x88);      // words 0 4 of rows 0..3
        const auto low26 = _mm512_shuffle_i64x2(pairs[odd], pairs[2 + odd], 0xdd);      // words 2 6
        const auto high04 = _mm512_shuffle_i64x2(pairs[4 + odd], pairs[6 + odd], 0x88); // of rows 4..7
        const auto high26 = _mm512_shuffle_i64x2(pairs[4 + odd], pairs[6 + odd], 0xdd);
        words[odd] = _mm512_shuffle_i64x2(low04, high04, 0x88);
        words[odd + 4] = _mm512_shuffle_i64x2(low04, high04, 0xdd);
        words[odd + 2] = _mm512_shuffle_i64x2(low26, high26, 0x88);
        words[odd + 6] = _mm512_shuffle_i64x2(low26, high26, 0xdd);
    }
}

/// RFC 7693, 3.1.
GRANARY_LANES_INLINE void mix(__m512i& a, __m512i& b, __m512i& c, __m512i& d, __m512i x, __m512i y)
{
    a = _mm512_add_epi64(_mm512_add_epi64(a, b), x);
    d = _mm512_ror_epi64(_mm512_xor_si512(d, a), 32);
    c = _mm512_add_epi64(c, d);
    b = _mm512_ror_epi64(_mm512_xor_si512(b, c), 24);
    a = _mm512_add_epi64(_mm512_add_epi64(a, b), y);
    d = _mm512_ror_epi64(_mm512_xor_si512(d, a), 16);
    c = _mm512_add_epi64(c, d);
    b = _mm512_ror_epi64(_mm512_xor_si512(b, c), 63);
}

template <std::size_t round>
GRANARY_LANES_INLINE void rounds(__m512i* v, const __m512i* m)
{
    constexpr auto& s = sigma[round % 10];
    mix(v[0], v[4], v[8], v[12], m[s[0]], m[s[1]]);
    mix(v[1], v[5], v[9], v[13], m[s[2]], m[s[3]]);
    mix(v[2], v[6], v[10], v[14], m[s[4]], m[s[5]]);
    mix(v[3], v[7], v[11], v[15], m[s[6]], m[s[7]]);
    mix(v[0], v[5], v[10], v[15], m[s[8]], m[s[9]]);
    mix(v[1], v[6], v[11], v[12], m[s[10]], m[s[11]]);
    mix(v[2], v[7], v[8], v[13], m[s[12]], m[s[13]]);
    mix(v[3], v[4], v[9], v[14], m[s[14]], m[s[15]]);
    if constexpr (round < 11)
        rounds<round + 1>(v, m);
}

/// RFC 7693, 3.2, in every lane.
GRANARY_LANES void compress(States& states, const Step& step)
{
    __m512i m[16];
    transpose(step.blocks, 0, m);
    transpose(step.blocks, 64, m + 8);
    __m512i v[16];
    for (std::size_t i = 0; i < 8; ++i) {
        v[i] = _mm512_load_si512(states.words[i].data());
        v[8 + i] = _mm512_set1_epi64(static_cast<long long>(initialVector[i]));
    }
    v[12] = _mm512_xor_si512(v[12], _mm512_load_si512(step.counters.data()));
    v[14] = _mm512_xor_si512(v[14], _mm512_load_si512(step.finalFlags.data()));
    rounds<0>(v, m);
    for (std::size_t i = 0; i < 8; ++i) {
        const auto before = _mm512_load_si512(states.words[i].data());
        _mm512_store_si512(states.words[i].data(), _mm512_xor_si512(before, _mm512_xor_si512(v[i], v[8 + i])));
    }
}

/// Eight lanes that take one message after the other.
class Lanes {
public:
    Lanes(ByteView key, std::span<const ByteView> messages, std::span<const std::uint32_t> order, std::span<Hash32> out)
        : m_keyBytes(key.size()), m_messages(messages), m_order(order), m_out(out)
    {
        std::memcpy(m_keyBlock.data(), key.data(), key.size());
        for (std::size_t lane = 0; lane < laneCount; ++lane)
            begin(lane);
    }
    ~Lanes()
    {
        wipe(m_keyBlock);
        wipe(MutableByteView(reinterpret_cast<std::byte*>(&m_states), sizeof m_states));
        for (auto& tail : m_tails)
            wipe(tail);
    }
    void run()
    {
        while (m_busy > 0) {
            Step step;
            for (std::size_t lane = 0; lane < laneCount; ++lane)
                prepare(lane, step);
            compress(m_states, step);
            for (std::size_t lane = 0; lane < laneCount; ++lane)
                if (m_lanes[lane].message != idle && step.finalFlags[lane] != 0)
                    end(lane);
        }
    }

private:
    static constexpr std::uint32_t idle = UINT32_MAX;
    struct Lane {
        std::uint32_t message = idle;
        bool keyTaken = false;
        std::size_t taken = 0; ///< bytes of the message
    };

    void begin(std::size_t lane)
    {
        auto& l = m_lanes[lane];
        l = {};
        if (m_next == m_order.size())
            return;
        l.message = m_order[m_next++];
        ++m_busy;
        for (std::size_t i = 0; i < 8; ++i)
            m_states.words[i][lane] = initialVector[i];
        m_states.words[0][lane] ^= 0x01010000 ^ (std::uint64_t{m_keyBytes} << 8) ^ digestBytes; // parameter block, RFC 7693, 2.5
    }
    void prepare(std::size_t lane, Step& step)
    {
        auto& l = m_lanes[lane];
        step.counters[lane] = step.finalFlags[lane] = 0;
        if (l.message == idle) {
            step.blocks[lane] = m_keyBlock.data();
            return;
        }
        const auto message = m_messages[l.message];
        if (!l.keyTaken) { // the key is the first block, and the only one of an empty message
            l.keyTaken = true;
            step.blocks[lane] = m_keyBlock.data();
            step.counters[lane] = blockBytes;
            step.finalFlags[lane] = message.empty() ? ~std::uint64_t{0} : 0;
            return;
        }
        const auto left = message.size() - l.taken;
        if (left >= blockBytes) {
            step.blocks[lane] = message.data() + l.taken;
        } else {
            auto& tail = m_tails[lane];
            std::memcpy(tail.data(), message.data() + l.taken, left);
            std::memset(tail.data() + left, 0, blockBytes - left);
            step.blocks[lane] = tail.data();
        }
        l.taken += std::min(left, blockBytes);
        step.counters[lane] = blockBytes + l.taken;
        step.finalFlags[lane] = l.taken == message.size() ? ~std::uint64_t{0} : 0;
    }
    void end(std::size_t lane)
    {
        const auto to = m_out[m_lanes[lane].message].mutableView();
        for (std::size_t i = 0; i < digestBytes / 8; ++i)
            storeLittle(to.subspan(8 * i), m_states.words[i][lane]);
        --m_busy;
        begin(lane);
    }

    const std::size_t m_keyBytes;
    const std::span<const ByteView> m_messages;
    const std::span<const std::uint32_t> m_order;
    const std::span<Hash32> m_out;
    States m_states{};
    std::array<Lane, laneCount> m_lanes;
    alignas(64) std::array<std::byte, blockBytes> m_keyBlock{};
    alignas(64) std::array<std::array<std::byte, blockBytes>, laneCount> m_tails{};
    std::size_t m_next = 0;
    std::size_t m_busy = 0;
};

#endif

} // namespace

bool blake2bLanesAvailable()
{
#if defined(__x86_64__)
    static const bool available = __builtin_cpu_supports("avx512f");
    return available;
#else
    return false;
#endif
}

void blake2bKeyedEach(ByteView key, std::span<const ByteView> messages, std::span<Hash32> out)
{
    GRANARY_ASSERT(key.size() >= 16 && key.size() <= 64 && out.size() == messages.size() && messages.size() < UINT32_MAX);
    // Longest first, so that the lanes end together. A message that is alone in its lane for long is faster by itself.
    std::vector<std::uint32_t> order(messages.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return messages[a].size() > messages[b].size(); });
    std::size_t alone = 0;
    if (blake2bLanesAvailable()) {
        auto rest = std::accumulate(messages.begin(), messages.end(), std::size_t{0}, [](auto sum, const auto m) { return sum + m.size(); });
        for (; alone < order.size() && messages[order[alone]].size() > (rest - messages[order[alone]].size()) / 3; ++alone)
            rest -= messages[order[alone]].size();
    } else {
        alone = order.size();
    }
    for (std::size_t i = 0; i < alone; ++i)
        blake2bKeyed(key, {messages[order[i]]}, out[order[i]].mutableView());
#if defined(__x86_64__)
    if (alone < order.size())
        Lanes(key, messages, std::span(order).subspan(alone), out).run();
#endif
}

} // namespace granary::crypto
