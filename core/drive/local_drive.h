// The Drive that programs use: a vault on this machine's disk.
#pragma once

#include "core/drive/drive.h"
#include "core/drive/entry_cache.h"
#include "core/drive/state_merge.h"
#include "core/drive/vault.h"

#include <atomic>
#include <optional>
#include <set>
#include <span>
#include <tuple>

namespace granary::drive {

class CollectRun;
struct StateChanges;

/// Thread-safe. Backup, top-up and everything else that publishes a state run one at a time (`m_writing`); reading goes on beside them.
class LocalDrive : public Drive {
public:
    LocalDrive(DriveEnvironment environment, const std::string& directory, crypto::KeyRing keys, std::unique_ptr<Catalog> catalog);
    Status load();

    void attach(SegmentStore* store) override;
    Result<BackupReport> backup(const BackupRequest& request, const ProgressSink& progress, CancelToken cancel) override;
    Result<RestoreReport> restore(const RestoreRequest& request, const ProgressSink& progress, CancelToken cancel) override;
    Result<DrillReport> drill(const DrillRequest& request, const ProgressSink& progress, CancelToken cancel) override;
    Result<std::vector<SnapshotInfo>> snapshots() override;
    Result<SnapshotInfo> findSnapshot(std::string_view text) override;
    Result<SnapshotInfo> newestWith(const std::vector<std::string>& paths, CancelToken cancel) override;
    Result<Listing> list(const std::optional<SnapshotId>& snapshot, const std::string& path, CancelToken cancel) override;
    Result<std::vector<Version>> versions(const std::string& path, CancelToken cancel) override;
    Result<FindPage> find(const FindRequest& request, CancelToken cancel) override;
    Result<DiffPage> diff(const DiffRequest& request, CancelToken cancel) override;
    Status read(const std::optional<SnapshotId>& snapshot, const std::string& path, std::uint64_t from, std::uint64_t to,
                const std::function<Status(ByteView)>& sink, CancelToken cancel) override;
    Status topUp(CancelToken cancel) override;
    Result<std::vector<ShardMove>> recordMoves(const std::vector<ShardMove>& moves) override;
    Result<std::vector<SegmentRecord>> segmentRecords() override;
    Result<std::vector<Doubt>> doubts() override;
    Status changeDoubts(const std::vector<Doubt>& add, const std::vector<Doubt>& remove) override;
    Status checkSegment(const SegmentRecord& record, CancelToken cancel) override;
    Status forgetContents(const std::set<SegmentId>& segments) override;
    Result<ForgetReport> forget(const ForgetRequest& request, const ProgressSink& progress, CancelToken cancel) override;
    Result<CollectReport> collect(const CollectRequest& request, const ProgressSink& progress, CancelToken cancel) override;
    Result<AffectedFiles> filesIn(const std::set<SegmentId>& segments, CancelToken cancel) override;
    std::vector<std::optional<FileHealth>> healthOf(std::span<const Entry> entries, const HealthView& view, CancelToken cancel) override;
    std::uint64_t healthVersion() override { return m_vault.catalog().healthVersion(); }
    Result<RecoveredState> recover(CancelToken cancel) override;
    DriveStatus status(const std::set<NodeId>* reachable = nullptr) override;
    bool databaseDamaged() override { return m_vault.catalog().databaseDamaged(); }
    Status refresh(CancelToken cancel) override;
    Result<std::vector<DeviceInfo>> devices() override;
    Status nameDevice(const std::string& name) override;
    Status putDeviceKeys(const PublicKey& sign, ByteView box) override;
    Result<std::uint32_t> freeSlot() override;
    Status admitDevice(const NewDevice& device) override;
    Status putRevoked(const std::vector<RevokedDevice>& devices) override;
    Status takeSlot(std::uint32_t slot, const InstanceId& instance) override;
    Result<Bytes> attachment(std::string_view name, CancelToken cancel) override;
    Status putAttachment(std::string_view name, ByteView value, CancelToken cancel) override;
    std::vector<KnownNode> nodes() override;
    Status putNode(const KnownNode& node) override;
    Status removeNode(const NodeId& id) override;
    Status putSetting(std::string_view name, ByteView value) override;
    Result<Bytes> setting(std::string_view name) override;

private:
    Result<SnapshotRecord> snapshotOf(const std::optional<SnapshotId>& id);
    Result<std::vector<SnapshotRecord>> records();
    /// By the cache, else from the trees.
    Result<EntryCache::Found> entryOf(const SnapshotRecord& snapshot, const std::string& path, const CancelToken& cancel);
    /// The newest snapshot of each device, by its name: one that was recovered goes on under its name in another slot.
    Result<std::map<std::string, SnapshotRecord>> newestOfEach();
    RootRecord mergedDevices();
    Result<std::optional<StateMerge>> gatherMerge(const CancelToken& cancel);
    Status mergeOthers(const CancelToken& cancel, std::optional<StateMerge>& rest);
    Status merged(const StateMerge& merge, const CancelToken& cancel);
    Status announce(const CancelToken& cancel);
    Status publishInOwnSlot(const CancelToken& cancel, const StateChanges& changes);
    Result<BackupReport> backUp(const BackupRequest& request, const ProgressSink& progress, const CancelToken& cancel);
    bool allComplete();
    Status forgetRemovedNodes();
    enum class Which : std::uint8_t { published, all };
    Result<std::vector<SegmentRecord>> knownSegments(Which which);
    Result<std::set<SegmentId>> givenBackByOthers();
    Status lookForOthers(const CancelToken& cancel);
    Result<bool> putSpooled(const CancelToken& cancel);
    Result<bool> hasMoved();
    Result<std::vector<SegmentRecord>> narrowSegments();
    Result<bool> spread(std::span<const SegmentRecord> records, const CancelToken& cancel);
    Status spreadAll(std::span<const SegmentRecord> records, const CancelToken& cancel, const std::function<Result<std::unique_lock<std::mutex>>()>& before);
    Status spreadFurther(const CancelToken& cancel);
    Status publishChanges(const CancelToken& cancel, const StateMerge* merge = nullptr);
    std::unique_ptr<SegmentWriter> makeWriter(SegmentStore& store, Coding coding, const CancelToken& cancel);
    Status publishWith(StateChanges changes, const CancelToken& cancel, const StateMerge* merge = nullptr);
    Status mergeAll(const CancelToken& cancel);
    Status checkOwnClock();
    Result<ForgetReport> decideForget(const ForgetRequest& request);
    Result<bool> collectStep(CollectRun& run, const CancelToken& cancel);
    Status findStrays(const CancelToken& cancel);
    Status sendRemovals(const crypto::SigningKey* purge, CollectReport* report, const CancelToken& cancel);
    Result<std::unique_lock<std::mutex>> afterOthers(const CancelToken& cancel);

    Vault m_vault;
    EntryCache m_entries;
    /// Holds m_writing; spreading in the background lets it in.
    class Writing {
    public:
        explicit Writing(LocalDrive& drive)
        {
            ++drive.m_waiting;
            m_lock = std::unique_lock(drive.m_writing);
            --drive.m_waiting;
        }

    private:
        std::unique_lock<std::mutex> m_lock;
    };
    std::mutex m_writing;
    std::atomic<unsigned> m_waiting{0};
    std::mutex m_refreshMutex; ///< one look for others' states at a time
    std::mutex m_manifestMutex;
    /// Of a recovered drive that is not loaded: the sequence of a state, and its segments, which nodes had to be asked for.
    std::optional<std::pair<std::uint64_t, std::vector<SegmentRecord>>> m_manifest;
    std::mutex m_givenBackMutex;
    /// What others have given back, as of these states: slot, instance and sequence.
    std::optional<std::pair<std::vector<std::tuple<std::uint32_t, InstanceId, std::uint64_t>>, std::set<SegmentId>>> m_givenBack;
    std::optional<std::set<NodeId>> m_fruitless; ///< takers that took nothing more of what was spread; under m_writing
};

} // namespace granary::drive
