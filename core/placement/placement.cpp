#include "core/placement/placement.h"

#include "core/placement/coding_choice.h"
#include "core/placement/dispersal.h"
#include "core/placement/head_replication.h"
#include "core/placement/segment_reader.h"
#include "core/swarm/mutable_item.h"

#include <algorithm>

namespace granary::placement {

/// Engine loop only.
struct Placement::Removals {
    static constexpr std::size_t maxWaiting = 100'000;
    std::map<NodeId, std::vector<ShardRoot>> waiting;

    static void send(const std::shared_ptr<Removals>& self, const CorePtr& core, const NodeId& id, std::vector<ShardRoot> roots)
    {
        const auto node = core->nodes.find(id);
        if (!node || !node->reachable())
            return self->keep(id, roots);
        node->remove(roots, [self, id, roots](const Status& status) {
            if (!status.ok())
                self->keep(id, roots);
        });
    }
    void keep(const NodeId& id, const std::vector<ShardRoot>& roots)
    {
        auto& list = waiting[id];
        if (list.size() + roots.size() <= maxWaiting) // what is forgotten here only takes space there
            list.insert(list.end(), roots.begin(), roots.end());
    }
    static void retry(const std::shared_ptr<Removals>& self, const CorePtr& core)
    {
        for (const auto& node : core->nodes.all())
            if (const auto at = self->waiting.find(node->id()); at != self->waiting.end() && node->reachable()) {
                auto roots = std::move(at->second);
                self->waiting.erase(at);
                send(self, core, node->id(), std::move(roots));
            }
    }
};

Placement::Placement(Ports ports, const crypto::DriveKeys& keys, PlacementConfig config, MaskKeys olderEpochs)
    : m_dht(ports.dht),
      m_headSign(keys.headSign.clone()),
      m_keys(keys.clone()),
      m_removals(std::make_shared<Removals>())
{
    olderEpochs.add(keys.epoch, keys.maskKey.clone());
    const auto limit = config.encodedBytesLimit;
    auto buffers = std::make_shared<BufferPool>(config.shardBufferBytes);
    m_core = std::shared_ptr<CoreState>(new CoreState{ports.loop, ports.workers, ports.random, std::move(config),
        std::make_shared<const MaskKeys>(std::move(olderEpochs)), NodeSet(), EncodeBudget(limit), std::move(buffers), false});
    for (std::uint32_t slot = 0; slot < headSlots; ++slot)
        m_salts.push_back(toBytes(ByteView(crypto::headSalt(m_keys, slot))));
}

Placement::~Placement()
{
    if (m_core->loop.onThread())
        m_core->closed = true;
    else
        m_core->loop.post([core = m_core] { core->closed = true; });
}

void Placement::requireOffLoop() const { GRANARY_ASSERT(!m_core->loop.onThread()); }

void Placement::addNode(std::shared_ptr<StorageNode> node)
{
    m_core->nodes.add(std::move(node));
    Removals::retry(m_removals, m_core);
}

void Placement::removeNode(const NodeId& id) { m_core->nodes.remove(id); }

void Placement::setLeaving(const NodeId& id, bool leaving) { m_core->nodes.setLeaving(id, leaving); }

void Placement::nodesChanged()
{
    m_core->nodes.refresh();
    Removals::retry(m_removals, m_core);
}

std::vector<std::shared_ptr<StorageNode>> Placement::nodes() const { return m_core->nodes.all(); }

unsigned Placement::strikes(const NodeId& id) const { return m_core->nodes.strikes(id); }

Result<drive::Coding> Placement::coding() const
{
    const auto operators = m_core->nodes.placeable();
    if (operators == 0)
        return ErrorCode::noNodes;
    return codingFor(operators);
}

namespace {

/// The record as a put needs it: with geometry, ascending, no row and no node twice.
Status completeRecord(drive::SegmentRecord& record, std::uint64_t sealedBytes)
{
    if (record.cellBytes == 0)
        record.cellBytes = chooseCellBytes(sealedBytes, std::max<unsigned>(1, record.k));
    if (record.lengthBytes == 0 && sealedBytes <= maxSegmentBytes)
        record.lengthBytes = static_cast<std::uint32_t>(sealedBytes);
    if (record.lengthBytes != sealedBytes)
        return Error(ErrorCode::invalidArgument, "segment length");
    GRANARY_TRY(CellLayout::of(record));
    std::set<NodeId> nodes;
    std::set<std::uint8_t> rows;
    for (const auto& p : record.shards)
        if (!nodes.insert(p.node).second || !rows.insert(p.shard).second || p.shard == 255)
            return Error(ErrorCode::malformed, "segment record: shards");
    return {};
}

} // namespace

void Placement::put(std::shared_ptr<const Bytes> sealed, drive::SegmentRecord record, CancelToken cancel,
    std::function<void(drive::PutOutcome)> done)
{
    auto status = completeRecord(record, sealed->size());
    if (status.ok() && m_core->keys->find(record.epoch) == nullptr)
        status = Error(ErrorCode::wrongDrive, "no keys of that epoch");
    if (!status.ok()) {
        m_core->loop.post([record = std::move(record), error = status.error(), done = std::move(done)] {
            done({record, 0, {error}});
        });
        return;
    }
    std::vector<std::uint8_t> rows;
    for (unsigned row = 0; row < record.wanted; ++row)
        if (std::none_of(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.shard == row; }))
            rows.push_back(static_cast<std::uint8_t>(row));
    Dispersal::Order order{std::move(sealed), std::move(record), std::move(rows), {}, std::move(cancel)};
    m_core->loop.post([core = m_core, order = std::move(order), done = std::move(done)]() mutable {
        Dispersal::start(core, std::move(order), std::move(done));
    });
}

Result<Bytes> Placement::read(const drive::SegmentRecord& record, std::uint64_t offset, std::uint64_t length, CancelToken cancel)
{
    requireOffLoop();
    GRANARY_TRY(cancel.check());
    GRANARY_ASSIGN(const auto layout, CellLayout::of(record));
    if (offset > layout.lengthBytes || length > layout.lengthBytes - offset)
        return Error(ErrorCode::malformed, "range beyond its segment");
    if (length == 0)
        return Bytes();
    const auto* const key = m_core->keys->find(record.epoch);
    if (key == nullptr)
        return Error(ErrorCode::wrongDrive, "no keys of that epoch");
    auto pending = std::make_shared<Pending<ReadPieces>>();
    auto reader = std::make_shared<std::weak_ptr<SegmentReader>>(); // touched on the loop only
    m_core->loop.post([core = m_core, record, offset, length, pending, reader] {
        *reader = SegmentReader::start(core, record, offset, length, pending);
    });
    auto gathered = pending->wait(cancel);
    if (!gathered.ok()) {
        m_core->loop.post([reader] {
            if (const auto open = reader->lock())
                open->abandon();
        });
        return gathered.error();
    }
    return assemble(layout, *key, record.id, std::move(*gathered), offset, length);
}

void Placement::removeShards(const NodeId& node, std::vector<ShardRoot> roots)
{
    m_core->loop.post([core = m_core, removals = m_removals, node, roots = std::move(roots)]() mutable {
        Removals::send(removals, core, node, std::move(roots));
    });
}

void Placement::keepShard(const NodeId& node, const ShardRoot& root)
{
    m_core->loop.post([removals = m_removals, node, root] {
        if (const auto at = removals->waiting.find(node); at != removals->waiting.end())
            std::erase(at->second, root);
    });
}

Result<drive::PublishOutcome> Placement::publish(
    std::uint32_t slot, std::int64_t sequence, ByteView headValue, ByteView rootRecord)
{
    requireOffLoop();
    if (headValue.size() > maxHeadValueBytes || rootRecord.size() > swarm::maxRootRecordBytes || sequence < 0)
        return Error(ErrorCode::tooLarge, "head or root record");
    const auto salt = crypto::headSalt(m_keys, slot);
    auto item = swarm::signItem(m_headSign, ByteView(salt), sequence, wrapHeadValue(headValue));
    auto pending = std::make_shared<Pending<drive::PublishOutcome>>();
    m_core->loop.post([core = m_core, dht = m_dht, item = std::move(item), record = toBytes(rootRecord), pending]() mutable {
        HeadPublication::start(core, dht, std::move(item), std::move(record), pending);
    });
    return pending->wait({});
}

Result<std::vector<drive::FoundHead>> Placement::findHeads(CancelToken cancel)
{
    requireOffLoop();
    auto pending = std::make_shared<Pending<std::vector<drive::FoundHead>>>();
    m_core->loop.post([core = m_core, dht = m_dht, key = m_headSign.publicKey(), salts = m_salts, pending] {
        HeadSearch::start(core, dht, key, salts, pending);
    });
    auto found = pending->wait(cancel);
    // Nothing was published since the last epoch ended. Nodes alone: they keep nothing that came under its keys afterwards.
    for (auto older = m_olderHeads.begin(); older != m_olderHeads.end() && found && found->empty(); ++older) {
        auto before = std::make_shared<Pending<std::vector<drive::FoundHead>>>();
        m_core->loop.post([core = m_core, key = *older, before] { HeadSearch::start(core, nullptr, key, {}, before); });
        found = before->wait(cancel);
    }
    return found;
}

bool Placement::anyHeadUnder(const crypto::DriveKeys& keys, bool inDht, CancelToken cancel)
{
    requireOffLoop();
    constexpr std::uint32_t firstSlots = 4;
    std::vector<Bytes> salts;
    for (std::uint32_t slot = 0; inDht && slot < firstSlots; ++slot)
        salts.push_back(toBytes(ByteView(crypto::headSalt(keys, slot))));
    auto pending = std::make_shared<Pending<std::vector<drive::FoundHead>>>();
    m_core->loop.post([core = m_core, dht = m_dht, headSign = keys.headSign.publicKey(), salts = std::move(salts), pending] {
        HeadSearch::start(core, dht, headSign, salts, pending);
    });
    const auto found = pending->wait(cancel);
    return found && !found->empty();
}

Result<std::vector<drive::FoundHead>> Placement::headsOnNodes(CancelToken cancel)
{
    requireOffLoop();
    auto pending = std::make_shared<Pending<std::vector<drive::FoundHead>>>();
    m_core->loop.post([core = m_core, key = m_headSign.publicKey(), pending] { HeadSearch::start(core, nullptr, key, {}, pending); });
    return pending->wait(cancel);
}

Result<Bytes> Placement::rootRecord(const Hash32& name, CancelToken cancel)
{
    requireOffLoop();
    auto pending = std::make_shared<Pending<Bytes>>();
    m_core->loop.post([core = m_core, name, pending] { findRootRecord(core, name, pending); });
    return pending->wait(cancel);
}

std::pair<unsigned, unsigned> Placement::reachableOfKnown() const
{
    m_core->loop.post([core = m_core] { core->nodes.refresh(); }); // for the next one who asks
    return {m_core->nodes.reachable(), m_core->nodes.known()};
}

drive::SegmentStore::NodesNow Placement::nodesNow() const
{
    m_core->loop.post([core = m_core] { core->nodes.refresh(); });
    return m_core->nodes.now();
}

} // namespace granary::placement
