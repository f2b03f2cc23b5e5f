#include "core/ledger/embedded_writer.h"

namespace granary::ledger {

Result<Amount> EmbeddedLedgerWriter::balance(const AccountId& account) const
{
    if (const auto it = m_balances.find(account); it != m_balances.end())
        return it->second;
    GRANARY_ASSIGN(const auto balance, m_store.balance(account));
    m_balances.emplace(account, balance);
    return balance;
}

Status EmbeddedLedgerWriter::noted(Status status)
{
    if (m_failure.ok() && !status.ok())
        m_failure = status;
    return status;
}

Status EmbeddedLedgerWriter::append(const NewEntry& entry)
{
    GRANARY_TRY(m_failure);
    GRANARY_ASSERT(entry.entry.index == m_tip.tree.size() && entry.changes.index == entry.entry.index);
    GRANARY_TRY(noted(putEntry(entry)));
    GRANARY_TRY(noted(putPostings(entry.changes)));
    if (entry.changes.channel)
        GRANARY_TRY(noted(putChannel(*entry.changes.channel)));
    if (entry.changes.granted)
        GRANARY_TRY(
            noted(m_store.m_database->prepare("INSERT INTO grants VALUES (?1)").bind(1, entry.changes.granted->view()).run()));
    GRANARY_TRY(noted(putTree(entry.leaf)));
    m_tip.totals = entry.changes.after;
    return {};
}

Status EmbeddedLedgerWriter::putEntry(const NewEntry& entry)
{
    return m_store.m_database->prepare("INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(1, static_cast<std::int64_t>(entry.entry.index))
        .bind(2, entry.account.view())
        .bind(3, entry.operation.view())
        .bind(4, entry.entry.time.seconds)
        .bindInPlace(5, entry.entry.record)
        .bind(6, entry.leaf.view())
        .bind(7, entry.receipt.view())
        .run();
}

Status EmbeddedLedgerWriter::putPostings(const Changes& changes)
{
    auto insert = m_store.m_database->prepare("INSERT INTO postings VALUES (?1, ?2, ?3, ?4)");
    for (const auto& posting : changes.postings) {
        GRANARY_TRY(insert.bind(1, posting.account.view())
                        .bind(2, static_cast<std::int64_t>(changes.index))
                        .bind(3, posting.change)
                        .bind(4, posting.balance.signedUnits())
                        .run());
        m_balances[posting.account] = posting.balance;
    }
    return {};
}

Status EmbeddedLedgerWriter::putChannel(const Channel& channel)
{
    if (channel.state != ChannelState::open)
        return m_store.m_database->prepare("UPDATE channels SET state = ?2, paid = ?3, ended_by = ?4 WHERE id = ?1")
            .bind(1, channel.id.view())
            .bind(2, static_cast<std::int64_t>(channel.state))
            .bind(3, channel.paid.signedUnits())
            .bind(4, static_cast<std::int64_t>(channel.endedBy))
            .run();
    return m_store.m_database->prepare("INSERT INTO channels VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?7, 0)")
        .bind(1, channel.id.view())
        .bind(2, channel.payer.view())
        .bind(3, channel.payee.view())
        .bind(4, channel.deposit.signedUnits())
        .bind(5, channel.timeout.seconds)
        .bind(6, channel.outageSecondsAtOpen)
        .bind(7, static_cast<std::int64_t>(channel.openedBy))
        .run();
}

Status EmbeddedLedgerWriter::putTree(const Hash32& leaf)
{
    Status status;
    // Leaves are in the table of entries; of the levels above only every eighth is kept.
    m_tip.tree.append(leaf, [&](const TreeNode& node, const Hash32& hash) {
        if (node.level == 0 || node.level % TreeSource::tileLevels != 0 || !status.ok())
            return;
        status = m_store.m_database->prepare("INSERT INTO nodes VALUES (?1, ?2, ?3)")
                     .bind(1, static_cast<std::int64_t>(node.level))
                     .bind(2, static_cast<std::int64_t>(node.index))
                     .bind(3, hash.view())
                     .run();
    });
    return status;
}

Status EmbeddedLedgerWriter::putHead(const SignedHead& head)
{
    GRANARY_TRY(m_failure);
    return noted(m_store.m_database->prepare("INSERT OR REPLACE INTO heads VALUES (?1, ?2, ?3, ?4)")
                     .bind(1, static_cast<std::int64_t>(head.head.size))
                     .bind(2, head.head.time.seconds)
                     .bind(3, head.head.root.view())
                     .bind(4, ByteView(head.record))
                     .run());
}

Status EmbeddedLedgerWriter::putTip()
{
    const auto& t = m_tip.totals;
    return m_store.m_database
        ->prepare("UPDATE tip SET entries = ?1, time = ?2, in_accounts = ?3, in_channels = ?4, outage = ?5, grant_day = ?6, "
                  "grants = ?7, peaks = ?8")
        .bind(1, static_cast<std::int64_t>(t.entries))
        .bind(2, t.time.seconds)
        .bind(3, t.inAccounts.signedUnits())
        .bind(4, t.inChannels.signedUnits())
        .bind(5, t.outageSeconds)
        .bind(6, t.grantDay)
        .bind(7, std::int64_t{t.grantsOnDay})
        .bind(8, ByteView(m_tip.tree.peaks()))
        .run();
}

Status EmbeddedLedgerWriter::commit()
{
    GRANARY_TRY(m_failure);
    GRANARY_TRY(noted(putTip()));
    GRANARY_TRY(noted(m_transaction.commit()));
    m_store.m_tip = m_tip;
    return {};
}

} // namespace granary::ledger
