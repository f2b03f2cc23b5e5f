#include "app/granary-cli/schedule_texts.h"

#include "app/terminal/arguments.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace granary::app {
namespace {

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string whenOf(const api::BackupPlan& plan)
{
    switch (plan.timing) {
    case api::PlanTiming::continuous: return "whenever something changes";
    case api::PlanTiming::hourly: return "every hour";
    case api::PlanTiming::daily: return "every day at " + timeOfDayText(plan.minute);
    case api::PlanTiming::weekly: {
        std::string day(nameOf(plan.weekday));
        day.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(day.front())));
        return "every " + day + " at " + timeOfDayText(plan.minute);
    }
    }
    return {};
}

std::string stateText(const api::PlanStatus& status)
{
    const auto at = status.next ? timeText(status.next->ns) : std::string();
    const bool continuous = status.plan.timing == api::PlanTiming::continuous;
    switch (status.state) {
    case api::PlanState::running: return "It runs now.";
    case api::PlanState::paused: return "It is paused: \"granary-cli schedule resume " + std::to_string(status.plan.id) + "\" lets it go on.";
    case api::PlanState::onBattery: return "It is due and waits: this machine runs on battery.";
    case api::PlanState::metered: return "It is due and waits: the network is a metered one.";
    case api::PlanState::retrying: return "It is tried again at " + at + ".";
    case api::PlanState::noEngine: return "It waits for granaryd, which does not run.";
    case api::PlanState::waiting: break;
    }
    if (continuous && status.last)
        return "It waits for changes; it looks without being told at " + at + ".";
    return at.empty() ? "It has not been looked at yet." : "Next run: " + at + ".";
}

std::string rate(std::uint64_t bytes) { return bytes == 0 ? std::string("no limit") : rateText(static_cast<double>(bytes)); }

} // namespace

std::optional<std::uint32_t> parseTimeOfDay(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 2 || text.size() - colon != 3)
        return std::nullopt;
    const auto hour = parseNumber(text.substr(0, colon), 0, 23);
    const auto minute = parseNumber(text.substr(colon + 1), 0, 59);
    if (!hour || !minute)
        return std::nullopt;
    return static_cast<std::uint32_t>(*hour * 60 + *minute);
}

std::string timeOfDayText(std::uint32_t minute)
{
    std::array<char, 8> out{};
    std::snprintf(out.data(), out.size(), "%02u:%02u", minute / 60 % 24, minute % 60);
    return out.data();
}

std::optional<api::Weekday> parseWeekday(std::string_view text)
{
    const auto name = lowered(text);
    for (unsigned day = 0; day < 7; ++day)
        if (const auto full = nameOf(static_cast<api::Weekday>(day)); name == full || name == full.substr(0, 3))
            return static_cast<api::Weekday>(day);
    return std::nullopt;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> parseTimeSpan(std::string_view text)
{
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto from = parseTimeOfDay(text.substr(0, dash));
    const auto to = parseTimeOfDay(text.substr(dash + 1));
    if (!from || !to || *from == *to)
        return std::nullopt;
    return std::pair(*from, *to);
}

std::optional<api::ShareHours> parseShareHours(std::string_view text)
{
    api::ShareHours hours;
    const auto space = text.rfind(' ');
    const bool timed = text.find(':') != std::string_view::npos;
    auto days = timed ? text.substr(0, space == std::string_view::npos ? 0 : space) : text;
    if (timed) {
        const auto span = parseTimeSpan(space == std::string_view::npos ? text : text.substr(space + 1));
        if (!span)
            return std::nullopt;
        hours.fromMinute = span->first;
        hours.toMinute = span->second;
    }
    if (days.empty() && !timed)
        return std::nullopt;
    while (!days.empty()) {
        const auto comma = days.find(',');
        const auto day = parseWeekday(days.substr(0, comma));
        if (!day || std::find(hours.days.begin(), hours.days.end(), *day) != hours.days.end())
            return std::nullopt;
        hours.days.push_back(*day);
        days = comma == std::string_view::npos ? std::string_view() : days.substr(comma + 1);
        if (comma != std::string_view::npos && days.empty())
            return std::nullopt;
    }
    return hours;
}

std::string planText(const api::BackupPlan& plan)
{
    auto out = whenOf(plan);
    for (const auto& path : plan.paths)
        out += ", " + printable(path.bytes);
    if (!plan.excludes.empty())
        out += ", without";
    for (const auto& exclude : plan.excludes)
        out += " " + printable(exclude);
    if (plan.onlyOnMains)
        out += ", only on mains power";
    if (plan.notMetered)
        out += ", not on metered networks";
    return out;
}

void sayPlan(Output& output, const api::PlanStatus& status, const ErrorContext& context)
{
    output.say("Plan " + std::to_string(status.plan.id) + ": " + planText(status.plan) + ".");
    output.say("  " + stateText(status));
    if (status.last)
        output.say("  Last run: " + timeText(status.last->time.ns) + ", " + durationText(status.last->seconds) +
                   (status.last->unchanged ? ", nothing had changed." : status.last->complete ? ", complete." : ", not all pieces have found a node yet."));
    if (status.failed && status.failed->error)
        output.say("  The run of " + timeText(status.failed->time.ns) + " failed" +
                   (status.failures > 1 ? ", as did " + countText(status.failures - 1) + " before" : std::string()) + ": " + sentence(*status.failed->error, context));
    if (!status.watchedWhole)
        output.say("  Not all of its folders can be watched, so it looks every ten minutes. A larger fs.inotify.max_user_watches (sysctl) lets it see changes at once.");
}

void sayLimits(Output& output, const api::Limits& limits)
{
    output.say("Upload: " + rate(limits.uploadBytesPerSecond) + ". Download: " + rate(limits.downloadBytesPerSecond) + ".");
    for (const auto& window : limits.windows)
        output.say("From " + timeOfDayText(window.fromMinute) + " to " + timeOfDayText(window.toMinute) + ": upload " + rate(window.uploadBytesPerSecond) +
                   ", download " + rate(window.downloadBytesPerSecond) + ".");
    if (!limits.windows.empty() && limits.uploadNow && limits.downloadNow)
        output.say("Now: upload " + rate(*limits.uploadNow) + ", download " + rate(*limits.downloadNow) + ".");
}

} // namespace granary::app
