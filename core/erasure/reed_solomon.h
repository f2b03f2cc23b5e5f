// Systematic Reed-Solomon over GF(2^8) (polynomial 0x11d) with a Cauchy generator (ISA-L's gf_gen_cauchy1_matrix;
// gf_gen_rs_matrix is not MDS for all sizes). Spec and vectors: core/specs/erasure.md.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace granary::erasure {

inline constexpr unsigned maxShards = 255;

/// Row `row` (< 255) of the generator for k (1 to 255) data shards: the identity for row < k, else 1/(row xor column).
/// Defined without n. With k = 1 parity row i holds the data times 1/i: a copy in another form.
std::vector<std::uint8_t> generatorRow(unsigned k, unsigned row);

/// Computes any wanted rows from any k rows. Tables are made once, for one (have, want) pair. Thread-safe after construction.
class Coder {
public:
    /// Encoding: rows `want` (each < 255, at most 255 of them) from data rows 0..k-1. Precondition: 1 <= k <= 255.
    static Coder encoder(unsigned k, std::vector<std::uint8_t> want);
    /// Decoding: rows `want`, data or parity, from the k rows `have`. invalidArgument unless have.size() == k, the rows of `have`
    /// are distinct and every row is < 255. Rows may come from a peer.
    static Result<Coder> decoder(unsigned k, std::vector<std::uint8_t> have, std::vector<std::uint8_t> want);
    /// in: k pointers in the order of the rows given, out: want.size() pointers, each to `lengthBytes`, none overlapping. Any
    /// alignment. Works in strips that stay in the cache.
    void run(const std::byte* const* in, std::byte* const* out, std::size_t lengthBytes) const;
    unsigned inputs() const { return m_k; }
    unsigned outputs() const { return m_outputs; }

private:
    Coder() = default;
    unsigned m_k = 0;
    unsigned m_outputs = 0;
    std::vector<std::uint8_t> m_tables;
};

} // namespace granary::erasure
