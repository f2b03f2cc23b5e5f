#include "core/platform/postgres_ledger_store.h"

#include "core/ledger/rules.h"
#include "core/platform/postgres_ledger_writer.h"

namespace granary::platform {

using namespace ledger;

namespace {

/// Of the lock under which a ledger is founded: any number that nobody else uses.
constexpr const char* foundingLock = "SELECT pg_advisory_xact_lock(5139482377021)";

constexpr const char* schema =
    "CREATE SCHEMA IF NOT EXISTS granary_ledger;"
    "CREATE TABLE operator (id bigint PRIMARY KEY CHECK (id = 1), version bigint NOT NULL, state bigint NOT NULL, keys bytea NOT "
    "NULL);"
    "CREATE TABLE entries (idx bigint PRIMARY KEY, account bytea NOT NULL, operation bytea NOT NULL, time bigint NOT NULL, "
    "record bytea NOT NULL,"
    " leaf bytea NOT NULL, receipt bytea NOT NULL, UNIQUE (account, operation));"
    "CREATE TABLE postings (account bytea NOT NULL, idx bigint NOT NULL, change bigint NOT NULL, balance bigint NOT NULL CHECK "
    "(balance >= 0),"
    " PRIMARY KEY (account, idx));"
    "CREATE TABLE channels (id bytea PRIMARY KEY, payer bytea NOT NULL, payee bytea NOT NULL, deposit bigint NOT NULL, timeout "
    "bigint NOT NULL,"
    " outage bigint NOT NULL, state bigint NOT NULL, paid bigint NOT NULL CHECK (paid BETWEEN 0 AND deposit), opened_by bigint "
    "NOT NULL,"
    " ended_by bigint NOT NULL);"
    "CREATE INDEX channels_payer ON channels (payer, opened_by);"
    "CREATE INDEX channels_payee ON channels (payee, opened_by);"
    "CREATE TABLE grants (account bytea PRIMARY KEY);"
    "CREATE TABLE nodes (level bigint NOT NULL, idx bigint NOT NULL, hash bytea NOT NULL, PRIMARY KEY (level, idx));"
    "CREATE TABLE tip (id bigint PRIMARY KEY CHECK (id = 1), entries bigint NOT NULL, time bigint NOT NULL, in_accounts bigint "
    "NOT NULL,"
    " in_channels bigint NOT NULL, outage bigint NOT NULL, grant_day bigint NOT NULL, grants bigint NOT NULL, peaks bytea NOT "
    "NULL);"
    "INSERT INTO tip VALUES (1, 0, 0, 0, 0, 0, 0, 0, '');"
    "CREATE TABLE heads (size bigint PRIMARY KEY, time bigint NOT NULL, root bytea NOT NULL, record bytea NOT NULL);"
    "CREATE TABLE cosignatures (size bigint NOT NULL, witness bytea NOT NULL, record bytea NOT NULL, PRIMARY KEY (size, "
    "witness))";

constexpr std::int64_t schemaVersion = 1;

Error damaged(std::string_view what) { return {ErrorCode::databaseDamaged, "ledger: " + std::string(what)}; }

/// Rows that don't hold what this program writes become zeros here, and are found by what is compared with them.
template <class Id>
Id fixedColumn(const PostgresRows& rows, std::size_t row, int column)
{
    return Id::from(rows.blob(row, column)).value_or(Id());
}
Amount amountColumn(const PostgresRows& rows, std::size_t row, int column)
{
    return Amount::ofUnits(static_cast<std::uint64_t>(rows.integer(row, column))).value_or(Amount());
}

StoredEntry entryRow(const PostgresRows& rows, std::size_t row)
{
    StoredEntry out;
    out.entry.index = static_cast<std::uint64_t>(rows.integer(row, 0));
    out.entry.time.seconds = rows.integer(row, 1);
    out.entry.record = toBytes(rows.blob(row, 2));
    out.leaf = fixedColumn<Hash32>(rows, row, 3);
    out.receipt = fixedColumn<Signature>(rows, row, 4);
    return out;
}

Channel channelRow(const PostgresRows& rows, std::size_t row)
{
    Channel out;
    out.id = fixedColumn<ChannelId>(rows, row, 0);
    out.payer = fixedColumn<AccountId>(rows, row, 1);
    out.payee = fixedColumn<AccountId>(rows, row, 2);
    out.deposit = amountColumn(rows, row, 3);
    out.timeout.seconds = rows.integer(row, 4);
    out.outageSecondsAtOpen = rows.integer(row, 5);
    out.state = static_cast<ChannelState>(rows.integer(row, 6));
    out.paid = amountColumn(rows, row, 7);
    out.openedBy = static_cast<std::uint64_t>(rows.integer(row, 8));
    out.endedBy = static_cast<std::uint64_t>(rows.integer(row, 9));
    return out;
}

template <class Read>
auto allRows(const PostgresRows& rows, Read read)
{
    std::vector<decltype(read(rows, 0))> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.push_back(read(rows, i));
    return out;
}

std::int64_t limitOf(std::size_t most) { return static_cast<std::int64_t>(std::min<std::size_t>(most, 100'000)); }
std::int64_t indexOf(std::uint64_t index) { return static_cast<std::int64_t>(std::min(index, maxLogEntries)); }

} // namespace

Result<std::unique_ptr<PostgresLedgerStore>> PostgresLedgerStore::found(
    const std::string& dsn, const Genesis& genesis, ByteView keys, State state)
{
    GRANARY_ASSIGN(auto connection, PostgresConnection::open(dsn));
    std::unique_ptr<PostgresLedgerStore> out(new PostgresLedgerStore(std::move(connection)));
    GRANARY_TRY(out->m_connection->execute("BEGIN"));
    // From here on the writer's end rolls back what is not committed.
    auto writer = std::make_unique<PostgresLedgerWriter>(*out);
    GRANARY_TRY(out->m_connection->execute(foundingLock));
    GRANARY_ASSIGN(const auto there,
        out->ask("SELECT 1::bigint FROM information_schema.tables WHERE table_schema = 'granary_ledger' AND table_name = 'tip'"));
    if (there.size() > 0) {
        GRANARY_ASSIGN(const auto old, out->state());
        if (old != State::unfinished)
            return Error(ErrorCode::alreadyExists, "ledger");
        GRANARY_TRY(out->m_connection->execute("DROP SCHEMA granary_ledger CASCADE"));
    }
    GRANARY_TRY(out->m_connection->execute(schema));
    const PostgresCommand operatorRow{
        "INSERT INTO operator VALUES (1, $1, $2, $3)", {schemaVersion, std::int64_t(state), bytesValue(keys)}};
    GRANARY_TRY(out->m_connection->run(std::span(&operatorRow, 1)));
    NewEntry first;
    first.changes = foundingChanges(genesis);
    first.entry = {0, first.changes.time, toBytes(genesis.record())};
    first.leaf = leafOf(first.entry);
    GRANARY_TRY(writer->append(first));
    GRANARY_TRY(writer->commit());
    writer.reset();
    GRANARY_TRY(out->load());
    return out;
}

Result<std::unique_ptr<PostgresLedgerStore>> PostgresLedgerStore::open(const std::string& dsn, bool evenMoved)
{
    GRANARY_ASSIGN(auto connection, PostgresConnection::open(dsn));
    std::unique_ptr<PostgresLedgerStore> out(new PostgresLedgerStore(std::move(connection)));
    GRANARY_TRY(out->load());
    GRANARY_ASSIGN(const auto state, out->state());
    if (state == State::unfinished)
        return Error(ErrorCode::conflict, "a restore that was not finished");
    if (state == State::moved && !evenMoved)
        return Error(ErrorCode::notFound, "the ledger was moved away from here");
    return out;
}

Status PostgresLedgerStore::complete(const std::string& dsn)
{
    GRANARY_ASSIGN(auto connection, PostgresConnection::open(dsn));
    PostgresLedgerStore store(std::move(connection));
    GRANARY_TRY(store.load());
    return store.setState(State::kept);
}

Result<PostgresLedgerStore::State> PostgresLedgerStore::state() const
{
    GRANARY_ASSIGN(const auto row, ask("SELECT state FROM operator"));
    return readState(row);
}

Result<PostgresLedgerStore::State> PostgresLedgerStore::readState(const PostgresRows& row)
{
    if (row.size() != 1 || row.integer(0, 0) < 0 || row.integer(0, 0) > static_cast<std::int64_t>(State::moved))
        return damaged("operator");
    return static_cast<State>(row.integer(0, 0));
}

Status PostgresLedgerStore::setState(State state)
{
    GRANARY_TRY(m_connection->restore());
    GRANARY_TRY(m_connection->execute("BEGIN"));
    PostgresLedgerWriter writer(*this);
    GRANARY_TRY(m_connection->execute("SELECT 1 FROM tip FOR UPDATE"));
    const PostgresCommand update{"UPDATE operator SET state = $1", {std::int64_t(state)}};
    GRANARY_TRY(m_connection->run(std::span(&update, 1)));
    return writer.commit();
}

Status PostgresLedgerStore::load()
{
    GRANARY_ASSIGN(const auto row, ask("SELECT version, keys FROM operator"));
    if (row.size() != 1)
        return damaged("operator");
    if (row.integer(0, 0) > schemaVersion)
        return Error(ErrorCode::unsupportedVersion, "ledger");
    m_keys = toBytes(row.blob(0, 1));
    GRANARY_ASSIGN(const auto first, entry(0));
    GRANARY_ASSIGN(const auto now, tip());
    GRANARY_ASSIGN(const auto last, entry(now.totals.entries - 1));
    const auto genesis = Genesis::parse(first.entry.record);
    if (!genesis.ok() || leafOf(first.entry) != first.leaf || leafOf(last.entry) != last.leaf)
        return damaged("entry");
    if (now.totals.inAccounts.plus(now.totals.inChannels) != genesis->terms().supply)
        return damaged("totals");
    m_genesis = first.entry.record;
    m_ledger = genesis->id();
    return {};
}

Result<bool> PostgresLedgerStore::durable() const
{
    GRANARY_ASSIGN(
        const auto rows, ask("SELECT count(*) FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'on'"));
    return rows.size() == 1 && rows.integer(0, 0) == 2;
}

Result<PostgresRows> PostgresLedgerStore::ask(const char* sql, std::vector<PostgresValue> values) const
{
    if (!m_writing)
        GRANARY_TRY(m_connection->restore());
    return m_connection->query(sql, std::move(values));
}

Result<std::unique_ptr<LedgerWriter>> PostgresLedgerStore::write()
{
    GRANARY_TRY(m_connection->restore());
    auto out = std::make_unique<PostgresLedgerWriter>(*this);
    GRANARY_TRY(out->begin());
    return std::unique_ptr<LedgerWriter>(std::move(out));
}

Result<LedgerTip> PostgresLedgerStore::readTip(const PostgresRows& row)
{
    if (row.size() != 1 || row.integer(0, 0) < 0)
        return damaged("tip");
    LedgerTip out;
    auto& t = out.totals;
    t.entries = static_cast<std::uint64_t>(row.integer(0, 0));
    t.time.seconds = row.integer(0, 1);
    t.inAccounts = amountColumn(row, 0, 2);
    t.inChannels = amountColumn(row, 0, 3);
    t.outageSeconds = row.integer(0, 4);
    t.grantDay = row.integer(0, 5);
    t.grantsOnDay = static_cast<std::uint32_t>(row.integer(0, 6));
    auto tree = TreeFrontier::restore(t.entries, row.blob(0, 7));
    if (!tree.ok())
        return damaged("tree");
    out.tree = *std::move(tree);
    return out;
}

Result<LedgerTip> PostgresLedgerStore::tip() const
{
    GRANARY_ASSIGN(const auto row, ask("SELECT entries, time, in_accounts, in_channels, outage, grant_day, grants, peaks FROM tip"));
    return readTip(row);
}

Result<StoredEntry> PostgresLedgerStore::entry(std::uint64_t index) const
{
    GRANARY_ASSIGN(auto found, entries(index, 1));
    if (found.empty() || found.front().entry.index != index)
        return Error(ErrorCode::notFound, "entry");
    return std::move(found.front());
}

Result<std::vector<StoredEntry>> PostgresLedgerStore::entries(std::uint64_t first, std::size_t most) const
{
    GRANARY_ASSIGN(const auto rows,
        ask("SELECT idx, time, record, leaf, receipt FROM entries WHERE idx >= $1 ORDER BY idx LIMIT $2",
            {indexOf(first), limitOf(most)}));
    return allRows(rows, entryRow);
}

Result<Amount> PostgresLedgerStore::balance(const AccountId& account) const
{
    GRANARY_ASSIGN(const auto row,
        ask("SELECT balance FROM postings WHERE account = $1 ORDER BY idx DESC LIMIT 1", {bytesValue(account.view())}));
    return row.size() > 0 ? amountColumn(row, 0, 0) : Amount();
}

Result<std::vector<HistoryLine>> PostgresLedgerStore::history(
    const AccountId& account, std::uint64_t before, std::size_t most) const
{
    GRANARY_ASSIGN(const auto rows,
        ask("SELECT e.idx, e.time, e.record, e.leaf, e.receipt, p.change, p.balance FROM postings p JOIN entries e ON e.idx = "
            "p.idx"
            " WHERE p.account = $1 AND p.idx < $2 ORDER BY p.idx DESC LIMIT $3",
            {bytesValue(account.view()), indexOf(before), limitOf(most)}));
    return allRows(rows, [](const PostgresRows& all, std::size_t i) {
        return HistoryLine{entryRow(all, i), all.integer(i, 5), amountColumn(all, i, 6)};
    });
}

Result<std::optional<KnownOperation>> PostgresLedgerStore::operation(const AccountId& account, const OperationId& id) const
{
    GRANARY_ASSIGN(const auto row,
        ask("SELECT idx, record FROM entries WHERE account = $1 AND operation = $2",
            {bytesValue(account.view()), bytesValue(id.view())}));
    const auto index = row.size() > 0 ? static_cast<std::uint64_t>(row.integer(0, 0)) : 0;
    if (index == 0)
        return std::optional<KnownOperation>();
    const auto opened = readTransaction(row.blob(0, 1));
    if (!opened.ok())
        return damaged("entry");
    return std::optional(KnownOperation{index, opened->bodyHash});
}

Result<std::optional<Channel>> PostgresLedgerStore::channel(const ChannelId& id) const
{
    GRANARY_ASSIGN(const auto row,
        ask("SELECT id, payer, payee, deposit, timeout, outage, state, paid, opened_by, ended_by FROM channels WHERE id = $1",
            {bytesValue(id.view())}));
    return row.size() > 0 ? std::optional(channelRow(row, 0)) : std::nullopt;
}

Result<std::vector<Channel>> PostgresLedgerStore::channelsOf(const AccountId& account, std::size_t most) const
{
    // Each half by its own index, and no further than asked for: nobody is both payer and payee.
    GRANARY_ASSIGN(const auto rows,
        ask("(SELECT id, payer, payee, deposit, timeout, outage, state, paid, opened_by, ended_by FROM channels WHERE payer = $1"
            " ORDER BY opened_by DESC LIMIT $2) UNION ALL"
            " (SELECT id, payer, payee, deposit, timeout, outage, state, paid, opened_by, ended_by FROM channels WHERE payee = $1"
            " ORDER BY opened_by DESC LIMIT $2) ORDER BY opened_by DESC LIMIT $2",
            {bytesValue(account.view()), limitOf(most)}));
    return allRows(rows, channelRow);
}

Result<bool> PostgresLedgerStore::granted(const AccountId& account) const
{
    GRANARY_ASSIGN(const auto row, ask("SELECT 1::bigint FROM grants WHERE account = $1", {bytesValue(account.view())}));
    return row.size() > 0;
}

Result<std::optional<SignedHead>> PostgresLedgerStore::headOf(const char* sql, std::vector<PostgresValue> values) const
{
    GRANARY_ASSIGN(const auto row, ask(sql, std::move(values)));
    if (row.size() == 0)
        return std::optional<SignedHead>();
    SignedHead out;
    out.head.ledger = m_ledger;
    out.head.size = static_cast<std::uint64_t>(row.integer(0, 0));
    out.head.time.seconds = row.integer(0, 1);
    out.head.root = fixedColumn<Hash32>(row, 0, 2);
    out.record = toBytes(row.blob(0, 3));
    return std::optional(std::move(out));
}

Result<std::optional<SignedHead>> PostgresLedgerStore::newestHead() const
{
    return headOf("SELECT size, time, root, record FROM heads ORDER BY size DESC LIMIT 1", {});
}

Result<std::optional<SignedHead>> PostgresLedgerStore::headFrom(std::uint64_t size) const
{
    return headOf("SELECT size, time, root, record FROM heads WHERE size >= $1 ORDER BY size LIMIT 1", {indexOf(size)});
}

Status PostgresLedgerStore::addCosignature(std::uint64_t size, const Cosignature& cosignature)
{
    GRANARY_ASSIGN(const auto head, headFrom(size));
    if (!head || head->head.size != size)
        return Error(ErrorCode::notFound, "head");
    const auto put =
        ask("INSERT INTO cosignatures VALUES ($1, $2, $3) ON CONFLICT (size, witness) DO UPDATE SET record = excluded.record",
            {indexOf(size), bytesValue(cosignature.witness.view()), bytesValue(encodeCosignature(cosignature))});
    return put.ok() ? Status() : Status(put.error());
}

Result<std::vector<Cosignature>> PostgresLedgerStore::cosignatures(std::uint64_t size) const
{
    GRANARY_ASSIGN(const auto rows, ask("SELECT record FROM cosignatures WHERE size = $1 ORDER BY witness", {indexOf(size)}));
    std::vector<Cosignature> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto read = decodeCosignature(rows.blob(i, 0));
        if (!read.ok())
            return damaged("cosignature");
        out.push_back(*std::move(read));
    }
    return out;
}

Result<std::vector<Hash32>> PostgresLedgerStore::hashes(unsigned level, std::uint64_t first, std::uint64_t count) const
{
    GRANARY_ASSERT(level % tileLevels == 0 && count <= std::uint64_t{1} << tileLevels);
    std::vector<PostgresValue> values{indexOf(first), indexOf(first + count)};
    if (level != 0)
        values.emplace_back(std::int64_t{level});
    GRANARY_ASSIGN(const auto rows,
        ask(level == 0 ? "SELECT leaf FROM entries WHERE idx >= $1 AND idx < $2 ORDER BY idx"
                       : "SELECT hash FROM nodes WHERE idx >= $1 AND idx < $2 AND level = $3 ORDER BY idx",
            std::move(values)));
    if (rows.size() != count)
        return damaged("tree");
    std::vector<Hash32> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto hash = Hash32::from(rows.blob(i, 0));
        if (!hash)
            return damaged("hash");
        out.push_back(*hash);
    }
    return out;
}

} // namespace granary::platform
