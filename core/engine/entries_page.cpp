#include "core/engine/entries_page.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// JSON of an entry without its paths.
constexpr std::size_t entryBytes = 160;

std::string_view lastName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

} // namespace

Result<api::Json> entriesPage(const Result<std::vector<api::Entry>>& entries, std::string_view after, std::size_t limitBytes)
{
    if (!entries)
        return entries.error();
    auto at = entries->begin();
    if (!after.empty())
        at = std::upper_bound(at, entries->end(), after, [](std::string_view name, const auto& entry) { return name < lastName(entry.path.bytes); });
    auto page = api::Json::array();
    for (std::size_t bytes = 0; at != entries->end() && bytes < limitBytes; ++at) {
        page.push_back(api::toJson(*at));
        bytes += entryBytes + api::percentEncode(at->path.bytes).size() + api::percentEncode(at->target.bytes).size();
    }
    api::Json out{{"entries", std::move(page)}};
    if (at != entries->end())
        out["more"] = true;
    return out;
}

} // namespace granary::engine
