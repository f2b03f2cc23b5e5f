// Proofs that an entry is in a ledger: what is read is written as the same bytes again, and what is proven is the entry that was shown.
#include "core/crypto/secret.h"
#include "core/wallet/entry_proof.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::wallet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    const auto proof = decodeEntryProof(input);
    if (!proof.ok())
        return 0;
    GRANARY_ASSERT(equalBytes(encodeEntryProof(*proof), input));
    const auto proven = checkEntryProof(*proof);
    if (!proven.ok())
        return 0;
    const auto entry = *ledger::decodeEntry(proof->entry);
    GRANARY_ASSERT(proven->index == entry.index && proven->index < proven->head.size);
    GRANARY_ASSERT(proven->head.ledger == proven->genesis.id() && proven->transaction.ledger == proven->genesis.id());
    GRANARY_ASSERT(proven->witnesses <= proven->genesis.terms().witnesses.size());
    return 0;
}
