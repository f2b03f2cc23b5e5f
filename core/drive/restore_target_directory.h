// A directory that entries are restored into, and what may be a name in one.
#pragma once

#include "core/drive/entry.h"
#include "core/drive/scan_lazy_directory.h"

#include <functional>
#include <optional>

namespace granary::drive {

/// Made by RestoreTarget. `metadata` is guarded by the target's mutex; the rest never changes.
class RestoreDirectory {
public:
    RestoreDirectory(LazyDirectory::Pointer lazy, unsigned level, bool madeHere)
        : directory(std::move(lazy)),
          depth(level),
          fresh(madeHere)
    {}

    const LazyDirectory::Pointer directory;
    const unsigned depth;       ///< 0: the target itself
    const bool fresh;           ///< made in this run: whatever stands in it was restored by this run
    bool inheritsAcl = false;   ///< has a default ACL that new entries get unasked
    bool inheritsGroup = false; ///< set-group-id: new entries get its group
    std::optional<Metadata> metadata;
};

/// A single component of at most 255 bytes that isn't "." or "..". malformed otherwise.
Status checkRestoreName(std::string_view name);

inline constexpr std::string_view partialPrefix = ".granary-partial-";
/// Removes what an interrupted restore left: what is named partialPrefix and 16 hex digits, but for numbers of this run and what another run holds locked.
void removeStalePartials(int directory, const std::function<bool(std::uint64_t number)>& ofThisRun);
/// Whether a name stands there with exactly these bytes: file systems that fold case know names that nobody gave.
bool hasExactName(int directory, std::string_view name);
/// "a (restored).txt", "a (restored 2).txt", ... for attempt 1, 2, ...: at most 255 bytes, cut between characters.
std::string alternativeName(std::string_view name, unsigned attempt);

} // namespace granary::drive
