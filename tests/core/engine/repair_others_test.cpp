// Whole engines on loopback: an owner has a node repair its drive, goes away, a node loses what it had, and the repairer puts it on another. The owner's engine
// takes the shards over where they are, without reading or making anything.
#include "core/base/worker_pool.h"
#include "core/engine/local_engine.h"
#include "core/engine/real_network.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// The machine's, with days that pass at once.
class ShiftedClock : public Clock {
public:
    WallTime wall() const override { return {m_clock.wall().ns + m_aheadNs}; }
    SteadyTime steady() const override { return m_clock.steady(); }
    void pass(Duration time) { m_aheadNs += time.count(); }

private:
    platform::SystemClock m_clock;
    std::atomic<std::int64_t> m_aheadNs{0};
};

/// A computer with an engine that stays.
class Machine {
public:
    explicit Machine(std::uint64_t repairBytesPerDay = 0, std::uint64_t shareBytes = 64 << 20) : m_repairBytesPerDay(repairBytesPerDay), m_shareBytes(shareBytes)
    {
        loop.start();
        GRANARY_ASSERT(start().ok());
    }
    ~Machine()
    {
        engine.reset();
        loop.stop();
    }
    Status start()
    {
        engine::EngineOptions options;
        options.profile = "/profile";
        options.access = engine::Profile::Access::create;
        options.listen = swarm::Endpoint{"127.0.0.1", 0};
        options.shareBytes = m_shareBytes;
        options.admitAnyone = true;
        options.repairBytesPerDay = m_repairBytesPerDay;
        options.network = "test";
        options.lasting = true;
        const engine::Environment environment{disk, clock, random, loop, workers, diskPool, log,
            [this](const engine::NetworkOptions& network) { return engine::makeRealNetwork(network, loop, log); }};
        GRANARY_ASSIGN(engine, engine::LocalEngine::open(environment, options));
        return engine->info()->hasDrive ? engine->unlock({}) : Status();
    }
    void stop() { engine.reset(); }
    Result<api::TaskResult> wait(const Result<api::TaskId>& id)
    {
        if (!id)
            return id.error();
        for (std::uint64_t version = 0;;) {
            GRANARY_ASSIGN(auto task, engine->task(*id, version, 1000ms));
            version = task.version;
            if (task.error)
                return *task.error;
            if (task.ended())
                return std::move(task.result);
        }
    }
    std::string code() { return engine->info()->nodeCode; }
    api::ShareStatus share() { return *engine->status()->share; }
    /// Adds a node to this machine's drive; its id.
    std::string add(const std::string& nodeCode) { return std::get<api::Node>(*wait(engine->addNode(nodeCode))).id.hex(); }

    MemoryFileSystem disk;
    ShiftedClock clock;
    platform::SystemRandom random;
    QuietLog log;
    platform::SystemClock loopClock;
    platform::ThreadLoop loop{loopClock};
    WorkerPool workers{2};
    WorkerPool diskPool{2};
    std::unique_ptr<engine::LocalEngine> engine;

private:
    std::uint64_t m_repairBytesPerDay;
    std::uint64_t m_shareBytes;
};

/// Looks until it is so, for a minute and a half.
bool comes(const std::function<bool()>& what)
{
    for (const auto end = std::chrono::steady_clock::now() + 90s; std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(50ms))
        if (what())
            return true;
    return false;
}

} // namespace

class RepairOthersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void theDriveIsRepairedWhileItsOwnerIsAway()
    {
        Machine a, b, c, spare;
        Machine repairer(1 << 30);
        Machine owner(0, 0);
        api::InitRequest init;
        init.nodes = {a.code(), b.code(), c.code()};
        QVERIFY(owner.wait(owner.engine->init(std::move(init))).ok());
        const auto repairs = owner.add(repairer.code());
        QVERIFY(owner.engine->setRepairer(repairs, true).ok());
        QCOMPARE(owner.engine->setRepairer("ffffffffff", true).error().code, ErrorCode::notFound);

        const TempDir place;
        const auto tree = place.path() + "/tree";
        const std::string text(300'000, 'x');
        makeFile(tree, text);
        api::BackupRequest backup;
        backup.paths = {api::Path{tree}};
        const auto stored = owner.wait(owner.engine->backup(backup));
        QVERIFY(stored.ok() && std::get<api::BackupResult>(*stored).complete);
        owner.add(spare.code());
        const auto segments = a.share().shards;
        QVERIFY(segments > 0 && segments == c.share().shards && repairer.share().shards == 0);

        // It is told what there is, with the next look of the owner's engine.
        QVERIFY(owner.engine->setRepairer(repairs, true).ok());
        QVERIFY(comes([&] { return repairer.share().repairs == segments; }));
        owner.stop();

        // A disk loses everything of the drive, and its node goes on without.
        a.stop();
        QVERIFY(a.disk.removeTree("/profile/share/shards").ok());
        QVERIFY(a.start().ok());
        QCOMPARE(a.share().shards, std::uint64_t(0));
        repairer.stop();
        repairer.clock.pass(21h);
        QVERIFY(repairer.start().ok());
        QVERIFY(comes([&] { return spare.share().shards == segments; }));
        QCOMPARE(a.share().shards, std::uint64_t(0));
        QCOMPARE(repairer.share().shards, std::uint64_t(0));

        // The owner is back: what lies elsewhere now is counted there, and nothing is made.
        QVERIFY(owner.start().ok());
        const auto done = owner.wait(owner.engine->repair());
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
        const auto result = std::get<api::RepairResult>(*done);
        QCOMPARE(result.shardsAdopted, segments);
        QCOMPARE(result.shardsRepaired, std::uint64_t(0));
        QCOMPARE(result.degraded + result.unavailable + result.lost, std::uint64_t(0));
        // That node alone brings everything back.
        a.stop();
        b.stop();
        c.stop();
        std::string back;
        const auto read = owner.engine->read({{}, api::Path{tree + "/file"}, 0, UINT64_MAX},
            [&](ByteView data) {
                back += asText(data);
                return Status();
            },
            {});
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().text().c_str());
        QVERIFY(back == text);

        // Dismissed, it forgets what it knew.
        QVERIFY(owner.engine->setRepairer(repairs, false).ok());
        QVERIFY(comes([&] { return repairer.share().repairs == 0; }));
    }

    void aNodeThatRepairsForNobodySaysSo()
    {
        Machine node;
        Machine owner(0, 0);
        api::InitRequest init;
        init.nodes = {node.code()};
        QVERIFY(owner.wait(owner.engine->init(std::move(init))).ok());
        const auto id = owner.engine->nodes()->at(0).id.hex();
        QVERIFY(!owner.engine->nodes()->at(0).repairer);
        QVERIFY(owner.engine->setRepairer(id, true).ok() && owner.engine->nodes()->at(0).repairer);
        QVERIFY(owner.engine->setRepairer(id, false).ok() && !owner.engine->nodes()->at(0).repairer);
        QCOMPARE(node.share().repairs, std::uint64_t(0));
        QVERIFY(owner.disk.makeDirectories("/disk").ok());
        const auto folder = owner.add("folder:/disk");
        QCOMPARE(owner.engine->setRepairer(folder, true).error().code, ErrorCode::invalidArgument);
    }

private:
    static void makeFile(const std::string& tree, const std::string& text)
    {
        std::filesystem::create_directory(tree);
        std::ofstream(tree + "/file", std::ios::binary) << text;
    }
};

QTEST_GUILESS_MAIN(RepairOthersTest)
#include "repair_others_test.moc"
