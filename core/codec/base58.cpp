#include "core/codec/base58.h"

#include <algorithm>

namespace granary::codec {
namespace {

constexpr std::string_view base58Digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// One more digit at the small end of a number that is kept in `to`, least significant first.
template <class Digits>
void feed(Digits& to, unsigned base, unsigned digit, unsigned nextBase)
{
    unsigned carry = digit;
    for (auto& d : to) {
        carry += static_cast<unsigned>(d) * base;
        d = static_cast<typename Digits::value_type>(carry % nextBase);
        carry /= nextBase;
    }
    for (; carry > 0; carry /= nextBase)
        to.push_back(static_cast<typename Digits::value_type>(carry % nextBase));
}

} // namespace

std::string encodeBase58(ByteView bytes)
{
    GRANARY_ASSERT(bytes.size() <= maxBase58Bytes);
    std::vector<std::uint8_t> digits;
    for (const auto b : bytes)
        feed(digits, 256, std::to_integer<unsigned>(b), 58);
    const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](std::byte b) { return b != std::byte{0}; }) - bytes.begin();
    std::string out(static_cast<std::size_t>(zeros), base58Digits.front());
    for (auto at = digits.rbegin(); at != digits.rend(); ++at)
        out += base58Digits[*at];
    return out;
}

Result<Bytes> decodeBase58(std::string_view text)
{
    if (text.size() > maxBase58Text)
        return Error(ErrorCode::tooLarge, "base58");
    std::vector<std::uint8_t> bytes;
    for (const char c : text) {
        const auto digit = base58Digits.find(c);
        if (digit == base58Digits.npos)
            return Error(ErrorCode::malformed, "base58");
        feed(bytes, 58, static_cast<unsigned>(digit), 256);
    }
    const auto zeros = std::min(text.find_first_not_of(base58Digits.front()), text.size());
    if (zeros + bytes.size() > maxBase58Bytes)
        return Error(ErrorCode::tooLarge, "base58");
    Bytes out(zeros + bytes.size());
    std::fill_n(out.begin(), zeros, std::byte{0});
    std::transform(bytes.rbegin(), bytes.rend(), out.begin() + static_cast<std::ptrdiff_t>(zeros),
        [](std::uint8_t b) { return std::byte{b}; });
    return out;
}

} // namespace granary::codec
