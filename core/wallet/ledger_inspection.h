// A ledger read whole by somebody who uses it, beside everything else that is done with it. Spec: core/specs/wallet.md, "Verifying".
#pragma once

#include "core/base/cancel.h"
#include "core/wallet/ledger_audit.h"
#include "core/wallet/ledger_client.h"

namespace granary::wallet {

struct AuditReport {
    std::uint64_t entries = 0; ///< all of them checked
    ledger::LedgerHead head;
    std::string fault; ///< of an entry that breaks the rules, or another disagreement; empty when all is well
    bool verified() const { return fault.empty(); }
};

/// One thread at a time. It has all that it needs, so that nothing waits for it. What was checked stays checked: the next run asks for what is new.
class LedgerInspection {
public:
    LedgerInspection(ledger::Genesis genesis, const ledger::AccountId& account);
    LedgerInspection(const LedgerInspection&) = delete;
    LedgerInspection& operator=(const LedgerInspection&) = delete;

    /// What the next run is for: a head that is not smaller than all before, and what the account has there, where that is known.
    void aim(const ledger::LedgerHead& head, const std::optional<Amount>& balance);
    std::uint64_t size() const { return m_audit.size(); }
    /// The network's errors; damaged for answers that are none; cancelled. What was checked until then stays.
    Status run(LedgerClient& client, Executor& workers, const CancelToken& cancel);
    /// Of a run that came to its end.
    const AuditReport& report() const { return m_report; }

private:
    Result<std::string> readAll(LedgerClient& client, Executor& workers, const CancelToken& cancel);

    const ledger::Genesis m_genesis;
    const ledger::AccountId m_account;
    LedgerAudit m_audit;
    ledger::LedgerHead m_head;
    std::optional<Amount> m_balance;
    AuditReport m_report;
};

} // namespace granary::wallet
