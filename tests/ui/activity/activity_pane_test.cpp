// The Activity pane over a real engine: what it did is told, what went wrong is counted, explained, copied and written to files.
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_pane.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/widgets/empty_page.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTreeWidget>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace granary;
using namespace granary::ui;
using granary::test::buttonSaying;
using granary::test::picture;
using granary::test::shows;
using granary::test::WindowWorld;

namespace {

QListView* feed(ActivityPane& pane) { return pane.findChild<QListView*>(); }

int rowSaying(ActivityPane& pane, const QString& title)
{
    const auto* const model = feed(pane)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString().startsWith(title))
            return row;
    return -1;
}

void select(ActivityPane& pane, int row)
{
    const auto index = feed(pane)->model()->index(row, 0);
    feed(pane)->scrollTo(index);
    QTest::mouseClick(feed(pane)->viewport(), Qt::LeftButton, {}, feed(pane)->visualRect(index).center());
}

/// A backup whose files can't all be read, whoever runs the test: one vanishes behind a link to nowhere, a socket is never stored.
void runBackup(WindowWorld& world)
{
    world.state->session().ask(
        world.state.get(), [path = world.drive->home()](api::Engine& engine) { return engine.backup({{{path}}, {}, {}, false}); },
        [&world](const Result<api::TaskId>&) { world.state->refresh(); });
}

void runFailing(WindowWorld& world)
{
    // Into a file, as if it were a folder.
    world.state->session().ask(
        world.state.get(),
        [target = world.home("in-the-way")](api::Engine& engine) {
            api::RestoreRequest request;
            request.target = {target};
            return engine.restore(request);
        },
        [&world](const Result<api::TaskId>&) { world.state->refresh(); });
}

struct Socket {
    explicit Socket(const std::string& path) : fd(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        bound = ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Socket() { ::close(fd); }
    int fd;
    bool bound = false;
};

} // namespace

class ActivityPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void tellsOfWhatRanAndWhatCameOfIt()
    {
        WindowWorld world(Stage::full);
        const Socket socket(world.home("s"));
        QVERIFY(socket.bound);
        ActivityPane pane(*world.state, *world.preferences);
        pane.resize(1000, 640);
        pane.show();
        QVERIFY(world.ready());
        runBackup(world);
        QVERIFY(WindowWorld::until([&] { return rowSaying(pane, "Backup of home") >= 0 && world.state->tasks().front().ended(); }));
        const int row = rowSaying(pane, "Backup of home");
        const auto outcome = feed(pane)->model()->index(row, 0).data(ActivityModel::outcomeRole).toString();
        QVERIFY2(outcome.contains("1 file left out"), qPrintable(outcome));
        select(pane, row);
        auto* const findings = pane.findChild<QTreeWidget*>();
        QVERIFY(findings->isVisible());
        QCOMPARE(findings->topLevelItemCount(), 1);
        QVERIFY(findings->topLevelItem(0)->text(0).contains("/s: "));
        QVERIFY(findings->topLevelItem(0)->child(0)->text(0).contains("Nothing to do"));
        QVERIFY(shows<QLabel>(pane, "1 thing to know"));
        QTest::mouseClick(buttonSaying(pane, "Copy details"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains("Backup of home"));
        QVERIFY(QApplication::clipboard()->text().contains("/s: "));
        picture(pane, "activity-selected");
    }

    void problemsWaitUntilTheyAreSeen()
    {
        WindowWorld world(Stage::full);
        QFile file(QString::fromStdString(world.home("in-the-way")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ActivityPane pane(*world.state, *world.preferences); // not shown: another pane is
        QVERIFY(world.ready());
        QCOMPARE(pane.waiting(), 0);
        QSignalSpy changed(&pane, &Pane::waitingChanged);
        runFailing(world);
        QVERIFY(WindowWorld::until([&] { return pane.waiting() == 1; }));
        QCOMPARE(changed.count(), 1);
        pane.resize(1000, 640);
        pane.show();
        QCOMPARE(pane.waiting(), 0);
        QCOMPARE(changed.count(), 2);
        // Also for the next window.
        const ActivityPane next(*world.state, *world.preferences);
        QCOMPARE(next.waiting(), 0);

        QTest::mouseClick(buttonSaying(pane, "Problems"), Qt::LeftButton);
        QCOMPARE(feed(pane)->model()->rowCount(), 1);
        const auto index = feed(pane)->model()->index(0, 0);
        QCOMPARE(index.data(ActivityModel::moodRole).toInt(), static_cast<int>(TaskMood::problem));
        select(pane, 0);
        picture(pane, "activity-problem");
        QTest::mouseClick(buttonSaying(pane, "Restores"), Qt::LeftButton);
        QCOMPARE(feed(pane)->model()->rowCount(), 1);
    }

    void emptyFiltersSayWhatToDo()
    {
        WindowWorld world(Stage::full);
        ActivityPane pane(*world.state, *world.preferences);
        pane.resize(1000, 640);
        pane.show();
        QVERIFY(world.ready());
        QVERIFY(WindowWorld::until([&] { return feed(pane)->model()->rowCount() > 0; }));
        QTest::mouseClick(buttonSaying(pane, "Problems"), Qt::LeftButton);
        QVERIFY(shows<QLabel>(pane, "No problems"));
        QVERIFY(!buttonSaying(pane, "Export")->isEnabled());
        picture(pane, "activity-no-problems");
        QTest::mouseClick(buttonSaying(pane, "Show all"), Qt::LeftButton);
        QVERIFY(feed(pane)->isVisible());
        QVERIFY(buttonSaying(pane, "All")->isChecked());
    }

    void writesAFile()
    {
        WindowWorld world(Stage::full);
        ActivityPane pane(*world.state, *world.preferences);
        pane.resize(1000, 640);
        pane.show();
        QVERIFY(world.ready());
        QVERIFY(WindowWorld::until([&] { return feed(pane)->model()->rowCount() > 0; }));
        QSignalSpy said(&pane, &Pane::said);
        auto* const menu = buttonSaying(pane, "Export")->menu();
        menu->actions().at(1)->trigger();
        auto* const dialog = pane.findChild<QFileDialog*>();
        QVERIFY(dialog);
        const auto name = QString::fromStdString(world.home("activity.csv"));
        emit dialog->fileSelected(name);
        QVERIFY(WindowWorld::until([&] { return said.count() == 1; }));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Backup of"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // Where nothing can be written it says so.
        menu->actions().at(0)->trigger();
        emit pane.findChildren<QFileDialog*>().constLast()->fileSelected("/nowhere/at/all.txt");
        QVERIFY(WindowWorld::until([&] { return said.count() == 2; }));
        QVERIFY(said.back().front().toString().contains("not written"));
    }
};

QTEST_MAIN(ActivityPaneTest)
#include "activity_pane_test.moc"
