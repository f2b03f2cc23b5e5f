// Transactions: what is taken is written as the same bytes again, and whatever it says, the rules keep the books balanced.
#include "core/ledger/ledger_state.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::ledger;

namespace {

const crypto::SigningKey& signer()
{
    static const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{7})));
    return key;
}

/// A ledger that the signer owns whole.
const Genesis& genesis()
{
    static const auto made = [] {
        GenesisTerms terms;
        terms.operatorKey = signer().publicKey();
        terms.founded = {1'700'000'000};
        terms.name = "x";
        terms.symbol = "X";
        terms.supply = Amount::units(Amount::mostUnits);
        terms.allocations = {{"pool", poolAccount, 100'000, 0, 0}, {"all", accountOf(signer().publicKey()), 900'000, 0, 0}};
        terms.grants = GrantTerms{Amount::units(5), 0, 10};
        return *Genesis::found(terms);
    }();
    return made;
}

void check(ByteView record)
{
    const auto read = readTransaction(record);
    GRANARY_ASSERT(read.ok() || !openTransaction(record).ok());
    if (!read.ok())
        return;
    auto transaction = read->transaction;
    transaction.account = accountOf(signer().publicKey());
    transaction.ledger = genesis().id();
    const auto again = signTransaction(transaction, signer());
    const auto opened = openTransaction(again);
    GRANARY_ASSERT(opened.ok() && opened->transaction == transaction && again.size() == record.size());
    GRANARY_ASSERT(read->transaction != transaction || read->bodyHash == opened->bodyHash);
    LedgerState state(genesis());
    const auto now = transaction.expires.plusSeconds(-1);
    (void)state.enter(*opened, now);
    state.recount();
    GRANARY_ASSERT(!std::holds_alternative<Changes>(state.enter(*opened, now)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    check(input);
    // As a body: the frame would keep nearly everything out.
    Bytes record;
    append(record, asBytes("d1:b" + std::to_string(input.size()) + ":"));
    append(record, input);
    append(record, asBytes("1:g64:"));
    append(record, Signature().view());
    append(record, asBytes("e"));
    check(record);
    return 0;
}
