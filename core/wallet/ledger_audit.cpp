#include "core/wallet/ledger_audit.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

namespace {

/// Fewer are not worth handing to another thread.
constexpr std::size_t leastForAWorker = 64;

Error broken(std::uint64_t index, std::string_view what)
{
    return {ErrorCode::damaged, "entry " + std::to_string(index) + ": " + std::string(what)};
}

} // namespace

struct AuditBatch::Read {
    Result<Entry> entry = ErrorCode::malformed;
    Result<OpenedTransaction> opened = ErrorCode::malformed;
    Hash32 leaf;
};

AuditBatch::AuditBatch(std::vector<Bytes> entries, Executor& workers) : m_entries(std::move(entries)), m_read(m_entries.size())
{
    // More parts than threads: whoever has something else to do meanwhile holds up the others less.
    const std::size_t parts = 4 * workers.width();
    const auto share = std::max(leastForAWorker, (size() + parts - 1) / parts);
    for (std::size_t from = 0; from < size(); from += share)
        m_parts.push_back(workers.async([this, from, to = std::min(from + share, size())] { open(from, to); }));
}

AuditBatch::~AuditBatch()
{
    wait();
}

void AuditBatch::wait()
{
    for (auto& part : m_parts)
        part.wait();
}

void AuditBatch::open(std::size_t from, std::size_t to)
{
    for (auto i = from; i < to; ++i) {
        auto& read = m_read[i];
        read.leaf = leafHash(m_entries[i]);
        read.entry = decodeEntry(m_entries[i]);
        if (read.entry.ok())
            read.opened = openTransaction(read.entry->record);
    }
}

LedgerAudit::LedgerAudit(const Genesis& genesis) : m_genesis(genesis), m_state(genesis)
{
    m_tree.append(leafOf({0, genesis.terms().founded, toBytes(genesis.record())}));
}

Status LedgerAudit::take(std::span<const Bytes> entries, Executor& workers)
{
    AuditBatch batch({entries.begin(), entries.end()}, workers);
    return take(batch);
}

Status LedgerAudit::take(AuditBatch& batch)
{
    batch.wait();
    for (const auto& read : batch.m_read)
        GRANARY_TRY(takeOne(read));
    return {};
}

Status LedgerAudit::takeOne(const AuditBatch::Read& read)
{
    const auto index = m_tree.size();
    if (!read.entry.ok())
        return broken(index, read.entry.error().text());
    const auto& entry = *read.entry;
    if (entry.index != index)
        return broken(index, "another number");
    if (entry.time < m_state.totals().time)
        return broken(index, "time goes back");
    if (!read.opened.ok())
        return broken(index, read.opened.error().text());
    GRANARY_ASSIGN(const auto verdict, decide(m_genesis, m_state, *read.opened, entry.time));
    if (std::holds_alternative<Repeated>(verdict))
        return broken(index, "entered twice");
    if (const auto* refusal = std::get_if<Refusal>(&verdict))
        return broken(index, refusalName(*refusal));
    m_state.apply(std::get<Changes>(verdict), *read.opened);
    m_tree.append(read.leaf);
    GRANARY_ASSERT(m_state.totals().entries == m_tree.size());
    return {};
}

bool LedgerAudit::agrees(const LedgerHead& head) const
{
    return head.ledger == m_genesis.id() && head.size == size() && head.root == m_tree.root();
}

} // namespace granary::wallet
