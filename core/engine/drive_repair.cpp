#include "core/engine/drive_repair.h"

#include <algorithm>

namespace granary::engine {
namespace {

using placement::placeOf;

/// Segments whose moves are published together.
constexpr std::size_t publishBatch = 16;

bool holdsSomething(const drive::SegmentRecord& record, const NodeId& node)
{
    return std::any_of(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == node; });
}

} // namespace

Result<api::RepairResult> DriveRepair::run(bool replaceAway, const std::set<SegmentId>& mended)
{
    placement::VerificationOrder order;
    (void)m_drive.refresh(m_cancel); // nothing is made anew that another device has given back
    GRANARY_TRY(m_cancel.check());
    GRANARY_ASSIGN(order.segments, m_drive.segmentRecords());
    std::erase_if(order.segments, [](const auto& record) { return !record.readable(); });
    // The lists tell what is missing; of the rest, what is in doubt is asked for.
    order.mostChallenges = 0;
    GRANARY_ASSIGN(auto survey, HealthSurvey::take(m_environment, m_drive, m_placement, std::move(order), m_progress, "verify", m_cancel));
    m_out.segments = survey.segments.size();
    GRANARY_TRY(adoptStrays(survey, replaceAway, mended));
    GRANARY_TRY(record());
    api::Progress state{"repair", 0, 0, 0, 0, 0};
    const auto lacks = [&](const drive::SegmentRecord& s) { return survey.doubts.contains(s.id) || (replaceAway && s.shardsOn(survey.away) > 0); };
    std::set<SegmentId> inHand;
    for (const auto& s : survey.segments)
        if (lacks(s)) {
            state.bytesTotal += s.lengthBytes;
            inHand.insert(s.id);
        }
    m_inHand.set(std::move(inHand));
    for (const auto& s : survey.segments) {
        if (!lacks(s))
            continue;
        if (const auto done = m_cancel.check() ? mend(survey, s, replaceAway) : m_cancel.check(); !done) {
            // What was placed already is worth writing down: otherwise nobody would know of it.
            GRANARY_TRY(record());
            return done.error();
        }
        state.bytes += s.lengthBytes;
        state.uploadedBytes = m_out.bytesWritten;
        m_progress(state);
        if (m_moves.size() >= publishBatch)
            GRANARY_TRY(record());
    }
    GRANARY_TRY(record());
    expectBrought(survey);
    // What has fewer shards than it should, for whatever reason.
    if (const auto topped = m_drive.topUp(m_cancel); !topped && topped.error().kind != ErrorKind::transient)
        return topped.error();
    GRANARY_TRY(judge(survey.away));
    return m_out;
}

/// A disk that was carried to another machine, a node that came back under another name: its shards need not be made anew.
Status DriveRepair::adoptStrays(HealthSurvey& survey, bool replaceAway, const std::set<SegmentId>& mended)
{
    std::set<NodeId> leaving;
    for (const auto& node : m_drive.nodes())
        if (node.leaving)
            leaving.insert(node.id);
    std::map<SegmentId, drive::SegmentRecord*> byId;
    for (auto& s : survey.segments)
        byId.emplace(s.id, &s);
    for (const auto& node : survey.nodes) {
        if (!node.complete || node.untrusted || leaving.contains(node.node))
            continue;
        for (const auto& stray : node.strays) {
            const auto at = byId.find(stray.segment);
            if (at == byId.end() || stray.shard > 254 || holdsSomething(*at->second, node.node))
                continue;
            auto& segment = *at->second;
            const auto row = static_cast<std::uint8_t>(stray.shard);
            const auto* const old = placeOf(segment, row);
            if (!old || old->root != stray.root || survey.isSure(segment, *old))
                continue;
            if (survey.away.contains(old->node) && !survey.isInDoubt(segment.id, row) && !replaceAway && !mended.contains(segment.id))
                continue;
            if (const auto right = m_placement.audit(node.node, stray.root, segment.shardBytes(), m_cancel); !right) {
                GRANARY_TRY(m_cancel.check());
                if (right.error().kind == ErrorKind::transient)
                    break; // it does not answer any more
                continue;
            }
            const drive::ShardPlace found{row, stray.root, node.node};
            m_placement.keepShard(found.node, found.root);
            m_moves.push_back({segment.id, *old, found});
            ++m_out.shardsAdopted;
            for (auto& place : segment.shards)
                if (place.shard == row)
                    place = found;
            if (const auto doubts = survey.doubts.find(segment.id); doubts != survey.doubts.end()) {
                doubts->second.erase(row);
                if (doubts->second.empty())
                    survey.doubts.erase(doubts);
            }
            m_mended.insert(segment.id);
        }
    }
    return {};
}

/// What a disk brought to a node (an export for it) and no record names: whoever puts that row next need not send it.
void DriveRepair::expectBrought(const HealthSurvey& survey)
{
    std::map<SegmentId, const drive::SegmentRecord*> byId;
    for (const auto& s : survey.segments)
        byId.emplace(s.id, &s);
    std::map<std::pair<SegmentId, std::uint8_t>, NodeId> held;
    for (const auto& node : survey.nodes)
        for (const auto& stray : node.strays)
            if (const auto at = byId.find(stray.segment);
                at != byId.end() && stray.shard < 255 && !node.untrusted && !holdsSomething(*at->second, node.node) &&
                !placeOf(*at->second, static_cast<std::uint8_t>(stray.shard)))
                held.emplace(std::pair(stray.segment, static_cast<std::uint8_t>(stray.shard)), node.node);
    m_placement.expectHeld(std::move(held));
}

Status DriveRepair::mend(const HealthSurvey& survey, const drive::SegmentRecord& record, bool replaceAway)
{
    std::vector<std::uint8_t> rows;
    std::set<NodeId> inPlace;
    const auto doubts = survey.doubts.find(record.id);
    for (const auto& place : record.shards) {
        const bool away = survey.away.contains(place.node);
        const auto* const doubt = doubts != survey.doubts.end() && doubts->second.contains(place.shard) ? &doubts->second.at(place.shard) : nullptr;
        if (!doubt && !(away && replaceAway))
            continue;
        rows.push_back(place.shard);
        // One that answers may get its own again; one that leaves questions open would only stall the repair.
        if (!away && doubt && (doubt->reason == drive::DoubtReason::missing || doubt->reason == drive::DoubtReason::wrong))
            inPlace.insert(place.node);
    }
    // Its own copy is asked to go first: only while enough others are there.
    if (survey.sure(record) < record.k)
        inPlace.clear();
    // Bringing the segment back is worth it only for a place to put something.
    auto takers = m_placement.nodesNow().takers;
    for (const auto& place : record.shards)
        takers.erase(place.node);
    if (rows.empty() || (takers.empty() && inPlace.empty()))
        return {};
    const auto mended = m_placement.rebuildShards(record, rows, inPlace, m_cancel);
    GRANARY_TRY(m_cancel.check());
    if (!mended) {
        const bool unreadable = mended.error().kind == ErrorKind::corrupt || mended.error().code == ErrorCode::notEnoughShards;
        if (unreadable && !m_drive.checkSegment(record, m_cancel)) // the spool may have it
            m_hopeless.insert(record.id);
        GRANARY_TRY(m_cancel.check());
        return {}; // no node has room for it now: judge() counts it
    }
    m_out.bytesRead += record.lengthBytes;
    bool some = false;
    for (const auto row : rows) {
        const auto* const before = placeOf(record, row);
        if (!mended->rows.contains(row))
            continue;
        const auto* const after = placeOf(mended->record, row);
        some = true;
        ++m_out.shardsRepaired;
        m_out.bytesWritten += record.shardBytes();
        m_placement.keepShard(after->node, after->root);
        if (*after == *before)
            m_settled.push_back(doubts->second.at(row));
        else
            m_moves.push_back({record.id, *before, *after});
    }
    if (some)
        m_mended.insert(record.id);
    return {};
}

Status DriveRepair::record()
{
    if (!m_moves.empty()) {
        GRANARY_ASSIGN(const auto unfit, m_drive.recordMoves(m_moves));
        for (const auto& move : m_moves) {
            const bool taken = std::none_of(unfit.begin(), unfit.end(),
                [&](const auto& other) { return other.segment == move.segment && other.from == move.from; });
            if (taken) // also of the same row, should it ever lie there again
                m_settled.push_back({move.segment, move.from.shard, move.from.node, drive::DoubtReason::missing, {}});
            // What is not needed there (any more). A node that is away is asked when it comes back.
            const auto& superfluous = taken ? move.from : *move.to;
            m_placement.removeShards(superfluous.node, {superfluous.root});
        }
        m_moves.clear();
    }
    if (!m_settled.empty())
        GRANARY_TRY(m_drive.changeDoubts({}, m_settled));
    m_settled.clear();
    m_inHand.tell();
    return {};
}

/// As it is now, after everything.
Status DriveRepair::judge(const std::set<NodeId>& away)
{
    GRANARY_ASSIGN(const auto doubts, m_drive.doubts());
    std::map<std::pair<SegmentId, NodeId>, drive::DoubtReason> unsure;
    for (const auto& doubt : doubts)
        unsure.emplace(std::pair(doubt.segment, doubt.node), doubt.reason);
    GRANARY_ASSIGN(const auto records, m_drive.segmentRecords());
    for (const auto& record : records) {
        if (!record.readable())
            continue;
        std::size_t sure = 0;
        std::size_t mayComeBack = 0;
        for (const auto& place : record.shards) {
            const auto doubt = unsure.find({record.id, place.node});
            if (away.contains(place.node) || (doubt != unsure.end() && HealthSurvey::isOpen(doubt->second)))
                ++mayComeBack;
            else if (doubt == unsure.end())
                ++sure;
        }
        if (sure >= record.wanted) {
            m_out.segmentsRepaired += m_mended.contains(record.id) ? 1 : 0;
            continue;
        }
        const bool readable = sure >= record.k || (!m_hopeless.contains(record.id) && m_drive.checkSegment(record, m_cancel).ok());
        GRANARY_TRY(m_cancel.check());
        if (readable)
            ++m_out.degraded;
        else
            ++(sure + mayComeBack >= record.k ? m_out.unavailable : m_out.lost);
    }
    return {};
}

} // namespace granary::engine
