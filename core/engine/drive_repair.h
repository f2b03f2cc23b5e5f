// One repair of a drive: shards that are missing or wrong are counted again where they turned up, or made anew.
#pragma once

#include "core/engine/health_survey.h"
#include "core/engine/repairs_in_hand.h"

namespace granary::engine {

/// For one run, on a task's thread.
class DriveRepair {
public:
    DriveRepair(const Environment& environment, drive::Drive& drive, placement::Placement& placement, RepairsInHand& inHand, const HealthProgress& progress,
        const CancelToken& cancel)
        : m_environment(environment),
          m_drive(drive),
          m_placement(placement),
          m_inHand(inHand),
          m_progress(progress),
          m_cancel(cancel)
    {}
    ~DriveRepair() { m_inHand.set({}); }
    DriveRepair(const DriveRepair&) = delete;
    DriveRepair& operator=(const DriveRepair&) = delete;
    /// `replaceAway`: what lies on nodes that don't answer is made anew elsewhere, where there are other nodes. `seconds` is left to the caller.
    /// `mended`: segments of which somebody else is said to have put shards on other nodes; they are taken over where they are, also from nodes that are
    /// away.
    Result<api::RepairResult> run(bool replaceAway, const std::set<SegmentId>& mended = {});

private:
    Status adoptStrays(HealthSurvey& survey, bool replaceAway, const std::set<SegmentId>& mended);
    void expectBrought(const HealthSurvey& survey);
    Status mend(const HealthSurvey& survey, const drive::SegmentRecord& record, bool replaceAway);
    /// Writes the moves down and has the old places forget their copies.
    Status record();
    Status judge(const std::set<NodeId>& away);

    const Environment& m_environment;
    drive::Drive& m_drive;
    placement::Placement& m_placement;
    RepairsInHand& m_inHand;
    const HealthProgress& m_progress;
    const CancelToken& m_cancel;
    api::RepairResult m_out;
    std::vector<drive::ShardMove> m_moves;
    std::vector<drive::Doubt> m_settled; ///< mended where they were
    std::set<SegmentId> m_mended;
    std::set<SegmentId> m_hopeless;
};

} // namespace granary::engine
