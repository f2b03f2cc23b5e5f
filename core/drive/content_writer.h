// Plaintext becomes sealed chunks: deduplication, bundles of small files, and lists of chunks.
#pragma once

#include "core/base/worker_pool.h"
#include "core/codec/chunker.h"
#include "core/drive/segment_writer.h"
#include "core/drive/tree_codec.h"

#include <atomic>

namespace granary::drive {

inline constexpr std::size_t smallFileBytes = 256 << 10;
inline constexpr std::size_t dataBundleBytes = 1 << 20;
inline constexpr std::size_t metadataBundleBytes = 128 << 10;
inline constexpr codec::ChunkSizes dataChunkSizes{256u << 10, 1u << 20, 4u << 20};
inline constexpr codec::ChunkSizes treeChunkSizes{32u << 10, 128u << 10, 512u << 10};

/// Gear material for the chunker: BLAKE2b-512(cut-key; "granary.v1.gear", counter u32), 32 times.
std::unique_ptr<codec::Chunker> makeChunker(const crypto::DriveKeys& keys, codec::ChunkSizes sizes);

/// Seals on workers and appends to the lanes of a SegmentWriter. One producer thread.
class ContentWriter {
public:
    struct Parts {
        const crypto::DriveKeys& keys;
        Random& random;
        Executor& workers;
        Catalog& catalog;
        ChunkMap& chunks;
        BlobMap& blobs;
        SegmentWriter& segments;
    };
    explicit ContentWriter(Parts parts);
    /// Waits for the workers.
    ~ContentWriter();

    /// Small content (1..256 KiB) goes into the open bundle of its lane, unless the drive has it already.
    Result<Content> putBlob(Lane lane, const ChunkId& id, ByteView bytes);
    /// Hashes, and seals what is new, on a worker. Ready: the chunk lies in a segment of the writer, or is claimed by another worker
    /// that is putting it there.
    std::future<ChunkRef> putChunk(Lane lane, ChunkKind kind, Bytes plain);
    /// The same for parts of a larger buffer, which lives until then: they are hashed together and sealed one by one.
    std::vector<std::future<ChunkRef>> putChunks(Lane lane, ChunkKind kind, std::shared_ptr<const Bytes> owner, std::vector<ByteView> parts);
    /// Blocks while too much is being sealed or sent.
    Status waitForRoom();
    /// Folds a list of chunks into an entry's content: direct up to 256, else through list chunks.
    Result<Content> putList(std::vector<ListRef> refs);
    /// Encoded tree of a directory: a blob when small, else chunks cut by content.
    Result<Content> putTree(const ChunkId& id, ByteView tree);
    /// Whether everything `content` refers to is in the drive or on its way there; list chunks are not followed.
    bool isStored(const Content& content) const;
    /// Seals the open bundles and waits for all workers.
    Status finish();

    /// Plaintext bytes that were not in the drive before.
    std::uint64_t newBytes() const { return m_newBytes; }
    const codec::Chunker& dataChunker() const { return *m_dataChunker; }

private:
    struct Bundle {
        ChunkId id;
        Bytes bytes;
        std::vector<BlobPlace> blobs;
    };
    Status closeBundle(Lane lane);
    void sealAndAppend(Lane lane, ChunkKind kind, const ChunkId& id, ByteView plain);
    void enterWorker(std::size_t bytes);
    void leaveWorker(std::size_t bytes);
    void waitBelow(std::size_t limitBytes);

    Parts m_parts;
    std::unique_ptr<codec::Chunker> m_dataChunker;
    std::unique_ptr<codec::Chunker> m_treeChunker;
    std::array<Bundle, 2> m_bundles;
    std::unordered_set<ChunkId> m_ownBundles; ///< put in this run, perhaps not yet in a segment
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<ChunkSealer>> m_sealers;
    std::size_t m_workingBytes = 0;
    std::size_t m_working = 0;
    std::atomic<std::uint64_t> m_newBytes{0};
};

} // namespace granary::drive
