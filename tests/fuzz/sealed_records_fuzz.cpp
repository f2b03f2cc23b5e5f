// What stands inside the seals of a drive: root record, head, segment trailer and chunk payload. Input: 1 byte of choice, then the plaintext,
// which is sealed here as core/specs/vault.md says. (Whoever has the drive's keys may be another version, or broken.)
#include "core/crypto/seal.h"
#include "core/drive/records.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::drive;

namespace {

constexpr std::string_view rootLabel = "granary.v1.root-record";
constexpr std::string_view headLabel = "granary.v1.head";

const crypto::DriveKeys& keys()
{
    static const auto made = crypto::driveKeys(crypto::StorageRoot::copyFrom(Bytes(32, std::byte{7})), 0, 0);
    return made;
}

test::SeededRandom& random()
{
    static test::SeededRandom made(1);
    return made;
}

Bytes associated()
{
    Bytes out;
    appendLittle(out, std::uint8_t{1});
    append(out, keys().drive.view());
    appendLittle(out, keys().epoch);
    return out;
}

Bytes sealed(std::string_view label, ByteView plain)
{
    Bytes out;
    crypto::seal(keys().indexKey.view(), label, keys().drive.view(), associated(), plain, random(), out);
    return out;
}

Bytes opened(std::string_view label, ByteView bytes)
{
    Bytes out;
    GRANARY_ASSERT(crypto::open(keys().indexKey.view(), label, keys().drive.view(), associated(), bytes, out).ok());
    return out;
}

void rootRecord(ByteView plain)
{
    Bytes payload;
    appendLittle(payload, static_cast<std::uint32_t>(plain.size()));
    append(payload, plain);
    const auto record = openRootRecord(keys(), sealed(rootLabel, payload));
    if (!record)
        return;
    // The table of nodes may come in any order and with a next number that is taken; writing settles that, once and for all.
    const auto again = sealRootRecord(keys(), *record, random());
    GRANARY_ASSERT(again.ok() ? again->size() <= maxRootRecordBytes : again.error().code == ErrorCode::tooLarge);
    if (!again)
        return;
    const auto same = openRootRecord(keys(), *again);
    GRANARY_ASSERT(same.ok() && same->nodes.all() == record->nodes.all() && same->bootSegments == record->bootSegments && same->devices == record->devices && same->attachments == record->attachments);
    const auto third = sealRootRecord(keys(), *same, random());
    GRANARY_ASSERT(third.ok() && opened(rootLabel, *third) == opened(rootLabel, *again));
}

void head(ByteView plain)
{
    const auto parsed = openHead(keys(), sealed(headLabel, plain));
    if (!parsed)
        return;
    // Version 1 is written as version 2, which may be too long for what was close to the limit.
    const auto again = sealHead(keys(), *parsed, random());
    const bool first = plain.size() > 3 && plain[3] != std::byte{'i'};
    GRANARY_ASSERT(again.ok() ? first || equalBytes(opened(headLabel, *again), plain) : first && again.error().code == ErrorCode::tooLarge);
}

/// The payload of a root record as it is, with a length that may lie.
void rootPayload(ByteView payload) { (void)openRootRecord(keys(), sealed(rootLabel, payload)); }

void trailer(ByteView plain)
{
    const SegmentId id;
    Bytes data = associated();
    append(data, id.view());
    Bytes bytes;
    crypto::seal(keys().indexKey.view(), "granary.v1.segment-trailer", id.view(), data, plain, random(), bytes);
    if (const auto found = openSegmentTrailer(keys(), id, keys().epoch, bytes)) {
        GRANARY_ASSERT(plain.size() == 16 && found->indexOffset <= maxSegmentBytes);
        GRANARY_ASSERT(found->indexBytes <= maxSegmentBytes - found->indexOffset);
    }
}

void chunk(fuzz::Input& input)
{
    const auto plainBytes = input.number<std::uint32_t>();
    const auto payload = input.rest();
    const ChunkId id;
    Bytes data{std::byte{1}, std::byte{1}};
    append(data, keys().drive.view());
    appendLittle(data, keys().epoch);
    append(data, id.view());
    appendLittle(data, static_cast<std::uint32_t>(payload.size()));
    appendLittle(data, plainBytes);
    Bytes bytes;
    crypto::seal(keys().chunkKey.view(), "granary.v1.chunk", id.view(), data, payload, random(), bytes);
    static ChunkOpener opener(keys());
    Bytes out;
    const auto status = opener.open(id, keys().epoch, plainBytes, bytes, out);
    GRANARY_ASSERT(!status.ok() || (out.size() == plainBytes && plainBytes <= maxChunkPlainBytes));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    switch (input.number<std::uint8_t>() % 5) {
    case 0: rootRecord(input.rest()); break;
    case 1: head(input.rest()); break;
    case 2: rootPayload(input.rest()); break;
    case 3: trailer(input.rest()); break;
    default: chunk(input); break;
    }
    return 0;
}
