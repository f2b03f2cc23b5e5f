// The files of a profile and of an export. Input: 1 byte of choice, then the configuration, the service key, the plaintext of the known nodes,
// the payload of the key file, the plans, whom an export is for, or what is lent. What is read means the same when it is written and read again; unknown fields are passed over, so the bytes may differ.
#include "core/crypto/seal.h"
#include "core/engine/drive_export.h"
#include "core/engine/key_file.h"
#include "core/engine/known_nodes_file.h"
#include "core/engine/plan_book.h"
#include "core/engine/profile.h"
#include "core/engine/service_key.h"
#include "core/engine/share_settings.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::engine;

namespace {

const std::string path = "/file";

test::SeededRandom& random()
{
    static test::SeededRandom made(1);
    return made;
}

void put(FileSystem& files, ByteView bytes)
{
    auto file = files.open(path, OpenMode::create);
    GRANARY_ASSERT(file.ok() && (*file)->truncate(0).ok() && (*file)->writeAt(0, bytes).ok());
}

void config(ByteView input)
{
    const auto config = ProfileConfig::decode(input);
    if (!config)
        return;
    GRANARY_ASSERT(config->bootstraps.size() <= maxBootstraps);
    const auto again = ProfileConfig::decode(config->encode());
    GRANARY_ASSERT(again.ok() && *again == *config);
}

void serviceKey(ByteView input)
{
    test::MemoryFileSystem files;
    put(files, input);
    const auto key = loadServiceKey(files, path, random());
    if (!key)
        return;
    const auto again = loadServiceKey(files, path, random());
    GRANARY_ASSERT(again.ok() && again->identity.publicKey() == key->identity.publicKey());
    GRANARY_ASSERT(equalBytes(again->database.view(), key->database.view()));
}

void knownNodes(ByteView plain)
{
    static const auto key = store::DatabaseKey::copyFrom(Bytes(32, std::byte{9}));
    const DriveId drive;
    test::MemoryFileSystem files;
    Bytes sealed;
    crypto::seal(key.view(), "granary.v1.profile-nodes", drive.view(), {}, plain, random(), sealed);
    put(files, sealed);
    const auto nodes = readKnownNodes(files, path, key, drive);
    if (!nodes)
        return;
    GRANARY_ASSERT(nodes->size() <= maxKnownNodes);
    GRANARY_ASSERT(writeKnownNodes(files, path, key, drive, *nodes, random()).ok());
    const auto again = readKnownNodes(files, path, key, drive);
    const auto same = [](const drive::KnownNode& a, const drive::KnownNode& b) {
        return a.id == b.id && a.addresses == b.addresses && a.leaving == b.leaving;
    };
    GRANARY_ASSERT(again.ok() && std::equal(nodes->begin(), nodes->end(), again->begin(), again->end(), same));
}

void keyFile(ByteView payload)
{
    test::MemoryFileSystem files;
    auto box = crypto::Lockbox::create(random());
    box.setPayload(payload.first(std::min(payload.size(), crypto::maxLockboxPayloadBytes)));
    put(files, *box.write(crypto::LockboxOpener::unprotected(), random()));
    const auto file = KeyFile::open(files, path, {});
    GRANARY_ASSERT(file.ok());
    const auto keys = file->keys();
    if (!keys)
        return;
    const auto again = KeyFile::create(keys->drive, keys->wallet, random()).keys();
    GRANARY_ASSERT(again.ok() && equalBytes(again->drive.serialise().view(), keys->drive.serialise().view()));
    GRANARY_ASSERT(equalBytes(encodeWallet(again->wallet).view(), encodeWallet(keys->wallet).view()));
}

void plans(ByteView text)
{
    const auto kept = decodePlans(asText(text));
    GRANARY_ASSERT(kept.size() <= maxPlans);
    const auto again = encodePlans(kept);
    if (!again) // percent-encoding may make it longer than the limit
        return;
    const auto same = [](const KeptPlan& a, const KeptPlan& b) {
        return a.plan.id == b.plan.id && a.plan.paths == b.plan.paths && a.plan.excludes == b.plan.excludes && a.plan.minute == b.plan.minute &&
            a.past.since == b.past.since && a.past.begun == b.past.begun && a.past.last.has_value() == b.past.last.has_value();
    };
    const auto back = decodePlans(*again);
    GRANARY_ASSERT(std::equal(kept.begin(), kept.end(), back.begin(), back.end(), same));
}

void forNode(ByteView text)
{
    if (const auto node = decodeForNode(text))
        GRANARY_ASSERT(equalBytes(encodeForNode(*node), text));
}

void lending(ByteView input)
{
    const auto share = KeptShare::decode(input);
    if (!share)
        return;
    GRANARY_ASSERT(share->settings.hours.size() <= api::maxShareHours && (share->state == api::ShareState::off || checkShare(share->settings).ok()));
    const auto again = KeptShare::decode(share->encode());
    GRANARY_ASSERT(again.ok() && *again == *share);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    switch (input.number<std::uint8_t>() % 7) {
    case 0: config(input.rest()); break;
    case 1: serviceKey(input.rest()); break;
    case 2: knownNodes(input.rest()); break;
    case 3: keyFile(input.rest()); break;
    case 4: plans(input.rest()); break;
    case 5: forNode(input.rest()); break;
    default: lending(input.rest()); break;
    }
    return 0;
}
