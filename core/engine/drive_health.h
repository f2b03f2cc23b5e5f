// Whether a drive's shards are where they should be, and what to do when they are not. Spec: core/specs/verification.md.
#pragma once

#include "core/engine/health_survey.h"
#include "core/engine/repairs_in_hand.h"

namespace granary::engine {

/// A view on one drive and its placement, for one call: nothing is kept here. Blocks: for task threads.
class DriveHealth {
public:
    /// `repairs` is told what a repair has in hand, if somebody wants to know.
    DriveHealth(const Environment& environment, drive::Drive& drive, placement::Placement& placement, RepairsInHand* repairs = nullptr)
        : m_environment(environment),
          m_drive(drive),
          m_placement(placement),
          m_repairs(repairs)
    {}

    struct VerifyOptions {
        api::VerifyRequest request;
        /// A part of a verification that is spread over time: fewer challenges a node.
        std::optional<std::uint64_t> mostChallenges;
    };
    /// What is damaged or lost is in the result; an error means that the nodes could not be asked.
    Result<api::VerifyResult> verify(const VerifyOptions& options, const HealthProgress& progress, const CancelToken& cancel);

    /// What to do about shards on nodes that don't answer.
    enum class Away : std::uint8_t {
        waitFor, ///< they may come back
        replace, ///< they are made anew on other nodes, where there are some
    };
    /// Finds out which shards are missing, counts those that turned up elsewhere, computes the others anew on other nodes (or where they were,
    /// when no other is left), and tops up what has fewer shards than it should.
    /// `mended`: see DriveRepair::run.
    Result<api::RepairResult> repair(Away away, const HealthProgress& progress, const CancelToken& cancel, const std::set<SegmentId>& mended = {});

    /// When the last verification ended; 0: never.
    WallTime verified();

private:
    Environment m_environment;
    drive::Drive& m_drive;
    placement::Placement& m_placement;
    RepairsInHand* m_repairs;
};

} // namespace granary::engine
