// Pieces of bencode that the records at the top of a drive share.
#pragma once

#include "core/codec/bencode.h"
#include "core/drive/records.h"

namespace granary::drive {

inline Error malformed(std::string_view what) { return {ErrorCode::malformed, std::string(what)}; }

/// At most `limit` of them.
void writeTexts(codec::BencodeWriter& w, const std::vector<std::string>& texts, std::size_t limit);
Result<std::vector<std::string>> readTexts(codec::BencodeReader& r, std::size_t limit, std::size_t textLimit);

/// Reads "<key>" or fails.
Status expectKey(codec::BencodeReader& r, std::string_view key);
Result<std::int64_t> numberAt(codec::BencodeReader& r, std::string_view key, std::int64_t low = INT64_MIN, std::int64_t high = INT64_MAX);

template <class Id>
Result<Id> readId(codec::BencodeReader& r)
{
    GRANARY_ASSIGN(const auto bytes, r.string(Id::sizeBytes));
    const auto id = Id::from(bytes);
    return id ? Result<Id>(*id) : Result<Id>(malformed("id"));
}

} // namespace granary::drive
