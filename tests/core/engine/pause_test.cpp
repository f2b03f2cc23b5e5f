// A pause of what the drive does by itself: kept, ended by the engine, and without power over what is begun by hand.
#include "core/engine/engine_program.h"
#include "core/engine/profile.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

/// An engine that stays, over a drive in a folder.
struct Place {
    Place()
    {
        engine::initialiseProcess();
        std::filesystem::create_directories(folder.path() + "/tree");
        std::filesystem::create_directories(folder.path() + "/run");
        std::filesystem::permissions(folder.path() + "/run", std::filesystem::perms::owner_all);
        ::setenv("XDG_RUNTIME_DIR", (folder.path() + "/run").c_str(), 1);
        write("first");
        start();
        api::InitRequest request;
        request.nodes = {"folder:" + folder.path() + "/disk"};
        std::filesystem::create_directories(folder.path() + "/disk");
        QVERIFY(done(engine().init(std::move(request))));
    }
    void start()
    {
        program.reset();
        engine::ProgramOptions options;
        options.profile = folder.path() + "/profile";
        options.access = engine::Profile::Access::create;
        options.lasting = true;
        options.listen = engine::listenEndpoint("127.0.0.1:0");
        auto started = engine::EngineProgram::start(std::move(options));
        QVERIFY(started.ok());
        program = std::move(*started);
        if (engine().info()->hasDrive)
            QVERIFY(engine().unlock({}).ok());
    }
    void write(const std::string& name, std::size_t bytes = 100) const
    {
        std::ofstream(folder.path() + "/tree/" + name, std::ios::binary) << std::string(bytes, 'x') << name;
    }
    api::Engine& engine() { return program->engine(); }
    bool done(const Result<api::TaskId>& id)
    {
        if (!id.ok())
            return false;
        auto task = engine().task(*id, 0, 0ms);
        while (task.ok() && !task->ended())
            task = engine().task(*id, task->version, 1000ms);
        return task.ok() && task->state == api::TaskState::done;
    }
    std::size_t snapshots() { return engine().snapshots()->size(); }
    api::BackupRequest backup() const
    {
        api::BackupRequest out;
        out.paths = {{folder.path() + "/tree"}};
        return out;
    }
    static WallTime in(std::chrono::nanoseconds time)
    {
        return {std::chrono::duration_cast<std::chrono::nanoseconds>((std::chrono::system_clock::now() + time).time_since_epoch()).count()};
    }

    TempDir folder;
    std::unique_ptr<engine::EngineProgram> program;
};

} // namespace

class PauseTest : public QObject {
    Q_OBJECT

private slots:
    void noPlanBeginsUntilTheEngineEndsIt()
    {
        Place place;
        QVERIFY(place.engine().setPause({true, std::nullopt}).ok());
        api::BackupPlan plan;
        plan.paths = place.backup().paths;
        plan.timing = api::PlanTiming::continuous;
        QVERIFY(place.engine().putPlan(plan).ok());
        place.start(); // it is kept
        QCOMPARE(*place.engine().pause(), (api::Pause{true, std::nullopt}));
        QTest::qWait(1000); // the plan is due at once
        QCOMPARE(place.snapshots(), 0u);
        QVERIFY(place.engine().tasks()->empty());
        // By hand it works as ever.
        QVERIFY(place.done(place.engine().backup(place.backup())));
        QCOMPARE(place.snapshots(), 1u);
        place.write("second");
        // From here on nobody but the engine does anything.
        std::atomic<int> told{0};
        const auto events = place.engine().subscribe([&](const api::Event& event) { told += event.kind == api::EventKind::pause; });
        QVERIFY(events.ok());
        const auto until = Place::in(2s);
        QVERIFY(place.engine().setPause({true, until}).ok());
        QCOMPARE(*place.engine().pause(), (api::Pause{true, until}));
        QTRY_VERIFY_WITH_TIMEOUT(!place.engine().pause()->on, patience);
        QTRY_COMPARE_WITH_TIMEOUT(place.snapshots(), 2u, patience);
        QCOMPARE(told.load(), 2); // it began, and it ended
        // Also the next run knows that it is over.
        place.start();
        QCOMPARE(*place.engine().pause(), api::Pause{});
    }

    void whatRunsRestsAndGoesOn()
    {
        Place place;
        place.write("large", 200 << 20);
        const auto task = place.engine().backup(place.backup());
        QVERIFY(task.ok());
        QVERIFY(place.engine().setPause({true, std::nullopt}).ok());
        QCOMPARE(place.engine().task(*task, 0, 0ms)->state, api::TaskState::paused);
        QVERIFY(place.engine().setPause({}).ok());
        QVERIFY(place.done(task));
        // One that its user paused alone stays so.
        place.write("larger", 200 << 20);
        const auto own = place.engine().backup(place.backup());
        QVERIFY(own.ok());
        QVERIFY(place.engine().pauseTask(*own).ok());
        QVERIFY(place.engine().setPause({true, Place::in(1h)}).ok());
        QVERIFY(place.engine().setPause({}).ok());
        QCOMPARE(place.engine().task(*own, 0, 0ms)->state, api::TaskState::paused);
        QVERIFY(place.engine().resumeTask(*own).ok());
        QVERIFY(place.done(own));
    }

    void anEndThatMakesNoSenseIsRefused()
    {
        Place place;
        for (const auto& wrong : {api::Pause{true, Place::in(-1s)}, api::Pause{true, Place::in(std::chrono::hours(24 * 400))}, api::Pause{false, Place::in(1h)}, api::Pause{true, WallTime{INT64_MAX}}, api::Pause{true, WallTime{INT64_MIN}}})
            QCOMPARE(place.engine().setPause(wrong).error().code, ErrorCode::invalidArgument);
        QCOMPARE(*place.engine().pause(), api::Pause{});
        QVERIFY(place.engine().setPause({}).ok()); // over already
    }
};

QTEST_GUILESS_MAIN(PauseTest)
#include "pause_test.moc"
