// Verifying a ledger whole, entry by entry, beside libsodium's check of each signature alone on as many threads. million_s: how long a log of a million entries takes.
#include "core/wallet/ledger_audit.h"
#include "core/ledger/signed_record.h"
#include "tests/bench/core/ratios.h"
#include "tests/support/seeded_random.h"

#include <algorithm>
#include <sodium.h>

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
    struct Check {
        PublicKey key;
        Bytes text;
        Signature signature;
    };
    std::vector<Check> checks;

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
            const auto record = signTransaction(
                {genesis->id(), accountOf(keys[from].publicKey()), random.id<OperationId>(), now.plusSeconds(3600),
                    Transfer{accountOf(keys[to == from ? (to + 1) % payers : to].publicKey()), Amount::units(units), {}}},
                keys[from]);
            const auto framed = *readRecord(record, maxTransactionBytes);
            checks.push_back({keys[from].publicKey(), labelled("granary.v1.ledger-transaction", {framed.body}), framed.signature});
            leaves.push_back(encodeEntry({i + 1, now, record}));
        }
    }
};

const Log& log()
{
    static const Log out;
    return out;
}

void counted(benchmark::State& state)
{
    const auto items = static_cast<double>(state.iterations()) * entries;
    state.SetItemsProcessed(static_cast<std::int64_t>(items));
    state.SetBytesProcessed(static_cast<std::int64_t>(items));
    state.counters["million_s"] = benchmark::Counter(items / 1e6, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// As a wallet does it: a page's signatures are checked while the one before goes into the books.
void verifyOn(benchmark::State& state, Executor& workers)
{
    const auto& all = log().leaves;
    for (auto _ : state) {
        wallet::LedgerAudit audit(*log().genesis);
        std::unique_ptr<wallet::AuditBatch> checked;
        for (std::size_t at = 0; at < all.size() || checked;) {
            const auto page = std::span(all).subspan(at, std::min(atOnce, all.size() - at));
            at += page.size();
            auto next = page.empty() ? nullptr : std::make_unique<wallet::AuditBatch>(std::vector<Bytes>(page.begin(), page.end()), workers);
            if (checked)
                GRANARY_ASSERT(audit.take(*checked).ok());
            checked = std::move(next);
        }
        GRANARY_ASSERT(audit.size() == all.size() + 1);
    }
    counted(state);
}

/// The anchor: libsodium's check of each signature and nothing else.
void signaturesOn(benchmark::State& state, Executor& workers)
{
    const auto& all = log().checks;
    const auto share = (all.size() + workers.width() - 1) / workers.width();
    for (auto _ : state) {
        std::vector<std::future<void>> parts;
        for (std::size_t from = 0; from < all.size(); from += share)
            parts.push_back(workers.async([&all, from, to = std::min(from + share, all.size())] {
                for (auto i = from; i < to; ++i)
                    GRANARY_ASSERT(crypto_sign_verify_detached(asUnsigned(all[i].signature.view()), asUnsigned(all[i].text), all[i].text.size(),
                                       asUnsigned(all[i].key.view())) == 0);
            }));
        for (auto& part : parts)
            part.get();
    }
    counted(state);
}

template <bool Whole>
void oneThread(benchmark::State& state)
{
    InlineExecutor workers;
    Whole ? verifyOn(state, workers) : signaturesOn(state, workers);
}

template <bool Whole>
void twoThreads(benchmark::State& state)
{
    WorkerPool workers(2);
    Whole ? verifyOn(state, workers) : signaturesOn(state, workers);
}

BENCHMARK_TEMPLATE(oneThread, true)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_TEMPLATE(oneThread, false)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_TEMPLATE(twoThreads, true)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_TEMPLATE(twoThreads, false)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv,
        {{"oneThread<true>/real_time", "oneThread<false>/real_time"}, {"twoThreads<true>/real_time", "twoThreads<false>/real_time"}});
}
