// zstd (RFC 8878) with a probe: what does not shrink is stored.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace granary::codec {

/// Persisted in sealed chunks: values only grow.
enum class Compression : std::uint8_t { stored = 0, zstd = 1 };

/// Reuses its contexts; one a thread.
class Compressor {
public:
    /// zstd levels 1 to 19 (higher ones use windows above the 8 MiB that readers accept).
    explicit Compressor(int level = 3);
    ~Compressor();
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    /// Appends the smaller form of `plain` (at most 1 GiB) to `out` and says which. The compressed form, one frame with its
    /// content size and without checksum, is chosen when it saves at least a 32nd; above 64 KiB a probe of 3 x 16 KiB at
    /// level 1 decides first whether that is worth trying.
    Compression compress(ByteView plain, Bytes& out);
    /// The same without a copy of what does not shrink: appends the compressed form, or nothing when `plain` is to be stored. Without the
    /// probe when it is known to be worth trying: long zeros may lie where the probe does not look.
    Compression tryCompress(ByteView plain, Bytes& out, bool probe = true);

private:
    bool looksCompressible(ByteView plain);

    ZSTD_CCtx_s* m_context;
    ZSTD_CCtx_s* m_probeContext;
    Bytes m_probe;
};

/// Reuses its context; one a thread. Input is hostile: whatever it is, the result is exactly `plainSize` bytes or an error.
class Decompressor {
public:
    Decompressor();
    ~Decompressor();
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;
    /// Appends exactly `plainSize` bytes to `out`; the frame's own size is checked first, window at most 8 MiB (or the content
    /// itself), one frame, no dictionary; else malformed, with `out` as it was. The caller has checked `plainSize` against
    /// its own limit; what no frame of packed.size() bytes could hold is refused before anything is allocated.
    Status decompress(Compression how, ByteView packed, std::size_t plainSize, Bytes& out);

private:
    ZSTD_DCtx_s* m_context;
};

} // namespace granary::codec
