#include "core/drive/affected_files.h"

#include "core/crypto/hash.h"

namespace granary::drive {
namespace {

constexpr std::size_t maxNamed = 1000;

} // namespace

Result<AffectedFiles> AffectedFilesSearch::run()
{
    GRANARY_ASSIGN(const auto snapshots, m_vault.snapshots());
    for (auto at = snapshots.rbegin(); at != snapshots.rend(); ++at)
        GRANARY_TRY(walk(at->info.id, "/", at->root));
    AffectedFiles out;
    out.count = m_found.size();
    for (auto& [path, file] : m_found)
        if (out.files.size() < maxNamed)
            out.files.push_back(std::move(file));
    return out;
}

/// What is the same at the same place was looked at with a newer snapshot.
bool AffectedFilesSearch::seenBefore(const std::string& path, const Entry& directory)
{
    Entry self = directory;
    self.name = "d";
    const auto content = encodeTree(std::span(&self, 1));
    return !m_seen.insert(crypto::blake2b({asBytes(path), asBytes(std::string_view("\0", 1)), content})).second;
}

Status AffectedFilesSearch::walk(const SnapshotId& snapshot, const std::string& path, const Entry& directory)
{
    GRANARY_TRY(m_cancel.check());
    if (seenBefore(path, directory))
        return {};
    auto entries = m_vault.tree(directory.content, m_cancel);
    if (!entries) {
        GRANARY_TRY(m_cancel.check());
        // One that only can't be had now is not lost.
        GRANARY_ASSIGN(const bool affected, isAffected(directory.content));
        if (affected || entries.error().kind == ErrorKind::corrupt)
            m_found.try_emplace(path, AffectedFiles::File{path, snapshot, true});
        return {};
    }
    while (const auto child = entries->next()) {
        const auto below = joinPath(path, child->name);
        if (child->type == EntryType::directory) {
            GRANARY_TRY(walk(snapshot, below, *child));
            continue;
        }
        GRANARY_ASSIGN(const bool affected, isAffected(child->content));
        if (affected)
            m_found.try_emplace(below, AffectedFiles::File{below, snapshot, false});
    }
    return {};
}

Result<bool> AffectedFilesSearch::liesThere(const ChunkId& chunk)
{
    const auto place = m_vault.locate(chunk);
    if (!place) {
        GRANARY_TRY(m_cancel.check());
        return place.error().kind == ErrorKind::corrupt; // nobody knows where: as good as lost
    }
    return m_segments.contains(place->segment);
}

Result<bool> AffectedFilesSearch::isAffected(const Content& content)
{
    if (content.sizeBytes == 0)
        return false;
    if (content.bundle)
        return liesThere(*content.bundle);
    bool affected = false;
    const auto walked = m_vault.forEachChunk(content, 0, content.sizeBytes, m_cancel, [&](const ChunkRef& ref, std::uint64_t) -> Status {
        GRANARY_ASSIGN(const bool there, liesThere(ref.id));
        affected = affected || there;
        return {};
    });
    GRANARY_TRY(m_cancel.check());
    return affected || !walked.ok(); // a list of its chunks can't be had
}

} // namespace granary::drive
