// Thirty days of one device, and of two at the same time, that change files, back up, forget and give space back, on folder nodes whose
// tombstones stay for seven days of a simulated clock. The method: every run of a device may lose its power at a random operation of its
// disk; the drive is then opened again and goes on. Every day the states on the nodes are whole, and a random snapshot of each device comes
// back byte for byte. At the end the tombstones' week passes, and: every snapshot that was reported comes back on a machine that has only the
// words, the nodes hold no shard that no device knows of, and at most 1.3 times what a fresh backup of these snapshots needs.
#include <QtTest>

#include "core/base/worker_pool.h"
#include "core/drive/drive.h"
#include "core/placement/folder_node.h"
#include "core/placement/placement.h"
#include "core/platform/system_clock.h"
#include "core/platform/thread_loop.h"
#include "tests/core/drive/drive_fixture.h"
#include "tests/core/drive/published_state.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/seeded_random.h"

#include <filesystem>
#include <future>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

constexpr std::int64_t dayNs = 86'400'000'000'000;
constexpr unsigned nodeCount = 5;
constexpr std::uint64_t never = UINT64_MAX;

/// Wall time is turned by the test; what waits for answers runs with the machine's.
class TurnedClock : public Clock {
public:
    WallTime wall() const override { return {m_wall.load()}; }
    SteadyTime steady() const override { return m_steady.steady(); }
    void turn(std::int64_t ns) { m_wall += ns; }

private:
    platform::SystemClock m_steady;
    std::atomic<std::int64_t> m_wall{1'800'000'000ll * 1'000'000'000};
};

using Contents = std::map<std::string, std::string>;

/// The nodes: folders on one disk in memory, which never fails here.
struct Nodes {
    Nodes(TurnedClock& turned, SeededRandom& seeded) : clock(turned), random(seeded) { loop.start(); }
    ~Nodes() { loop.stop(); }
    std::string path(unsigned i) const { return "/nodes/" + std::to_string(i); }
    std::shared_ptr<placement::ShardFolder> folder(unsigned i, const TenantId& tenant)
    {
        auto opened = placement::ShardFolder::open({disk, clock, random}, path(i), tenant, true);
        if (!opened.ok())
            qFatal("%s", opened.error().text().c_str());
        return *opened;
    }
    /// A request to remove takes away what is older than a week. (Opening does so only for whom has the folder to itself, and a device that
    /// was closed may hold it for a moment more.)
    std::uint64_t usedBytes(const TenantId& tenant)
    {
        std::uint64_t out = 0;
        for (unsigned i = 0; i < nodeCount; ++i) {
            const auto at = folder(i, tenant);
            if (!at->remove({}).ok() || !at->measure().ok())
                qFatal("a folder that can't be measured");
            out += at->usage().usedBytes;
        }
        return out;
    }

    /// Shards that are not deleted, by their roots.
    std::map<ShardRoot, std::uint64_t> held(const TenantId& tenant)
    {
        std::map<ShardRoot, std::uint64_t> out;
        for (unsigned i = 0; i < nodeCount; ++i) {
            const auto at = folder(i, tenant);
            std::optional<ShardRoot> after;
            for (bool more = true; more;) {
                const auto page = at->list(after);
                if (!page.ok())
                    qFatal("%s", page.error().text().c_str());
                more = !page->empty();
                for (const auto& shard : *page) {
                    after = shard.root;
                    if (!shard.tombstone)
                        out.emplace(shard.root, shard.lengthBytes);
                }
            }
        }
        return out;
    }

    TurnedClock& clock;
    SeededRandom& random;
    MemoryFileSystem disk;
    platform::SystemClock steady;
    platform::ThreadLoop loop{steady};
    WorkerPool workers{1};
    WorkerPool disks{1};
};

TenantId tenantOf(const crypto::DriveKeys& keys) { return *TenantId::from(keys.storeSign.publicKey().view()); }

/// A machine with a disk of its own that can lose its power.
struct Device {
    Device(Nodes& shared, std::uint64_t seed) : nodes(shared), random(seed) {}
    ~Device() { close(); }
    Status open()
    {
        std::array<std::byte, 32> key{};
        key.fill(std::byte{9});
        placement = std::make_unique<placement::Placement>(placement::Placement::Ports{nodes.loop, nodes.workers, random, nullptr}, testKeys());
        std::promise<void> added;
        nodes.loop.post([&] {
            for (unsigned i = 0; i < nodeCount; ++i)
                placement->addNode(std::make_shared<placement::FolderNode>(nodes.loop, nodes.disks, nodes.folder(i, tenantOf(testKeys()))));
            added.set_value();
        });
        added.get_future().wait();
        GRANARY_ASSIGN(drive, drive::Drive::open({disk, nodes.clock, random, nodes.workers, log}, "/profile", store::DatabaseKey::copyFrom(key), testKeys()));
        drive->attach(placement.get());
        return {};
    }
    void close()
    {
        drive.reset();
        placement.reset();
    }
    /// After a power failure.
    void restart()
    {
        close();
        disk.restart();
        if (const auto opened = open(); !opened.ok())
            qFatal("%s", opened.error().text().c_str());
    }

    Nodes& nodes;
    SeededRandom random;
    MemoryFileSystem disk;
    QuietLog log;
    TempDir files;
    std::string source = files.file("source");
    std::unique_ptr<placement::Placement> placement;
    std::unique_ptr<drive::Drive> drive;
    std::map<SnapshotId, Contents> expected;
    unsigned kills = 0;
    std::string wrong;
};

/// Some small files and a large one change, come and go.
void change(Device& device, unsigned day)
{
    auto& random = device.random;
    for (int i = 0; i < 12; ++i) {
        const auto path = device.source + "/sub" + std::to_string(random.below(4)) + "/small" + std::to_string(random.below(40));
        fs::create_directories(fs::path(path).parent_path());
        if (random.oneIn(4))
            fs::remove(path);
        else
            writeText(path, noise(1000 + random.below(30'000), random.next()));
    }
    const auto large = device.source + "/large" + std::to_string(day % 3);
    writeText(large, noise(300'000 + random.below(900'000), random.next()));
}

drive::ForgetRequest policy()
{
    drive::ForgetRequest out;
    out.policy.last = 2;
    out.policy.daily = 4;
    out.policy.weekly = 2;
    return out;
}

/// One run: it may be cut off, and is then done again.
template <class Run>
void mayBeKilled(Device& device, const char* what, Run run)
{
    const bool kill = !device.random.oneIn(3);
    if (kill)
        device.disk.crashAt(device.disk.operations() + 1 + device.random.below(400), device.random.next());
    auto done = run();
    device.disk.crashAt(never);
    if (device.disk.poweredOff()) {
        ++device.kills;
        device.restart();
        done = run();
    }
    // Both write at once: what the other one has just published may not be had for a moment.
    if (!done.ok() && done.error().kind != ErrorKind::transient)
        device.wrong = std::string(what) + ": " + done.error().text();
}

void live(Device& device, unsigned day)
{
    change(device, day);
    const auto now = contents(device.source);
    mayBeKilled(device, "backup", [&]() -> Status {
        GRANARY_ASSIGN(const auto report, device.drive->backup({{device.source}, {}, {}, {}}, {}, {}));
        device.expected[report.snapshot] = now;
        return {};
    });
    mayBeKilled(device, "forget", [&]() -> Status {
        const auto report = device.drive->forget(policy(), {}, {});
        return report.ok() ? Status() : Status(report.error());
    });
    mayBeKilled(device, "collect", [&]() -> Status {
        const auto report = device.drive->collect({}, {}, {});
        return report.ok() ? Status() : Status(report.error());
    });
}

} // namespace

class ChurnTest : public QObject {
    Q_OBJECT
private slots:
    void spaceConverges_data()
    {
        QTest::addColumn<int>("devices");
        QTest::newRow("one device") << 1;
        QTest::newRow("two devices") << 2;
    }
    void spaceConverges()
    {
        QFETCH(int, devices);
        crypto::initialise();
        const auto given = qEnvironmentVariable("GRANARY_SIM_SEED");
        auto seed = given.isEmpty() ? 1u : given == "clock" ? static_cast<unsigned>(std::time(nullptr)) : given.toUInt();
        const auto factor = std::max(1, qEnvironmentVariableIntValue("GRANARY_SIM_FACTOR") / 10);
        for (int i = 0; i < factor && !QTest::currentTestFailed(); ++i, ++seed) {
            qInfo().noquote() << "GRANARY_SIM_SEED=" + QString::number(seed);
            run(seed, devices);
        }
    }

private:
    void run(unsigned seed, int count)
    {
        TurnedClock clock;
        SeededRandom random(seed);
        Nodes nodes(clock, random);
        std::vector<std::unique_ptr<Device>> devices;
        for (int i = 0; i < count; ++i) {
            devices.push_back(std::make_unique<Device>(nodes, seed * 7919 + static_cast<unsigned>(i)));
            auto& device = *devices.back();
            fs::create_directories(device.source);
            VERIFY_OK(device.open());
            if (i == 0)
                live(device, 0);
            else
                VERIFY_OK(device.drive->recover({}));
        }
        for (unsigned day = 1; day <= 30; ++day) {
            std::vector<std::future<void>> lives;
            for (auto& device : devices)
                lives.push_back(std::async(std::launch::async, [&live = *device, day] { ::live(live, day); }));
            for (auto& one : lives)
                one.get();
            const auto wrong = wrongOn(devices, random);
            QVERIFY2(wrong.empty(), ("day " + std::to_string(day) + ": " + wrong).c_str());
            clock.turn(dayNs);
        }
        conclude(devices, nodes, clock, seed);
    }
    /// What went wrong on this day, or with what is on the nodes after it.
    static std::string wrongOn(const std::vector<std::unique_ptr<Device>>& devices, SeededRandom& random)
    {
        std::map<SnapshotId, Contents> expected;
        for (const auto& device : devices) {
            if (!device->wrong.empty())
                return device->wrong;
            expected.insert(device->expected.begin(), device->expected.end());
        }
        const auto keys = testKeys();
        if (auto wrong = wrongPlaces(*devices.front()->placement, keys); !wrong.empty())
            return wrong;
        for (const auto& device : devices) {
            if (const auto seen = device->drive->refresh({}); !seen)
                return seen.error().text();
            const auto snapshots = device->drive->snapshots();
            if (!snapshots || snapshots->empty())
                return "no snapshots";
            const auto& some = (*snapshots)[random.below(snapshots->size())];
            const auto known = expected.find(some.id);
            if (auto wrong = comesBack(*device->drive, some, known == expected.end() ? nullptr : &known->second); !wrong.empty())
                return wrong;
        }
        return {};
    }
    static std::string comesBack(drive::Drive& drive, const drive::SnapshotInfo& snapshot, const Contents* expected)
    {
        const TempDir out;
        const auto text = "snapshot " + snapshot.id.hex().substr(0, 8) + " of " + std::to_string(snapshot.sequence) + ": ";
        const auto restored = drive.restore({snapshot.id, {}, out.file("out"), drive::Conflict::skip}, {}, {});
        if (!restored)
            return text + restored.error().text();
        if (restored->damagedCount != 0)
            return text + restored->damaged.front().path + " " + restored->damaged.front().detail;
        return !expected || contents(out.file("out") + snapshot.paths.front()) == *expected ? std::string() : text + "other contents";
    }
    void conclude(std::vector<std::unique_ptr<Device>>& devices, Nodes& nodes, TurnedClock& clock, unsigned seed)
    {
        unsigned kills = 0;
        // Each has to see what the other one condemned, and to let go what holds that up.
        for (int round = 0; round < 4; ++round)
            for (auto& device : devices) {
                VERIFY_OK(device->drive->forget(policy(), {}, {}));
                const auto report = device->drive->collect({}, {}, {});
                VERIFY_OK(report);
                QCOMPARE(report->segmentsUnreadable, std::uint64_t{0});
                QCOMPARE(report->removalsWaiting, std::uint64_t{0});
            }
        std::map<SnapshotId, Contents> expected;
        std::set<ShardRoot> known;
        std::string segments;
        for (auto& device : devices) {
            kills += device->kills;
            expected.insert(device->expected.begin(), device->expected.end());
            const auto records = device->drive->segmentRecords();
            VERIFY_OK(records);
            for (const auto& record : *records)
                for (const auto& place : record.shards)
                    known.insert(place.root);
            segments += segmentsText(*records);
        }
        QVERIFY2(kills > 5, std::to_string(kills).c_str());
        std::uint64_t orphans = 0, held = 0;
        for (const auto& [root, bytes] : nodes.held(tenantOf(testKeys()))) {
            held += bytes;
            orphans += known.contains(root) ? 0 : bytes;
        }
        const auto wrong = wrongOn(devices, nodes.random);
        QVERIFY2(wrong.empty(), wrong.c_str());
        for (auto& device : devices)
            device->close();
        Device recovered(nodes, seed);
        VERIFY_OK(recovered.open());
        VERIFY_OK(recovered.drive->recover({}));
        recovered.expected = std::move(expected);
        const auto snapshots = recovered.drive->snapshots();
        VERIFY_OK(snapshots);
        const auto fresh = freshBytes(recovered, *snapshots, seed);
        if (QTest::currentTestFailed())
            return;
        clock.turn(9 * dayNs);
        recovered.close();
        const auto used = nodes.usedBytes(tenantOf(testKeys()));
        const auto text = std::to_string(used) + " bytes, " + std::to_string(fresh) + " when fresh: " +
                          std::to_string(static_cast<double>(used) / static_cast<double>(fresh)) + ", not deleted " + std::to_string(held) + ", orphans " + std::to_string(orphans) + segments + ", " + std::to_string(kills) + " power failures";
        qInfo("%s", text.c_str());
        QVERIFY2(used * 10 <= fresh * 13, text.c_str());
        QVERIFY2(orphans == 0, text.c_str());
    }
    static std::string segmentsText(const std::vector<drive::SegmentRecord>& records)
    {
        std::uint64_t bytes = 0, condemned = 0;
        for (const auto& record : records) {
            bytes += record.lengthBytes;
            condemned += record.condemned.none() ? 0 : record.lengthBytes;
        }
        return ", " + std::to_string(records.size()) + " segments of " + std::to_string(bytes) + " bytes, " + std::to_string(condemned) + " condemned";
    }
    /// Restores every snapshot, compares it with what was backed up, and backs it up into a new drive.
    std::uint64_t freshBytes(Device& device, const std::vector<drive::SnapshotInfo>& snapshots, unsigned seed)
    {
        TurnedClock clock;
        SeededRandom random(seed);
        Nodes nodes(clock, random);
        Device other(nodes, seed + 5);
        if (!other.open().ok())
            qFatal("fresh drive");
        unsigned compared = 0;
        for (const auto& s : snapshots) {
            const auto to = other.files.file("restored");
            fs::remove_all(to);
            const auto restored = device.drive->restore({s.id, {}, to, drive::Conflict::skip}, {}, {});
            if (!restored.ok() || restored->damagedCount != 0)
                return QTest::qFail(("snapshot " + s.id.hex() + " does not come back: " + (restored.ok() ? restored->damaged.front().detail : restored.error().text())).c_str(), __FILE__, __LINE__), 0;
            if (const auto at = device.expected.find(s.id); at != device.expected.end()) {
                ++compared;
                if (contents(to + s.paths.front()) != at->second)
                    return QTest::qFail(("snapshot " + s.id.hex() + " has other contents").c_str(), __FILE__, __LINE__), 0;
            }
            // Where both drives have the same paths, they store the same.
            const auto at = other.files.file("of" + std::to_string(std::hash<std::string>{}(s.paths.front())));
            fs::remove_all(at);
            fs::create_directories(fs::path(at).parent_path());
            fs::rename(to + s.paths.front(), at);
            if (!other.drive->backup({{at}, {}, {}, {}}, {}, {}).ok())
                qFatal("fresh backup");
        }
        if (compared * 2 < snapshots.size() || compared < 5)
            return QTest::qFail("too few snapshots were compared", __FILE__, __LINE__), 0;
        other.close();
        return nodes.usedBytes(tenantOf(testKeys()));
    }
};

QTEST_GUILESS_MAIN(ChurnTest)
#include "churn_test.moc"
