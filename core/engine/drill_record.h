// The drills of the past, kept in the drive's database.
#pragma once

#include "core/api/types.h"
#include "core/drive/drive.h"

namespace granary::engine {

/// At most a year of monthly drills, in 60 KiB; the oldest go first. A view for one call.
class DrillRecord {
public:
    explicit DrillRecord(drive::Drive& drive) : m_drive(drive) {}
    /// Newest first; what cannot be read is left out.
    std::vector<api::DrillResult> all();
    std::optional<api::DrillResult> last();
    Status add(api::DrillResult drill);

private:
    drive::Drive& m_drive;
};

} // namespace granary::engine
