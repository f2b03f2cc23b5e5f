// The record that founds a ledger: whose it is, what its token is and who holds it. Spec: core/specs/ledger.md, "Genesis".
#pragma once

#include "core/base/amount.h"
#include "core/ledger/ids.h"

#include <string>
#include <vector>

namespace granary::ledger {

inline constexpr std::size_t maxGenesisBytes = 16 << 10;
inline constexpr std::size_t maxAllocations = 64;
inline constexpr std::size_t maxWitnesses = 16;
inline constexpr std::size_t maxNameBytes = 64;
/// Shares are parts of this.
inline constexpr std::uint32_t wholeShare = 1'000'000;

/// Part of the supply that an account holds from the start. It is locked until `cliffSeconds` after the founding and becomes free evenly over the
/// `vestingSeconds` that follow (all at once when that is 0).
struct Allocation {
    std::string name;
    AccountId account; ///< poolAccount: what starter grants are paid from; one allocation at most, never locked
    std::uint32_t share = 0;
    std::int64_t cliffSeconds = 0;
    std::int64_t vestingSeconds = 0;
    friend bool operator==(const Allocation&, const Allocation&) = default;
};

/// What a new account may have from the pool, for a proof of work.
struct GrantTerms {
    Amount amount;
    unsigned workBits = 0; ///< leading zero bits, at most 40
    std::uint32_t mostPerDay = 0;
    friend bool operator==(const GrantTerms&, const GrantTerms&) = default;
};

struct GenesisTerms {
    PublicKey operatorKey; ///< signs heads and receipts
    LedgerTime founded;
    std::string name;   ///< of the token, UTF-8
    std::string symbol; ///< 1 to 8 of A-Z and 0-9
    unsigned decimals = 0;
    Amount supply;
    std::vector<Allocation> allocations; ///< shares add up to wholeShare
    std::optional<GrantTerms> grants;    ///< only with a pool
    std::vector<PublicKey> witnesses;    ///< whose cosignatures users may ask for
    friend bool operator==(const GenesisTerms&, const GenesisTerms&) = default;
};

/// Terms that hold together, with their bytes and id. Immutable; any thread.
class Genesis {
public:
    /// invalidArgument: terms that don't hold together; the detail says which.
    static Result<Genesis> found(GenesisTerms terms);
    /// Canonical bencode. tooLarge, malformed, unsupportedVersion, invalidArgument.
    static Result<Genesis> parse(ByteView record);

    const GenesisTerms& terms() const { return m_terms; }
    const LedgerId& id() const { return m_id; }
    ByteView record() const { return m_record; }
    AccountId operatorAccount() const { return accountOf(m_terms.operatorKey); }
    /// One for each allocation; they add up to the supply.
    const std::vector<Amount>& amounts() const { return m_amounts; }
    /// What of this account's allocations cannot be spent yet.
    Amount locked(const AccountId& account, LedgerTime at) const;

private:
    struct Lock {
        AccountId account;
        Amount amount;
        std::int64_t startSeconds;
        std::int64_t vestingSeconds;
    };
    explicit Genesis(GenesisTerms terms);
    GenesisTerms m_terms;
    LedgerId m_id;
    Bytes m_record;
    std::vector<Amount> m_amounts;
    std::vector<Lock> m_locks;
};

/// Exact shares of a supply: each is floor(supply * share / wholeShare), and the units that are left, fewer than there are shares, go one each to the
/// first ones. The shares add up to wholeShare: asserts.
std::vector<Amount> divideSupply(Amount supply, const std::vector<std::uint32_t>& shares);

} // namespace granary::ledger
