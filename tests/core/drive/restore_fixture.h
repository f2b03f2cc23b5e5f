// Restore targets for tests: entries made by hand, and whole trees copied with the scanner: what backup and restore do, without a vault between.
#pragma once

#include "core/drive/restore_target.h"
#include "core/drive/scan_walk.h"
#include "tests/core/drive/scan_fixture.h"

#include <algorithm>
#include <filesystem>

namespace granary::test {

using drive::Conflict;
using drive::Entry;
using drive::EntryType;
using drive::RestoreAction;
using drive::RestoreDirectoryPointer;
using drive::RestoreOptions;
using drive::RestoreTarget;
using drive::Warning;

inline Entry fileEntry(std::string name, std::uint64_t size, std::int64_t mtimeNs = 1'600'000'000'000'000'001)
{
    Entry entry;
    entry.name = std::move(name);
    entry.metadata.mode = 0644;
    entry.metadata.uid = ::geteuid();
    entry.metadata.gid = ::getegid();
    entry.metadata.mtimeNs = mtimeNs;
    entry.fileSizeBytes = entry.content.sizeBytes = size;
    return entry;
}

inline Entry typed(std::string name, EntryType type)
{
    auto entry = fileEntry(std::move(name), 0);
    entry.type = type;
    entry.metadata.mode = type == EntryType::directory ? 0755 : 0644;
    return entry;
}

/// A target below a fresh directory, and the warnings that it gives.
struct Target {
    explicit Target(const std::string& path, Conflict conflict = Conflict::skip)
    {
        RestoreOptions options;
        options.conflict = conflict;
        options.sync = false;
        options.warn = [this](Warning w) { warnings.push_back(std::move(w)); };
        auto opened = RestoreTarget::open(path, options);
        must(opened.ok(), "open target");
        target = std::move(*opened);
    }
    RestoreTarget* operator->() { return target.get(); }
    /// Plans and writes a file; what was planned.
    RestoreAction put(const RestoreDirectoryPointer& directory, const Entry& entry, std::string_view content)
    {
        const auto action = target->plan(directory, entry);
        must(action.ok(), "plan");
        if (*action == RestoreAction::write)
            must(target->restoreSmall(directory, entry, asBytes(content)).ok(), "restore");
        return *action;
    }
    unsigned warned(ErrorCode code) const
    {
        return static_cast<unsigned>(
            std::count_if(warnings.begin(), warnings.end(), [&](const auto& w) { return w.code == code; }));
    }
    std::vector<Warning> warnings;
    std::unique_ptr<RestoreTarget> target;
};

inline std::vector<std::string> namesIn(const std::string& path)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

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
