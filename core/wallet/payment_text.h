// What people type or paste to pay: addresses, amounts, and requests granary:pay?.. Spec: core/specs/wallet.md, "Payment requests".
#pragma once

#include "core/base/amount.h"
#include "core/ledger/ids.h"
#include "core/wallet/problem.h"

#include <string>

namespace granary::wallet {

inline constexpr std::size_t maxPaymentRequestBytes = 1024;
inline constexpr std::size_t maxNameBytes = 64;

/// White space around it is passed over.
Answer<ledger::AccountId> readAddress(std::string_view text);
/// Digits, perhaps with a point; more than zero.
Answer<Amount> readAmount(std::string_view text, unsigned decimals);

/// "Pay me": only `to` has to be there.
struct PaymentRequest {
    ledger::AccountId to;
    std::optional<ledger::LedgerId> ledger; ///< nullopt: on any; there where `amount` is
    std::optional<Amount> amount;           ///< above zero
    std::string memo;                       ///< proposed; at most ledger::maxMemoBytes
    std::string name;                       ///< what the payee calls itself: a claim; at most maxNameBytes

    /// One text for each request.
    std::string text() const;
    /// White space around it is passed over. tooLarge, malformed, and what an address is refused with.
    static Result<PaymentRequest> parse(std::string_view text);
    friend bool operator==(const PaymentRequest&, const PaymentRequest&) = default;
};

} // namespace granary::wallet
