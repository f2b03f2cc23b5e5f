#include "core/placement/remote_node.h"

#include "core/erasure/merkle.h"
#include "core/placement/shard_file.h"

#include <algorithm>
#include <bit>

namespace granary::placement {

std::vector<std::pair<std::uint32_t, std::uint32_t>> coveringSubtrees(
    std::uint32_t first, std::uint32_t last, std::uint32_t leafCount)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    const auto padded = std::bit_ceil(leafCount);
    for (auto at = first; at < last;) {
        auto count = std::min(swarm::maxReadLeaves, padded);
        // Leaves beyond the range are not worth their bytes; those beyond the shard have none.
        while (
            at % count != 0 || (at + count > last && last < leafCount) || (at + count > last && count > std::bit_ceil(last - at)))
            count /= 2;
        out.emplace_back(at, count);
        at += count;
    }
    return out;
}

namespace {

/// One range on its way: subtrees arrive in any order, are checked in batches on a worker and copied to their place.
class RangeRead : public std::enable_shared_from_this<RangeRead> {
public:
    RangeRead(EventLoop& loop, Executor& workers, std::shared_ptr<swarm::NodeClient> client, const ShardRoot& root,
        std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length, std::function<void(Result<Bytes>)> done)
        : m_loop(loop),
          m_workers(workers),
          m_client(std::move(client)),
          m_root(root),
          m_shardBytes(shardBytes),
          m_offset(offset),
          m_out(length),
          m_done(std::move(done))
    {}

    void start()
    {
        const auto first = static_cast<std::uint32_t>(m_offset / erasure::leafBytes);
        const auto last = static_cast<std::uint32_t>(shardLeafCount(m_offset + m_out.size()));
        const auto subtrees = coveringSubtrees(first, last, static_cast<std::uint32_t>(shardLeafCount(m_shardBytes)));
        m_toCome = m_toCheck = subtrees.size();
        for (const auto& [leaf, count] : subtrees)
            m_requests.push_back(m_client->read(
                m_root, leaf, count, [self = shared_from_this(), l = leaf, c = count](Result<swarm::ProvenBytes> got) {
                    self->onAnswer(l, c, std::move(got));
                }));
    }

private:
    /// Enough to be worth a trip to a worker (1 MiB).
    static constexpr std::size_t batchSubtrees = 16;

    void onAnswer(std::uint32_t leaf, std::uint32_t count, Result<swarm::ProvenBytes> got)
    {
        --m_toCome;
        if (!m_done)
            return;
        if (!got.ok())
            return finish(got.error());
        // What was asked for counts, not what the answer says about itself.
        got->firstLeaf = leaf;
        got->leafCount = count;
        m_batch.push_back(std::move(*got));
        if (m_batch.size() < batchSubtrees && m_toCome > 0)
            return;
        m_workers.run([self = shared_from_this(),
                          batch = std::make_shared<std::vector<swarm::ProvenBytes>>(std::exchange(m_batch, {}))] {
            const bool good = std::all_of(batch->begin(), batch->end(), [&](const auto& subtree) { return self->take(subtree); });
            self->m_loop.post([self, good, checked = batch->size()] { self->onChecked(good, checked); });
        });
    }

    /// On a worker: checks and copies; every subtree has bytes of its own in m_out.
    bool take(const swarm::ProvenBytes& subtree)
    {
        if (!erasure::verifySubtree(m_root, m_shardBytes, subtree.firstLeaf, subtree.leafCount, subtree.data, subtree.proof))
            return false;
        const auto at = std::uint64_t{subtree.firstLeaf} * erasure::leafBytes;
        const auto begin = std::max(at, m_offset);
        const auto end = std::min(at + subtree.data.size(), m_offset + m_out.size());
        if (begin < end)
            std::memcpy(m_out.data() + (begin - m_offset), subtree.data.data() + (begin - at), end - begin);
        return true;
    }

    void onChecked(bool good, std::size_t checked)
    {
        m_toCheck -= checked;
        if (!m_done)
            return;
        if (!good)
            return finish(Error(ErrorCode::damaged, "a node's bytes do not fit the shard's root"));
        if (m_toCheck == 0)
            finish(std::move(m_out));
    }

    void finish(Result<Bytes> result)
    {
        auto done = std::exchange(m_done, nullptr);
        if (!result.ok())
            for (const auto request : m_requests)
                m_client->cancel(request);
        done(std::move(result));
    }

    EventLoop& m_loop;
    Executor& m_workers;
    std::shared_ptr<swarm::NodeClient> m_client;
    const ShardRoot m_root;
    const std::uint64_t m_shardBytes;
    const std::uint64_t m_offset;
    Bytes m_out;
    std::function<void(Result<Bytes>)> m_done;
    std::vector<swarm::RequestHandle> m_requests;
    std::vector<swarm::ProvenBytes> m_batch;
    std::size_t m_toCome = 0;
    std::size_t m_toCheck = 0;
};

} // namespace

void RemoteNode::put(ShardUpload upload, std::function<void(Status)> done)
{
    if (!upload.data || upload.data->size() != upload.offer.lengthBytes || upload.offer.lengthBytes == 0 ||
        upload.offer.lengthBytes > swarm::maxShardBytes) {
        m_loop.post([done = std::move(done)] { done(Error(ErrorCode::invalidArgument, "shard length")); });
        return;
    }
    m_client->put(upload.offer, upload.data, [done = std::move(done), client = m_client](const Result<swarm::Receipt>& receipt) {
        // It may have less room than it said, or want to be rid of what it has.
        if (!receipt.ok() && (receipt.error().code == ErrorCode::diskFull || receipt.error().code == ErrorCode::quotaExceeded))
            client->refreshUsage([](const Result<swarm::TenantUsage>&) {});
        done(receipt.ok() ? Status() : Status(receipt.error()));
    });
}

void RemoteNode::read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
    std::function<void(Result<Bytes>)> done)
{
    if (shardBytes == 0 || shardBytes > swarm::maxShardBytes || offset > shardBytes || length > shardBytes - offset ||
        length == 0) {
        m_loop.post([done = std::move(done), empty = length == 0 && offset <= shardBytes] {
            done(empty ? Result<Bytes>(Bytes()) : Result<Bytes>(Error(ErrorCode::invalidArgument, "range beyond the shard")));
        });
        return;
    }
    std::make_shared<RangeRead>(m_loop, m_workers, m_client, root, shardBytes, offset, length, std::move(done))->start();
}

void RemoteNode::list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done)
{
    m_client->list(after, std::move(done));
}

void RemoteNode::remove(std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    m_client->remove(std::move(roots), std::move(done));
}

void RemoteNode::purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, std::function<void(Status)> done)
{
    m_client->purge(std::move(roots), admin, std::move(done));
}

void RemoteNode::putHead(const swarm::MutableItem& head, std::function<void(Status)> done)
{
    m_client->putHead(head, std::move(done));
}

void RemoteNode::heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done) { m_client->heads(std::move(done)); }

void RemoteNode::putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done)
{
    m_client->putRootRecord(std::move(salt), std::move(record), std::move(done));
}

void RemoteNode::rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    m_client->rootRecord(name, std::move(done));
}

void RemoteNode::audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done)
{
    const auto offset = std::uint64_t{leaf} * erasure::leafBytes;
    const auto length = offset < shardBytes ? std::min<std::uint64_t>(erasure::leafBytes, shardBytes - offset) : 1;
    read(root, shardBytes, offset, length,
        [done = std::move(done)](const Result<Bytes>& got) { done(got.ok() ? Status() : Status(got.error())); });
}

} // namespace granary::placement
