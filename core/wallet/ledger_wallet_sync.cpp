// What is asked of the ledger, and what its answers are checked for.
#include "core/ledger/merkle_proof.h"
#include "core/wallet/ledger_wallet.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

namespace {

constexpr std::size_t linesAtOnce = 256;
/// Heads that other devices have left.
constexpr std::size_t mostToCheck = 64;
/// New ones of one account in one sync: they are in memory until all are verified.
constexpr std::size_t mostNewEntries = 200'000;
/// An entry with the longest transaction.
constexpr std::size_t maxOwnEntryBytes = maxTransactionBytes + 64;

Error wrongAnswer(std::string_view what) { return {ErrorCode::damaged, "the ledger's answer: " + std::string(what)}; }

/// A ledger that can be reached and has no proof of what it has signed is one with a wrong proof.
Result<std::vector<Hash32>> orNone(Result<std::vector<Hash32>> proof)
{
    if (proof.ok() || proof.error().kind == ErrorKind::transient || proof.error().code == ErrorCode::cancelled)
        return proof;
    return std::vector<Hash32>();
}

} // namespace

Status LedgerWallet::sync(LedgerClient& client)
{
    GRANARY_ASSIGN(const auto record, client.newestHead());
    GRANARY_ASSIGN(const auto seen, openHead(record, m_genesis.terms().operatorKey));
    GRANARY_TRY(judge(seen, client, true));
    GRANARY_TRY(judgeToCheck(client));
    if (trust() != Trust::fine)
        return {};
    countWitnesses(client);
    GRANARY_TRY(deliver(client));
    GRANARY_TRY(collect(client));
    if (trust() == Trust::fine)
        GRANARY_TRY(settle(client));
    return {};
}

Status LedgerWallet::see(ByteView head, LedgerClient& client)
{
    GRANARY_ASSIGN(const auto seen, openHead(head, m_genesis.terms().operatorKey));
    if (seen.head.ledger != id())
        return Error(ErrorCode::wrongNetwork, "head of another ledger");
    checkLater(head);
    return judgeToCheck(client);
}

void LedgerWallet::checkLater(ByteView head)
{
    const auto opened = openHead(head, m_genesis.terms().operatorKey);
    if (!opened.ok() || opened->head.ledger != id() || m_toCheck.size() == mostToCheck)
        return;
    m_toCheck.push_back(*opened);
}

Status LedgerWallet::judgeToCheck(LedgerClient& client)
{
    while (!m_toCheck.empty() && trust() == Trust::fine) {
        GRANARY_TRY(judge(m_toCheck.back(), client, false));
        // As long as it is not proven it stays doubtful, and is asked for again.
        if (trust() != Trust::doubtful)
            m_toCheck.pop_back();
    }
    return {};
}

Status LedgerWallet::judge(const SignedHead& seen, LedgerClient& client, bool fromLedger)
{
    if (seen.head.ledger != id())
        return Error(ErrorCode::wrongNetwork, "head of another ledger");
    if (m_frozen)
        return {};
    HeadJudgement judgement{HeadVerdict::newer, std::nullopt};
    if (m_head) {
        std::vector<Hash32> proof;
        const auto [small, large] = std::minmax(m_head->head.size, seen.head.size);
        if (small != large) {
            GRANARY_ASSIGN(proof, orNone(client.consistency(small, large)));
        }
        judgement = judgeHead(*m_head, seen, proof);
    }
    if (judgement.verdict == HeadVerdict::contradicts)
        return freeze(*judgement.fraud);
    if (judgement.verdict == HeadVerdict::unproven) {
        m_doubtful = true;
        return {};
    }
    if (fromLedger)
        m_doubtful = false;
    if (judgement.verdict == HeadVerdict::newer) {
        GRANARY_ASSIGN(
            [[maybe_unused]] const auto problem, m_ports.book.change([&](WalletRecord& record) -> std::optional<Problem> {
                record.putHead(seen);
                return std::nullopt;
            }));
        m_cosignatures.clear();
    }
    if (judgement.verdict == HeadVerdict::newer || (judgement.verdict == HeadVerdict::same && seen.head.time > m_head->head.time))
        m_head = seen;
    return {};
}

Status LedgerWallet::freeze(const FraudProof& fraud)
{
    GRANARY_ASSERT(convicts(fraud, m_genesis));
    m_frozen = true;
    GRANARY_ASSIGN([[maybe_unused]] const auto problem, m_ports.book.change([&](WalletRecord& record) -> std::optional<Problem> {
        record.putFraud(id(), fraud);
        return std::nullopt;
    }));
    return {};
}

/// Of no consequence when it fails: it only tells how many others have seen the same.
void LedgerWallet::countWitnesses(LedgerClient& client)
{
    const auto& witnesses = m_genesis.terms().witnesses;
    if (witnesses.empty())
        return;
    const auto records = client.cosignatures(m_head->head.size);
    if (!records.ok() || records->size() > maxWitnesses)
        return;
    m_cosignatures.clear();
    for (const auto& record : *records) {
        const auto cosignature = decodeCosignature(record);
        if (!cosignature.ok() || std::find(witnesses.begin(), witnesses.end(), cosignature->witness) == witnesses.end())
            continue;
        const bool known = std::any_of(m_cosignatures.begin(), m_cosignatures.end(),
            [&](const Cosignature& c) { return c.witness == cosignature->witness; });
        if (!known && verifyCosignature(*cosignature, m_head->head))
            m_cosignatures.push_back(*cosignature);
    }
}

Status LedgerWallet::deliver(LedgerClient& client)
{
    if (m_frozen)
        return {};
    for (std::size_t i = 0; i < m_operations.size(); ++i)
        if (m_operations[i].state == OperationState::waiting)
            GRANARY_TRY(submit(m_operations[i], client));
    return {};
}

Status LedgerWallet::submit(KeptOperation& operation, LedgerClient& client)
{
    GRANARY_ASSIGN(const auto answer, client.submit(operation.record));
    auto changed = operation;
    if (const auto* refusal = std::get_if<Refusal>(&answer)) {
        changed.state = OperationState::refused;
        changed.refusal = refusalName(*refusal);
        return putOperation(std::move(changed));
    }
    GRANARY_ASSIGN(const auto receipt, openReceipt(std::get<Bytes>(answer), m_genesis.terms().operatorKey));
    if (receipt.ledger != id() || receipt.account != m_account->account() || receipt.operation != operation.id ||
        receipt.leaf != leafOf({receipt.index, receipt.time, operation.record}))
        return wrongAnswer("receipt of something else");
    changed.state = OperationState::promised;
    changed.receipt = std::get<Bytes>(answer);
    return putOperation(std::move(changed));
}

Status LedgerWallet::collect(LedgerClient& client)
{
    auto collected = collectOnce(client);
    if (collected.ok() || collected.error().code != ErrorCode::damaged)
        return collected;
    // Perhaps an entry was kept back earlier and is there now: once more, from nothing. Until that is done what is there is not all.
    m_doubtful = true;
    GRANARY_TRY(m_ports.book.withStorage([this](WalletStorage& storage) { return storage.dropEntries(id()); }));
    m_account.emplace(m_genesis, m_ports.key);
    collected = collectOnce(client);
    if (!collected.ok() && collected.error().code == ErrorCode::damaged)
        return {};
    m_doubtful = !collected.ok();
    return collected;
}

Status LedgerWallet::collectOnce(LedgerClient& client)
{
    std::vector<KeptEntry> fresh;
    std::optional<Amount> claimed;
    auto before = m_head->head.size;
    for (bool more = true; more;) {
        GRANARY_ASSIGN(const auto page, client.history(m_account->account(), before, linesAtOnce));
        if (page.size() > linesAtOnce)
            return wrongAnswer("more than was asked for");
        if (!page.empty() && !claimed)
            claimed = page.front().balance;
        GRANARY_ASSIGN(more, takePage(page, before, fresh, client));
        if (fresh.size() > mostNewEntries)
            return Error(ErrorCode::tooLarge, "history");
    }
    if (!fresh.empty())
        GRANARY_TRY(extend(std::move(fresh)));
    if (claimed.value_or(Amount()) != m_account->balance())
        return wrongAnswer("a history that does not add up");
    return keepChannels();
}

/// False when there is nothing new behind it.
Result<bool> LedgerWallet::takePage(
    const std::vector<ClaimedLine>& page, std::uint64_t& before, std::vector<KeptEntry>& fresh, LedgerClient& client) const
{
    const auto& head = m_head->head;
    for (const auto& line : page) {
        GRANARY_ASSIGN(const auto entry, decodeEntry(line.entry));
        if (entry.index >= before)
            return wrongAnswer("order of a history");
        before = entry.index;
        // The genesis is known.
        if (entry.index < m_account->nextIndex())
            return false;
        if (line.entry.size() > maxOwnEntryBytes)
            return wrongAnswer("size of an entry");
        GRANARY_ASSIGN(const auto proof, orNone(client.inclusion(entry.index, head.size)));
        if (!verifyInclusion(leafHash(line.entry), entry.index, head.size, proof, head.root))
            return wrongAnswer("an entry that is not in the log");
        fresh.push_back({entry.index, line.entry});
    }
    return !page.empty() && before > 0;
}

Status LedgerWallet::extend(std::vector<KeptEntry> fresh)
{
    std::reverse(fresh.begin(), fresh.end());
    Status taken;
    for (const auto& kept : fresh)
        if (taken.ok())
            taken = m_account->take(*decodeEntry(kept.entry));
    if (taken.ok())
        taken = m_ports.book.withStorage([&](WalletStorage& storage) { return storage.addEntries(id(), fresh); });
    if (taken.ok())
        return {};
    // Back to what is kept.
    GRANARY_TRY(loadEntries());
    return taken;
}

Result<bool> LedgerWallet::settleEntered(const KeptOperation& operation)
{
    const auto& lines = m_account->lines();
    // Newest first: what is not settled is young.
    if (std::none_of(lines.rbegin(), lines.rend(), [&](const HistoryLine& line) { return line.operation == operation.id; }))
        return false;
    auto changed = operation;
    changed.state = OperationState::entered;
    changed.refusal.clear();
    GRANARY_TRY(putOperation(std::move(changed)));
    return true;
}

Status LedgerWallet::settle(LedgerClient& client)
{
    for (std::size_t i = 0; i < m_operations.size() && trust() == Trust::fine; ++i) {
        const auto operation = m_operations[i];
        if (operation.state == OperationState::entered)
            continue;
        GRANARY_ASSIGN(const bool entered, settleEntered(operation));
        if (!entered && operation.state == OperationState::promised)
            GRANARY_TRY(settlePromise(operation, client));
    }
    return {};
}

/// The ledger has given its receipt, and the own history does not show the entry.
Status LedgerWallet::settlePromise(const KeptOperation& operation, LedgerClient& client)
{
    const auto receipt = openReceipt(operation.receipt, m_genesis.terms().operatorKey);
    if (!receipt.ok())
        return Error(ErrorCode::databaseDamaged, "kept receipt");
    const auto& head = m_head->head;
    if (head.time <= receipt->time.plusSeconds(mergeDelaySeconds))
        return {};
    if (const auto fraud = fraudOf(*receipt, *m_head, {}, {}))
        return freeze(*fraud);
    GRANARY_ASSIGN(const auto proof, orNone(client.inclusion(receipt->index, head.size)));
    GRANARY_ASSIGN(const auto entries, client.entries(receipt->index, 1));
    if (entries.size() == 1)
        if (const auto fraud = fraudOf(*receipt, *m_head, leafHash(entries.front()), proof))
            return freeze(*fraud);
    // It is there and the history leaves it out, or the proof is none.
    m_doubtful = true;
    return {};
}

std::unique_ptr<LedgerInspection> LedgerWallet::beginInspection()
{
    if (m_frozen || !m_head)
        return nullptr;
    auto out = std::move(m_inspection);
    if (!out || out->size() > m_head->head.size)
        out = std::make_unique<LedgerInspection>(m_genesis, m_account->account());
    out->aim(m_head->head, trust() == Trust::fine ? std::optional(m_account->balance()) : std::nullopt);
    return out;
}

void LedgerWallet::endInspection(std::unique_ptr<LedgerInspection> inspection, bool ended)
{
    if (ended)
        m_auditFault = inspection->report().fault;
    if (m_auditFault.empty())
        m_inspection = std::move(inspection);
}

Result<AuditReport> LedgerWallet::verify(LedgerClient& client, Executor& workers, const CancelToken& cancel)
{
    GRANARY_TRY(sync(client));
    auto inspection = beginInspection();
    if (!inspection)
        return AuditReport{0, {}, std::string(trustName(trust()))};
    const auto ran = inspection->run(client, workers, cancel);
    auto out = inspection->report();
    endInspection(std::move(inspection), ran.ok());
    return ran ? Result<AuditReport>(std::move(out)) : Result<AuditReport>(ran.error());
}

Result<EntryProof> LedgerWallet::prove(std::uint64_t index, LedgerClient& client) const
{
    if (!m_head || index >= m_head->head.size)
        return Error(ErrorCode::notFound, "entry");
    GRANARY_ASSIGN(const auto entries, client.entries(index, 1));
    if (entries.size() != 1)
        return wrongAnswer("number of entries");
    EntryProof out;
    out.genesis = toBytes(m_genesis.record());
    out.head = m_head->record;
    out.entry = entries.front();
    GRANARY_ASSIGN(out.hashes, client.inclusion(index, m_head->head.size));
    out.cosignatures = m_cosignatures;
    GRANARY_ASSIGN([[maybe_unused]] const auto proven, checkEntryProof(out));
    return out;
}

} // namespace granary::wallet
