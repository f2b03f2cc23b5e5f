// Which files need certain segments.
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

/// Goes through the trees of all snapshots, newest first; a directory that a newer snapshot has just so is not gone through again.
/// Reads what it can: a directory whose own list can't be had is named instead of what lies below it.
class AffectedFilesSearch {
public:
    AffectedFilesSearch(Vault& vault, const std::set<SegmentId>& segments, CancelToken cancel)
        : m_vault(vault), m_segments(segments), m_cancel(std::move(cancel))
    {
    }
    Result<AffectedFiles> run();

private:
    Status walk(const SnapshotId& snapshot, const std::string& path, const Entry& directory);
    Result<bool> isAffected(const Content& content);
    Result<bool> liesThere(const ChunkId& chunk);
    bool seenBefore(const std::string& path, const Entry& directory);

    Vault& m_vault;
    const std::set<SegmentId>& m_segments;
    CancelToken m_cancel;
    std::map<std::string, AffectedFiles::File> m_found;
    std::set<Hash32> m_seen;
};

} // namespace granary::drive
