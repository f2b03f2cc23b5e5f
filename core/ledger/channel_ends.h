// The two ends of a channel between opening and closing. Pure: time comes in with each call, and whoever uses them keeps the newest voucher before it goes
// out or counts. Spec: core/specs/ledger.md, "Channels".
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/transaction.h"
#include "core/ledger/voucher.h"

namespace granary::ledger {

/// The payee closes so long before the end, or a quarter of the channel's time where that is less.
inline constexpr std::int64_t closeMarginSeconds = 2 * 3600;

/// What both ends know of it, from the ledger.
struct ChannelTerms {
    LedgerId ledger;
    ChannelId id;
    AccountId payer;
    AccountId payee;
    Amount deposit;
    LedgerTime opened;
    LedgerTime timeout; ///< as it was opened: outages only add to it
    /// From then on nothing is paid any more, and the payee closes.
    LedgerTime closesAt() const;
    friend bool operator==(const ChannelTerms&, const ChannelTerms&) = default;
};

/// The payer's end. Invariant: paid never falls and never exceeds the deposit.
class SpendingChannel {
public:
    /// `paid`: of the newest voucher that may have gone out.
    SpendingChannel(ChannelTerms terms, Amount paid) : m_terms(std::move(terms)), m_paid(paid)
    {
        GRANARY_ASSERT(paid <= m_terms.deposit);
    }
    /// A voucher for `more` on top of all before. Nullopt when the deposit does not hold that, or the time is over: another channel is opened then.
    std::optional<Voucher> pay(Amount more, LedgerTime now, const crypto::SigningKey& payer);
    const ChannelTerms& terms() const { return m_terms; }
    Amount paid() const { return m_paid; }
    Amount rest() const { return *m_terms.deposit.minus(m_paid); }

private:
    ChannelTerms m_terms;
    Amount m_paid;
};

/// Why a payee does not take a voucher.
enum class VoucherFault : std::uint8_t {
    otherChannel, ///< of another channel or ledger
    notMore,      ///< than what was paid before: an old one, or the same again
    overDeposit,
    late, ///< it could not be closed in time
    wrongSignature,
};

/// The payee's end. Invariants as above; what counts was signed by the payer.
class ReceivingChannel {
public:
    explicit ReceivingChannel(ChannelTerms terms) : m_terms(std::move(terms)) {}
    /// With the newest voucher that was kept. damaged: it is none of this channel's.
    static Result<ReceivingChannel> resume(ChannelTerms terms, const Voucher& newest);
    /// What it pays on top of all before. The signature is checked last: it is what costs.
    std::variant<Amount, VoucherFault> accept(const Voucher& voucher, LedgerTime now);
    /// At 80 % used, or when it is time.
    bool shouldClose(LedgerTime now) const;
    ChannelClose closing() const;
    const ChannelTerms& terms() const { return m_terms; }
    Amount paid() const { return m_newest ? m_newest->paid : Amount(); }
    const std::optional<Voucher>& newest() const { return m_newest; }

private:
    ChannelTerms m_terms;
    std::optional<Voucher> m_newest;
};

} // namespace granary::ledger
