// Addresses on Ethereum and TRON, as other wallets write them. Spec: core/specs/keys.md, "Chain addresses".
#pragma once

#include "core/crypto/chain_sign.h"

#include <string>

namespace granary::wallet {

/// The last 20 bytes of Keccak-256 over a public key: the account on either chain.
using ChainAccount = FixedBytes<struct ChainAccountTag, 20>;

ChainAccount chainAccount(const crypto::ChainPublicKey& key);

/// "0x" and 40 digits, in the mixed case of EIP-55 that checks them.
std::string ethereumAddress(const ChainAccount& account);
/// All lower or all upper case says nothing of a checksum and is taken. malformed; damaged: the checksum is wrong, so it was mistyped.
Result<ChainAccount> parseEthereumAddress(std::string_view text);

/// Base58Check of 0x41 and the account: 34 characters, the first one a T.
std::string tronAddress(const ChainAccount& account);
/// malformed; damaged: the checksum is wrong, so it was mistyped.
Result<ChainAccount> parseTronAddress(std::string_view text);

} // namespace granary::wallet
