// Input: k, how many rows are there and wanted, the rows, then data. A decoder is refused or gives the encoder's bytes.
#include "core/erasure/reed_solomon.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::erasure;

namespace {

std::vector<std::uint8_t> rows(fuzz::Input& input, std::size_t count)
{
    std::vector<std::uint8_t> out;
    for (const auto b : input.bytes(count))
        out.push_back(std::to_integer<std::uint8_t>(b));
    return out;
}

std::vector<Bytes> run(const Coder& coder, const std::vector<Bytes>& in, std::size_t length)
{
    std::vector<const std::byte*> from;
    std::vector<Bytes> out(coder.outputs(), Bytes(length));
    std::vector<std::byte*> to;
    for (const auto& shard : in)
        from.push_back(shard.data());
    for (auto& shard : out)
        to.push_back(shard.data());
    coder.run(from.data(), to.data(), length);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const unsigned k = input.number<std::uint8_t>() % 24u;
    const auto haveCount = input.number<std::uint8_t>();
    const auto wantCount = input.number<std::uint8_t>();
    const auto have = rows(input, haveCount < 128 ? k : haveCount);
    const auto want = rows(input, wantCount % 16);
    const auto coder = Coder::decoder(k, have, want);
    if (!coder.ok())
        return 0;
    const auto pattern = toBytes(input.rest());
    const auto length = pattern.size();
    std::vector<Bytes> plain(k, pattern);
    for (unsigned i = 0; i < k && length > 0; ++i)
        plain[i][i % length] ^= static_cast<std::byte>(i + 1);
    const auto held = run(Coder::encoder(k, have), plain, length);
    const auto expected = run(Coder::encoder(k, want), plain, length);
    const auto decoded = run(*coder, held, length);
    for (std::size_t i = 0; i < want.size(); ++i)
        GRANARY_ASSERT(equalBytes(decoded[i], expected[i]));
    return 0;
}
