// What the ledger names things by, and its time. Spec: core/specs/ledger.md.
#pragma once

#include "core/base/ids.h"

#include <algorithm>

namespace granary::ledger {

/// BLAKE2b-256 of the genesis record: every signature carries it, so nothing signed for one ledger means anything on another.
using LedgerId = FixedBytes<struct LedgerIdTag, 32>;
/// Ed25519 public key. All zeros is the pool, from which only the rules pay.
using AccountId = FixedBytes<struct AccountIdTag, 32>;
/// Drawn by whoever signs; the same one twice is the same operation. Counts for its account alone.
using OperationId = FixedBytes<struct OperationIdTag, 16>;
/// Derived from ledger, payer and the operation that opens it, so both sides know it beforehand.
using ChannelId = FixedBytes<struct ChannelIdTag, 32>;

inline constexpr AccountId poolAccount{};

inline PublicKey keyOf(const AccountId& account) { return *PublicKey::from(account.view()); }
inline AccountId accountOf(const PublicKey& key) { return *AccountId::from(key.view()); }

/// Whole seconds since 1970-01-01 UTC, 0 to latestSeconds.
struct LedgerTime {
    static constexpr std::int64_t latestSeconds = std::int64_t{1} << 40;
    static constexpr std::int64_t daySeconds = 86'400;
    std::int64_t seconds = 0;
    std::int64_t day() const { return seconds / daySeconds; }
    LedgerTime plusSeconds(std::int64_t more) const { return {std::clamp<std::int64_t>(seconds + more, 0, latestSeconds)}; }
    friend auto operator<=>(const LedgerTime&, const LedgerTime&) = default;
};

} // namespace granary::ledger
