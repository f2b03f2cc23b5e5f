#include "core/wallet/chain_address.h"

#include "core/codec/base58.h"
#include "core/crypto/hash.h"
#include "core/crypto/keccak.h"

#include <algorithm>

namespace granary::wallet {
namespace {

constexpr std::string_view hexPrefix = "0x";
constexpr std::byte tronPrefix{0x41};
constexpr std::size_t tronBytes = 1 + ChainAccount::sizeBytes;
constexpr std::size_t tronCharacters = 34;
constexpr std::size_t checksumBytes = 4;

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

/// A letter is a capital where the hash of the digits has a digit above 7 (EIP-55).
std::string mixedCase(std::string hex)
{
    const auto hash = crypto::keccak256({asBytes(hex)}).hex();
    for (std::size_t i = 0; i < hex.size(); ++i)
        if (hash[i] >= '8')
            hex[i] = upper(hex[i]);
    return hex;
}

/// The first bytes of SHA-256 twice.
Bytes withChecksum(ByteView bytes)
{
    const auto hash = crypto::sha256({crypto::sha256({bytes}).view()});
    auto out = toBytes(bytes);
    append(out, hash.view().first(checksumBytes));
    return out;
}

} // namespace

ChainAccount chainAccount(const crypto::ChainPublicKey& key)
{
    return *ChainAccount::from(crypto::keccak256({key.view()}).view().last(ChainAccount::sizeBytes));
}

std::string ethereumAddress(const ChainAccount& account) { return std::string(hexPrefix) + mixedCase(account.hex()); }

Result<ChainAccount> parseEthereumAddress(std::string_view text)
{
    if (text.size() != hexPrefix.size() + 2 * ChainAccount::sizeBytes || !text.starts_with(hexPrefix))
        return Error(ErrorCode::malformed, "no Ethereum address");
    text.remove_prefix(hexPrefix.size());
    std::string digits(text);
    std::transform(digits.begin(), digits.end(), digits.begin(), lower);
    const auto bytes = fromHex(digits);
    if (!bytes)
        return Error(ErrorCode::malformed, "no Ethereum address");
    const bool mixed = std::any_of(text.begin(), text.end(), isLower) && std::any_of(text.begin(), text.end(), isUpper);
    if (mixed && text != mixedCase(digits))
        return Error(ErrorCode::damaged, "checksum of an Ethereum address");
    return *ChainAccount::from(*bytes);
}

std::string tronAddress(const ChainAccount& account)
{
    Bytes bytes{tronPrefix};
    append(bytes, account.view());
    return codec::encodeBase58(withChecksum(bytes));
}

Result<ChainAccount> parseTronAddress(std::string_view text)
{
    if (text.size() != tronCharacters)
        return Error(ErrorCode::malformed, "no TRON address");
    GRANARY_ASSIGN(const auto bytes, codec::decodeBase58(text));
    if (bytes.size() != tronBytes + checksumBytes)
        return Error(ErrorCode::malformed, "no TRON address");
    const auto body = ByteView(bytes).first(tronBytes);
    if (!equalBytes(withChecksum(body), bytes))
        return Error(ErrorCode::damaged, "checksum of a TRON address");
    if (body.front() != tronPrefix)
        return Error(ErrorCode::malformed, "no TRON address");
    return *ChainAccount::from(body.subspan(1));
}

} // namespace granary::wallet
