// Walks the trees of one or several snapshots side by side.
#pragma once

#include "core/drive/search_request.h"
#include "core/drive/vault.h"

namespace granary::drive {

/// Whether two contents are the same bytes, wherever those are stored: a blob may lie in another bundle.
bool sameContent(const Content& a, const Content& b);

/// The tree of a folder; the one that the last backup knew there (`known`) needs no node.
Result<TreeReader> openTree(Vault& vault, const Content& content, const std::optional<KnownDirectory>& known, const CancelToken& cancel);

/// Gives path after path in the order of PageEnd, with what each side has there. Sides whose folders have the same tree are one branch: that
/// tree is read once. Memory: the encoded trees of the folders that are open, not what lies in them. One thread, its maker's.
class TreeWalk {
public:
    TreeWalk(Vault& vault, CancelToken cancel) : m_vault(vault), m_cancel(std::move(cancel)) {}
    TreeWalk(const TreeWalk&) = delete;
    TreeWalk& operator=(const TreeWalk&) = delete;

    /// What one branch has at the present path.
    struct Item {
        Entry entry;
        const std::vector<std::uint32_t>* sides = nullptr; ///< ascending
    };
    /// One root for each side. `below`: absolute; notFound unless at least one side has such a folder. `after` (empty: none): the walk begins
    /// behind it, or at it with `withAfter`; invalidArgument unless it lies below `below`; it need not exist.
    Status begin(const std::vector<const Entry*>& roots, const std::string& below, const std::string& after, bool withAfter = false);
    /// Goes to the next path; false at the end. An error ends the walk.
    Result<bool> next();
    const std::string& path() const { return m_path; }
    /// At least one.
    const std::vector<Item>& items() const { return m_items; }
    /// What lies below the present path is left out, and its trees are not read.
    void skip() { m_descend = false; }

private:
    /// A folder's tree before it is read.
    struct Seed {
        Content content;
        std::vector<std::uint32_t> sides;
    };
    struct Branch {
        TreeReader reader;
        std::optional<Entry> head;
        std::vector<std::uint32_t> sides;
    };
    struct Frame {
        std::vector<Branch> branches;
        std::size_t pathBytes = 0;
        std::uint64_t treeBytes = 0;
        bool onMark = false; ///< all above it are those of m_mark
    };
    static void addSeed(std::vector<Seed>& seeds, const Content& content, const std::vector<std::uint32_t>& sides);
    std::optional<KnownDirectory> knownHere();
    Result<TreeReader> open(const Content& content, const std::optional<KnownDirectory>& known) { return openTree(m_vault, content, known, m_cancel); }
    Status push(std::vector<Seed> seeds, bool onMark);
    Status descend();
    bool takeLowest(Frame& frame);

    Vault& m_vault;
    CancelToken m_cancel;
    std::size_t m_sides = 0;
    std::vector<Frame> m_frames;
    std::uint64_t m_openBytes = 0;
    std::vector<std::string> m_mark; ///< names of `after`, those of `below` left out
    bool m_withMark = false;
    std::string m_path;
    std::vector<Item> m_items;
    bool m_descend = false;
    bool m_descendOnMark = false;
};

} // namespace granary::drive
