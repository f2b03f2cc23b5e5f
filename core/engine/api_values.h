// Values of the layers below as values of the API.
#pragma once

#include "core/api/task.h"
#include "core/crypto/phrase.h"
#include "core/drive/drive.h"

namespace granary::engine {

api::WordsCheck toApi(const crypto::PhraseProblem& problem);
api::RecoveredState toApi(const drive::RecoveredState& state);
api::BackupResult toApi(const drive::BackupReport& report);
api::RestoreResult toApi(const drive::RestoreReport& report);
api::DrillResult toApi(const drive::DrillReport& report);
api::Snapshot toApi(const drive::SnapshotInfo& info);
api::Device toApi(const drive::DeviceInfo& info);
api::ForgetResult toApi(const drive::ForgetReport& report);
/// `path` is the absolute path of the entry itself.
api::Entry toApi(const drive::Entry& entry, const std::string& path, const std::optional<drive::FileHealth>& health = {});
/// allVersions: the rows say where their versions appeared.
api::FindPage toApi(const drive::FindPage& page, bool allVersions);
api::DiffPage toApi(const drive::DiffPage& page);
api::DriveStatus toApi(const drive::DriveStatus& status);
api::Progress toApi(const drive::Progress& progress);
drive::Conflict toDrive(api::Conflict conflict);
std::vector<std::string> toDrive(const std::vector<api::Path>& paths);
/// Absolute and not longer than the API takes; invalidArgument.
Status checkPath(const api::Path& path);

} // namespace granary::engine
