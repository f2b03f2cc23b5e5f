// The backups that run, written down so that an interrupted one is shown and can be run again.
#pragma once

#include "core/api/types.h"
#include "core/drive/drive.h"

#include <mutex>

namespace granary::engine {

/// Kept as JSON in a setting of the drive, sealed at rest because paths are private. Thread-safe.
class BackupJournal {
public:
    static constexpr std::string_view setting = "engine.backups";
    static constexpr std::size_t maxRequests = 16;

    /// Too large a request is not written down: it runs all the same.
    void add(drive::Drive& drive, const api::BackupRequest& request);
    void remove(drive::Drive& drive, const api::BackupRequest& request);
    std::vector<api::BackupRequest> load(drive::Drive& drive);

private:
    void store(drive::Drive& drive, const std::vector<api::BackupRequest>& requests);
    std::mutex m_mutex;
};

} // namespace granary::engine
