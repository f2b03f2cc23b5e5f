// A payer's word, in a channel, for all that it has paid so far. Spec: core/specs/ledger.md, "Channels".
#pragma once

#include "core/base/amount.h"
#include "core/crypto/sign.h"
#include "core/ledger/ids.h"

namespace granary::ledger {

inline constexpr std::size_t maxVoucherBytes = 256;

/// Only the one of the highest amount counts.
struct Voucher {
    LedgerId ledger;
    ChannelId channel;
    Amount paid; ///< from the start of the channel on; above zero
    Signature signature;
    friend bool operator==(const Voucher&, const Voucher&) = default;
};

Voucher signVoucher(const LedgerId& ledger, const ChannelId& channel, Amount paid, const crypto::SigningKey& payer);
bool verifyVoucher(const Voucher& voucher, const AccountId& payer);

/// Canonical bencode, as it travels.
Bytes encodeVoucher(const Voucher& voucher);
/// malformed, tooLarge, unsupportedVersion. Its signature is not looked at.
Result<Voucher> decodeVoucher(ByteView record);

} // namespace granary::ledger
