// Content-defined chunking: FastCDC (Xia et al., USENIX ATC 2016; normalised chunking of the 2020 TPDS paper).
#pragma once

#include "core/base/bytes.h"

#include <array>

namespace granary::codec {

struct ChunkSizes {
    std::uint32_t minBytes = 256u << 10;
    std::uint32_t averageBytes = 1u << 20; ///< a power of two
    std::uint32_t maxBytes = 4u << 20;
};

/// Stateless apart from its gear table, which is derived from a 32-byte key so that cut points leak nothing. Thread-safe.
class Chunker {
public:
    Chunker(ByteView cutKey, ChunkSizes sizes = {});
    /// Length of the first chunk of `data`: where `data` is at least maxBytes long or ends the file (`last`), final;
    /// the whole of `data` when it is at most minBytes. Precondition: data.size() >= maxBytes || last.
    std::size_t firstCut(ByteView data, bool last) const;
    const ChunkSizes& sizes() const { return m_sizes; }

private:
    ChunkSizes m_sizes;
    std::uint64_t m_maskSmall = 0;
    std::uint64_t m_maskLarge = 0;
    std::array<std::uint64_t, 256> m_gear{};
    std::array<std::uint64_t, 256> m_gearShifted{};
};

} // namespace granary::codec
