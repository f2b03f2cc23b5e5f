// The health of the files of one page of a listing.
#pragma once

#include "core/drive/file_health.h"
#include "core/drive/vault.h"

#include <chrono>

namespace granary::drive {

/// For one page, on one thread. Files of a folder lie in few segments, and each segment is looked up once. What is not in this machine's memory or
/// database (chunk lists of large files, everything of a drive that was just recovered) is asked of the nodes for half a second in all, and not at
/// all any more after one did not have it: nothing is said then of files that need it.
class HealthLook {
public:
    static constexpr Duration slowTime = std::chrono::milliseconds(500);

    HealthLook(Vault& vault, const HealthView& view, CancelToken cancel)
        : m_vault(vault),
          m_view(view),
          m_cancel(std::move(cancel)),
          m_slowEnd(vault.environment().clock.steady() + slowTime)
    {}
    /// Of a file: of its content. Of a directory only that its list of entries is lost or can't be had, since what lies below is not looked at.
    /// Nothing for whatever has no content of its own.
    std::optional<FileHealth> of(const Entry& entry);

private:
    bool maySpendTime() const { return !m_failed && !m_cancel.cancelled() && m_vault.environment().clock.steady() < m_slowEnd; }
    bool addContent(const Content& content, FileHealth& sum);
    bool addChunk(const ChunkId& chunk, FileHealth& sum);
    std::optional<FileHealth> segment(const SegmentId& id);
    std::optional<FileHealth> lookUp(const SegmentId& id);

    Vault& m_vault;
    const HealthView& m_view;
    CancelToken m_cancel;
    const SteadyTime m_slowEnd;
    bool m_failed = false;
    std::map<SegmentId, std::optional<FileHealth>> m_segments;
};

/// `doubts`: of this segment. `spooled`: this machine has a copy, because its nodes don't have all of it yet.
FileHealth segmentHealth(const SegmentRecord& record, std::span<const Doubt> doubts, bool spooled, const HealthView& view);

} // namespace granary::drive
