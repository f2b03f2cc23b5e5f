#include "core/engine/drive_health.h"

#include "core/base/bytes.h"
#include "core/engine/drive_repair.h"

#include <algorithm>
#include <cmath>

namespace granary::engine {
namespace {

using placement::NodeFault;

constexpr std::string_view verifiedSetting = "verified";
constexpr std::size_t maxNamed = 1000;

static_assert(static_cast<int>(placement::NodeFault::breaksProtocol) == static_cast<int>(api::NodeFault::breaksProtocol), "the two go in step");

api::NodeFinding toApi(const placement::NodeFinding& finding)
{
    return {finding.node, finding.address, static_cast<api::NodeFault>(finding.fault), finding.shards, finding.challenges, finding.missing, finding.wrong,
        finding.unanswered, finding.claimed};
}

std::optional<placement::HeldHead> heldHead(drive::Drive& drive)
{
    const auto bytes = drive.setting(drive::headHoldersSetting);
    if (!bytes || bytes->size() < 12)
        return std::nullopt;
    const ByteView view(*bytes);
    placement::HeldHead out{loadLittle<std::uint32_t>(view), static_cast<std::int64_t>(loadLittle<std::uint64_t>(view.subspan(4))), {}};
    for (auto rest = view.subspan(12); rest.size() >= NodeId::sizeBytes; rest = rest.subspan(NodeId::sizeBytes))
        out.holders.insert(*NodeId::from(rest.first(NodeId::sizeBytes)));
    return out;
}

/// So many of the segments, drawn at random.
std::set<SegmentId> sampleOf(const std::vector<drive::SegmentRecord>& segments, double percent, Random& random)
{
    std::vector<SegmentId> ids;
    for (const auto& s : segments)
        ids.push_back(s.id);
    const auto wanted = std::min(ids.size(), static_cast<std::size_t>(std::ceil(static_cast<double>(ids.size()) * percent / 100)));
    std::set<SegmentId> out;
    for (std::size_t i = 0; i < wanted; ++i) {
        std::swap(ids[i], ids[i + static_cast<std::size_t>(random.below(ids.size() - i))]);
        out.insert(ids[i]);
    }
    return out;
}

void noteNodes(const std::vector<placement::NodeFinding>& nodes, api::VerifyResult& out)
{
    for (const auto& node : nodes) {
        out.challenges += node.challenges;
        out.bytesRead += node.bytesRead;
        if (node.fault == NodeFault::away && node.shards > 0)
            out.awayNodes.push_back(toApi(node));
        else if (node.fault != NodeFault::none && node.fault != NodeFault::away)
            out.damagedNodes.push_back(toApi(node));
    }
}

/// Where even the snapshots can't be had, anything may be concerned.
void nameFiles(const Result<drive::AffectedFiles>& files, api::VerifyResult& out)
{
    if (!files) {
        out.lostFileCount = 1;
        out.lostFiles.push_back({ErrorCode::damaged, {"/"}, "directory, the snapshots themselves can't be read: " + std::string(errorName(files.error().code))});
        return;
    }
    out.lostFileCount = files->count;
    for (const auto& file : files->files)
        out.lostFiles.push_back({ErrorCode::damaged, {file.path}, (file.directory ? "directory, " : "") + file.snapshot.hex()});
}

} // namespace

Result<api::VerifyResult> DriveHealth::verify(const VerifyOptions& options, const HealthProgress& progress, const CancelToken& cancel)
{
    const auto begin = m_environment.clock.steady();
    placement::VerificationOrder order;
    // What another device has given back meanwhile is not lost.
    (void)m_drive.refresh(cancel);
    GRANARY_TRY(cancel.check());
    GRANARY_ASSIGN(order.segments, m_drive.segmentRecords());
    // One with fewer shards was never published: it waits in the spool.
    std::erase_if(order.segments, [](const auto& record) { return !record.readable(); });
    const auto sample = sampleOf(order.segments, options.request.all ? 100 : options.request.samplePercent, m_environment.random);
    order.inFull = sample;
    order.head = heldHead(m_drive);
    order.everyShard = options.request.all;
    order.mostChallenges = options.mostChallenges;
    order.spareBulk = options.mostChallenges.has_value();
    GRANARY_ASSIGN(const auto survey, HealthSurvey::take(m_environment, m_drive, m_placement, std::move(order), progress, "verify", cancel));
    api::VerifyResult out;
    noteNodes(survey.nodes, out);
    std::set<SegmentId> lost;
    api::Progress state{"readBack", 0, 0, 0, 0, 0};
    for (const auto& record : survey.segments)
        state.bytesTotal += sample.contains(record.id) ? record.lengthBytes : 0;
    for (const auto& record : survey.segments) {
        ++out.segments;
        const auto sure = survey.sure(record);
        // The sample goes the way of a restore as well, and so does what seems to be lost: only a try tells.
        Status whole;
        // A part of a verification notes doubts, and leaves the judgement to the whole.
        if (!options.mostChallenges && (sample.contains(record.id) || sure < record.k)) {
            whole = m_drive.checkSegment(record, cancel);
            GRANARY_TRY(cancel.check());
            ++out.segmentsRead;
            out.bytesRead += record.lengthBytes;
            state.bytes += record.lengthBytes;
            state.bytesTotal = std::max(state.bytes, state.bytesTotal);
            progress(state);
        }
        if (options.mostChallenges && sure < record.k)
            ++out.unavailable;
        else if (whole.ok())
            ++(sure >= record.wanted ? out.healthy : out.degraded);
        else if (whole.error().kind != ErrorKind::corrupt && sure + survey.mayComeBack(record) >= record.k)
            ++out.unavailable;
        else
            lost.insert(record.id);
    }
    out.lost = lost.size();
    for (const auto& id : lost)
        if (out.lostSegments.size() < maxNamed)
            out.lostSegments.push_back(id);
    if (!lost.empty()) {
        nameFiles(m_drive.filesIn(lost, cancel), out);
        GRANARY_TRY(cancel.check());
        // Whatever of it is still on this machine is stored anew by the next backup.
        GRANARY_TRY(m_drive.forgetContents(lost));
    }
    if (!options.mostChallenges && survey.allAsked) {
        std::byte time[8];
        storeLittle(time, m_environment.clock.wall().ns);
        GRANARY_TRY(m_drive.putSetting(verifiedSetting, time));
    }
    out.seconds = std::chrono::duration<double>(m_environment.clock.steady() - begin).count();
    return out;
}

Result<api::RepairResult> DriveHealth::repair(Away away, const HealthProgress& progress, const CancelToken& cancel, const std::set<SegmentId>& mended)
{
    const auto begin = m_environment.clock.steady();
    RepairsInHand unheard;
    DriveRepair run(m_environment, m_drive, m_placement, m_repairs ? *m_repairs : unheard, progress, cancel);
    GRANARY_ASSIGN(auto out, run.run(away == Away::replace, mended));
    out.seconds = std::chrono::duration<double>(m_environment.clock.steady() - begin).count();
    return out;
}

WallTime DriveHealth::verified()
{
    const auto bytes = m_drive.setting(verifiedSetting);
    return bytes && bytes->size() == 8 ? WallTime{loadLittle<std::int64_t>(*bytes)} : WallTime{};
}

} // namespace granary::engine
