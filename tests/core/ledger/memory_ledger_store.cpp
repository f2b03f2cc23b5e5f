#include "tests/core/ledger/memory_ledger_store.h"

#include <algorithm>

namespace granary::ledger::test {

class MemoryLedgerWriter : public LedgerWriter {
public:
    explicit MemoryLedgerWriter(MemoryLedgerStore& store) : m_store(store), m_content(store.m_content) {}
    Totals totals() const override { return m_content.state.totals(); }
    Result<Amount> balance(const AccountId& account) const override { return m_content.state.balance(account); }
    Result<std::optional<Channel>> channel(const ChannelId& id) const override { return m_content.state.channel(id); }
    Result<std::optional<KnownOperation>> operation(const AccountId& account, const OperationId& id) const override
    {
        return m_content.state.operation(account, id);
    }
    Result<bool> granted(const AccountId& account) const override { return m_content.state.granted(account); }
    const TreeFrontier& tree() const override { return m_content.tree; }
    Result<StoredEntry> entry(std::uint64_t index) const override { return m_content.entry(index); }
    Result<std::optional<SignedHead>> newestHead() const override
    {
        return m_content.heads.empty() ? std::nullopt : std::optional(m_content.heads.rbegin()->second);
    }
    Status append(const NewEntry& entry) override
    {
        m_content.add(entry);
        return {};
    }
    Status putHead(const SignedHead& head) override
    {
        m_content.heads[head.head.size] = head;
        return {};
    }
    Status commit() override
    {
        m_store.m_content = std::move(m_content);
        return {};
    }

private:
    MemoryLedgerStore& m_store;
    MemoryLedgerStore::Content m_content;
};

MemoryLedgerStore::MemoryLedgerStore(const Genesis& genesis) : m_genesis(genesis), m_content(m_genesis)
{
    NewEntry first;
    first.changes = foundingChanges(m_genesis);
    first.entry = {0, first.changes.time, toBytes(m_genesis.record())};
    first.leaf = leafOf(first.entry);
    m_content.add(first);
}

void MemoryLedgerStore::Content::add(const NewEntry& entry)
{
    // Entry 0 is in the state from its start on.
    if (entry.entry.index != 0)
        state.apply(entry.changes, *readTransaction(entry.entry.record));
    tree.append(entry.leaf, [this](const TreeNode& node, const Hash32& hash) { nodes[{node.level, node.index}] = hash; });
    entries.push_back({entry.entry, entry.leaf, entry.receipt});
    postings.push_back(entry.changes.postings);
}

Result<StoredEntry> MemoryLedgerStore::Content::entry(std::uint64_t index) const
{
    return index < entries.size() ? Result<StoredEntry>(entries[index]) : Error(ErrorCode::notFound, "entry");
}

Result<std::unique_ptr<LedgerWriter>> MemoryLedgerStore::write()
{
    return std::unique_ptr<LedgerWriter>(std::make_unique<MemoryLedgerWriter>(*this));
}

Result<std::vector<StoredEntry>> MemoryLedgerStore::entries(std::uint64_t first, std::size_t most) const
{
    std::vector<StoredEntry> out;
    for (auto i = first; i < m_content.entries.size() && out.size() < most; ++i)
        out.push_back(m_content.entries[i]);
    return out;
}

Result<std::vector<HistoryLine>> MemoryLedgerStore::history(
    const AccountId& account, std::uint64_t before, std::size_t most) const
{
    std::vector<HistoryLine> out;
    for (auto i = std::min<std::uint64_t>(before, m_content.entries.size()); i-- > 0 && out.size() < most;)
        for (const auto& posting : m_content.postings[i])
            if (posting.account == account)
                out.push_back({m_content.entries[i], posting.change, posting.balance});
    return out;
}

Result<std::vector<Channel>> MemoryLedgerStore::channelsOf(const AccountId& account, std::size_t most) const
{
    std::vector<Channel> out;
    for (const auto& [id, channel] : m_content.state.channels())
        if (channel.payer == account || channel.payee == account)
            out.push_back(channel);
    std::sort(out.begin(), out.end(), [](const Channel& a, const Channel& b) { return a.openedBy > b.openedBy; });
    if (out.size() > most)
        out.resize(most);
    return out;
}

Result<std::optional<SignedHead>> MemoryLedgerStore::newestHead() const
{
    return m_content.heads.empty() ? std::nullopt : std::optional(m_content.heads.rbegin()->second);
}

Result<std::optional<SignedHead>> MemoryLedgerStore::headFrom(std::uint64_t size) const
{
    const auto it = m_content.heads.lower_bound(size);
    return it == m_content.heads.end() ? std::nullopt : std::optional(it->second);
}

Status MemoryLedgerStore::addCosignature(std::uint64_t size, const Cosignature& cosignature)
{
    if (!m_content.heads.contains(size))
        return Error(ErrorCode::notFound, "head");
    m_content.cosignatures[size][cosignature.witness] = cosignature;
    return {};
}

Result<std::vector<Cosignature>> MemoryLedgerStore::cosignatures(std::uint64_t size) const
{
    std::vector<Cosignature> out;
    if (const auto it = m_content.cosignatures.find(size); it != m_content.cosignatures.end())
        for (const auto& [witness, cosignature] : it->second)
            out.push_back(cosignature);
    return out;
}

Result<std::vector<Hash32>> MemoryLedgerStore::hashes(unsigned level, std::uint64_t first, std::uint64_t count) const
{
    std::vector<Hash32> out;
    for (auto i = first; i < first + count; ++i)
        out.push_back(m_content.nodes.at({level, i}));
    return out;
}

} // namespace granary::ledger::test
