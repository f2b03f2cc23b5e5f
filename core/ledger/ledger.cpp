#include "core/ledger/ledger.h"

namespace granary::ledger {

Ledger::Ledger(LedgerStore& store, Genesis genesis, crypto::SigningKey operatorKey, const Clock& clock)
    : m_store(store),
      m_genesis(std::move(genesis)),
      m_operatorKey(std::move(operatorKey)),
      m_clock(clock)
{}

Result<std::unique_ptr<Ledger>> Ledger::open(LedgerStore& store, crypto::SigningKey operatorKey, const Clock& clock)
{
    GRANARY_ASSIGN(auto genesis, Genesis::parse(store.genesisRecord()));
    if (genesis.terms().operatorKey != operatorKey.publicKey())
        return Error(ErrorCode::permissionDenied, "not this ledger's operator");
    std::unique_ptr<Ledger> out(new Ledger(store, std::move(genesis), std::move(operatorKey), clock));
    GRANARY_ASSIGN(const auto tip, store.tip());
    // With a clock that is far back every entry would carry the last one's time, and nothing would ever end.
    if (out->now().plusSeconds(LedgerTime::daySeconds) < tip.totals.time)
        return Error(ErrorCode::clockSkew, "the clock is before the last entry");
    GRANARY_ASSIGN(const auto newest, store.newestHead());
    if (newest)
        out->m_nextHead = newest->head.time.plusSeconds(headIntervalSeconds);
    return out;
}

LedgerTime Ledger::now() const { return LedgerTime{}.plusSeconds(m_clock.wall().ns / 1'000'000'000); }

std::vector<Result<Answer>> Ledger::enter(std::span<const Bytes> records)
{
    std::vector<Result<OpenedTransaction>> opened;
    opened.reserve(records.size());
    for (const auto& record : records)
        opened.push_back(openTransaction(record));
    return enterOpened(records, opened);
}

std::vector<Result<Answer>> Ledger::enterOpened(std::span<const Bytes> records, std::span<const Result<OpenedTransaction>> opened)
{
    GRANARY_ASSERT(records.size() == opened.size() && records.size() <= mostAtOnce);
    std::vector<Result<Answer>> out(records.size(), Result<Answer>(ErrorCode::internal));
    Status failure;
    bool wrote = false;
    auto writer = m_store.write();
    if (!writer.ok())
        failure = writer.error();
    else
        failure = (*writer)->expect(opened);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (!opened[i].ok()) {
            out[i] = opened[i].error();
        } else if (failure.ok()) {
            out[i] = enterOne(**writer, records[i], *opened[i], wrote);
            if (!out[i].ok())
                failure = out[i].error();
        }
    }
    if (failure.ok() && wrote)
        failure = (*writer)->commit();
    if (failure.ok())
        return out;
    // Receipts in hand promise what was not written: none of them leaves. Refusals rest on the same unwritten entries.
    for (std::size_t i = 0; i < records.size(); ++i)
        if (opened[i].ok())
            out[i] = failure.error();
    return out;
}

Result<Answer> Ledger::enterOne(LedgerWriter& writer, const Bytes& record, const OpenedTransaction& opened, bool& wrote)
{
    const auto& transaction = opened.transaction;
    GRANARY_ASSIGN(auto verdict, decide(m_genesis, writer, opened, now()));
    if (const auto* refusal = std::get_if<Refusal>(&verdict))
        return Answer(*refusal);
    if (const auto* repeated = std::get_if<Repeated>(&verdict)) {
        GRANARY_ASSIGN(const auto stored, writer.entry(repeated->index));
        return Answer(receiptOf(stored, transaction));
    }
    NewEntry entry;
    entry.changes = std::get<Changes>(std::move(verdict));
    entry.entry = {entry.changes.index, entry.changes.time, record};
    entry.leaf = leafOf(entry.entry);
    entry.account = transaction.account;
    entry.operation = transaction.id;
    const auto receipt = signReceipt(receiptOf({entry.entry, entry.leaf, {}}, transaction), m_operatorKey);
    entry.receipt = receipt.signature;
    GRANARY_TRY(writer.append(entry));
    wrote = true;
    return Answer(receipt);
}

Receipt Ledger::receiptOf(const StoredEntry& stored, const Transaction& transaction) const
{
    return {
        m_genesis.id(), transaction.account, transaction.id, stored.entry.index, stored.entry.time, stored.leaf, stored.receipt};
}

Result<std::optional<SignedHead>> Ledger::signHeadIfDue()
{
    if (now() < m_nextHead)
        return std::optional<SignedHead>();
    // Another process may have signed one for this store.
    GRANARY_ASSIGN(const auto newest, m_store.newestHead());
    if (newest)
        m_nextHead = newest->head.time.plusSeconds(headIntervalSeconds);
    if (newest && now() < m_nextHead)
        return std::optional<SignedHead>();
    GRANARY_ASSIGN(auto head, signHead());
    return std::optional(std::move(head));
}

Result<SignedHead> Ledger::signHead()
{
    // Both under the writer's lock: heads of several processes follow each other, too.
    GRANARY_ASSIGN(const auto writer, m_store.write());
    GRANARY_ASSIGN(const auto newest, writer->newestHead());
    LedgerHead head{m_genesis.id(), writer->tree().size(), writer->tree().root(), std::max(now(), writer->totals().time)};
    // A clock that was set back, or another machine's, makes no head older than the one before it.
    if (newest)
        head.time = std::max(head.time, newest->head.time);
    auto out = ledger::signHead(head, m_operatorKey);
    GRANARY_TRY(writer->putHead(out));
    GRANARY_TRY(writer->commit());
    m_nextHead = head.time.plusSeconds(headIntervalSeconds);
    return out;
}

} // namespace granary::ledger
