#include "core/swarm/succession.h"

#include "core/codec/bencode.h"
#include "core/swarm/field_reader.h"

namespace granary::swarm {
namespace {

Bytes encodeBody(const Succession& succession)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(succession.admin.view());
    w.key("e").integer(succession.epoch);
    w.key("f").string(succession.from.view());
    w.key("p").beginList();
    for (const auto& package : succession.packages)
        w.string(package);
    w.end();
    w.key("t").string(succession.to.view());
    w.key("v").integer(1);
    w.end();
    return out;
}

Bytes successionBytes(ByteView body)
{
    Bytes out = toBytes(asBytes("granary.v1.succession"));
    append(out, body);
    return out;
}

Result<Succession> parseSuccession(ByteView body)
{
    FieldReader fields(body);
    Succession out;
    out.admin = fields.fixed<PublicKey>("a");
    out.epoch = static_cast<std::uint32_t>(fields.integer("e", 1, UINT32_MAX));
    out.from = fields.fixed<TenantId>("f");
    for (const auto package : fields.strings("p", maxSuccessionPackages, maxSuccessionPackageBytes))
        out.packages.push_back(toBytes(package));
    out.to = fields.fixed<TenantId>("t");
    fields.integer("v", 1, 1);
    GRANARY_TRY(fields.finishAll());
    if (out.from == out.to)
        return Error(ErrorCode::malformed, "succeeds itself");
    return out;
}

} // namespace

Result<Bytes> signSuccession(const Succession& succession, const crypto::SigningKey& admin)
{
    if (succession.packages.size() > maxSuccessionPackages)
        return Error(ErrorCode::tooLarge, "packages");
    const auto body = encodeBody(succession);
    GRANARY_TRY(parseSuccession(body));
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("b").string(body);
    w.key("g").string(admin.sign(successionBytes(body)).view());
    w.end();
    if (out.size() > maxSuccessionBytes)
        return Error(ErrorCode::tooLarge, "succession");
    return out;
}

Result<Succession> openSuccession(ByteView record)
{
    if (record.size() > maxSuccessionBytes)
        return Error(ErrorCode::tooLarge, "succession");
    FieldReader fields(record);
    const auto body = fields.string("b", 1, maxSuccessionBytes);
    const auto signature = fields.fixed<Signature>("g");
    GRANARY_TRY(fields.finishAll());
    GRANARY_ASSIGN(auto out, parseSuccession(body));
    if (!crypto::verify(out.admin, successionBytes(body), signature))
        return Error(ErrorCode::damaged, "succession signature");
    return out;
}

} // namespace granary::swarm
