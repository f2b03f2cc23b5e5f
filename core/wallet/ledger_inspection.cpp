#include "core/wallet/ledger_inspection.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

namespace {

constexpr std::size_t entriesAtOnce = 1024;

} // namespace

LedgerInspection::LedgerInspection(Genesis genesis, const AccountId& account)
    : m_genesis(std::move(genesis)), m_account(account), m_audit(m_genesis)
{}

void LedgerInspection::aim(const LedgerHead& head, const std::optional<Amount>& balance)
{
    GRANARY_ASSERT(head.size >= size());
    m_head = head;
    m_balance = balance;
}

/// Two pages are in memory at most: one whose signatures the workers check, while the one before is entered in the books and the next is asked for. Gives what is wrong with
/// the entries; empty: nothing.
Result<std::string> LedgerInspection::readAll(LedgerClient& client, Executor& workers, const CancelToken& cancel)
{
    std::unique_ptr<AuditBatch> checked;
    for (;;) {
        if (cancel.cancelled())
            return Error(ErrorCode::cancelled);
        const auto first = m_audit.size() + (checked ? checked->size() : 0);
        std::unique_ptr<AuditBatch> next;
        if (first < m_head.size) {
            const auto most = std::min<std::uint64_t>(entriesAtOnce, m_head.size - first);
            GRANARY_ASSIGN(auto entries, client.entries(first, most));
            if (entries.empty() || entries.size() > most)
                return Error(ErrorCode::damaged, "the ledger's answer: number of entries");
            next = std::make_unique<AuditBatch>(std::move(entries), workers);
        }
        if (checked)
            if (const auto taken = m_audit.take(*checked); !taken.ok())
                return taken.error().detail;
        checked = std::move(next);
        if (!checked)
            return std::string();
    }
}

Status LedgerInspection::run(LedgerClient& client, Executor& workers, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto fault, readAll(client, workers, cancel));
    if (fault.empty() && !m_audit.agrees(m_head))
        fault = "the entries are not those of the head";
    else if (fault.empty() && m_balance && *m_audit.state().balance(m_account) != *m_balance)
        fault = "entries of this account were kept back";
    m_report = {m_audit.size(), m_head, std::move(fault)};
    return {};
}

} // namespace granary::wallet
