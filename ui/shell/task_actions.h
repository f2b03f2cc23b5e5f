// What is done about tasks from the foot line, the tray and by keys alike.
#pragma once

#include "ui/base/drive_state.h"

#include <functional>

namespace granary::ui {

/// The newest that has not ended; nullptr without one.
const api::Task* runningTask(const DriveState& state);
/// Begins or ends a pause of all that the drive does by itself; with the end tasks that were paused alone go on, too.
void setPause(DriveState& state, const api::Pause& pause);
/// Whether something is paused that going on sets going.
bool isPaused(const DriveState& state);
/// Ends the pause, or begins one without an end. Nothing while there is no open drive.
void pauseOrGoOn(DriveState& state);
/// Runs every plan now. `said` is told a sentence: that it begins, or why not.
void backUpNow(DriveState& state, std::function<void(const QString&)> said);

} // namespace granary::ui
