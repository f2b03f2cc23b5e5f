// Input: 1 byte of choice, then a drive's keys, a lockbox (as it is, or with its checksum mended so that the fields are looked at) or a
// link's certificate. Keys are written as the same bytes again, an opened box opens again, and nobody is certified but who signed.
#include "core/crypto/certificate.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_tree.h"
#include "core/crypto/lockbox.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::crypto;

namespace {

void driveKeys(ByteView input)
{
    if (const auto keys = DriveKeys::parse(input))
        GRANARY_ASSERT(equalBytes(keys->serialise().view(), input));
}

void lockbox(ByteView input)
{
    static test::SeededRandom random(2);
    static const auto rawKey = LockboxOpener::rawKey(LockboxOpener::RawKey::copyFrom(Bytes(32, std::byte{7})));
    static const auto unprotected = LockboxOpener::unprotected();
    const auto kind = Lockbox::kindOf(input);
    // What asks for a passphrase is not tried with one: an input may ask Argon2 for a second of work, and is allowed to.
    for (const auto* opener : {&unprotected, &rawKey}) {
        const auto box = Lockbox::open(input, *opener);
        if (!box)
            continue;
        GRANARY_ASSERT(kind.ok() && *kind == opener->kind());
        GRANARY_ASSERT(box->payload().size() <= maxLockboxPayloadBytes && input.size() <= maxLockboxBytes);
        const auto written = box->write(*opener, random);
        const auto again = Lockbox::open(*written, *opener);
        GRANARY_ASSERT(again.ok() && equalBytes(again->payload(), box->payload()));
        GRANARY_ASSERT(equalBytes(again->databaseKey().view(), box->databaseKey().view()));
    }
}

void mendedLockbox(ByteView input)
{
    auto file = toBytes(input);
    if (file.size() >= 32) {
        const auto sum = blake2b({ByteView(file).first(file.size() - 32)});
        std::copy(sum.view().begin(), sum.view().end(), file.end() - 32);
    }
    lockbox(file);
}

void certificate(ByteView input)
{
    static test::SeededRandom random(1);
    static const SigningKey identity(SigningKey::Seed::copyFrom(random.bytes(32)));
    static const auto key = NoiseStaticKey::generate(random);
    if (const auto node = certifiedNode(input, key.publicKey()))
        GRANARY_ASSERT(equalBytes(node->view(), identity.publicKey().view()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    initialise();
    fuzz::Input input(fuzz::view(data, size));
    switch (input.number<std::uint8_t>() % 4) {
    case 0: driveKeys(input.rest()); break;
    case 1: lockbox(input.rest()); break;
    case 2: mendedLockbox(input.rest()); break;
    default: certificate(input.rest()); break;
    }
    return 0;
}
