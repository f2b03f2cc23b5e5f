// Gives back what no snapshot needs: condemns segments, copies what is needed out of them, removes them. Spec: core/specs/deleting.md.
#pragma once

#include "core/drive/commit.h"
#include "core/drive/repack.h"

namespace granary::drive {

/// One run over a drive, in steps that each publish a state; a backup may come between two steps. One thread.
class CollectRun {
public:
    CollectRun(Vault& vault, const ProgressSink& progress, CancelToken cancel)
        : m_vault(vault), m_progress(progress), m_cancel(std::move(cancel)), m_live(std::make_unique<LiveChunks>(vault, m_cancel))
    {
    }
    /// Marks what the snapshots of the state as it is now need. May go on beside a backup; again under the lock it reads only what is new.
    Status mark();
    Status mark(std::span<const SnapshotRecord> snapshots);
    /// With no backup running and everything marked. False: nothing is left to be done in this run.
    Result<bool> step(SegmentWriter& writer);
    CollectReport& report() { return m_report; }
    /// Bytes on nodes of what nothing needs, for one who only asks. With everything marked.
    Result<std::uint64_t> unneededBytes();

private:
    struct Plan {
        StateChanges changes;
        std::vector<const SegmentUse*> leaving; ///< condemned, and every device knows: what is needed in them is copied, and they go
        std::unordered_set<ChunkId> copied;
        std::uint64_t leavingBytes = 0;
        std::uint64_t waitingBytes = 0; ///< that are needed, in segments that are condemned and stay
    };
    using Entries = std::map<SegmentId, std::vector<IndexEntry>>;
    Result<std::vector<SnapshotRecord>> knownToOthers(const OtherDevices& others);
    Result<Plan> plan(const SegmentUses& uses, const OtherDevices& others);
    Status planLeaving(const SegmentUses& uses, const OtherDevices& others, Plan& plan);
    void planCondemning(const SegmentUses& uses, Plan& plan);
    bool mayBeCondemned(const SegmentUses& uses, const SegmentUse& use) const;
    void addGathered(const SegmentUses& uses, Plan& plan);
    Result<Entries> entriesInto(const Plan& plan);
    Status copyOut(LiveChunks& live, const SegmentUses& uses, const Entries& entries, SegmentWriter& writer, Plan& plan);
    Status leadElsewhere(const Entries& entries, Plan& plan);
    Status publish(const SegmentUses& uses, Plan& plan, SegmentWriter& writer);
    Status removeOldBoots(const SegmentUses& uses);
    std::string deviceText(std::uint32_t slot) const;

    Vault& m_vault;
    const ProgressSink& m_progress;
    CancelToken m_cancel;
    std::unique_ptr<LiveChunks> m_live;
    CollectReport m_report;
    Progress m_state;
    std::set<SegmentId> m_left; ///< can't be read now
    std::optional<std::set<SegmentId>> m_before; ///< what was there when the run began: its own segments are not packed again
    std::set<std::uint32_t> m_waiting;
    bool m_gathered = false;
};

} // namespace granary::drive
