// Tasks as text that can be sent to somebody, or opened in a spreadsheet.
#pragma once

#include "core/api/task.h"

#include <QString>
#include <vector>

namespace granary::ui {

/// All that is known of a task, one thing a line.
QString taskText(const api::Task& task);
QString activityText(const std::vector<const api::Task*>& tasks);
/// RFC 4180 in UTF-8 with a byte order mark, a line for each finding, else one for the task. No cell is taken for a formula.
QString activityCsv(const std::vector<const api::Task*>& tasks);

} // namespace granary::ui
