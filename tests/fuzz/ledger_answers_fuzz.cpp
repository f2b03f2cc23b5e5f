// What a ledger answers over HTTP: nothing is larger than its limit, and leaves are the bytes that came.
#include "core/customer/ledger_answers.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle_proof.h"
#include "core/ledger/signed_head.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::customer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto text = asText(input);
    if (const auto record = readRecord(text, 100); record.ok())
        GRANARY_ASSERT(record->size() <= 100);
    if (const auto head = readHead(text); head.ok())
        GRANARY_ASSERT(head->record.size() <= ledger::maxHeadBytes && head->cosignatures.size() <= ledger::maxWitnesses);
    if (const auto hashes = readHashes(text); hashes.ok())
        GRANARY_ASSERT(hashes->size() <= ledger::maxProofHashes);
    if (const auto lines = readHistory(text, 3); lines.ok())
        GRANARY_ASSERT(lines->size() <= 3);
    static_cast<void>(readOpenedBy(text));
    static_cast<void>(readRefusal(text));
    if (const auto leaves = readLog(input, input.size()); leaves.ok()) {
        Bytes list = toBytes("l");
        for (const auto& leaf : *leaves)
            append(list, leaf);
        append(list, asBytes("e"));
        GRANARY_ASSERT(equalBytes(list, input));
    }
    return 0;
}
