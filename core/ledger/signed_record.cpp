#include "core/ledger/signed_record.h"

#include "core/codec/field_reader.h"

namespace granary::ledger {

Bytes labelled(std::string_view label, std::initializer_list<ByteView> parts)
{
    GRANARY_ASSERT(label.size() <= 255);
    Bytes out;
    appendLittle(out, static_cast<std::uint8_t>(label.size()));
    append(out, asBytes(label));
    for (const auto part : parts)
        append(out, part);
    return out;
}

Hash32 labelledHash(std::string_view label, std::initializer_list<ByteView> parts)
{
    return crypto::blake2b({labelled(label, parts)});
}

bool SignedRecord::signedBy(const PublicKey& key, std::string_view label) const
{
    return crypto::verify(key, labelled(label, {body}), signature);
}

Bytes frameRecord(ByteView body, const Signature& signature)
{
    Bytes out;
    codec::BencodeWriter(out).beginDict().key("b").string(body).key("g").string(signature.view()).end();
    return out;
}

Bytes signRecord(ByteView body, std::string_view label, const crypto::SigningKey& key)
{
    return frameRecord(body, key.sign(labelled(label, {body})));
}

Result<SignedRecord> readRecord(ByteView record, std::size_t limitBytes)
{
    if (record.size() > limitBytes)
        return Error(ErrorCode::tooLarge, "record");
    codec::FieldReader fields(record);
    SignedRecord out;
    out.body = fields.string("b", 1, limitBytes);
    out.signature = fields.fixed<Signature>("g");
    GRANARY_TRY(fields.finishAll());
    return out;
}

} // namespace granary::ledger
