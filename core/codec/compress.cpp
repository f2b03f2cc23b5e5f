#include "core/codec/compress.h"

#include <algorithm>
#include <array>
#include <new>
#include <zstd.h>

namespace granary::codec {
namespace {

constexpr std::size_t maxPlainBytes = std::size_t{1} << 30;
constexpr std::size_t probeFromBytes = 64 << 10;
constexpr std::size_t sampleBytes = 16 << 10;
constexpr std::size_t glanceBytes = 4 << 10;
constexpr std::uint64_t maxWindowBytes = 8 << 20;
/// A block expands to at most 128 KiB and has at least 4 bytes with its header (RFC 8878, 3.1.1.2).
constexpr std::size_t maxExpansion = (128 << 10) / 4;

/// The most bytes that still count as smaller: a 32nd less, and at least one.
std::size_t worthwhile(std::size_t plainSize) { return plainSize - std::max<std::size_t>(1, plainSize / 32); }

void set(ZSTD_CCtx* context, ZSTD_cParameter parameter, int value)
{
    GRANARY_ASSERT(!ZSTD_isError(ZSTD_CCtx_setParameter(context, parameter, value)));
}

ZSTD_CCtx* makeContext(int level)
{
    auto* const context = ZSTD_createCCtx();
    if (!context)
        throw std::bad_alloc();
    set(context, ZSTD_c_compressionLevel, level);
    set(context, ZSTD_c_contentSizeFlag, 1);
    set(context, ZSTD_c_checksumFlag, 0);
    return context;
}

Error malformed(const char* why) { return {ErrorCode::malformed, std::string("zstd: ") + why}; }

/// Whether the frequencies of single bytes alone promise a gain of 4 % or more: the sum of their squares is four times that of
/// noise (in the worst case, one frequent byte among noise, that is an entropy of 7.6 bits). Much cheaper than the probe.
bool obviouslyCompressible(ByteView sample)
{
    std::array<std::uint32_t, 256> counts{};
    for (const auto b : sample)
        ++counts[std::to_integer<std::size_t>(b)];
    std::uint64_t squares = 0;
    for (const auto count : counts)
        squares += std::uint64_t{count} * count;
    return squares > 4 * (sample.size() * sample.size() / 256 + sample.size());
}

/// What the library does not check for one-shot decoding (RFC 8878, 3.1.1.1): window, dictionary, reserved bit, checksum.
Status checkFrameHeader(ByteView packed)
{
    static constexpr std::byte magic[] = {std::byte{0x28}, std::byte{0xb5}, std::byte{0x2f}, std::byte{0xfd}};
    if (packed.size() < 6 || !equalBytes(packed.first(4), magic))
        return malformed("no frame");
    const auto descriptor = std::to_integer<unsigned>(packed[4]);
    if (descriptor & 0x0f)
        return malformed("dictionary, checksum or reserved bit");
    const bool singleSegment = descriptor & 0x20;
    if (!singleSegment) {
        const auto window = std::to_integer<unsigned>(packed[5]);
        const auto base = std::uint64_t{1} << (10 + (window >> 3));
        if (base + base / 8 * (window & 7) > maxWindowBytes)
            return malformed("window too large");
    }
    return {};
}

} // namespace

Compressor::Compressor(int level) : m_context(nullptr), m_probeContext(nullptr), m_probe(sampleBytes)
{
    GRANARY_ASSERT(level >= 1 && level <= 19);
    m_context = makeContext(level);
    m_probeContext = makeContext(1);
}

Compressor::~Compressor()
{
    ZSTD_freeCCtx(m_context);
    ZSTD_freeCCtx(m_probeContext);
}

bool Compressor::looksCompressible(ByteView plain)
{
    const std::size_t starts[] = {0, plain.size() / 2 - sampleBytes / 2, plain.size() - sampleBytes};
    if (std::ranges::all_of(starts, [&](auto start) { return obviouslyCompressible(plain.subspan(start, glanceBytes)); }))
        return true;
    std::size_t total = 0;
    for (const auto start : starts) {
        const auto packed = ZSTD_compress2(m_probeContext, m_probe.data(), m_probe.size(), plain.data() + start, sampleBytes);
        total += ZSTD_isError(packed) ? sampleBytes : packed;
    }
    return total <= worthwhile(3 * sampleBytes);
}

Compression Compressor::compress(ByteView plain, Bytes& out)
{
    const auto how = tryCompress(plain, out);
    if (how == Compression::stored)
        append(out, plain);
    return how;
}

Compression Compressor::tryCompress(ByteView plain, Bytes& out, bool probe)
{
    GRANARY_ASSERT(plain.size() <= maxPlainBytes);
    const auto before = out.size();
    if (plain.size() > 1 && (!probe || plain.size() <= probeFromBytes || looksCompressible(plain))) {
        // No more room than is worth having: zstd gives up by itself where the gain is too small.
        const auto room = worthwhile(plain.size());
        out.resize(before + room);
        const auto packed = ZSTD_compress2(m_context, out.data() + before, room, plain.data(), plain.size());
        if (!ZSTD_isError(packed)) {
            out.resize(before + packed);
            return Compression::zstd;
        }
        out.resize(before);
    }
    return Compression::stored;
}

Decompressor::Decompressor() : m_context(ZSTD_createDCtx())
{
    if (!m_context)
        throw std::bad_alloc();
}

Decompressor::~Decompressor() { ZSTD_freeDCtx(m_context); }

Status Decompressor::decompress(Compression how, ByteView packed, std::size_t plainSize, Bytes& out)
{
    if (how == Compression::stored) {
        if (packed.size() != plainSize)
            return malformed("stored size");
        append(out, packed);
        return {};
    }
    if (how != Compression::zstd)
        return malformed("unknown compression");
    GRANARY_TRY(checkFrameHeader(packed));
    if (ZSTD_getFrameContentSize(packed.data(), packed.size()) != plainSize)
        return malformed("content size");
    if (plainSize / maxExpansion > packed.size())
        return malformed("content size impossible");
    if (ZSTD_findFrameCompressedSize(packed.data(), packed.size()) != packed.size())
        return malformed("not exactly one frame");
    const auto before = out.size();
    out.resize(before + plainSize);
    if (ZSTD_decompressDCtx(m_context, out.data() + before, plainSize, packed.data(), packed.size()) != plainSize) {
        out.resize(before);
        return malformed("bad frame");
    }
    return {};
}

} // namespace granary::codec
