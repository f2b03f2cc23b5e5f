// Heads and root records of a folder: one small file each, replaced atomically.
#include "core/crypto/hash.h"
#include "core/placement/shard_folder.h"
#include "core/swarm/mutable_item.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// The newest when a head is put; until the next, as many of the oldest stay besides, so that no row of heads that are refused takes the
/// record of the one that is held away.
constexpr std::size_t rootFilesKept = 4;

/// heads/SALT; an empty salt is "-".
std::string saltName(ByteView salt) { return salt.empty() ? "-" : toHex(salt); }

/// records/SALT-NUMBER-NAME, the number growing by one.
struct RecordName {
    std::string salt;
    std::uint64_t number = 0;
    Hash32 name;

    static std::optional<RecordName> parse(const std::string& text)
    {
        constexpr std::size_t tailBytes = 1 + 16 + 1 + 64;
        if (text.size() <= tailBytes || text[text.size() - tailBytes] != '-' || text[text.size() - 65] != '-')
            return std::nullopt;
        const auto number = fromHex(text.substr(text.size() - tailBytes + 1, 16));
        const auto name = Hash32::fromHexText(text.substr(text.size() - 64));
        if (!number || !name)
            return std::nullopt;
        RecordName out{text.substr(0, text.size() - tailBytes), 0, *name};
        for (const auto b : *number)
            out.number = out.number << 8 | std::to_integer<std::uint64_t>(b);
        return out;
    }
    std::string text() const
    {
        Bytes bigEndian(8);
        for (std::size_t i = 0; i < 8; ++i)
            bigEndian[i] = static_cast<std::byte>(number >> (56 - 8 * i));
        return salt + "-" + toHex(bigEndian) + "-" + name.hex();
    }
};

/// Those of a salt, the newest first.
std::vector<RecordName> recordsOf(const std::vector<std::string>& files, ByteView salt)
{
    std::vector<RecordName> out;
    for (const auto& file : files)
        if (auto name = RecordName::parse(file); name && name->salt == saltName(salt))
            out.push_back(std::move(*name));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.number > b.number; });
    return out;
}

} // namespace

Status ShardFolder::putHead(const swarm::MutableItem& head)
{
    if (head.salt.size() > swarm::maxItemSaltBytes || head.value.size() > swarm::maxItemValueBytes)
        return Error(ErrorCode::tooLarge, "head");
    GRANARY_TRY(probe());
    const std::lock_guard lock(m_metadata);
    GRANARY_TRY(makeDirectory(below("heads")));
    const auto path = below("heads/" + saltName(head.salt));
    if (const auto held = m_ports.files.readFile(path, swarm::maxEncodedItemBytes); held.ok()) {
        const auto old = swarm::decodeItem(*held);
        if (old.ok() && (old->sequence > head.sequence || (old->sequence == head.sequence && old->value != head.value)))
            return Error(ErrorCode::conflict, "a newer head is held");
        if (old.ok() && old->sequence == head.sequence)
            return {};
    } else if (m_ports.files.list(below("heads")).valueOr({}).size() >= swarm::maxHeadSlots) {
        return Error(ErrorCode::quotaExceeded, "heads");
    }
    GRANARY_TRY(m_ports.files.writeFileDurably(path, swarm::encodeItem(head)));
    // The record it names is among the newest.
    const auto records = recordsOf(m_ports.files.list(below("records")).valueOr({}), head.salt);
    for (std::size_t i = rootFilesKept; i < records.size(); ++i)
        (void)m_ports.files.remove(below("records/" + records[i].text()));
    return {};
}

Result<std::vector<swarm::MutableItem>> ShardFolder::heads()
{
    GRANARY_TRY(probe());
    const std::lock_guard lock(m_metadata);
    std::vector<swarm::MutableItem> out;
    for (const auto& name : m_ports.files.list(below("heads")).valueOr({})) {
        if (name.ends_with(".new"))
            continue;
        const auto bytes = m_ports.files.readFile(below("heads/" + name), swarm::maxEncodedItemBytes);
        if (!bytes.ok())
            continue;
        auto item = swarm::decodeItem(*bytes);
        if (item.ok() && swarm::checkItem(*item).ok() && out.size() < swarm::maxHeadSlots)
            out.push_back(std::move(*item));
    }
    return out;
}

Status ShardFolder::putRootRecord(ByteView salt, ByteView record)
{
    if (salt.size() > swarm::maxItemSaltBytes || record.size() > swarm::maxRootRecordBytes)
        return Error(ErrorCode::tooLarge, "root record");
    GRANARY_TRY(probe());
    const std::lock_guard lock(m_metadata);
    GRANARY_TRY(makeDirectory(below("records")));
    const auto held = recordsOf(m_ports.files.list(below("records")).valueOr({}), salt);
    const RecordName name{saltName(salt), held.empty() ? 1 : held.front().number + 1, crypto::blake2b({record})};
    GRANARY_TRY(m_ports.files.writeFileDurably(below("records/" + name.text()), record));
    for (std::size_t i = 0; i < held.size(); ++i)
        if (held[i].name == name.name || (i + 1 >= rootFilesKept && i + rootFilesKept < held.size()))
            (void)m_ports.files.remove(below("records/" + held[i].text()));
    return {};
}

Result<Bytes> ShardFolder::rootRecord(const Hash32& name)
{
    GRANARY_TRY(probe());
    const std::lock_guard lock(m_metadata);
    for (const auto& file : m_ports.files.list(below("records")).valueOr({})) {
        const auto parsed = RecordName::parse(file);
        if (!parsed || parsed->name != name)
            continue;
        auto bytes = m_ports.files.readFile(below("records/" + file), swarm::maxRootRecordBytes);
        if (bytes.ok() && crypto::blake2b({*bytes}) == name)
            return bytes;
    }
    return Error(ErrorCode::notFound, "root record");
}

} // namespace granary::placement
