// The nodes that repair a drive while its machines are off.
#include "core/engine/drive_host.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// "1": repairs the drive; "0": is to be told that it does no longer.
std::string repairerSetting(const NodeId& id) { return "repairer." + id.hex(); }

} // namespace

bool DriveHost::isRepairer(const NodeId& id)
{
    const auto value = m_drive->setting(repairerSetting(id));
    return value && equalBytes(*value, asBytes("1"));
}

Status DriveHost::setRepairer(const NodeId& id, bool on)
{
    const std::lock_guard lock(m_nodesMutex);
    const auto known = m_drive->nodes();
    const auto node = std::find_if(known.begin(), known.end(), [&](const auto& n) { return n.id == id; });
    if (node == known.end())
        return ErrorCode::notFound;
    if (on && isFolder(*node))
        return Error(ErrorCode::invalidArgument, "a folder cannot repair anything");
    if (on && node->leaving)
        return Error(ErrorCode::invalidArgument, "the node is being removed");
    if (isRepairer(id) == on)
        return {};
    GRANARY_TRY(m_drive->putSetting(repairerSetting(id), asBytes(on ? "1" : "0")));
    onLoop(m_ports.environment.loop, [&] { m_links->setLeaving(id, on || node->leaving); });
    return {};
}

std::optional<RepairDelegation> DriveHost::delegation(const CancelToken& cancel)
{
    auto* const network = onLoop(m_ports.environment.loop, [this] { return m_network; });
    if (!network)
        return std::nullopt;
    std::vector<swarm::RepairNode> nodes;
    for (const auto& known : m_drive->nodes()) {
        if (isFolder(known) || !isUsed(known))
            continue;
        auto addresses = onLoop(m_ports.environment.loop, [&] { return network->endpointsOf(known.id); });
        if (addresses.empty())
            addresses = known.addresses;
        swarm::RepairNode node{known.id, {}};
        for (const auto& text : addresses)
            if (auto endpoint = swarm::Endpoint::parse(text); endpoint && node.endpoints.size() < swarm::maxRepairEndpoints)
                node.endpoints.push_back(std::move(*endpoint));
        nodes.push_back(std::move(node));
    }
    std::sort(nodes.begin(), nodes.end(), [](const auto& a, const auto& b) { return a.node < b.node; });
    return std::optional<RepairDelegation>(std::in_place, m_ports.environment, *network, m_keys, std::move(nodes), cancel);
}

std::map<SegmentId, std::uint8_t> DriveHost::mendedByOthers(const CancelToken& cancel)
{
    std::map<SegmentId, std::uint8_t> out;
    auto words = delegation(cancel);
    if (!words)
        return out;
    const std::lock_guard lock(m_repairersMutex);
    for (const auto& node : nodes()) {
        if (!node.reachable || !isRepairer(node.id))
            continue;
        const auto mended = words->mended(node.id);
        if (!mended.ok())
            continue; // settleRepairers says why
        for (const auto& [segment, count] : *mended)
            if (const auto seen = m_mendedSeen.find(segment); seen == m_mendedSeen.end() || seen->second != count)
                out.insert_or_assign(segment, count);
    }
    return out;
}

void DriveHost::foundMended(const std::map<SegmentId, std::uint8_t>& mended)
{
    const std::lock_guard lock(m_repairersMutex);
    for (const auto& [segment, count] : mended)
        m_mendedSeen.insert_or_assign(segment, count);
}

void DriveHost::settleRepairers(const CancelToken& cancel)
{
    auto words = delegation(cancel);
    const auto records = m_drive->segmentRecords();
    if (!words || !records)
        return;
    for (const auto& node : nodes()) {
        const auto value = m_drive->setting(repairerSetting(node.id));
        if (!node.reachable || !value || value->empty())
            continue;
        if (node.repairer) {
            if (const auto settled = words->settle(node.id, *records); !settled)
                m_ports.environment.log.write(LogLevel::info, "engine", "a repairer could not be told everything yet: " + settled.error().text());
        } else if (words->dismissAll(node.id)) {
            if (const auto told = m_drive->putSetting(repairerSetting(node.id), {}); !told)
                m_ports.environment.log.write(LogLevel::warning, "engine", "that a repairer was dismissed was not written down");
        }
    }
}

} // namespace granary::engine
