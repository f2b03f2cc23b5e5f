// zstd (RFC 8878) with a probe: what does not shrink is stored.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace granary::codec {

enum class Compression : std::uint8_t { stored = 0, zstd = 1 };

/// Reuses its contexts; one a thread.
class Compressor {
public:
    explicit Compressor(int level = 3);
    ~Compressor();
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    /// Appends the smaller form of `plain` to `out` and says which. Probes 3 x 16 KiB at level 1 first.
    Compression compress(ByteView plain, Bytes& out);

private:
    void* m_context;
    Bytes m_probe;
};

class Decompressor {
public:
    Decompressor();
    ~Decompressor();
    Decompressor(const Decompressor&) = delete;
    Decompressor& operator=(const Decompressor&) = delete;
    /// Appends exactly `plainSize` bytes to `out`; the frame's own size is checked first, window at most 8 MiB; else malformed.
    Status decompress(Compression how, ByteView packed, std::size_t plainSize, Bytes& out);

private:
    void* m_context;
};

} // namespace granary::codec
