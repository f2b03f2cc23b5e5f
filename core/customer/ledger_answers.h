// What a ledger answers over HTTP, read: bytes and numbers, nothing of them believed. Spec: core/specs/ledger-api.md.
#pragma once

#include "core/wallet/ledger_client.h"

namespace granary::customer {

/// Most bytes of an answer that are read.
inline constexpr std::size_t maxAnswerBytes = 1 << 20;

// Each: malformed when it is not of that form, tooLarge. Fields that nobody knows are passed over.

/// A `record`: of a genesis, a head, a receipt.
Result<Bytes> readRecord(std::string_view json, std::size_t limitBytes);
struct HeadAnswer {
    std::uint64_t size = 0;
    Bytes record;
    std::vector<Bytes> cosignatures;
};
Result<HeadAnswer> readHead(std::string_view json);
Result<std::vector<Hash32>> readHashes(std::string_view json);
Result<std::vector<wallet::ClaimedLine>> readHistory(std::string_view json, std::size_t most);
Result<std::uint64_t> readOpenedBy(std::string_view json);
Result<ledger::Refusal> readRefusal(std::string_view json);
/// The canonical list of `/v1/log`: each leaf as it was hashed.
Result<std::vector<Bytes>> readLog(ByteView list, std::size_t most);

} // namespace granary::customer
