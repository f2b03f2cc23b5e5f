#include "ui/files/drive_roots.h"

#include <algorithm>
#include <map>
#include <set>

namespace granary::ui {
namespace {

/// Newest first; of the machine that counts as "now".
std::vector<const api::Snapshot*> ownSnapshots(const DriveState& state)
{
    std::vector<const api::Snapshot*> out;
    const auto* const own = state.ownDevice();
    for (const auto& snapshot : state.snapshots())
        if (own && snapshot.device == own->name)
            out.push_back(&snapshot);
    if (out.empty())
        for (const auto& snapshot : state.snapshots())
            out.push_back(&snapshot);
    return out;
}

} // namespace

bool liesIn(const api::Path& path, const api::Path& folder)
{
    return path == folder || folder.bytes == "/" || path.bytes.starts_with(folder.bytes + "/");
}

std::vector<Root> rootsNow(const DriveState& state)
{
    std::vector<Root> out;
    std::set<std::string> seen;
    for (const auto* const snapshot : ownSnapshots(state))
        for (const auto& path : snapshot->paths)
            if (seen.insert(path.bytes).second)
                out.push_back({path, snapshot->id.hex()});
    return out;
}

std::vector<Root> rootsOf(const api::Snapshot& snapshot)
{
    std::vector<Root> out;
    for (const auto& path : snapshot.paths)
        out.push_back({path, snapshot.id.hex()});
    return out;
}

const Root* rootOf(const std::vector<Root>& roots, const api::Path& path)
{
    const auto at = std::find_if(roots.begin(), roots.end(), [&](const Root& root) { return liesIn(path, root.path); });
    return at == roots.end() ? nullptr : &*at;
}

std::vector<Root> topsOf(const std::vector<Root>& roots)
{
    std::vector<Root> out;
    for (const auto& root : roots) {
        const bool inside = std::any_of(roots.begin(), roots.end(), [&](const Root& other) { return other.path != root.path && liesIn(root.path, other.path); });
        if (!inside)
            out.push_back(root);
    }
    return out;
}

std::vector<RootHistory> historiesOf(const DriveState& state)
{
    std::vector<RootHistory> out;
    std::map<std::string, std::size_t> places;
    for (const auto* const snapshot : ownSnapshots(state))
        for (const auto& path : snapshot->paths) {
            const auto [at, fresh] = places.emplace(path.bytes, out.size());
            if (fresh)
                out.push_back({path, {}});
            out[at->second].snapshots.push_back(*snapshot);
        }
    const auto all = out;
    std::erase_if(out, [&](const RootHistory& history) {
        return std::any_of(all.begin(), all.end(), [&](const RootHistory& other) { return other.path != history.path && liesIn(history.path, other.path); });
    });
    return out;
}

} // namespace granary::ui
