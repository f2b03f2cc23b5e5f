// A machine whose files are backed up, and what its owner was told of them.
#pragma once

#include "tests/sim/engines/truth.h"

namespace granary::test {

/// Contents by path below a directory.
using Contents = std::map<std::string, std::string>;
Contents contentsOf(const std::string& directory);

/// What the owner of one drive was told by any of its devices.
struct DriveMemory {
    std::string words;
    struct Kept {
        Contents contents;
        std::string home;
        bool complete = false;
    };
    std::map<SnapshotId, Kept> snapshots;
    std::set<SnapshotId> forgotten; ///< asked to be: what is not acknowledged may have come about all the same
};

/// In every file and every name: nobody else may ever see it.
inline constexpr std::string_view marker = "neverSeen";

class Owner {
public:
    /// `files`: an empty directory for it.
    Owner(Surrounds surrounds, Machine::Settings settings, std::string files, std::shared_ptr<DriveMemory> memory);

    Machine& machine() { return m_machine; }
    DriveMemory& memory() { return *m_memory; }
    /// For another device of the same drive.
    std::shared_ptr<DriveMemory> sharedMemory() { return m_memory; }
    /// Makes the drive, or takes it from its words when it has some.
    Status init(const std::vector<std::string>& codes);
    /// Some files come, change and go.
    void change();
    Result<api::TaskId> beginBackup();
    /// Notes what the owner is told; ioError when the machine failed meanwhile.
    Result<api::BackupResult> endBackup(const Result<api::TaskId>& task);
    /// The snapshot comes back as it was. An error of the restore is told, wrong bytes are Wrong.
    Status restore(const SnapshotId& id, const DriveMemory::Kept& kept);
    /// From here on these may be gone, whatever comes of it. `purge`: with the words, which frees at once.
    Result<api::ForgetResult> forget(const std::vector<SnapshotId>& ids, bool purge);
    /// Every snapshot that was acknowledged here is listed, and none that this machine was told is forgotten. Wrong otherwise. Not `surely`: the nodes may be away from whom the list comes.
    void checkListed(bool surely);

private:
    void write(const std::string& path, const std::string& content);
    Machine m_machine;
    std::string m_files;
    std::string m_home;
    std::shared_ptr<DriveMemory> m_memory;
    std::vector<SnapshotId> m_acknowledged; ///< by this machine
    std::set<SnapshotId> m_gone;            ///< of which this machine has acknowledged that they are forgotten
    Contents m_underWay;
    SeededRandom m_random;
    unsigned m_restores = 0;
};

} // namespace granary::test
