// Plans in words.
#pragma once

#include "core/api/types.h"

#include <QColor>
#include <QDateTime>
#include <QString>

namespace granary::ui {

/// "Documents, Pictures and 3 more".
QString planTitle(const api::BackupPlan& plan);
/// "Every day at 12:30", "Whenever something changes, only on mains power".
QString timingSentence(const api::BackupPlan& plan);
/// "Waiting", "Backing up now", and why nothing happens when nothing does.
QString stateSentence(const api::PlanStatus& status);
/// What went wrong at the last attempt, and what to do; empty when nothing did.
QString failureSentence(const api::PlanStatus& status, bool recoveredUnaccepted);
/// "Last backup 12 minutes ago. Next one tomorrow at 12:30."
QString timesSentence(const api::PlanStatus& status, const QDateTime& now = QDateTime::currentDateTime());
/// Of the shades.
QColor stateColour(const api::PlanStatus& status);

/// Paths of one-time backups that no plan covers.
std::vector<api::Path> pathsWithoutPlan(const std::vector<api::Path>& stored, const std::vector<api::PlanStatus>& plans);

} // namespace granary::ui
