#include "core/teller/json_values.h"

#include "core/ledger/address.h"

namespace granary::teller {

using namespace ledger;

namespace {

void putOperation(Json& out, const Transfer& transfer)
{
    out["to"] = transfer.to.hex();
    out["amount"] = transfer.amount.units();
    if (!transfer.memo.empty())
        out["memo"] = toHex(transfer.memo);
}
void putOperation(Json& out, const ChannelOpen& open)
{
    out["payee"] = open.payee.hex();
    out["deposit"] = open.deposit.units();
    out["timeout"] = open.timeout.seconds;
}
void putOperation(Json& out, const ChannelClose& close)
{
    out["channel"] = close.channel.hex();
    out["paid"] = close.paid.units();
}
void putOperation(Json& out, const ChannelExpire& expire) { out["channel"] = expire.channel.hex(); }
void putOperation(Json& out, const StarterGrant& grant)
{
    out["day"] = grant.day;
    out["nonce"] = grant.nonce;
}
void putOperation(Json& out, const Notarise& notarise) { out["hash"] = notarise.hash.hex(); }
void putOperation(Json& out, const Outage& outage)
{
    out["from"] = outage.from.seconds;
    out["until"] = outage.until.seconds;
}

Json transactionJson(const Transaction& transaction, const LedgerId& ledger)
{
    Json out;
    out["account"] = transaction.account.hex();
    out["operation"] = transaction.id.hex();
    out["expires"] = transaction.expires.seconds;
    std::visit([&](const auto& operation) { putOperation(out, operation); }, transaction.operation);
    if (std::holds_alternative<ChannelOpen>(transaction.operation))
        out["channel"] = channelIdOf(ledger, transaction.account, transaction.id).hex();
    return out;
}

Json allocationJson(const Allocation& allocation, Amount amount)
{
    Json out{{"name", allocation.name}, {"share", allocation.share}, {"amount", amount.units()},
        {"cliffSeconds", allocation.cliffSeconds}, {"vestingSeconds", allocation.vestingSeconds}};
    putAccount(out, allocation.account);
    return out;
}

} // namespace

std::string jsonText(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void putAccount(Json& object, const AccountId& account)
{
    object["account"] = account.hex();
    if (account != poolAccount)
        object["address"] = addressText(account);
}

std::string_view stateName(ChannelState state)
{
    switch (state) {
    case ChannelState::open: return "open";
    case ChannelState::closed: return "closed";
    case ChannelState::expired: break;
    }
    return "expired";
}

Json toJson(const Error& error)
{
    static constexpr std::array<std::string_view, 4> kinds{"transient", "user", "corrupt", "internal"};
    return {{"error",
        {{"code", errorName(error.code)}, {"kind", kinds[static_cast<std::size_t>(error.kind)]}, {"detail", error.detail}}}};
}

Json toJson(Refusal refusal)
{
    Json out = toJson(Error(ErrorCode::refused, ErrorKind::user, "the ledger's rules"));
    out["error"]["refusal"] = refusalName(refusal);
    return out;
}

Json toJson(const Genesis& genesis)
{
    const auto& terms = genesis.terms();
    Json out{{"ledger", genesis.id().hex()}, {"record", toHex(genesis.record())}, {"operator", terms.operatorKey.hex()},
        {"founded", terms.founded.seconds}, {"name", terms.name}, {"symbol", terms.symbol}, {"decimals", terms.decimals},
        {"supply", terms.supply.units()}, {"allocations", Json::array()}, {"witnesses", Json::array()}};
    for (std::size_t i = 0; i < terms.allocations.size(); ++i)
        out["allocations"].push_back(allocationJson(terms.allocations[i], genesis.amounts()[i]));
    for (const auto& witness : terms.witnesses)
        out["witnesses"].push_back(witness.hex());
    if (terms.grants)
        out["grants"] = {{"amount", terms.grants->amount.units()}, {"workBits", terms.grants->workBits},
            {"mostPerDay", terms.grants->mostPerDay}};
    return out;
}

Json toJson(const Totals& totals, const Genesis& genesis)
{
    return {{"ledger", genesis.id().hex()}, {"entries", totals.entries}, {"time", totals.time.seconds},
        {"supply", genesis.terms().supply.units()}, {"inAccounts", totals.inAccounts.units()},
        {"inChannels", totals.inChannels.units()}, {"outageSeconds", totals.outageSeconds}, {"grantDay", totals.grantDay},
        {"grantsOnDay", totals.grantsOnDay}};
}

Json toJson(const SignedHead& head, const std::vector<Cosignature>& cosignatures)
{
    Json out{{"size", head.head.size}, {"root", head.head.root.hex()}, {"time", head.head.time.seconds},
        {"record", toHex(head.record)}, {"cosignatures", Json::array()}};
    for (const auto& one : cosignatures)
        out["cosignatures"].push_back(
            {{"witness", one.witness.hex()}, {"time", one.time.seconds}, {"record", toHex(encodeCosignature(one))}});
    return out;
}

Json toJson(const StoredEntry& entry, const LedgerId& ledger)
{
    Json out{{"index", entry.entry.index}, {"time", entry.entry.time.seconds}, {"leaf", entry.leaf.hex()},
        {"record", toHex(entry.entry.record)}};
    if (entry.entry.index == 0) {
        out["kind"] = "genesis";
        return out;
    }
    // What the ledger has entered can be read; where the disk says otherwise the record still stands there to be looked at.
    if (const auto opened = readTransaction(entry.entry.record); opened.ok()) {
        out["kind"] = kindName(opened->transaction.operation);
        out["transaction"] = transactionJson(opened->transaction, ledger);
    } else {
        out["kind"] = "unreadable";
    }
    return out;
}

Json toJson(const HistoryLine& line, const LedgerId& ledger)
{
    auto out = toJson(line.entry, ledger);
    out["change"] = line.change;
    out["balance"] = line.balance.units();
    return out;
}

Json toJson(const Channel& channel, const Totals& totals)
{
    Json out{{"channel", channel.id.hex()}, {"payer", channel.payer.hex()}, {"payee", channel.payee.hex()},
        {"deposit", channel.deposit.units()}, {"timeout", channel.timeout.seconds},
        {"endsAt", channel.endsAt(totals.outageSeconds).seconds}, {"state", stateName(channel.state)},
        {"paid", channel.paid.units()}, {"openedBy", channel.openedBy}};
    if (channel.state != ChannelState::open)
        out["endedBy"] = channel.endedBy;
    return out;
}

Json toJson(const Receipt& receipt)
{
    return {{"index", receipt.index}, {"time", receipt.time.seconds}, {"leaf", receipt.leaf.hex()},
        {"account", receipt.account.hex()}, {"operation", receipt.operation.hex()}, {"record", toHex(encodeReceipt(receipt))}};
}

Json toJson(std::span<const Hash32> hashes)
{
    Json out = Json::array();
    for (const auto& hash : hashes)
        out.push_back(hash.hex());
    return out;
}

} // namespace granary::teller
