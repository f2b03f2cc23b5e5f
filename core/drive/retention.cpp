#include "core/drive/retention.h"

#include "core/base/clock.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

namespace granary::drive {
namespace {

constexpr std::int64_t secondsPerDay = 86400;
/// Clocks are set right by seconds all the time, and two devices differ by minutes.
constexpr std::int64_t toleranceNs = 600 * nsPerSecond;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

/// The local hour, day, week, month or year of a moment, as a number that is another one for another such.
std::int64_t bucketOf(KeepReason rule, WallTime time, const ZoneOffset& zone)
{
    const auto seconds = floorDiv(time.ns, nsPerSecond) + (zone ? zone(time) : 0);
    const auto day = floorDiv(seconds, secondsPerDay);
    if (rule == KeepReason::hourly)
        return floorDiv(seconds, 3600);
    if (rule == KeepReason::daily)
        return day;
    if (rule == KeepReason::weekly)
        return floorDiv(day + 3, 7); // 1970 began on a Thursday
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    const std::int64_t year = int{date.year()};
    return rule == KeepReason::monthly ? year * 12 + static_cast<std::int64_t>(unsigned{date.month()}) : year;
}

struct Rule {
    KeepReason reason;
    unsigned left;
    std::optional<std::int64_t> bucket; ///< of the last one that it kept
};

std::vector<Rule> rulesOf(const RetentionPolicy& p)
{
    return {{KeepReason::last, p.last, {}},     {KeepReason::hourly, p.hourly, {}},   {KeepReason::daily, p.daily, {}},
        {KeepReason::weekly, p.weekly, {}}, {KeepReason::monthly, p.monthly, {}}, {KeepReason::yearly, p.yearly, {}}};
}

/// `series` newest first.
void decideSeries(const RetentionPolicy& policy, const std::vector<const RetentionItem*>& series, const ZoneOffset& zone,
    std::map<SnapshotId, std::vector<KeepReason>>& reasons)
{
    auto rules = rulesOf(policy);
    bool some = false;
    for (const auto* item : series) {
        auto& why = reasons[item->id];
        for (auto& rule : rules) {
            if (rule.left == 0)
                continue;
            if (rule.reason != KeepReason::last) {
                const auto bucket = bucketOf(rule.reason, item->time, zone);
                // The oldest stays as long as a rule has places left: else a series would not reach back as far as it could.
                if (rule.bucket == bucket && item != series.back())
                    continue;
                rule.bucket = bucket;
            }
            --rule.left;
            why.push_back(rule.reason);
        }
        const auto wanted = [&](const std::string& tag) { return std::find(policy.tags.begin(), policy.tags.end(), tag) != policy.tags.end(); };
        if (std::any_of(item->tags.begin(), item->tags.end(), wanted))
            why.push_back(KeepReason::tag);
        some = some || !why.empty();
    }
    if (!some)
        reasons[series.front()->id].push_back(KeepReason::newest);
}

Status checkClocks(const std::vector<RetentionItem>& newestFirst, WallTime now)
{
    std::map<std::uint32_t, WallTime> after; ///< the time of the next newer one of the same device
    for (const auto& item : newestFirst) {
        if (item.time.ns > now.ns + toleranceNs)
            return Error(ErrorCode::clockSkew, "snapshot " + item.id.hex().substr(0, 8) + " is from the future");
        const auto at = after.find(item.slot);
        if (at != after.end() && item.time.ns > at->second.ns + toleranceNs)
            return Error(ErrorCode::clockSkew, "snapshot " + item.id.hex().substr(0, 8) + " is later than one that was made after it");
        after[item.slot] = item.time;
    }
    return {};
}

} // namespace

Result<std::vector<RetentionDecision>> decideRetention(
    const RetentionPolicy& policy, std::vector<RetentionItem> items, WallTime now, const ZoneOffset& zone, bool trustClocks)
{
    if (!policy.keepsSomething())
        return Error(ErrorCode::invalidArgument, "a policy that keeps nothing");
    std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return std::tie(b.sequence, b.slot) < std::tie(a.sequence, a.slot); });
    if (!trustClocks)
        GRANARY_TRY(checkClocks(items, now));
    if (!policy.path.empty())
        std::erase_if(items, [&](const auto& item) { return std::find(item.paths.begin(), item.paths.end(), policy.path) == item.paths.end(); });
    std::map<std::pair<std::uint32_t, std::vector<std::string>>, std::vector<const RetentionItem*>> series;
    for (const auto& item : items) {
        auto paths = item.paths;
        std::sort(paths.begin(), paths.end());
        series[{item.slot, std::move(paths)}].push_back(&item);
    }
    std::map<SnapshotId, std::vector<KeepReason>> reasons;
    for (const auto& [key, members] : series)
        decideSeries(policy, members, zone, reasons);
    std::vector<RetentionDecision> out;
    for (const auto& item : items)
        out.push_back({item.id, std::move(reasons[item.id])});
    return out;
}

} // namespace granary::drive
