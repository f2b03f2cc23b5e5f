// One range of a segment on its way back.
#pragma once

#include "core/placement/core_state.h"
#include "core/placement/pending.h"

namespace granary::placement {

/// What a read gathered: masked pieces, to be unmasked and decoded by the waiting worker.
struct ReadPieces {
    bool direct = false;            ///< each data shard's own range, instead of the window from any k
    std::vector<ShardRange> ranges; ///< of the pieces, when direct
    std::vector<ShardPiece> pieces;
};

/// Asks the data shards that hold the range. When one of them is away, fails, gives wrong bytes or is slow, the same window of any k shards
/// is asked for, with one more source for each that is slow; what comes first is taken. When all recorded places of a shard fail, the
/// other nodes are asked for it: the record is a hint, the nodes are the truth.
///
/// Engine loop only; keeps itself alive while requests are under way.
class SegmentReader : public std::enable_shared_from_this<SegmentReader> {
public:
    /// `record` was checked; length > 0 and within it.
    static std::shared_ptr<SegmentReader> start(CorePtr core, drive::SegmentRecord record, std::uint64_t offset,
        std::uint64_t length, std::shared_ptr<Pending<ReadPieces>> result);
    /// Nobody waits any more.
    void abandon() { m_over = true; }

private:
    struct Request {
        ShardRange range;
        NodeId node;
        SteadyTime startedAt;
        Duration patience;
        bool direct = false;
        bool slow = false;
    };
    struct Source {
        std::uint8_t shard = 0;
        NodeId node;
        bool recorded = true;
    };

    SegmentReader(CorePtr core, drive::SegmentRecord record, std::uint64_t offset, std::uint64_t length,
        std::shared_ptr<Pending<ReadPieces>> result);
    void begin();
    bool canReadDirectly() const;
    const drive::ShardPlace* place(std::uint8_t shard) const;
    void listSources();
    void ask(const ShardRange& range, const NodeSet::NodePtr& node, bool direct);
    void onAnswer(std::uint64_t requestId, Result<Bytes> answer);
    void noteFailure(const Request& request, const Error& error);
    void keep(const Request& request, Bytes data);
    void goIndirect();
    /// Keeps as many prompt window requests under way as shards are missing.
    void fill();
    bool isWindow(const ShardRange& range) const { return range.offset == m_window.offset && range.length == m_window.length; }
    bool shardIsCovered(std::uint8_t shard) const;
    void armTimer();
    void onTimer();
    bool isSlow(const Request& request) const;
    void finish(Result<ReadPieces> result);
    Error whyNot() const;

    CorePtr m_core;
    drive::SegmentRecord m_record;
    CellLayout m_layout;
    std::vector<ShardRange> m_ranges;
    ShardRange m_window;
    std::shared_ptr<Pending<ReadPieces>> m_result;

    std::map<std::uint64_t, Request> m_requests; // under way
    std::uint64_t m_nextRequest = 1;
    std::vector<Source> m_sources; // not asked yet for the window, best first
    std::map<std::uint8_t, Bytes> m_direct;
    std::map<std::uint8_t, Bytes> m_pieces; // of the window
    std::vector<Duration> m_answerTimes;
    std::optional<TimerId> m_timer;
    bool m_directPossible = true;
    bool m_indirect = false;
    bool m_over = false;
    unsigned m_wrongAnswers = 0;
    unsigned m_otherFailures = 0;
    std::string m_lastFailure;
};

/// Turns what was gathered into the segment's bytes; on the waiting worker.
Result<Bytes> assemble(const CellLayout& layout, const crypto::MaskKey& key, const SegmentId& segment, ReadPieces gathered,
    std::uint64_t offset, std::uint64_t length);

} // namespace granary::placement
