#include "core/drive/tree_walk.h"

#include "core/drive/restore.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Trees that are open at once when more than two sides are walked: each may have a version of its own of one huge folder.
constexpr std::uint64_t maxOpenBytes = 256u << 20;

bool isDirectory(const Entry& entry) { return entry.type == EntryType::directory; }

} // namespace

bool sameContent(const Content& a, const Content& b)
{
    if (a.sizeBytes != b.sizeBytes || a.bundle.has_value() != b.bundle.has_value())
        return false;
    return a.bundle ? a.id == b.id : a.depth == b.depth && a.chunks == b.chunks;
}

Result<TreeReader> openTree(Vault& vault, const Content& content, const std::optional<KnownDirectory>& known, const CancelToken& cancel)
{
    if (known && sameContent(known->content, content))
        if (auto bytes = known->tree(); bytes && bytes->size() == content.sizeBytes)
            if (auto reader = TreeReader::open(std::move(*bytes)))
                return reader;
    return vault.tree(content, cancel);
}

Entry withoutContent(const Entry& entry)
{
    Entry out;
    out.name = entry.name;
    out.type = entry.type;
    out.metadata.mode = entry.metadata.mode;
    out.metadata.uid = entry.metadata.uid;
    out.metadata.gid = entry.metadata.gid;
    out.metadata.mtimeNs = entry.metadata.mtimeNs;
    out.fileSizeBytes = entry.fileSizeBytes;
    out.target = entry.target;
    out.device = entry.device;
    out.linkKey = entry.linkKey;
    return out;
}

Status TreeWalk::begin(const std::vector<const Entry*>& roots, const std::string& below, const std::string& after, bool withAfter)
{
    m_sides = roots.size();
    m_withMark = withAfter;
    GRANARY_ASSIGN(const auto parts, splitPath(below));
    if (!after.empty()) {
        GRANARY_ASSIGN(m_mark, splitPath(after));
        if (m_mark.size() <= parts.size() || !std::equal(parts.begin(), parts.end(), m_mark.begin()))
            return Error(ErrorCode::invalidArgument, "after: a path below the folder that is looked at");
        m_mark.erase(m_mark.begin(), m_mark.begin() + static_cast<std::ptrdiff_t>(parts.size()));
    }
    std::vector<Seed> seeds;
    for (std::uint32_t side = 0; side < roots.size(); ++side)
        addSeed(seeds, roots[side]->content, {side});
    for (const auto& part : parts) {
        std::vector<Seed> within;
        const auto known = knownHere();
        for (const auto& seed : seeds) {
            GRANARY_TRY(m_cancel.check());
            GRANARY_ASSIGN(auto reader, open(seed.content, known));
            auto entry = reader.next();
            while (entry && entry->name < part)
                entry = reader.next();
            if (entry && entry->name == part && isDirectory(*entry))
                addSeed(within, entry->content, seed.sides);
        }
        seeds = std::move(within);
        m_path += '/' + part;
    }
    if (seeds.empty())
        return Error(ErrorCode::notFound, "no such folder in the snapshot");
    return push(std::move(seeds), !m_mark.empty());
}

void TreeWalk::addSeed(std::vector<Seed>& seeds, const Content& content, const std::vector<std::uint32_t>& sides)
{
    const auto same = std::find_if(seeds.begin(), seeds.end(), [&](const Seed& s) { return sameContent(s.content, content); });
    if (same == seeds.end()) {
        seeds.push_back({content, sides});
        return;
    }
    const auto middle = static_cast<std::ptrdiff_t>(same->sides.size());
    same->sides.insert(same->sides.end(), sides.begin(), sides.end());
    std::inplace_merge(same->sides.begin(), same->sides.begin() + middle, same->sides.end());
}

/// What the last backup on this machine remembers of the folder at m_path.
std::optional<KnownDirectory> TreeWalk::knownHere()
{
    // It is only a memory: what can't be had of it is read from the nodes.
    return m_vault.catalog().directory(m_vault.directoryKey(m_path.empty() ? "/" : m_path)).valueOr({});
}

Status TreeWalk::push(std::vector<Seed> seeds, bool onMark)
{
    Frame frame;
    frame.pathBytes = m_path.size();
    frame.onMark = onMark;
    const auto known = knownHere();
    for (auto& seed : seeds) {
        GRANARY_TRY(m_cancel.check());
        frame.treeBytes += seed.content.sizeBytes;
        if (m_sides > 2 && m_openBytes + frame.treeBytes > maxOpenBytes)
            return Error(ErrorCode::tooLarge, "the versions of one folder together: name a snapshot, or a folder below it");
        GRANARY_ASSIGN(auto reader, open(seed.content, known));
        auto head = reader.next();
        if (head)
            frame.branches.push_back({std::move(reader), std::move(head), std::move(seed.sides)});
    }
    m_openBytes += frame.treeBytes;
    m_frames.push_back(std::move(frame));
    return {};
}

Status TreeWalk::descend()
{
    m_descend = false;
    std::vector<Seed> seeds;
    for (const auto& item : m_items)
        if (isDirectory(item.entry) && item.entry.content.sizeBytes > 0)
            addSeed(seeds, item.entry.content, *item.sides);
    return seeds.empty() ? Status() : push(std::move(seeds), m_descendOnMark);
}

/// Moves what the branches have under the lowest name that is left into m_items.
bool TreeWalk::takeLowest(Frame& frame)
{
    m_items.clear();
    const std::string* lowest = nullptr;
    for (const auto& branch : frame.branches)
        if (branch.head && (!lowest || branch.head->name < *lowest))
            lowest = &branch.head->name;
    if (!lowest)
        return false;
    m_path += '/';
    m_path += *lowest;
    const auto name = std::string_view(m_path).substr(frame.pathBytes + 1);
    for (auto& branch : frame.branches) {
        if (!branch.head || branch.head->name != name)
            continue;
        m_items.push_back({std::move(*branch.head), &branch.sides});
        branch.head = branch.reader.next();
    }
    return true;
}

Result<bool> TreeWalk::next()
{
    for (;;) {
        GRANARY_TRY(m_cancel.check());
        if (m_descend)
            GRANARY_TRY(descend());
        if (m_frames.empty())
            return false;
        auto& frame = m_frames.back();
        m_path.resize(frame.pathBytes);
        if (!takeLowest(frame)) {
            m_openBytes -= frame.treeBytes;
            m_frames.pop_back();
            continue;
        }
        m_descend = true;
        m_descendOnMark = false;
        if (!frame.onMark)
            return true;
        // Every frame but the first was entered through one name of the mark, so that the depth says which name is next.
        const auto depth = m_frames.size() - 1;
        const auto order = std::string_view(m_path).substr(frame.pathBytes + 1).compare(m_mark[depth]);
        if (order < 0) {
            m_descend = false;
            continue;
        }
        frame.onMark = false;
        if (order > 0)
            return true;
        m_descendOnMark = depth + 1 < m_mark.size();
        if (!m_descendOnMark && m_withMark)
            return true;
    }
}

} // namespace granary::drive
