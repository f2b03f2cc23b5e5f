// Rows of the feed: in place while tasks come, change and go, whatever is filtered.
#include "tests/ui/activity/tasks.h"
#include "ui/activity/activity_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;
using Kind = api::TaskKind;
using State = api::TaskState;
using Tester = QAbstractItemModelTester;

namespace {

std::vector<api::Task> newestFirst(std::vector<api::Task> tasks)
{
    std::sort(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) { return a.id > b.id; });
    return tasks;
}

template <class... Each>
std::vector<api::Task> list(Each... each)
{
    std::vector<api::Task> out;
    (out.push_back(std::move(each)), ...);
    return newestFirst(std::move(out));
}

} // namespace

class ActivityModelTest : public QObject {
    Q_OBJECT

private slots:
    void newestFirstWithWhatItSays()
    {
        ActivityModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(list(backupWithSkipped(1), task(2, Kind::verify, State::running)));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), QString("Check of the drive"));
        QVERIFY(model.index(1).data(ActivityModel::outcomeRole).toString().contains("86,149"));
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains("Backup of"));
    }

    void filters()
    {
        ActivityModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(list(backupWithSkipped(1), task(2, Kind::verify, State::done), task(3, Kind::restore, State::done), failedTask(4, Kind::drill, ErrorCode::noNodes), task(5, Kind::addNode, State::done)));
        const std::pair<ActivityFilter, int> wanted[] = {{ActivityFilter::all, 5}, {ActivityFilter::backups, 1}, {ActivityFilter::restores, 1}, {ActivityFilter::checks, 2},
            {ActivityFilter::problems, 2}, {ActivityFilter::all, 5}};
        for (const auto& [filter, rows] : wanted) {
            model.setFilter(filter);
            QCOMPARE(model.rowCount(), rows);
        }
        QVERIFY(model.any());
        model.setFilter(ActivityFilter::restores);
        model.set(list(backupWithSkipped(1)));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.any());
    }

    /// A selection stays on its task while others come and progress is told.
    void rowsStayWhereTheyAre()
    {
        ActivityModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(list(task(1, Kind::backup, State::running), task(2, Kind::verify, State::running)));
        const QPersistentModelIndex backup = model.index(1);
        QSignalSpy reset(&model, &ActivityModel::modelReset), changed(&model, &ActivityModel::dataChanged);
        auto further = task(1, Kind::backup, State::running);
        further.version = 2;
        further.progress.bytes = 50;
        further.progress.bytesTotal = 100;
        model.set(list(std::move(further), task(2, Kind::verify, State::running), task(3, Kind::restore, State::running)));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1); // of the one that changed
        QCOMPARE(backup.row(), 2);
        QCOMPARE(backup.data(ActivityModel::shareRole).toDouble(), 0.5);
        QCOMPARE(model.find(1, backupWithSkipped(1).started), 2);
        model.set(list(backupWithSkipped(1)));
        QCOMPARE(backup.row(), 0);
        QVERIFY(backup.data(ActivityModel::outcomeRole).toString().contains("left out"));
    }

    /// Numbers begin anew with each engine: those are other tasks.
    void anotherEngineHasOtherTasks()
    {
        ActivityModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(list(backupWithSkipped(1)));
        auto other = task(1, Kind::verify, State::done);
        other.started.ns += 1;
        model.set(list(std::move(other)));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), QString("Check of the drive"));
    }

    void anythingMayHappen()
    {
        std::mt19937 random(20'261'122);
        ActivityModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        for (int round = 0; round < 300; ++round) {
            std::vector<api::Task> tasks;
            for (api::TaskId id = 1; id <= 12; ++id)
                if (random() % 3 != 0) {
                    auto each = task(id, static_cast<Kind>(random() % 10), static_cast<State>(random() % 6));
                    each.version = random() % 4;
                    each.started.ns += static_cast<std::int64_t>(random() % 2);
                    tasks.push_back(std::move(each));
                }
            tasks = newestFirst(std::move(tasks));
            if (random() % 20 == 0)
                std::shuffle(tasks.begin(), tasks.end(), random);
            model.setFilter(ActivityFilter::all);
            model.set(tasks);
            QCOMPARE(model.rowCount(), static_cast<int>(tasks.size()));
            for (std::size_t i = 0; i < tasks.size(); ++i)
                QCOMPARE(model.index(static_cast<int>(i)).data(ActivityModel::idRole).toULongLong(), tasks[i].id);
            model.setFilter(static_cast<ActivityFilter>(random() % 5));
        }
    }
};

QTEST_GUILESS_MAIN(ActivityModelTest)
#include "activity_model_test.moc"
