// The drive, or a node's part of it, in a directory that is carried by hand. Spec: core/specs/export.md.
#pragma once

#include "core/api/task.h"
#include "core/drive/drive.h"
#include "core/engine/environment.h"
#include "core/placement/placement.h"
#include "core/placement/shard_folder.h"

#include <deque>

namespace granary::engine {

using ExportProgress = std::function<void(const api::Progress&)>;

/// One run, on a task's thread. Everything in the directory is a folder of core/specs/node-store.md, so whoever has the words can recover from
/// it. What is there already and right is not written again: an export that was cut short goes on where it stopped.
class DriveExport {
public:
    DriveExport(const Environment& environment, drive::Drive& drive, placement::Placement& placement, const crypto::DriveKeys& keys,
        const TenantId& folderTenant, ExportProgress progress, CancelToken cancel)
        : m_environment(environment),
          m_drive(drive),
          m_placement(placement),
          m_keys(keys),
          m_folderTenant(folderTenant),
          m_progress(std::move(progress)),
          m_cancel(std::move(cancel))
    {}
    /// As many rows of every segment as bring it back, the root records and, last of all, the heads. notFound: nothing is stored yet; conflict:
    /// the directory is a node of the drive; diskFull before anything is written.
    Result<api::ExportResult> whole(const std::string& directory);
    /// What `node` should hold and does not say it holds: the rows recorded there, and one row more of segments that lack some.
    Result<api::ExportResult> forNode(const std::string& directory, const NodeId& node);

private:
    struct Wanted {
        drive::SegmentRecord record;
        std::vector<std::uint8_t> rows;
        std::vector<ShardRoot> roots; ///< of rows that are known, in their order; empty for a new row
    };
    struct State {
        std::uint64_t sequence = 0;
        std::vector<swarm::MutableItem> heads;
        std::vector<std::pair<Bytes, Bytes>> records; ///< salt, root record
    };
    Status open(const std::string& directory, const TenantId& tenant);
    Result<State> state();
    Status listHeld();
    std::vector<std::uint8_t> rowsFor(const drive::SegmentRecord& record) const;
    Status checkSpace(const std::vector<Wanted>& wanted);
    /// Writes what is missing; afterwards every root is known.
    Status write(std::vector<Wanted>& wanted);
    Status writeRows(Wanted& wanted, const std::vector<std::uint8_t>& rows);
    Status settleOne();
    /// Reads everything again; what is wrong is written anew, once.
    Status verify(std::vector<Wanted>& wanted);
    Status keepState(const State& state);
    /// Shards that no record names go.
    Status removeSuperfluous(const std::set<ShardRoot>& needed);
    Result<std::set<std::pair<SegmentId, std::uint8_t>>> heldByNode(const NodeId& node);
    std::uint64_t bytesOf(const std::vector<Wanted>& wanted) const;

    const Environment& m_environment;
    drive::Drive& m_drive;
    placement::Placement& m_placement;
    const crypto::DriveKeys& m_keys;
    const TenantId m_folderTenant;
    const ExportProgress m_progress;
    const CancelToken m_cancel;
    std::shared_ptr<placement::ShardFolder> m_folder;
    std::set<ShardRoot> m_held; ///< in the folder
    std::map<std::pair<SegmentId, std::uint8_t>, ShardRoot> m_heldRows; ///< the same, as their files say
    std::deque<std::pair<std::future<Status>, std::uint64_t>> m_writing; ///< with their bytes
    std::uint64_t m_writingBytes = 0;
    api::ExportResult m_out;
    api::Progress m_state;
};

/// The file beside a folder's marker that says which node the folder's shards are for.
std::string forNodeFile(const std::string& directory);
Bytes encodeForNode(const NodeId& node);
/// malformed, unsupportedVersion.
Result<NodeId> decodeForNode(ByteView text);

} // namespace granary::engine
