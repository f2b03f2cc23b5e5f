// What a wallet signs, shows and keeps, in the words of the API.
#include "core/engine/wallet_host.h"

#include "core/engine/letting_go_client.h"
#include "core/ledger/address.h"
#include "core/ledger/proof_of_work.h"
#include "core/wallet/history_csv.h"

#include <algorithm>

namespace granary::engine {
namespace {

Result<Amount> amountOf(std::uint64_t units)
{
    const auto amount = Amount::ofUnits(units);
    return amount ? Result<Amount>(*amount) : api::walletError(problemName(wallet::Problem::notAnAmount));
}

Result<std::optional<Amount>> limitOf(const std::optional<std::uint64_t>& units)
{
    if (!units)
        return std::optional<Amount>();
    GRANARY_ASSIGN(const auto amount, amountOf(*units));
    return std::optional(amount);
}

std::optional<std::uint64_t> unitsOf(const std::optional<Amount>& amount)
{
    return amount ? std::optional(amount->units()) : std::nullopt;
}

Result<ledger::ChannelId> channelOf(const std::string& text)
{
    const auto id = ledger::ChannelId::fromHexText(text);
    return id ? Result<ledger::ChannelId>(*id) : api::walletError(problemName(wallet::Problem::unknownChannel));
}

WallTime shownTime(ledger::LedgerTime time) { return {time.seconds * 1'000'000'000}; }

/// What a reader refuses is somebody's typing, and has a sentence of its own.
Error slipError(const Error& error)
{
    if (error.code == ErrorCode::damaged)
        return api::walletError(problemName(wallet::Problem::wrongChecksum));
    if (error.code == ErrorCode::unsupportedVersion)
        return api::walletError(problemName(wallet::Problem::newerAddress));
    return api::walletError("notASlip");
}

} // namespace

Result<api::Payment> WalletHost::send(const api::SendRequest& request, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto amount, amountOf(request.amount));
    std::optional<ledger::OperationId> operation;
    if (!request.operation.empty() && !(operation = ledger::OperationId::fromHexText(request.operation)))
        return Error(ErrorCode::invalidArgument, "an operation has 32 hexadecimal digits");
    return pay(request.ledger, request.amount, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) -> Signed {
        const auto to = m_wallet->recipient(request.to);
        if (const auto* const problem = problemIn(to))
            return wallet::Answer<ledger::OperationId>(*problem);
        return known.send({std::get<ledger::AccountId>(to), amount, request.memo, operation});
    });
}

/// Minutes on a slow machine.
Result<std::uint64_t> WalletHost::workAside(const ledger::LedgerId& id, const wallet::GrantWork& work, const CancelToken& cancel)
{
    const LetGo free(m_mutex);
    return ledger::doWork(id, m_wallet->account(), work.day, work.bits, cancel);
}

Result<api::Payment> WalletHost::askForGrant(const api::LedgerAsk& request, const CancelToken& cancel)
{
    std::uint64_t amount = 0;
    auto paid = pay(request.ledger, 0, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) -> Signed {
        const auto& grants = known.genesis().terms().grants;
        amount = grants ? grants->amount.units() : 0;
        const auto answer = known.grantWork();
        if (const auto* const problem = problemIn(answer))
            return wallet::Answer<ledger::OperationId>(*problem);
        const auto& work = std::get<wallet::GrantWork>(answer);
        GRANARY_ASSIGN(const auto nonce, workAside(known.id(), work, cancel));
        return known.askForGrant(work, nonce);
    });
    if (paid)
        paid->amount = amount;
    return paid;
}

Result<api::Payment> WalletHost::notarise(const api::NotariseRequest& request, const CancelToken& cancel)
{
    const auto hash = Hash32::fromHexText(request.hash);
    if (!hash)
        return Error(ErrorCode::invalidArgument, "a hash has 64 hexadecimal digits");
    return pay(
        request.ledger, 0, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) { return known.notarise(*hash); });
}

Result<api::Payment> WalletHost::openChannel(const api::OpenChannelRequest& request, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto deposit, amountOf(request.deposit));
    const auto seconds = static_cast<std::int64_t>(std::min<std::uint64_t>(request.seconds, ledger::LedgerTime::latestSeconds));
    const auto paid = pay(request.ledger, request.deposit, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) -> Signed {
        const auto to = m_wallet->recipient(request.to);
        if (const auto* const problem = problemIn(to))
            return wallet::Answer<ledger::OperationId>(*problem);
        const ledger::LedgerTime now{m_ports.clock.wall().ns / 1'000'000'000};
        return known.openChannel(std::get<ledger::AccountId>(to), deposit, now.plusSeconds(seconds));
    });
    if (!paid || !paid->entry || paid->channel)
        return paid;
    return await(*ledger::LedgerId::fromHexText(paid->ledger), *ledger::OperationId::fromHexText(paid->operation), request.deposit,
        request.waitSeconds, cancel, Until::channelSeen);
}

Result<api::Payment> WalletHost::closeChannel(const api::EndChannelRequest& request, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto id, channelOf(request.channel));
    return pay(
        request.ledger, 0, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) { return known.closeChannel(id); });
}

Result<api::Payment> WalletHost::refundChannel(const api::EndChannelRequest& request, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto id, channelOf(request.channel));
    return pay(
        request.ledger, 0, request.waitSeconds, cancel, [&](wallet::LedgerWallet& known) { return known.expireChannel(id); });
}

Result<api::PaymentSlip> WalletHost::writeSlip(const api::PaymentSlip& slip)
{
    const std::lock_guard lock(m_mutex);
    wallet::PaymentRequest request;
    request.to = m_wallet->account();
    if (slip.amount || !slip.ledger.empty()) {
        GRANARY_ASSIGN(const auto id, chosen(slip.ledger));
        request.ledger = id;
    }
    if (slip.amount) {
        GRANARY_ASSIGN(request.amount, amountOf(*slip.amount));
        if (request.amount->isZero())
            return api::walletError(problemName(wallet::Problem::dust));
    }
    request.memo = slip.memo;
    request.name = slip.name;
    auto out = slip;
    out.text = request.text();
    out.to = m_addresses.address;
    out.ledger = request.ledger ? request.ledger->hex() : std::string();
    out.knownName.clear();
    // Texts that nobody could read back.
    const auto again = wallet::PaymentRequest::parse(out.text);
    return again && *again == request ? Result<api::PaymentSlip>(std::move(out))
                                      : api::walletError(problemName(wallet::Problem::badText));
}

Result<api::PaymentSlip> WalletHost::readSlip(const std::string& text)
{
    const auto request = wallet::PaymentRequest::parse(text);
    if (!request)
        return slipError(request.error());
    const std::lock_guard lock(m_mutex);
    api::PaymentSlip out;
    out.text = request->text();
    out.to = ledger::addressText(request->to);
    out.ledger = request->ledger ? request->ledger->hex() : std::string();
    out.amount = unitsOf(request->amount);
    out.memo = request->memo;
    out.name = request->name;
    out.knownName = m_wallet->nameOf(request->to).value_or(std::string());
    return out;
}

api::HistoryRow WalletHost::rowOf(wallet::LedgerWallet& known, const wallet::HistoryLine& line)
{
    api::HistoryRow out;
    out.entry = line.index;
    out.time = shownTime(line.time);
    out.kind = line.kind;
    out.change = line.change;
    out.balance = line.balance.units();
    if (line.other) {
        out.address = ledger::addressText(*line.other);
        out.name = m_wallet->nameOf(*line.other).value_or(std::string());
    }
    out.memo = line.memo.empty() && line.operation ? known.memoOf(*line.operation) : line.memo;
    out.operation = line.operation ? line.operation->hex() : std::string();
    out.channel = line.channel ? line.channel->hex() : std::string();
    out.hash = line.notarised ? line.notarised->hex() : std::string();
    return out;
}

Result<api::HistoryPage> WalletHost::history(const std::string& text, std::uint64_t before, std::uint64_t limit)
{
    GRANARY_TRY(makeKnown(text));
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(auto* const known, knownOf(text));
    const auto& lines = known->history();
    const auto most = std::min(limit, api::maxHistoryRows);
    api::HistoryPage out;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (before > 0 && line->index >= before)
            continue;
        if (out.rows.size() == most) {
            out.more = true;
            break;
        }
        out.rows.push_back(rowOf(*known, *line));
    }
    return out;
}

Result<api::HistoryTable> WalletHost::historyTable(const std::string& text)
{
    GRANARY_TRY(makeKnown(text));
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(auto* const known, knownOf(text));
    return api::HistoryTable{wallet::historyCsv(
        *known, [this](const ledger::AccountId& account) { return m_wallet->nameOf(account).value_or(std::string()); })};
}

std::vector<api::WalletChannel> WalletHost::channels()
{
    const std::lock_guard lock(m_mutex);
    std::vector<api::WalletChannel> out;
    for (const auto& [kept, paid] : m_wallet->channels()) {
        const auto& terms = kept.terms;
        const bool paying = terms.payer == m_wallet->account();
        out.push_back({terms.id.hex(), terms.ledger.hex(), ledger::addressText(paying ? terms.payee : terms.payer), paying,
            kept.ended, terms.deposit.units(), paid.units(), shownTime(terms.opened), shownTime(terms.timeout)});
    }
    return out;
}

Result<api::WalletBudget> WalletHost::budget(const std::string& text)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto id, chosen(text));
    auto& guard = m_wallet->guard();
    const auto limits = guard.budget(id);
    const auto left = guard.left(id);
    return api::WalletBudget{id.hex(), unitsOf(limits.perDay), unitsOf(limits.perMonth), unitsOf(limits.perDownload),
        unitsOf(left.today), unitsOf(left.thisMonth), guard.stopped()};
}

Status WalletHost::setBudget(const api::WalletBudget& budget)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto id, chosen(budget.ledger));
    wallet::Budget limits;
    GRANARY_ASSIGN(limits.perDay, limitOf(budget.perDay));
    GRANARY_ASSIGN(limits.perMonth, limitOf(budget.perMonth));
    GRANARY_ASSIGN(limits.perDownload, limitOf(budget.perDownload));
    GRANARY_ASSIGN(const auto problem, m_wallet->guard().setBudget(id, limits));
    return problem ? Status(api::walletError(problemName(*problem))) : Status();
}

std::vector<api::WalletContact> WalletHost::contacts()
{
    const std::lock_guard lock(m_mutex);
    std::vector<api::WalletContact> out;
    for (const auto& [account, name] : m_wallet->names())
        out.push_back({ledger::addressText(account), name});
    std::sort(out.begin(), out.end(),
        [](const auto& a, const auto& b) { return std::tie(a.name, a.address) < std::tie(b.name, b.address); });
    return out;
}

Status WalletHost::putContact(const api::WalletContact& contact)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto account = wallet::readAddress(contact.address);
        if (const auto* const problem = problemIn(account))
            return api::walletError(problemName(*problem));
        GRANARY_ASSIGN(const auto problem, m_wallet->putName(std::get<ledger::AccountId>(account), contact.name));
        if (problem)
            return api::walletError(problemName(*problem));
    }
    tell();
    return {};
}

Result<api::ExportedProof> WalletHost::exportProof(const api::EntryProofRequest& request)
{
    const std::scoped_lock lock(m_asking, m_mutex);
    GRANARY_ASSIGN(auto* const known, ledgerOf(request.ledger));
    GRANARY_TRY(syncOne(known->id()));
    GRANARY_ASSIGN(auto* const client, clientOf(known->id()));
    GRANARY_ASSIGN(const auto proof, known->prove(request.entry, *client));
    return api::ExportedProof{toHex(encodeEntryProof(proof))};
}

Result<api::ProvenFact> WalletHost::checkProof(const api::ExportedProof& exported)
{
    if (exported.proof.size() > 2 * wallet::maxEntryProofBytes)
        return Error(ErrorCode::tooLarge, "proof");
    const auto bytes = fromHex(exported.proof);
    if (!bytes)
        return Error(ErrorCode::malformed, "proof");
    GRANARY_ASSIGN(const auto proof, wallet::decodeEntryProof(*bytes));
    GRANARY_ASSIGN(const auto proven, wallet::checkEntryProof(proof));
    const std::lock_guard lock(m_mutex);
    const auto joined = m_wallet->ledgers();
    api::ProvenFact out;
    out.ledger = proven.genesis.id().hex();
    out.name = proven.genesis.terms().name;
    out.joined = std::any_of(joined.begin(), joined.end(), [&](const auto& l) { return l.first == proven.genesis.id(); });
    out.entry = proven.index;
    out.time = shownTime(proven.time);
    out.account = ledger::addressText(proven.transaction.account);
    out.hash = proven.notarised() ? proven.notarised()->hex() : std::string();
    out.witnesses = static_cast<std::uint32_t>(proven.witnesses);
    return out;
}

} // namespace granary::engine
