#include "core/platform/postgres_ledger_writer.h"

#include "core/ledger/transaction.h"

namespace granary::platform {

using namespace ledger;

namespace {

std::int64_t number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

} // namespace

PostgresLedgerWriter::~PostgresLedgerWriter()
{
    m_store.m_writing = false;
    // Where that fails the connection is gone, and the server rolls back by itself.
    if (!m_committed)
        static_cast<void>(m_store.m_connection->execute("ROLLBACK"));
}

Status PostgresLedgerWriter::begin()
{
    GRANARY_ASSIGN(m_tip,
        m_store.readTip("SELECT entries, time, in_accounts, in_channels, outage, grant_day, grants, peaks FROM tip FOR UPDATE"));
    // After the lock: whoever moves the ledger away takes it, too.
    GRANARY_ASSIGN(const auto state, m_store.state());
    return state == PostgresLedgerStore::State::moved ? Status(Error(ErrorCode::conflict, "the ledger was moved away"))
                                                      : Status();
}

Result<Amount> PostgresLedgerWriter::balance(const AccountId& account) const
{
    if (const auto it = m_balances.find(account); it != m_balances.end())
        return it->second;
    GRANARY_ASSIGN(const auto balance, m_store.balance(account));
    m_balances.emplace(account, balance);
    return balance;
}

Result<std::optional<Channel>> PostgresLedgerWriter::channel(const ChannelId& id) const
{
    const auto it = m_channels.find(id);
    return it == m_channels.end() ? m_store.channel(id) : Result<std::optional<Channel>>(it->second);
}

Result<std::optional<KnownOperation>> PostgresLedgerWriter::operation(const AccountId& account, const OperationId& id) const
{
    const auto it = m_operations.find({account, id});
    return it == m_operations.end() ? m_store.operation(account, id) : Result<std::optional<KnownOperation>>(it->second);
}

Result<bool> PostgresLedgerWriter::granted(const AccountId& account) const
{
    return m_granted.contains(account) ? Result<bool>(true) : m_store.granted(account);
}

Result<StoredEntry> PostgresLedgerWriter::entry(std::uint64_t index) const
{
    const auto stored = m_tip.tree.size() - m_entries.size();
    return index >= stored && index < m_tip.tree.size() ? Result<StoredEntry>(m_entries[index - stored]) : m_store.entry(index);
}

Result<std::optional<SignedHead>> PostgresLedgerWriter::newestHead() const { return m_head ? m_head : m_store.newestHead(); }

Status PostgresLedgerWriter::append(const NewEntry& entry)
{
    GRANARY_ASSERT(entry.entry.index == m_tip.tree.size() && entry.changes.index == entry.entry.index);
    const auto index = number(entry.entry.index);
    put("INSERT INTO entries VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {index, bytesValue(entry.account.view()), bytesValue(entry.operation.view()), entry.entry.time.seconds,
            bytesValue(entry.entry.record), bytesValue(entry.leaf.view()), bytesValue(entry.receipt.view())});
    for (const auto& posting : entry.changes.postings) {
        put("INSERT INTO postings VALUES ($1, $2, $3, $4)",
            {bytesValue(posting.account.view()), index, posting.change, posting.balance.signedUnits()});
        m_balances[posting.account] = posting.balance;
    }
    if (entry.changes.channel)
        putChannel(*entry.changes.channel);
    if (entry.changes.granted) {
        put("INSERT INTO grants VALUES ($1)", {bytesValue(entry.changes.granted->view())});
        m_granted.insert(*entry.changes.granted);
    }
    putTree(entry.leaf);
    m_tip.totals = entry.changes.after;
    m_entries.push_back({entry.entry, entry.leaf, entry.receipt});
    // Entry 0 is nobody's operation.
    if (const auto opened = readTransaction(entry.entry.record); entry.entry.index != 0 && opened.ok())
        m_operations.insert_or_assign({entry.account, entry.operation}, KnownOperation{entry.entry.index, opened->bodyHash});
    return {};
}

void PostgresLedgerWriter::putChannel(const Channel& channel)
{
    m_channels[channel.id] = channel;
    if (channel.state != ChannelState::open)
        return put("UPDATE channels SET state = $2, paid = $3, ended_by = $4 WHERE id = $1",
            {bytesValue(channel.id.view()), std::int64_t(channel.state), channel.paid.signedUnits(), number(channel.endedBy)});
    put("INSERT INTO channels VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, 0)",
        {bytesValue(channel.id.view()), bytesValue(channel.payer.view()), bytesValue(channel.payee.view()),
            channel.deposit.signedUnits(), channel.timeout.seconds, channel.outageSecondsAtOpen, number(channel.openedBy)});
}

void PostgresLedgerWriter::putTree(const Hash32& leaf)
{
    // Leaves are in the table of entries; of the levels above only every eighth is kept.
    m_tip.tree.append(leaf, [this](const TreeNode& node, const Hash32& hash) {
        if (node.level != 0 && node.level % TreeSource::tileLevels == 0)
            put("INSERT INTO nodes VALUES ($1, $2, $3)", {std::int64_t{node.level}, number(node.index), bytesValue(hash.view())});
    });
}

Status PostgresLedgerWriter::putHead(const SignedHead& head)
{
    put("INSERT INTO heads VALUES ($1, $2, $3, $4) ON CONFLICT (size) DO UPDATE SET time = excluded.time, root = excluded.root, "
        "record = excluded.record",
        {number(head.head.size), head.head.time.seconds, bytesValue(head.head.root.view()), bytesValue(head.record)});
    m_head = head;
    return {};
}

void PostgresLedgerWriter::putTip()
{
    const auto& t = m_tip.totals;
    put("UPDATE tip SET entries = $1, time = $2, in_accounts = $3, in_channels = $4, outage = $5, grant_day = $6, grants = $7, "
        "peaks = $8",
        {number(t.entries), t.time.seconds, t.inAccounts.signedUnits(), t.inChannels.signedUnits(), t.outageSeconds, t.grantDay,
            std::int64_t{t.grantsOnDay}, bytesValue(m_tip.tree.peaks())});
}

Status PostgresLedgerWriter::commit()
{
    if (!m_entries.empty())
        putTip();
    GRANARY_TRY(m_store.m_connection->run(m_commands));
    GRANARY_TRY(m_store.m_connection->commit());
    m_committed = true;
    return {};
}

} // namespace granary::platform
