// What is told while the window is out of sight: what a person must know, each thing once, and nothing that mends itself.
#include "ui/shell/news.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

class NoDoor : public EngineDoor {
public:
    Result<std::unique_ptr<api::Engine>> connect() override { return ErrorCode::unreachable; }
    Status start() override { return ErrorCode::notFound; }
};

/// The drive that news are of, and a clock that the test moves.
struct World {
    World() : session(std::make_shared<NoDoor>()), state(session), preferences(place.filePath("desktop.ini")) { begin(); }
    /// As when the window is started again.
    void begin()
    {
        news = std::make_unique<News>(state, preferences, [this] { return now; });
        QObject::connect(news.get(), &News::notice, news.get(), [this](const Notice& notice) { told.push_back(notice); });
        QObject::connect(news.get(), &News::over, news.get(), [this](const QString& id) { over << id; });
    }
    std::size_t newsAfter(const auto& what)
    {
        const auto before = told.size();
        news->look(what);
        return told.size() - before;
    }
    QTemporaryDir place;
    EngineSession session;
    DriveState state;
    Preferences preferences;
    QDateTime now = QDateTime(QDate(2026, 5, 3), QTime(12, 0), Qt::UTC);
    std::vector<Notice> told;
    QStringList over;
    std::unique_ptr<News> news;
};

api::Task failed(api::TaskKind kind, Error error)
{
    api::Task out;
    out.kind = kind;
    out.state = api::TaskState::failed;
    out.error = std::move(error);
    return out;
}

api::Task done(api::TaskKind kind, api::TaskResult result)
{
    api::Task out;
    out.kind = kind;
    out.state = api::TaskState::done;
    out.result = std::move(result);
    return out;
}

api::BackupResult backedUp(std::uint64_t unreadable)
{
    api::BackupResult out;
    out.complete = true;
    out.survivesLosses = 2;
    for (std::uint64_t i = 0; i < unreadable; ++i)
        out.warnings.push_back({ErrorCode::permissionDenied, {"/x" + std::to_string(i)}, {}});
    out.warnings.push_back({ErrorCode::changedWhileRead, {"/y"}, {}}); // the next backup takes it
    out.warningCount = out.warnings.size();
    return out;
}

api::EngineStatus safe(std::uint64_t losses)
{
    api::EngineStatus out;
    out.info.hasDrive = true;
    out.drive.emplace();
    out.drive->snapshots = 1;
    out.drive->segmentsFull = 4;
    out.drive->survivesLosses = losses;
    return out;
}

} // namespace

class NewsTest : public QObject {
    Q_OBJECT

private slots:
    void aFailedBackupIsToldOnceADay()
    {
        World world;
        const auto task = failed(api::TaskKind::backup, ErrorCode::diskFull);
        QCOMPARE(world.newsAfter(task), 1u);
        QVERIFY(world.told.back().urgent && !world.told.back().text.isEmpty());
        QCOMPARE(world.told.back().pane, QString("activity"));
        QCOMPARE(world.newsAfter(task), 0u); // the plan tries again
        world.now = world.now.addSecs(News::daySeconds + 1);
        QCOMPARE(world.newsAfter(task), 1u);
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(0))), 0u);
        QCOMPARE(world.over.last(), world.told.back().id); // it holds no longer
        QCOMPARE(world.newsAfter(task), 1u);               // another time is another thing
    }

    void whatMayPassIsToldWhenItLasts()
    {
        World world;
        const auto task = failed(api::TaskKind::backup, Error(ErrorCode::notEnoughShards, ErrorKind::transient, {}));
        QCOMPARE(world.newsAfter(task), 0u);
        world.now = world.now.addSecs(News::daySeconds / 2);
        QCOMPARE(world.newsAfter(task), 0u);
        world.now = world.now.addSecs(News::daySeconds / 2 + 1);
        QCOMPARE(world.newsAfter(task), 1u);
        QCOMPARE(world.newsAfter(task), 0u);
    }

    void whatTheUserStoppedIsNoNews()
    {
        World world;
        QCOMPARE(world.newsAfter(failed(api::TaskKind::backup, ErrorCode::cancelled)), 0u);
        auto task = failed(api::TaskKind::restore, ErrorCode::cancelled);
        task.state = api::TaskState::cancelled;
        QCOMPARE(world.newsAfter(task), 0u);
        QCOMPARE(world.newsAfter(failed(api::TaskKind::addNode, ErrorCode::unreachable)), 0u); // its dialog says so
    }

    void filesThatAreLeftOutAreToldWhenThereAreMore()
    {
        World world;
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(2))), 1u);
        QVERIFY(world.told.back().title.startsWith("2"));
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(2))), 0u);
        world.begin(); // also after a new start
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(2))), 0u);
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(3))), 1u);
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(0))), 0u);
        QCOMPARE(world.newsAfter(done(api::TaskKind::backup, backedUp(1))), 1u);
    }

    void restoresAndDrillsAreTold()
    {
        World world;
        api::RestoreResult restored;
        restored.files = 12;
        QCOMPARE(world.newsAfter(done(api::TaskKind::restore, restored)), 1u);
        QVERIFY(!world.told.back().urgent);
        QVERIFY(world.told.back().text.contains("12"));
        restored.damagedCount = 1;
        QCOMPARE(world.newsAfter(done(api::TaskKind::restore, restored)), 1u);
        QVERIFY(world.told.back().urgent);
        QCOMPARE(world.newsAfter(failed(api::TaskKind::restore, ErrorCode::diskFull)), 1u);
        QCOMPARE(world.newsAfter(failed(api::TaskKind::restore, ErrorCode::diskFull)), 1u); // each was wanted by somebody
        api::DrillResult drill;
        drill.passed = true;
        QCOMPARE(world.newsAfter(done(api::TaskKind::drill, drill)), 0u);
        drill.originalsDiffer.push_back({"/x"});
        QCOMPARE(world.newsAfter(done(api::TaskKind::drill, drill)), 1u);
        drill.passed = false;
        QCOMPARE(world.newsAfter(done(api::TaskKind::drill, drill)), 1u);
        QVERIFY(world.told.back().urgent);
        api::VerifyResult verified;
        verified.segments = 3;
        verified.degraded = 3;
        QCOMPARE(world.newsAfter(done(api::TaskKind::verify, verified)), 0u); // it is repaired by itself
        verified.lost = 1;
        verified.lostFileCount = 4;
        QCOMPARE(world.newsAfter(done(api::TaskKind::verify, verified)), 1u);
    }

    void lostSafetyIsToldWhenItLasts()
    {
        World world;
        QCOMPARE(world.newsAfter(safe(0)), 0u); // it has never been safe: there is one disk
        world.now = world.now.addSecs(News::patienceSeconds * 2);
        QCOMPARE(world.newsAfter(safe(0)), 0u);
        QCOMPARE(world.newsAfter(safe(2)), 0u);
        QCOMPARE(world.newsAfter(safe(0)), 0u); // a friend's machine starts again
        world.now = world.now.addSecs(News::patienceSeconds - 1);
        QCOMPARE(world.newsAfter(safe(0)), 0u);
        world.now = world.now.addSecs(1);
        QCOMPARE(world.newsAfter(safe(0)), 1u);
        QCOMPARE(world.told.back().pane, QString("nodes"));
        QCOMPARE(world.newsAfter(safe(0)), 0u);
        world.begin();
        QCOMPARE(world.newsAfter(safe(0)), 0u);
        world.now = world.now.addSecs(News::patienceSeconds * 2);
        QCOMPARE(world.newsAfter(safe(0)), 0u); // the user knows
        QCOMPARE(world.newsAfter(safe(1)), 0u);
        QCOMPARE(world.over.last(), QString("health"));
    }

    void aLockedDriveIsToldWhilePlansWait()
    {
        World world;
        api::EngineStatus status;
        status.info.hasDrive = true;
        status.info.locked = true;
        QCOMPARE(world.newsAfter(status), 0u); // nothing waits
        status.plansWaiting = 1;
        QCOMPARE(world.newsAfter(status), 1u);
        QCOMPARE(world.newsAfter(status), 0u);
        QCOMPARE(world.newsAfter(safe(1)), 0u);
        QVERIFY(world.over.contains("locked"));
    }

    void anEngineThatDoesNotStartIsTold()
    {
        World world;
        world.session.open();
        QTRY_COMPARE(world.told.size(), 1u);
        QCOMPARE(world.told.front().id, QString("engine"));
        QVERIFY(world.told.front().text.contains("granaryd"));
    }
};

QTEST_GUILESS_MAIN(NewsTest)
#include "news_test.moc"
