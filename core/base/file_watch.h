// Being told that something changed below directories, as a port.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace granary {

struct FileWatchListener {
    /// Something changed in what is watched, or may have: too much happened to tell. Often, on a thread of the watch; must be short.
    std::function<void()> changed;
    /// Names whose changes are not told. May be empty.
    std::function<bool(std::string_view name)> ignored;
};

/// Watches directories (their names and the files in them, not what lies deeper) and single files. What is watched is named in rounds, by
/// whoever walks the tree anyway: what a round does not name is no longer watched when it ends. Follows what was named, not its path: a
/// directory that is renamed goes on being watched until the next round. One round at a time; see() from one thread at a time.
///
/// A change that happens between looking at a directory and watching it for the first time is not told: whoever gets new watches in a round
/// looks again.
class FileWatch {
public:
    struct Round {
        std::size_t watched = 0; ///< now
        std::size_t added = 0;   ///< in this round
        bool whole = true;       ///< all that was named is watched; else the system has no room for more
    };
    virtual ~FileWatch() = default;
    virtual void beginRound() = 0;
    /// An absolute path. What is gone meanwhile is left out without a word.
    virtual void see(const std::string& path) = 0;
    /// keepOthers: the round was cut short, so what it did not name stays watched.
    virtual Round endRound(bool keepOthers) = 0;
};

} // namespace granary
