// What every StorageNode keeps to: one suite for the twin in memory, folders and peers.
#pragma once

#include "core/crypto/sign.h"
#include "core/placement/storage_node.h"
#include "tests/support/seeded_random.h"

#include <functional>

namespace granary::test {

/// Calls QVERIFY and friends; returns early at the first failure. `pump` lets the loop run until nothing is to be done.
class StorageNodeConformance {
public:
    /// `admin`: the key by which the node lets its tenant purge.
    StorageNodeConformance(placement::StorageNode& node, std::function<void()> pump, crypto::SigningKey headKey, crypto::SigningKey admin)
        : m_node(node),
          m_pump(std::move(pump)),
          m_headKey(std::move(headKey)),
          m_admin(std::move(admin))
    {}
    void run();

private:
    void shards();
    void wrongShards();
    void lists();
    void purges();
    void heads();
    void rootRecords();

    placement::ShardUpload upload(std::size_t sizeBytes);
    Status put(const placement::ShardUpload& upload);
    Result<Bytes> read(const placement::ShardUpload& upload, std::uint64_t offset, std::uint64_t length);
    swarm::MutableItem head(std::string_view salt, std::int64_t sequence, std::string_view text) const;
    template <class T>
    Result<T> wait(const std::function<void(std::function<void(Result<T>)>)>& call);

    placement::StorageNode& m_node;
    std::function<void()> m_pump;
    crypto::SigningKey m_headKey;
    crypto::SigningKey m_admin;
    SeededRandom m_random{77};
};

} // namespace granary::test
