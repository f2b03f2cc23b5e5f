// The drive's own database: what can be rebuilt from the nodes, kept at hand. Spec: core/specs/catalog.md.
#pragma once

#include "core/codec/compress.h"
#include "core/drive/chunk_map.h"
#include "core/drive/records.h"

#include <atomic>
#include <mutex>

namespace granary::drive {

/// One that says what no catalog writes.
inline Error damagedRow() { return {ErrorCode::databaseDamaged, "catalog row"}; }

/// What the published state knows of a segment. Persisted; only grows.
enum class SegmentState : std::uint8_t {
    fresh = 0,     ///< nothing: not in the index, not in the manifest
    committed = 1, ///< all of it
    moved = 2,     ///< the manifest (or the root record) still has an older record
};

/// What a segment waits for before it can be judged. Persisted; only grows.
enum class Unfinished : std::uint8_t {
    no = 0,
    backup = 1, ///< of a backup that has not ended in a snapshot yet: what is needed in it is not known
};

/// One segment as this machine knows it.
struct CatalogSegment {
    SegmentRecord record;
    std::vector<IndexEntry> entries;
    SegmentState state = SegmentState::fresh;
    bool spooled = false;   ///< its padded bytes lie in the spool
    bool boot = false;      ///< holds manifest nodes: listed in the root record
    Unfinished unfinished = Unfinished::no;
    bool doomed = false; ///< the next state condemns it: one that may have gone out has done so already
};

/// A directory as a backup saw it: what tells that nothing changed, and its encoded tree.
struct DirectoryRecord {
    Bytes fingerprints; ///< appendFingerprint of each child, in byte order of the names
    Bytes tree;         ///< TreeWriter
    Content content;    ///< where that tree is stored
    std::uint64_t run = 0; ///< of the backup that wrote it
};

/// The same as it is kept: one that has not changed needs its tree not at all.
struct KnownDirectory {
    Bytes fingerprints;
    Content content;
    std::uint64_t run = 0;
    codec::Compression compression = codec::Compression::stored;
    std::size_t treeBytes = 0;
    Bytes packedTree;

    Result<Bytes> tree() const;
};

/// Thread-safe. Every write is a transaction of its own unless it says otherwise.
class Catalog {
public:
    static Result<std::unique_ptr<Catalog>> open(FileSystem& files, const std::string& path, const store::DatabaseKey& key);

    Status putSegment(const CatalogSegment& segment);
    /// A change of this device's: the commit stamps it. A committed segment becomes a moved one.
    Status updateRecord(const SegmentRecord& record, bool spooled);
    /// Its shards are to be removed from the nodes. One transaction.
    Status removeSegment(const SegmentId& id);
    /// All that was taken over from a state: published segments, small files, directories. No node is asked to forget anything. One transaction.
    Status forgetTakenOver();
    /// See CatalogSegment::doomed. Those that are condemned already stay as they are. One transaction.
    Status doom(const std::set<SegmentId>& segments);
    /// These segments hold nothing that can be counted on: their chunks are stored anew when they are met again, so every directory is
    /// read again. Fresh ones that are not in the spool go altogether. Nothing changes when all was forgotten before. One transaction.
    Status forgetContents(const std::set<SegmentId>& segments);
    Result<std::optional<CatalogSegment>> segment(const SegmentId& id);
    Result<std::optional<SegmentRecord>> record(const SegmentId& id);
    Status forEachSegment(const std::function<Status(CatalogSegment)>& visit);
    /// Records only, without the entries.
    Result<std::vector<CatalogSegment>> segmentRecords();
    Result<std::optional<CatalogSegment>> segmentRecord(const SegmentId& id);
    /// Another number once something has changed that a file's health follows from.
    std::uint64_t healthVersion() const { return m_healthVersion; }

    /// Gathered and written with the directories.
    Status putBundle(const ChunkId& bundle, std::span<const BlobPlace> blobs);
    Status forEachBundle(const std::function<Status(const ChunkId&, std::vector<BlobPlace>)>& visit);

    /// What is known of this bundle's small files. No row: nothing.
    Result<std::vector<BlobPlace>> bundle(const ChunkId& id);
    /// Bundles with nothing left lose their row. One transaction.
    Status replaceBundles(const std::map<ChunkId, std::vector<BlobPlace>>& bundles);

    Result<std::optional<KnownDirectory>> directory(ByteView pathKey);
    /// Takes away those that `keep` says no to, and those that can't be read. One transaction at the end.
    Status keepDirectories(const std::function<Result<bool>(const KnownDirectory&)>& keep);
    /// Gathered and written some hundred at a time; `flush` writes the rest. What is lost in between is only read again.
    Status putDirectory(ByteView pathKey, DirectoryRecord record);
    Status forgetDirectories();
    Status flush();

    /// The published state: sealed root record, head sequence, previous head.
    struct Published {
        Bytes rootRecord; ///< empty: nothing was published yet
        std::uint64_t sequence = 0;
        Hash32 headHash;
    };
    Result<Published> published();
    /// What a commit adds and takes away besides.
    struct Merged {
        std::vector<CatalogSegment> taken; ///< of other devices
        std::set<SegmentId> removed;       ///< deleted by them: their shards are to be removed from the nodes, should they have had no time to
        std::vector<SegmentId> given;      ///< deleted by this device: their shards are to be removed from the nodes
        bool finished = false;             ///< a snapshot tells what is needed of all segments
    };
    /// Stores the state and marks all of `committed` in one transaction, with what was merged.
    Status commit(const Published& state, std::span<const SegmentRecord> committed, const Merged& merged);
    Status commit(const Published& state, std::span<const SegmentRecord> committed) { return commit(state, committed, Merged()); }

    /// Nodes may hold more of this segment than is known: they are asked once it is gone.
    Status noteStray(const SegmentId& id);
    /// Those that are gone.
    Result<std::set<SegmentId>> strays();
    /// These copies are to be removed; with `all`, no node holds more of the segments. One transaction.
    Status settleStrays(const std::set<SegmentId>& segments, std::span<const ShardRemoval> found, bool all);

    /// Nodes that are still to be asked to forget something, and what: at most `limit` of one.
    Result<std::vector<NodeId>> removalNodes();
    Result<std::vector<ShardRemoval>> removals(const NodeId& node, std::size_t limit);
    Status dropRemovals(std::span<const ShardRemoval> done);

    Result<std::vector<KnownNode>> nodes();
    Status putNode(const KnownNode& node);
    Status removeNode(const NodeId& id);
    Result<std::vector<Doubt>> doubts();
    Result<std::vector<Doubt>> doubts(const SegmentId& segment);
    /// First removes, then adds; a doubt that is there already keeps its time. One transaction.
    Status changeDoubts(std::span<const Doubt> add, std::span<const Doubt> remove);
    Status putSetting(std::string_view name, ByteView value);
    Result<Bytes> setting(std::string_view name);
    Status removeSetting(std::string_view name);
    /// See store::Database::damaged.
    bool databaseDamaged() const { return m_db->damaged(); }

private:
    explicit Catalog(std::unique_ptr<store::Database> db) : m_db(std::move(db)) {}
    Status writeGathered();
    Status writeRemoval(const SegmentId& id);
    std::recursive_mutex m_mutex;
    std::unique_ptr<store::Database> m_db;
    std::vector<std::pair<Bytes, Bytes>> m_directories;
    std::vector<std::pair<ChunkId, Bytes>> m_bundles;
    std::size_t m_gatheredBytes = 0;
    std::atomic<std::uint64_t> m_healthVersion{0};
};

void appendFingerprint(Bytes& out, std::string_view name, const Fingerprint& fingerprint);

/// The children of a DirectoryRecord's fingerprints, one after the other.
class FingerprintReader {
public:
    explicit FingerprintReader(ByteView fingerprints) : m_rest(fingerprints) {}
    struct Child {
        std::string_view name;
        Fingerprint fingerprint;
    };
    std::optional<Child> next();

private:
    ByteView m_rest;
};

} // namespace granary::drive
