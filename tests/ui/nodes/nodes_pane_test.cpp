// The Nodes pane over a real engine: who keeps the data, what a check finds, repair, trial restores, adding and removing places, by clicks.
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/nodes/nodes_model.h"
#include "ui/nodes/nodes_pane.h"
#include "ui/nodes/share_bar.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>

#include <filesystem>

using namespace granary;
using namespace granary::ui;
using granary::test::buttonSaying;
using granary::test::picture;
using granary::test::shows;
using granary::test::WindowWorld;

namespace {

QTableView* table(NodesPane& pane) { return pane.findChild<QTableView*>(); }

QString cell(NodesPane& pane, int row, NodesModel::Column column) { return table(pane)->model()->index(row, column).data().toString(); }

int rowOf(NodesPane& pane, const QString& ending)
{
    for (int row = 0; row < table(pane)->model()->rowCount(); ++row)
        if (cell(pane, row, NodesModel::nameColumn).endsWith(ending))
            return row;
    return -1;
}

/// Where the folder of a row lies.
std::string folderOf(NodesPane& pane, int row) { return cell(pane, row, NodesModel::nameColumn).toStdString(); }

/// A pane of its drive, shown and filled.
struct Shown {
    explicit Shown(WindowWorld& world, int places = 5) : pane(*world.state), said(&pane, &Pane::said)
    {
        pane.resize(1000, 900);
        pane.show();
        ready = world.ready() && WindowWorld::until([&] { return table(pane)->model()->rowCount() == places; });
    }
    void click(const QString& text) { QTest::mouseClick(buttonSaying(pane, text), Qt::LeftButton); }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.back().front().toString(); }

    NodesPane pane;
    QSignalSpy said;
    bool ready = false;
};

bool noWork(const WindowWorld& world)
{
    const auto& tasks = world.state->tasks();
    return std::all_of(tasks.begin(), tasks.end(), [](const auto& task) { return task.ended(); });
}

} // namespace

class NodesPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void showsWhoKeepsTheDataAndHowSafeItIs()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(shows<QLabel>(shown.pane, "Your files survive the loss of any"));
        QVERIFY(shows<QLabel>(shown.pane, "at most: about 1 in"));
        QVERIFY(!shows<QLabel>(shown.pane, "one by one"));
        shown.click("What this assumes");
        QVERIFY(shows<QLabel>(shown.pane, "one by one"));
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(cell(shown.pane, row, NodesModel::stateColumn), QString("On"));
            QCOMPARE(cell(shown.pane, row, NodesModel::kindColumn), QString("Folder"));
        }
        const auto* const bar = shown.pane.findChild<ShareBar*>();
        QCOMPARE(bar->accessibleDescription().count(';'), 4);
        picture(shown.pane, "nodes-full");
    }

    /// One disk is gone and another was emptied: the check names both, repair fills the emptied one again from the others.
    void aCheckNamesWhoHasWhat()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        const auto gone = folderOf(shown.pane, 0), emptied = folderOf(shown.pane, 1);
        std::filesystem::rename(gone, gone + ".away");
        for (const auto& entry : std::filesystem::recursive_directory_iterator(emptied))
            if (entry.is_regular_file() && entry.file_size() > 4096)
                std::filesystem::remove(entry.path());
        shown.click("Check now");
        QVERIFY(WindowWorld::until([&] { return cell(shown.pane, 0, NodesModel::findingColumn) == "Did not answer"; }));
        const auto finding = cell(shown.pane, 1, NodesModel::findingColumn);
        QVERIFY2(finding.contains("lost"), qPrintable(finding));
        table(shown.pane)->selectRow(1);
        QVERIFY(shows<QLabel>(shown.pane, "Repair makes"));
        picture(shown.pane, "nodes-damaged");

        QVERIFY(WindowWorld::until([&] { return noWork(world) && buttonSaying(shown.pane, "Repair")->isEnabled(); }));
        shown.click("Repair");
        const auto repaired = [&] {
            const auto& tasks = world.state->tasks();
            return std::any_of(tasks.begin(), tasks.end(), [](const auto& task) { return task.kind == api::TaskKind::repair && task.ended(); });
        };
        QVERIFY(WindowWorld::until(repaired));
        QVERIFY(WindowWorld::until([&] { return buttonSaying(shown.pane, "Check now")->isEnabled(); }));
        shown.click("Check now");
        const auto findings = [&] { return cell(shown.pane, 0, NodesModel::findingColumn) + ", " + cell(shown.pane, 1, NodesModel::findingColumn); };
        QVERIFY2(WindowWorld::until([&] { return noWork(world) && findings() == "Did not answer, In order"; }), qPrintable(findings()));
    }

    void triesARestoreAndSavesTheCertificate()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(WindowWorld::until([&] { return buttonSaying(shown.pane, "Try a restore")->isEnabled(); }));
        shown.click("Try a restore");
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(shown.pane, "came back as they were stored") && noWork(world); }));
        shown.click("Save certificate ...");
        QVERIFY(WindowWorld::until([&] { return shown.pane.findChild<QFileDialog*>() != nullptr; }));
        const auto name = QString::fromStdString(world.home("drills.json"));
        emit shown.pane.findChild<QFileDialog*>()->fileSelected(name);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().startsWith("Written to"); }));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(text.contains("\"drills\"") && text.contains("\"passed\": true"));
    }

    void addsAndRemovesAPlace()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        const auto folder = world.home("../disk-new");
        std::filesystem::create_directory(folder);
        shown.click("Add a storage place");
        auto* const dialog = shown.pane.findChild<AddNodeDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* const add = buttonSaying(*dialog, "Add");
        QVERIFY(!add->isEnabled());
        // What is no code is explained, and the dialog stays.
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), "not a code");
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(*dialog, "This is not a code of Granary"); }));
        picture(*dialog, "add-wrong-code");
        QTest::mouseClick(dialog->findChildren<QRadioButton*>().at(1), Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(dialog->findChild<QLineEdit*>()->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QString::fromStdString(folder));
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return table(shown.pane)->model()->rowCount() == 6; }));
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("keeps data for you"); }));

        const int row = rowOf(shown.pane, "disk-new");
        QVERIFY(row >= 0);
        QVERIFY(!buttonSaying(shown.pane, "Remove ...")->isEnabled());
        table(shown.pane)->selectRow(row);
        shown.click("Remove ...");
        auto* const question = shown.pane.findChild<QPushButton*>("agree");
        QVERIFY(question);
        QVERIFY(shows<QLabel>(*question->window(), "moved to the other storage places first"));
        picture(*question->window(), "remove-question");
        QTest::mouseClick(question, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return table(shown.pane)->model()->rowCount() == 5; }));
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("emptied and removed"); }));
    }

    void saysWhatToDoBeforeAnythingIsStored()
    {
        WindowWorld world(Stage::empty);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(shows<QLabel>(shown.pane, "Nothing is stored yet."));
        QVERIFY(shows<QLabel>(shown.pane, "Choose folders to protect"));
        for (const auto* const text : {"Check now", "Repair", "Try a restore"})
            QVERIFY(!buttonSaying(shown.pane, text)->isEnabled());
        picture(shown.pane, "nodes-nothing-stored");
    }

    void withoutPlacesThereIsOneThingToDo()
    {
        WindowWorld world(Stage::none);
        NodesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        QVERIFY(world.ready());
        QVERIFY(shows<QLabel>(pane, "Nobody keeps your data yet"));
        picture(pane, "nodes-none");
    }
};

QTEST_MAIN(NodesPaneTest)
#include "nodes_pane_test.moc"
