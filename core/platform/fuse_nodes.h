// Which paths the kernel holds numbers of.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace granary::platform {

/// Numbers of the names that the kernel has looked up and not forgotten, counted as it counts. Only as many as the kernel keeps: it says when
/// it drops one. Thread-safe.
class FuseNodes {
public:
    static constexpr std::uint64_t root = 1;

    FuseNodes();
    FuseNodes(const FuseNodes&) = delete;
    FuseNodes& operator=(const FuseNodes&) = delete;

    /// The number of `name` in `parent`, with one more look-up to be forgotten; 0 when `parent` is unknown.
    std::uint64_t lookUp(std::uint64_t parent, std::string_view name);
    void forget(std::uint64_t node, std::uint64_t lookUps);

    struct Place {
        std::uint64_t parent = 0;
        std::string name;
    };
    /// Nothing for the root and for what is unknown.
    std::optional<Place> place(std::uint64_t node) const;
    /// "" for the root, "/a/b" below it.
    std::optional<std::string> path(std::uint64_t node) const;
    /// All but the root.
    std::vector<std::pair<std::uint64_t, Place>> all() const;
    std::size_t size() const;

private:
    struct Node {
        std::uint64_t parent = 0;
        std::string name;
        std::uint64_t lookUps = 0;
        std::uint64_t children = 0; ///< they need it for their paths
    };
    struct Key {
        std::uint64_t parent = 0;
        std::string_view name; ///< of the node
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return std::hash<std::string_view>()(key.name) ^ static_cast<std::size_t>(key.parent * 0x9E3779B97F4A7C15u);
        }
    };
    void dropUnused(std::uint64_t node);

    mutable std::mutex m_mutex;
    std::uint64_t m_last = root; ///< numbers are not used twice: the kernel may still hold an old one
    std::unordered_map<std::uint64_t, Node> m_nodes; ///< their addresses stay, and so do the names that keys point at
    std::unordered_map<Key, std::uint64_t, KeyHash> m_byName;
};

} // namespace granary::platform
