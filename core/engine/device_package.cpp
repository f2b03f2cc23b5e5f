#include "core/engine/device_package.h"

#include "core/drive/record_fields.h"

#include "core/codec/bencode.h"
#include "core/engine/node_links.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::int64_t packageVersion = 1;
constexpr std::size_t walletBytes = 96;
constexpr std::size_t maxPackageAddresses = 4;
/// "addr:port".
constexpr std::size_t maxPackageAddressBytes = 64;

/// With the framing of lists, strings and numbers.
constexpr std::size_t largestNodeBytes = NodeId::sizeBytes + 8 + maxPackageAddresses * (maxPackageAddressBytes + 3);
static_assert(maxPackageEpochs * (crypto::DriveKeys::serialisedBytes + 4) + maxPackageNodes * largestNodeBytes + 2 * drive::maxDeviceNameBytes + walletBytes + 256 < maxPackageBytes);

/// [id, leaving, address, ...]
void write(codec::BencodeWriter& w, const drive::KnownNode& node)
{
    w.beginList();
    w.string(node.id.view());
    w.integer(node.leaving ? 1 : 0);
    for (std::size_t i = 0; i < std::min(node.addresses.size(), maxPackageAddresses); ++i)
        w.string(asBytes(node.addresses[i]));
    w.end();
}

bool travels(const drive::KnownNode& node)
{
    return !node.addresses.empty() && std::all_of(node.addresses.begin(), node.addresses.end(), [](const auto& address) {
        return !address.empty() && address.size() <= maxPackageAddressBytes && !address.starts_with(folderPrefix);
    });
}

Result<drive::KnownNode> readNode(codec::BencodeReader& r)
{
    drive::KnownNode node;
    GRANARY_TRY(r.beginList());
    GRANARY_ASSIGN(const auto id, r.string(NodeId::sizeBytes));
    GRANARY_ASSIGN(const auto leaving, r.integer(0, 1));
    if (id.size() != NodeId::sizeBytes)
        return Error(ErrorCode::malformed, "node");
    node.id = *NodeId::from(id);
    node.leaving = leaving == 1;
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto address, r.string(maxPackageAddressBytes));
        node.addresses.emplace_back(asText(address));
    }
    if (node.addresses.size() > maxPackageAddresses || !travels(node))
        return Error(ErrorCode::malformed, "node");
    return node;
}

Result<std::vector<drive::KnownNode>> readNodes(codec::BencodeReader& r)
{
    std::vector<drive::KnownNode> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(auto node, readNode(r));
        if (out.size() == maxPackageNodes)
            return Error(ErrorCode::malformed, "nodes");
        out.push_back(std::move(node));
    }
    return out;
}

Result<std::vector<crypto::DriveKeys>> readKeys(codec::BencodeReader& r)
{
    std::vector<crypto::DriveKeys> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto bytes, r.string(crypto::DriveKeys::serialisedBytes));
        GRANARY_ASSIGN(auto keys, crypto::DriveKeys::parse(bytes));
        const bool fits = out.empty() || (out.back().drive == keys.drive && out.back().epoch < keys.epoch && out.back().storeAdmin == keys.storeAdmin);
        if (out.size() == maxPackageEpochs || !fits)
            return Error(ErrorCode::malformed, "keys");
        out.push_back(std::move(keys));
    }
    if (out.empty())
        return Error(ErrorCode::malformed, "keys");
    return out;
}

Result<std::string> readName(codec::BencodeReader& r)
{
    GRANARY_ASSIGN(const auto name, r.string(drive::maxDeviceNameBytes));
    if (name.empty())
        return Error(ErrorCode::malformed, "name");
    return std::string(asText(name));
}

} // namespace

crypto::SecretBuffer DevicePackage::encode() const
{
    GRANARY_ASSERT(!keys.empty() && keys.size() <= maxPackageEpochs);
    Bytes out;
    out.reserve(maxPackageBytes + 4096); // so that no outgrown copy stays behind
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("from").string(asBytes(from.substr(0, drive::maxDeviceNameBytes)));
    w.key("keys").beginList();
    for (const auto& epoch : keys)
        w.string(epoch.serialise().view());
    w.end();
    w.key("name").string(asBytes(name));
    w.key("nodes").beginList();
    std::size_t count = 0;
    for (const auto& node : nodes)
        if (travels(node) && count++ < maxPackageNodes)
            write(w, node);
    w.end();
    w.key("sequence").integer(static_cast<std::int64_t>(sequence));
    w.key("slot").integer(slot);
    w.key("v").integer(packageVersion);
    w.key("wallet").string(encodeWallet(wallet).view());
    w.end();
    crypto::SecretBuffer sealed(out.size());
    std::memcpy(sealed.mutableView().data(), out.data(), out.size());
    crypto::wipe(out);
    return sealed;
}

Result<DevicePackage> DevicePackage::parse(ByteView bytes)
{
    if (bytes.size() > maxPackageBytes)
        return Error(ErrorCode::tooLarge, "package");
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    GRANARY_TRY(drive::expectKey(r, "from"));
    GRANARY_ASSIGN(auto from, readName(r));
    GRANARY_TRY(drive::expectKey(r, "keys"));
    GRANARY_ASSIGN(auto keys, readKeys(r));
    GRANARY_TRY(drive::expectKey(r, "name"));
    GRANARY_ASSIGN(auto name, readName(r));
    GRANARY_TRY(drive::expectKey(r, "nodes"));
    GRANARY_ASSIGN(auto nodes, readNodes(r));
    GRANARY_TRY(drive::expectKey(r, "sequence"));
    GRANARY_ASSIGN(const auto sequence, r.integer(0, INT64_MAX));
    GRANARY_TRY(drive::expectKey(r, "slot"));
    GRANARY_ASSIGN(const auto slot, r.integer(0, UINT32_MAX));
    GRANARY_TRY(drive::expectKey(r, "v"));
    GRANARY_ASSIGN(const auto version, r.integer(1, INT64_MAX));
    if (version > packageVersion)
        return Error(ErrorCode::unsupportedVersion, "package");
    GRANARY_TRY(drive::expectKey(r, "wallet"));
    GRANARY_ASSIGN(const auto walletKeys, r.string(walletBytes));
    GRANARY_ASSIGN(auto wallet, decodeWallet(walletKeys));
    if (!r.atEnd())
        return Error(ErrorCode::malformed, "package");
    GRANARY_TRY(r.finish());
    return DevicePackage{std::move(keys), std::move(wallet), static_cast<std::uint32_t>(slot), std::move(name), std::move(from),
        static_cast<std::uint64_t>(sequence), std::move(nodes)};
}

} // namespace granary::engine
