// A few words to whoever is paid, which nobody else can read.
#pragma once

#include "core/crypto/secret.h"
#include "core/crypto/sign.h"
#include "core/ledger/ids.h"

namespace granary::ledger {

/// Bytes of UTF-8. Up to shortMemoBytes take the smaller of the two sealed sizes: an observer learns no more of the length.
inline constexpr std::size_t shortMemoBytes = 78;
inline constexpr std::size_t maxMemoBytes = 206;

/// For a transfer of `payer` with that operation id to `to`. The sealed text names both, so that it says nothing in another transfer.
/// tooLarge; invalidArgument: nobody's account, or no text.
Result<Bytes> sealMemo(std::string_view text, const AccountId& payer, const OperationId& operation, const AccountId& to);
/// damaged: not sealed to this key, or taken from another transfer.
Result<std::string> openMemo(
    ByteView sealed, const AccountId& payer, const OperationId& operation, const crypto::SigningKey& own);

} // namespace granary::ledger
