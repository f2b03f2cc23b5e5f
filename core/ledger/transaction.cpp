#include "core/ledger/transaction.h"

#include "core/codec/field_reader.h"
#include "core/ledger/signed_record.h"

namespace granary::ledger {
namespace {

constexpr std::string_view transactionLabel = "granary.v1.ledger-transaction";
constexpr std::size_t maxKindBytes = 16;
constexpr std::size_t maxParameterBytes = 512;

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

std::array<std::byte, 8> little(std::uint64_t value)
{
    std::array<std::byte, 8> out;
    storeLittle(out, value);
    return out;
}

Bytes encodeParameters(const Operation& operation)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    std::visit(Overloaded{
                   [&](const Transfer& o) {
                       if (!o.memo.empty())
                           w.key("m").string(o.memo);
                       w.key("n").integer(o.amount.signedUnits());
                       w.key("t").string(o.to.view());
                   },
                   [&](const ChannelOpen& o) {
                       w.key("n").integer(o.deposit.signedUnits());
                       w.key("r").string(o.payee.view());
                       w.key("x").integer(o.timeout.seconds);
                   },
                   [&](const ChannelClose& o) {
                       w.key("c").string(o.channel.view());
                       if (o.voucher)
                           w.key("g").string(o.voucher->view());
                       w.key("n").integer(o.paid.signedUnits());
                   },
                   [&](const ChannelExpire& o) { w.key("c").string(o.channel.view()); },
                   [&](const StarterGrant& o) {
                       w.key("d").integer(o.day);
                       w.key("w").string(ByteView(little(o.nonce)));
                   },
                   [&](const Notarise& o) { w.key("h").string(o.hash.view()); },
                   [&](const Outage& o) {
                       w.key("f").integer(o.from.seconds);
                       w.key("u").integer(o.until.seconds);
                   },
               },
        operation);
    w.end();
    return out;
}

Amount amountField(codec::FieldReader& fields, std::string_view key, std::int64_t least)
{
    return *Amount::ofUnits(static_cast<std::uint64_t>(fields.integer(key, least, INT64_MAX)));
}

LedgerTime timeField(codec::FieldReader& fields, std::string_view key)
{
    return {fields.integer(key, 0, LedgerTime::latestSeconds)};
}

Transfer readTransfer(codec::FieldReader& fields)
{
    Transfer out;
    if (fields.has("m")) {
        out.memo = toBytes(fields.string("m", sealedMemoBytes.front(), sealedMemoBytes.back()));
        if (std::find(sealedMemoBytes.begin(), sealedMemoBytes.end(), out.memo.size()) == sealedMemoBytes.end())
            fields.fail("m");
    }
    out.amount = amountField(fields, "n", 1);
    out.to = fields.fixed<AccountId>("t");
    return out;
}

ChannelOpen readOpen(codec::FieldReader& fields)
{
    ChannelOpen out;
    out.deposit = amountField(fields, "n", 1);
    out.payee = fields.fixed<AccountId>("r");
    out.timeout = timeField(fields, "x");
    return out;
}

ChannelClose readClose(codec::FieldReader& fields)
{
    ChannelClose out;
    out.channel = fields.fixed<ChannelId>("c");
    if (fields.has("g"))
        out.voucher = fields.fixed<Signature>("g");
    out.paid = amountField(fields, "n", 0);
    // One form for each meaning: a voucher where something is paid, and only there.
    if (out.voucher.has_value() == out.paid.isZero())
        fields.fail("g");
    return out;
}

StarterGrant readGrant(codec::FieldReader& fields)
{
    StarterGrant out;
    out.day = fields.integer("d", 0, LedgerTime{LedgerTime::latestSeconds}.day());
    const auto nonce = fields.string("w", 8, 8);
    if (nonce.size() == 8)
        out.nonce = loadLittle<std::uint64_t>(nonce);
    return out;
}

Outage readOutage(codec::FieldReader& fields)
{
    Outage out;
    out.from = timeField(fields, "f");
    out.until = timeField(fields, "u");
    return out;
}

Result<Operation> readParameters(std::string_view kind, ByteView parameters)
{
    codec::FieldReader fields(parameters);
    std::optional<Operation> out;
    if (kind == "transfer")
        out = readTransfer(fields);
    else if (kind == "open")
        out = readOpen(fields);
    else if (kind == "close")
        out = readClose(fields);
    else if (kind == "expire")
        out = ChannelExpire{fields.fixed<ChannelId>("c")};
    else if (kind == "grant")
        out = readGrant(fields);
    else if (kind == "notarise")
        out = Notarise{fields.fixed<Hash32>("h")};
    else if (kind == "outage")
        out = readOutage(fields);
    else
        return Error(ErrorCode::unsupportedVersion, "kind of transaction");
    GRANARY_TRY(fields.finishAll());
    return *out;
}

Bytes encodeBody(const Transaction& transaction)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(transaction.account.view());
    w.key("e").integer(transaction.expires.seconds);
    w.key("k").string(kindName(transaction.operation));
    w.key("l").string(transaction.ledger.view());
    w.key("o").string(transaction.id.view());
    w.key("p").string(encodeParameters(transaction.operation));
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<Transaction> readBody(ByteView body)
{
    codec::FieldReader fields(body);
    Transaction out;
    out.account = fields.fixed<AccountId>("a");
    out.expires = timeField(fields, "e");
    const auto kind = asText(fields.string("k", 1, maxKindBytes));
    out.ledger = fields.fixed<LedgerId>("l");
    out.id = fields.fixed<OperationId>("o");
    const auto parameters = fields.string("p", 1, maxParameterBytes);
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "transaction");
    GRANARY_TRY(fields.finishAll());
    GRANARY_ASSIGN(out.operation, readParameters(kind, parameters));
    return out;
}

Result<OpenedTransaction> openOne(ByteView record, bool verify)
{
    GRANARY_ASSIGN(const auto framed, readRecord(record, maxTransactionBytes));
    GRANARY_ASSIGN(auto transaction, readBody(framed.body));
    if (verify && !framed.signedBy(keyOf(transaction.account), transactionLabel))
        return Error(ErrorCode::damaged, "signature of a transaction");
    return OpenedTransaction{std::move(transaction), crypto::blake2b({framed.body})};
}

} // namespace

std::string_view kindName(const Operation& operation)
{
    constexpr std::string_view names[] = {"transfer", "open", "close", "expire", "grant", "notarise", "outage"};
    static_assert(std::size(names) == std::variant_size_v<Operation>);
    return names[operation.index()];
}

Bytes signTransaction(const Transaction& transaction, const crypto::SigningKey& key)
{
    return signRecord(encodeBody(transaction), transactionLabel, key);
}

Result<OpenedTransaction> openTransaction(ByteView record) { return openOne(record, true); }
Result<OpenedTransaction> readTransaction(ByteView record) { return openOne(record, false); }

ChannelId channelIdOf(const LedgerId& ledger, const AccountId& payer, const OperationId& operation)
{
    return *ChannelId::from(labelledHash("granary.v1.ledger-channel", {ledger.view(), payer.view(), operation.view()}).view());
}

} // namespace granary::ledger
