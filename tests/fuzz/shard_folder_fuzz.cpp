// A storage folder that others have been at. Input: the marker behind its length (u8), then files: 1 byte of kind and choices, a name behind its
// length (u8), contents behind theirs (u16). Nothing that lies about itself is handed out, and what is stored now comes back in spite of it all.
#include "core/crypto/hash.h"
#include "core/placement/shard_folder.h"
#include "core/swarm/mutable_item.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::placement;

namespace {

const std::string home = "/disk/granary/";

const crypto::SigningKey& signer()
{
    static const crypto::SigningKey made(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{3})));
    return made;
}

void put(FileSystem& files, const std::string& path, ByteView bytes)
{
    GRANARY_ASSERT(files.makeDirectories(parentPath(path)).ok());
    auto file = files.open(path, OpenMode::create);
    if (file.ok()) // not where a directory has the name already
        GRANARY_ASSERT((*file)->writeAt(0, bytes).ok());
}

std::string asName(ByteView bytes)
{
    std::string name(asText(bytes));
    for (auto& c : name)
        c = c == '/' || c == '\0' ? '_' : c;
    return name.empty() || name == "." || name == ".." ? "x" : name;
}

/// One of the input's files, under a name of its own or one that its contents have earned.
void putNext(fuzz::Input& input, FileSystem& files, const TenantId& tenant, Hash32& named)
{
    const auto kind = input.number<std::uint8_t>();
    auto name = asName(input.bytes(input.number<std::uint8_t>()));
    const auto contents = input.bytes(input.number<std::uint16_t>());
    const auto base = home + "tenants/" + tenant.hex() + "/";
    const auto hash = crypto::blake2b({contents});
    switch (kind % 5) {
    case 0: put(files, base + "heads/" + name, contents); break;
    case 1:
        if (kind & 0x80) {
            name += "-" + hash.hex();
            named = hash;
        }
        put(files, base + "records/" + name, contents);
        break;
    case 2: put(files, base + "shards/" + asName(asBytes(name).first(1)) + "/" + name, contents); break;
    case 3:
        put(files, base + "deleted/" + asName(asBytes(name).first(std::min<std::size_t>(4, name.size()))) + "/" + name, contents);
        break;
    default: put(files, base + "incoming/" + name, contents); break;
    }
}

void check(ShardFolder& folder, const Hash32& named)
{
    GRANARY_ASSERT(folder.measure().ok());
    const auto listed = folder.list({});
    GRANARY_ASSERT(listed.ok());
    for (std::size_t i = 0; i < listed->size(); ++i) {
        const auto& shard = (*listed)[i];
        GRANARY_ASSERT(i == 0 || (*listed)[i - 1].root < shard.root);
        (void)folder.read(shard.root, shard.lengthBytes, 0, shard.lengthBytes);
    }
    const auto heads = folder.heads();
    GRANARY_ASSERT(heads.ok() && heads->size() <= swarm::maxHeadSlots);
    for (const auto& item : *heads)
        GRANARY_ASSERT(swarm::checkItem(item).ok());
    if (const auto record = folder.rootRecord(named))
        GRANARY_ASSERT(crypto::blake2b({*record}) == named);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    test::MemoryFileSystem files;
    test::ManualClock clock;
    test::SeededRandom random(1);
    const auto tenant = *TenantId::from(signer().publicKey().view());
    put(files, home + "node", input.bytes(input.number<std::uint8_t>()));
    Hash32 named;
    for (int i = 0; i < 16; ++i)
        putNext(input, files, tenant, named);
    const auto opened = ShardFolder::open({files, clock, random}, "/disk", tenant, false);
    if (!opened)
        return 0;
    auto& folder = **opened;
    check(folder, named);

    const auto record = toBytes("a root record");
    GRANARY_ASSERT(folder.putRootRecord(asBytes("slot"), record).ok());
    const auto stored = folder.rootRecord(crypto::blake2b({record}));
    GRANARY_ASSERT(stored.ok() && *stored == record);
    const auto head = swarm::signItem(signer(), asBytes("slot"), 1, toBytes("4:head"));
    if (folder.putHead(head).ok()) { // not when the input holds a newer one or all slots
        const auto heads = folder.heads();
        GRANARY_ASSERT(heads.ok());
        const bool there = std::any_of(heads->begin(), heads->end(), [&](const auto& h) { return h.sequence >= head.sequence; });
        GRANARY_ASSERT(there);
    }
    check(folder, named);
    return 0;
}
