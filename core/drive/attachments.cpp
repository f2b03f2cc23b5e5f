#include "core/drive/attachments.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Of a value that is in one entry of the tree.
constexpr std::size_t attachmentPartBytes = 32 << 10;
constexpr std::size_t maxAttachments = 16;

/// The name, zeros, and the part's number with its highest byte first, so that parts are in order.
Bytes partKey(std::string_view name, std::uint32_t part)
{
    Bytes out = toBytes(asBytes(name));
    out.resize(maxAttachmentNameBytes, std::byte{0});
    for (const int shift : {24, 16, 8, 0})
        out.push_back(static_cast<std::byte>(part >> shift));
    return out;
}

std::map<Bytes, ByteView> partsOf(const Attachments& all)
{
    std::map<Bytes, ByteView> out;
    for (const auto& [name, value] : all) {
        std::uint32_t part = 0;
        for (std::size_t at = 0; at < value.size(); at += attachmentPartBytes)
            out.emplace(partKey(name, part++), ByteView(value).subspan(at, std::min(attachmentPartBytes, value.size() - at)));
    }
    return out;
}

} // namespace

bool validAttachmentName(std::string_view name)
{
    return !name.empty() && name.size() <= maxAttachmentNameBytes && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Result<Attachments> attachmentsIn(Vault& vault, const RootRecord& state)
{
    Attachments out;
    if (!state.attachments)
        return out;
    const Error malformed(ErrorCode::malformed, "attachments");
    VaultNodes nodes(vault, nullptr, Lane::metadata);
    GRANARY_TRY(BTree(nodes, attachmentKeyBytes, state.attachments).forEach([&](ByteView key, ByteView value) -> Status {
        const auto padded = asText(key.first(maxAttachmentNameBytes));
        const std::string name(padded.substr(0, padded.find('\0')));
        if (!validAttachmentName(name) || value.empty() || value.size() > attachmentPartBytes)
            return malformed;
        auto& sum = out[name];
        if (sum.size() % attachmentPartBytes != 0 ||
            partKey(name, static_cast<std::uint32_t>(sum.size() / attachmentPartBytes)) != toBytes(key))
            return malformed;
        if (sum.size() + value.size() > maxAttachmentBytes || out.size() > maxAttachments)
            return Error(ErrorCode::tooLarge, "attachments");
        append(sum, value);
        return {};
    }));
    return out;
}

Status mergeAttachments(const AttachmentMerge& merge, Attachments& ours, const Attachments& theirs)
{
    auto merged = ours;
    for (const auto& [name, value] : theirs) {
        auto& own = merged[name];
        if (own.empty() || own == value) {
            own = value;
            continue;
        }
        // Neither may be lost: without somebody who knows what they mean the two states stay two.
        if (!merge)
            return Error(ErrorCode::unsupportedVersion, "nobody merges what is kept as " + name);
        GRANARY_ASSIGN(own, merge(name, own, value));
        if (own.size() > maxAttachmentBytes)
            return Error(ErrorCode::tooLarge, "attachment");
    }
    if (merged.size() > maxAttachments)
        return Error(ErrorCode::tooLarge, "attachments");
    ours = std::move(merged);
    return {};
}

std::vector<TreeChange> attachmentChanges(const Attachments& before, const Attachments& after)
{
    const auto old = partsOf(before);
    const auto wanted = partsOf(after);
    std::map<Bytes, std::optional<Bytes>> changes;
    for (const auto& [key, value] : old)
        if (!wanted.contains(key))
            changes.emplace(key, std::nullopt);
    for (const auto& [key, value] : wanted)
        if (const auto at = old.find(key);
            at == old.end() || !std::equal(at->second.begin(), at->second.end(), value.begin(), value.end()))
            changes.emplace(key, toBytes(value));
    std::vector<TreeChange> out;
    for (auto& [key, value] : changes)
        out.push_back({key, std::move(value)});
    return out;
}

} // namespace granary::drive
