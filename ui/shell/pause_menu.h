// For how long the drive shall do nothing by itself.
#pragma once

#include "ui/base/drive_state.h"

#include <QDateTime>

class QMenu;

namespace granary::ui {

/// Fills the menu with the choices; each begins such a pause.
void addPauses(QMenu& menu, DriveState& state);
/// "Paused until 15:30"; with the day when that is another one.
QString pauseSentence(const api::Pause& pause, const QDateTime& now = QDateTime::currentDateTime());
/// Tomorrow in the morning, as a pause "until tomorrow" means it.
QDateTime tomorrowMorning(const QDateTime& now);

} // namespace granary::ui
