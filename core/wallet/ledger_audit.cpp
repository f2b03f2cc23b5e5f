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

struct LedgerAudit::Read {
    Result<Entry> entry = ErrorCode::malformed;
    Result<OpenedTransaction> opened = ErrorCode::malformed;
    Hash32 leaf;
};

LedgerAudit::LedgerAudit(const Genesis& genesis) : m_genesis(genesis), m_state(genesis)
{
    m_tree.append(leafOf({0, genesis.terms().founded, toBytes(genesis.record())}));
}

Status LedgerAudit::take(std::span<const Bytes> entries, Executor& workers)
{
    std::vector<Read> read(entries.size());
    const auto open = [&](std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) {
            read[i].leaf = leafHash(entries[i]);
            read[i].entry = decodeEntry(entries[i]);
            if (read[i].entry.ok())
                read[i].opened = openTransaction(read[i].entry->record);
        }
    };
    const auto share = std::max(leastForAWorker, (entries.size() + workers.width() - 1) / workers.width());
    std::vector<std::future<void>> parts;
    for (std::size_t from = 0; from < entries.size(); from += share)
        parts.push_back(workers.async([&open, from, to = std::min(from + share, entries.size())] { open(from, to); }));
    for (auto& part : parts)
        part.get();
    for (std::size_t i = 0; i < entries.size(); ++i)
        GRANARY_TRY(takeOne(entries[i], read[i]));
    return {};
}

Status LedgerAudit::takeOne(const Bytes& bytes, const Read& read)
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
    GRANARY_ASSERT(m_state.totals().entries == m_tree.size() && !bytes.empty());
    return {};
}

bool LedgerAudit::agrees(const LedgerHead& head) const
{
    return head.ledger == m_genesis.id() && head.size == size() && head.root == m_tree.root();
}

} // namespace granary::wallet
