#include "core/placement/segment_reader.h"

#include "core/crypto/seal.h"

#include <algorithm>

namespace granary::placement {
namespace {

constexpr Duration tick = std::chrono::milliseconds(50);
/// A node that gave wrong bytes this often is asked only when others are not enough.
constexpr unsigned maxStrikes = 3;

} // namespace

SegmentReader::SegmentReader(CorePtr core, drive::SegmentRecord record, std::uint64_t offset, std::uint64_t length,
    std::shared_ptr<Pending<ReadPieces>> result)
    : m_core(std::move(core)),
      m_record(std::move(record)),
      m_result(std::move(result))
{
    m_layout = {m_record.k, m_record.cellBytes, m_record.lengthBytes};
    m_ranges = m_layout.rangesOf(offset, length);
    m_window = CellLayout::windowOf(m_ranges);
}

std::shared_ptr<SegmentReader> SegmentReader::start(CorePtr core, drive::SegmentRecord record, std::uint64_t offset,
    std::uint64_t length, std::shared_ptr<Pending<ReadPieces>> result)
{
    std::shared_ptr<SegmentReader> self(new SegmentReader(std::move(core), std::move(record), offset, length, std::move(result)));
    self->begin();
    return self;
}

void SegmentReader::begin()
{
    if (m_core->closed)
        return finish(Error(ErrorCode::cancelled));
    if (canReadDirectly()) {
        for (const auto& range : m_ranges)
            ask(range, m_core->nodes.find(place(range.shard)->node), true);
    } else {
        m_directPossible = false;
        goIndirect();
    }
    if (!m_over)
        armTimer();
}

const drive::ShardPlace* SegmentReader::place(std::uint8_t shard) const
{
    const auto at = std::find_if(m_record.shards.begin(), m_record.shards.end(), [&](const auto& p) { return p.shard == shard; });
    return at == m_record.shards.end() ? nullptr : &*at;
}

bool SegmentReader::canReadDirectly() const
{
    return std::all_of(m_ranges.begin(), m_ranges.end(), [this](const ShardRange& range) {
        const auto* const held = place(range.shard);
        const auto node = held == nullptr ? nullptr : m_core->nodes.find(held->node);
        return node && node->reachable() && m_core->nodes.strikes(held->node) < maxStrikes && !m_core->nodes.slow(held->node);
    });
}

/// Recorded places first: reachable before unreachable, those that answer before one that leaves a read open, honest before struck, quick before slow. Then every other node for every shard.
void SegmentReader::listSources()
{
    struct Rank {
        bool away;
        bool slow;
        unsigned strikes;
        Duration expected;
        Source source;
    };
    std::vector<Rank> ranks;
    const auto& nodes = m_core->nodes;
    for (const auto& p : m_record.shards)
        if (const auto node = nodes.find(p.node))
            ranks.push_back(
                {!node->reachable(), nodes.slow(p.node), nodes.strikes(p.node), nodes.expected(p.node, m_window.length), {p.shard, p.node, true}});
    std::stable_sort(ranks.begin(), ranks.end(), [](const Rank& a, const Rank& b) {
        return std::tie(a.away, a.slow, a.strikes, a.expected) < std::tie(b.away, b.slow, b.strikes, b.expected);
    });
    for (const auto& r : ranks)
        m_sources.push_back(r.source);
    for (const auto& p : m_record.shards)
        for (const auto& node : nodes.all())
            if (node->id() != p.node && node->reachable())
                m_sources.push_back({p.shard, node->id(), false});
}

void SegmentReader::ask(const ShardRange& range, const NodeSet::NodePtr& node, bool direct)
{
    const auto id = m_nextRequest++;
    const auto patience = m_core->config.slowRead + m_core->nodes.expected(node->id(), range.length);
    m_requests.emplace(id, Request{range, node->id(), m_core->loop.clock().steady(), patience, direct, false});
    node->read(place(range.shard)->root, m_layout.shardBytes(), range.offset, range.length,
        [self = shared_from_this(), id](Result<Bytes> answer) { self->onAnswer(id, std::move(answer)); });
}

void SegmentReader::onAnswer(std::uint64_t requestId, Result<Bytes> answer)
{
    const auto at = m_requests.find(requestId);
    const auto request = at->second;
    m_requests.erase(at);
    m_core->nodes.noteAnswer(request.node);
    if (answer.ok() && answer->size() != request.range.length)
        answer = Error(ErrorCode::damaged, "a node gave another number of bytes");
    if (!answer.ok()) {
        noteFailure(request, answer.error());
        if (m_over)
            return;
        if (request.direct)
            m_directPossible = false;
        if (!m_indirect)
            goIndirect();
        else
            fill();
        return;
    }
    const auto elapsed = m_core->loop.clock().steady() - request.startedAt;
    m_core->nodes.noteRead(request.node, request.range.length, elapsed);
    m_answerTimes.push_back(elapsed);
    if (!m_over)
        keep(request, std::move(*answer));
}

void SegmentReader::noteFailure(const Request& request, const Error& error)
{
    const auto* const held = place(request.range.shard);
    const bool recorded = held->node == request.node;
    if (!recorded && error.code == ErrorCode::notFound)
        return; // it was only worth a try
    if (error.code == ErrorCode::damaged) {
        ++m_wrongAnswers;
        m_core->nodes.strike(request.node);
    } else {
        ++m_otherFailures;
    }
    m_lastFailure = error.text();
    const bool lost = error.code == ErrorCode::damaged || error.code == ErrorCode::notFound;
    if (lost && recorded && m_core->config.onShardLost)
        m_core->config.onShardLost(m_record.id, request.range.shard, request.node, error);
    m_core->nodes.refresh();
}

void SegmentReader::keep(const Request& request, Bytes data)
{
    const auto shard = request.range.shard;
    if (request.direct) {
        if (m_indirect && isWindow(request.range))
            m_pieces.insert_or_assign(shard, data);
        m_direct.insert_or_assign(shard, std::move(data));
        if (m_direct.size() == m_ranges.size()) {
            ReadPieces out{true, m_ranges, {}};
            for (auto& [s, bytes] : m_direct)
                out.pieces.push_back({s, std::move(bytes)});
            return finish(std::move(out));
        }
    } else {
        m_pieces.insert_or_assign(shard, std::move(data));
    }
    if (m_pieces.size() < m_layout.k)
        return;
    ReadPieces out;
    for (auto& [s, bytes] : m_pieces)
        out.pieces.push_back({s, std::move(bytes)});
    finish(std::move(out));
}

void SegmentReader::goIndirect()
{
    m_indirect = true;
    listSources();
    // A range that is only a part of the window must be read again.
    for (const auto& range : m_ranges)
        if (const auto at = m_direct.find(range.shard); at != m_direct.end() && isWindow(range))
            m_pieces.insert_or_assign(range.shard, at->second);
    fill();
}

bool SegmentReader::shardIsCovered(std::uint8_t shard) const
{
    if (m_pieces.contains(shard))
        return true;
    return std::any_of(m_requests.begin(), m_requests.end(), [&](const auto& entry) {
        const auto& r = entry.second;
        return r.range.shard == shard && isWindow(r.range) && !r.slow;
    });
}

void SegmentReader::fill()
{
    const auto prompt = [this] {
        std::set<std::uint8_t> shards;
        for (const auto& [shard, bytes] : m_pieces)
            shards.insert(shard);
        for (const auto& p : m_record.shards)
            if (shardIsCovered(p.shard))
                shards.insert(p.shard);
        return shards.size();
    };
    while (prompt() < m_layout.k) {
        const auto at = std::find_if(m_sources.begin(), m_sources.end(), [this](const Source& s) {
            const bool underWay = std::any_of(m_requests.begin(), m_requests.end(), [&](const auto& entry) {
                const auto& r = entry.second;
                return r.range.shard == s.shard && r.node == s.node && (isWindow(r.range) || r.slow);
            });
            return !shardIsCovered(s.shard) && !underWay;
        });
        if (at == m_sources.end())
            break;
        const auto source = *at;
        m_sources.erase(at);
        if (const auto node = m_core->nodes.find(source.node))
            ask({source.shard, m_window.offset, m_window.length}, node, false);
    }
    const bool directUnderWay = m_directPossible &&
        std::any_of(m_requests.begin(), m_requests.end(), [](const auto& entry) { return entry.second.direct; });
    std::set<std::uint8_t> hoped;
    for (const auto& [shard, bytes] : m_pieces)
        hoped.insert(shard);
    for (const auto& [id, r] : m_requests)
        if (isWindow(r.range))
            hoped.insert(r.range.shard);
    if (hoped.size() < m_layout.k && !directUnderWay)
        finish(whyNot());
}

Error SegmentReader::whyNot() const
{
    const auto counts = std::to_string(m_pieces.size()) + " of " + std::to_string(m_layout.k) + " shards";
    if (m_wrongAnswers > 0 && m_otherFailures == 0)
        return Error(ErrorCode::damaged, "segment " + m_record.id.hex() + ": " + counts + " are right");
    return Error(ErrorCode::notEnoughShards,
        "segment " + m_record.id.hex() + ": " + counts + (m_lastFailure.empty() ? "" : "; last: " + m_lastFailure));
}

void SegmentReader::armTimer()
{
    m_timer = m_core->loop.after(tick, [self = shared_from_this()] {
        self->m_timer.reset();
        if (!self->m_over)
            self->onTimer();
    });
}

bool SegmentReader::isSlow(const Request& request) const
{
    const auto elapsed = m_core->loop.clock().steady() - request.startedAt;
    if (elapsed > request.patience)
        return true;
    if (m_answerTimes.size() < m_requests.size())
        return false;
    auto times = m_answerTimes;
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    return elapsed > std::max(m_core->config.leastHedge, 3 * times[times.size() / 2]);
}

void SegmentReader::onTimer()
{
    bool found = false;
    for (auto& [id, request] : m_requests)
        if (!request.slow && isSlow(request)) {
            request.slow = true;
            m_core->nodes.noteSlow(request.node);
            found = true;
        }
    if (found && !m_indirect)
        goIndirect();
    else if (found)
        fill();
    if (!m_over)
        armTimer();
}

void SegmentReader::finish(Result<ReadPieces> result)
{
    m_over = true;
    if (m_timer) {
        m_core->loop.cancelTimer(*m_timer);
        m_timer.reset();
    }
    m_result->set(std::move(result));
}

Result<Bytes> assemble(const CellLayout& layout, const crypto::MaskKey& key, const SegmentId& segment, ReadPieces gathered,
    std::uint64_t offset, std::uint64_t length)
{
    if (!gathered.direct) {
        std::vector<ShardRange> ranges = layout.rangesOf(offset, length);
        Bytes out(length);
        GRANARY_TRY(decodeWindow(layout, key, segment, CellLayout::windowOf(ranges), std::move(gathered.pieces), offset, out));
        return out;
    }
    for (std::size_t i = 0; i < gathered.pieces.size(); ++i)
        crypto::maskShard(key, segment, gathered.pieces[i].shard, gathered.ranges[i].offset, gathered.pieces[i].data);
    if (layout.k == 1) {
        auto data = std::move(gathered.pieces.front().data);
        const auto skip = offset - gathered.ranges.front().offset;
        if (skip > 0)
            std::memmove(data.data(), data.data() + skip, length);
        data.resize(length);
        return data;
    }
    Bytes out(length);
    for (std::size_t i = 0; i < gathered.pieces.size(); ++i)
        layout.scatter(gathered.pieces[i].shard, gathered.ranges[i].offset, gathered.pieces[i].data, offset, out);
    return out;
}

} // namespace granary::placement
