#include "core/engine/drill_record.h"

#include "core/api/json.h"

namespace granary::engine {
namespace {

constexpr std::string_view setting = "drills";
constexpr std::size_t maxKept = 12;
constexpr std::size_t maxBytes = 60 << 10;
constexpr std::size_t keptWarnings = 10;
constexpr std::size_t keptNodes = 40;

std::string textOf(const std::vector<api::DrillResult>& drills)
{
    auto list = api::Json::array();
    for (const auto& drill : drills)
        list.push_back(api::toJson(drill));
    return api::jsonText(list);
}

} // namespace

std::vector<api::DrillResult> DrillRecord::all()
{
    std::vector<api::DrillResult> out;
    const auto bytes = m_drive.setting(setting);
    const auto list = bytes ? api::parseJson(asText(*bytes)) : Result<api::Json>(ErrorCode::notFound);
    if (!list || !list->is_array())
        return out;
    for (const auto& item : *list)
        if (auto drill = api::fromJson<api::DrillResult>(item))
            out.push_back(std::move(*drill));
    return out;
}

std::optional<api::DrillResult> DrillRecord::last()
{
    auto kept = all();
    return kept.empty() ? std::nullopt : std::optional(std::move(kept.front()));
}

Status DrillRecord::add(api::DrillResult drill)
{
    if (drill.damaged.size() > keptWarnings)
        drill.damaged.resize(keptWarnings);
    if (drill.originalsDiffer.size() > keptWarnings)
        drill.originalsDiffer.resize(keptWarnings);
    if (drill.nodes.size() > keptNodes)
        drill.nodes.resize(keptNodes);
    auto kept = all();
    kept.insert(kept.begin(), std::move(drill));
    if (kept.size() > maxKept)
        kept.resize(maxKept);
    auto text = textOf(kept);
    while (text.size() > maxBytes && kept.size() > 1) {
        kept.pop_back();
        text = textOf(kept);
    }
    // Paths can be 64 KiB long each.
    if (text.size() > maxBytes) {
        kept.front().damaged.clear();
        kept.front().originalsDiffer.clear();
        text = textOf(kept);
    }
    return m_drive.putSetting(setting, asBytes(text));
}

} // namespace granary::engine
