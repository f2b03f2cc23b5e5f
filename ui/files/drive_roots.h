// What the drive holds at its top: the things that were backed up, each as of one snapshot.
#pragma once

#include "ui/base/drive_state.h"

#include <string>

namespace granary::ui {

/// A folder or file that was backed up, and the snapshot that shows it.
struct Root {
    api::Path path;
    std::string snapshot; ///< id in hex
    friend bool operator==(const Root&, const Root&) = default;
};

/// Everything as it is now: backups of different folders are different snapshots, so each path comes with its newest one. Only of this machine, or
/// of all machines when this one has none.
std::vector<Root> rootsNow(const DriveState& state);
/// As of one snapshot.
std::vector<Root> rootsOf(const api::Snapshot& snapshot);
/// The newest of those that hold the path; nullptr without one.
const Root* rootOf(const std::vector<Root>& roots, const api::Path& path);
/// What stands at the top: those that lie in no other.
std::vector<Root> topsOf(const std::vector<Root>& roots);
/// Whether `path` is `folder` or lies below it.
bool liesIn(const api::Path& path, const api::Path& folder);

/// Snapshots in which one thing was backed up, newest first.
struct RootHistory {
    api::Path path;
    std::vector<api::Snapshot> snapshots;
};
/// Of what stands at the top, on the machine that `rootsNow` shows.
std::vector<RootHistory> historiesOf(const DriveState& state);

} // namespace granary::ui
