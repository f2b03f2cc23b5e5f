#include "core/swarm/mutable_item.h"

#include "core/codec/bencode.h"
#include "core/swarm/field_reader.h"

namespace granary::swarm {

Bytes mutableItemBuffer(ByteView salt, std::int64_t sequence, ByteView value)
{
    Bytes out;
    const auto text = [&](std::string_view s) { append(out, asBytes(s)); };
    if (!salt.empty()) {
        text("4:salt" + std::to_string(salt.size()) + ":");
        append(out, salt);
    }
    text("3:seqi" + std::to_string(sequence) + "e1:v");
    append(out, value);
    return out;
}

MutableItem signItem(const crypto::SigningKey& key, ByteView salt, std::int64_t sequence, Bytes value)
{
    GRANARY_ASSERT(salt.size() <= maxItemSaltBytes && value.size() <= maxItemValueBytes && sequence >= 0);
    const auto signature = key.sign(mutableItemBuffer(salt, sequence, value));
    return {key.publicKey(), toBytes(salt), sequence, std::move(value), signature};
}

Status checkItem(const MutableItem& item)
{
    if (item.salt.size() > maxItemSaltBytes || item.value.empty() || item.value.size() > maxItemValueBytes)
        return Error(ErrorCode::malformed, "item size");
    if (item.sequence < 0)
        return Error(ErrorCode::malformed, "item sequence");
    codec::BencodeReader value(item.value);
    GRANARY_TRY(value.skip());
    GRANARY_TRY(value.finish());
    if (!crypto::verify(item.key, mutableItemBuffer(item.salt, item.sequence, item.value), item.signature))
        return Error(ErrorCode::damaged, "item signature");
    return {};
}

Bytes encodeItem(const MutableItem& item)
{
    Bytes out;
    out.reserve(item.value.size() + item.salt.size() + 160);
    codec::BencodeWriter writer(out);
    writer.beginDict();
    writer.key("g").string(item.signature.view());
    writer.key("k").string(item.key.view());
    writer.key("q").integer(item.sequence);
    writer.key("s").string(item.salt);
    writer.key("v").string(item.value);
    writer.end();
    return out;
}

Result<MutableItem> decodeItem(ByteView bytes)
{
    if (bytes.size() > maxEncodedItemBytes)
        return Error(ErrorCode::malformed, "item too large");
    FieldReader fields(bytes);
    MutableItem item;
    item.signature = fields.fixed<Signature>("g");
    item.key = fields.fixed<PublicKey>("k");
    item.sequence = fields.integer("q", 0, INT64_MAX);
    item.salt = toBytes(fields.string("s", 0, maxItemSaltBytes));
    item.value = toBytes(fields.string("v", 1, maxItemValueBytes));
    GRANARY_TRY(fields.finishAll());
    return item;
}

} // namespace granary::swarm
