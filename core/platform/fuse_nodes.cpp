#include "core/platform/fuse_nodes.h"

#include <algorithm>

namespace granary::platform {

FuseNodes::FuseNodes() { m_nodes[root].lookUps = 1; }

std::uint64_t FuseNodes::lookUp(std::uint64_t parent, std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_byName.find({parent, name}); known != m_byName.end()) {
        ++m_nodes.at(known->second).lookUps;
        return known->second;
    }
    const auto above = m_nodes.find(parent);
    if (above == m_nodes.end())
        return 0;
    ++above->second.children;
    const auto number = ++m_last;
    auto& node = m_nodes[number];
    node = {parent, std::string(name), 1, 0};
    m_byName.emplace(Key{parent, node.name}, number);
    return number;
}

void FuseNodes::forget(std::uint64_t node, std::uint64_t lookUps)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_nodes.find(node);
    if (node == root || it == m_nodes.end())
        return;
    it->second.lookUps -= std::min(it->second.lookUps, lookUps);
    dropUnused(node);
}

void FuseNodes::dropUnused(std::uint64_t node)
{
    while (node != root) {
        const auto it = m_nodes.find(node);
        if (it->second.lookUps > 0 || it->second.children > 0)
            return;
        const auto parent = it->second.parent;
        m_byName.erase({parent, it->second.name});
        m_nodes.erase(it);
        --m_nodes.at(parent).children;
        node = parent;
    }
}

std::optional<FuseNodes::Place> FuseNodes::place(std::uint64_t node) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_nodes.find(node);
    if (node == root || it == m_nodes.end())
        return std::nullopt;
    return Place{it->second.parent, it->second.name};
}

std::optional<std::string> FuseNodes::path(std::uint64_t node) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<const std::string*> names;
    while (node != root) {
        const auto it = m_nodes.find(node);
        if (it == m_nodes.end())
            return std::nullopt;
        names.push_back(&it->second.name);
        node = it->second.parent;
    }
    std::string out;
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        out.append("/").append(**name);
    return out;
}

std::vector<std::pair<std::uint64_t, FuseNodes::Place>> FuseNodes::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::pair<std::uint64_t, Place>> out;
    out.reserve(m_nodes.size());
    for (const auto& [number, node] : m_nodes)
        if (number != root)
            out.push_back({number, {node.parent, node.name}});
    return out;
}

std::size_t FuseNodes::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_nodes.size() - 1;
}

} // namespace granary::platform
