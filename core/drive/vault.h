// The vault as it is now: keys, catalog, maps, spool and the published state, and how sealed bytes are read back.
#pragma once

#include "core/base/flight.h"
#include "core/drive/btree.h"
#include "core/drive/segment_writer.h"
#include "core/drive/tree_codec.h"

#include <list>
#include <optional>
#include <shared_mutex>

namespace granary::drive {

/// Least-recently-used plaintext of chunks, bounded in bytes. Thread-safe.
class ChunkCache {
public:
    explicit ChunkCache(std::size_t limitBytes) : m_limitBytes(limitBytes) {}
    std::shared_ptr<const Bytes> find(const ChunkId& id);
    void insert(const ChunkId& id, std::shared_ptr<const Bytes> plain);
    void clear();

private:
    using Order = std::list<std::pair<ChunkId, std::shared_ptr<const Bytes>>>;
    const std::size_t m_limitBytes;
    std::mutex m_mutex;
    Order m_order;
    std::unordered_map<ChunkId, Order::iterator> m_items;
    std::size_t m_bytes = 0;
};

/// Shared by backup, restore and recovery. Reading is thread-safe; state changes (adopt, attach) happen with no task running.
class Vault {
public:
    Vault(DriveEnvironment environment, const std::string& directory, crypto::KeyRing keys, std::unique_ptr<Catalog> catalog);
    /// Fills the maps from the catalog.
    Status load();
    /// The same again, after segments were taken out of the catalog; with no backup running.
    Status reload();

    /// What is written is written with these.
    const crypto::DriveKeys& keys() const { return m_keys.newest(); }
    /// What can be read is read with one of these.
    const crypto::KeyRing& ring() const { return m_keys; }
    DriveEnvironment& environment() { return m_environment; }
    Catalog& catalog() { return *m_catalog; }
    ChunkMap& chunks() { return m_chunks; }
    BlobMap& blobs() { return m_blobs; }
    Spool& spool() { return m_spool; }
    /// Its padded bytes as they lie in the spool; nothing unless they are whole.
    std::optional<Bytes> spooled(const CatalogSegment& segment);
    void attach(SegmentStore* store) { m_store = store; }
    Result<SegmentStore*> store() const;

    /// The published state; sequence 0: none yet.
    std::shared_ptr<const RootRecord> root() const;
    Hash32 headHash() const;
    void adopt(RootRecord root, const Hash32& headHash);
    /// Newer states of other devices that the published one does not include yet: read as if they were part of it.
    void setOthers(std::vector<std::shared_ptr<const RootRecord>> others);
    std::vector<std::shared_ptr<const RootRecord>> others() const;

    /// Segments in memory that are not on the nodes yet are read from this writer while it is set.
    void setWriter(SegmentWriter* writer)
    {
        const std::unique_lock lock(m_writerMutex);
        m_writer = writer;
    }

    /// From the catalog, the list of boot segments, or the manifest. notFound.
    Result<SegmentRecord> record(const SegmentId& id);
    /// Segments that no state here names, or none will soon: whoever knows them can still read them. Of removed ones the nodes keep tombstones.
    void retire(const std::vector<SegmentRecord>& records);
    /// From memory or the index. notFound: damaged drive or a chunk of an unfinished run.
    Result<Location> locate(const ChunkId& id);
    /// Padded segment bytes: from memory, the spool, or the nodes. Only what nodes gave was compared with the roots of its shards.
    Result<Bytes> readRange(
        const SegmentId& segment, std::uint32_t offset, std::uint32_t sizeBytes, const CancelToken& cancel, bool* fromNodes = nullptr);
    /// Decrypts and checks one sealed chunk.
    Result<Bytes> openChunk(const ChunkId& id, std::uint32_t epoch, std::uint32_t plainBytes, ByteView sealed);
    /// Plaintext of one chunk, through the cache. Those who want it at the same time wait for the first of them.
    Result<std::shared_ptr<const Bytes>> chunk(const ChunkId& id, const CancelToken& cancel);
    /// The same, if it is in the cache; else null.
    std::shared_ptr<const Bytes> cached(const ChunkId& id) { return m_cache.find(id); }
    /// damaged, unless these are the bytes that were stored as this small file or tree: the bundle was opened, and may have been sealed anew
    /// without what nothing needed.
    Status checkBlob(const Content& content, ByteView bytes) const;
    /// All of a content, in memory; tooLarge above `limitBytes`.
    Result<Bytes> content(const Content& content, std::uint64_t limitBytes, const CancelToken& cancel);
    Result<TreeReader> tree(const Content& content, const CancelToken& cancel);
    /// Lowest-level references of chunked content in order, those that overlap [from, to); `at` is where each begins.
    Status forEachChunk(const Content& content, std::uint64_t from, std::uint64_t to, const CancelToken& cancel,
                        const std::function<Status(const ChunkRef&, std::uint64_t at)>& visit);
    Result<Bytes> readNode(const NodePointer& pointer);
    /// What the catalog calls the directory at an absolute path.
    Bytes directoryKey(const std::string& path) const;
    /// Puts plaintext into the cache.
    void remember(const ChunkId& id, ByteView plain) { m_cache.insert(id, std::make_shared<const Bytes>(toBytes(plain))); }

    /// Of the published state and the others', ascending by (sequence, slot).
    Result<std::vector<SnapshotRecord>> snapshots();

private:
    Result<std::optional<SegmentRecord>> recordIn(const RootRecord& root, const SegmentId& id);
    using ChunkFlight = std::shared_ptr<Flight<std::shared_ptr<const Bytes>>>;
    Result<std::shared_ptr<const Bytes>> fetchChunk(const ChunkId& id, const CancelToken& cancel);
    Status loadMaps(bool check);
    Status expand(ByteView list, std::uint64_t begin, unsigned depth, std::uint64_t from, std::uint64_t to, const CancelToken& cancel,
                  const std::function<Status(const ChunkRef&, std::uint64_t at)>& visit);

    DriveEnvironment m_environment;
    crypto::KeyRing m_keys;
    std::unique_ptr<Catalog> m_catalog;
    ChunkMap m_chunks;
    BlobMap m_blobs;
    Spool m_spool;
    ChunkCache m_cache{24u << 20};
    std::mutex m_flightsMutex;
    std::unordered_map<ChunkId, ChunkFlight> m_flights;
    SegmentStore* m_store = nullptr;
    std::shared_mutex m_writerMutex;
    SegmentWriter* m_writer = nullptr;
    mutable std::shared_mutex m_stateMutex;
    std::shared_ptr<const RootRecord> m_root = std::make_shared<const RootRecord>();
    std::vector<std::shared_ptr<const RootRecord>> m_others;
    Hash32 m_headHash;
    std::mutex m_recordMutex;
    std::map<SegmentId, SegmentRecord> m_manifestRecords; ///< looked up in the manifest, at most some thousand
    std::map<SegmentId, SegmentRecord> m_retired; ///< likewise
};

/// B-tree nodes of one lane: written to a SegmentWriter, read through the vault.
class VaultNodes : public NodeStore {
public:
    /// `writer` null: reading only.
    VaultNodes(Vault& vault, SegmentWriter* writer, Lane lane) : m_vault(vault), m_writer(writer), m_lane(lane), m_sealer(vault.keys(), vault.environment().random) {}
    Result<Bytes> readNode(const NodePointer& pointer) override { return m_vault.readNode(pointer); }
    Result<NodePointer> writeNode(ByteView plain) override;

private:
    Vault& m_vault;
    SegmentWriter* m_writer;
    Lane m_lane;
    ChunkSealer m_sealer;
    Bytes m_sealed;
};

/// Values of the index: segment 16, offset, sealed and plain size u32.
Bytes encodeLocation(const Location& location);
Result<Location> decodeLocation(ByteView bytes);

} // namespace granary::drive
