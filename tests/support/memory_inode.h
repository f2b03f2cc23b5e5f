// The files and directories of MemoryFileSystem. For its own sources only.
#pragma once

#include "tests/support/memory_file_system.h"

#include <algorithm>

namespace granary::test {

inline std::uint64_t blocksFor(std::uint64_t sizeBytes)
{
    return (sizeBytes + MemoryFileSystem::blockBytes - 1) / MemoryFileSystem::blockBytes;
}

/// resize() leaves new bytes undefined; a file's are zero.
void setSize(Bytes& data, std::uint64_t sizeBytes);

/// Guarded by the file system's mutex.
struct MemoryFileSystem::Node {
    /// A write (`after` at `offset`, over `before`) or a change of size (`before` is what was cut off).
    struct Change {
        bool isWrite;
        std::uint64_t offset;
        Bytes before;
        Bytes after;
        std::uint64_t sizeBefore;
        std::uint64_t sizeAfter;
    };

    bool isDirectory = false;
    std::map<std::string, NodePtr> names;
    Bytes data;
    std::vector<bool> blocks;    ///< held, by number
    std::vector<Change> changes; ///< since the last sync
    unsigned links = 0;
    unsigned opens = 0;
    bool counted = true; ///< in m_usedBlocks

    std::uint64_t blockCount() const;
    void put(std::uint64_t offset, ByteView bytes);
    /// What a power failure leaves. mode 0: nothing unsynced survives, 1: everything, else: at random.
    void survive(SeededRandom& random, unsigned mode);

private:
    void undoChanges();
    void redo(const Change& change, SeededRandom& random, bool torn);
};

} // namespace granary::test
