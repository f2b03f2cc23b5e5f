#include "core/codec/bech32m.h"

#include <algorithm>

namespace granary::codec {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumValues = 6;
constexpr std::uint32_t finalConstant = 0x2bc830a3; // BIP-350; BIP-173 has 1

/// The BCH code of BIP-173, one value at a time.
void feed(std::uint32_t& state, std::uint8_t value)
{
    constexpr std::uint32_t generator[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const auto top = state >> 25;
    state = (state & 0x1ffffff) << 5 ^ value;
    for (unsigned i = 0; i < 5; ++i)
        if (top >> i & 1)
            state ^= generator[i];
}

std::uint32_t stateAfterPrefix(std::string_view prefix)
{
    std::uint32_t state = 1;
    for (const char c : prefix)
        feed(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
    feed(state, 0);
    for (const char c : prefix)
        feed(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) & 31));
    return state;
}

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isPrintable(char c) { return c >= 33 && c <= 126; }

Error malformed(std::string_view why) { return {ErrorCode::malformed, std::string(why)}; }

} // namespace

std::string encodeBech32m(const Bech32mText& text)
{
    GRANARY_ASSERT(!text.prefix.empty() && text.prefix.size() <= 83);
    GRANARY_ASSERT(text.prefix.size() + 1 + text.values.size() + checksumValues <= maxBech32mBytes);
    for (const char c : text.prefix)
        GRANARY_ASSERT(isPrintable(c) && !isUpper(c));
    auto state = stateAfterPrefix(text.prefix);
    std::string out = text.prefix + '1';
    for (const auto value : text.values) {
        GRANARY_ASSERT(value < 32);
        feed(state, value);
        out += alphabet[value];
    }
    for (std::size_t i = 0; i < checksumValues; ++i)
        feed(state, 0);
    state ^= finalConstant;
    for (std::size_t i = 0; i < checksumValues; ++i)
        out += alphabet[state >> 5 * (checksumValues - 1 - i) & 31];
    return out;
}

Result<Bech32mText> decodeBech32m(std::string_view text)
{
    if (text.size() > maxBech32mBytes)
        return malformed("too long");
    if (std::any_of(text.begin(), text.end(), isUpper) && std::any_of(text.begin(), text.end(), isLower))
        return malformed("upper and lower case");
    const auto separator = text.rfind('1');
    if (separator == text.npos || separator == 0)
        return malformed("no prefix");
    if (text.size() - separator - 1 < checksumValues)
        return malformed("too short");
    Bech32mText out;
    for (const char c : text.substr(0, separator)) {
        if (!isPrintable(c))
            return malformed("prefix");
        out.prefix += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    auto state = stateAfterPrefix(out.prefix);
    for (const char c : text.substr(separator + 1)) {
        const auto value = alphabet.find(isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c);
        if (value == alphabet.npos)
            return malformed("a character that does not occur");
        feed(state, static_cast<std::uint8_t>(value));
        out.values.push_back(static_cast<std::uint8_t>(value));
    }
    if (state != finalConstant)
        return Error(ErrorCode::damaged, "checksum");
    out.values.resize(out.values.size() - checksumValues);
    return out;
}

std::vector<std::uint8_t> toFiveBits(ByteView bytes)
{
    std::vector<std::uint8_t> out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const auto b : bytes) {
        bits = bits << 8 | std::to_integer<std::uint32_t>(b);
        for (count += 8; count >= 5; count -= 5)
            out.push_back(static_cast<std::uint8_t>(bits >> (count - 5) & 31));
    }
    if (count > 0)
        out.push_back(static_cast<std::uint8_t>(bits << (5 - count) & 31));
    return out;
}

Result<Bytes> fromFiveBits(std::span<const std::uint8_t> values)
{
    Bytes out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const auto value : values) {
        if (value >= 32)
            return malformed("more than five bits");
        bits = bits << 5 | value;
        count += 5;
        if (count >= 8) {
            count -= 8;
            out.push_back(static_cast<std::byte>(bits >> count & 255));
        }
    }
    if (count >= 5 || (bits & ((1u << count) - 1)) != 0)
        return malformed("filling");
    return out;
}

} // namespace granary::codec
