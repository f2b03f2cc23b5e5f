// Genesis records: what is taken is written as the same bytes again, and its shares are the supply.
#include "core/ledger/ledger_state.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::ledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    const auto genesis = Genesis::parse(input);
    if (!genesis.ok())
        return 0;
    GRANARY_ASSERT(equalBytes(genesis->record(), input));
    Amount sum;
    for (const auto amount : genesis->amounts())
        sum = *sum.plus(amount);
    GRANARY_ASSERT(sum == genesis->terms().supply);
    for (const auto& allocation : genesis->terms().allocations) {
        Amount most;
        for (std::size_t i = 0; i < genesis->amounts().size(); ++i)
            if (genesis->terms().allocations[i].account == allocation.account)
                most = *most.plus(genesis->amounts()[i]);
        for (const std::int64_t seconds : {std::int64_t{0}, genesis->terms().founded.seconds,
                 genesis->terms().founded.seconds + 1'000'000, LedgerTime::latestSeconds})
            GRANARY_ASSERT(genesis->locked(allocation.account, {seconds}) <= most);
    }
    LedgerState(*genesis).recount();
    return 0;
}
