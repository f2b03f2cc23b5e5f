#include "core/engine/entries_page.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// JSON of an entry without its paths.
constexpr std::size_t entryBytes = 160;

} // namespace

std::span<const drive::Entry> entriesBehind(std::span<const drive::Entry> entries, std::string_view after, std::uint64_t limit)
{
    if (!after.empty()) {
        const auto at = std::upper_bound(entries.begin(), entries.end(), after, [](std::string_view name, const drive::Entry& entry) { return name < entry.name; });
        entries = entries.subspan(static_cast<std::size_t>(at - entries.begin()));
    }
    return limit == 0 || limit >= entries.size() ? entries : entries.first(static_cast<std::size_t>(limit));
}

Result<api::Json> entriesPage(const Result<std::vector<api::Entry>>& entries, std::uint64_t limitRows, std::size_t limitBytes)
{
    if (!entries)
        return entries.error();
    auto at = entries->begin();
    auto page = api::Json::array();
    for (std::size_t bytes = 0; at != entries->end() && bytes < limitBytes && (limitRows == 0 || page.size() < limitRows); ++at) {
        page.push_back(api::toJson(*at));
        bytes += entryBytes + api::percentEncode(at->path.bytes).size() + api::percentEncode(at->target.bytes).size();
    }
    api::Json out{{"entries", std::move(page)}};
    if (at != entries->end())
        out["more"] = true;
    return out;
}

} // namespace granary::engine
