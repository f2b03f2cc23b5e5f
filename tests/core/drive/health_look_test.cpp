// How far files are from being lost: by the nodes that answer, by what is in doubt, and by what still waits on this machine.
#include "core/drive/health_look.h"

#include <QTest>

#include "drive_fixture.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::drive;

namespace {

/// All five nodes but the first `away`.
HealthView without(unsigned away)
{
    HealthView out;
    for (unsigned row = away; row < 5; ++row)
        out.reachable.insert(test::MemorySegmentStore::nodeOf(row));
    return out;
}

/// "healthy 3", and nothing where nothing is said.
std::string text(const std::optional<FileHealth>& health)
{
    static constexpr std::array names{"healthy", "waiting", "beingRepaired", "degraded", "unavailable", "lost"};
    return health ? names.at(static_cast<std::size_t>(health->state)) + (" " + std::to_string(health->survivesLosses)) : std::string();
}

class World : public test::DriveFixture {
public:
    World()
    {
        fs::create_directory(tree());
        drive = open();
    }
    std::string tree() const { return directory.file("tree"); }
    void write(const std::string& name, const std::string& text)
    {
        fs::create_directories(fs::path(tree() + "/" + name).parent_path());
        test::writeText(tree() + "/" + name, text);
    }
    bool backUp() { return drive->backup({{tree()}, {}, {}}, [](const auto&) {}, {}).ok(); }
    std::string of(const std::string& name, const HealthView& view = without(0))
    {
        const auto listing = drive->list({}, tree() + (name.empty() ? "" : "/" + name), {});
        if (!listing)
            qFatal("%s", listing.error().text().c_str());
        return text(drive->healthOf(listing->entries, view, {}).at(0));
    }
    /// Its directory's row for it.
    std::string row(const std::string& name, const HealthView& view = without(0))
    {
        const auto listing = drive->list({}, tree(), {});
        if (!listing)
            qFatal("%s", listing.error().text().c_str());
        const auto health = drive->healthOf(listing->entries, view, {});
        for (std::size_t i = 0; i < health.size(); ++i)
            if (listing->entries[i].name == name)
                return text(health[i]);
        qFatal("no %s", name.c_str());
    }
    std::vector<SegmentRecord> records() { return drive->segmentRecords().valueOr({}); }
    void doubt(const SegmentRecord& record, std::size_t count, DoubtReason reason = DoubtReason::missing)
    {
        std::vector<Doubt> doubts;
        for (std::size_t i = 0; i < count; ++i)
            doubts.push_back({record.id, record.shards[i].shard, record.shards[i].node, reason, {}});
        if (!drive->changeDoubts(doubts, {}))
            qFatal("no doubt");
    }

    std::unique_ptr<Drive> drive;
};

} // namespace

class HealthLookTest : public QObject {
    Q_OBJECT

private slots:
    void aFileSurvivesWhatItsSegmentsDo()
    {
        World world;
        world.write("large", test::noise(3 << 20, 1));
        world.write("small", "barley");
        world.write("empty", "");
        world.write("folder/below", "rye");
        fs::create_symlink("large", world.tree() + "/link");
        QVERIFY(world.backUp());
        QCOMPARE(world.of("large"), std::string("healthy 3"));
        QCOMPARE(world.of("small"), std::string("healthy 3"));
        QCOMPARE(world.of("empty"), std::string());
        QCOMPARE(world.of("link"), std::string());
        QCOMPARE(world.row("folder"), std::string()); // nothing is said of what lies below
        QCOMPARE(world.of("large", without(2)), std::string("degraded 1"));
        QCOMPARE(world.of("large", without(3)), std::string("degraded 0"));
        QCOMPARE(world.of("large", without(4)), std::string("unavailable 0"));
        QCOMPARE(world.row("folder", without(4)), std::string("unavailable 0"));
        auto repaired = without(2);
        repaired.isRepaired = [](const SegmentId&) { return true; };
        QCOMPARE(world.of("large", repaired), std::string("beingRepaired 1"));
        repaired.reachable = without(0).reachable;
        QCOMPARE(world.of("large", repaired), std::string("healthy 3"));
    }

    /// Two backups leave two files in segments of their own: what becomes of one says nothing of the other.
    void onlyWhatNeedsALostSegmentIsLost()
    {
        World world;
        world.write("one", test::noise(2 << 20, 1));
        QVERIFY(world.backUp());
        const auto before = world.records();
        world.write("two", test::noise(3 << 20, 2));
        QVERIFY(world.backUp());
        auto records = world.records();
        std::erase_if(records, [&](const auto& r) { return std::any_of(before.begin(), before.end(), [&](const auto& b) { return b.id == r.id; }); });
        const auto second = *std::max_element(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.lengthBytes < b.lengthBytes; });
        auto version = world.drive->healthVersion();
        world.doubt(second, 2);
        QVERIFY(std::exchange(version, world.drive->healthVersion()) != version);
        QCOMPARE(world.of("two"), std::string("degraded 1"));
        QCOMPARE(world.of("one"), std::string("healthy 3"));
        // Unanswered questions leave it open, and so do nodes that are away.
        world.doubt(second, 5, DoubtReason::unanswered);
        QCOMPARE(world.of("two"), std::string("unavailable 0"));
        world.doubt(second, 3);
        QCOMPARE(world.of("two"), std::string("unavailable 0"));
        world.doubt(second, 4);
        QCOMPARE(world.of("two"), std::string("lost 0"));
        QCOMPARE(world.of("one"), std::string("healthy 3"));
        // Also after its contents were forgotten, as a verification does: then only the published index says where they were.
        QVERIFY(world.drive->forgetContents({second.id}).ok());
        QCOMPARE(world.of("two"), std::string("lost 0"));
        QVERIFY(world.drive->changeDoubts({}, world.drive->doubts().valueOr({})).ok());
        QCOMPARE(world.of("two"), std::string("healthy 3"));
    }

    void whatWaitsForNodesSaysSo()
    {
        World world;
        world.nodes.accepting = 3;
        world.write("large", test::noise(3 << 20, 1));
        QVERIFY(world.backUp());
        QCOMPARE(world.of("large"), std::string("waiting 1"));
        QCOMPARE(world.of("large", without(3)), std::string("waiting 0")); // this machine has it
        world.nodes.accepting = 5;
        const auto version = world.drive->healthVersion();
        QVERIFY(world.drive->topUp({}).ok());
        QVERIFY(world.drive->healthVersion() != version);
        QCOMPARE(world.of("large"), std::string("healthy 3"));
    }

    void findSaysItToo()
    {
        World world;
        world.write("large", test::noise(2 << 20, 1));
        world.write("empty", "");
        QVERIFY(world.backUp());
        FindRequest request;
        request.pattern = "*";
        request.type = EntryType::file;
        QVERIFY(!world.drive->find(request, {})->entries.at(0).health);
        request.health = without(1);
        const auto page = world.drive->find(request, {});
        QVERIFY(page.ok());
        QCOMPARE(page->entries.size(), std::size_t{2});
        QVERIFY(!page->entries[0].health);
        QCOMPARE(text(page->entries[1].health), std::string("degraded 2"));
    }

    /// Its contents are lists of chunks, which are read for it.
    void aFileOfManyChunks()
    {
        World world;
        const auto block = test::noise(5 << 20, 3);
        std::string text;
        for (int i = 0; i < 80; ++i)
            text += block;
        world.write("huge", text);
        QVERIFY(world.backUp());
        const auto listed = world.drive->list({}, world.tree() + "/huge", {});
        QVERIFY(listed->entries.at(0).content.depth > 0);
        QCOMPARE(world.of("huge"), std::string("healthy 3"));
        QCOMPARE(world.of("huge", without(1)), std::string("degraded 2"));
        // A machine that has not read them and can't is told nothing, instead of waiting.
        world.drive = world.open();
        const auto again = world.drive->list({}, world.tree() + "/huge", {});
        world.nodes.reading = false;
        QVERIFY(!world.drive->healthOf(again->entries, without(0), {}).at(0));
    }

    /// Nothing of it is in the local database yet.
    void aRecoveredDriveIsAskedToo()
    {
        World world;
        world.write("large", test::noise(3 << 20, 1));
        QVERIFY(world.backUp());
        world.drive = world.open("recovered");
        QVERIFY(world.drive->recover({}).ok());
        QCOMPARE(world.of("large"), std::string("healthy 3"));
        QCOMPARE(world.of("large", without(2)), std::string("degraded 1"));
        // Once a look-up has failed nothing more is asked for on that page.
        const auto listed = world.drive->list({}, world.tree() + "/large", {});
        world.drive = world.open("recovered");
        world.nodes.reading = false;
        QVERIFY(!world.drive->healthOf(listed->entries, without(0), {}).at(0));
    }
};

QTEST_GUILESS_MAIN(HealthLookTest)
#include "health_look_test.moc"
