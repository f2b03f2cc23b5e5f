#include "core/engine/known_nodes_file.h"

#include "core/codec/bencode.h"
#include "core/crypto/seal.h"

namespace granary::engine {
namespace {

constexpr std::string_view nodesLabel = "granary.v1.profile-nodes";
constexpr std::size_t maxNodeAddresses = 16;
constexpr std::size_t maxNodeAddressBytes = 4608; // "folder:" and a path of PATH_MAX, with room
constexpr std::size_t maxNodesFileBytes = 8 << 20;

Result<drive::KnownNode> parseNode(codec::BencodeReader& r)
{
    drive::KnownNode node;
    bool hasId = false;
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "at") {
            GRANARY_TRY(r.beginList());
            while (!r.atEnd()) {
                GRANARY_ASSIGN(const auto address, r.string(maxNodeAddressBytes));
                if (node.addresses.size() == maxNodeAddresses)
                    return Error(ErrorCode::malformed, "nodes: addresses");
                node.addresses.emplace_back(asText(address));
            }
        } else if (key == "id") {
            GRANARY_ASSIGN(const auto id, r.string(NodeId::sizeBytes));
            const auto parsed = NodeId::from(id);
            if (!parsed)
                return Error(ErrorCode::malformed, "nodes: id");
            node.id = *parsed;
            hasId = true;
        } else if (key == "leaving") {
            GRANARY_ASSIGN(const auto leaving, r.integer(0, 1));
            node.leaving = leaving == 1;
        } else {
            GRANARY_TRY(r.skip());
        }
    }
    if (!hasId)
        return Error(ErrorCode::malformed, "nodes: no id");
    return node;
}

} // namespace

Status writeKnownNodes(FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive,
    const std::vector<drive::KnownNode>& nodes, Random& random)
{
    Bytes plain;
    codec::BencodeWriter w(plain);
    w.beginList();
    for (std::size_t i = 0; i < nodes.size() && i < maxKnownNodes; ++i) {
        w.beginDict();
        w.key("at").beginList();
        for (std::size_t a = 0; a < nodes[i].addresses.size() && a < maxNodeAddresses; ++a)
            if (nodes[i].addresses[a].size() <= maxNodeAddressBytes)
                w.string(nodes[i].addresses[a]);
        w.end();
        w.key("id").string(nodes[i].id.view());
        w.key("leaving").integer(nodes[i].leaving ? 1 : 0);
        w.end();
    }
    w.end();
    Bytes sealed;
    crypto::seal(key.view(), nodesLabel, drive.view(), {}, plain, random, sealed);
    return files.writeFileDurably(path, sealed);
}

Result<std::vector<drive::KnownNode>> readKnownNodes(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key, const DriveId& drive)
{
    std::vector<drive::KnownNode> nodes;
    if (!files.exists(path))
        return nodes;
    GRANARY_ASSIGN(const auto sealed, files.readFile(path, maxNodesFileBytes));
    Bytes plain;
    GRANARY_TRY(crypto::open(key.view(), nodesLabel, drive.view(), {}, sealed, plain));
    codec::BencodeReader r(plain);
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        if (nodes.size() == maxKnownNodes)
            return Error(ErrorCode::malformed, "nodes: too many");
        GRANARY_ASSIGN(auto node, parseNode(r));
        nodes.push_back(std::move(node));
    }
    GRANARY_TRY(r.finish());
    return nodes;
}

} // namespace granary::engine
