// Sealed chunks become segments: packed, closed, spooled, handed to the nodes.
#pragma once

#include "core/base/buffer_pool.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/drive/catalog.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace granary::drive {

/// Chunks of a lane share segments.
enum class Lane : std::uint8_t { data = 0, metadata = 1, boot = 2 };

/// Padded segments that wait for their nodes: below `directory`, one file a segment. Not durable until `sync`: most are gone again before
/// the disk would have seen them. Whoever reads one after a crash checks it (Vault::load). Thread-safe.
class Spool {
public:
    Spool(FileSystem& files, std::string directory) : m_files(files), m_directory(std::move(directory)) {}
    Status write(const SegmentId& id, ByteView padded);
    Status sync(const SegmentId& id);
    Result<Bytes> read(const SegmentId& id);
    Status remove(const SegmentId& id);
    /// The same, but the file is overwritten by a later write: its pages are in memory already, and fresh ones cost more than sealing.
    Status recycle(const SegmentId& id);
    /// False when there was none.
    bool removeSpare();
    /// Segments in the spool and their bytes; removes files of other names.
    Result<std::map<SegmentId, std::uint64_t>> scan();
    /// min(8 GiB, 10 % of the free space), but room for what is under way on a small disk.
    std::uint64_t limitBytes();

private:
    std::string pathOf(const SegmentId& id) const;
    FileSystem& m_files;
    const std::string m_directory;
    std::mutex m_mutex;
    std::vector<std::string> m_spare; ///< recycled
    unsigned m_spareNumber = 0;
};

/// What a writer did so far.
struct SegmentTotals {
    std::uint64_t segments = 0;
    std::uint64_t storedBytes = 0; ///< of closed segments, padded
    std::uint64_t uploadedBytes = 0;
    std::uint64_t shardsPlaced = 0;
    std::uint64_t shardsWanted = 0;
};

/// Packs chunks into segments, one open segment a lane, and sends closed ones off. A segment is closed (index sealed, padded), written to
/// the spool, recorded in the catalog and then put; it leaves the spool when every wanted shard is acknowledged, or, when the spool is
/// full, when its nodes have enough to read it: the missing shards are then made from those (LocalDrive::topUp).
///
/// append() may be called by any worker and never waits; the producer calls waitForRoom() between pieces of work, which bounds memory to
/// the open segments and `maxInFlight` closed ones. Destroyed only after drain().
class SegmentWriter {
public:
    struct Parts {
        const crypto::DriveKeys& keys;
        Random& random;
        Log& log;
        Catalog& catalog;
        ChunkMap& chunks;
        Spool& spool;
        SegmentStore& store;
    };
    /// `unfinished`: what is said of its segments in the catalog.
    SegmentWriter(Parts parts, Coding coding, CancelToken cancel, Unfinished unfinished = Unfinished::no);
    ~SegmentWriter();

    /// Adds a sealed chunk; its place is final at once.
    Location append(Lane lane, ChunkKind kind, const ChunkId& id, std::uint32_t plainBytes, ByteView sealed);
    /// Called on the waiting thread, a few times a second, while one of the next three waits. Before the first append.
    void whileWaiting(std::function<void()> tick) { m_tick = std::move(tick); }
    /// Blocks while too many closed segments are under way. The first error of any segment (disk full, spool full).
    Status waitForRoom();
    /// Closes the open segments of all lanes and waits until every put has ended.
    Status drain();
    /// Closes one lane and waits until every closed segment is in spool and catalog (its put may go on).
    Status settle(Lane lane);
    /// What lies in segments that are still open.
    std::vector<std::pair<SegmentId, IndexEntry>> openEntries();
    /// Reads a chunk that was appended to a segment still open or under way; nullopt when it left memory.
    std::optional<Bytes> peek(const Location& location);
    SegmentTotals totals();
    /// Why a node last refused a shard: the name of an ErrorCode, or empty.
    std::string lastRefusal();

private:
    struct Open {
        SegmentId id;
        std::shared_ptr<Bytes> bytes;
        std::vector<IndexEntry> entries;
    };
    struct Closing {
        Lane lane;
        Open open;
    };
    void closeLane(Lane lane); ///< with m_mutex held
    void run();
    void wait(std::unique_lock<std::mutex>& lock, const std::function<bool()>& over);
    Status finish(Closing closing);
    Status waitForSpool(std::size_t bytes);
    Result<bool> leaveToNodes();
    void ended(const SegmentId& id, PutOutcome outcome);

    Parts m_parts;
    std::function<void()> m_tick;
    const Coding m_coding;
    CancelToken m_cancel;
    const Unfinished m_unfinished;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<BufferPool> m_buffers; ///< of data segments
    std::array<std::optional<Open>, 3> m_open;
    std::deque<Closing> m_queue;
    std::map<SegmentId, std::shared_ptr<const Bytes>> m_inFlight;
    std::deque<std::pair<SegmentId, std::uint64_t>> m_leavable; ///< spooled, lack shards, and can be read from their nodes
    std::string m_lastRefusal;
    std::optional<Error> m_error;
    SegmentTotals m_totals;
    std::uint64_t m_spoolBytes = 0;
    bool m_busy = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace granary::drive
