// Copies a tree with the scanner into a restore target: what backup and restore do, without a vault between.
#pragma once

#include "core/drive/restore_target.h"
#include "core/drive/scan_walk.h"

namespace granary::test {

inline Bytes contentOf(const drive::ScannedFile& file, drive::Entry& entry)
{
    const auto layout = *file.dataLayout();
    Bytes content;
    entry.extents = layout.extents;
    const std::vector<drive::Extent> whole{{0, entry.fileSizeBytes}};
    for (const auto& extent : layout.sparse ? layout.extents : whole) {
        Bytes piece(extent.lengthBytes);
        piece.resize(*file.read(extent.offset, piece));
        append(content, piece);
    }
    entry.content.sizeBytes = content.size();
    return content;
}

class TreeCopier : public drive::ScanVisitor {
public:
    explicit TreeCopier(drive::RestoreTarget& target) : m_target(target) {}

    Status enterDirectory(const drive::ScannedDirectory& directory) override
    {
        if (m_stack.empty()) {
            m_stack.push_back(m_target.root());
            return {};
        }
        auto entry = drive::toEntry(directory.entry);
        if (directory.handle)
            entry.metadata.xattrs = *directory.handle->attributes();
        GRANARY_ASSIGN(auto below,
            directory.state == drive::DirectoryState::passage ? m_target.passDirectory(m_stack.back(), entry.name)
                                                              : m_target.makeDirectory(m_stack.back(), entry));
        m_stack.push_back(std::move(below));
        return {};
    }
    Status entry(const drive::ScannedDirectory& directory, const drive::ScannedEntry& scanned) override
    {
        auto entry = drive::toEntry(scanned);
        if (scanned.type != drive::ScannedType::file) {
            entry.metadata.xattrs = *directory.handle->attributesOf(scanned);
            const auto action = m_target.plan(m_stack.back(), entry);
            return action ? Status() : Status(action.error());
        }
        GRANARY_ASSIGN(const auto file, directory.handle->openFile(scanned));
        entry.metadata.xattrs = *file.attributes();
        const auto content = contentOf(file, entry);
        GRANARY_ASSIGN(const auto action, m_target.plan(m_stack.back(), entry));
        ++planned[action];
        return action == drive::RestoreAction::write ? m_target.restoreSmall(m_stack.back(), entry, content) : Status();
    }
    Status leaveDirectory(const drive::ScannedDirectory&) override
    {
        m_stack.pop_back();
        return {};
    }
    void warning(drive::Warning warning) override { warnings.push_back(std::move(warning)); }

    std::map<drive::RestoreAction, unsigned> planned; ///< of files
    std::vector<drive::Warning> warnings;

private:
    drive::RestoreTarget& m_target;
    std::vector<drive::RestoreDirectoryPointer> m_stack;
};

/// Copies `source` to `target` + `source`, with its metadata.
inline Status copyTree(const std::string& source, drive::RestoreTarget& target)
{
    TreeCopier copier(target);
    GRANARY_TRY(drive::walk({{source}, {}, {}}, copier, {}));
    return target.finish({});
}

} // namespace granary::test
