// An account as people hand it around: bech32m (BIP-350) with the prefix "gran".
#pragma once

#include "core/base/result.h"
#include "core/ledger/ids.h"

#include <string>

namespace granary::ledger {

/// "gran1" and 59 characters: a version (0), the 32 bytes of the key, six characters of checksum.
std::string addressText(const AccountId& account);
/// Upper case is taken too (QR codes hold it in less room). malformed; damaged: the checksum is wrong, so it was mistyped; unsupportedVersion;
/// invalidArgument: nobody can have a key for it.
Result<AccountId> parseAddress(std::string_view text);

} // namespace granary::ledger
