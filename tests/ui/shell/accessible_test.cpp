// As a screen reader finds the window: every control of every pane and dialog has a name and a role, and a keyboard comes to it.
#include "tests/ui/accessible_tree.h"
#include "tests/ui/window_world.h"
#include "ui/desktop/autostart.h"
#include "ui/files/restore_dialog.h"
#include "ui/folders/plan_dialog.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/settings/report_dialog.h"
#include "ui/shell/close_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/versions_dialog.h"

#include <QApplication>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
        m_world = std::make_unique<WindowWorld>(Stage::full);
        QVERIFY(m_world->ready());
    }
    void cleanupTestCase() { m_world.reset(); }

    /// That the walk finds what is wrong.
    void aControlWithoutANameIsFound()
    {
        QWidget bad;
        auto* const layout = new QVBoxLayout(&bad);
        layout->addWidget(new QLineEdit);
        layout->addWidget(new QPushButton(QStringLiteral("Fine")));
        auto* const unreachable = new QPushButton(QStringLiteral("By mouse only"));
        unreachable->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(unreachable);
        bad.show();
        const auto problems = accessibleProblems(bad);
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems[0].contains("no name") && problems[1].contains("keyboard"));
    }

    void everyPane_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("full") << static_cast<int>(Stage::full);
        QTest::newRow("empty") << static_cast<int>(Stage::empty);
        QTest::newRow("none") << static_cast<int>(Stage::none);
    }
    void everyPane()
    {
        QFETCH(int, stage);
        std::unique_ptr<WindowWorld> own;
        if (static_cast<Stage>(stage) != Stage::full)
            own = std::make_unique<WindowWorld>(static_cast<Stage>(stage));
        auto& world = own ? *own : *m_world;
        QVERIFY(world.ready());
        const QTemporaryDir place;
        Autostart autostart(place.filePath("granary.desktop"), {"granary"});
        MainWindow window(*world.state, *world.preferences, {&autostart, [] { return true; }, true});
        window.show();
        if (static_cast<Stage>(stage) != Stage::none)
            QVERIFY(WindowWorld::until([&] { return window.ready(); }));
        for (const auto* const pane : window.panes()) {
            window.showPane(pane->id());
            QVERIFY(WindowWorld::until([&] { return world.session->pending() == 0; }));
            const auto problems = accessibleProblems(window);
            QVERIFY2(problems.isEmpty(), qPrintable(pane->id() + ":\n" + problems.join('\n')));
            QVERIFY(accessibleCount(window) > 10);
        }
    }

    void everyDialog_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto* const name : {"close", "keys", "versions", "protect", "restore", "add node", "passphrase", "report", "unlock"})
            QTest::newRow(name) << name;
    }
    void everyDialog()
    {
        QFETCH(QString, name);
        QWidget parent;
        auto& state = *m_world->state;
        const std::unique_ptr<QWidget> dialog(make(name, state));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QVERIFY(WindowWorld::until([&] { return m_world->session->pending() == 0; }));
        const auto problems = accessibleProblems(*dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QVERIFY(accessibleCount(*dialog) > 2);
    }

private:
    QWidget* make(const QString& name, DriveState& state)
    {
        if (name == "close")
            return new CloseDialog;
        if (name == "keys")
            return new ShortcutsDialog(shortcutRows({}));
        if (name == "versions")
            return new VersionsDialog(state, {m_world->home("Documents/Packing list.txt")});
        if (name == "protect")
            return new PlanDialog(state.session(), {});
        if (name == "restore")
            return new RestoreDialog("Restore \"x\"");
        if (name == "add node")
            return new AddNodeDialog(state);
        if (name == "passphrase")
            return new PassphraseDialog(state, nullptr);
        if (name == "report")
            return new ReportDialog(state, nullptr);
        return new UnlockPage(state);
    }

    std::unique_ptr<WindowWorld> m_world;
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
