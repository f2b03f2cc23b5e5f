// A ledger on its embedded store, served over HTTP on loopback, read and verified whole by one who uses it, and once more when some entries came since. Beside libsodium's check of
// as many signatures alone, on two threads. The ledger has the same two cores.
//
// usage: bench.whole_ledger [ENTRIES, a million unless told]
#include "core/customer/ledger_connection.h"
#include "core/ledger/embedded_store.h"
#include "core/ledger/ledger.h"
#include "core/ledger/signed_record.h"
#include "core/ledger/transaction.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/system_clock.h"
#include "core/teller/ledger_host.h"
#include "core/wallet/ledger_inspection.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <sodium.h>

using namespace granary;
using namespace granary::ledger;

namespace {

constexpr std::size_t people = 200;
constexpr std::size_t since = 5000;
constexpr std::size_t anchored = 50'000;
constexpr unsigned threads = 2;

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

double secondsOf(const std::function<void()>& work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

/// People who pay each other.
class Town {
public:
    Town()
    {
        for (std::size_t i = 0; i < people; ++i)
            m_keys.emplace_back(crypto::SigningKey::Seed::copyFrom(m_random.bytes(32)));
        GenesisTerms terms;
        terms.operatorKey = m_keys.front().publicKey();
        terms.founded = now();
        terms.name = "Barley";
        terms.symbol = "BLY";
        terms.supply = Amount::units(1'000'000'000);
        terms.allocations = {{"all", accountOf(m_keys.front().publicKey()), wholeShare, 0, 0}};
        genesis = *Genesis::found(terms);
    }
    Bytes payment(std::size_t i)
    {
        // The first one gives to all others, who then pay each other.
        const auto from = i < people ? 0 : i % people;
        const auto to = i < people ? i % (people - 1) + 1 : (i * 7 + 1) % people;
        const auto units = i < people ? 1'000'000 : 1 + i % 5;
        const auto& payee = m_keys[to == from ? (to + 1) % people : to].publicKey();
        return signTransaction({genesis->id(), accountOf(m_keys[from].publicKey()), m_random.id<OperationId>(), now().plusSeconds(3600),
                                   Transfer{accountOf(payee), Amount::units(units), {}}},
            m_keys[from]);
    }
    const crypto::SigningKey& operatorKey() const { return m_keys.front(); }
    LedgerTime now() const { return {m_clock.wall().ns / 1'000'000'000}; }
    platform::SystemClock& clock() { return m_clock; }
    std::optional<Genesis> genesis;

private:
    platform::SystemClock m_clock;
    test::SeededRandom m_random{3};
    std::vector<crypto::SigningKey> m_keys;
};

class OnDisk {
public:
    explicit OnDisk(Town& town) : m_town(town) { static_cast<void>(*EmbeddedLedgerStore::found(m_files, path(), {}, *town.genesis)); }
    std::unique_ptr<EmbeddedLedgerStore> open() { return *EmbeddedLedgerStore::open(m_files, path(), {}); }
    void enter(std::size_t first, std::size_t last)
    {
        const auto store = open();
        const auto ledger = *Ledger::open(*store, m_town.operatorKey().clone(), m_town.clock());
        while (first < last) {
            std::vector<Bytes> batch;
            while (batch.size() < Ledger::mostAtOnce && first < last)
                batch.push_back(m_town.payment(first++));
            const auto answers = ledger->enter(batch);
            GRANARY_ASSERT(std::all_of(answers.begin(), answers.end(),
                                               [](const auto& one) { return one.ok() && std::holds_alternative<Receipt>(*one); }));
        }
    }

private:
    std::string path() const { return m_folder.file("db"); }
    Town& m_town;
    test::TempDir m_folder;
    platform::DiskFileSystem m_files;
};

/// One visit of a wallet's: the newest head, and every entry that it has not seen.
double visit(Town& town, OnDisk& disk, wallet::LedgerInspection& inspection, WorkerPool& workers)
{
    SilentLog log;
    teller::HostOptions options;
    options.listen = "127.0.0.1:0";
    const auto host = *teller::LedgerHost::start({town.clock(), log}, disk.open(), town.operatorKey().clone(), options);
    const auto way = *customer::LedgerConnection::to("http://" + host->endpoint());
    customer::HttpLedgerClient client(way->exchange());
    return secondsOf([&] {
        const auto head = *openHead(*client.newestHead(), town.operatorKey().publicKey());
        inspection.aim(head.head, std::nullopt);
        const auto ran = inspection.run(client, workers, {});
        if (!ran.ok())
            std::fprintf(stderr, "%s\n", ran.error().text().c_str());
        GRANARY_ASSERT(ran.ok() && inspection.report().verified() && inspection.size() == head.head.size);
    });
}

/// Seconds for `count` signatures of that kind, from some of them.
double signaturesAlone(Town& town, std::size_t count, WorkerPool& workers)
{
    std::vector<Bytes> records;
    for (std::size_t i = 0; i < anchored; ++i)
        records.push_back(town.payment(people + i));
    const auto share = anchored / threads;
    const auto took = secondsOf([&] {
        std::vector<std::future<void>> parts;
        for (std::size_t from = 0; from < anchored; from += share)
            parts.push_back(workers.async([&, from] {
                for (auto i = from; i < from + share; ++i) {
                    const auto framed = *readRecord(records[i], maxTransactionBytes);
                    const auto text = labelled("granary.v1.ledger-transaction", {framed.body});
                    const auto transaction = readTransaction(records[i])->transaction;
                    GRANARY_ASSERT(crypto_sign_verify_detached(asUnsigned(framed.signature.view()), asUnsigned(text), text.size(),
                                       asUnsigned(keyOf(transaction.account).view())) == 0);
                }
            }));
        for (auto& part : parts)
            part.get();
    });
    return took * static_cast<double>(count) / anchored;
}

} // namespace

int main(int argc, char** argv)
{
    std::size_t entries = 1'000'000;
    if (argc > 1 && std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), entries).ec != std::errc())
        return 64;
    crypto::initialise();
    Town town;
    OnDisk disk(town);
    std::printf("entering %zu payments took %.1f s\n", entries, secondsOf([&] { disk.enter(0, entries); }));
    WorkerPool workers(threads);
    wallet::LedgerInspection inspection(*town.genesis, accountOf(town.operatorKey().publicKey()));
    const auto whole = visit(town, disk, inspection, workers);
    const auto alone = signaturesAlone(town, entries, workers);
    std::printf("verified whole, over HTTP      %8.1f s   %7.0f entries/s\n", whole, static_cast<double>(entries) / whole);
    std::printf("their signatures alone         %8.1f s   ratio %.2f\n", alone, whole / alone);
    disk.enter(entries, entries + since);
    const auto rest = visit(town, disk, inspection, workers);
    std::printf("%zu entries more               %8.1f s\n", since, rest);
    return 0;
}
