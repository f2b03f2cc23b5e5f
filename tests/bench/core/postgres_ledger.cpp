// Two granary-ledger programs before one PostgreSQL, asked over HTTP, beside the same payments as plain transactions of that PostgreSQL: two accounts updated, a row inserted, committed.
// As many clients, each with a connection of its own, each waiting for its answer before it asks again; the same server with fsync and synchronous_commit on. Both by turns; medians.
//
// usage: bench.postgres_ledger [SECONDS [ROUNDS [CLIENTS]]]
#include "core/ledger/address.h"
#include "core/ledger/transaction.h"
#include "core/platform/http_client.h"
#include "core/platform/system_clock.h"
#include "tests/support/postgres_server.h"
#include "tests/support/seeded_random.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <libpq-fe.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace granary;
using namespace granary::ledger;
using granary::test::SeededRandom;

namespace {

constexpr std::size_t accounts = 10'000;
constexpr std::size_t mostClients = 64; ///< a genesis has as many first holders
constexpr std::size_t signedAtOnce = 64;
using SteadyClock = std::chrono::steady_clock;

/// What one client does again and again; false: it failed.
class Client {
public:
    virtual ~Client() = default;
    /// Not counted.
    virtual void prepare() {}
    virtual bool once() = 0;
};

struct Figures {
    double perSecond = 0;
    double p50Ms = 0;
    double p99Ms = 0;
};

Figures drive(std::vector<std::unique_ptr<Client>>& clients, double seconds)
{
    std::vector<std::vector<double>> waited(clients.size());
    std::vector<std::thread> threads;
    std::atomic<bool> over{false};
    std::atomic<std::size_t> failed{0};
    const auto begun = SteadyClock::now();
    for (std::size_t i = 0; i < clients.size(); ++i)
        threads.emplace_back([&, i] {
            while (!over) {
                clients[i]->prepare();
                const auto from = SteadyClock::now();
                if (!clients[i]->once())
                    ++failed;
                else if (!over)
                    waited[i].push_back(std::chrono::duration<double, std::milli>(SteadyClock::now() - from).count());
            }
        });
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    over = true;
    const auto took = std::chrono::duration<double>(SteadyClock::now() - begun).count();
    for (auto& thread : threads)
        thread.join();
    GRANARY_ASSERT(failed == 0);
    std::vector<double> all;
    for (const auto& some : waited)
        all.insert(all.end(), some.begin(), some.end());
    std::sort(all.begin(), all.end());
    GRANARY_ASSERT(!all.empty());
    return {static_cast<double>(all.size()) / took, all[all.size() / 2], all[all.size() * 99 / 100]};
}

// The ledger

crypto::SigningKey keyOf(std::size_t client)
{
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(SeededRandom(1000 + client).bytes(32)));
}

/// granary-ledger as a process; ended by SIGTERM.
class Program {
public:
    Program(const std::string& dsn, const std::string& genesis)
    {
        int out[2];
        GRANARY_ASSERT(::pipe(out) == 0);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(out[1], 1);
            ::close(out[0]);
            ::execl(GRANARY_LEDGER, GRANARY_LEDGER, "--postgres", dsn.c_str(), "--listen", "127.0.0.1:0", "--genesis",
                genesis.c_str(), "--requests-per-second", "0", "--transactions-per-second", "0", "--connections", "1024",
                nullptr);
            ::_exit(127);
        }
        ::close(out[1]);
        auto* const from = ::fdopen(out[0], "r");
        char line[200] = {};
        GRANARY_ASSERT(std::fgets(line, sizeof line, from) != nullptr);
        m_url.assign(line, std::string_view(line).find('\n'));
        std::fclose(from);
    }
    ~Program()
    {
        ::kill(m_process, SIGTERM);
        ::waitpid(m_process, nullptr, 0);
    }
    const std::string& url() const { return m_url; }

private:
    pid_t m_process = -1;
    std::string m_url;
};

/// Pays from its own account. What clients sign is signed between the measurements of single payments.
class Payer : public Client {
public:
    Payer(const std::string& url, const LedgerId& ledger, std::size_t number)
        : m_http(*platform::parseHttpUrl(url), nullptr),
          m_ledger(ledger),
          m_key(keyOf(number)),
          m_random(number)
    {}
    void prepare() override
    {
        if (!m_signed.empty())
            return;
        const LedgerTime until{m_clock.wall().ns / nsPerSecond + 3600};
        for (std::size_t i = 0; i < signedAtOnce; ++i) {
            AccountId to;
            const auto number = 1 + m_random.below(accounts);
            storeLittle(to.mutableView(), number);
            m_signed.push_back(signTransaction(
                {m_ledger, accountOf(m_key.publicKey()), m_random.id<OperationId>(), until, Transfer{to, Amount::units(1), {}}},
                m_key));
        }
    }
    bool once() override
    {
        const auto answer = m_http.request(
            {"POST", "/v1/transactions", {{"Content-Type", "application/octet-stream"}}, std::string(asText(m_signed.back()))});
        m_signed.pop_back();
        return answer.ok() && answer->status == 200;
    }

private:
    platform::SystemClock m_clock;
    platform::HttpClient m_http;
    const LedgerId m_ledger;
    const crypto::SigningKey m_key;
    SeededRandom m_random;
    std::vector<Bytes> m_signed;
};

std::string genesisText()
{
    std::string holders;
    for (std::size_t i = 0; i < mostClients; ++i)
        holders += (i ? "," : "") + std::string("{\"name\":\"h") + std::to_string(i) + "\",\"account\":\"" +
            addressText(accountOf(keyOf(i).publicKey())) + "\",\"share\":" + std::to_string(1'000'000 / mostClients) + "}";
    return R"({"name":"Barley","symbol":"BLY","decimals":0,"supply":6400000000000,"allocations":[)" + holders + "]}";
}

LedgerId idOf(const std::string& url)
{
    platform::HttpClient http(*platform::parseHttpUrl(url), nullptr);
    const auto answer = http.request({"GET", "/v1/genesis", {}, {}});
    GRANARY_ASSERT(answer.ok());
    const auto at = answer->body.find("\"ledger\":");
    const auto from = answer->body.find('"', at + 9) + 1;
    return *LedgerId::from(*fromHex(std::string_view(answer->body).substr(from, 64)));
}

// Plain transactions

void must(PGconn* connection, PGresult* result)
{
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        std::fprintf(stderr, "%s", PQerrorMessage(connection));
    GRANARY_ASSERT(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK);
    PQclear(result);
}

PGconn* connected(const std::string& dsn)
{
    auto* const out = PQconnectdb(dsn.c_str());
    GRANARY_ASSERT(PQstatus(out) == CONNECTION_OK);
    return out;
}

/// Prepared statements, as pgbench -M prepared has them.
class Plain : public Client {
public:
    Plain(const std::string& dsn, std::size_t number) : m_connection(connected(dsn)), m_random(number)
    {
        must(m_connection,
            PQprepare(m_connection, "less", "UPDATE accounts SET balance = balance - 1 WHERE id = $1::bigint", 1, nullptr));
        must(m_connection,
            PQprepare(m_connection, "more", "UPDATE accounts SET balance = balance + 1 WHERE id = $1::bigint", 1, nullptr));
        must(m_connection,
            PQprepare(m_connection, "note",
                "INSERT INTO payments (payer, payee, record) VALUES ($1::bigint, $2::bigint, $3::bytea)", 3, nullptr));
    }
    ~Plain() override { PQfinish(m_connection); }
    bool once() override
    {
        const auto from = std::to_string(m_random.below(accounts));
        const auto to = std::to_string(m_random.below(accounts));
        // In one order, so that no two wait for each other.
        const bool first = from < to;
        must(m_connection, PQexec(m_connection, "BEGIN"));
        run(first ? "less" : "more", {first ? from : to});
        run(first ? "more" : "less", {first ? to : from});
        run("note", {from, to, "\\x" + toHex(m_random.bytes(330))});
        must(m_connection, PQexec(m_connection, "COMMIT"));
        return true;
    }

private:
    void run(const char* name, const std::vector<std::string>& values)
    {
        std::vector<const char*> pointers;
        for (const auto& value : values)
            pointers.push_back(value.c_str());
        must(m_connection,
            PQexecPrepared(m_connection, name, static_cast<int>(values.size()), pointers.data(), nullptr, nullptr, 0));
    }
    PGconn* const m_connection;
    SeededRandom m_random;
};

void makePlain(const std::string& dsn)
{
    auto* const connection = connected(dsn);
    for (const auto& sql : {std::string("CREATE TABLE accounts (id bigint PRIMARY KEY, balance bigint NOT NULL)"),
             std::string("CREATE TABLE payments (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payer bigint, payee bigint, "
                         "record bytea)"),
             "INSERT INTO accounts SELECT i, 1000000 FROM generate_series(0, " + std::to_string(accounts) + ") i"})
        must(connection, PQexec(connection, sql.c_str()));
    PQfinish(connection);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char* name, const std::vector<Figures>& all)
{
    const auto of = [&](double Figures::*field) {
        std::vector<double> out;
        for (const auto& one : all)
            out.push_back(one.*field);
        return median(out);
    };
    std::printf("%-24s %8.0f operations/s   p50 %6.1f ms   p99 %6.1f ms\n", name, of(&Figures::perSecond), of(&Figures::p50Ms),
        of(&Figures::p99Ms));
}

} // namespace

int main(int argc, char** argv)
{
    const double seconds = argc > 1 ? std::atof(argv[1]) : 5;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
    const auto count = std::min<std::size_t>(argc > 3 ? static_cast<std::size_t>(std::atoi(argv[3])) : mostClients, mostClients);
    crypto::initialise();
    test::PostgresServer server(mostClients + 20);
    test::TempDir folder;
    std::ofstream(folder.file("genesis.json")) << genesisText();
    const auto dsn = server.freshDatabase();
    const Program first(dsn, folder.file("genesis.json")), second(dsn, folder.file("genesis.json"));
    const auto ledger = idOf(first.url());
    const auto plainDsn = server.freshDatabase();
    makePlain(plainDsn);
    std::vector<std::unique_ptr<Client>> payers, plain;
    for (std::size_t i = 0; i < count; ++i) {
        payers.push_back(std::make_unique<Payer>(i % 2 ? first.url() : second.url(), ledger, i));
        plain.push_back(std::make_unique<Plain>(plainDsn, i));
    }
    drive(payers, 1);
    drive(plain, 1);
    std::vector<Figures> ours, theirs;
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(drive(payers, seconds));
        theirs.push_back(drive(plain, seconds));
        ratios.push_back(ours.back().perSecond / theirs.back().perSecond);
    }
    print("two ledger programs", ours);
    print("plain transactions", theirs);
    std::printf("ratio %.2f (median of %d rounds, %zu clients)\n", median(ratios), rounds, count);
    return 0;
}
