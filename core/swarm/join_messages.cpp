#include "core/swarm/join_messages.h"

#include "core/crypto/label.h"
#include "core/crypto/seal.h"

namespace granary::swarm {
namespace {

constexpr std::string_view packageLabel = "granary.v1.join-package";

crypto::SecretBuffer packageKey(const JoinSecret& secret, ByteView handshakeHash)
{
    crypto::SecretBuffer key(32);
    crypto::deriveLabelled(secret.view(), "granary.v1.join-key", {handshakeHash}, key.mutableView());
    return key;
}

} // namespace

Bytes JoinMessage::encode() const
{
    Bytes out;
    HeadWriter writer(out, type);
    writer.key("b").string(newcomer.box.view());
    writer.key("d").integer(newcomer.nameGiven ? 1 : 0);
    writer.key("i").integer(request);
    writer.key("n").string(asBytes(newcomer.name));
    writer.key("p").string(proof.view());
    writer.key("s").string(newcomer.sign.view());
    writer.key("u").string(newcomer.instance.view()).end();
    return out;
}

Result<JoinMessage> JoinMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    JoinMessage out;
    out.newcomer.box = head.fixed<crypto::NoisePublicKey>("b");
    out.newcomer.nameGiven = head.integer("d", 0, 1) == 1;
    out.request = head.request();
    out.newcomer.name = asText(head.string("n", 1, maxJoinNameBytes));
    out.proof = head.fixed<Hash32>("p");
    out.newcomer.sign = head.fixed<PublicKey>("s");
    out.newcomer.instance = head.fixed<JoinInstance>("u");
    GRANARY_TRY(head.finishAll());
    return out;
}

Bytes JoinGrantMessage::encodeHead() const
{
    Bytes out;
    HeadWriter(out, type).key("i").integer(request).end();
    return out;
}

Result<JoinGrantMessage> JoinGrantMessage::parse(ByteView message)
{
    HeadReader head(message, type);
    JoinGrantMessage out;
    out.request = head.request();
    GRANARY_ASSIGN(out.payload, head.finish());
    if (out.payload.empty() || out.payload.size() > maxJoinPackageBytes)
        return Error(ErrorCode::malformed, "package size");
    return out;
}

Hash32 joinProof(const JoinSecret& secret, ByteView handshakeHash, const NewcomerKeys& newcomer)
{
    Bytes keys = toBytes(newcomer.instance.view());
    append(keys, newcomer.sign.view());
    append(keys, newcomer.box.view());
    keys.push_back(newcomer.nameGiven ? std::byte{1} : std::byte{0});
    Hash32 out;
    crypto::deriveLabelled(secret.view(), "granary.v1.join", {handshakeHash, keys, asBytes(newcomer.name)}, out.mutableView());
    return out;
}

bool checkJoinProof(const JoinSecret& secret, ByteView handshakeHash, const JoinMessage& message)
{
    return crypto::equalConstantTime(joinProof(secret, handshakeHash, message.newcomer).view(), message.proof.view());
}

Bytes sealJoinPackage(const JoinSecret& secret, ByteView handshakeHash, ByteView plain, Random& random)
{
    Bytes out;
    crypto::seal(packageKey(secret, handshakeHash).view(), packageLabel, handshakeHash, {}, plain, random, out);
    return out;
}

Result<Bytes> openJoinPackage(const JoinSecret& secret, ByteView handshakeHash, ByteView sealed)
{
    Bytes out;
    out.reserve(sealed.size()); // so that no outgrown copy stays behind
    GRANARY_TRY(crypto::open(packageKey(secret, handshakeHash).view(), packageLabel, handshakeHash, {}, sealed, out));
    return out;
}

} // namespace granary::swarm
