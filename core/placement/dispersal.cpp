#include "core/placement/dispersal.h"

#include <algorithm>

namespace granary::placement {

Dispersal::Dispersal(CorePtr core, Order order, Done done)
    : m_core(std::move(core)),
      m_order(std::move(order)),
      m_done(std::move(done))
{
    m_outcome.record = m_order.record;
    m_layout = {m_order.record.k, m_order.record.cellBytes, m_order.record.lengthBytes};
    m_taken = m_order.avoided;
    for (const auto& place : m_order.record.shards)
        m_taken.insert(place.node);
    m_rows.assign(m_order.rows.begin(), m_order.rows.end());
}

void Dispersal::start(CorePtr core, Order order, Done done)
{
    std::shared_ptr<Dispersal> self(new Dispersal(std::move(core), std::move(order), std::move(done)));
    self->pump();
}

void Dispersal::move(CorePtr core, Order order, EncodedShard shard, Done done)
{
    std::shared_ptr<Dispersal> self(new Dispersal(std::move(core), std::move(order), std::move(done)));
    self->m_rows.clear();
    self->m_budgeted = false;
    self->m_ready.push_back(std::move(shard));
    self->pump();
}

/// The node that says it holds this row already, if it may still be offered one.
NodeSet::NodePtr Dispersal::expectedHolder(std::uint8_t row) const
{
    const auto at = m_core->expectedHeld.find({m_order.record.id, row});
    if (at == m_core->expectedHeld.end() || m_taken.contains(at->second))
        return nullptr;
    const auto node = m_core->nodes.find(at->second);
    return node && node->reachable() ? node : nullptr;
}

/// Those that get nothing now: taken, or to be offered another row that they say they hold.
std::set<NodeId> Dispersal::unavailable() const
{
    auto out = m_taken;
    if (m_core->expectedHeld.empty())
        return out;
    for (const auto row : m_rows)
        if (const auto node = expectedHolder(row))
            out.insert(node->id());
    return out;
}

void Dispersal::sendToExpected()
{
    for (auto& shard : std::exchange(m_ready, {}))
        if (const auto node = expectedHolder(shard.row))
            send(std::move(shard), node);
        else
            m_ready.push_back(std::move(shard));
}

void Dispersal::pump()
{
    if (stopped())
        drop();
    if (!m_core->expectedHeld.empty())
        sendToExpected();
    if (!m_ready.empty()) {
        auto nodes = m_core->nodes.candidates(unavailable(), shardBytes(), m_core->random);
        for (auto& node : nodes) {
            if (m_ready.empty())
                break;
            auto shard = std::move(m_ready.front());
            m_ready.pop_front();
            send(std::move(shard), node);
        }
        // A node that fails later does not come back for this put, so nobody will take what is left now.
        if (!m_ready.empty())
            drop();
    }
    if (!m_rows.empty() && !m_encoding)
        encodeMore();
    if (m_rows.empty() && m_ready.empty() && m_sending == 0 && !m_encoding && m_done) {
        m_order.sealed.reset();
        auto done = std::exchange(m_done, nullptr);
        done(std::move(m_outcome));
    }
}

void Dispersal::encodeMore()
{
    const auto takers = m_core->nodes.candidates(m_taken, shardBytes(), m_core->random).size();
    if (takers == 0) {
        m_rows.clear();
        return;
    }
    m_encoding = true;
    const auto rows = static_cast<unsigned>(std::min(takers, m_rows.size()));
    m_core->budget.request(shardBytes(), rows, [self = shared_from_this()](unsigned granted) {
        // Never inside pump(): the budget may have answered at once.
        self->m_core->loop.post([self, granted] { self->encode(granted); });
    });
}

void Dispersal::encode(unsigned rows)
{
    if (stopped()) {
        m_encoding = false;
        release(rows);
        return pump();
    }
    // While the budget was waited for, what nobody will take any more was dropped.
    const auto wanted = std::min<std::size_t>(rows, m_rows.size());
    release(rows - wanted);
    if (wanted == 0) {
        m_encoding = false;
        return pump();
    }
    EncodeJob job{m_order.sealed, m_order.record.id, m_core->keys, m_order.record.epoch, m_layout, {}, m_core->buffers};
    for (std::size_t i = 0; i < wanted; ++i) {
        job.rows.push_back(m_rows.front());
        m_rows.pop_front();
    }
    encodeShards(m_core->workers, std::move(job), [self = shared_from_this()](std::vector<EncodedShard> shards) {
        self->m_core->loop.post([self, moved = std::make_shared<std::vector<EncodedShard>>(std::move(shards))] {
            self->m_encoding = false;
            std::move(moved->begin(), moved->end(), std::back_inserter(self->m_ready));
            self->pump();
        });
    });
}

void Dispersal::send(EncodedShard shard, const NodeSet::NodePtr& node)
{
    m_taken.insert(node->id());
    ++m_sending;
    ShardUpload upload{{m_order.record.id, shard.row, shard.root, shardBytes()}, shard.data, shard.leaves};
    node->put(std::move(upload), [self = shared_from_this(), node, shard = std::move(shard)](const Status& status) mutable {
        self->onSent(std::move(shard), node, status);
    });
}

void Dispersal::onSent(EncodedShard shard, const NodeSet::NodePtr& node, const Status& status)
{
    --m_sending;
    if (status.ok()) {
        auto& places = m_outcome.record.shards;
        const auto at = std::find_if(places.begin(), places.end(), [&](const auto& p) { return p.shard > shard.row; });
        places.insert(at, {shard.row, shard.root, node->id()});
        m_outcome.uploadedBytes += shardBytes();
        shard = {};
        release(1);
    } else {
        m_outcome.refusals.push_back(status.error());
        m_ready.push_front(std::move(shard));
        m_core->nodes.refresh();
    }
    pump();
}

void Dispersal::drop()
{
    m_rows.clear();
    const auto dropped = m_ready.size();
    m_ready.clear();
    release(dropped);
}

void Dispersal::release(std::size_t shards)
{
    if (m_budgeted && shards > 0)
        m_core->budget.release(shards * shardBytes());
}

} // namespace granary::placement
