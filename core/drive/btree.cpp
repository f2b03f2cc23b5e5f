#include "core/drive/btree.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::uint8_t nodeVersion = 1;
constexpr unsigned maxLevel = 12;
constexpr std::size_t maxValueBytes = 64 << 10;
constexpr std::size_t nodeHeadBytes = 1 + 1 + 1 + 4;

int compare(ByteView a, ByteView b) { return std::memcmp(a.data(), b.data(), std::min(a.size(), b.size())); }
Error malformedNode() { return {ErrorCode::malformed, "B-tree node"}; }

} // namespace

BTree::BTree(NodeStore& nodes, std::size_t keyBytes, std::optional<NodePointer> root) : m_nodes(nodes), m_keyBytes(keyBytes), m_root(root) {}

Bytes BTree::encode(const Node& node) const
{
    Bytes out;
    appendLittle(out, nodeVersion);
    appendLittle(out, static_cast<std::uint8_t>(node.level));
    appendLittle(out, static_cast<std::uint8_t>(m_keyBytes));
    appendLittle(out, static_cast<std::uint32_t>(node.level == 0 ? node.entries.size() : node.children.size()));
    for (const auto& e : node.entries) {
        append(out, e.key);
        appendLittle(out, static_cast<std::uint32_t>(e.value.size()));
        append(out, e.value);
    }
    for (const auto& c : node.children) {
        append(out, c.firstKey);
        appendNodePointer(out, c.pointer);
    }
    return out;
}

Result<BTree::Node> BTree::decode(ByteView bytes) const
{
    if (bytes.size() < nodeHeadBytes || bytes.size() > maxNodeBytes)
        return malformedNode();
    if (loadLittle<std::uint8_t>(bytes) != nodeVersion)
        return Error(ErrorCode::unsupportedVersion, "B-tree node");
    Node node;
    node.level = loadLittle<std::uint8_t>(bytes.subspan(1));
    const auto count = loadLittle<std::uint32_t>(bytes.subspan(3));
    if (node.level > maxLevel || loadLittle<std::uint8_t>(bytes.subspan(2)) != m_keyBytes || count == 0)
        return malformedNode();
    auto at = bytes.subspan(nodeHeadBytes);
    ByteView previous;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::size_t fixed = m_keyBytes + (node.level == 0 ? 4 : nodePointerBytes);
        if (at.size() < fixed)
            return malformedNode();
        const auto key = at.first(m_keyBytes);
        if (!previous.empty() && compare(previous, key) >= 0)
            return malformedNode();
        previous = key;
        if (node.level == 0) {
            const auto size = loadLittle<std::uint32_t>(at.subspan(m_keyBytes));
            if (size > maxValueBytes || size > at.size() - fixed)
                return malformedNode();
            node.entries.push_back({toBytes(key), toBytes(at.subspan(fixed, size))});
            at = at.subspan(fixed + size);
        } else {
            GRANARY_ASSIGN(const auto pointer, loadNodePointer(at.subspan(m_keyBytes, nodePointerBytes)));
            node.children.push_back({toBytes(key), pointer});
            at = at.subspan(fixed);
        }
    }
    if (!at.empty())
        return malformedNode();
    return node;
}

/// `level`: what the parent expects, so that a loop or a graft of another depth is refused.
Result<BTree::Node> BTree::load(const NodePointer& pointer, std::optional<unsigned> level)
{
    GRANARY_ASSIGN(const auto bytes, m_nodes.readNode(pointer));
    GRANARY_ASSIGN(auto node, decode(bytes));
    if (level && node.level != *level)
        return malformedNode();
    return node;
}

Result<NodePointer> BTree::write(const Node& node) { return m_nodes.writeNode(encode(node)); }

std::size_t BTree::childFor(const Node& node, ByteView key)
{
    const auto after = std::upper_bound(node.children.begin(), node.children.end(), key,
                                        [](ByteView k, const Child& c) { return compare(k, c.firstKey) < 0; });
    return after == node.children.begin() ? 0 : static_cast<std::size_t>(after - node.children.begin()) - 1;
}

Result<std::optional<Bytes>> BTree::find(ByteView key)
{
    GRANARY_ASSERT(key.size() == m_keyBytes);
    if (!m_root)
        return std::optional<Bytes>();
    NodePointer at = *m_root;
    std::optional<unsigned> level;
    for (;;) {
        GRANARY_ASSIGN(const auto node, load(at, level));
        if (node.level == 0) {
            const auto it = std::lower_bound(node.entries.begin(), node.entries.end(), key,
                                             [](const Entry& e, ByteView k) { return compare(e.key, k) < 0; });
            if (it == node.entries.end() || compare(it->key, key) != 0)
                return std::optional<Bytes>();
            return std::optional<Bytes>(it->value);
        }
        at = node.children[childFor(node, key)].pointer;
        level = node.level - 1;
    }
}

Status BTree::findBelow(const NodePointer& pointer, std::optional<unsigned> level, std::span<const Bytes> keys, const std::function<Status(ByteView, ByteView)>& visit)
{
    GRANARY_ASSIGN(const auto node, load(pointer, level));
    if (node.level == 0) {
        auto entry = node.entries.begin();
        for (const auto& key : keys) {
            while (entry != node.entries.end() && compare(entry->key, key) < 0)
                ++entry;
            if (entry != node.entries.end() && compare(entry->key, key) == 0)
                GRANARY_TRY(visit(entry->key, entry->value));
        }
        return {};
    }
    while (!keys.empty()) {
        const auto child = childFor(node, keys.front());
        std::size_t here = keys.size();
        if (child + 1 < node.children.size())
            here = static_cast<std::size_t>(
                std::lower_bound(keys.begin(), keys.end(), node.children[child + 1].firstKey, [](const Bytes& a, const Bytes& b) { return compare(a, b) < 0; }) - keys.begin());
        GRANARY_TRY(findBelow(node.children[child].pointer, node.level - 1, keys.first(here), visit));
        keys = keys.subspan(here);
    }
    return {};
}

Status BTree::findEach(std::span<const Bytes> keys, const std::function<Status(ByteView, ByteView)>& visit)
{
    return m_root && !keys.empty() ? findBelow(*m_root, std::nullopt, keys, visit) : Status();
}

Status BTree::visitLeaves(const NodePointer& pointer, std::optional<unsigned> level, const std::function<Status(const Node&)>& f)
{
    GRANARY_ASSIGN(const auto node, load(pointer, level));
    if (node.level == 0)
        return f(node);
    for (const auto& c : node.children)
        GRANARY_TRY(visitLeaves(c.pointer, node.level - 1, f));
    return {};
}

Status BTree::visitPointers(const NodePointer& pointer, std::optional<unsigned> level, const std::function<Status(const NodePointer&)>& f)
{
    GRANARY_TRY(f(pointer));
    if (level == 0u)
        return {};
    GRANARY_ASSIGN(const auto node, load(pointer, level));
    for (const auto& c : node.children)
        GRANARY_TRY(visitPointers(c.pointer, node.level - 1, f));
    return {};
}

Status BTree::forEach(const std::function<Status(ByteView, ByteView)>& f)
{
    if (!m_root)
        return {};
    return visitLeaves(*m_root, std::nullopt, [&f](const Node& node) -> Status {
        for (const auto& e : node.entries)
            GRANARY_TRY(f(e.key, e.value));
        return {};
    });
}

Status BTree::forEachNode(const std::function<Status(const NodePointer&)>& f)
{
    return m_root ? visitPointers(*m_root, std::nullopt, f) : Status();
}

Result<std::unordered_set<ChunkId>> BTree::nodeNames()
{
    std::unordered_set<ChunkId> out;
    GRANARY_TRY(forEachNode([&out](const NodePointer& p) -> Status {
        out.insert(p.id);
        return {};
    }));
    return out;
}

Status BTree::visitOutside(const NodePointer& pointer, std::optional<unsigned> level, const std::unordered_set<ChunkId>& known,
                           const std::function<Status(ByteView, ByteView)>& f)
{
    if (known.contains(pointer.id))
        return {};
    GRANARY_ASSIGN(const auto node, load(pointer, level));
    for (const auto& e : node.entries)
        GRANARY_TRY(f(e.key, e.value));
    for (const auto& c : node.children)
        GRANARY_TRY(visitOutside(c.pointer, node.level - 1, known, f));
    return {};
}

Status BTree::forEachOutside(const std::unordered_set<ChunkId>& known, const std::function<Status(ByteView, ByteView)>& f)
{
    return m_root ? visitOutside(*m_root, std::nullopt, known, f) : Status();
}

Result<std::vector<BTree::Child>> BTree::writeLeaves(std::vector<Entry> entries)
{
    std::vector<Child> out;
    Node node;
    std::size_t bytes = nodeHeadBytes;
    const auto flush = [&]() -> Status {
        if (node.entries.empty())
            return {};
        GRANARY_ASSIGN(const auto pointer, write(node));
        out.push_back({node.entries.front().key, pointer});
        node.entries.clear();
        bytes = nodeHeadBytes;
        return {};
    };
    for (auto& e : entries) {
        GRANARY_ASSERT(e.value.size() <= maxValueBytes);
        const auto size = m_keyBytes + 4 + e.value.size();
        if (bytes + size > targetNodeBytes)
            GRANARY_TRY(flush());
        bytes += size;
        node.entries.push_back(std::move(e));
    }
    GRANARY_TRY(flush());
    return out;
}

Result<std::vector<BTree::Child>> BTree::writeInner(unsigned level, std::vector<Child> children)
{
    const std::size_t perNode = (targetNodeBytes - nodeHeadBytes) / (m_keyBytes + nodePointerBytes);
    std::vector<Child> out;
    for (std::size_t i = 0; i < children.size();) {
        // An even split keeps the last node from being nearly empty.
        const auto left = children.size() - i;
        const auto parts = (left + perNode - 1) / perNode;
        const auto take = (left + parts - 1) / parts;
        Node node;
        node.level = level;
        for (std::size_t j = 0; j < take; ++j)
            node.children.push_back(std::move(children[i + j]));
        Bytes firstKey = node.children.front().firstKey;
        GRANARY_ASSIGN(const auto pointer, write(node));
        out.push_back({std::move(firstKey), pointer});
        i += take;
    }
    return out;
}

Result<std::vector<BTree::Child>> BTree::applyTo(const NodePointer& pointer, std::optional<unsigned> level, std::span<const TreeChange> changes, unsigned& levelOut)
{
    GRANARY_ASSIGN(auto node, load(pointer, level));
    levelOut = node.level;
    if (node.level == 0) {
        std::vector<Entry> merged;
        auto old = node.entries.begin();
        for (const auto& c : changes) {
            while (old != node.entries.end() && compare(old->key, c.key) < 0)
                merged.push_back(std::move(*old++));
            if (old != node.entries.end() && compare(old->key, c.key) == 0)
                ++old;
            if (c.value)
                merged.push_back({c.key, *c.value});
        }
        merged.insert(merged.end(), std::make_move_iterator(old), std::make_move_iterator(node.entries.end()));
        return writeLeaves(std::move(merged));
    }
    std::vector<Child> children;
    std::size_t from = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        std::size_t to = changes.size();
        if (i + 1 < node.children.size())
            to = static_cast<std::size_t>(std::lower_bound(changes.begin() + static_cast<std::ptrdiff_t>(from), changes.end(), node.children[i + 1].firstKey,
                                                           [](const TreeChange& c, const Bytes& k) { return compare(c.key, k) < 0; }) -
                                          changes.begin());
        if (to == from) {
            children.push_back(std::move(node.children[i]));
            continue;
        }
        unsigned ignored = 0;
        GRANARY_ASSIGN(auto replaced, applyTo(node.children[i].pointer, node.level - 1, changes.subspan(from, to - from), ignored));
        std::move(replaced.begin(), replaced.end(), std::back_inserter(children));
        from = to;
    }
    if (children.empty())
        return children;
    return writeInner(node.level, std::move(children));
}

Status BTree::apply(std::span<const TreeChange> changes)
{
    for (std::size_t i = 0; i < changes.size(); ++i)
        GRANARY_ASSERT(changes[i].key.size() == m_keyBytes && (i == 0 || compare(changes[i - 1].key, changes[i].key) < 0));
    if (changes.empty())
        return {};
    std::vector<Child> top;
    unsigned level = 0;
    if (m_root) {
        GRANARY_ASSIGN(top, applyTo(*m_root, std::nullopt, changes, level));
    } else {
        std::vector<Entry> entries;
        for (const auto& c : changes)
            if (c.value)
                entries.push_back({c.key, *c.value});
        GRANARY_ASSIGN(top, writeLeaves(std::move(entries)));
    }
    while (top.size() > 1) {
        GRANARY_ASSIGN(top, writeInner(++level, std::move(top)));
    }
    m_root = top.empty() ? std::nullopt : std::optional(top.front().pointer);
    return {};
}

Result<std::optional<NodePointer>> BTree::rewriteNode(const NodePointer& pointer, std::optional<unsigned> level, const std::function<bool(const SegmentId&)>& in)
{
    const bool here = in(pointer.location.segment);
    if (level == 0u && !here)
        return std::optional<NodePointer>();
    GRANARY_ASSIGN(auto node, load(pointer, level));
    bool changed = here;
    for (auto& c : node.children) {
        GRANARY_ASSIGN(const auto moved, rewriteNode(c.pointer, node.level - 1, in));
        if (moved) {
            c.pointer = *moved;
            changed = true;
        }
    }
    if (!changed)
        return std::optional<NodePointer>();
    GRANARY_ASSIGN(const auto written, write(node));
    return std::optional<NodePointer>(written);
}

Status BTree::rewrite(const std::function<bool(const SegmentId&)>& in)
{
    if (!m_root)
        return {};
    GRANARY_ASSIGN(const auto moved, rewriteNode(*m_root, std::nullopt, in));
    if (moved)
        m_root = moved;
    return {};
}

} // namespace granary::drive
