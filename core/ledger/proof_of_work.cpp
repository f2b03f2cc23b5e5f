#include "core/ledger/proof_of_work.h"

#include "core/ledger/signed_record.h"

#include <bit>

namespace granary::ledger {
namespace {

constexpr std::string_view label = "granary.v1.ledger-grant";

unsigned leadingZeroBits(const Hash32& hash)
{
    unsigned out = 0;
    for (const auto b : hash.view()) {
        const auto zeros = static_cast<unsigned>(std::countl_zero(std::to_integer<std::uint8_t>(b)));
        out += zeros;
        if (zeros < 8)
            break;
    }
    return out;
}

Bytes workBytes(const LedgerId& ledger, const AccountId& account, std::int64_t day, std::uint64_t nonce)
{
    auto out = labelled(label, {ledger.view(), account.view()});
    appendLittle(out, day);
    appendLittle(out, nonce);
    return out;
}

} // namespace

unsigned workOf(const LedgerId& ledger, const AccountId& account, std::int64_t day, std::uint64_t nonce)
{
    return leadingZeroBits(crypto::sha256({workBytes(ledger, account, day, nonce)}));
}

Result<std::uint64_t> doWork(const LedgerId& ledger, const AccountId& account, std::int64_t day, unsigned bits,
    const CancelToken& cancel, std::uint64_t from)
{
    auto bytes = workBytes(ledger, account, day, from);
    const auto nonceAt = MutableByteView(bytes).last(8);
    for (auto nonce = from;; ++nonce) {
        storeLittle(nonceAt, nonce);
        if (leadingZeroBits(crypto::sha256({bytes})) >= bits)
            return nonce;
        if (nonce % 4096 == 0)
            GRANARY_TRY(cancel.check());
    }
}

} // namespace granary::ledger
