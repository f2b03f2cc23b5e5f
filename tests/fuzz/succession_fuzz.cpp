// Successions: what is taken is written as the same bytes again, and a body that anybody made up needs the right signature.
#include "core/codec/bencode.h"
#include "core/swarm/succession.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;

namespace {

const crypto::SigningKey& admin()
{
    static const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{5})));
    return key;
}

void check(ByteView record)
{
    const auto opened = openSuccession(record);
    if (!opened.ok())
        return;
    GRANARY_ASSERT(opened->epoch > 0 && opened->from != opened->to && opened->packages.size() <= maxSuccessionPackages);
    const auto again = signSuccession(*opened, admin());
    GRANARY_ASSERT(again.ok() && again->size() <= maxSuccessionBytes);
    GRANARY_ASSERT(opened->admin != admin().publicKey() || equalBytes(*again, record));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    check(input);
    // As a body under a right signature, which would keep nearly everything out. The admin key stands behind "d1:a32:".
    constexpr std::string_view head = "d1:a32:";
    Bytes body = toBytes(input);
    if (body.size() < head.size() + PublicKey::sizeBytes)
        return 0;
    std::memcpy(body.data() + head.size(), admin().publicKey().view().data(), PublicKey::sizeBytes);
    Bytes signedBytes = toBytes(asBytes("granary.v1.succession"));
    append(signedBytes, body);
    Bytes record;
    codec::BencodeWriter(record).beginDict().key("b").string(body).key("g").string(admin().sign(signedBytes).view()).end();
    check(record);
    return 0;
}
