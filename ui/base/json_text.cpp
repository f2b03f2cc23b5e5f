#include "ui/base/json_text.h"

#include "core/api/json.h"

namespace granary::ui {
namespace {

QString indented(const api::Json& json)
{
    return QString::fromStdString(json.dump(2, ' ', false, api::Json::error_handler_t::replace) + "\n");
}

} // namespace

QString jsonOf(const api::Diagnostics& diagnostics) { return indented(api::toJson(diagnostics)); }

QString jsonOf(const std::vector<api::DrillResult>& drills)
{
    auto list = api::Json::array();
    for (const auto& drill : drills)
        list.push_back(api::toJson(drill));
    return indented(api::Json{{"drills", std::move(list)}});
}

} // namespace granary::ui
