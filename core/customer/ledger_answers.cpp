#include "core/customer/ledger_answers.h"

#include "core/codec/bencode.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle_proof.h"
#include "core/ledger/signed_head.h"

#include <nlohmann/json.hpp>

namespace granary::customer {
namespace {

using Json = nlohmann::json;

Error bad(std::string_view what) { return {ErrorCode::malformed, "the ledger's answer: " + std::string(what)}; }

Result<Json> parse(std::string_view text)
{
    if (text.size() > maxAnswerBytes)
        return Error(ErrorCode::tooLarge, "the ledger's answer");
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return bad("no JSON");
    return json;
}

Result<Bytes> bytesAt(const Json& object, const char* key, std::size_t limitBytes)
{
    const auto at = object.find(key);
    if (at == object.end() || !at->is_string())
        return bad(key);
    const auto& text = at->get_ref<const std::string&>();
    if (text.size() > 2 * limitBytes)
        return Error(ErrorCode::tooLarge, key);
    auto bytes = fromHex(text);
    return bytes ? Result<Bytes>(*std::move(bytes)) : bad(key);
}

Result<std::uint64_t> numberAt(const Json& object, const char* key)
{
    const auto at = object.find(key);
    if (at == object.end() || !at->is_number_unsigned() || at->get<std::uint64_t>() > INT64_MAX)
        return bad(key);
    return at->get<std::uint64_t>();
}

Result<const Json*> listAt(const Json& object, const char* key, std::size_t most)
{
    const auto at = object.find(key);
    if (at == object.end() || !at->is_array() || at->size() > most)
        return bad(key);
    return &*at;
}

} // namespace

Result<Bytes> readRecord(std::string_view text, std::size_t limitBytes)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    return bytesAt(json, "record", limitBytes);
}

Result<HeadAnswer> readHead(std::string_view text)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    HeadAnswer out;
    GRANARY_ASSIGN(out.size, numberAt(json, "size"));
    GRANARY_ASSIGN(out.record, bytesAt(json, "record", ledger::maxHeadBytes));
    GRANARY_ASSIGN(const auto* list, listAt(json, "cosignatures", ledger::maxWitnesses));
    for (const auto& one : *list) {
        if (!one.is_object())
            return bad("cosignature");
        GRANARY_ASSIGN(auto record, bytesAt(one, "record", ledger::maxCosignatureBytes));
        out.cosignatures.push_back(std::move(record));
    }
    return out;
}

Result<std::vector<Hash32>> readHashes(std::string_view text)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    GRANARY_ASSIGN(const auto* list, listAt(json, "hashes", ledger::maxProofHashes));
    std::vector<Hash32> out;
    for (const auto& one : *list) {
        const auto bytes = one.is_string() ? fromHex(one.get_ref<const std::string&>()) : std::nullopt;
        const auto hash = bytes ? Hash32::from(*bytes) : std::nullopt;
        if (!hash)
            return bad("hash");
        out.push_back(*hash);
    }
    return out;
}

Result<std::vector<wallet::ClaimedLine>> readHistory(std::string_view text, std::size_t most)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    GRANARY_ASSIGN(const auto* list, listAt(json, "entries", most));
    std::vector<wallet::ClaimedLine> out;
    for (const auto& one : *list) {
        if (!one.is_object())
            return bad("line");
        ledger::Entry entry;
        GRANARY_ASSIGN(entry.index, numberAt(one, "index"));
        GRANARY_ASSIGN(const auto seconds, numberAt(one, "time"));
        entry.time.seconds = static_cast<std::int64_t>(seconds);
        GRANARY_ASSIGN(entry.record, bytesAt(one, "record", ledger::maxGenesisBytes));
        GRANARY_ASSIGN(const auto balance, numberAt(one, "balance"));
        out.push_back({encodeEntry(entry), Amount::units(balance)});
    }
    return out;
}

Result<std::uint64_t> readOpenedBy(std::string_view text)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    return numberAt(json, "openedBy");
}

Result<ledger::Refusal> readRefusal(std::string_view text)
{
    GRANARY_ASSIGN(const auto json, parse(text));
    const auto error = json.find("error");
    if (error == json.end() || !error->is_object())
        return bad("error");
    const auto name = error->find("refusal");
    if (name == error->end() || !name->is_string())
        return bad("refusal");
    for (int i = 0; i <= static_cast<int>(ledger::Refusal::badOutage); ++i)
        if (refusalName(static_cast<ledger::Refusal>(i)) == name->get_ref<const std::string&>())
            return static_cast<ledger::Refusal>(i);
    return Error(ErrorCode::unsupportedVersion, "refusal");
}

Result<std::vector<Bytes>> readLog(ByteView list, std::size_t most)
{
    if (list.size() > maxAnswerBytes)
        return Error(ErrorCode::tooLarge, "the ledger's answer");
    codec::BencodeReader r(list);
    std::vector<Bytes> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        const auto from = r.position();
        GRANARY_TRY(r.skip());
        // It may give more than this caller wants.
        if (out.size() < most)
            out.push_back(toBytes(list.subspan(from, r.position() - from)));
    }
    GRANARY_TRY(r.finish());
    return out;
}

} // namespace granary::customer
