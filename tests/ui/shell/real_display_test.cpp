// On a display with a window manager and a tray, by its own mouse and keys: what offscreen tests do not see. Another program is this one, started once more.
#include "tests/ui/desktop/private_bus.h"
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/files/drop_dialog.h"
#include "ui/files/files_pane.h"
#include "ui/files/files_table.h"
#include "ui/look/theme.h"
#include "ui/shell/close_dialog.h"
#include "ui/shell/desktop_application.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QMouseEvent>
#include <QProcess>
#include <QTextStream>
#include <QTimer>
#include <QUrl>

#include <cstring>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr QRect otherPlace(20, 200, 300, 300);
constexpr QRect windowPlace(400, 80, 840, 640);

/// Gives a file to whoever it is dragged to, and takes files and says what was in them.
class OtherProgram : public QWidget {
public:
    explicit OtherProgram(const QString& file) : m_file(file)
    {
        setAcceptDrops(true);
        setGeometry(otherPlace);
        // Where it came to stand is the window manager's decision.
        auto* const timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this] {
            const auto centre = mapToGlobal(rect().center());
            say(QStringLiteral("at %1 %2").arg(centre.x()).arg(centre.y()));
        });
        timer->start(100);
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton) || m_dragging)
            return;
        m_dragging = true;
        auto* const drag = new QDrag(this);
        auto* const carried = new QMimeData;
        carried->setUrls({QUrl::fromLocalFile(m_file)});
        drag->setMimeData(carried);
        say(QStringLiteral("given %1").arg(drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction) == Qt::CopyAction ? "a copy" : "otherwise"));
        m_dragging = false;
    }
    void dragEnterEvent(QDragEnterEvent* event) override { event->acceptProposedAction(); }
    void dropEvent(QDropEvent* event) override
    {
        for (const auto& url : event->mimeData()->urls()) {
            QFile file(url.toLocalFile());
            if (file.open(QIODevice::ReadOnly))
                say(QStringLiteral("taken %1").arg(QString::fromLatin1(file.readAll().toBase64())));
        }
        event->acceptProposedAction();
    }

private:
    static void say(const QString& line) { QTextStream(stdout) << line << Qt::endl; }

    const QString m_file;
    bool m_dragging = false;
};

/// A process of this test's, ended with it.
class Helper {
public:
    Helper(const QString& program, const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
            while (m_process.canReadLine())
                take(QString::fromUtf8(m_process.readLine()).trimmed());
        });
        m_process.start(program, arguments);
        QVERIFY2(m_process.waitForStarted(), qPrintable(program));
    }
    ~Helper()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QPoint centre; ///< of another program
    QStringList said;

private:
    void take(const QString& line)
    {
        const auto words = line.split(QLatin1Char(' '));
        if (words.size() == 3 && words[0] == "at")
            centre = {words[1].toInt(), words[2].toInt()};
        else
            said << line;
    }

    QProcess m_process;
};

/// Keys and the mouse, as the display's own; returns when all of it was done.
void xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start("xdotool", arguments);
    QVERIFY(WindowWorld::until([&] { return process.state() == QProcess::NotRunning; }));
    QCOMPARE(process.exitCode(), 0);
}

/// A drag from one place of the screen to another; `rest` seconds pass between its beginning and its way.
void dragWith(QPoint from, QPoint to, const QString& rest)
{
    const auto at = [](QPoint p) { return QStringList{"mousemove", QString::number(p.x()), QString::number(p.y())}; };
    // In one go: while something is dragged Qt runs a loop of its own.
    QStringList gesture = at(from) + QStringList{"sleep", "0.2", "mousedown", "1", "sleep", "0.1"};
    for (int step = 1; step <= 5; ++step)
        gesture += at(from + QPoint(6, 3) * step) + QStringList{"sleep", "0.05"};
    gesture += {"sleep", rest};
    for (int step = 1; step <= 8; ++step)
        gesture += at(from + (to - from) * step / 8) + QStringList{"sleep", "0.05"};
    gesture += {"sleep", "0.3", "mouseup", "1"};
    xdotool(gesture);
}

/// The program with its window, over the engine of a world.
struct Program {
    Program(WindowWorld& world, std::vector<Request> requests)
    {
        DesktopOptions options;
        options.preferencesFile = world.drive->preferencesFile();
        options.requests = std::move(requests);
        options.companion = true;
        application = std::make_unique<DesktopApplication>(*qApp, options, world.drive, bus.connection("window"));
        application->start();
    }
    MainWindow* window() const { return application->window(); }
    bool shown() const { return window() && window()->isVisible() && window()->ready(); }
    /// A click on the icon in the tray.
    void clickTray() const
    {
        const auto widgets = QApplication::topLevelWidgets();
        const auto icon = std::find_if(widgets.begin(), widgets.end(), [](const QWidget* widget) { return widget->inherits("QSystemTrayIconSys"); });
        QVERIFY(icon != widgets.end());
        xdotool({"mousemove", "--window", QString::number((*icon)->winId()), "8", "8", "click", "1"});
    }

    PrivateBus bus;
    std::unique_ptr<DesktopApplication> application;
};

} // namespace

class RealDisplayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
        m_manager = std::make_unique<Helper>("openbox", QStringList{});
        m_tray = std::make_unique<Helper>("trayer", QStringList{"--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "24"});
        QVERIFY(WindowWorld::until([] { return Tray::available(); }));
    }

    void theTrayOpensTheWindowAndClosingItAsksOnce()
    {
        WindowWorld world(Stage::full);
        Program program(world, {{Request::Kind::stayHidden, {}}});
        QVERIFY(WindowWorld::until([&] { return program.application->state().unlocked(); }));
        QVERIFY(!program.window());
        program.clickTray();
        QVERIFY(WindowWorld::until([&] { return program.shown() && program.window()->isActiveWindow(); }));
        xdotool({"key", "alt+F4"});
        const auto asked = [&] { return program.window()->findChild<CloseDialog*>(); };
        QVERIFY(WindowWorld::until([&] { return asked() && asked()->isActiveWindow(); }));
        picture(*asked(), "closing");
        xdotool({"key", "Return"});
        QVERIFY(WindowWorld::until([&] { return !program.window()->isVisible(); }));
        program.clickTray();
        QVERIFY(WindowWorld::until([&] { return program.shown() && program.window()->isActiveWindow(); }));
        QVERIFY(WindowWorld::until([&] { return !asked(); }));
        xdotool({"key", "alt+F4"});
        QVERIFY(WindowWorld::until([&] { return !program.window()->isVisible(); }));
        QVERIFY(!asked());
    }

    void aFileIsDroppedByAnotherProgram()
    {
        WindowWorld world(Stage::full);
        const auto file = QString::fromStdString(world.home("Dropped.txt"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write("from elsewhere") > 0);
        written.close();
        Program program(world, {});
        QVERIFY(WindowWorld::until([&] { return program.shown(); }));
        program.window()->setGeometry(windowPlace);
        program.window()->showPane("files");
        Helper other(QCoreApplication::applicationFilePath(), {"--other-program", file});
        QVERIFY(WindowWorld::until([&] { return !other.centre.isNull(); }));
        QTest::qWait(300); // both stand where they stay
        dragWith(other.centre, program.window()->mapToGlobal(program.window()->rect().center()), "0.3");
        const auto dialog = [&] { return program.window()->findChild<DropDialog*>(); };
        QVERIFY(WindowWorld::until([&] { return dialog() && dialog()->isVisible(); }));
        picture(*dialog(), "dropped");
        QVERIFY(shows<QLabel>(*dialog(), "Dropped.txt"));
        // Whatever it offered: it keeps its file.
        QVERIFY(WindowWorld::until([&] { return other.said.contains("given a copy"); }));
        QVERIFY(QFile::exists(file));
    }

    void aFileOfTheDriveIsDraggedIntoAnotherProgram()
    {
        WindowWorld world(Stage::full);
        Program program(world, {});
        QVERIFY(WindowWorld::until([&] { return program.shown(); }));
        program.window()->setGeometry(windowPlace);
        program.window()->showPane("files");
        auto* const pane = program.window()->findChild<FilesPane*>();
        auto* const table = program.window()->findChild<FilesTable*>();
        QVERIFY(pane && table);
        pane->openFolder({world.home("Documents")});
        const auto cell = [&] {
            const auto found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, "Packing list.txt", 1, Qt::MatchExactly);
            return found.isEmpty() ? QModelIndex() : found.front();
        };
        QVERIFY(WindowWorld::until([&] { return cell().isValid(); }));
        Helper other(QCoreApplication::applicationFilePath(), {"--other-program", QString()});
        QVERIFY(WindowWorld::until([&] { return !other.centre.isNull(); }));
        QTest::qWait(300);
        const auto row = table->visualRect(cell());
        dragWith(table->viewport()->mapToGlobal(QPoint(row.left() + 60, row.center().y())), other.centre, "3");
        QVERIFY(WindowWorld::until([&] { return !other.said.isEmpty(); }));
        QFile original(QString::fromStdString(world.home("Documents/Packing list.txt")));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(other.said.front(), "taken " + QString::fromLatin1(original.readAll().toBase64()));
    }

private:
    std::unique_ptr<Helper> m_manager;
    std::unique_ptr<Helper> m_tray;
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--other-program") == 0) {
        OtherProgram other(QString::fromLocal8Bit(argv[2]));
        other.show();
        return QApplication::exec();
    }
    RealDisplayTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "real_display_test.moc"
