#include "core/swarm/hello.h"

#include "core/codec/bencode.h"
#include "core/swarm/field_reader.h"

#include <algorithm>

namespace granary::swarm {

Bytes Hello::encode() const
{
    Bytes out;
    codec::BencodeWriter writer(out);
    writer.beginDict();
    if (!certificate.empty())
        writer.key("c").string(certificate);
    writer.key("h").integer(newest);
    writer.key("l").integer(oldest);
    writer.key("n").string(network.view());
    writer.key("s").integer(lends ? 1 : 0);
    writer.end();
    return out;
}

Result<Hello> Hello::parse(ByteView bytes)
{
    if (bytes.size() > maxHelloBytes)
        return Error(ErrorCode::malformed, "hello too large");
    FieldReader fields(bytes);
    Hello hello;
    if (fields.has("c"))
        hello.certificate = toBytes(fields.string("c", 1, maxCertificateBytes));
    hello.newest = static_cast<std::uint16_t>(fields.integer("h", 1, UINT16_MAX));
    hello.oldest = static_cast<std::uint16_t>(fields.integer("l", 1, UINT16_MAX));
    hello.network = fields.fixed<Hash32>("n");
    hello.lends = fields.integer("s", 0, 1) == 1;
    GRANARY_TRY(fields.finishAll());
    if (hello.oldest > hello.newest)
        return Error(ErrorCode::malformed, "hello versions");
    return hello;
}

Result<std::uint16_t> Hello::agreedVersion() const
{
    const auto version = std::min(newest, newestProtocol);
    if (version < std::max(oldest, oldestProtocol))
        return Error(ErrorCode::unsupportedVersion, "peer speaks " + std::to_string(oldest) + " to " + std::to_string(newest));
    return version;
}

} // namespace granary::swarm
