#include "core/engine/plan_book.h"

#include "core/api/json.h"
#include "core/crypto/seal.h"
#include "core/drive/ignore_rules.h"
#include "core/engine/api_values.h"
#include "core/engine/local_time.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::size_t maxPlanExcludes = 1000;
constexpr std::string_view plansLabel = "granary.v1.profile-plans";
constexpr std::size_t sealedRoom = 4096;

std::optional<WallTime> timeOf(const api::Json& item, const char* name)
{
    const auto at = item.find(name);
    if (at == item.end() || !at->is_number_integer())
        return std::nullopt;
    return WallTime{at->get<std::int64_t>()};
}

std::optional<api::PlanRun> runOf(const api::Json& item, const char* name)
{
    const auto at = item.find(name);
    auto run = at == item.end() ? Result<api::PlanRun>(ErrorCode::notFound) : api::fromJson<api::PlanRun>(*at);
    return run ? std::optional(std::move(*run)) : std::nullopt;
}

} // namespace

Result<std::string> encodePlans(const std::vector<KeptPlan>& plans)
{
    if (plans.size() > maxPlans)
        return Error(ErrorCode::tooLarge, "at most " + std::to_string(maxPlans) + " plans");
    auto list = api::Json::array();
    for (const auto& kept : plans) {
        api::Json item{{"plan", api::toJson(kept.plan)}, {"since", kept.past.since.ns}, {"begun", kept.past.begun.ns}};
        if (kept.past.last)
            item["last"] = api::toJson(*kept.past.last);
        if (kept.past.failed)
            item["failed"] = api::toJson(*kept.past.failed);
        list.push_back(std::move(item));
    }
    auto text = api::jsonText(list);
    if (text.size() > maxPlansBytes)
        return Error(ErrorCode::tooLarge, "the paths and excludes of all plans together");
    return text;
}

std::vector<KeptPlan> decodePlans(std::string_view text)
{
    std::vector<KeptPlan> out;
    const auto list = text.size() <= maxPlansBytes ? api::parseJson(text) : Result<api::Json>(ErrorCode::tooLarge);
    if (!list || !list->is_array())
        return out;
    for (const auto& item : *list) {
        if (!item.is_object() || !item.contains("plan") || out.size() == maxPlans)
            continue;
        auto plan = api::fromJson<api::BackupPlan>(item.at("plan"));
        const auto since = timeOf(item, "since");
        const auto begun = timeOf(item, "begun");
        if (!plan || plan->id == 0 || !checkPlan(*plan) || !since || !begun)
            continue;
        if (std::any_of(out.begin(), out.end(), [&](const auto& other) { return other.plan.id == plan->id; }))
            continue;
        out.push_back({std::move(*plan), {*since, *begun, runOf(item, "last"), runOf(item, "failed")}});
    }
    return out;
}

Status writePlans(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive, std::string_view text, Random& random)
{
    Bytes sealed;
    crypto::seal(key.view(), plansLabel, drive.view(), {}, asBytes(text), random, sealed);
    return files.writeFileDurably(path, sealed);
}

Result<std::string> readPlans(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive)
{
    if (!files.exists(path))
        return std::string();
    GRANARY_ASSIGN(const auto sealed, files.readFile(path, maxPlansBytes + sealedRoom));
    Bytes plain;
    GRANARY_TRY(crypto::open(key.view(), plansLabel, drive.view(), {}, sealed, plain));
    return std::string(asText(plain));
}

Status checkPlan(const api::BackupPlan& plan)
{
    if (plan.paths.empty())
        return Error(ErrorCode::invalidArgument, "no paths");
    for (const auto& path : plan.paths)
        GRANARY_TRY(checkPath(path));
    if (plan.excludes.size() > maxPlanExcludes)
        return Error(ErrorCode::tooLarge, "excludes");
    if (plan.minute >= minutesPerDay)
        return Error(ErrorCode::invalidArgument, "minute");
    if (const auto rules = drive::IgnoreRules::fromGlobs(plan.excludes); !rules)
        return rules.error();
    return {};
}

} // namespace granary::engine
