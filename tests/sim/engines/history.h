// One seed's history: some nodes, some owners, what happens to them, and what must hold all the while and at the end.
#pragma once

#include "core/platform/system_clock.h"
#include "core/platform/thread_loop.h"
#include "tests/sim/engines/owner.h"
#include "tests/sim/threads/seeded_threads.h"

namespace granary::test {

/// Runs inside SeededThreads, on its first thread.
class History {
public:
    /// `files`: an empty directory.
    History(std::uint64_t seed, std::string files);
    ~History();
    /// Wrong when something is not as it must be; `story()` tells how it came to it.
    void run();
    const std::vector<std::string>& story() const { return m_story; }

    /// When the simulation begins: 2101-01-01.
    static constexpr WallTime begin{4'133'980'800'000'000'000};

private:
    struct Step {
        const char* name;
        unsigned weight;
        void (History::*run)();
    };
    static const std::vector<Step>& steps();

    // --- history_world.cpp ---
    void build();
    Machine& addNodeMachine();
    Owner& addOwner(std::shared_ptr<DriveMemory> memory);
    void introduce(Machine& node, Owner& owner);
    void tell(std::string what);
    void sleep(Duration time);
    Machine& anyNode();
    Owner& anyOwner();
    /// Of the devices of one drive.
    bool isAlone(Owner& owner) const;
    NodesById nodesById() const;
    std::string nameOf(const NodeId& node) const;
    /// Starts it until it runs; a power failure that was asked for may come in between.
    void start(Machine& machine);
    /// Whatever lost its power meanwhile is ended, and owners are started again.
    void pickUp();
    /// Everything works again, and nobody has a reason to wait any more.
    void heal();

    // --- history_steps.cpp ---
    void backUp();
    void backUpAtOnce();
    void checkComplete(Owner& owner);
    void secondDevice();
    void restoreOne();
    void nodeStops();
    void nodeStarts();
    void nodeCrashes();
    void ownerCrashes();
    void ownerCrashesSoon();
    void nodeCrashesSoon();
    void partition();
    void weather();
    void clockJumps();
    void rot();
    void nodeIsLost();
    void verify();
    void repair();
    void forget();
    void purge();
    void timePasses();
    void monthsPass();
    void diskFills();
    void dhtForgets();
    /// Whether every segment of every drive can do without what this node holds.
    bool spareable(const NodeId& node);

    // --- history_end.cpp ---
    void end();
    void checkAcknowledged(Owner& owner);
    void settle(Owner& owner);
    void tellOfThin(const DriveTruth& truth);
    void checkHealth(Owner& owner);
    void checkSnapshots(Owner& owner);
    void giveBack();
    void checkSpace();
    /// Shards on the disks of nodes, by the names of their files.
    std::multimap<std::string, std::string> shardFiles() const;
    void checkSecrecy();
    void recoverFromWords();

    const std::uint64_t m_seed;
    const std::string m_files;
    SeededRandom m_random;
    platform::SystemClock m_clock;
    platform::ThreadLoop m_loop{m_clock};
    MemoryNetwork m_network;
    const Surrounds m_surrounds{m_loop, m_clock, m_network};
    std::vector<std::unique_ptr<Machine>> m_nodes; ///< also those that are stopped
    std::vector<NodeId> m_lost;                    ///< whose machine there is no more
    std::map<const Machine*, NodeId> m_ids;
    std::vector<std::unique_ptr<Owner>> m_owners;
    std::uint16_t m_addresses = 1;
    std::set<const Machine*> m_rotten; ///< nodes whose disk has spoilt something
    bool m_harmed = false; ///< a disk has lost or spoilt something that it had made durable
    std::uint64_t m_seen = 0; ///< frames with the marker in them
    std::vector<std::string> m_story;
};

} // namespace granary::test
