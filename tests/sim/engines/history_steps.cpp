// What may happen.
#include "tests/sim/engines/history.h"

#include <algorithm>

namespace granary::test {

using namespace std::chrono_literals;

const std::vector<History::Step>& History::steps()
{
    static const std::vector<Step> all{
        {"a backup", 10, &History::backUp},
        {"backups at once", 3, &History::backUpAtOnce},
        {"a restore", 4, &History::restoreOne},
        {"a node stops", 3, &History::nodeStops},
        {"a node starts", 4, &History::nodeStarts},
        {"a node crashes", 3, &History::nodeCrashes},
        {"an owner crashes", 2, &History::ownerCrashes},
        {"an owner crashes soon", 4, &History::ownerCrashesSoon},
        {"a node crashes soon", 3, &History::nodeCrashesSoon},
        {"a partition", 3, &History::partition},
        {"weather", 3, &History::weather},
        {"a clock jumps", 3, &History::clockJumps},
        {"a disk rots", 4, &History::rot},
        {"a node is lost", 1, &History::nodeIsLost},
        {"a verification", 3, &History::verify},
        {"a repair", 2, &History::repair},
        {"snapshots are forgotten", 6, &History::forget},
        {"everything deleted is purged", 2, &History::purge},
        {"time passes", 2, &History::timePasses},
        {"months pass", 2, &History::monthsPass},
        {"a disk fills", 2, &History::diskFills},
        {"the DHT forgets", 1, &History::dhtForgets},
    };
    return all;
}

void History::backUp()
{
    auto& owner = anyOwner();
    owner.change();
    const auto task = owner.beginBackup();
    // Something may happen in the middle of it.
    if (m_random.oneIn(3)) {
        sleep(std::chrono::microseconds(100 + m_random.below(20'000)));
        switch (m_random.below(4)) {
        case 0: nodeCrashes(); break;
        case 1: partition(); break;
        case 2: nodeStops(); break;
        default: engine::onLoop(m_loop, [&] { m_network.breakAllConnections(); }); break;
        }
    }
    const auto result = owner.endBackup(task);
    tell(!result ? "  not acknowledged: " + result.error().text() : result->complete ? "  complete" : "  incomplete");
    if (result && result->complete && m_random.oneIn(2))
        checkComplete(owner);
}

void History::backUpAtOnce()
{
    std::vector<Result<api::TaskId>> tasks;
    for (const auto& owner : m_owners) {
        owner->change();
        tasks.push_back(owner->beginBackup());
    }
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto result = m_owners[i]->endBackup(tasks[i]);
        tell(result ? "  acknowledged" : "  not acknowledged: " + result.error().text());
    }
}

/// Done is said when everything has arrived, never before.
void History::checkComplete(Owner& owner)
{
    const auto truth = DriveTruth::of(owner.machine(), nodesById());
    for (const auto& segment : truth.segments)
        if (segment.record.shards.size() < segment.record.wanted || (!m_harmed && segment.good.size() < segment.record.wanted))
            throw Wrong("a backup is called complete while a segment has " + std::to_string(segment.good.size()) + " shards on its nodes and " +
                        std::to_string(segment.record.shards.size()) + " by its record, of " + std::to_string(segment.record.wanted));
}

/// Another machine takes the drive from its words and goes on beside the first.
void History::secondDevice()
{
    const auto memory = m_owners.front()->sharedMemory();
    if (!memory->snapshots.empty() && std::all_of(m_nodes.begin(), m_nodes.end(), [](const auto& node) { return node->running() && !node->failed(); }))
        addOwner(memory);
}

void History::restoreOne()
{
    auto& owner = anyOwner();
    const auto& kept = owner.memory().snapshots;
    if (kept.empty())
        return;
    auto at = kept.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(m_random.below(kept.size())));
    const auto done = owner.restore(at->first, at->second);
    tell(done.ok() ? "  restored" : "  not restored: " + done.error().text());
}

void History::nodeStops()
{
    auto& node = anyNode();
    if (node.running() && !node.failed())
        node.stop();
}

void History::nodeStarts()
{
    for (const auto& node : m_nodes)
        if (!node->running()) {
            start(*node);
            tell("  " + node->name());
            if (m_random.oneIn(2))
                return;
        }
}

void History::nodeCrashes()
{
    auto& node = anyNode();
    if (node.running())
        node.crash(m_random.oneIn(2));
}

void History::ownerCrashes()
{
    auto& owner = anyOwner();
    const auto task = m_random.oneIn(2) ? std::optional(owner.beginBackup()) : std::nullopt;
    if (task)
        sleep(std::chrono::microseconds(m_random.below(10'000)));
    owner.machine().crash(m_random.oneIn(2));
}

void History::ownerCrashesSoon()
{
    auto& owner = anyOwner();
    owner.machine().crashSoon(1 + m_random.below(120));
    owner.change();
    const auto result = owner.endBackup(owner.beginBackup());
    tell(result ? "  acknowledged" : "  not acknowledged: " + result.error().text());
}

void History::nodeCrashesSoon()
{
    auto& node = anyNode();
    if (node.running())
        node.crashSoon(1 + m_random.below(40));
}

void History::partition()
{
    auto& owner = anyOwner();
    for (const auto& node : m_nodes)
        m_network.setApart(owner.machine().endpoint(), node->endpoint(), m_random.oneIn(3));
}

void History::weather()
{
    auto& settings = m_network.settings();
    settings = {};
    if (m_random.oneIn(2))
        settings.mostDelay = std::chrono::milliseconds(1 + m_random.below(900));
    if (m_random.oneIn(2))
        settings.breakOneIn = 20 + m_random.below(300);
    if (m_random.oneIn(3))
        settings.bytesPerSecond = 20'000 + m_random.below(1'000'000);
}

void History::clockJumps()
{
    auto& machine = m_random.oneIn(2) ? anyNode() : anyOwner().machine();
    const auto by = std::chrono::hours(m_random.below(24 * 40));
    machine.clock().jump(m_random.oneIn(2) ? Duration(by) : -Duration(by));
}

bool History::spareable(const NodeId& node)
{
    for (const auto& owner : m_owners)
        for (const auto& segment : DriveTruth::of(owner->machine(), nodesById()).segments)
            if (segment.goodBut(node) < segment.record.k)
                return false;
    return true;
}

void History::rot()
{
    auto& node = anyNode();
    if (node.failed() || !spareable(m_ids.at(&node)))
        return;
    const auto files = filesBelow(node.disk(), std::string(Machine::profile) + "/share/shards");
    for (std::uint64_t i = 0; !files.empty() && i < 1 + m_random.below(3); ++i) {
        const auto& path = files[m_random.below(files.size())];
        const auto size = must(node.disk().info(path), "a shard").sizeBytes;
        m_harmed = true;
        m_rotten.insert(&node);
        tell("  " + path.substr(path.rfind('/') + 1, 8) + " of " + node.name());
        switch (m_random.below(3)) {
        case 0: must(node.disk().flipBit(path, m_random.below(8 * size)), "rot"); break;
        case 1: { // a sector that was never written
            const auto at = m_random.below(size) / 512 * 512;
            must(node.disk().scribble(path, at, Bytes(std::min<std::uint64_t>(512, size - at), std::byte{0})), "a torn write");
            break;
        }
        default: { // what belongs to another file
            const auto other = must(node.disk().readFile(files[m_random.below(files.size())], 1 << 30), "another shard");
            const auto length = std::min<std::uint64_t>({size, other.size(), 4096});
            must(node.disk().scribble(path, (size - length) / 4096 * 4096, ByteView(other).first(length)), "a misdirected write");
            break;
        }
        }
    }
}

void History::nodeIsLost()
{
    auto& node = anyNode();
    if (node.failed() || m_nodes.size() < 3 || !spareable(m_ids.at(&node)))
        return;
    m_harmed = true;
    m_lost.push_back(m_ids.at(&node));
    tell("  " + node.name());
    if (node.running())
        node.crash(true);
    m_ids.erase(&node);
    std::erase_if(m_nodes, [&](const auto& n) { return n.get() == &node; });
    auto& fresh = addNodeMachine();
    for (const auto& owner : m_owners)
        introduce(fresh, *owner);
}

void History::verify()
{
    auto& owner = anyOwner();
    api::VerifyRequest request;
    request.all = true;
    const auto found = owner.machine().await(owner.machine().engine().verify(request));
    if (!found || owner.machine().failed())
        return;
    const auto& result = std::get<api::VerifyResult>(*found);
    tell("  healthy " + std::to_string(result.healthy) + " of " + std::to_string(result.segments) + ", lost " + std::to_string(result.lost));
    const auto truth = DriveTruth::of(owner.machine(), nodesById());
    if (result.healthy > truth.full())
        throw Wrong("a verification calls " + std::to_string(result.healthy) + " segments healthy, " + std::to_string(truth.full()) + " are");
    if (result.lost > 0)
        throw Wrong("a verification calls " + std::to_string(result.lost) + " segments lost, and all can be brought back");
}

void History::repair()
{
    auto& owner = anyOwner();
    const auto done = owner.machine().await(owner.machine().engine().repair());
    if (!done || owner.machine().failed())
        return;
    const auto& result = std::get<api::RepairResult>(*done);
    tell("  repaired " + std::to_string(result.shardsRepaired) + ", degraded " + std::to_string(result.degraded) + ", lost " + std::to_string(result.lost));
    if (result.lost > 0)
        throw Wrong("a repair calls " + std::to_string(result.lost) + " segments lost, and all can be brought back");
}

/// Of two devices only at the end: until the other one has read of it, it counts what was removed as lost.
void History::forget()
{
    auto& owner = anyOwner();
    if (!isAlone(owner))
        return;
    std::vector<SnapshotId> some;
    for (const auto& [id, kept] : owner.memory().snapshots)
        if (m_random.oneIn(2))
            some.push_back(id);
    if (some.empty())
        return;
    if (m_random.oneIn(3))
        owner.machine().crashSoon(1 + m_random.below(150));
    const auto done = owner.forget(some, m_random.oneIn(4));
    tell(done ? "  " + std::to_string(done->forgotten) + ", and " + std::to_string(done->segmentsRemoved) + " segments go" : "  not forgotten: " + done.error().text());
}

void History::purge()
{
    auto& owner = anyOwner();
    if (!isAlone(owner))
        return;
    const auto done = owner.forget({}, true);
    tell(done ? "  " + std::to_string(done->purgedBytes) + " bytes, and " + std::to_string(done->segmentsRemoved) + " segments go" : "  not purged: " + done.error().text());
}

void History::timePasses() { sleep(std::chrono::minutes(1 + m_random.below(90))); }

/// Laptops are closed, and nodes come and go meanwhile.
void History::monthsPass()
{
    for (const auto& owner : m_owners)
        owner->machine().stop();
    const auto weeks = 1 + m_random.below(6);
    for (std::uint64_t i = 0; i < weeks; ++i) {
        for (const auto& node : m_nodes)
            if (node->running() && !node->failed() && m_random.oneIn(4))
                node->stop();
        std::vector<Machine*> up;
        for (const auto& node : m_nodes)
            if (node->running() && !node->failed()) {
                node->stop();
                up.push_back(node.get());
            }
        sleep(std::chrono::hours(24 * 7));
        for (auto* node : up)
            start(*node);
    }
}

void History::diskFills()
{
    auto& machine = m_random.oneIn(3) ? anyOwner().machine() : anyNode();
    machine.disk().setCapacity(m_random.oneIn(3) ? UINT64_MAX : machine.disk().allocatedBytes() + m_random.below(200'000));
}

void History::dhtForgets()
{
    m_network.forgetDht();
    m_network.dhtUp = m_random.oneIn(2);
}

} // namespace granary::test
