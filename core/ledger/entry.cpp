#include "core/ledger/entry.h"

#include "core/codec/field_reader.h"
#include "core/ledger/signed_record.h"

namespace granary::ledger {
namespace {

constexpr std::string_view receiptLabel = "granary.v1.ledger-receipt";

Bytes encodeReceiptBody(const Receipt& receipt)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(receipt.account.view());
    w.key("h").string(receipt.leaf.view());
    w.key("i").integer(static_cast<std::int64_t>(receipt.index));
    w.key("l").string(receipt.ledger.view());
    w.key("o").string(receipt.operation.view());
    w.key("v").integer(1);
    w.key("w").integer(receipt.time.seconds);
    w.end();
    return out;
}

} // namespace

Bytes encodeEntry(const Entry& entry)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("i").integer(static_cast<std::int64_t>(entry.index));
    w.key("t").string(entry.record);
    w.key("w").integer(entry.time.seconds);
    w.end();
    return out;
}

Result<Entry> decodeEntry(ByteView bytes)
{
    if (bytes.size() > maxEntryBytes)
        return Error(ErrorCode::tooLarge, "entry");
    codec::FieldReader fields(bytes);
    Entry out;
    out.index = static_cast<std::uint64_t>(fields.integer("i", 0, maxLogEntries - 1));
    out.record = toBytes(fields.string("t", 1, maxGenesisBytes));
    out.time.seconds = fields.integer("w", 0, LedgerTime::latestSeconds);
    GRANARY_TRY(fields.finishAll());
    return out;
}

Receipt signReceipt(Receipt receipt, const crypto::SigningKey& operatorKey)
{
    receipt.signature = operatorKey.sign(labelled(receiptLabel, {encodeReceiptBody(receipt)}));
    return receipt;
}

Bytes encodeReceipt(const Receipt& receipt) { return frameRecord(encodeReceiptBody(receipt), receipt.signature); }

Result<Receipt> openReceipt(ByteView record, const PublicKey& operatorKey)
{
    GRANARY_ASSIGN(const auto framed, readRecord(record, maxReceiptBytes));
    codec::FieldReader fields(framed.body);
    Receipt out;
    out.account = fields.fixed<AccountId>("a");
    out.leaf = fields.fixed<Hash32>("h");
    out.index = static_cast<std::uint64_t>(fields.integer("i", 0, maxLogEntries - 1));
    out.ledger = fields.fixed<LedgerId>("l");
    out.operation = fields.fixed<OperationId>("o");
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "receipt");
    out.time.seconds = fields.integer("w", 0, LedgerTime::latestSeconds);
    GRANARY_TRY(fields.finishAll());
    if (!framed.signedBy(operatorKey, receiptLabel))
        return Error(ErrorCode::damaged, "signature of a receipt");
    out.signature = framed.signature;
    return out;
}

} // namespace granary::ledger
