#include "core/teller/ledger_copy.h"

#include "core/ledger/rules.h"

namespace granary::teller {

using namespace ledger;

namespace {

constexpr std::size_t entriesAtOnce = 500;
/// Between two commits of a rebuild: it bounds what waits in memory.
constexpr std::size_t entriesOfACommit = 1000;

Error wrong(std::string_view what, std::uint64_t index)
{
    return {ErrorCode::damaged, std::string(what) + " of entry " + std::to_string(index)};
}

} // namespace

Status copyLedger(const LedgerStore& from, const LedgerKeys& keys, LedgerSink& to)
{
    GRANARY_ASSIGN(const auto tip, from.tip());
    const auto entries = tip.totals.entries;
    GRANARY_TRY(to.keys(keys));
    for (std::uint64_t next = 0; next < entries;) {
        GRANARY_ASSIGN(const auto some, from.entries(next, std::min<std::uint64_t>(entriesAtOnce, entries - next)));
        if (some.empty())
            return Error(ErrorCode::databaseDamaged, "ledger: entries");
        for (const auto& entry : some)
            GRANARY_TRY(to.entry(entry));
        next += some.size();
    }
    for (std::uint64_t size = 1;;) {
        GRANARY_ASSIGN(const auto head, from.headFrom(size));
        if (!head || head->head.size > entries)
            break;
        GRANARY_TRY(to.head(*head));
        GRANARY_ASSIGN(const auto cosignatures, from.cosignatures(head->head.size));
        for (const auto& one : cosignatures)
            GRANARY_TRY(to.cosignature(one));
        size = head->head.size + 1;
    }
    return to.end(entries, tip.tree.root());
}

Status LedgerRebuild::keys(const LedgerKeys& keys)
{
    if (m_keys)
        return Error(ErrorCode::malformed, "keys twice");
    m_keys = keys.clone();
    return {};
}

Status LedgerRebuild::begin(const StoredEntry& entry)
{
    if (!m_keys || entry.entry.index != 0)
        return Error(ErrorCode::malformed, "it begins with keys and entry 0");
    GRANARY_ASSIGN(auto genesis, Genesis::parse(entry.entry.record));
    if (genesis.terms().operatorKey != m_keys->operatorKey.publicKey())
        return Error(ErrorCode::damaged, "keys of another operator");
    if (entry.entry.time != genesis.terms().founded || leafOf(entry.entry) != entry.leaf)
        return wrong("leaf", 0);
    if (entry.receipt != Signature())
        return wrong("receipt", 0); // nobody asked for it
    m_genesis = std::move(genesis);
    GRANARY_ASSIGN(m_store, m_found(*m_genesis, *m_keys));
    m_entries = 1;
    return {};
}

Result<LedgerWriter*> LedgerRebuild::writer()
{
    if (!m_writer) {
        GRANARY_ASSIGN(m_writer, m_store->write());
    }
    return m_writer.get();
}

Status LedgerRebuild::commit()
{
    m_uncommitted = 0;
    if (!m_writer)
        return {};
    const auto done = m_writer->commit();
    m_writer.reset();
    return done;
}

Status LedgerRebuild::entry(const StoredEntry& entry)
{
    if (!m_store)
        return begin(entry);
    const auto index = entry.entry.index;
    if (index != m_entries || m_head)
        return Error(ErrorCode::malformed, "entries out of order");
    if (leafOf(entry.entry) != entry.leaf)
        return wrong("leaf", index);
    const auto opened = openTransaction(entry.entry.record);
    if (!opened.ok())
        return wrong("signature", index);
    const auto& transaction = opened->transaction;
    const Receipt receipt{
        m_genesis->id(), transaction.account, transaction.id, index, entry.entry.time, entry.leaf, entry.receipt};
    if (!openReceipt(encodeReceipt(receipt), m_genesis->terms().operatorKey).ok())
        return wrong("receipt", index);
    GRANARY_ASSIGN(auto* writer, this->writer());
    const auto verdict = decide(*m_genesis, *writer, *opened, entry.entry.time);
    if (!verdict.ok())
        return verdict.error();
    const auto* changes = std::get_if<Changes>(&*verdict);
    if (!changes || changes->time != entry.entry.time)
        return wrong("rules", index);
    GRANARY_TRY(writer->append({entry.entry, entry.leaf, transaction.account, transaction.id, entry.receipt, *changes}));
    ++m_entries;
    return ++m_uncommitted < entriesOfACommit ? Status() : commit();
}

Status LedgerRebuild::head(const SignedHead& head)
{
    if (!m_store || (m_head && head.head.size <= m_head->size))
        return Error(ErrorCode::malformed, "heads out of order");
    if (!m_head)
        GRANARY_TRY(commit());
    const auto opened = openHead(head.record, m_genesis->terms().operatorKey);
    if (!opened.ok() || opened->head != head.head || head.head.ledger != m_genesis->id() || head.head.size > m_entries)
        return Error(ErrorCode::damaged, "head of " + std::to_string(head.head.size));
    GRANARY_ASSIGN(const auto root, rootAt(*m_store, head.head.size));
    if (root != head.head.root)
        return Error(ErrorCode::damaged, "root of " + std::to_string(head.head.size));
    GRANARY_ASSIGN(auto* writer, this->writer());
    GRANARY_TRY(writer->putHead(head));
    GRANARY_TRY(commit());
    m_head = head.head;
    return {};
}

Status LedgerRebuild::cosignature(const Cosignature& cosignature)
{
    if (!m_head)
        return Error(ErrorCode::malformed, "a cosignature without a head");
    if (!verifyCosignature(cosignature, *m_head))
        return Error(ErrorCode::damaged, "cosignature of " + std::to_string(m_head->size));
    return m_store->addCosignature(m_head->size, cosignature);
}

Status LedgerRebuild::end(std::uint64_t entries, const Hash32& root)
{
    if (!m_store || entries != m_entries)
        return Error(ErrorCode::damaged, "entries are missing");
    GRANARY_TRY(commit());
    GRANARY_ASSIGN(const auto tip, m_store->tip());
    if (tip.tree.root() != root)
        return Error(ErrorCode::damaged, "root of all entries");
    m_store.reset();
    m_complete = true;
    return {};
}

} // namespace granary::teller
