// Nodes of a network that let everybody in.
#include "core/engine/drive_host.h"
#include "core/engine/network_group.h"

#include <algorithm>
#include <map>
#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// As many as a drive has use for; each costs a link.
constexpr std::size_t mostJoined = 40;
/// Of one site: what fails together there is of no more use than one, and one operator gets no more than this by many identities in one place.
constexpr std::size_t mostOfOneSite = 4;
constexpr Duration searchTime = 30s;
/// A DHT that was joined a moment ago finds nothing yet.
constexpr int roundsWithoutNews = 2;
constexpr Duration enrolTime = 20s;
constexpr Duration pollTime = 50ms;

/// Where it fails together with others; empty addresses count as a site of their own.
std::string siteOf(const swarm::NodeRecord& record)
{
    return record.endpoints.empty() ? std::string() : networkGroup(record.endpoints.front().text());
}

/// At most mostJoined, drawn at random and from as many sites as there are. Nodes on this machine are all "here" and not held to a site's share.
std::vector<swarm::NodeRecord> chosen(std::vector<swarm::NodeRecord> lenders, Random& random)
{
    for (std::size_t i = lenders.size(); i > 1; --i)
        std::swap(lenders[i - 1], lenders[random.below(i)]);
    std::map<std::string, std::size_t> ofSite;
    std::vector<swarm::NodeRecord> out;
    for (auto& record : lenders) {
        const auto site = siteOf(record);
        if (out.size() < mostJoined && (site == "here" || ofSite[site]++ < mostOfOneSite))
            out.push_back(std::move(record));
    }
    return out;
}

} // namespace

bool DriveHost::hasPeers()
{
    const auto known = m_drive->nodes();
    return !std::all_of(known.begin(), known.end(), isFolder);
}

/// Nodes that say that they lend and that the drive does not know, once two searches have brought no new ones.
std::vector<swarm::NodeRecord> DriveHost::awaitLenders(NetworkHost& network, std::size_t& met, const CancelToken& cancel)
{
    auto& env = m_ports.environment;
    std::set<NodeId> known;
    for (const auto& node : m_drive->nodes())
        known.insert(node.id);
    const auto end = env.clock.steady() + searchTime;
    std::vector<swarm::NodeRecord> out;
    for (int without = 0; without < roundsWithoutNews && env.clock.steady() < end && !cancel.cancelled();) {
        awaitOnLoop<std::size_t>(env.loop, [&](std::function<void(std::size_t)> done) { network.peers().discover(std::move(done)); });
        const auto before = met;
        onLoop(env.loop, [&] {
            const auto records = network.peers().records();
            met = records.size();
            out.clear();
            for (const auto& record : records)
                if (record.lends && !known.contains(record.node) && record.node != network.peers().self())
                    out.push_back(record);
        });
        without = met == before && met > 0 ? without + 1 : 0;
        for (auto waited = 0ms; waited < 500ms && !cancel.cancelled(); waited += 50ms)
            std::this_thread::sleep_for(50ms);
    }
    return out;
}

/// Those of them that let the drive in. The others are not kept.
Result<std::vector<NodeId>> DriveHost::enrolAtStrangers(NetworkHost& network, std::vector<swarm::NodeRecord> lenders, std::uint64_t& closed, const CancelToken& cancel)
{
    using State = swarm::NodeClient::State;
    auto& env = m_ports.environment;
    std::map<NodeId, State> states;
    onLoop(env.loop, [&] {
        for (const auto& record : lenders) {
            if (record.endpoints.empty())
                continue;
            // Nothing is stored there before it is the drive's.
            m_links->keep(record.node, swarm::textsOf(record.endpoints), true);
            states[record.node] = State::offline;
        }
    });
    const auto open = [&] { return std::any_of(states.begin(), states.end(), [](const auto& s) { return s.second != State::ready && s.second != State::refused; }); };
    for (const auto end = env.clock.steady() + enrolTime; open() && env.clock.steady() < end && !cancel.cancelled();) {
        std::this_thread::sleep_for(pollTime);
        onLoop(env.loop, [&] {
            for (auto& [id, state] : states)
                if (const auto client = network.peers().client(id))
                    state = client->state();
        });
    }
    std::vector<NodeId> in;
    onLoop(env.loop, [&] {
        for (const auto& [id, state] : states) {
            if (state == State::ready && !cancel.cancelled()) {
                in.push_back(id);
                continue;
            }
            if (const auto client = network.peers().client(id); client && state == State::refused && client->lastError().code == ErrorCode::notEnrolled)
                ++closed;
            m_links->forget(id);
        }
    });
    GRANARY_TRY(cancel.check());
    return in;
}

Result<api::NetworkJoined> DriveHost::joinNetwork(
    const std::string& name, const std::vector<swarm::Endpoint>& addresses, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const network, m_ports.network(name, !hasPeers(), addresses));
    useNetwork(network);
    progress({"discover", 0, 0, 0, 0, 0});
    api::NetworkJoined out;
    out.network = name;
    std::size_t met = 0;
    auto lenders = awaitLenders(*network, met, cancel);
    GRANARY_TRY(cancel.check());
    if (met == 0)
        return Error(ErrorCode::unreachable, "nobody of network " + name + " was met");
    out.met = met;
    out.lending = lenders.size();
    progress({"connect", 0, 0, 0, 0, 0});
    lenders = chosen(std::move(lenders), m_ports.environment.random);
    GRANARY_ASSIGN(const auto in, enrolAtStrangers(*network, lenders, out.closed, cancel));
    const std::lock_guard lock(m_nodesMutex);
    for (const auto& record : lenders) {
        if (std::find(in.begin(), in.end(), record.node) == in.end())
            continue;
        GRANARY_TRY(m_drive->putNode({record.node, swarm::textsOf(record.endpoints), false}));
        onLoop(m_ports.environment.loop, [&] { m_links->setLeaving(record.node, false); });
        if (auto added = node(record.node))
            out.added.push_back(std::move(*added));
    }
    GRANARY_TRY(saveNodes());
    // When their links came up they were not the drive's yet.
    if (!out.added.empty() && m_ports.nodeCame)
        onLoop(m_ports.environment.loop, m_ports.nodeCame);
    return out;
}

} // namespace granary::engine
