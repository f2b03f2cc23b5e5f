// Giving room back: shards that are not needed any more, with the answers of their nodes.
#include "core/placement/pending.h"
#include "core/placement/placement.h"

#include <algorithm>
#include <functional>

namespace granary::placement {
namespace {

/// Roots in one request: a node that fails in between has forgotten few in vain.
constexpr std::size_t batchRoots = 500;
/// Of the list of one node: more than that is not a list of ours.
constexpr std::size_t maxListed = 10'000'000;

/// One node after the other would wait for the slowest of each; one batch a node is under way at a time. Engine loop only.
class RemovalRun : public std::enable_shared_from_this<RemovalRun> {
public:
    using Acknowledged = std::vector<drive::ShardRemoval>;
    RemovalRun(CorePtr core, std::shared_ptr<const crypto::SigningKey> purge, CancelToken cancel, std::shared_ptr<Pending<Acknowledged>> result)
        : m_core(std::move(core)), m_purge(std::move(purge)), m_cancel(std::move(cancel)), m_result(std::move(result))
    {}
    void start(std::map<NodeId, std::vector<ShardRoot>> shards)
    {
        m_nodes = shards.size();
        if (m_nodes == 0)
            return m_result->set(Acknowledged());
        for (auto& [node, roots] : shards)
            next(node, std::make_shared<std::vector<ShardRoot>>(std::move(roots)));
    }

private:
    void next(const NodeId& id, const std::shared_ptr<std::vector<ShardRoot>>& rest)
    {
        const auto node = m_core->nodes.find(id);
        if (rest->empty() || !node || !node->reachable() || m_cancel.cancelled() || m_core->closed)
            return ended();
        const auto count = std::min(batchRoots, rest->size());
        std::vector<ShardRoot> batch(rest->end() - static_cast<std::ptrdiff_t>(count), rest->end());
        rest->resize(rest->size() - count);
        auto done = [self = shared_from_this(), id, rest, batch](const Status& status) {
            if (!status.ok())
                return self->ended();
            for (const auto& root : batch)
                self->m_done.push_back({id, root});
            self->next(id, rest);
        };
        if (m_purge)
            node->purge(std::move(batch), *m_purge, std::move(done));
        else
            node->remove(std::move(batch), std::move(done));
    }
    void ended()
    {
        if (--m_nodes == 0)
            m_result->set(std::move(m_done));
    }

    CorePtr m_core;
    std::shared_ptr<const crypto::SigningKey> m_purge;
    CancelToken m_cancel;
    std::shared_ptr<Pending<Acknowledged>> m_result;
    Acknowledged m_done;
    std::size_t m_nodes = 0;
};

std::shared_ptr<const crypto::SigningKey> copyOf(const crypto::SigningKey* key)
{
    // The caller may have given up before the loop comes to it.
    return key ? std::make_shared<const crypto::SigningKey>(key->clone()) : nullptr;
}

} // namespace

std::vector<drive::ShardRemoval> Placement::remove(std::vector<drive::ShardRemoval> shards, const crypto::SigningKey* purge, CancelToken cancel)
{
    requireOffLoop();
    std::map<NodeId, std::vector<ShardRoot>> byNode;
    for (const auto& shard : shards)
        byNode[shard.node].push_back(shard.root);
    auto pending = std::make_shared<Pending<std::vector<drive::ShardRemoval>>>();
    m_core->loop.post([core = m_core, key = copyOf(purge), byNode = std::move(byNode), cancel, pending]() mutable {
        std::make_shared<RemovalRun>(core, std::move(key), cancel, pending)->start(std::move(byNode));
    });
    return pending->wait(cancel).valueOr({});
}

namespace {

std::vector<std::shared_ptr<StorageNode>> nodesOf(const CorePtr& core, const CancelToken& cancel)
{
    auto nodes = std::make_shared<Pending<std::vector<std::shared_ptr<StorageNode>>>>();
    core->loop.post([core, nodes] { nodes->set(core->nodes.all()); });
    return nodes->wait(cancel).valueOr({});
}

/// False when not all of it was seen: the node is away, or its list makes no sense.
bool forEachHeld(const CorePtr& core, const std::shared_ptr<StorageNode>& node, const CancelToken& cancel, const std::function<void(const swarm::HeldShard&)>& visit)
{
    std::optional<ShardRoot> after;
    for (std::size_t listed = 0; listed < maxListed;) {
        auto pending = std::make_shared<Pending<std::vector<swarm::HeldShard>>>();
        core->loop.post([node, after, pending] {
            if (!node->reachable())
                return pending->set(Error(ErrorCode::unreachable));
            node->list(after, [pending](auto held) { pending->set(std::move(held)); });
        });
        const auto page = pending->wait(cancel);
        if (!page.ok() || (!page->empty() && after && page->front().root <= *after))
            return false;
        if (page->empty())
            return true;
        for (const auto& held : *page)
            visit(held);
        listed += page->size();
        after = page->back().root;
    }
    return false;
}

} // namespace

drive::SegmentStore::Purged Placement::purgeTombstones(const crypto::SigningKey& admin, CancelToken cancel)
{
    requireOffLoop();
    Purged out;
    for (const auto& node : nodesOf(m_core, cancel)) {
        std::vector<drive::ShardRemoval> tombstones;
        std::uint64_t bytes = 0;
        const bool whole = forEachHeld(m_core, node, cancel, [&](const swarm::HeldShard& held) {
            if (!held.tombstone)
                return;
            tombstones.push_back({node->id(), held.root});
            bytes += held.lengthBytes;
        });
        const auto count = tombstones.size();
        if (whole && (count == 0 || remove(std::move(tombstones), &admin, cancel).size() == count))
            out.bytes += bytes;
        else
            out.open.insert(node->id());
    }
    return out;
}

drive::SegmentStore::Held Placement::shardsOf(const std::set<SegmentId>& segments, CancelToken cancel)
{
    requireOffLoop();
    Held out;
    for (const auto& node : nodesOf(m_core, cancel))
        if (!forEachHeld(m_core, node, cancel, [&](const swarm::HeldShard& held) {
                if (!held.tombstone && segments.contains(held.segment))
                    out.shards.push_back({node->id(), held.root});
            }))
            out.open.insert(node->id());
    return out;
}

} // namespace granary::placement
