// Heads, the tree's hashes and the check of everything.
#include "core/ledger/embedded_store.h"

namespace granary::ledger {
namespace {

using store::Statement;

constexpr std::size_t entriesAtOnce = 1000;

/// The one row of a statement over heads, if there is one.
Result<std::optional<SignedHead>> headOf(Statement& row, const LedgerId& ledger)
{
    GRANARY_ASSIGN(const bool there, row.step());
    if (!there)
        return std::optional<SignedHead>();
    SignedHead out;
    out.head.ledger = ledger;
    out.head.size = static_cast<std::uint64_t>(row.integer(0));
    out.head.time.seconds = row.integer(1);
    out.head.root = Hash32::from(row.blob(2)).value_or(Hash32());
    out.record = toBytes(row.blob(3));
    return std::optional(std::move(out));
}

} // namespace

Result<std::optional<SignedHead>> EmbeddedLedgerStore::newestHead() const
{
    auto row = m_database->prepare("SELECT size, time, root, record FROM heads ORDER BY size DESC LIMIT 1");
    return headOf(row, m_ledger);
}

Result<std::optional<SignedHead>> EmbeddedLedgerStore::headFrom(std::uint64_t size) const
{
    auto row = m_database->prepare("SELECT size, time, root, record FROM heads WHERE size >= ?1 ORDER BY size LIMIT 1");
    row.bind(1, static_cast<std::int64_t>(std::min(size, maxLogEntries)));
    return headOf(row, m_ledger);
}

Status EmbeddedLedgerStore::addCosignature(std::uint64_t size, const Cosignature& cosignature)
{
    GRANARY_ASSIGN(const auto head, headFrom(size));
    if (!head || head->head.size != size)
        return Error(ErrorCode::notFound, "head");
    store::Transaction transaction(*m_database);
    GRANARY_TRY(m_database->prepare("INSERT OR REPLACE INTO cosignatures VALUES (?1, ?2, ?3)")
                    .bind(1, static_cast<std::int64_t>(size))
                    .bind(2, cosignature.witness.view())
                    .bind(3, ByteView(encodeCosignature(cosignature)))
                    .run());
    return transaction.commit();
}

Result<std::vector<Cosignature>> EmbeddedLedgerStore::cosignatures(std::uint64_t size) const
{
    std::vector<Cosignature> out;
    auto rows = m_database->prepare("SELECT record FROM cosignatures WHERE size = ?1 ORDER BY witness");
    rows.bind(1, static_cast<std::int64_t>(std::min(size, maxLogEntries)));
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            return out;
        auto read = decodeCosignature(rows.blob(0));
        if (!read.ok())
            return damaged("cosignature");
        out.push_back(*std::move(read));
    }
}

Result<std::vector<Hash32>> EmbeddedLedgerStore::hashes(unsigned level, std::uint64_t first, std::uint64_t count) const
{
    GRANARY_ASSERT(level % tileLevels == 0 && count <= std::uint64_t{1} << tileLevels);
    auto rows = level == 0
        ? m_database->prepare("SELECT leaf FROM entries WHERE idx >= ?1 AND idx < ?2 ORDER BY idx")
        : m_database->prepare("SELECT hash FROM nodes WHERE idx >= ?1 AND idx < ?2 AND level = ?3 ORDER BY idx");
    rows.bind(1, static_cast<std::int64_t>(first)).bind(2, static_cast<std::int64_t>(first + count));
    if (level != 0)
        rows.bind(3, std::int64_t{level});
    std::vector<Hash32> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        const auto hash = Hash32::from(rows.blob(0));
        if (!hash)
            return damaged("hash");
        out.push_back(*hash);
    }
    if (out.size() != count)
        return damaged("tree");
    return out;
}

Status EmbeddedLedgerStore::check() const
{
    GRANARY_TRY(m_database->check());
    GRANARY_TRY(checkTree());
    return checkPostings();
}

Status EmbeddedLedgerStore::checkTree() const
{
    TreeFrontier tree;
    while (tree.size() < m_tip.totals.entries) {
        GRANARY_ASSIGN(const auto some, entries(tree.size(), entriesAtOnce));
        if (some.empty())
            return damaged("entries");
        for (const auto& stored : some) {
            if (stored.entry.index != tree.size() || leafOf(stored.entry) != stored.leaf)
                return damaged("entry");
            tree.append(stored.leaf);
        }
    }
    GRANARY_ASSIGN(const auto beyond, entries(m_tip.totals.entries, 1));
    if (!beyond.empty() || tree.root() != m_tip.tree.root())
        return damaged("tree");
    GRANARY_ASSIGN(const auto kept, rootAt(*this, tree.size()));
    return kept == tree.root() ? Status() : Status(damaged("tree"));
}

Status EmbeddedLedgerStore::checkPostings() const
{
    // Every balance is the one before plus the change, and what accounts hold last, with the open channels, is the supply.
    auto rows = m_database->prepare("SELECT account, change, balance FROM postings ORDER BY account, idx");
    Bytes account;
    std::int64_t balance = 0;
    std::uint64_t sum = 0;
    for (;;) {
        GRANARY_ASSIGN(const bool more, rows.step());
        if (!more || !equalBytes(account, rows.blob(0))) {
            sum += static_cast<std::uint64_t>(balance);
            if (!more)
                break;
            account = toBytes(rows.blob(0));
            balance = 0;
        }
        const auto now = Amount::units(static_cast<std::uint64_t>(balance)).changedBy(rows.integer(1));
        if (!now || now->signedUnits() != rows.integer(2))
            return damaged("posting");
        balance = now->signedUnits();
    }
    auto channels = m_database->prepare("SELECT coalesce(sum(deposit), 0) FROM channels WHERE state = 0");
    GRANARY_ASSIGN(const bool there, channels.step());
    const auto& totals = m_tip.totals;
    if (!there || sum != totals.inAccounts.units() ||
        static_cast<std::uint64_t>(channels.integer(0)) != totals.inChannels.units())
        return damaged("totals");
    return {};
}

} // namespace granary::ledger
