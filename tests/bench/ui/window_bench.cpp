// What the window costs with a drive of a million files: how soon it stands there, how long it is deaf at most, and what it takes while nobody uses it.
// Figures stand beside their limits and, where a machine's speed matters, beside an anchor of the same run: a window of Qt's alone.
//
// Usage: bench.window [FILES]. The programs must be in the PATH. Ends with 1 when a figure is above its limit.
#include "tests/ui/window_world.h"
#include "ui/files/files_pane.h"
#include "ui/files/files_table.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <unistd.h>

using namespace granary;
using namespace granary::ui;
using granary::test::WindowWorld;

namespace {

constexpr int filesAFolder = 1000;
constexpr double mostFirstPaintMs = 300;
constexpr double mostBlockMs = 50;
constexpr double mostIdlePercent = 0.5;
constexpr double mostMemoryMiB = 200;
constexpr int settleMs = 15'000;
constexpr int idleMs = 60'000;

/// Notes the event that kept the GUI thread busy for the longest, and when a widget was painted first.
class Watched : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const auto type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool out = QApplication::notify(receiver, event);
        --m_depth;
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (ms > longestMs) {
            longestMs = ms;
            longest = name + ", event " + QByteArray::number(type);
        }
        return out;
    }
    void forget()
    {
        longestMs = 0;
        longest.clear();
    }
    double longestMs = 0;
    QByteArray longest;

private:
    int m_depth = 0;
};

/// When it was painted first.
class PaintEar : public QObject {
public:
    explicit PaintEar(QWidget& widget)
    {
        clock.start();
        widget.installEventFilter(this);
    }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && paintedMs < 0)
            paintedMs = elapsed();
        return false;
    }
    double elapsed() const { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }
    QElapsedTimer clock;
    double paintedMs = -1;
};

bool writeFiles(const std::string& top, int files)
{
    for (int i = 0; i < files; ++i) {
        const auto folder = QString::fromStdString(top) + QStringLiteral("/folder %1").arg(i / filesAFolder, 4, 10, QLatin1Char('0'));
        if (i % filesAFolder == 0 && !QDir().mkpath(folder))
            return false;
        QFile file(folder + QStringLiteral("/IMG_%1.txt").arg(i, 7, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(QByteArray::number(i));
    }
    return true;
}

/// MiB of a process in memory, without what it shares with files.
double memoryMiB(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const auto& line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    return -1;
}

/// Seconds of the processor that it used until now.
double processorSeconds(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const auto all = file.readAll();
    const auto fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    return (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double anchorPaintMs()
{
    QStandardItemModel model(filesAFolder, 4);
    QMainWindow window;
    PaintEar ear(window);
    auto* const table = new QTableView;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1100, 720);
    window.show();
    (void)QTest::qWaitFor([&] { return ear.paintedMs >= 0; }, 10'000);
    return ear.paintedMs;
}

class Report {
public:
    void line(const QString& what, double value, double most, const QString& unit, const QString& beside = {})
    {
        m_out << QStringLiteral("  %1 %2 %3, at most %4 %3%5%6\n").arg(what, -44).arg(value, 8, 'f', 2).arg(unit).arg(most).arg(beside.isEmpty() ? QString() : QStringLiteral("; ") + beside, value > most ? QStringLiteral("   ABOVE") : QString());
        m_out.flush();
        m_above = m_above || value > most;
    }
    int code() const { return m_above ? 1 : 0; }

private:
    QTextStream m_out{stdout};
    bool m_above = false;
};

} // namespace

int main(int argc, char** argv)
{
    Watched application(argc, argv);
    applyTheme(application, ThemeChoice::light, 100);
    applyLanguage(application, QStringLiteral("en"));
    QTextStream out(stdout);
    const int files = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 1'000'000;
    WindowWorld world(Stage::empty);
    const auto top = world.home("Many");
    auto engine = std::move(*world.drive->connect());
    const auto task = writeFiles(top, files) ? engine->backup({.paths = {{top}}}) : Result<api::TaskId>(ErrorCode::diskFull);
    const auto stored = [&] { return engine->task(*task, 0, std::chrono::milliseconds(0))->ended(); };
    if (!task.ok() || !QTest::qWaitFor(stored, 3'600'000) || engine->snapshots()->empty()) {
        out << "The drive could not be filled.\n";
        return 1;
    }
    const double emptyPaint = anchorPaintMs();
    Report report;
    out << files << " files in " << (files + filesAFolder - 1) / filesAFolder << " folders:\n";
    out.flush();
    {
        // As when the program is started: nothing is known yet.
        application.forget();
        EngineSession session(world.drive);
        DriveState state(session);
        Preferences preferences(QString::fromStdString(world.drive->preferencesFile()));
        QElapsedTimer clock;
        clock.start();
        session.open();
        MainWindow window(state, preferences);
        PaintEar ear(window);
        window.show();
        const bool painted = QTest::qWaitFor([&] { return ear.paintedMs >= 0; }, 10'000);
        const double first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        auto* const table = window.findChild<FilesTable*>();
        const bool listed = QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() > 0; }, 30'000);
        const double shown = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (!painted || !listed)
            return 1;
        report.line(QStringLiteral("first paint"), first, mostFirstPaintMs, QStringLiteral("ms"), QStringLiteral("an empty window of Qt's: %1, ratio %2").arg(emptyPaint, 0, 'f', 1).arg(first / emptyPaint, 0, 'f', 1));
        report.line(QStringLiteral("until the files stand there"), shown, 2 * mostFirstPaintMs, QStringLiteral("ms"));
        report.line(QStringLiteral("longest block at the start"), application.longestMs, mostBlockMs, QStringLiteral("ms"), QString::fromLatin1(application.longest));

        application.forget();
        auto* const pane = window.findChild<FilesPane*>();
        pane->openFolder({top});
        (void)QTest::qWaitFor([&] { return table->model()->rowCount() == (files + filesAFolder - 1) / filesAFolder; }, 30'000);
        pane->openFolder({top + "/folder 0000"});
        (void)QTest::qWaitFor([&] { return table->model()->rowCount() == std::min(files, filesAFolder); }, 30'000);
        window.findChild<QLineEdit*>(QStringLiteral("search"))->setText(QStringLiteral("IMG_00"));
        QTest::qWait(5'000);
        window.findChild<QLineEdit*>(QStringLiteral("search"))->clear();
        for (const auto* const each : window.panes()) {
            window.showPane(each->id());
            QTest::qWait(500);
        }
        report.line(QStringLiteral("longest block while it is used"), application.longestMs, mostBlockMs, QStringLiteral("ms"), QString::fromLatin1(application.longest));
    }
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(world.home("config")));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral("granary"), {QStringLiteral("--profile"), QString::fromStdString(world.drive->profile())});
    if (!program.waitForStarted())
        return 1;
    const double alone = memoryMiB(QCoreApplication::applicationPid());
    QTest::qWait(settleMs);
    const double before = processorSeconds(program.processId());
    QTest::qWait(idleMs);
    const double used = (processorSeconds(program.processId()) - before) * 100'000 / idleMs;
    report.line(QStringLiteral("processor while nobody uses it"), used, mostIdlePercent, QStringLiteral("%"));
    report.line(QStringLiteral("memory of it"), memoryMiB(program.processId()), mostMemoryMiB, QStringLiteral("MiB"), QStringLiteral("this benchmark: %1").arg(alone, 0, 'f', 0));
    program.kill();
    program.waitForFinished();
    return report.code();
}
