// A drive on nodes that lose, rot, lie, stall and come back elsewhere: what a verification says of it, and what a repair makes of it.
#include "core/engine/drive_health.h"

#include "core/platform/disk_file_system.h"
#include "tests/support/placement_world.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::engine;

namespace {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

std::string noise(std::size_t size, std::uint64_t seed)
{
    test::SeededRandom random(seed);
    const auto bytes = random.bytes(size);
    return std::string(asText(bytes));
}

/// A drive with two large files and some small ones on six nodes (any two bring everything back).
class World : public test::PlacementWorld {
public:
    World() : PlacementWorld(6)
    {
        fs::create_directory(tree());
        write("one", noise(3 << 20, 1));
        write("two", noise(3 << 20, 2));
        for (int i = 0; i < 10; ++i)
            write("small-" + std::to_string(i), noise(2000, 10 + static_cast<std::uint64_t>(i)));
        reopen();
    }
    void reopen()
    {
        drive.reset();
        std::array<std::byte, 32> key{};
        auto opened = drive::Drive::open({files, clock, random, workers, log}, directory.file("profile"), store::DatabaseKey::copyFrom(key), keys.clone());
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        drive = std::move(*opened);
        drive->attach(placement.get());
    }
    std::string tree() const { return directory.file("tree"); }
    void write(const std::string& name, const std::string& text) { std::ofstream(tree() + "/" + name, std::ios::binary) << text; }
    bool backUp()
    {
        const auto done = drive->backup({{tree()}, {}, {}, {}}, [](const auto&) {}, {});
        return done.ok() && done->complete;
    }
    DriveHealth health() { return DriveHealth(environment, *drive, *placement, &repairs); }
    drive::FileHealth healthOf(const std::string& name)
    {
        drive::HealthView view{placement->nodesNow().reachable, [this](const SegmentId& segment) { return repairs.contains(segment); }};
        const auto listing = drive->list({}, tree() + "/" + name, {});
        if (!listing)
            qFatal("%s", listing.error().text().c_str());
        return drive->healthOf(listing->entries, view, {}).at(0).value();
    }
    api::VerifyResult verify(double percent = 100)
    {
        auto found = health().verify({{false, percent}, {}}, [](const auto&) {}, {});
        if (!found)
            qFatal("%s", found.error().text().c_str());
        return std::move(*found);
    }
    api::RepairResult repair(DriveHealth::Away away = DriveHealth::Away::replace, const std::set<SegmentId>& mended = {})
    {
        auto done = health().repair(away, [](const auto&) {}, {}, mended);
        if (!done)
            qFatal("%s", done.error().text().c_str());
        return *done;
    }
    bool restores(const std::string& name)
    {
        std::string out;
        const auto read = drive->read({}, tree() + "/" + name, 0, UINT64_MAX,
            [&](ByteView data) {
                out += asText(data);
                return Status();
            },
            {});
        std::ifstream in(tree() + "/" + name, std::ios::binary);
        return read.ok() && out == std::string(std::istreambuf_iterator<char>(in), {});
    }
    std::vector<drive::SegmentRecord> records()
    {
        auto found = drive->segmentRecords();
        return found ? std::move(*found) : std::vector<drive::SegmentRecord>();
    }
    drive::SegmentRecord largestSegment()
    {
        const auto all = records();
        return *std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.lengthBytes < b.lengthBytes; });
    }
    void loseShards(const drive::SegmentRecord& record, std::size_t count)
    {
        on([&] {
            for (std::size_t i = 0; i < count; ++i)
                nodes[indexOf(record.shards[i].node)]->lose(record.shards[i].root);
        });
    }

    test::TempDir directory;
    platform::DiskFileSystem files;
    QuietLog log;
    Environment environment{files, clock, random, loop, workers, workers, log, {}};
    std::unique_ptr<drive::Drive> drive;
    RepairsInHand repairs{[this] { whileRepaired(); }};
    std::function<void()> whileRepaired = [] {};
};

} // namespace

class DriveHealthTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void aHealthyDriveIsHealthy()
    {
        World world;
        QCOMPARE(world.health().verified().ns, std::int64_t{0});
        QVERIFY(world.backUp());
        const auto found = world.verify();
        QVERIFY(found.segments >= 3);
        QCOMPARE(found.healthy, found.segments);
        QCOMPARE(found.segmentsRead, found.segments);
        QVERIFY(found.damagedNodes.empty() && found.awayNodes.empty());
        QVERIFY(world.health().verified().ns > 0);
        const auto quick = world.verify(0);
        QCOMPARE(quick.segmentsRead, std::uint64_t{0});
        QCOMPARE(quick.challenges, found.challenges);
        const auto repaired = world.repair();
        QCOMPARE(repaired.shardsRepaired + repaired.shardsAdopted + repaired.degraded, std::uint64_t{0});
    }

    /// The row of a file from loss to repair, and what is said meanwhile.
    void theHealthOfAFileFollows()
    {
        using drive::HealthState;
        World world;
        QVERIFY(world.backUp());
        const drive::FileHealth whole{HealthState::healthy, 4};
        QVERIFY(world.healthOf("one") == whole);
        world.loseShards(world.largestSegment(), 3);
        QVERIFY(world.healthOf("one") == whole); // nobody knows yet
        world.verify();
        const drive::FileHealth weak{HealthState::degraded, 1};
        QVERIFY(world.healthOf("one") == weak);
        std::set<HealthState> seen;
        world.whileRepaired = [&] { seen.insert(world.healthOf("one").state); };
        world.repair();
        QVERIFY(seen.contains(HealthState::beingRepaired));
        QVERIFY(world.healthOf("one") == whole);
        world.loseShards(world.largestSegment(), 6);
        world.verify();
        QVERIFY(world.healthOf("one").state == HealthState::lost);
        QVERIFY(world.healthOf("two").state == HealthState::lost); // both lie there
        world.repair();
        QVERIFY(world.healthOf("one").state == HealthState::lost);
    }

    /// Lost and rotten shards are made anew where they were, because every node has one already; status knows of them until then.
    void lostAndRottenShardsAreMadeAnew()
    {
        World world;
        QVERIFY(world.backUp());
        const auto record = world.largestSegment();
        world.loseShards(record, 2);
        world.nodes[world.indexOf(record.shards[3].node)]->rot(record.shards[3].root);
        const auto found = world.verify();
        QCOMPARE(found.degraded, std::uint64_t{1});
        QCOMPARE(found.lost, std::uint64_t{0});
        QCOMPARE(found.damagedNodes.size(), std::size_t{3});
        QCOMPARE(world.drive->doubts()->size(), std::size_t{3});
        const auto status = world.drive->status();
        QCOMPARE(status.segmentsDegraded, std::uint64_t{1});
        QCOMPARE(status.survivesLosses, 1u); // 3 of 6 are left, any 2 do
        world.reopen();
        QCOMPARE(world.drive->doubts()->size(), std::size_t{3});
        const auto repaired = world.repair();
        QCOMPARE(repaired.segmentsRepaired, std::uint64_t{1});
        QCOMPARE(repaired.shardsRepaired, std::uint64_t{3});
        QCOMPARE(repaired.degraded, std::uint64_t{0});
        QCOMPARE(repaired.bytesRead, std::uint64_t{record.lengthBytes});
        QCOMPARE(repaired.bytesWritten, 3 * record.shardBytes());
        QVERIFY(world.drive->doubts()->empty());
        QCOMPARE(world.drive->status().segmentsDegraded, std::uint64_t{0});
        const auto after = world.verify();
        QCOMPARE(after.healthy, after.segments);
        QVERIFY(after.damagedNodes.empty());
    }

    void aDeadNodeIsReplacedWhenThereIsAnother()
    {
        World world;
        QVERIFY(world.backUp());
        world.kill(0);
        auto found = world.verify();
        QCOMPARE(found.awayNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes.empty());
        QCOMPARE(found.degraded, found.segments);
        auto repaired = world.repair();
        QCOMPARE(repaired.shardsRepaired, std::uint64_t{0});
        QCOMPARE(repaired.degraded, found.segments);
        world.addNode();
        repaired = world.repair(DriveHealth::Away::waitFor);
        QCOMPARE(repaired.shardsRepaired, std::uint64_t{0});
        repaired = world.repair();
        QCOMPARE(repaired.shardsRepaired, found.segments);
        QVERIFY(repaired.degraded <= 1); // what the repair itself has published wants a shard on the dead node, as long as the drive knows it
        for (const auto& record : world.records())
            QVERIFY(std::none_of(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == world.nodes[0]->id(); }));
        found = world.verify();
        QVERIFY(found.healthy >= found.segments - 1); // what the repair itself has published may have found fewer nodes
        QVERIFY(world.restores("one"));
    }

    /// The disk of a node is carried to another machine: nothing is sent.
    void shardsThatComeBackElsewhereAreAdopted()
    {
        World world;
        QVERIFY(world.backUp());
        auto& other = world.addNode();
        world.on([&] { world.nodes[2]->giveDiskTo(other); });
        const auto before = world.verify(0);
        QCOMPARE(before.degraded, before.segments);
        const auto puts = other.puts();
        const auto repaired = world.repair();
        QCOMPARE(repaired.shardsAdopted, before.segments);
        QCOMPARE(repaired.shardsRepaired, std::uint64_t{0});
        QCOMPARE(repaired.degraded, std::uint64_t{0});
        QVERIFY2(other.puts() <= puts + 2, "nothing but what the repair itself has published");
        const auto after = world.verify();
        QCOMPARE(after.healthy, after.segments);
    }

    /// Somebody else says that shards of a node that is away lie on another: what is there is taken over, what is not is left to wait.
    void whatOthersMendedIsAdoptedWhereItIs()
    {
        World world;
        QVERIFY(world.backUp());
        std::set<SegmentId> segments;
        for (const auto& record : world.records())
            segments.insert(record.id);
        world.kill(2);
        auto& other = world.addNode();
        auto lie = world.repair(DriveHealth::Away::waitFor, segments);
        QCOMPARE(lie.shardsAdopted + lie.shardsRepaired, std::uint64_t{0});
        world.on([&] { world.nodes[2]->giveDiskTo(other); });
        QCOMPARE(world.repair(DriveHealth::Away::waitFor).shardsAdopted, std::uint64_t{0});
        const auto repaired = world.repair(DriveHealth::Away::waitFor, segments);
        QCOMPARE(repaired.shardsAdopted, std::uint64_t{segments.size()});
        QCOMPARE(repaired.shardsRepaired, std::uint64_t{0});
        for (const auto& record : world.records())
            QVERIFY(!segments.contains(record.id) || std::none_of(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == world.nodes[2]->id(); }));
    }

    /// A disk that was only unplugged: the doubts go when it is back.
    void doubtsEndWhenTheShardsAreBack()
    {
        World world;
        QVERIFY(world.backUp());
        auto& shelf = world.addNode();
        world.on([&] { world.nodes[1]->giveDiskTo(shelf); });
        world.on([&] { world.placement->removeNode(shelf.id()); });
        const auto found = world.verify(0);
        QCOMPARE(found.damagedNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes[0].fault == api::NodeFault::lostEverything);
        world.on([&] { shelf.giveDiskTo(*world.nodes[1]); });
        QCOMPARE(world.verify(0).healthy, found.segments);
        QVERIFY(world.drive->doubts()->empty());
    }

    void whoLiesInBulkIsNamedAndReplaced()
    {
        World world;
        QVERIFY(world.backUp());
        world.nodes[3]->lieInBulk(true);
        const auto found = world.verify();
        QCOMPARE(found.damagedNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes[0].fault == api::NodeFault::wrongInBulk);
        QVERIFY(found.degraded >= 1); // of a shard of one leaf the challenge is all there is
        QCOMPARE(found.lost, std::uint64_t{0});
        world.addNode();
        const auto repaired = world.repair();
        QCOMPARE(repaired.degraded, std::uint64_t{0});
        for (const auto& record : world.records())
            if (std::any_of(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == world.nodes[3]->id(); }))
                QVERIFY2(record.lengthBytes < (2 << 20), "only what the repair itself has published may lie there");
    }

    /// A node whose link has to be ended each time is neither away, which would be waited for, nor sound.
    void whoIsCutOffIsNamedAndReplaced()
    {
        World world;
        QVERIFY(world.backUp());
        world.on([&] {
            world.nodes[3]->cutOff(swarm::PeerFault::flooded);
            world.placement->nodesChanged();
        });
        const auto found = world.verify(0);
        QCOMPARE(found.damagedNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes[0].fault == api::NodeFault::floods);
        QVERIFY(found.awayNodes.empty());
        QCOMPARE(found.degraded, found.segments);
        QCOMPARE(found.lost + found.unavailable, std::uint64_t{0});
        world.addNode();
        const auto repaired = world.repair(DriveHealth::Away::waitFor); // as the engine does by itself
        QCOMPARE(repaired.shardsRepaired, found.segments);
        QVERIFY2(repaired.degraded <= 1, "nothing but what the repair itself has published, while that node counts as one of seven");
    }

    /// Of those that have acknowledged the newest head, one that shows an older one is named; one that has lost it is not.
    void whoShowsAnOldHeadIsNamed()
    {
        World world;
        world.on([&] { world.nodes[2]->replayHeads(true); });
        QVERIFY(world.backUp());
        QVERIFY(world.verify(0).damagedNodes.empty()); // the first head is the newest
        world.write("more", noise(2000, 99));
        QVERIFY(world.backUp());
        world.on([&] { world.nodes[4]->loseHeads(); });
        const auto found = world.verify(0);
        QCOMPARE(found.damagedNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes[0].fault == api::NodeFault::oldHeads);
        QCOMPARE(found.damagedNodes[0].id, world.nodes[2]->id());
        QCOMPARE(found.healthy, found.segments);
        // The memory of who acknowledged outlives the engine.
        world.reopen();
        QCOMPARE(world.verify(0).damagedNodes.size(), std::size_t{1});
        // One that was away when it was published owes nothing.
        world.on([&] { world.nodes[2]->replayHeads(false); });
        world.kill(5);
        world.write("yet more", noise(2000, 98));
        QVERIFY(world.drive->backup({{world.tree()}, {}, {}, {}}, [](const auto&) {}, {}).ok());
        world.on([&] {
            world.nodes[5]->comeBack();
            world.placement->nodesChanged();
        });
        for (const auto& node : world.verify(0).damagedNodes)
            QVERIFY(node.fault != api::NodeFault::oldHeads);
    }

    /// What a node claims of others' shards is looked at: the list of another node is not enough.
    void whoClaimsOthersShardsIsNamed()
    {
        World world;
        QVERIFY(world.backUp());
        auto& shelf = world.addNode();
        const auto records = world.records(); // blocks: not on the loop
        world.on([&] {
            for (const auto& record : records)
                shelf.claimShard({record.id, record.shards[0].shard, record.shards[0].root, record.shardBytes(), false});
        });
        const auto found = world.verify(0);
        QCOMPARE(found.damagedNodes.size(), std::size_t{1});
        QVERIFY(found.damagedNodes[0].fault == api::NodeFault::claimsShards);
        QCOMPARE(found.damagedNodes[0].id, shelf.id());
        QVERIFY(found.damagedNodes[0].claimed > 0);
        QCOMPARE(found.healthy, found.segments);
        QCOMPARE(world.repair().shardsAdopted, std::uint64_t{0});
    }

    /// Too few shards are left of one segment: its files are named, and no others; the next backup heals the drive from what is on this machine.
    void whatIsLostIsNamedExactlyAndStoredAgain()
    {
        World world;
        QVERIFY(world.backUp());
        // Segments of the two large files: both lie in one, so a second run puts the third file into one of its own.
        world.write("three", noise(2 << 20, 3));
        QVERIFY(world.backUp());
        const auto records = world.records();
        const drive::SegmentRecord* ofThree = nullptr;
        for (const auto& record : records)
            if (record.lengthBytes > (2 << 20) && record.lengthBytes < (3 << 20))
                ofThree = &record;
        QVERIFY(ofThree != nullptr);
        world.loseShards(*ofThree, 5);
        QVERIFY(!world.restores("three"));
        const auto found = world.verify(0);
        QCOMPARE(found.lost, std::uint64_t{1});
        QCOMPARE(found.lostSegments.size(), std::size_t{1});
        QCOMPARE(found.lostSegments[0], ofThree->id);
        QCOMPARE(found.lostFileCount, std::uint64_t{1});
        QCOMPARE(found.lostFiles[0].path.bytes, world.tree() + "/three");
        QVERIFY(world.restores("one"));
        const auto repaired = world.repair();
        QCOMPARE(repaired.lost, std::uint64_t{1});
        QVERIFY(world.backUp());
        world.reopen();
        QVERIFY(world.restores("three"));
        // The older snapshot has it back too: its chunks are found by their contents.
        const auto snapshots = *world.drive->snapshots();
        std::uint64_t bytes = 0;
        QVERIFY(world.drive->read(snapshots[1].id, world.tree() + "/three", 0, UINT64_MAX,
            [&](ByteView data) {
                bytes += data.size();
                return Status();
            },
            {}).ok());
        QCOMPARE(bytes, std::uint64_t{2 << 20});
    }

    void tooFewNodesAreNoLoss()
    {
        World world;
        QVERIFY(world.backUp());
        for (const std::size_t i : {0, 1, 2, 3, 4})
            world.kill(i);
        const auto found = world.verify(0);
        QCOMPARE(found.lost, std::uint64_t{0});
        // A segment smaller than a cell is brought back by its first row alone.
        QVERIFY(found.unavailable >= 1);
        QCOMPARE(found.unavailable + found.degraded, found.segments);
        QCOMPARE(found.awayNodes.size(), std::size_t{5});
        const auto repaired = world.health().repair(DriveHealth::Away::replace, [](const auto&) {}, {});
        if (repaired.ok()) {
            QCOMPARE(repaired->lost, std::uint64_t{0});
            QVERIFY(repaired->unavailable >= 1);
        } else {
            QVERIFY(repaired.error().kind == ErrorKind::transient);
        }
    }
};

QTEST_APPLESS_MAIN(DriveHealthTest)
#include "drive_health_test.moc"
