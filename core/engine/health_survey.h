// What the nodes say of a drive's shards, and which of them are in doubt.
#pragma once

#include "core/api/task.h"
#include "core/base/cancel.h"
#include "core/drive/drive.h"
#include "core/engine/environment.h"
#include "core/placement/placement.h"

namespace granary::engine {

using HealthProgress = std::function<void(const api::Progress&)>;

/// The answers of all nodes at one moment. What was found is written down as doubts of the drive.
struct HealthSurvey {
    std::vector<drive::SegmentRecord> segments;
    std::vector<placement::NodeFinding> nodes;
    std::set<NodeId> away;
    bool allAsked = true; ///< every node that holds something was asked to the end
    /// Shards that are not counted on, by segment and row.
    std::map<SegmentId, std::map<std::uint8_t, drive::Doubt>> doubts;

    /// Blocks. `phase` is that of the progress. cancelled, and errors of the drive's database.
    static Result<HealthSurvey> take(const Environment& environment, drive::Drive& drive, placement::Placement& placement,
        placement::VerificationOrder order, const HealthProgress& progress, std::string_view phase, const CancelToken& cancel);

    bool isSure(const drive::SegmentRecord& record, const drive::ShardPlace& place) const;
    bool isInDoubt(const SegmentId& segment, std::uint8_t row) const
    {
        const auto at = doubts.find(segment);
        return at != doubts.end() && at->second.contains(row);
    }
    /// Shards that are there and not in doubt.
    std::size_t sure(const drive::SegmentRecord& record) const;
    /// Shards of which nobody knows whether they are there: on nodes that are away, or that leave questions open.
    std::size_t mayComeBack(const drive::SegmentRecord& record) const;
    /// Such a doubt says nothing about the shard itself.
    static bool isOpen(drive::DoubtReason reason) { return reason == drive::DoubtReason::unanswered || reason == drive::DoubtReason::nodeGone; }
};

} // namespace granary::engine
