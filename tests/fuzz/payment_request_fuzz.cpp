// Requests for payment, addresses and amounts as people paste them: a request that is taken is written as the same text again.
#include "core/codec/code_text.h"
#include "core/crypto/secret.h"
#include "core/ledger/memo.h"
#include "core/wallet/payment_text.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::wallet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto text = asText(fuzz::view(data, size));
    if (const auto request = PaymentRequest::parse(text); request.ok()) {
        GRANARY_ASSERT(request->text() == codec::trimmed(text));
        GRANARY_ASSERT(request->memo.size() <= ledger::maxMemoBytes && request->name.size() <= maxNameBytes);
        GRANARY_ASSERT(!request->amount || (request->ledger && !request->amount->isZero()));
    }
    static_cast<void>(readAddress(text));
    for (const unsigned decimals : {0u, 6u, maxDecimals}) {
        const auto amount = readAmount(text, decimals);
        if (const auto* units = std::get_if<Amount>(&amount))
            GRANARY_ASSERT(*parseAmount(amountText(*units, decimals), decimals) == *units && !units->isZero());
    }
    return 0;
}
