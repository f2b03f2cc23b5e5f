// The ledger on its embedded store, on a real disk with its durability on, beside the same tables in plain SQLite without encryption, signatures or a tree; and
// checking vouchers beside plain Ed25519. An operation is a transfer from one of 2,000 to one of 10,000 accounts: checked, entered, signed for, synced.
//
// Clients wait for their receipt before they ask again, so a commit takes one operation of each: its time is what each of them waits.
#include "core/ledger/embedded_store.h"
#include "core/ledger/ledger.h"
#include "core/ledger/voucher.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/system_clock.h"
#include "tests/bench/core/ratios.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>

using namespace granary;
using namespace granary::ledger;
using granary::test::SeededRandom;
using granary::test::TempDir;

namespace {

constexpr std::size_t accounts = 10'000;
constexpr std::size_t payers =
    2'000; ///< of them: each key lies in locked memory between guard pages, of which a process has some 65,000
constexpr std::uint64_t startUnits = 1'000'000;

crypto::SigningKey keyOf(std::uint64_t number)
{
    crypto::initialise();
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(SeededRandom(number).bytes(32)));
}

/// Accounts, and transfers between them that are signed beforehand: what clients do is not the ledger's work.
class Clients {
public:
    explicit Clients(const Genesis& genesis) : m_genesis(genesis)
    {
        for (std::size_t i = 0; i < payers; ++i)
            m_keys.push_back(keyOf(1000 + i));
        for (std::size_t i = 0; i < accounts; ++i)
            m_accounts.push_back(i < payers ? accountOf(m_keys[i].publicKey()) : m_random.id<AccountId>());
    }
    const AccountId& account(std::size_t i) const { return m_accounts[i]; }
    Bytes transfer(const crypto::SigningKey& from, const AccountId& to, std::uint64_t units)
    {
        const LedgerTime now{m_clock.wall().ns / 1'000'000'000};
        return signTransaction({m_genesis.id(), accountOf(from.publicKey()), m_random.id<OperationId>(), now.plusSeconds(3600),
                                   Transfer{to, Amount::units(units), {}}},
            from);
    }
    Bytes anyTransfer()
    {
        const auto from = m_random.below(payers);
        const auto to = (from + 1 + m_random.below(accounts - 1)) % accounts;
        return transfer(m_keys[from], m_accounts[to], 1 + m_random.below(50));
    }

private:
    const Genesis& m_genesis;
    platform::SystemClock m_clock;
    SeededRandom m_random{5};
    std::vector<crypto::SigningKey> m_keys;
    std::vector<AccountId> m_accounts;
};

Genesis genesisOf(const crypto::SigningKey& operatorKey)
{
    GenesisTerms terms;
    terms.operatorKey = operatorKey.publicKey();
    terms.founded = {1'700'000'000};
    terms.name = "Barley";
    terms.symbol = "BLY";
    terms.supply = Amount::units(accounts * startUnits);
    terms.allocations = {{"all", accountOf(operatorKey.publicKey()), wholeShare, 0, 0}};
    return *Genesis::found(terms);
}

/// Ours, all of it.
class Granary {
public:
    explicit Granary(std::size_t) : m_clients(m_genesis)
    {
        std::vector<Bytes> batch;
        for (std::size_t i = 0; i < accounts; ++i) {
            batch.push_back(m_clients.transfer(m_operator, m_clients.account(i), startUnits));
            if (batch.size() == Ledger::mostAtOnce || i + 1 == accounts) {
                enter(batch);
                batch.clear();
            }
        }
    }
    void prepare(std::size_t clients)
    {
        m_batch.clear();
        for (std::size_t i = 0; i < clients; ++i)
            m_batch.push_back(m_clients.anyTransfer());
    }
    void commit() { enter(m_batch); }

private:
    void enter(const std::vector<Bytes>& batch)
    {
        for (const auto& answer : m_ledger->enter(batch))
            GRANARY_ASSERT(answer.ok() && std::holds_alternative<Receipt>(*answer));
    }
    TempDir m_temp;
    platform::DiskFileSystem m_files;
    platform::SystemClock m_clock;
    crypto::SigningKey m_operator = keyOf(1);
    Genesis m_genesis = genesisOf(m_operator);
    std::unique_ptr<EmbeddedLedgerStore> m_store =
        *EmbeddedLedgerStore::found(m_files, m_temp.file("db"), store::DatabaseKey(), m_genesis);
    std::unique_ptr<Ledger> m_ledger = *Ledger::open(*m_store, m_operator.clone(), m_clock);
    Clients m_clients;
    std::vector<Bytes> m_batch;
};

/// The anchor: a transfer as a plain database does it, with the same rows.
class Plain {
public:
    explicit Plain(std::size_t)
    {
        GRANARY_ASSERT(sqlite3_open(m_temp.file("db").c_str(), &m_db) == SQLITE_OK);
        for (const auto* sql : {"PRAGMA page_size = 4096", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL",
                 "PRAGMA synchronous = FULL", "PRAGMA cache_size = -32768",
                 "CREATE TABLE entries (idx INTEGER PRIMARY KEY, account BLOB NOT NULL, operation BLOB NOT NULL, record BLOB NOT "
                 "NULL)",
                 "CREATE UNIQUE INDEX o ON entries (account, operation)",
                 "CREATE TABLE postings (account BLOB NOT NULL, idx INTEGER NOT NULL, change INTEGER NOT NULL, balance INTEGER "
                 "NOT NULL,"
                 " PRIMARY KEY (account, idx)) WITHOUT ROWID"})
            run(sql);
        m_known = statement("SELECT idx FROM entries WHERE account = ?1 AND operation = ?2");
        m_balance = statement("SELECT balance FROM postings WHERE account = ?1 ORDER BY idx DESC LIMIT 1");
        m_insert = statement("INSERT INTO entries VALUES (?1, ?2, ?3, ?4)");
        m_post = statement("INSERT INTO postings VALUES (?1, ?2, ?3, ?4)");
        run("BEGIN");
        for (std::size_t i = 0; i < accounts; ++i) {
            m_accounts.push_back(m_random.bytes(32));
            post(m_accounts[i], startUnits, startUnits);
        }
        run("COMMIT");
    }
    ~Plain()
    {
        for (auto* s : {m_known, m_balance, m_insert, m_post})
            sqlite3_finalize(s);
        sqlite3_close(m_db);
    }
    void prepare(std::size_t clients) { m_clients = clients; }
    void commit()
    {
        run("BEGIN IMMEDIATE");
        for (std::size_t i = 0; i < m_clients; ++i)
            transfer();
        run("COMMIT");
    }

private:
    void run(const char* sql) { GRANARY_ASSERT(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }
    sqlite3_stmt* statement(const char* sql)
    {
        sqlite3_stmt* out = nullptr;
        GRANARY_ASSERT(sqlite3_prepare_v2(m_db, sql, -1, &out, nullptr) == SQLITE_OK);
        return out;
    }
    static void blob(sqlite3_stmt* s, int at, ByteView bytes)
    {
        sqlite3_bind_blob(s, at, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    }
    static void done(sqlite3_stmt* s)
    {
        GRANARY_ASSERT(sqlite3_step(s) == SQLITE_DONE);
        sqlite3_reset(s);
    }
    void post(ByteView account, std::int64_t change, std::int64_t balance)
    {
        blob(m_post, 1, account);
        sqlite3_bind_int64(m_post, 2, m_index);
        sqlite3_bind_int64(m_post, 3, change);
        sqlite3_bind_int64(m_post, 4, balance);
        done(m_post);
    }
    std::int64_t balance(ByteView account)
    {
        blob(m_balance, 1, account);
        GRANARY_ASSERT(sqlite3_step(m_balance) == SQLITE_ROW);
        const auto out = sqlite3_column_int64(m_balance, 0);
        sqlite3_reset(m_balance);
        return out;
    }
    void transfer()
    {
        const auto from = m_random.below(payers);
        const auto& payer = m_accounts[from];
        const auto& payee = m_accounts[(from + 1 + m_random.below(accounts - 1)) % accounts];
        const auto operation = m_random.bytes(16);
        const auto record = m_random.bytes(330);
        blob(m_known, 1, payer);
        blob(m_known, 2, operation);
        done(m_known);
        ++m_index;
        sqlite3_bind_int64(m_insert, 1, m_index);
        blob(m_insert, 2, payer);
        blob(m_insert, 3, operation);
        blob(m_insert, 4, record);
        done(m_insert);
        post(payer, -5, balance(payer) - 5);
        post(payee, 5, balance(payee) + 5);
    }
    TempDir m_temp;
    SeededRandom m_random{5};
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_known = nullptr;
    sqlite3_stmt* m_balance = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_post = nullptr;
    std::vector<Bytes> m_accounts;
    std::int64_t m_index = 0;
    std::size_t m_clients = 0;
};

template <class Db>
void operations(benchmark::State& state)
{
    const auto clients = static_cast<std::size_t>(state.range(0));
    Db db(clients);
    std::vector<double> waited;
    for (auto _ : state) {
        state.PauseTiming();
        db.prepare(clients);
        state.ResumeTiming();
        const auto start = std::chrono::steady_clock::now();
        db.commit();
        waited.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(waited.begin(), waited.end());
    const auto count = static_cast<std::int64_t>(state.iterations()) * state.range(0);
    state.SetItemsProcessed(count);
    state.SetBytesProcessed(count * 330);
    state.counters["p50_ms"] = waited[waited.size() / 2];
    state.counters["p99_ms"] = waited[waited.size() * 99 / 100];
}
BENCHMARK_TEMPLATE(operations, Granary)->Arg(1)->Arg(16)->Arg(64)->Arg(256)->Iterations(200)->UseRealTime();
BENCHMARK_TEMPLATE(operations, Plain)->Arg(1)->Arg(16)->Arg(64)->Arg(256)->Iterations(200)->UseRealTime();

/// As they travel: read and checked.
void voucherChecks(benchmark::State& state)
{
    const auto key = keyOf(3);
    const auto account = accountOf(key.publicKey());
    std::vector<Bytes> vouchers;
    for (std::uint64_t i = 1; i <= 1000; ++i)
        vouchers.push_back(encodeVoucher(signVoucher(LedgerId(), ChannelId(), Amount::units(i), key)));
    std::size_t at = 0;
    for (auto _ : state) {
        const auto voucher = decodeVoucher(vouchers[at++ % vouchers.size()]);
        GRANARY_ASSERT(voucher.ok() && verifyVoucher(*voucher, account));
    }
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations());
}
BENCHMARK(voucherChecks);

void plainEd25519(benchmark::State& state)
{
    const auto key = keyOf(3);
    const auto message = SeededRandom(4).bytes(98);
    const auto signature = key.sign(message);
    for (auto _ : state)
        GRANARY_ASSERT(crypto_sign_verify_detached(asUnsigned(signature.view()), asUnsigned(message), message.size(),
                           asUnsigned(key.publicKey().view())) == 0);
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations());
}
BENCHMARK(plainEd25519);

} // namespace

int main(int argc, char** argv)
{
    std::vector<bench::Ratio> ratios{{"voucherChecks", "plainEd25519"}};
    for (const auto* clients : {"1", "16", "64", "256"}) {
        const auto suffix = std::string("/") + clients + "/iterations:200/real_time";
        ratios.push_back({"operations<Granary>" + suffix, "operations<Plain>" + suffix});
    }
    return bench::runWithRatios(argc, argv, ratios);
}
