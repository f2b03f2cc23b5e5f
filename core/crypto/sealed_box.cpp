#include "core/crypto/sealed_box.h"

#include <sodium.h>

namespace granary::crypto {
namespace {

static_assert(sealedBoxOverheadBytes == crypto_box_SEALBYTES);

const unsigned char* in(ByteView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

} // namespace

Result<Bytes> sealToBox(const NoisePublicKey& to, ByteView plain)
{
    Bytes out(plain.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(reinterpret_cast<unsigned char*>(out.data()), in(plain), plain.size(), in(to.view())) != 0)
        return Error(ErrorCode::invalidArgument, "box key");
    return out;
}

Result<SecretBuffer> openBox(const NoiseStaticKey& own, ByteView sealed)
{
    if (sealed.size() <= crypto_box_SEALBYTES)
        return Error(ErrorCode::damaged, "sealed box");
    SecretBuffer out(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(out.mutableView().data()), in(sealed), sealed.size(), in(own.publicKey().view()), in(own.privateKey())) != 0)
        return Error(ErrorCode::damaged, "sealed box");
    return out;
}

} // namespace granary::crypto
