#include "tests/core/placement/storage_node_conformance.h"

#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/swarm/mutable_item.h"

#include <QTest>
#include <algorithm>

namespace granary::test {

using placement::ShardUpload;

void StorageNodeConformance::run()
{
    for (const auto part : {&StorageNodeConformance::shards, &StorageNodeConformance::wrongShards, &StorageNodeConformance::lists, &StorageNodeConformance::purges,
             &StorageNodeConformance::heads, &StorageNodeConformance::rootRecords}) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
}

template <class T>
Result<T> StorageNodeConformance::wait(const std::function<void(std::function<void(Result<T>)>)>& call)
{
    auto got = std::make_shared<std::vector<Result<T>>>();
    bool inside = true;
    bool early = false;
    call([got, &inside, &early](Result<T> result) {
        early = early || inside;
        got->push_back(std::move(result));
    });
    inside = false;
    m_pump();
    if (early)
        return Error(ErrorCode::internal, "answered inside the call");
    if (got->size() != 1)
        return Error(ErrorCode::internal, "answered " + std::to_string(got->size()) + " times");
    return std::move(got->front());
}

ShardUpload StorageNodeConformance::upload(std::size_t sizeBytes)
{
    ShardUpload out;
    out.data = std::make_shared<Bytes>(m_random.bytes(sizeBytes));
    out.offer = {m_random.id<SegmentId>(), 3, erasure::merkleRoot(*out.data), sizeBytes};
    return out;
}

Status StorageNodeConformance::put(const ShardUpload& upload)
{
    return wait<void>([&](auto done) { m_node.put(upload, done); });
}

Result<Bytes> StorageNodeConformance::read(const ShardUpload& upload, std::uint64_t offset, std::uint64_t length)
{
    return wait<Bytes>([&](auto done) { m_node.read(upload.offer.root, upload.offer.lengthBytes, offset, length, done); });
}

void StorageNodeConformance::shards()
{
    QVERIFY(m_node.reachable());
    for (const std::size_t size :
        {std::size_t{4096}, std::size_t{64}, std::size_t{16384}, std::size_t{16384 * 7 + 4096}, std::size_t{1 << 20}}) {
        const auto shard = upload(size);
        const auto status = put(shard);
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().text().c_str());
        QVERIFY2(put(shard).ok(), "a put is idempotent");
        for (int i = 0; i < 20; ++i) {
            const auto offset = m_random.below(size);
            const auto length = 1 + m_random.below(size - offset);
            const auto got = read(shard, offset, length);
            QVERIFY2(got.ok(), got.ok() ? "" : got.error().text().c_str());
            QVERIFY(equalBytes(*got, ByteView(*shard.data).subspan(offset, length)));
        }
        QCOMPARE(read(shard, 0, size)->size(), size);
        const auto leaves = static_cast<std::uint32_t>((size + 16383) / 16384);
        QVERIFY(wait<void>([&](auto done) { m_node.audit(shard.offer.root, size, leaves - 1, done); }).ok());
        QVERIFY(!wait<void>([&](auto done) { m_node.audit(shard.offer.root, size, leaves, done); }).ok());
    }
    QVERIFY(m_node.usage().usedBytes > 0);
    QVERIFY(m_node.usage().quotaBytes >= m_node.usage().usedBytes);
}

void StorageNodeConformance::wrongShards()
{
    const auto unknown = upload(5000);
    QCOMPARE(read(unknown, 0, 10).error().code, ErrorCode::notFound);
    auto wrong = upload(20000);
    wrong.offer.root = unknown.offer.root;
    QCOMPARE(put(wrong).error().code, ErrorCode::damaged);
    QCOMPARE(read(unknown, 0, 10).error().code, ErrorCode::notFound);
    auto shorter = upload(20000);
    shorter.offer.lengthBytes = 19999;
    QVERIFY(!put(shorter).ok());
    const auto shard = upload(20000);
    QVERIFY(put(shard).ok());
    QVERIFY(!read(shard, 19999, 2).ok());
    auto longer = shard;
    longer.offer.lengthBytes = 40001; // a tree of another height
    QVERIFY(!read(longer, 0, 10).ok());
}

void StorageNodeConformance::lists()
{
    std::map<ShardRoot, ShardUpload> put520;
    for (int i = 0; i < 520; ++i) {
        auto shard = upload(64);
        QVERIFY(put(shard).ok());
        put520.emplace(shard.offer.root, shard);
    }
    std::vector<ShardRoot> removed;
    for (const auto& [root, shard] : put520)
        if (removed.size() < 30)
            removed.push_back(root);
    QVERIFY(wait<void>([&](auto done) { m_node.remove(removed, done); }).ok());
    QVERIFY2(wait<void>([&](auto done) { m_node.remove(removed, done); }).ok(), "unknown roots are ignored");

    std::vector<swarm::HeldShard> all;
    std::optional<ShardRoot> after;
    for (int page = 0; page < 10; ++page) {
        const auto got = wait<std::vector<swarm::HeldShard>>([&](auto done) { m_node.list(after, done); });
        QVERIFY(got.ok());
        QVERIFY(got->size() <= 500);
        if (got->empty())
            break;
        all.insert(all.end(), got->begin(), got->end());
        after = got->back().root;
    }
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.root < b.root; }));
    std::size_t found = 0;
    for (const auto& held : all)
        if (const auto at = put520.find(held.root); at != put520.end()) {
            ++found;
            QCOMPARE(held.segment, at->second.offer.segment);
            QCOMPARE(held.shard, std::uint16_t{3});
            QCOMPARE(held.lengthBytes, std::uint64_t{64});
            QCOMPARE(held.tombstone, std::find(removed.begin(), removed.end(), held.root) != removed.end());
        }
    QCOMPARE(found, std::size_t{520});
    // A deleted shard is kept for a week and comes back with a put.
    const auto& back = put520.at(removed.front());
    QVERIFY(read(back, 0, 64).ok());
    QVERIFY(put(back).ok());
    QVERIFY(equalBytes(*read(back, 0, 64), *back.data));
    const auto first = wait<std::vector<swarm::HeldShard>>([&](auto done) { m_node.list({}, done); });
    for (const auto& held : *first)
        QVERIFY(held.root != removed.front() || !held.tombstone);
}

void StorageNodeConformance::purges()
{
    const auto live = upload(3000);
    const auto deleted = upload(3000);
    const auto kept = upload(3000);
    for (const auto* shard : {&live, &deleted, &kept})
        QVERIFY(put(*shard).ok());
    const auto remove = [&](const ShardUpload& shard) { return wait<void>([&](auto done) { m_node.remove({shard.offer.root}, done); }); };
    QVERIFY(remove(deleted).ok());
    QVERIFY(remove(kept).ok());
    const std::vector<ShardRoot> roots{live.offer.root, deleted.offer.root, m_random.id<ShardRoot>()};
    const auto purged = wait<void>([&](auto done) { m_node.purge(roots, m_admin, done); });
    QVERIFY2(purged.ok(), purged.ok() ? "" : purged.error().text().c_str());
    QVERIFY(!read(live, 0, 10).ok());
    QVERIFY(!read(deleted, 0, 10).ok());
    QVERIFY2(read(kept, 0, 10).ok(), "another tombstone stays");
    QVERIFY2(put(live).ok() && read(live, 0, 3000).ok(), "what was purged can be stored again");
}

swarm::MutableItem StorageNodeConformance::head(std::string_view salt, std::int64_t sequence, std::string_view text) const
{
    return swarm::signItem(m_headKey, asBytes(salt), sequence, toBytes(std::to_string(text.size()) + ":" + std::string(text)));
}

void StorageNodeConformance::heads()
{
    const auto putHead = [&](const swarm::MutableItem& item) {
        return wait<void>([&](auto done) { m_node.putHead(item, done); });
    };
    QVERIFY(putHead(head("0123456789abcdef", 5, "five")).ok());
    QVERIFY(putHead(head("fedcba9876543210", 9, "nine")).ok());
    QVERIFY2(putHead(head("0123456789abcdef", 5, "five")).ok(), "the same again");
    QVERIFY(putHead(head("0123456789abcdef", 7, "seven")).ok());
    QCOMPARE(putHead(head("0123456789abcdef", 6, "six")).error().code, ErrorCode::conflict);
    QCOMPARE(putHead(head("0123456789abcdef", 7, "other")).error().code, ErrorCode::conflict);
    const auto got = wait<std::vector<swarm::MutableItem>>([&](auto done) { m_node.heads(done); });
    QVERIFY(got.ok());
    QCOMPARE(got->size(), std::size_t{2});
    for (const auto& item : *got) {
        QVERIFY(swarm::checkItem(item).ok());
        QCOMPARE(item.sequence, asText(item.salt).starts_with('0') ? 7 : 9);
    }
}

void StorageNodeConformance::rootRecords()
{
    const std::string salt = "records of heads";
    std::vector<Bytes> records;
    for (int i = 0; i < 10; ++i) {
        records.push_back(m_random.bytes(i == 0 ? 65536 : 1000));
        QVERIFY(wait<void>([&](auto done) { m_node.putRootRecord(toBytes(salt), records.back(), done); }).ok());
    }
    const auto there = [&](std::size_t i) {
        const auto got = wait<Bytes>([&](auto done) { m_node.rootRecord(crypto::blake2b({records[i]}), done); });
        return got.ok() ? *got == records[i] : got.error().code != ErrorCode::notFound;
    };
    for (std::size_t i = 0; i < records.size(); ++i)
        QCOMPARE(there(i), i < 4 || i >= 6); // no head was put: the oldest may be what one names that is held
    QVERIFY(wait<void>([&](auto done) { m_node.putHead(head(salt, 3, "three"), done); }).ok());
    for (std::size_t i = 0; i < records.size(); ++i)
        QCOMPARE(there(i), i >= 6);
}

} // namespace granary::test
