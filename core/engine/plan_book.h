// The drive's backup plans with their past, as they are kept: JSON in a sealed file of the profile, because paths are private.
#pragma once

#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/engine/backup_plan.h"
#include "core/store/database.h"

namespace granary::engine {

inline constexpr std::size_t maxPlans = 32;
inline constexpr std::size_t maxPlansBytes = 1 << 20;

struct KeptPlan {
    api::BackupPlan plan;
    PlanPast past;
};

/// tooLarge above the limits.
Result<std::string> encodePlans(const std::vector<KeptPlan>& plans);
/// What cannot be read is left out, and so is a second plan of the same number.
std::vector<KeptPlan> decodePlans(std::string_view text);

/// The file, replaced durably. It is not in the drive's database, so that it outlives damage to that.
Status writePlans(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, std::string_view text, Random& random);
/// Empty when there is none. damaged, malformed.
Result<std::string> readPlans(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive);

/// invalidArgument: no or odd paths, a time that no day has, a malformed exclude; tooLarge.
Status checkPlan(const api::BackupPlan& plan);

} // namespace granary::engine
