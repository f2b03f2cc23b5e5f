#include "tests/support/memory_node.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::test {
namespace {

constexpr Duration stallTimeout = std::chrono::milliseconds(200);

} // namespace

template <class T>
void MemoryNode::answer(std::function<void(Result<T>)> done, std::function<Result<T>()> work)
{
    auto step = [this, done = std::move(done), work = std::move(work)] {
        if (m_dead)
            return done(Error(ErrorCode::unreachable, "the node is dead"));
        done(work());
    };
    if (m_stalling && !m_dead) {
        m_held.push_back(std::move(step));
        return;
    }
    if (m_delay > Duration{0} && !m_dead)
        m_loop.after(m_delay, std::move(step));
    else
        m_loop.post(std::move(step));
}

void MemoryNode::die()
{
    m_dead = true;
    for (auto& step : std::exchange(m_held, {}))
        m_loop.post(std::move(step));
}

void MemoryNode::stall(bool on)
{
    m_stalling = on;
    if (on)
        return;
    for (auto& step : std::exchange(m_held, {}))
        m_loop.post(std::move(step));
}

std::uint64_t MemoryNode::usedBytes() const
{
    std::uint64_t used = 0;
    for (const auto& [root, shard] : m_shards)
        used += shard.data->size();
    return used;
}

Status MemoryNode::store(const placement::ShardUpload& upload)
{
    ++m_puts;
    if (m_refusal)
        return *m_refusal;
    if (upload.offer.lengthBytes == 0 || upload.data->size() != upload.offer.lengthBytes)
        return ErrorCode::invalidArgument;
    if (erasure::merkleRoot(*upload.data) != upload.offer.root)
        return ErrorCode::damaged;
    if (!m_shards.contains(upload.offer.root) && usedBytes() + upload.data->size() > m_quotaBytes)
        return ErrorCode::quotaExceeded;
    if (m_dropping) {
        m_dropped[upload.offer.root] = {upload.offer.segment, upload.offer.shard, upload.offer.root, upload.offer.lengthBytes, false};
        return {};
    }
    m_shards.insert_or_assign(upload.offer.root, Shard{upload.offer, std::make_shared<Bytes>(*upload.data), false});
    return {};
}

void MemoryNode::put(placement::ShardUpload upload, std::function<void(Status)> done)
{
    answer<void>(std::move(done), [this, upload = std::move(upload)] { return store(upload); });
}

Result<Bytes> MemoryNode::bytesOf(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length)
{
    ++m_reads;
    const auto at = m_shards.find(root);
    if (at == m_shards.end())
        return ErrorCode::notFound;
    const auto& data = *at->second.data;
    if (m_lying || (m_lyingInBulk && length > erasure::leafBytes) || data.size() != shardBytes || erasure::merkleRoot(data) != root)
        return Error(ErrorCode::damaged, "wrong bytes");
    if (offset > data.size() || length > data.size() - offset)
        return ErrorCode::invalidArgument;
    m_bytesRead += length;
    return toBytes(ByteView(data).subspan(offset, length));
}

void MemoryNode::read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
    std::function<void(Result<Bytes>)> done)
{
    if (m_stallingAtEnds && !m_dead && 10 * (offset + length) > 9 * shardBytes) {
        m_loop.after(stallTimeout, [done = std::move(done)] { done(Error(ErrorCode::timedOut, "no answer")); });
        return;
    }
    answer<Bytes>(std::move(done), [=, this] { return bytesOf(root, shardBytes, offset, length); });
}

void MemoryNode::list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done)
{
    answer<std::vector<swarm::HeldShard>>(std::move(done), [this, after]() -> Result<std::vector<swarm::HeldShard>> {
        std::vector<swarm::HeldShard> out;
        if (m_listing)
            for (auto at = after ? m_dropped.upper_bound(*after) : m_dropped.begin(); at != m_dropped.end() && out.size() < 500; ++at)
                out.push_back(at->second);
        for (auto at = after ? m_shards.upper_bound(*after) : m_shards.begin(); at != m_shards.end() && out.size() < 500; ++at)
            for (int times = 0; times < (m_garbling ? 2 : 1); ++times)
                out.push_back({at->second.offer.segment, at->second.offer.shard, at->first, at->second.offer.lengthBytes,
                    at->second.tombstone});
        return out;
    });
}

void MemoryNode::remove(std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    answer<void>(std::move(done), [this, roots = std::move(roots)]() -> Status {
        for (const auto& root : roots)
            if (const auto at = m_shards.find(root); at != m_shards.end())
                at->second.tombstone = true;
        return {};
    });
}

void MemoryNode::purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, std::function<void(Status)> done)
{
    answer<void>(std::move(done), [this, roots = std::move(roots), key = admin.publicKey()]() -> Status {
        if (m_admin && key != *m_admin)
            return ErrorCode::permissionDenied;
        for (const auto& root : roots)
            m_shards.erase(root);
        return {};
    });
}

void MemoryNode::putHead(const swarm::MutableItem& head, std::function<void(Status)> done)
{
    answer<void>(std::move(done), [this, head]() -> Status {
        if (m_claiming)
            return ErrorCode::conflict;
        const auto at = m_heads.find(head.salt);
        if (at != m_heads.end() &&
            (at->second.sequence > head.sequence || (at->second.sequence == head.sequence && at->second.value != head.value)))
            return ErrorCode::conflict;
        if (m_replaying && at != m_heads.end())
            return {};
        m_heads.insert_or_assign(head.salt, head);
        auto& records = m_records[head.salt];
        while (records.size() > 4)
            records.erase(records.begin());
        return {};
    });
}

void MemoryNode::heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done)
{
    answer<std::vector<swarm::MutableItem>>(std::move(done), [this]() -> Result<std::vector<swarm::MutableItem>> {
        std::vector<swarm::MutableItem> out;
        for (const auto& [salt, head] : m_heads)
            out.push_back(head);
        if (m_lying)
            for (auto& head : out)
                head.sequence += 1000;
        return out;
    });
}

void MemoryNode::putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done)
{
    answer<void>(std::move(done), [this, salt = std::move(salt), record = std::move(record)]() -> Status {
        auto& kept = m_records[salt];
        std::erase(kept, record);
        kept.push_back(record);
        if (kept.size() > 8)
            kept.erase(kept.begin() + 4);
        return {};
    });
}

void MemoryNode::rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    answer<Bytes>(std::move(done), [this, name]() -> Result<Bytes> {
        for (const auto& [salt, kept] : m_records)
            for (const auto& record : kept)
                if (crypto::blake2b({record}) == name)
                    return m_lying ? toBytes("another record") : record;
        return ErrorCode::notFound;
    });
}

void MemoryNode::audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done)
{
    if (m_stallingAtEnds && !m_dead && 10 * (std::uint64_t{leaf} + 1) * erasure::leafBytes > 9 * shardBytes) {
        m_loop.after(stallTimeout, [done = std::move(done)] { done(Error(ErrorCode::timedOut, "no answer")); });
        return;
    }
    answer<void>(std::move(done), [=, this]() -> Status {
        const auto offset = std::uint64_t{leaf} * erasure::leafBytes;
        if (offset >= shardBytes)
            return ErrorCode::invalidArgument;
        const auto got = bytesOf(root, shardBytes, offset, std::min<std::uint64_t>(erasure::leafBytes, shardBytes - offset));
        return got.ok() ? Status() : Status(got.error());
    });
}

} // namespace granary::test
