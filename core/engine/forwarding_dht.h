// A DHT that may come later than those who use it.
#pragma once

#include "core/swarm/transport.h"

namespace granary::engine {

/// Hands every call to the DHT that is set; without one, answers that there is none. Engine loop only.
class ForwardingDht : public swarm::Dht {
public:
    void set(swarm::Dht* dht) { m_dht = dht; }
    void addNode(const swarm::Endpoint& node) override
    {
        if (m_dht)
            m_dht->addNode(node);
    }
    void put(const swarm::MutableItem& item, std::function<void(Result<int>)> done) override
    {
        if (m_dht)
            return m_dht->put(item, std::move(done));
        done(Error(ErrorCode::unreachable, "no DHT"));
    }
    void get(const PublicKey& key, ByteView salt, std::function<void(Result<swarm::MutableItem>)> done) override
    {
        if (m_dht)
            return m_dht->get(key, salt, std::move(done));
        done(Error(ErrorCode::notFound, "no DHT"));
    }
    void announce() override
    {
        if (m_dht)
            m_dht->announce();
    }
    void findPeers(std::function<void(std::vector<swarm::Endpoint>)> found) override
    {
        if (m_dht)
            return m_dht->findPeers(std::move(found));
        found({});
    }
    std::size_t knownNodes() const override { return m_dht ? m_dht->knownNodes() : 0; }

private:
    swarm::Dht* m_dht = nullptr;
};

} // namespace granary::engine
