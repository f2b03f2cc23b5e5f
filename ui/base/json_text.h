// Values of the engine as text for files: the JSON of core/specs/local-api.md, indented for people.
#pragma once

#include "core/api/task.h"

#include <QString>

namespace granary::ui {

QString jsonOf(const api::Diagnostics& diagnostics);
/// {"drills": [...]}, as `granary-cli drills --export` writes it.
QString jsonOf(const std::vector<api::DrillResult>& drills);

} // namespace granary::ui
