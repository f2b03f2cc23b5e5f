// Verifying a ledger whole, entry by entry, beside the signature of each alone: by the rate a log of a million entries takes a million divided by it.
#include "core/wallet/ledger_audit.h"
#include "tests/bench/core/ratios.h"
#include "tests/support/seeded_random.h"

#include <algorithm>

using namespace granary;
using namespace granary::ledger;
using granary::test::SeededRandom;

namespace {

constexpr std::size_t entries = 20'000;
constexpr std::size_t atOnce = 1024;
constexpr std::size_t payers = 200;

/// Transfers between many accounts, as a ledger has entered them.
struct Log {
    std::optional<Genesis> genesis;
    std::vector<Bytes> leaves;
    std::vector<Bytes> records;

    Log()
    {
        crypto::initialise();
        SeededRandom random(3);
        std::vector<crypto::SigningKey> keys;
        for (std::size_t i = 0; i < payers; ++i)
            keys.emplace_back(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
        GenesisTerms terms;
        terms.operatorKey = keys.front().publicKey();
        terms.founded = {1'700'000'000};
        terms.name = "Barley";
        terms.symbol = "BLY";
        terms.supply = Amount::units(1'000'000'000);
        terms.allocations = {{"all", accountOf(keys.front().publicKey()), wholeShare, 0, 0}};
        genesis = *Genesis::found(terms);
        const LedgerTime now{1'700'001'000};
        for (std::size_t i = 0; i < entries; ++i) {
            // The first of them gives to all others, who then pay each other.
            const auto from = i < payers ? 0 : i % payers;
            const auto to = i < payers ? i % (payers - 1) + 1 : (i * 7 + 1) % payers;
            const auto units = i < payers ? 1'000'000 : 1 + i % 5;
            records.push_back(signTransaction(
                {genesis->id(), accountOf(keys[from].publicKey()), random.id<OperationId>(), now.plusSeconds(3600),
                    Transfer{accountOf(keys[to == from ? (to + 1) % payers : to].publicKey()), Amount::units(units), {}}},
                keys[from]));
            leaves.push_back(encodeEntry({i + 1, now, records.back()}));
        }
    }
};

const Log& log()
{
    static const Log out;
    return out;
}

void verifyOn(benchmark::State& state, Executor& workers)
{
    const auto& all = log().leaves;
    for (auto _ : state) {
        wallet::LedgerAudit audit(*log().genesis);
        for (std::size_t at = 0; at < all.size(); at += atOnce)
            GRANARY_ASSERT(audit.take(std::span(all).subspan(at, std::min(atOnce, all.size() - at)), workers).ok());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * all.size()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * all.size()));
}

void oneThread(benchmark::State& state)
{
    InlineExecutor workers;
    verifyOn(state, workers);
}

void twoThreads(benchmark::State& state)
{
    WorkerPool workers(2);
    verifyOn(state, workers);
}

void signaturesAlone(benchmark::State& state)
{
    for (auto _ : state)
        for (const auto& record : log().records)
            GRANARY_ASSERT(openTransaction(record).ok());
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * log().records.size()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * log().records.size()));
}

BENCHMARK(oneThread)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(twoThreads)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(signaturesAlone)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv,
        {{"oneThread/real_time", "signaturesAlone/real_time"}, {"twoThreads/real_time", "signaturesAlone/real_time"}});
}
