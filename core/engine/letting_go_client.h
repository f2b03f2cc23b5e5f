// A ledger's client for whoever holds a lock that others need while the ledger keeps it waiting.
#pragma once

#include "core/wallet/ledger_client.h"

#include <memory>
#include <mutex>

namespace granary::engine {

/// Lets go of a lock that is held, for as long as it lives.
class LetGo {
public:
    explicit LetGo(std::mutex& held) : m_held(held) { m_held.unlock(); }
    ~LetGo() { m_held.lock(); }
    LetGo(const LetGo&) = delete;
    LetGo& operator=(const LetGo&) = delete;

private:
    std::mutex& m_held;
};

/// Its caller holds the lock at each call, which is free while an answer is awaited.
class LettingGoClient final : public wallet::LedgerClient {
public:
    /// `held` outlives it.
    LettingGoClient(std::shared_ptr<wallet::LedgerClient> client, std::mutex& held) : m_client(std::move(client)), m_held(held) {}

    Result<Bytes> genesis() override
    {
        const LetGo free(m_held);
        return m_client->genesis();
    }
    Result<Bytes> newestHead() override
    {
        const LetGo free(m_held);
        return m_client->newestHead();
    }
    Result<std::vector<Bytes>> cosignatures(std::uint64_t size) override
    {
        const LetGo free(m_held);
        return m_client->cosignatures(size);
    }
    Result<std::vector<Hash32>> consistency(std::uint64_t oldSize, std::uint64_t newSize) override
    {
        const LetGo free(m_held);
        return m_client->consistency(oldSize, newSize);
    }
    Result<std::vector<Hash32>> inclusion(std::uint64_t index, std::uint64_t size) override
    {
        const LetGo free(m_held);
        return m_client->inclusion(index, size);
    }
    Result<std::vector<Bytes>> entries(std::uint64_t first, std::size_t most) override
    {
        const LetGo free(m_held);
        return m_client->entries(first, most);
    }
    Result<std::vector<wallet::ClaimedLine>> history(
        const ledger::AccountId& account, std::uint64_t before, std::size_t most) override
    {
        const LetGo free(m_held);
        return m_client->history(account, before, most);
    }
    Result<std::uint64_t> channelEntry(const ledger::ChannelId& id) override
    {
        const LetGo free(m_held);
        return m_client->channelEntry(id);
    }
    Result<wallet::Submitted> submit(ByteView transaction) override
    {
        // What it belongs to may be kept elsewhere by then.
        const auto copy = toBytes(transaction);
        const LetGo free(m_held);
        return m_client->submit(copy);
    }
    void cancel() override { m_client->cancel(); }

private:
    const std::shared_ptr<wallet::LedgerClient> m_client;
    std::mutex& m_held;
};

} // namespace granary::engine
