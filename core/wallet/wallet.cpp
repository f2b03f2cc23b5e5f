#include "core/wallet/wallet.h"

#include "core/codec/code_text.h"
#include "core/codec/shown_text.h"
#include "core/ledger/address.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

Wallet::Wallet(Ports ports, crypto::SigningKey key, std::unique_ptr<RecordBook> book)
    : m_ports(ports),
      m_key(std::move(key)),
      m_account(accountOf(m_key.publicKey())),
      m_book(std::move(book)),
      m_guard(*m_book, ports.clock)
{}

Result<std::unique_ptr<Wallet>> Wallet::open(Ports ports, const crypto::LedgerKey& key)
{
    GRANARY_ASSIGN(auto book, RecordBook::open(ports.storage, ports.random));
    crypto::SigningKey signing(crypto::SigningKey::Seed::copyFrom(key.view()));
    std::unique_ptr<Wallet> out(new Wallet(ports, std::move(signing), std::move(book)));
    GRANARY_TRY(out->openLedgers());
    return out;
}

std::string Wallet::address() const { return addressText(m_account); }

Status Wallet::openLedgers()
{
    for (const auto& [id, url] : ledgers())
        if (!m_ledgers.contains(id))
            GRANARY_TRY(openLedger(id));
    return {};
}

Status Wallet::openLedger(const LedgerId& id)
{
    GRANARY_ASSIGN(const auto record, m_book->withStorage([&](WalletStorage& storage) { return storage.genesis(id); }));
    if (!record)
        return {};
    auto genesis = Genesis::parse(*record);
    if (!genesis.ok() || genesis->id() != id)
        return Error(ErrorCode::databaseDamaged, "kept genesis");
    GRANARY_ASSIGN(m_ledgers[id], LedgerWallet::open({m_ports.clock, m_ports.random, *m_book, m_key}, *std::move(genesis)));
    return {};
}

Result<Genesis> Wallet::askGenesis(LedgerClient& client, const std::optional<LedgerId>& expected)
{
    GRANARY_ASSIGN(const auto record, client.genesis());
    GRANARY_ASSIGN(auto genesis, Genesis::parse(record));
    if (expected && genesis.id() != *expected)
        return Error(ErrorCode::wrongNetwork, "another ledger");
    return genesis;
}

Result<Answer<LedgerId>> Wallet::join(LedgerClient& client, const std::string& url, const std::optional<LedgerId>& expected)
{
    if (url.empty() || url.size() > maxUrlBytes ||
        !std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7f; }))
        return Error(ErrorCode::invalidArgument, "address of a ledger");
    GRANARY_ASSIGN(const auto genesis, askGenesis(client, expected));
    const auto id = genesis.id();
    if (m_ledgers.contains(id))
        return ErrorCode::alreadyExists;
    GRANARY_TRY(m_book->withStorage([&](WalletStorage& storage) { return storage.putGenesis(id, genesis.record()); }));
    GRANARY_ASSIGN(const auto problem, m_book->change([&](WalletRecord& record) -> std::optional<Problem> {
        if (record.ledgers().size() >= maxJoinedLedgers && !record.ledgerUrl(id))
            return Problem::tooMany;
        record.putLedger(id, url);
        return std::nullopt;
    }));
    if (problem)
        return Answer<LedgerId>(*problem);
    GRANARY_TRY(openLedger(id));
    return Answer<LedgerId>(id);
}

Status Wallet::rejoin(const LedgerId& id, LedgerClient& client)
{
    if (m_ledgers.contains(id))
        return {};
    GRANARY_ASSIGN(const auto genesis, askGenesis(client, id));
    GRANARY_TRY(m_book->withStorage([&](WalletStorage& storage) { return storage.putGenesis(id, genesis.record()); }));
    return openLedger(id);
}

Result<std::optional<Problem>> Wallet::leave(const LedgerId& id)
{
    GRANARY_ASSIGN(const auto problem, m_book->change([&](WalletRecord& record) -> std::optional<Problem> {
        if (!record.ledgerUrl(id))
            return Problem::unknownLedger;
        record.putLedger(id, std::nullopt);
        return std::nullopt;
    }));
    if (!problem)
        m_ledgers.erase(id);
    return problem;
}

std::vector<std::pair<LedgerId, std::string>> Wallet::ledgers() const
{
    return m_book->read([](const WalletRecord& record) { return record.ledgers(); });
}

LedgerWallet* Wallet::find(const LedgerId& id)
{
    const auto at = m_ledgers.find(id);
    return at == m_ledgers.end() ? nullptr : at->second.get();
}

Result<std::optional<Problem>> Wallet::putName(const AccountId& account, const std::string& name)
{
    const std::string trimmed(codec::trimmed(name));
    if (!trimmed.empty() && !codec::isShownText(trimmed, maxNameBytes))
        return std::optional(Problem::badText);
    // A name that reads as an address could be taken for another one.
    if (parseAddress(trimmed).ok())
        return std::optional(Problem::badText);
    return m_book->change([&](WalletRecord& record) -> std::optional<Problem> {
        if (trimmed.empty()) {
            if (record.name(account))
                record.putName(account, std::nullopt);
            return std::nullopt;
        }
        const auto known = record.names();
        if (std::any_of(known.begin(), known.end(), [&](const auto& n) { return n.second == trimmed && n.first != account; }))
            return Problem::takenName;
        if (known.size() >= maxAddressBookNames && !record.name(account))
            return Problem::tooMany;
        record.putName(account, trimmed);
        return std::nullopt;
    });
}

std::optional<std::string> Wallet::nameOf(const AccountId& account) const
{
    return m_book->read([&](const WalletRecord& record) { return record.name(account); });
}

std::vector<std::pair<AccountId, std::string>> Wallet::names() const
{
    return m_book->read([](const WalletRecord& record) { return record.names(); });
}

Answer<AccountId> Wallet::recipient(std::string_view text) const
{
    auto read = readAddress(text);
    if (!problemIn(read))
        return read;
    // Two devices may have given one name to two addresses before they heard of each other: then it stands for none.
    std::optional<AccountId> found;
    const auto wanted = codec::trimmed(text);
    for (const auto& [account, name] : names())
        if (name == wanted) {
            if (found)
                return Problem::takenName;
            found = account;
        }
    return found ? Answer<AccountId>(*found) : read;
}

std::optional<Problem> Wallet::whyNotPay(const PaymentRequest& request, const LedgerId& id) const
{
    if (!m_ledgers.contains(request.ledger.value_or(id)))
        return Problem::unknownLedger;
    if (request.ledger && *request.ledger != id)
        return Problem::otherLedger;
    if (request.to == m_account)
        return Problem::ownAddress;
    return std::nullopt;
}

std::vector<std::pair<KeptChannel, Amount>> Wallet::channels() const
{
    return m_book->read([](const WalletRecord& record) {
        std::vector<std::pair<KeptChannel, Amount>> out;
        for (const auto& channel : record.channels()) {
            const auto voucher = record.voucher(channel.terms.id);
            out.emplace_back(channel, voucher ? voucher->paid : Amount());
        }
        return out;
    });
}

Status Wallet::merge(ByteView record)
{
    GRANARY_ASSIGN(const auto other, WalletRecord::decode(record));
    GRANARY_TRY(m_book->merge(record));
    // Merging keeps the larger head. That both are of one log the ledger has to show.
    for (const auto& [id, known] : m_ledgers) {
        if (const auto head = other.head(id))
            known->checkLater(*head);
        known->reload();
    }
    const auto joined = ledgers();
    std::erase_if(m_ledgers, [&](const auto& known) {
        return std::none_of(joined.begin(), joined.end(), [&](const auto& l) { return l.first == known.first; });
    });
    return openLedgers();
}

} // namespace granary::wallet
