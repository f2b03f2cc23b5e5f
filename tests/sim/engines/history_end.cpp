// What must hold when everything works again.
#include "tests/sim/engines/history.h"

namespace granary::test {

using namespace std::chrono_literals;

namespace {

/// Each device has to see what another condemned, and to say so in turn.
constexpr int mostRounds = 8;
/// Those below 1 MiB are packed together when there are 8, of each device and beside those that hold the manifest.
constexpr std::size_t mostSegments = 60;

} // namespace

void History::end()
{
    heal();
    for (const auto& owner : m_owners)
        checkAcknowledged(*owner);
    for (const auto& owner : m_owners) {
        settle(*owner);
        checkHealth(*owner);
        checkSnapshots(*owner);
    }
    // Not in all histories: they take long.
    if (m_random.oneIn(3)) {
        giveBack();
        checkSpace();
        for (const auto& owner : m_owners)
            checkSnapshots(*owner);
    }
    if (m_random.oneIn(3))
        recoverFromWords();
    checkSecrecy();
}

/// What a node has said that it keeps is there, whatever happened to it but a harm to its disk.
void History::checkAcknowledged(Owner& owner)
{
    if (m_harmed)
        return;
    for (const auto& segment : DriveTruth::of(owner.machine(), nodesById()).segments)
        if (segment.good.size() < segment.record.shards.size())
            throw Wrong("nodes have lost " + std::to_string(segment.record.shards.size() - segment.good.size()) + " shards of a segment that they had acknowledged");
}

/// Nodes that are no more are forgotten, and what lay on them is made anew.
void History::settle(Owner& owner)
{
    auto& machine = owner.machine();
    for (const auto& id : m_lost) {
        const auto removed = machine.await(machine.engine().removeNode(id.hex()));
        if (!removed && removed.error().code != ErrorCode::notFound)
            throw Wrong("a node that is gone cannot be removed: " + removed.error().text());
    }
    // A backup that was cut short is done again; what it had stored already counts from then on.
    owner.change();
    must(owner.endBackup(owner.beginBackup()), "nothing can be backed up though all nodes are there");
    // What waits for nodes is put by the engine itself, when they come and every three quarters of an hour.
    for (int round = 0; round < 3; ++round) {
        api::VerifyRequest all;
        all.all = true;
        must(machine.await(machine.engine().verify(all)), "verify");
        const auto repaired = std::get<api::RepairResult>(must(machine.await(machine.engine().repair()), "repair"));
        const auto status = must(machine.engine().status(), "status");
        tell(machine.name() + ": repaired " + std::to_string(repaired.shardsRepaired) + ", degraded " + std::to_string(repaired.degraded) + ", spool " +
             std::to_string(status.drive->spoolBytes));
        if (repaired.degraded + repaired.unavailable + repaired.lost == 0 && status.drive->segmentsDegraded == 0)
            return;
        sleep(46min);
    }
    tellOfThin(DriveTruth::of(machine, nodesById()));
    throw Wrong("what is missing is not made anew though all nodes are there");
}

/// Segments of which less than is wanted is whole.
void History::tellOfThin(const DriveTruth& truth)
{
    for (const auto& segment : truth.segments) {
        if (segment.good.size() >= segment.record.wanted)
            continue;
        std::string rows;
        for (const auto& place : segment.record.shards) {
            const bool good = std::any_of(segment.good.begin(), segment.good.end(), [&](const auto& g) { return g.root == place.root && g.node == place.node; });
            rows += " " + std::to_string(place.shard) + (good ? "" : "!") + " on " + nameOf(place.node);
        }
        tell("  " + segment.record.id.hex() + ": " + std::to_string(segment.record.k) + " of " + std::to_string(segment.record.wanted) + ", recorded " +
             std::to_string(segment.record.shards.size()) + ", good " + std::to_string(segment.good.size()) + ":" + rows);
    }
}

void History::checkHealth(Owner& owner)
{
    auto& machine = owner.machine();
    api::VerifyRequest request;
    request.all = true;
    const auto found = std::get<api::VerifyResult>(must(machine.await(machine.engine().verify(request)), "verify"));
    const auto truth = DriveTruth::of(machine, nodesById());
    tell(machine.name() + ": healthy " + std::to_string(found.healthy) + " of " + std::to_string(found.segments) + ", in truth " + std::to_string(truth.full()));
    const auto name = [&](const char* what, const std::vector<api::NodeFinding>& findings) {
        for (const auto& finding : findings)
            tell(std::string("  ") + what + ": " + nameOf(finding.id) + ", fault " + std::to_string(static_cast<int>(finding.fault)) + ", shards " + std::to_string(finding.shards) +
                 ", missing " + std::to_string(finding.missing) + ", wrong " + std::to_string(finding.wrong) + ", unanswered " + std::to_string(finding.unanswered) + ", claimed " +
                 std::to_string(finding.claimed));
    };
    name("away", found.awayNodes);
    name("damaged", found.damagedNodes);
    tellOfThin(truth);
    if (found.healthy != found.segments || truth.full() != truth.segments.size())
        throw Wrong("not everything is healthy after a repair: " + std::to_string(found.healthy) + " of " + std::to_string(found.segments) + ", in truth " + std::to_string(truth.full()) +
                    " of " + std::to_string(truth.segments.size()));
}

void History::checkSnapshots(Owner& owner)
{
    owner.checkListed(true);
    const auto& all = owner.memory().snapshots;
    for (const auto& [id, kept] : all)
        if (all.size() <= 3 || m_random.oneIn(2))
            must(owner.restore(id, kept), "the snapshot " + id.hex() + " of " + owner.machine().name());
}

/// Until nothing waits any more. Two devices do it in turns: what one condemns goes when the other has seen it.
void History::giveBack()
{
    for (int round = 0; round < mostRounds; ++round) {
        bool waits = false;
        for (const auto& owner : m_owners) {
            const auto done = must(owner->forget({}, true), "space cannot be given back");
            tell(owner->machine().name() + ": gives back, " + std::to_string(done.segmentsRemoved) + " segments go, " + std::to_string(done.segmentsWaiting) + " wait, " +
                 std::to_string(done.segmentsRepacked) + " are packed, " + std::to_string(done.removalsWaiting) + " removals wait, " + std::to_string(done.purgedBytes) + " bytes purged" +
                 (done.postponed ? ", " + done.postponed->text() : ""));
            waits = waits || done.postponed || done.segmentsRemoved + done.segmentsRepacked + done.segmentsWaiting + done.segmentsUnreadable + done.removalsWaiting > 0;
        }
        if (!waits)
            return;
    }
    throw Wrong("what nothing needs is not given back");
}

std::multimap<std::string, std::string> History::shardFiles() const
{
    std::multimap<std::string, std::string> out;
    for (const auto& node : m_nodes)
        for (const auto& path : filesBelow(node->disk(), std::string(Machine::profile) + "/share/shards"))
            out.emplace(path, node->name());
    return out;
}

/// Nodes hold nothing that no device knows of, a drive is no heap of crumbs, and when nothing changes nothing grows.
void History::checkSpace()
{
    sleep(1min);
    std::set<std::string> known;
    for (const auto& owner : m_owners) {
        const auto truth = DriveTruth::of(owner->machine(), nodesById());
        for (const auto& segment : truth.segments)
            for (const auto& place : segment.record.shards)
                known.insert(shardPath(place.root, truth.tenant));
        tell(owner->machine().name() + ": " + std::to_string(truth.segments.size()) + " segments are left");
        if (truth.segments.size() > mostSegments)
            throw Wrong("small segments are not packed together: " + std::to_string(truth.segments.size()));
    }
    const auto before = shardFiles();
    for (const auto& [path, node] : before)
        if (!known.contains(path))
            throw Wrong(node + " holds the shard " + path.substr(path.rfind('/') + 1, 8) + ", of which no device knows");
    sleep(20min);
    if (const auto after = shardFiles(); after.size() > before.size())
        throw Wrong("nodes hold " + std::to_string(after.size()) + " shards, and held " + std::to_string(before.size()) + " though nothing has changed");
}

void History::checkSecrecy()
{
    if (m_seen > 0)
        throw Wrong("plaintext went over the network");
    const auto look = [&](Machine& machine) {
        for (const auto& path : filesBelow(machine.disk(), "/")) {
            const auto bytes = must(machine.disk().readFile(path, std::uint64_t{1} << 30), path);
            if (asText(bytes).find(marker) != std::string_view::npos)
                throw Wrong("plaintext in " + path + " of " + machine.name());
        }
    };
    for (const auto& node : m_nodes)
        look(*node);
    for (const auto& owner : m_owners)
        look(owner->machine());
}

/// The machine is gone, and all there is are the words and one node's code.
void History::recoverFromWords()
{
    auto& lost = anyOwner();
    if (lost.memory().snapshots.empty())
        return;
    const auto memory = std::make_shared<DriveMemory>(lost.memory());
    const auto code = must(m_nodes.front()->engine().invite({}), "invite").code;
    tell(lost.machine().name() + " is stolen");
    lost.machine().crash(true);
    Owner heir(m_surrounds, Machine::Settings{"heir", {"10.2.0.1", 7000}, 0, m_random.next()}, m_files, memory);
    start(heir.machine());
    must(heir.init({code}), "a recovery from the words");
    sleep(70s);
    for (const auto& [id, kept] : memory->snapshots)
        must(heir.restore(id, kept), "from the words, the snapshot " + id.hex());
    std::erase_if(m_owners, [&](const auto& owner) { return owner.get() == &lost; });
}

} // namespace granary::test
