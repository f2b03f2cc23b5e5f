#include "core/crypto/keccak.h"

#include <cryptopp/keccak.h>

namespace granary::crypto {

Hash32 keccak256(std::initializer_list<ByteView> parts)
{
    CryptoPP::Keccak_256 hash;
    for (const auto part : parts)
        hash.Update(asUnsigned(part), part.size());
    Hash32 out;
    hash.Final(asUnsigned(out.mutableView()));
    return out;
}

} // namespace granary::crypto
