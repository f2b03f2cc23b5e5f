// One chunk, compressed and sealed on its own. Spec: core/specs/vault.md, "Chunk".
#pragma once

#include "core/base/random.h"
#include "core/codec/compress.h"
#include "core/crypto/key_ring.h"
#include "core/crypto/seal.h"

#include <span>
#include <vector>

namespace granary::drive {

inline constexpr std::uint32_t maxChunkPlainBytes = 4u << 20;
/// Upper bound of a sealed chunk: payload head, incompressible plaintext, padding, nonce, commitment and tag.
inline constexpr std::uint32_t maxSealedChunkBytes = maxChunkPlainBytes + 1024;

/// Where plain bytes lie in a sealed chunk that was stored as it is, without compression.
struct StoredRange {
    std::uint32_t offset = 0; ///< from the front's end a multiple of 64
    std::uint32_t sizeBytes = 0;
};
StoredRange storedRange(std::uint32_t begin, std::uint32_t end);
/// How long such a chunk is when sealed. Others may be as long by chance.
std::uint32_t sealedBytesStored(std::uint32_t plainBytes);
/// What tells how a chunk is stored: the seal's front and the first block.
inline constexpr std::uint32_t storedFrontBytes = crypto::sealFrontBytes + 64;

/// What a chunk carries; persisted in segment indexes; only grows.
enum class ChunkKind : std::uint8_t { data = 0, bundle = 1, metadata = 2, treeNode = 3 };

/// BLAKE2b-256 of `plain`, keyed with the drive's id-key.
ChunkId chunkIdOf(const crypto::DriveKeys& keys, ByteView plain);
/// The same of many, several times faster than one by one.
std::vector<ChunkId> chunkIdsOf(const crypto::DriveKeys& keys, std::span<const ByteView> plains);

/// Compresses and seals. Keeps its compression context: one a thread.
class ChunkSealer {
public:
    ChunkSealer(const crypto::DriveKeys& keys, Random& random, int level = 3) : m_keys(keys), m_random(random), m_compressor(level) {}
    /// Appends the sealed form of `plain` (1..4 MiB) to `out`; returns its length.
    std::uint32_t seal(const ChunkId& id, ByteView plain, Bytes& out) { return seal(id, plain, out, true); }
    /// The same of what is mostly zeros, wherever they are.
    std::uint32_t sealSparse(const ChunkId& id, ByteView plain, Bytes& out) { return seal(id, plain, out, false); }

private:
    std::uint32_t seal(const ChunkId& id, ByteView plain, Bytes& out, bool probe);
    const crypto::DriveKeys& m_keys;
    Random& m_random;
    codec::Compressor m_compressor;
    Bytes m_packed; ///< kept for its room
};

/// Opens sealed chunks. One a thread.
class ChunkOpener {
public:
    explicit ChunkOpener(const crypto::DriveKeys& keys) : m_keys{&keys} {}
    explicit ChunkOpener(const crypto::KeyRing& ring)
    {
        for (const auto& keys : ring.all())
            m_keys.push_back(&keys);
    }
    /// Appends exactly `plainBytes` to `out`. damaged when it was not sealed as this chunk of this drive; malformed inside. Keys of `epoch` are tried
    /// first, then the others, newest first: a chunk may have been moved into a later segment, and the seal's commitment tells whose it is.
    Status open(const ChunkId& id, std::uint32_t epoch, std::uint32_t plainBytes, ByteView sealed, Bytes& out);
    /// Plain bytes [begin, end) of a chunk that was stored as it is, from its first storedFrontBytes and the bytes of storedRange(begin, end). The tag
    /// can't be looked at: only for sealed bytes that were compared with the roots of their shards. damaged, or malformed when it was compressed.
    Status openPart(const ChunkId& id, std::uint32_t plainBytes, ByteView front, std::uint32_t begin, std::uint32_t end, Bytes sealed, Bytes& out);

private:
    Status openSeal(const ChunkId& id, std::uint32_t epoch, std::uint32_t padded, std::uint32_t plainBytes, ByteView sealed);
    std::vector<const crypto::DriveKeys*> m_keys; ///< ascending by epoch
    codec::Decompressor m_decompressor;
    Bytes m_payload;
};

} // namespace granary::drive
