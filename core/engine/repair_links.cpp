#include "core/engine/repair_links.h"

#include "core/placement/remote_node.h"
#include "core/placement/shard_file.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration longestLinkWait = 20s;
constexpr Duration lookEvery = 100ms;
/// Subtrees asked for at once.
constexpr std::size_t window = 32;

/// Looks again and again until nothing is missing; on the loop.
class Waiting : public std::enable_shared_from_this<Waiting> {
public:
    Waiting(EventLoop& loop, CancelToken cancel, std::function<bool()> settled, std::function<void(bool)> done)
        : m_loop(loop), m_cancel(std::move(cancel)), m_settled(std::move(settled)), m_done(std::move(done)), m_end(loop.clock().steady() + longestLinkWait)
    {}
    void look()
    {
        const bool settled = m_settled();
        if (settled || m_cancel.cancelled() || m_loop.clock().steady() >= m_end)
            return m_done(settled);
        m_loop.after(lookEvery, [self = shared_from_this()] { self->look(); });
    }

private:
    EventLoop& m_loop;
    CancelToken m_cancel;
    std::function<bool()> m_settled;
    std::function<void(bool)> m_done;
    SteadyTime m_end;
};

/// A whole shard in subtrees, a window of them under way. Nothing is checked: whoever gets it compares the root. On the loop.
class WholeRead : public std::enable_shared_from_this<WholeRead> {
public:
    WholeRead(swarm::RepairClient& client, const ShardRoot& root, std::uint64_t sizeBytes, std::function<void(Result<Bytes>)> done)
        : m_client(client), m_root(root), m_bytes(sizeBytes), m_done(std::move(done))
    {
        const auto leaves = static_cast<std::uint32_t>(placement::shardLeafCount(sizeBytes));
        m_subtrees = placement::coveringSubtrees(0, leaves, leaves);
        m_left = m_subtrees.size();
    }
    void fill()
    {
        while (m_done && m_next < m_subtrees.size() && m_underWay < window) {
            const auto subtree = m_subtrees[m_next++];
            ++m_underWay;
            m_client.readUnderOrder(m_root, subtree.first, subtree.second,
                [self = shared_from_this(), firstLeaf = subtree.first](Result<swarm::ProvenBytes> got) { self->take(firstLeaf, std::move(got)); });
        }
    }

private:
    void take(std::uint32_t firstLeaf, Result<swarm::ProvenBytes> got)
    {
        --m_underWay;
        --m_left;
        if (!m_done)
            return;
        const auto at = std::uint64_t{firstLeaf} * swarm::leafSizeBytes;
        if (!got.ok())
            return std::exchange(m_done, nullptr)(got.error());
        if (got->data.size() > m_bytes.size() - at)
            return std::exchange(m_done, nullptr)(Error(ErrorCode::damaged, "more than a shard"));
        std::copy(got->data.begin(), got->data.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(at));
        if (m_left == 0)
            return std::exchange(m_done, nullptr)(std::move(m_bytes));
        fill();
    }

    swarm::RepairClient& m_client; ///< alive while its callbacks hold this
    const ShardRoot m_root;
    Bytes m_bytes;
    std::function<void(Result<Bytes>)> m_done;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_subtrees;
    std::size_t m_next = 0;
    std::size_t m_underWay = 0;
    std::size_t m_left = 0;
};

} // namespace

void NetworkRepairLinks::borrow(const std::vector<swarm::RepairNode>& nodes, const CancelToken& cancel)
{
    awaitOnLoop<bool>(m_environment.loop, [&](std::function<void(bool)> done) {
        for (const auto& node : nodes) {
            if (node.node == m_peers.self())
                continue;
            m_peers.borrow({node.node, node.endpoints, {}});
            m_borrowed.push_back(node.node);
        }
        const auto settled = [this] { return std::all_of(m_borrowed.begin(), m_borrowed.end(), [this](const auto& node) { return m_peers.linked(node); }); };
        std::make_shared<Waiting>(m_environment.loop, cancel, settled, std::move(done))->look();
    });
}

bool NetworkRepairLinks::answers(const NodeId& node) const
{
    return onLoop(m_environment.loop, [&] { return m_peers.linked(node); });
}

void NetworkRepairLinks::giveBack()
{
    onLoop(m_environment.loop, [this] {
        for (const auto& node : m_borrowed)
            m_peers.giveBack(node);
        m_borrowed.clear();
    });
}

template <class T>
Result<T> NetworkRepairLinks::ask(
    const NodeId& node, const swarm::RepairJob& job, std::function<void(swarm::RepairClient&, std::function<void(Result<T>)>)> question)
{
    return awaitOnLoop<Result<T>>(m_environment.loop, [&](std::function<void(Result<T>)> done) {
        const auto client = m_peers.repairClient(node);
        if (!client || !m_peers.linked(node))
            return done(Error(ErrorCode::unreachable, "the node is away"));
        const auto refused = std::make_shared<Status>();
        client->showOrder(std::make_shared<const Bytes>(job.signedOrder), [refused](Status status) { *refused = std::move(status); });
        question(*client, [refused, client, done = std::move(done)](Result<T> answer) { done(refused->ok() || answer.ok() ? std::move(answer) : Result<T>(refused->error())); });
    });
}

Result<swarm::ProvenBytes> NetworkRepairLinks::leaf(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::uint32_t number)
{
    return ask<swarm::ProvenBytes>(node, job, [&](swarm::RepairClient& client, std::function<void(Result<swarm::ProvenBytes>)> done) {
        client.readUnderOrder(row.root, number, 1, std::move(done));
    });
}

Result<Bytes> NetworkRepairLinks::read(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row)
{
    return ask<Bytes>(node, job, [&](swarm::RepairClient& client, std::function<void(Result<Bytes>)> done) {
        std::make_shared<WholeRead>(client, row.root, job.order.shardBytes, std::move(done))->fill();
    });
}

Status NetworkRepairLinks::put(const NodeId& node, const swarm::RepairJob& job, const swarm::RepairRow& row, std::shared_ptr<const Bytes> data)
{
    const swarm::ShardOffer offer{job.order.segment, row.row, row.root, job.order.shardBytes};
    GRANARY_ASSIGN([[maybe_unused]] const auto receipt,
        ask<swarm::Receipt>(node, job, [&](swarm::RepairClient& client, std::function<void(Result<swarm::Receipt>)> done) {
            client.putUnderOrder(job.order.tenant, offer, data, std::move(done));
        }));
    return {};
}

} // namespace granary::engine
