#include "core/ledger/embedded_store.h"

#include "core/ledger/embedded_writer.h"
#include "core/ledger/rules.h"

namespace granary::ledger {
namespace {

using store::Database;
using store::Statement;

constexpr store::Migration migrations[] = {
    {1,
        "CREATE TABLE entries (idx INTEGER PRIMARY KEY, account BLOB NOT NULL, operation BLOB NOT NULL, time INTEGER NOT NULL, "
        "record BLOB NOT NULL,"
        " leaf BLOB NOT NULL, receipt BLOB NOT NULL);"
        "CREATE UNIQUE INDEX entries_operation ON entries (account, operation);"
        "CREATE TABLE postings (account BLOB NOT NULL, idx INTEGER NOT NULL, change INTEGER NOT NULL, balance INTEGER NOT NULL "
        "CHECK (balance >= 0),"
        " PRIMARY KEY (account, idx)) WITHOUT ROWID;"
        "CREATE TABLE channels (id BLOB PRIMARY KEY, payer BLOB NOT NULL, payee BLOB NOT NULL, deposit INTEGER NOT NULL, timeout "
        "INTEGER NOT NULL,"
        " outage INTEGER NOT NULL, state INTEGER NOT NULL, paid INTEGER NOT NULL CHECK (paid BETWEEN 0 AND deposit), opened_by "
        "INTEGER NOT NULL,"
        " ended_by INTEGER NOT NULL) WITHOUT ROWID;"
        "CREATE INDEX channels_payer ON channels (payer, opened_by);"
        "CREATE INDEX channels_payee ON channels (payee, opened_by);"
        "CREATE TABLE grants (account BLOB PRIMARY KEY) WITHOUT ROWID;"
        "CREATE TABLE nodes (level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, idx)) WITHOUT "
        "ROWID;"
        "CREATE TABLE tip (id INTEGER PRIMARY KEY CHECK (id = 1), entries INTEGER NOT NULL, time INTEGER NOT NULL, in_accounts "
        "INTEGER NOT NULL,"
        " in_channels INTEGER NOT NULL, outage INTEGER NOT NULL, grant_day INTEGER NOT NULL, grants INTEGER NOT NULL, peaks BLOB "
        "NOT NULL);"
        "INSERT INTO tip VALUES (1, 0, 0, 0, 0, 0, 0, 0, x'');"
        "CREATE TABLE heads (size INTEGER PRIMARY KEY, time INTEGER NOT NULL, root BLOB NOT NULL, record BLOB NOT NULL);"
        "CREATE TABLE cosignatures (size INTEGER NOT NULL, witness BLOB NOT NULL, record BLOB NOT NULL, PRIMARY KEY (size, "
        "witness)) WITHOUT ROWID"},
};

/// Rows that don't hold what this program writes become zeros here, and are found by what is compared with them.
template <class Id>
Id fixedColumn(const Statement& row, int column)
{
    return Id::from(row.blob(column)).value_or(Id());
}
Amount amountColumn(const Statement& row, int column)
{
    return Amount::ofUnits(static_cast<std::uint64_t>(row.integer(column))).value_or(Amount());
}

StoredEntry entryRow(const Statement& row)
{
    StoredEntry out;
    out.entry.index = static_cast<std::uint64_t>(row.integer(0));
    out.entry.time.seconds = row.integer(1);
    out.entry.record = toBytes(row.blob(2));
    out.leaf = fixedColumn<Hash32>(row, 3);
    out.receipt = fixedColumn<Signature>(row, 4);
    return out;
}

constexpr const char* channelColumns = "id, payer, payee, deposit, timeout, outage, state, paid, opened_by, ended_by";

Channel channelRow(const Statement& row)
{
    Channel out;
    out.id = fixedColumn<ChannelId>(row, 0);
    out.payer = fixedColumn<AccountId>(row, 1);
    out.payee = fixedColumn<AccountId>(row, 2);
    out.deposit = amountColumn(row, 3);
    out.timeout.seconds = row.integer(4);
    out.outageSecondsAtOpen = row.integer(5);
    out.state = static_cast<ChannelState>(row.integer(6));
    out.paid = amountColumn(row, 7);
    out.openedBy = static_cast<std::uint64_t>(row.integer(8));
    out.endedBy = static_cast<std::uint64_t>(row.integer(9));
    return out;
}

/// All rows of a statement that is ready to run.
template <class Read>
auto rowsOf(Statement& statement, Read read) -> Result<std::vector<decltype(read(statement))>>
{
    std::vector<decltype(read(statement))> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, statement.step());
        if (!more)
            return out;
        out.push_back(read(statement));
    }
}

std::int64_t limitOf(std::size_t most) { return static_cast<std::int64_t>(std::min<std::size_t>(most, 100'000)); }

} // namespace

Result<std::unique_ptr<EmbeddedLedgerStore>> EmbeddedLedgerStore::openDatabase(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    GRANARY_ASSIGN(auto database, Database::open(files, path, key, migrations));
    std::unique_ptr<EmbeddedLedgerStore> out(new EmbeddedLedgerStore(std::move(database)));
    GRANARY_TRY(out->load());
    return out;
}

Result<std::unique_ptr<EmbeddedLedgerStore>> EmbeddedLedgerStore::found(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key, const Genesis& genesis)
{
    GRANARY_ASSIGN(auto out, openDatabase(files, path, key));
    if (out->m_tip.totals.entries != 0)
        return Error(ErrorCode::alreadyExists, "ledger");
    NewEntry first;
    first.changes = foundingChanges(genesis);
    first.entry = {0, first.changes.time, toBytes(genesis.record())};
    first.leaf = leafOf(first.entry);
    GRANARY_ASSIGN(const auto writer, out->write());
    GRANARY_TRY(writer->append(first));
    GRANARY_TRY(writer->commit());
    out->m_genesis = toBytes(genesis.record());
    out->m_ledger = genesis.id();
    return out;
}

Result<std::unique_ptr<EmbeddedLedgerStore>> EmbeddedLedgerStore::open(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    // A disk that does not answer is not an empty one.
    if (const auto there = files.info(path); !there.ok())
        return there.error().within("ledger");
    GRANARY_ASSIGN(auto out, openDatabase(files, path, key));
    // The power may fail between making the database and founding the ledger.
    if (out->m_tip.totals.entries == 0)
        return Error(ErrorCode::notFound, "ledger");
    return out;
}

Status EmbeddedLedgerStore::load()
{
    {
        auto row =
            m_database->prepare("SELECT entries, time, in_accounts, in_channels, outage, grant_day, grants, peaks FROM tip");
        GRANARY_ASSIGN(const bool there, row.step());
        if (!there || row.integer(0) < 0)
            return damaged("tip");
        auto& t = m_tip.totals;
        t.entries = static_cast<std::uint64_t>(row.integer(0));
        t.time.seconds = row.integer(1);
        t.inAccounts = amountColumn(row, 2);
        t.inChannels = amountColumn(row, 3);
        t.outageSeconds = row.integer(4);
        t.grantDay = row.integer(5);
        t.grantsOnDay = static_cast<std::uint32_t>(row.integer(6));
        auto tree = TreeFrontier::restore(t.entries, row.blob(7));
        if (!tree.ok())
            return damaged("tree");
        m_tip.tree = *std::move(tree);
    }
    if (m_tip.totals.entries == 0)
        return {};
    GRANARY_ASSIGN(const auto first, entry(0));
    GRANARY_ASSIGN(const auto last, entry(m_tip.totals.entries - 1));
    const auto genesis = Genesis::parse(first.entry.record);
    if (!genesis.ok() || leafOf(first.entry) != first.leaf || leafOf(last.entry) != last.leaf)
        return damaged("entry");
    if (m_tip.totals.inAccounts.plus(m_tip.totals.inChannels) != genesis->terms().supply)
        return damaged("totals");
    m_genesis = first.entry.record;
    m_ledger = genesis->id();
    return {};
}

Result<std::unique_ptr<LedgerWriter>> EmbeddedLedgerStore::write()
{
    return std::unique_ptr<LedgerWriter>(std::make_unique<EmbeddedLedgerWriter>(*this));
}

Result<StoredEntry> EmbeddedLedgerStore::entry(std::uint64_t index) const
{
    GRANARY_ASSIGN(auto found, entries(index, 1));
    if (found.empty() || found.front().entry.index != index)
        return Error(ErrorCode::notFound, "entry");
    return std::move(found.front());
}

Result<std::vector<StoredEntry>> EmbeddedLedgerStore::entries(std::uint64_t first, std::size_t most) const
{
    if (first >= maxLogEntries)
        return std::vector<StoredEntry>();
    auto rows = m_database->prepare("SELECT idx, time, record, leaf, receipt FROM entries WHERE idx >= ?1 ORDER BY idx LIMIT ?2");
    rows.bind(1, static_cast<std::int64_t>(first)).bind(2, limitOf(most));
    return rowsOf(rows, entryRow);
}

Result<Amount> EmbeddedLedgerStore::balance(const AccountId& account) const
{
    auto row = m_database->prepare("SELECT balance FROM postings WHERE account = ?1 ORDER BY idx DESC LIMIT 1");
    GRANARY_ASSIGN(const bool there, row.bind(1, account.view()).step());
    return there ? amountColumn(row, 0) : Amount();
}

Result<std::vector<HistoryLine>> EmbeddedLedgerStore::history(
    const AccountId& account, std::uint64_t before, std::size_t most) const
{
    auto rows = m_database->prepare(
        "SELECT e.idx, e.time, e.record, e.leaf, e.receipt, p.change, p.balance FROM postings p JOIN entries e ON e.idx = p.idx"
        " WHERE p.account = ?1 AND p.idx < ?2 ORDER BY p.idx DESC LIMIT ?3");
    rows.bind(1, account.view()).bind(2, static_cast<std::int64_t>(std::min(before, maxLogEntries))).bind(3, limitOf(most));
    return rowsOf(rows, [](const Statement& row) { return HistoryLine{entryRow(row), row.integer(5), amountColumn(row, 6)}; });
}

Result<std::optional<KnownOperation>> EmbeddedLedgerStore::operation(const AccountId& account, const OperationId& id) const
{
    auto row = m_database->prepare("SELECT idx, record FROM entries WHERE account = ?1 AND operation = ?2");
    GRANARY_ASSIGN(const bool there, row.bind(1, account.view()).bind(2, id.view()).step());
    if (!there)
        return std::optional<KnownOperation>();
    const auto index = static_cast<std::uint64_t>(row.integer(0));
    if (index == 0)
        return std::optional<KnownOperation>();
    const auto opened = readTransaction(row.blob(1));
    if (!opened.ok())
        return damaged("entry");
    return std::optional(KnownOperation{index, opened->bodyHash});
}

Result<std::optional<Channel>> EmbeddedLedgerStore::channel(const ChannelId& id) const
{
    auto row = m_database->prepare(std::string("SELECT ") + channelColumns + " FROM channels WHERE id = ?1");
    GRANARY_ASSIGN(const bool there, row.bind(1, id.view()).step());
    return there ? std::optional(channelRow(row)) : std::nullopt;
}

Result<std::vector<Channel>> EmbeddedLedgerStore::channelsOf(const AccountId& account, std::size_t most) const
{
    // Each half by its own index, and no further than asked for: nobody is both payer and payee.
    const auto half = [](const char* role) {
        return std::string("SELECT * FROM (SELECT ") + channelColumns + " FROM channels WHERE " + role +
            " = ?1 ORDER BY opened_by DESC LIMIT ?2)";
    };
    auto rows = m_database->prepare(half("payer") + " UNION ALL " + half("payee") + " ORDER BY opened_by DESC LIMIT ?2");
    rows.bind(1, account.view()).bind(2, limitOf(most));
    return rowsOf(rows, channelRow);
}

Result<bool> EmbeddedLedgerStore::granted(const AccountId& account) const
{
    auto row = m_database->prepare("SELECT 1 FROM grants WHERE account = ?1");
    return row.bind(1, account.view()).step();
}

} // namespace granary::ledger
