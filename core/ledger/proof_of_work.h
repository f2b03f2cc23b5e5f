// Hashcash (Back, 2002) with SHA-256, for starter grants.
#pragma once

#include "core/base/cancel.h"
#include "core/ledger/ids.h"

namespace granary::ledger {

/// Leading zero bits of SHA-256 over label, ledger, account, day and nonce.
unsigned workOf(const LedgerId& ledger, const AccountId& account, std::int64_t day, std::uint64_t nonce);
/// The first nonce from `from` on with at least that much work: 2^bits hashes on average. cancelled.
Result<std::uint64_t> doWork(const LedgerId& ledger, const AccountId& account, std::int64_t day, unsigned bits,
    const CancelToken& cancel, std::uint64_t from = 0);

} // namespace granary::ledger
