// Content-defined chunking: FastCDC (Xia et al., USENIX ATC 2016; normalised chunking and two bytes a step of the 2020 TPDS
// paper). Spec and vectors: core/specs/chunking.md.
#pragma once

#include "core/base/bytes.h"

#include <array>

namespace granary::codec {

struct ChunkSizes {
    std::uint32_t minBytes = 256u << 10;
    std::uint32_t averageBytes = 1u << 20; ///< a power of two
    std::uint32_t maxBytes = 4u << 20;
};

/// Stateless apart from its gear table, which comes from a key so that cut points leak nothing; wiped by the destructor.
/// Cuts depend on the bytes from the last cut on, never on how they were read. Thread-safe.
class Chunker {
public:
    static constexpr std::size_t gearMaterialBytes = 2048;

    /// `gearMaterial`: 256 little-endian 64-bit numbers. The drive derives them from cut-key by keyed BLAKE2b in counter mode
    /// (chunking.md); this folder has no cryptography of its own. Preconditions: 0 < min < average < max, average a power of
    /// two from 64 bytes to 1 GiB.
    explicit Chunker(std::span<const std::byte, gearMaterialBytes> gearMaterial, ChunkSizes sizes = {});
    ~Chunker();
    Chunker(const Chunker&) = delete;
    Chunker& operator=(const Chunker&) = delete;

    /// Length of the first chunk of `data`: where `data` is at least maxBytes long or ends the file (`last`), final;
    /// the whole of `data` when it is at most minBytes. Precondition: data.size() >= maxBytes || last.
    std::size_t firstCut(ByteView data, bool last) const;
    const ChunkSizes& sizes() const { return m_sizes; }

private:
    ChunkSizes m_sizes;
    std::uint64_t m_maskSmall = 0; ///< below the average size: one more bit, so that a cut is rarer
    std::uint64_t m_maskLarge = 0; ///< above it: one bit fewer
    std::array<std::uint64_t, 256> m_gear{};
    std::array<std::uint64_t, 256> m_gearShifted{}; ///< m_gear, each doubled: the first byte of a step
};

} // namespace granary::codec
