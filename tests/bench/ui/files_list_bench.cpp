// How long a folder of 100,000 files takes to stand in the window, and each frame while it is scrolled. The figures stand beside what the same
// view takes for the same number of rows that cost nothing (the anchor): what is above it is ours.
//
// Usage: bench.files_list [ROWS]. A granaryd must be in the PATH.
#include "tests/ui/window_world.h"
#include "ui/files/files_pane.h"
#include "ui/files/files_table.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTextStream>
#include <QThread>

#include <algorithm>

using namespace granary;
using namespace granary::ui;
using granary::test::WindowWorld;

namespace {

constexpr int frames = 400;

/// Rows that cost nothing.
class PlainModel : public QAbstractTableModel {
public:
    explicit PlainModel(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex&, int role) const override { return role == Qt::DisplayRole ? m_text : QVariant(); }

private:
    const int m_rows;
    const QVariant m_text = QStringLiteral("a row of text");
};

struct Times {
    double middle = 0;
    double worst = 0;
};

/// From the top to the end and back, painting each frame at once.
Times scroll(QAbstractItemView& view)
{
    std::vector<double> each;
    auto* const bar = view.verticalScrollBar();
    for (int i = 0; i < frames; ++i) {
        const double at = i < frames / 2 ? 2.0 * i / frames : 2.0 - 2.0 * i / frames;
        QElapsedTimer clock;
        clock.start();
        bar->setValue(static_cast<int>(at * bar->maximum()));
        view.viewport()->repaint();
        each.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(each.begin(), each.end());
    return {each[each.size() / 2], each.back()};
}

bool writeFiles(const std::string& folder, int rows)
{
    QDir().mkpath(QString::fromStdString(folder));
    for (int i = 0; i < rows; ++i) {
        QFile file(QString::fromStdString(folder) + QStringLiteral("/IMG_%1.txt").arg(i, 6, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(QByteArray::number(i));
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, ThemeChoice::light, 100);
    QTextStream out(stdout);
    const int rows = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 100'000;
    WindowWorld world(Stage::empty);
    const auto folder = world.home("Many");
    if (!writeFiles(folder, rows)) {
        out << "The files could not be written.\n";
        return 1;
    }
    auto engine = std::move(*world.drive->connect());
    const auto task = engine->backup({.paths = {{folder}}});
    const auto stored = [&] { return engine->task(*task, 0, std::chrono::milliseconds(0))->ended(); };
    if (!task.ok() || !QTest::qWaitFor(stored, 600'000) || engine->snapshots()->empty()) {
        out << "The backup failed.\n";
        return 1;
    }
    FilesPane pane(*world.state);
    pane.resize(1100, 720);
    pane.show();
    auto* const table = pane.findChild<FilesTable*>();
    const auto rowsAre = [&](int count) { return QTest::qWaitFor([&] { return table->model()->rowCount() == count; }, 120'000); };
    world.state->refresh();
    if (!rowsAre(1))
        return 1;

    QElapsedTimer clock;
    clock.start();
    pane.openFolder({folder});
    // The longest that the window was deaf meanwhile.
    qint64 deafest = 0, last = 0, first = 0;
    while (table->model()->rowCount() != rows && clock.elapsed() < 120'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        deafest = std::max(deafest, clock.elapsed() - last);
        last = clock.elapsed();
        if (first == 0 && table->model()->rowCount() > 1) {
            table->viewport()->repaint();
            first = clock.elapsed();
        }
        QThread::usleep(200);
    }
    table->viewport()->repaint();
    const auto shown = clock.elapsed();
    if (table->model()->rowCount() != rows)
        return 1;
    const auto ours = scroll(*table);

    PlainModel plain(rows);
    QTableView anchor;
    anchor.setModel(&plain);
    anchor.verticalHeader()->hide();
    anchor.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    anchor.resize(table->size());
    clock.restart();
    anchor.show();
    QCoreApplication::processEvents();
    anchor.viewport()->repaint();
    const auto anchorShown = clock.elapsed();
    const auto theirs = scroll(anchor);

    out << rows << " files in one folder, milliseconds:\n"
        << QStringLiteral("  folder opened to first rows    %1   (a plain table of as many rows: %2)\n").arg(first).arg(anchorShown)
        << QStringLiteral("  to all of them                 %1\n").arg(shown)
        << QStringLiteral("  longest that the window waited %1\n").arg(deafest)
        << QStringLiteral("  a frame while scrolling        %1, worst %2   (plain: %3, worst %4)\n").arg(ours.middle, 0, 'f', 2).arg(ours.worst, 0, 'f', 2).arg(theirs.middle, 0, 'f', 2).arg(theirs.worst, 0, 'f', 2);
    return 0;
}
