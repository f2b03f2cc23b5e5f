#include "core/platform/postgres_ledger_writer.h"

#include "core/ledger/transaction.h"

#include <iterator>

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
    // One after the other on the server: the state is that after the lock, which whoever moves the ledger away takes, too.
    const PostgresCommand commands[] = {{"BEGIN", {}},
        {"SELECT entries, time, in_accounts, in_channels, outage, grant_day, grants, peaks FROM tip FOR UPDATE", {}},
        {"SELECT state FROM operator", {}}};
    GRANARY_ASSIGN(const auto rows, m_store.m_connection->queries(commands));
    GRANARY_ASSIGN(m_tip, PostgresLedgerStore::readTip(rows[1]));
    GRANARY_ASSIGN(const auto state, PostgresLedgerStore::readState(rows[2]));
    return state == PostgresLedgerStore::State::moved ? Status(Error(ErrorCode::conflict, "the ledger was moved away"))
                                                      : Status();
}

Status PostgresLedgerWriter::expect(std::span<const Result<OpenedTransaction>> transactions)
{
    GRANARY_TRY(expectChannels(transactions));
    std::unordered_set<AccountId> accounts;
    for (const auto& opened : transactions) {
        if (!opened.ok())
            continue;
        const auto& transaction = opened->transaction;
        accounts.insert(transaction.account);
        if (const auto* transfer = std::get_if<Transfer>(&transaction.operation))
            accounts.insert(transfer->to);
        else if (std::holds_alternative<StarterGrant>(transaction.operation))
            accounts.insert(poolAccount);
    }
    // Who is paid when they end.
    for (const auto& [id, channel] : m_channels)
        if (channel)
            accounts.insert({channel->payer, channel->payee});
    if (accounts.empty())
        return {};
    const PostgresCommand commands[] = {askOperations(transactions), askBalances(accounts)};
    GRANARY_ASSIGN(const auto rows, m_store.m_connection->queries(commands));
    GRANARY_TRY(takeOperations(rows[0]));
    return takeBalances(rows[1]);
}

PostgresCommand PostgresLedgerWriter::askOperations(std::span<const Result<OpenedTransaction>> transactions)
{
    std::vector<Bytes> accounts;
    std::vector<Bytes> operations;
    for (const auto& opened : transactions) {
        if (!opened.ok())
            continue;
        accounts.push_back(toBytes(opened->transaction.account.view()));
        operations.push_back(toBytes(opened->transaction.id.view()));
        m_operations.try_emplace({opened->transaction.account, opened->transaction.id});
    }
    return {"SELECT e.account, e.operation, e.idx, e.record FROM unnest($1::bytea[], $2::bytea[]) AS w (account, operation)"
            " JOIN entries e ON e.account = w.account AND e.operation = w.operation WHERE e.idx > 0",
        {std::move(accounts), std::move(operations)}};
}

Status PostgresLedgerWriter::takeOperations(const PostgresRows& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto account = AccountId::from(rows.blob(i, 0));
        const auto operation = OperationId::from(rows.blob(i, 1));
        const auto opened = readTransaction(rows.blob(i, 3));
        if (!account || !operation || !opened.ok())
            return Error(ErrorCode::databaseDamaged, "ledger: entry");
        m_operations[{*account, *operation}] = KnownOperation{static_cast<std::uint64_t>(rows.integer(i, 2)), opened->bodyHash};
    }
    return {};
}

/// One by one: they are few beside transfers.
Status PostgresLedgerWriter::expectChannels(std::span<const Result<OpenedTransaction>> transactions)
{
    for (const auto& opened : transactions) {
        if (!opened.ok())
            continue;
        const auto& operation = opened->transaction.operation;
        const auto* close = std::get_if<ChannelClose>(&operation);
        const auto* expire = std::get_if<ChannelExpire>(&operation);
        if (!close && !expire)
            continue;
        const auto& id = close ? close->channel : expire->channel;
        if (m_channels.contains(id))
            continue;
        GRANARY_ASSIGN(const auto stored, m_store.channel(id));
        // One that is not there yet may be opened before it is asked for.
        if (stored)
            m_channels.emplace(id, stored);
    }
    return {};
}

PostgresCommand PostgresLedgerWriter::askBalances(const std::unordered_set<AccountId>& accounts)
{
    std::vector<Bytes> wanted;
    for (const auto& account : accounts) {
        wanted.push_back(toBytes(account.view()));
        m_balances.emplace(account, Amount());
    }
    return {"SELECT w.account, p.balance FROM unnest($1::bytea[]) AS w (account) CROSS JOIN LATERAL"
            " (SELECT balance FROM postings WHERE postings.account = w.account ORDER BY idx DESC LIMIT 1) p",
        {std::move(wanted)}};
}

Status PostgresLedgerWriter::takeBalances(const PostgresRows& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto account = AccountId::from(rows.blob(i, 0));
        const auto balance = Amount::ofUnits(static_cast<std::uint64_t>(rows.integer(i, 1)));
        if (!account || !balance)
            return Error(ErrorCode::databaseDamaged, "ledger: posting");
        m_balances[*account] = *balance;
    }
    return {};
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
    return it == m_channels.end() ? m_store.channel(id) : it->second;
}

Result<std::optional<KnownOperation>> PostgresLedgerWriter::operation(const AccountId& account, const OperationId& id) const
{
    const auto it = m_operations.find({account, id});
    return it == m_operations.end() ? m_store.operation(account, id) : it->second;
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
    m_entryRows.index.push_back(index);
    m_entryRows.account.push_back(toBytes(entry.account.view()));
    m_entryRows.operation.push_back(toBytes(entry.operation.view()));
    m_entryRows.time.push_back(entry.entry.time.seconds);
    m_entryRows.record.push_back(entry.entry.record);
    m_entryRows.leaf.push_back(toBytes(entry.leaf.view()));
    m_entryRows.receipt.push_back(toBytes(entry.receipt.view()));
    for (const auto& posting : entry.changes.postings) {
        m_postingRows.account.push_back(toBytes(posting.account.view()));
        m_postingRows.index.push_back(index);
        m_postingRows.change.push_back(posting.change);
        m_postingRows.balance.push_back(posting.balance.signedUnits());
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

std::vector<PostgresCommand> PostgresLedgerWriter::takeCommands()
{
    if (m_entries.empty())
        return std::move(m_commands);
    putTip();
    auto& e = m_entryRows;
    auto& p = m_postingRows;
    std::vector<PostgresCommand> out;
    out.push_back({"INSERT INTO entries (idx, account, operation, time, record, leaf, receipt) SELECT * FROM "
                   "unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bytea[])",
        {std::move(e.index), std::move(e.account), std::move(e.operation), std::move(e.time), std::move(e.record),
            std::move(e.leaf), std::move(e.receipt)}});
    out.push_back({"INSERT INTO postings (account, idx, change, balance) SELECT * FROM "
                   "unnest($1::bytea[], $2::bigint[], $3::bigint[], $4::bigint[])",
        {std::move(p.account), std::move(p.index), std::move(p.change), std::move(p.balance)}});
    std::move(m_commands.begin(), m_commands.end(), std::back_inserter(out));
    return out;
}

Status PostgresLedgerWriter::commit()
{
    GRANARY_TRY(m_store.m_connection->runAndCommit(takeCommands()));
    m_committed = true;
    return {};
}

} // namespace granary::platform
