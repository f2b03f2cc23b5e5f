// The drive's nodes as things that can be talked to: links to peers and folders, kept up for as long as the drive is unlocked.
#pragma once

#include "core/drive/drive.h"
#include "core/engine/environment.h"
#include "core/engine/network_host.h"
#include "core/placement/folder_node.h"
#include "core/placement/placement.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>

namespace granary::engine {

inline constexpr std::string_view folderPrefix = "folder:";
inline bool isFolder(const drive::KnownNode& node) { return !node.addresses.empty() && node.addresses.front().starts_with(folderPrefix); }

/// Gives every known node to the Placement: peers at once (reachable or not), a folder when it is there; an absent folder is looked for
/// every few seconds. Engine loop only, except where said. Made and destroyed by DriveHost.
class NodeLinks : public std::enable_shared_from_this<NodeLinks> {
public:
    struct Ports {
        Environment environment;
        placement::Placement& placement;
        NetworkHost* network = nullptr; ///< null: folders only
        TenantId tenant;
        /// A node became reachable or went, or says otherwise than before whether it goes on lending; on the loop.
        std::function<void(const NodeId&, bool reachable)> changed;
    };
    explicit NodeLinks(Ports ports) : m_ports(std::move(ports)) {}

    /// The network came up after the drive was opened.
    void setNetwork(NetworkHost* network) { m_ports.network = network; }
    /// Keeps a link to a node; again with other addresses: they replace the earlier ones. Addresses are "addr:port" or "folder:/path".
    void keep(const NodeId& id, const std::vector<std::string>& addresses, bool leaving, Bytes invite = {});
    /// A folder that was opened already.
    void keepFolder(std::shared_ptr<placement::FolderNode> node);
    void forget(const NodeId& id);
    void setLeaving(const NodeId& id, bool leaving);
    /// Hook of the network.
    void onNodeState(swarm::NodeClient& client);
    /// Lets everything go; nothing is called afterwards.
    void close();

    struct View {
        std::string address;
        bool reachable = false;
        swarm::TenantUsage usage;
        bool lendsNoMore = false;
        std::optional<Error> refused; ///< the node answers, but not to us
    };
    std::optional<View> view(const NodeId& id) const;

    /// Any thread but the loop's: waits until every kept node is reachable or has refused, or nothing moves any more (see .cpp), or
    /// `most` has gone by. True: one of these. False: `enough` nodes are reachable before that, or it was cancelled.
    bool awaitSettled(Duration most, const CancelToken& cancel, std::size_t enough = SIZE_MAX);

private:
    struct Link {
        std::vector<std::string> addresses;
        bool leaving = false;
        bool opening = false; ///< a folder is being looked for
        bool up = false;      ///< as last told to `changed`
        bool lendsNoMore = false; ///< likewise
        std::shared_ptr<placement::StorageNode> node;
        std::shared_ptr<swarm::NodeClient> client;
    };
    void openFolder(const NodeId& id);
    void lookAgain();
    void askForUsage();
    void note(const NodeId& id, Link& link);
    static bool isCutOff(const Link& link) { return link.node && link.node->fault() != swarm::PeerFault::none; }

    Ports m_ports;
    std::map<NodeId, Link> m_links;
    std::optional<TimerId> m_timer;
    bool m_closed = false;
    SteadyTime m_lastChange{};
    SteadyTime m_usageAsked{};
};

} // namespace granary::engine
