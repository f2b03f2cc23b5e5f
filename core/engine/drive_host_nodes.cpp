// The nodes of a drive: adding, listing, draining.
#include "core/engine/drive_host.h"
#include "core/engine/network_group.h"

#include <algorithm>
#include <map>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration enrolWait = 20s;
/// Moved shards that are published together.
constexpr std::size_t moveBatch = 64;

} // namespace

Result<std::size_t> DriveHost::link(const std::vector<drive::KnownNode>& nodes)
{
    if (!std::all_of(nodes.begin(), nodes.end(), isFolder)) {
        GRANARY_ASSIGN(auto* const network, m_ports.network({}, false, {}));
        useNetwork(network);
    }
    std::set<NodeId> unused;
    for (const auto& node : nodes)
        if (!isUsed(node))
            unused.insert(node.id);
    return onLoop(m_ports.environment.loop, [&]() -> Result<std::size_t> {
        std::size_t fresh = 0;
        for (const auto& node : nodes)
            if (!m_links->view(node.id)) {
                ++fresh;
                m_links->keep(node.id, node.addresses, unused.contains(node.id));
            }
        return fresh;
    });
}

Status DriveHost::linkNewNodes()
{
    GRANARY_ASSIGN(const auto fresh, link(m_drive->nodes()));
    return fresh > 0 ? saveNodes() : Status();
}

Result<api::Node> DriveHost::addNode(const std::string& code, const CancelToken& cancel)
{
    auto added = code.starts_with(folderPrefix) ? addFolder(code.substr(folderPrefix.size())) : addPeer(code, cancel);
    if (added)
        GRANARY_TRY(saveNodes());
    return added;
}

Result<api::Node> DriveHost::addFolder(const std::string& path)
{
    if (path.empty() || path[0] != '/')
        return Error(ErrorCode::invalidArgument, "folder: needs an absolute path");
    auto& env = m_ports.environment;
    const auto tenant = folderTenant();
    placement::ShardFolder::Ports ports{env.files, env.clock, env.random};
    using Opened = Result<std::shared_ptr<placement::FolderNode>>;
    // The folder may be one that is linked already, and it admits one program at a time: look at the list first.
    for (const auto& known : m_drive->nodes())
        if (!known.addresses.empty() && known.addresses.front() == "folder:" + path)
            if (auto present = node(known.id); present && present->reachable)
                return *present;
    GRANARY_ASSIGN(auto opened, awaitOnLoop<Opened>(env.loop, [&](std::function<void(Opened)> done) {
        placement::FolderNode::open(env.loop, env.disk, ports, path, tenant, true, std::move(done));
    }));
    const auto id = opened->id();
    const std::lock_guard lock(m_nodesMutex);
    GRANARY_TRY(m_drive->putNode({id, {"folder:" + path}, false}));
    onLoop(env.loop, [&] { m_links->keepFolder(std::move(opened)); });
    return *node(id);
}

Result<api::Node> DriveHost::addPeer(const std::string& text, const CancelToken& cancel)
{
    auto& env = m_ports.environment;
    GRANARY_ASSIGN(const auto code, swarm::NodeCode::parse(text));
    GRANARY_ASSIGN(auto* const network, m_ports.network(code.network, !hasPeers(), {}));
    useNetwork(network);
    const auto addresses = swarm::textsOf(code.endpoints);
    const auto known = m_drive->nodes();
    const bool had = std::any_of(known.begin(), known.end(), [&](const auto& n) { return n.id == code.node; });
    const bool repairer = isRepairer(code.node);
    const bool own = onLoop(env.loop, [&] {
        if (network->peers().self() == code.node)
            return true;
        m_links->keep(code.node, addresses, repairer, code.invite);
        return false;
    });
    if (own)
        return Error(ErrorCode::invalidArgument, "this is the code of the very same profile");
    const auto end = env.clock.steady() + enrolWait;
    Error why(ErrorCode::unreachable);
    for (;;) {
        using State = swarm::NodeClient::State;
        const auto state = onLoop(env.loop, [&] {
            const auto client = network->peers().client(code.node);
            why = client ? client->lastError() : Error(ErrorCode::unreachable);
            return client ? client->state() : State::offline;
        });
        if (state == State::ready)
            break;
        if (state == State::refused || env.clock.steady() >= end || cancel.cancelled()) {
            if (!had)
                onLoop(env.loop, [&] { m_links->forget(code.node); });
            GRANARY_TRY(cancel.check());
            return state == State::refused ? why : Error(ErrorCode::unreachable, why.detail);
        }
        std::this_thread::sleep_for(20ms);
    }
    const std::lock_guard lock(m_nodesMutex);
    GRANARY_TRY(m_drive->putNode({code.node, addresses, false}));
    return *node(code.node);
}

void DriveHost::nodeMoved(const NodeId& id)
{
    if (!m_network)
        return;
    auto addresses = m_network->endpointsOf(id);
    if (addresses.empty())
        return;
    m_ports.environment.disk.run([self = shared_from_this(), id, addresses = std::move(addresses)] {
        const std::lock_guard lock(self->m_nodesMutex);
        if (!self->m_drive)
            return;
        for (auto node : self->m_drive->nodes())
            if (node.id == id && node.addresses != addresses) {
                node.addresses = addresses;
                if (self->m_drive->putNode(node) && self->saveNodes())
                    continue;
                self->m_ports.environment.log.write(LogLevel::warning, "engine", "a node's new address was not written down");
            }
    });
}

std::vector<api::Node> DriveHost::nodes()
{
    const auto known = m_drive->nodes();
    std::set<NodeId> repairers;
    for (const auto& k : known)
        if (isRepairer(k.id))
            repairers.insert(k.id);
    return onLoop(m_ports.environment.loop, [&] {
        std::vector<api::Node> out;
        for (const auto& k : known) {
            api::Node node;
            node.id = k.id;
            node.leaving = k.leaving;
            node.repairer = repairers.contains(k.id);
            node.address = k.addresses.empty() ? std::string() : k.addresses.front();
            if (const auto view = m_links->view(k.id)) {
                node.address = view->address;
                node.reachable = view->reachable;
                node.usedBytes = view->usage.usedBytes;
                node.quotaBytes = view->usage.quotaBytes;
                node.lendsNoMore = view->lendsNoMore;
            }
            node.type = node.address.starts_with(folderPrefix) ? api::NodeType::folder : api::NodeType::peer;
            out.push_back(std::move(node));
        }
        return out;
    });
}

std::map<NodeId, std::uint64_t> DriveHost::bytesRead()
{
    return onLoop(m_ports.environment.loop, [&] { return m_placement->bytesRead(); });
}

std::optional<api::Node> DriveHost::node(const NodeId& id)
{
    for (auto& node : nodes())
        if (node.id == id)
            return node;
    return std::nullopt;
}

Result<NodeId> DriveHost::findNode(const std::string& id)
{
    if (id.size() < 4)
        return Error(ErrorCode::invalidArgument, "give at least 4 digits of the id");
    std::optional<NodeId> found;
    for (const auto& node : m_drive->nodes())
        if (node.id.hex().starts_with(id)) {
            if (found)
                return Error(ErrorCode::invalidArgument, "several nodes begin with these digits");
            found = node.id;
        }
    if (!found)
        return ErrorCode::notFound;
    return *found;
}

Status DriveHost::removeNode(const NodeId& id, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel)
{
    auto known = m_drive->nodes();
    const auto it = std::find_if(known.begin(), known.end(), [&](const auto& n) { return n.id == id; });
    if (it == known.end())
        return ErrorCode::notFound;
    const auto mark = [&](bool leaving) -> Status {
        it->leaving = leaving;
        onLoop(m_ports.environment.loop, [&] { m_links->setLeaving(id, leaving); });
        return m_drive->putNode(*it);
    };
    GRANARY_TRY(mark(true));
    if (isRepairer(id))
        GRANARY_TRY(setRepairer(id, false));
    if (auto moved = moveShards(id, progress, cancel); !moved) {
        if (auto back = mark(false); !back)
            m_ports.environment.log.write(LogLevel::warning, "engine", "a node stays marked as leaving");
        return moved;
    }
    return forgetNode(id);
}

Status DriveHost::forgetNode(const NodeId& id)
{
    const std::lock_guard lock(m_nodesMutex);
    onLoop(m_ports.environment.loop, [&] { m_links->forget(id); });
    GRANARY_TRY(m_drive->removeNode(id));
    return saveNodes();
}

namespace {

std::optional<drive::ShardPlace> placeOn(const drive::SegmentRecord& record, const NodeId& node)
{
    for (const auto& place : record.shards)
        if (place.node == node)
            return place;
    return std::nullopt;
}

} // namespace

/// Until no record names the node: while shards move, a backup that began before may still put some there, or a top-up change a record.
Status DriveHost::moveShards(const NodeId& id, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel)
{
    std::vector<ShardRoot> old;
    for (;;) {
        GRANARY_ASSIGN(auto records, m_drive->segmentRecords());
        std::erase_if(records, [&](const auto& record) { return !placeOn(record, id); });
        if (records.empty())
            break;
        GRANARY_ASSIGN(const bool some, moveShardsOf(records, id, old, WithoutPlace::goOnWithFewer, progress, cancel));
        if (!some)
            return Error(ErrorCode::busy, "the segments change while their shards are moved");
    }
    // A try that was cut short may have recorded moves that were never published.
    GRANARY_ASSIGN([[maybe_unused]] const auto unfit, m_drive->recordMoves({}));
    forgetShards(id, std::move(old));
    return {};
}

Status DriveHost::moveFromThoseWhoStop(const CancelToken& cancel)
{
    for (const auto& node : nodes()) {
        if (!node.lendsNoMore || !node.reachable || node.leaving)
            continue;
        std::vector<ShardRoot> old;
        for (bool some = true; some;) {
            GRANARY_ASSIGN(auto records, m_drive->segmentRecords());
            std::erase_if(records, [&](const auto& record) { return !placeOn(record, node.id); });
            if (records.empty())
                break;
            GRANARY_ASSIGN(some, moveShardsOf(records, node.id, old, WithoutPlace::leaveThere, [](const api::Progress&) {}, cancel));
        }
        forgetShards(node.id, std::move(old));
        GRANARY_ASSIGN(const auto records, m_drive->segmentRecords());
        if (std::any_of(records.begin(), records.end(), [&](const auto& record) { return placeOn(record, node.id).has_value(); }))
            continue;
        if (isRepairer(node.id))
            GRANARY_TRY(setRepairer(node.id, false));
        GRANARY_TRY(forgetNode(node.id));
        m_ports.environment.log.write(LogLevel::info, "engine", "a node that lends no more has nothing of the drive any more, and is forgotten");
        m_ports.events.publish({0, api::EventKind::node, std::nullopt, std::nullopt, {}});
    }
    return {};
}

/// One pass over records that all name the node; false when none could be taken over. `old` gets what the node may forget.
Result<bool> DriveHost::moveShardsOf(const std::vector<drive::SegmentRecord>& records, const NodeId& id, std::vector<ShardRoot>& old, WithoutPlace without,
    const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel)
{
    api::Progress state;
    state.phase = "drain";
    for (const auto& record : records)
        state.bytesTotal += record.shardBytes();
    bool some = false;
    std::vector<drive::ShardMove> moves;
    const auto publish = [&]() -> Status {
        if (moves.empty())
            return {};
        GRANARY_ASSIGN(const auto unfit, m_drive->recordMoves(moves));
        some = some || unfit.size() < moves.size();
        for (const auto& move : unfit)
            if (move.to)
                m_placement->removeShards(move.to->node, {move.to->root});
        moves.clear();
        return {};
    };
    for (const auto& record : records) {
        const auto from = *placeOn(record, id);
        const auto moved = m_placement->moveOff(record, id, cancel);
        // As many nodes as shards, or no room on those without one: the segment goes on with one fewer, if those that answer can bring it back without this one.
        auto others = m_placement->nodesNow().reachable;
        others.erase(id);
        const bool full = !moved && (moved.error().code == ErrorCode::quotaExceeded || moved.error().code == ErrorCode::diskFull);
        if (!moved && without == WithoutPlace::leaveThere && (full || moved.error().code == ErrorCode::noNodes))
            continue;
        const bool fewer = !moved && (full || moved.error().code == ErrorCode::noNodes) && record.shardsOn(others) >= record.k;
        if (!moved && !fewer) {
            GRANARY_TRY(publish());
            if (moved.error().code == ErrorCode::noNodes)
                return Error(ErrorCode::noNodes, ErrorKind::transient, "too few of the others that hold the same files answer, so this may be the last that has them");
            return moved.error();
        }
        drive::ShardMove move{record.id, from, std::nullopt};
        if (moved)
            for (const auto& place : moved->shards)
                if (place.shard == from.shard)
                    move.to = place;
        old.push_back(from.root);
        moves.push_back(std::move(move));
        state.bytes += record.shardBytes();
        progress(state);
        if (moves.size() >= moveBatch)
            GRANARY_TRY(publish());
    }
    GRANARY_TRY(publish());
    return some;
}

void DriveHost::forgetShards(const NodeId& id, std::vector<ShardRoot> roots)
{
    auto& loop = m_ports.environment.loop;
    const auto status = awaitOnLoop<Status>(loop, [&](std::function<void(Status)> done) {
        for (const auto& node : m_placement->nodes())
            if (node->id() == id && node->reachable() && !roots.empty())
                return node->remove(std::move(roots), std::move(done));
        done({});
    });
    if (!status) // it keeps what nobody asks for any more; nothing is lost
        m_ports.environment.log.write(LogLevel::warning, "engine", "a removed node did not take the request to forget its shards");
}

std::vector<api::NodeDeletion> DriveHost::clearNodes(const crypto::SigningKey& admin, const std::function<void(const api::Progress&)>& progress, const CancelToken& cancel)
{
    api::Progress state{"delete", 0, 0, 0, 0, 0};
    std::vector<api::NodeDeletion> out;
    for (const auto& node : nodes()) {
        auto& deletion = out.emplace_back();
        deletion.id = node.id;
        deletion.address = node.address;
        if (const auto cleared = clearNode(node.id, admin, deletion, cancel); !cleared)
            deletion.error = cleared.error();
        else
            deletion.done = true;
        state.files += deletion.shards;
        progress(state);
    }
    return out;
}

Status DriveHost::clearNode(const NodeId& id, const crypto::SigningKey& admin, api::NodeDeletion& out, const CancelToken& cancel)
{
    auto& loop = m_ports.environment.loop;
    using Page = Result<std::vector<swarm::HeldShard>>;
    std::optional<ShardRoot> after;
    const auto ask = [&](auto answer, auto call) {
        for (const auto& node : m_placement->nodes())
            if (node->id() == id && node->reachable())
                return call(*node, std::move(answer));
        answer(Error(ErrorCode::unreachable, "the node is away"));
    };
    for (;;) {
        GRANARY_TRY(cancel.check());
        GRANARY_ASSIGN(const auto page, awaitOnLoop<Page>(loop, [&](std::function<void(Page)> done) {
            ask(std::move(done), [&](placement::StorageNode& node, std::function<void(Page)> answer) { node.list(after, std::move(answer)); });
        }));
        if (page.empty())
            return {};
        if (after && page.back().root <= *after)
            return Error(ErrorCode::protocolViolation, "a list that goes backwards");
        after = page.back().root;
        std::vector<ShardRoot> roots;
        std::vector<ShardRoot> live;
        for (const auto& shard : page) {
            roots.push_back(shard.root);
            if (!shard.tombstone)
                live.push_back(shard.root);
        }
        const auto count = live.size();
        const auto purged = awaitOnLoop<Status>(loop, [&](std::function<void(Status)> done) {
            ask(std::move(done), [&](placement::StorageNode& node, std::function<void(Status)> answer) { node.purge(std::move(roots), admin, std::move(answer)); });
        });
        if (!purged && purged.error().code != ErrorCode::permissionDenied)
            return purged;
        if (!purged && count > 0)
            GRANARY_TRY(awaitOnLoop<Status>(loop, [&](std::function<void(Status)> done) {
                ask(std::move(done), [&](placement::StorageNode& node, std::function<void(Status)> answer) { node.remove(std::move(live), std::move(answer)); });
            }));
        out.shards += count;
        out.freedLater += purged ? 0 : count;
    }
}

std::vector<std::vector<NodeId>> DriveHost::sameSite()
{
    std::map<std::string, std::vector<NodeId>> groups;
    for (const auto& node : nodes())
        if (const auto group = networkGroup(node.address); !group.empty())
            groups[group].push_back(node.id);
    std::vector<std::vector<NodeId>> out;
    for (auto& [group, ids] : groups)
        if (ids.size() > 1)
            out.push_back(std::move(ids));
    return out;
}

} // namespace granary::engine
