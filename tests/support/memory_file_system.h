// The FileSystem port in memory, with power failures.
#pragma once

#include "core/base/file_system.h"
#include "tests/support/seeded_random.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace granary::test {

/// The twin of DiskFileSystem, and the adversary of the port's durability contract: on a power failure everything that was not synced is
/// lost, kept or torn at random. The method: every inode keeps an undo log of its changes since the last sync, every directory a log of its
/// changed names since the last syncDirectory. A failure undoes both and then redoes a random part of them in order, each write perhaps in
/// 512-byte sectors of which only some arrive. Changed names of one directory survive independently of each other; a rename survives as a whole.
///
/// Mutating operations are counted from 1: writeAt, truncate, allocate, sync, creating opens, makeDirectories, rename, remove (once for each entry of
/// removeTree), syncDirectory. Thread-safe.
class MemoryFileSystem : public FileSystem {
public:
    /// Root directory only. Blocks are 4096 bytes; a directory holds one.
    static constexpr std::uint64_t blockBytes = 4096;

    MemoryFileSystem();
    ~MemoryFileSystem() override;

    // --- the adversary ---
    std::uint64_t operations() const;
    /// Operation number `operation`, counted since the construction, fails with `code`, once, and does nothing.
    void failAt(std::uint64_t operation, ErrorCode code);
    /// The power goes during operation number `operation`: it may or may not have happened, it and everything after it answer ioError until restart().
    /// What survives follows from `seed`.
    void crashAt(std::uint64_t operation, std::uint64_t seed = 1);
    /// The power goes now. Open files and locks are dead for good.
    void crash(std::uint64_t seed);
    /// The process is killed: open files and locks are dead, everything answers ioError until restart(), and what was written stays as it is
    /// (to be lost by a power failure, as far as it was not synced).
    void kill();
    /// Called at the moment at which a crash() or crashAt() takes the power, with the file system locked: it must not be used.
    void whenPowerGoes(std::function<void()> tell);
    /// The power is back, with what survived. Clears failAt and crashAt.
    void restart();
    bool poweredOff() const;
    /// Blocks that all files and directories may hold together; diskFull above. A write that does not fit writes what fits.
    void setCapacity(std::uint64_t capacityBytes);
    /// Blocks held, also by removed files that are still open.
    std::uint64_t allocatedBytes() const;
    /// With true every change answers readOnly.
    void setReadOnly(bool on);
    /// Flips one bit of a file, behind everybody's back.
    Status flipBit(const std::string& path, std::uint64_t bit);
    /// Writes into a file, behind everybody's back and at once durable: what a disk does that writes to the wrong place. Nothing beyond its end.
    Status scribble(const std::string& path, std::uint64_t offset, ByteView data);
    /// Another disk with the same files as they are now, all of them durable.
    std::unique_ptr<MemoryFileSystem> copy() const;

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override;
    Result<FileInfo> info(const std::string& path) override;
    bool exists(const std::string& path) override;
    Result<std::vector<std::string>> list(const std::string& path) override;
    Status makeDirectories(const std::string& path) override;
    Status rename(const std::string& from, const std::string& to) override;
    Status remove(const std::string& path) override;
    Status removeTree(const std::string& path) override;
    Status syncDirectory(const std::string& path) override;
    Result<SpaceInfo> space(const std::string& path) override;
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override;

private:
    friend class MemoryFile;
    friend class MemoryLock;
    struct Node;
    using NodePtr = std::shared_ptr<Node>;
    /// One name of one directory going from one node to another; null is no node.
    struct NameEffect {
        NodePtr directory;
        std::string name;
        NodePtr before;
        NodePtr after;
    };
    /// Durable once `owner` is synced; survives a power failure as a whole or not at all.
    struct NameChange {
        NodePtr owner;
        std::vector<NameEffect> effects;
    };
    struct Place {
        NodePtr directory;
        std::string name;
        NodePtr node; ///< null when the name is free
    };

    // All of these with the mutex held.
    /// Counts one operation, applies the faults, and does `body`.
    Status mutate(const std::function<Status()>& body);
    Status power() const;
    Result<NodePtr> find(const std::string& path) const;
    Result<Place> findPlace(const std::string& path) const;
    void apply(NodePtr owner, std::vector<NameEffect> effects);
    void release(Node& node);
    std::unique_ptr<File> makeFile(NodePtr node, bool writable);
    Status writeNode(Node& node, std::uint64_t offset, ByteView data);
    Status resizeNode(Node& node, std::uint64_t sizeBytes);
    Status allocateNode(Node& node, std::uint64_t sizeBytes);
    /// How many of `wantedBlocks` from `firstBlock` on can be held; takes them.
    std::uint64_t takeBlocks(Node& node, std::uint64_t firstBlock, std::uint64_t wantedBlocks);
    void cutPower(std::uint64_t seed);
    void surviveNames(SeededRandom& random, unsigned mode);
    void recount();
    Status removeTreeOf(const Place& place);

    mutable std::mutex m_mutex;
    NodePtr m_root;
    std::uint64_t m_operations = 0;
    std::uint64_t m_generation = 1;
    bool m_off = false;
    bool m_readOnly = false;
    std::optional<std::pair<std::uint64_t, ErrorCode>> m_failAt;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> m_crashAt; ///< operation, seed
    std::function<void()> m_tellPower;
    std::vector<NameChange> m_nameChanges;                            ///< since the last syncDirectory of their owners
    std::uint64_t m_capacity = UINT64_MAX;
    std::uint64_t m_usedBlocks = 0;
    std::set<const Node*> m_locked;
};

} // namespace granary::test
