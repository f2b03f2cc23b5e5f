#include "core/engine/backup_journal.h"

#include "core/api/json.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::size_t maxSettingBytes = 64 << 10;

std::vector<api::BackupRequest> read(drive::Drive& drive)
{
    std::vector<api::BackupRequest> out;
    const auto bytes = drive.setting(BackupJournal::setting);
    if (!bytes)
        return out;
    const auto json = api::parseJson(asText(*bytes));
    if (!json || !json->is_array())
        return out;
    for (const auto& item : *json)
        if (auto request = api::fromJson<api::BackupRequest>(item))
            out.push_back(std::move(*request));
    return out;
}

bool same(const api::BackupRequest& a, const api::BackupRequest& b)
{
    return a.paths == b.paths && a.excludes == b.excludes && a.tags == b.tags;
}

} // namespace

void BackupJournal::add(drive::Drive& drive, const api::BackupRequest& request)
{
    const std::lock_guard lock(m_mutex);
    auto requests = read(drive);
    std::erase_if(requests, [&](const auto& r) { return same(r, request); });
    if (requests.size() >= maxRequests)
        requests.erase(requests.begin());
    requests.push_back(request);
    store(drive, requests);
}

void BackupJournal::remove(drive::Drive& drive, const api::BackupRequest& request)
{
    const std::lock_guard lock(m_mutex);
    auto requests = read(drive);
    if (std::erase_if(requests, [&](const auto& r) { return same(r, request); }) > 0)
        store(drive, requests);
}

std::vector<api::BackupRequest> BackupJournal::load(drive::Drive& drive)
{
    const std::lock_guard lock(m_mutex);
    return read(drive);
}

void BackupJournal::store(drive::Drive& drive, const std::vector<api::BackupRequest>& requests)
{
    auto json = api::Json::array();
    for (const auto& request : requests)
        json.push_back(api::toJson(request));
    const auto text = api::jsonText(json);
    if (text.size() > maxSettingBytes)
        return;
    // It only serves the list of tasks: a backup must not fail for it.
    if (auto stored = drive.putSetting(setting, asBytes(text)); !stored)
        return;
}

} // namespace granary::engine
