// Times of day and plans as people read and write them.
#pragma once

#include "app/granary-cli/output.h"

#include <optional>

namespace granary::app {

/// "08:00", "8:00", "23:59": minutes since midnight.
std::optional<std::uint32_t> parseTimeOfDay(std::string_view text);
std::string timeOfDayText(std::uint32_t minute);
/// "monday", "Mon", in any case.
std::optional<api::Weekday> parseWeekday(std::string_view text);
/// "08:00-18:00"; the two must differ.
std::optional<std::pair<std::uint32_t, std::uint32_t>> parseTimeSpan(std::string_view text);

/// "22:00-06:00", "Sat,Sun 08:00-20:00", or days alone.
std::optional<api::ShareHours> parseShareHours(std::string_view text);

/// "every day at 02:00, /home/you/Documents, only on mains power".
std::string planText(const api::BackupPlan& plan);
/// What became of a plan and what comes: some lines.
void sayPlan(Output& output, const api::PlanStatus& status, const ErrorContext& context);
/// "Upload: 2.0 MB/s now, no limit otherwise."
void sayLimits(Output& output, const api::Limits& limits);

} // namespace granary::app
