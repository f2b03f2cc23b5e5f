// What is done about tasks from the foot line, the tray and by keys alike.
#pragma once

#include "ui/base/drive_state.h"

#include <functional>

namespace granary::ui {

/// The newest that has not ended; nullptr without one.
const api::Task* runningTask(const DriveState& state);
bool canPause(const api::Task& task);
/// The running task stops for a while, or the paused one goes on. Nothing without one that can.
void pauseOrGoOn(DriveState& state);
/// Runs every plan now. `said` is told a sentence: that it begins, or why not.
void backUpNow(DriveState& state, std::function<void(const QString&)> said);

} // namespace granary::ui
