// What a founder writes: terms that are taken hold together, and their record is read as the same ledger.
#include "core/crypto/sign.h"
#include "core/teller/genesis_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key = [] {
        crypto::initialise();
        return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{7})));
    }();
    const auto text = asText(fuzz::view(data, size));
    const auto genesis = teller::readGenesisFile(text, key.publicKey(), {1'700'000'000});
    if (!genesis.ok())
        return 0;
    GRANARY_ASSERT(genesis->terms().operatorKey == key.publicKey());
    const auto again = teller::readGenesisFile(asText(genesis->record()), key.publicKey(), {1});
    GRANARY_ASSERT(again.ok() && again->id() == genesis->id());
    return 0;
}
