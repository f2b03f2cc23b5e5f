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

/// "30m", "2h", "1d", "90s": seconds, from 1 to a year.
std::optional<std::int64_t> parseDuration(std::string_view text);
/// "08:00" (the next one), "2026-05-03 08:00" in local time, "tomorrow" (06:00): seconds since 1970, later than `now` and within a year.
std::optional<std::int64_t> parseMoment(std::string_view text, std::int64_t nowSeconds);

/// "every day at 02:00, /home/you/Documents, only on mains power".
std::string planText(const api::BackupPlan& plan);
/// What became of a plan and what comes: some lines.
void sayPlan(Output& output, const api::PlanStatus& status, const ErrorContext& context);
/// "Upload: 2.0 MB/s now, no limit otherwise."
void sayLimits(Output& output, const api::Limits& limits);

/// Whether what the drive does by itself rests.
void sayPause(Output& output, const api::Pause& pause);

} // namespace granary::app
