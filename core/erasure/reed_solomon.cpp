#include "core/erasure/reed_solomon.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <isa-l/erasure_code.h>

namespace granary::erasure {
namespace {

/// Inputs and outputs of one strip should share the second-level cache; shorter strips only cost calls.
constexpr std::size_t cacheBytes = 1 << 20;
constexpr std::size_t minStripBytes = 4 << 10;
constexpr std::size_t maxStripBytes = 16 << 10;
/// ISA-L expands every coefficient to a table of 32 bytes.
constexpr std::size_t tableBytes = 32;

std::size_t stripBytes(unsigned buffers)
{
    const auto fitting = cacheBytes / buffers / minStripBytes * minStripBytes;
    return std::clamp(fitting, minStripBytes, maxStripBytes);
}

bool validRows(std::span<const std::uint8_t> rows)
{
    return std::none_of(rows.begin(), rows.end(), [](std::uint8_t row) { return row >= maxShards; });
}

bool distinct(std::span<const std::uint8_t> rows)
{
    std::bitset<256> seen;
    for (const auto row : rows) {
        if (seen[row])
            return false;
        seen[row] = true;
    }
    return true;
}

void writeRow(unsigned k, unsigned row, std::uint8_t* out)
{
    for (unsigned column = 0; column < k; ++column)
        out[column] = row < k ? row == column : gf_inv(static_cast<unsigned char>(row ^ column));
}

std::vector<std::uint8_t> rowsOf(unsigned k, std::span<const std::uint8_t> rows)
{
    std::vector<std::uint8_t> matrix(rows.size() * k);
    for (std::size_t i = 0; i < rows.size(); ++i)
        writeRow(k, rows[i], matrix.data() + i * k);
    return matrix;
}

std::vector<std::uint8_t> multiply(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, unsigned k)
{
    std::vector<std::uint8_t> out(a.size());
    for (std::size_t row = 0; row < a.size() / k; ++row)
        for (unsigned column = 0; column < k; ++column) {
            std::uint8_t sum = 0;
            for (unsigned i = 0; i < k; ++i)
                sum ^= gf_mul(a[row * k + i], b[std::size_t{i} * k + column]);
            out[row * k + column] = sum;
        }
    return out;
}

std::vector<std::uint8_t> tablesOf(unsigned k, std::vector<std::uint8_t> matrix)
{
    std::vector<std::uint8_t> tables(matrix.size() * tableBytes);
    const auto rows = static_cast<int>(matrix.size() / k);
    if (rows > 0)
        ec_init_tables(static_cast<int>(k), rows, matrix.data(), tables.data());
    return tables;
}

} // namespace

std::vector<std::uint8_t> generatorRow(unsigned k, unsigned row)
{
    GRANARY_ASSERT(k >= 1 && k <= maxShards && row < maxShards);
    std::vector<std::uint8_t> out(k);
    writeRow(k, row, out.data());
    return out;
}

Coder Coder::encoder(unsigned k, std::vector<std::uint8_t> want)
{
    GRANARY_ASSERT(k >= 1 && k <= maxShards && validRows(want) && want.size() <= maxShards);
    Coder coder;
    coder.m_k = k;
    coder.m_outputs = static_cast<unsigned>(want.size());
    coder.m_tables = tablesOf(k, rowsOf(k, want));
    return coder;
}

Result<Coder> Coder::decoder(unsigned k, std::vector<std::uint8_t> have, std::vector<std::uint8_t> want)
{
    if (k < 1 || k > maxShards || have.size() != k || want.size() > maxShards)
        return Error(ErrorCode::invalidArgument, "erasure: number of rows");
    if (!validRows(have) || !validRows(want) || !distinct(have))
        return Error(ErrorCode::invalidArgument, "erasure: rows");
    auto matrix = rowsOf(k, have);
    std::vector<std::uint8_t> inverse(matrix.size());
    if (gf_invert_matrix(matrix.data(), inverse.data(), static_cast<int>(k)) != 0)
        return Error(ErrorCode::internal, "erasure: singular matrix");
    Coder coder;
    coder.m_k = k;
    coder.m_outputs = static_cast<unsigned>(want.size());
    coder.m_tables = tablesOf(k, multiply(rowsOf(k, want), inverse, k));
    return coder;
}

void Coder::run(const std::byte* const* in, std::byte* const* out, std::size_t lengthBytes) const
{
    if (m_outputs == 0)
        return;
    std::array<unsigned char*, maxShards> inAt;
    std::array<unsigned char*, maxShards> outAt;
    // ISA-L takes neither const inputs nor const tables, but writes to neither.
    auto* const tables = const_cast<unsigned char*>(m_tables.data());
    const auto strip = stripBytes(m_k + m_outputs);
    for (std::size_t at = 0; at < lengthBytes; at += strip) {
        for (unsigned i = 0; i < m_k; ++i)
            inAt[i] = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(in[i])) + at;
        for (unsigned i = 0; i < m_outputs; ++i)
            outAt[i] = reinterpret_cast<unsigned char*>(out[i]) + at;
        const auto length = static_cast<int>(std::min(strip, lengthBytes - at));
        ec_encode_data(length, static_cast<int>(m_k), static_cast<int>(m_outputs), tables, inAt.data(), outAt.data());
    }
}

} // namespace granary::erasure
