#include "core/ledger/address.h"

#include "core/codec/bech32m.h"
#include "core/crypto/box_key.h"

namespace granary::ledger {
namespace {

constexpr std::string_view prefix = "gran";
constexpr std::uint8_t addressVersion = 0;

} // namespace

std::string addressText(const AccountId& account)
{
    codec::Bech32mText text{std::string(prefix), {addressVersion}};
    const auto key = codec::toFiveBits(account.view());
    text.values.insert(text.values.end(), key.begin(), key.end());
    return codec::encodeBech32m(text);
}

Result<AccountId> parseAddress(std::string_view text)
{
    GRANARY_ASSIGN(const auto read, codec::decodeBech32m(text));
    if (read.prefix != prefix || read.values.empty())
        return Error(ErrorCode::malformed, "no address");
    if (read.values.front() != addressVersion)
        return Error(ErrorCode::unsupportedVersion, "address");
    GRANARY_ASSIGN(const auto bytes, codec::fromFiveBits(std::span(read.values).subspan(1)));
    const auto account = AccountId::from(bytes);
    if (!account)
        return Error(ErrorCode::malformed, "length of an address");
    if (!crypto::isSigningKey(keyOf(*account)))
        return Error(ErrorCode::invalidArgument, "nobody's address");
    return *account;
}

} // namespace granary::ledger
