#include "core/placement/head_replication.h"

#include "core/codec/bencode.h"
#include "core/crypto/hash.h"
#include "core/swarm/mutable_item.h"
#include "core/swarm/shard_store.h"

namespace granary::placement {
namespace {

void disarm(CoreState& core, std::optional<TimerId>& timer)
{
    if (timer)
        core.loop.cancelTimer(*timer);
    timer.reset();
}

} // namespace

Bytes wrapHeadValue(ByteView value)
{
    Bytes out;
    codec::BencodeWriter(out).string(value);
    return out;
}

Result<Bytes> unwrapHeadValue(ByteView item)
{
    codec::BencodeReader reader(item);
    GRANARY_ASSIGN(const auto value, reader.string(maxHeadValueBytes));
    GRANARY_TRY(reader.finish());
    return toBytes(value);
}

void HeadPublication::start(CorePtr core, swarm::Dht* dht, swarm::MutableItem head, Bytes rootRecord,
    std::shared_ptr<Pending<drive::PublishOutcome>> result)
{
    auto self = std::make_shared<HeadPublication>();
    self->m_core = std::move(core);
    self->m_result = std::move(result);
    self->m_open = 1;
    for (const auto& node : self->m_core->nodes.all()) {
        if (!node->reachable())
            continue;
        ++self->m_open;
        node->putRootRecord(head.salt, rootRecord, [self, node, head](const Status& recorded) {
            if (!recorded.ok())
                return self->onNode(node->id(), recorded);
            node->putHead(head, [self, node, head](const Status& put) {
                if (put.ok() || put.error().code != ErrorCode::conflict)
                    return self->onNode(node->id(), put);
                // It has to prove that.
                node->heads([self, node, head](const auto& held) { self->onConflict(node->id(), head, held); });
            });
        });
    }
    // Not waited for: every node that took the head puts it there as well, and again every half hour.
    if (dht != nullptr)
        dht->put(head, [](const Result<int>&) {});
    self->m_timer = self->m_core->loop.after(self->m_core->config.headWait, [self] {
        self->m_timer.reset();
        self->finishIfDone(true);
    });
    --self->m_open;
    self->finishIfDone(false);
}

void HeadPublication::onNode(const NodeId& node, const Status& status)
{
    if (status.ok()) {
        ++m_outcome.nodes;
        m_outcome.holders.push_back(node);
    } else if (m_firstError.code == ErrorCode::noNodes) // what only one node says is no conflict of the drive's
        m_firstError = status.error().code == ErrorCode::conflict ? Error(ErrorCode::unreachable, "a node refused the head: " + status.error().detail) : status.error();
    --m_open;
    finishIfDone(false);
}

void HeadPublication::onConflict(const NodeId& node, const swarm::MutableItem& head, const Result<std::vector<swarm::MutableItem>>& held)
{
    if (held.ok())
        for (const auto& item : *held)
            m_outdated = m_outdated || (item.key == head.key && item.salt == head.salt && swarm::checkItem(item).ok() &&
                                           (item.sequence > head.sequence || (item.sequence == head.sequence && item.value != head.value)));
    onNode(node, Error(ErrorCode::conflict, "a node refused the head"));
}

void HeadPublication::finishIfDone(bool late)
{
    if (m_over)
        return;
    if (m_open > 0 && !late)
        return;
    m_over = true;
    disarm(*m_core, m_timer);
    if (m_outdated)
        m_result->set(Error(ErrorCode::conflict, "a newer state of this drive is on its nodes"));
    else if (m_outcome.nodes > 0)
        m_result->set(m_outcome);
    else
        m_result->set(late && m_open > 0 && m_firstError.code == ErrorCode::noNodes
                ? Error(ErrorCode::timedOut, "no node kept the head")
                : m_firstError);
}

void HeadSearch::start(CorePtr core, swarm::Dht* dht, const PublicKey& key, std::vector<Bytes> salts,
    std::shared_ptr<Pending<std::vector<drive::FoundHead>>> result)
{
    auto self = std::make_shared<HeadSearch>();
    self->m_core = std::move(core);
    self->m_key = key;
    self->m_result = std::move(result);
    self->m_open = 1;
    for (const auto& node : self->m_core->nodes.all()) {
        ++self->m_open;
        node->heads([self](const Result<std::vector<swarm::MutableItem>>& heads) {
            if (heads.ok()) {
                ++self->m_answers;
                for (const auto& item : *heads)
                    self->take(item);
            } else if (!self->m_firstError) {
                self->m_firstError = heads.error();
            }
            self->closeOne();
        });
    }
    for (const auto& salt : salts) {
        if (dht == nullptr)
            break;
        ++self->m_open;
        dht->get(key, salt, [self](const Result<swarm::MutableItem>& item) {
            if (item.ok()) {
                ++self->m_answers;
                self->take(*item);
            }
            self->closeOne();
        });
    }
    self->m_timer = self->m_core->loop.after(self->m_core->config.headWait, [self] {
        self->m_timer.reset();
        self->finish();
    });
    self->closeOne();
}

void HeadSearch::take(const swarm::MutableItem& item)
{
    if (item.key != m_key || !swarm::checkItem(item).ok())
        return;
    std::vector<std::byte> salt(item.salt.begin(), item.salt.end());
    if (m_newest.size() >= swarm::maxHeadSlots && !m_newest.contains(salt))
        return;
    auto& newest = m_newest[salt];
    // Two values under one sequence: an owner never signs that, but everybody should still see the same one.
    if (newest.value.empty() || item.sequence > newest.sequence ||
        (item.sequence == newest.sequence && item.value > newest.value))
        newest = item;
}

void HeadSearch::closeOne()
{
    if (--m_open == 0)
        return finish();
    if (m_newest.empty() || m_graceBegun || m_over)
        return;
    m_graceBegun = true;
    disarm(*m_core, m_timer);
    m_timer = m_core->loop.after(m_core->config.headGrace, [self = shared_from_this()] {
        self->m_timer.reset();
        self->finish();
    });
}

void HeadSearch::finish()
{
    if (m_over)
        return;
    m_over = true;
    disarm(*m_core, m_timer);
    std::vector<drive::FoundHead> out;
    for (const auto& [salt, item] : m_newest)
        if (auto value = unwrapHeadValue(item.value); value.ok())
            out.push_back({item.salt, item.sequence, std::move(*value)});
    if (out.empty() && m_answers == 0)
        return m_result->set(m_firstError.value_or(Error(ErrorCode::noNodes, "nobody to ask for heads")));
    m_result->set(std::move(out));
}

void findRootRecord(const CorePtr& core, const Hash32& name, std::shared_ptr<Pending<Bytes>> result)
{
    struct Search {
        unsigned open = 1;
        bool allAnswered = true;
    };
    auto search = std::make_shared<Search>();
    const auto close = [search, result] {
        if (--search->open == 0)
            result->set(Error(search->allAnswered ? ErrorCode::notFound : ErrorCode::unreachable, "no node has the root record"));
    };
    for (const auto& node : core->nodes.all()) {
        ++search->open;
        node->rootRecord(name, [core, name, search, result, close, id = node->id()](Result<Bytes> record) {
            if (record.ok() && record->size() <= swarm::maxRootRecordBytes && crypto::blake2b({*record}) == name)
                result->set(std::move(*record));
            else if (record.ok())
                core->nodes.strike(id);
            else if (record.error().code != ErrorCode::notFound)
                search->allAnswered = false;
            close();
        });
    }
    if (core->nodes.all().empty())
        search->allAnswered = false;
    close();
}

} // namespace granary::placement
