// Every record of the ledger but transactions and genesis: what is taken is written as the same bytes again.
#include "core/ledger/address.h"
#include "core/ledger/fraud_proof.h"
#include "core/ledger/voucher.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::ledger;

namespace {

const crypto::SigningKey& operatorKey()
{
    static const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{5})));
    return key;
}

/// A body under a right signature, which would keep nearly everything out.
Bytes framed(ByteView body, std::string_view label)
{
    Bytes message;
    appendLittle(message, static_cast<std::uint8_t>(label.size()));
    append(message, asBytes(label));
    append(message, body);
    Bytes out;
    const auto length = std::to_string(body.size()) + ":";
    append(out, asBytes("d1:b"));
    append(out, asBytes(length));
    append(out, body);
    append(out, asBytes("1:g64:"));
    append(out, operatorKey().sign(message).view());
    append(out, asBytes("e"));
    return out;
}

void checkSigned(ByteView input)
{
    const auto& key = operatorKey().publicKey();
    for (const auto& record : {toBytes(input), framed(input, "granary.v1.ledger-receipt")})
        if (const auto receipt = openReceipt(record, key); receipt.ok())
            GRANARY_ASSERT(encodeReceipt(*receipt) == record && receipt->index < maxLogEntries);
    for (const auto& record : {toBytes(input), framed(input, "granary.v1.ledger-head")})
        if (const auto head = openHead(record, key); head.ok())
            GRANARY_ASSERT(head->record == record && signHead(head->head, operatorKey()).record == record &&
                head->head.size <= maxLogEntries);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    if (const auto voucher = decodeVoucher(input); voucher.ok())
        GRANARY_ASSERT(equalBytes(encodeVoucher(*voucher), input) && !voucher->paid.isZero());
    if (const auto cosignature = decodeCosignature(input); cosignature.ok())
        GRANARY_ASSERT(equalBytes(encodeCosignature(*cosignature), input));
    if (const auto entry = decodeEntry(input); entry.ok())
        GRANARY_ASSERT(equalBytes(encodeEntry(*entry), input) && entry->index < maxLogEntries);
    if (const auto fraud = decodeFraudProof(input); fraud.ok()) {
        GRANARY_ASSERT(equalBytes(encodeFraudProof(*fraud), input));
        static const auto genesis = [] {
            GenesisTerms terms;
            terms.operatorKey = operatorKey().publicKey();
            terms.name = "x";
            terms.symbol = "X";
            terms.supply = Amount::units(1);
            terms.allocations = {{"all", poolAccount, wholeShare, 0, 0}};
            return *Genesis::found(terms);
        }();
        // Of two heads or receipts that this operator never signed differently there is none that convicts.
        GRANARY_ASSERT(!convicts(*fraud, genesis));
    }
    checkSigned(input);
    if (const auto account = parseAddress(asText(input)); account.ok()) {
        auto lower = std::string(asText(input));
        for (auto& c : lower)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        GRANARY_ASSERT(addressText(*account) == lower);
    }
    return 0;
}
