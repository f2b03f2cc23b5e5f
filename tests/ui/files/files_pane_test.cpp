// The Files pane over a real engine: what is there, what was there, search, and restoring by clicks.
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/files/compare_dialog.h"
#include "ui/files/drag_out.h"
#include "ui/files/drop_dialog.h"
#include "ui/files/files_pane.h"
#include "ui/files/restore_dialog.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/widgets/empty_page.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace granary;
using namespace granary::ui;
using granary::test::picture;
using granary::test::shows;
using granary::test::WindowWorld;

namespace {

QTableView* table(FilesPane& pane) { return pane.findChild<QTableView*>(); }

QStringList names(FilesPane& pane)
{
    QStringList out;
    const auto* const model = table(pane)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        out << model->index(row, FolderModel::nameColumn).data().toString();
    return out;
}

void select(FilesPane& pane, const QString& name)
{
    const auto row = static_cast<int>(names(pane).indexOf(name));
    QVERIFY2(row >= 0, qPrintable(name));
    table(pane)->selectRow(row);
}

QByteArray contents(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

template <class T>
T* childNamed(QWidget& parent, const QString& accessibleName)
{
    for (auto* const child : parent.findChildren<T*>())
        if (child->accessibleName() == accessibleName)
            return child;
    return nullptr;
}

void writeFile(const std::string& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(QString::fromStdString(path)).path());
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Dropped onto the pane as a file manager does it.
bool drop(FilesPane& pane, const QList<QUrl>& urls)
{
    QMimeData carried;
    carried.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction | Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&pane, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(300, 300), Qt::CopyAction | Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&pane, &event);
    return event.dropAction() == Qt::CopyAction;
}

QPushButton* button(QWidget& parent, const QString& text)
{
    for (auto* const child : parent.findChildren<QPushButton*>())
        if (child->text() == text)
            return child;
    return nullptr;
}

} // namespace

class FilesPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void saysWhatToDoWhenNothingIsProtected()
    {
        WindowWorld world(Stage::empty);
        FilesPane pane(*world.state);
        pane.show();
        QVERIFY(world.ready());
        auto* const choose = button(pane, "Choose folders");
        QVERIFY(WindowWorld::until([&] { return choose->isVisible(); }));
        QSignalSpy asked(&pane, &Pane::openPane);
        QTest::mouseClick(choose, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), QString("folders"));
        QVERIFY(!childNamed<QLineEdit>(pane, "Search all files")->isEnabled());
    }

    void browsesNowAndThen()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.show();
        QVERIFY(WindowWorld::until([&] { return names(pane) == QStringList{"Documents", "Pictures", "Projects"}; }));
        pane.openFolder({world.home("Documents")});
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Packing list.txt"); }));
        QCOMPARE(names(pane).front(), QString("Taxes"));
        QVERIFY(!names(pane).contains("Garden plan.txt"));

        // The plan for the garden is gone since the second backup, and still there at the time of the first.
        auto* const time = childNamed<QComboBox>(pane, "Time");
        QVERIFY(WindowWorld::until([&] { return time->count() == 3; }));
        time->setCurrentIndex(2);
        emit time->activated(2);
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Garden plan.txt"); }));

        // Up again with the keyboard.
        table(pane)->setFocus();
        QTest::keyClick(table(pane), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Pictures"); }));
    }

    void comesBackToTheFolderThatWasOpen()
    {
        WindowWorld world(Stage::full);
        FilesPane before(*world.state);
        before.openFolder({world.home("Documents")});
        FilesPane pane(*world.state);
        pane.setPlace(before.place());
        pane.show();
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Packing list.txt"); }));
    }

    void findsAsOneTypes()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.show();
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 3; }));
        auto* const search = childNamed<QLineEdit>(pane, "Search all files");
        QTest::keyClicks(search, "tax return 202");
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 7; }));
        search->clear();
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 3; }));
        QTest::keyClicks(search, "no such thing");
        auto* const none = pane.findChildren<EmptyPage*>().at(1);
        QVERIFY(WindowWorld::until([&] { return none->isVisible(); }));
    }

    void restoresAnOldVersionByClicks()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        pane.openFolder({world.home("Documents")});
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Wedding speech.txt"); }));
        select(pane, "Wedding speech.txt");
        auto* const versions = childNamed<QListWidget>(pane, "Versions");
        QVERIFY(WindowWorld::until([&] { return versions->count() == 2; }));
        versions->setCurrentRow(1);
        QTest::mouseClick(button(pane, "Restore this version"), Qt::LeftButton);

        auto* const dialog = pane.findChild<RestoreDialog*>();
        QVERIFY(dialog);
        const QTemporaryDir out;
        dialog->setFolder(out.path());
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->grab().save("restore-dialog.png");
        QTest::mouseClick(button(*dialog, "Restore"), Qt::LeftButton);

        const auto restored = out.path().toStdString() + world.home("Documents/Wedding speech.txt");
        QVERIFY(WindowWorld::until([&] { return contents(restored).startsWith("Wedding speech\n"); }));
        QVERIFY(contents(world.home("Documents/Wedding speech.txt")).startsWith("Wedding speech, shorter\n"));
    }

    void putsBackWhatWasDeleted()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.show();
        pane.openFolder({world.home("Documents")});
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Rental contract.txt"); }));
        const auto path = world.home("Documents/Rental contract.txt");
        const auto before = contents(path);
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        select(pane, "Rental contract.txt");
        QTest::mouseClick(button(pane, "Restore ..."), Qt::LeftButton);
        auto* const dialog = pane.findChild<RestoreDialog*>();
        QVERIFY(dialog);
        for (auto* const choice : dialog->findChildren<QAbstractButton*>())
            if (choice->text() == "Where it was")
                choice->click();
        QTest::mouseClick(button(*dialog, "Restore"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return contents(path) == before; }));
    }

    /// The first backup is stopped in its middle, looked at, and let go on.
    void saysWhatTheFirstBackupDoes()
    {
        WindowWorld world(Stage::empty);
        FilesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        QVERIFY(world.ready());
        for (int i = 0; i < 40; ++i)
            writeFile(world.home("Films/" + std::to_string(i) + ".bin"), QByteArray(4 << 20, static_cast<char>('a' + i % 26)));
        auto engine = std::move(*world.drive->connect());
        const auto task = engine->backup({.paths = {{world.home("Films")}}});
        QVERIFY(task.ok());
        QVERIFY(engine->pauseTask(*task).ok());
        world.state->refresh();
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(pane, "The first backup is paused"); }));
        QVERIFY(shows<QLabel>(pane, "Backing up Films"));
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(pane, "paused"); }));
        QVERIFY(!button(pane, "Choose folders"));
        picture(pane, "files-first-backup");
        QTest::mouseClick(button(pane, "Go on"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return names(pane) == QStringList{"Films"}; }));
        QVERIFY(WindowWorld::until([&] { return !shows<QLabel>(pane, "Backing up Films"); }));
    }

    /// Backups of different folders are different snapshots; now is all of them.
    void nowIsTheNewestOfEachFolder()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.show();
        writeFile(world.home("Music/song.ogg"), QByteArray(1000, 's'));
        writeFile(world.home("Music/other song.ogg"), QByteArray(1000, 't'));
        auto engine = std::move(*world.drive->connect());
        QVERIFY(engine->backup({.paths = {{world.home("Music")}}}).ok());
        QVERIFY(WindowWorld::until([&] { return names(pane) == QStringList{"Documents", "Music", "Pictures", "Projects"}; }));
        auto* const search = childNamed<QLineEdit>(pane, "Search all files");
        QTest::keyClicks(search, "o");
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("song.ogg") && names(pane).contains("Rental contract.txt"); }));
        search->clear();
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 4; }));

        // All of them are brought back, though they are of different snapshots.
        table(pane)->selectAll();
        QTest::mouseClick(button(pane, "Restore ..."), Qt::LeftButton);
        auto* const dialog = pane.findChild<RestoreDialog*>();
        const QTemporaryDir out;
        dialog->setFolder(out.path());
        QTest::mouseClick(button(*dialog, "Restore"), Qt::LeftButton);
        const auto base = out.path().toStdString();
        QVERIFY(WindowWorld::until([&] { return contents(base + world.home("Music/song.ogg")).size() == 1000 && contents(base + world.home("Documents/Wedding speech.txt")).startsWith("Wedding speech, shorter"); }));
    }

    void listsWhatWasDeletedAndBringsItBack()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 3; }));
        // A folder that goes stands for all that lies in it; what is made again is not gone.
        const auto backUp = [&] {
            auto engine = std::move(*world.drive->connect());
            const auto task = engine->backup({.paths = {{world.home("Documents")}, {world.home("Pictures")}, {world.home("Projects")}}});
            return task.ok() && WindowWorld::until([&] { return engine->task(*task, 0, std::chrono::milliseconds(0))->state == api::TaskState::done; });
        };
        const auto letter = contents(world.home("Documents/Insurance 2026.txt"));
        QVERIFY(QDir(QString::fromStdString(world.home("Documents/Taxes"))).removeRecursively());
        QVERIFY(QFile::remove(QString::fromStdString(world.home("Documents/Insurance 2026.txt"))));
        QVERIFY(backUp());
        writeFile(world.home("Documents/Insurance 2026.txt"), letter);
        QVERIFY(backUp());
        world.state->refresh();
        QVERIFY(WindowWorld::until([&] { return world.state->snapshots().size() >= 4; }));
        QTest::mouseClick(button(pane, "Deleted"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(pane, "2 deleted items."); }));
        QCOMPARE(names(pane), (QStringList{"Taxes", "Garden plan.txt"}));
        picture(pane, "files-deleted");
        select(pane, "Taxes");
        QTest::mouseClick(button(pane, "Restore ..."), Qt::LeftButton);
        auto* const dialog = pane.findChild<RestoreDialog*>();
        const QTemporaryDir out;
        dialog->setFolder(out.path());
        QTest::mouseClick(button(*dialog, "Restore"), Qt::LeftButton);
        const auto restored = out.path().toStdString() + world.home("Documents/Taxes/Tax return 2019.csv");
        QVERIFY(WindowWorld::until([&] { return contents(restored).startsWith("date;item;amount"); }));
        // A deleted folder can be walked into: as of the time when it was there.
        emit table(pane)->activated(table(pane)->model()->index(0, 0));
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Tax return 2019.csv"); }));
        QTest::mouseClick(button(pane, "Deleted"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Garden plan.txt"); }));
        QTest::mouseClick(button(pane, "Deleted"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return !names(pane).contains("Garden plan.txt"); }));
    }

    void comparesTwoVersions()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        pane.openFolder({world.home("Documents")});
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Wedding speech.txt"); }));
        select(pane, "Wedding speech.txt");
        auto* const text = childNamed<QPlainTextEdit>(pane, "Preview");
        QVERIFY(WindowWorld::until([&] { return text->isVisible() && text->toPlainText().startsWith("Wedding speech, shorter"); }));
        auto* const versions = childNamed<QListWidget>(pane, "Versions");
        QVERIFY(WindowWorld::until([&] { return versions->count() == 2; }));
        picture(pane, "files-preview");
        auto* const compare = button(pane, "Compare");
        versions->setCurrentRow(0);
        QVERIFY(!compare->isEnabled()); // the newest with itself
        versions->setCurrentRow(1);
        QTest::mouseClick(compare, Qt::LeftButton);
        auto* const dialog = pane.findChild<CompareDialog*>();
        QVERIFY(dialog);
        auto* const view = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(WindowWorld::until([&] { return view->toPlainText().contains(QString::fromUtf8("\xe2\x88\x92  Wedding speech\n")); }));
        QVERIFY(view->toPlainText().contains("+  Wedding speech, shorter"));
        QVERIFY(shows<QLabel>(*dialog, "line added"));
        picture(*dialog, "compare");
        // The preview follows the selection.
        select(pane, "Packing list.txt");
        QVERIFY(WindowWorld::until([&] { return text->toPlainText().startsWith("Packing list, second try"); }));
    }

    void takesInWhatIsDropped()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.resize(1000, 700);
        pane.show();
        QVERIFY(WindowWorld::until([&] { return names(pane).size() == 3; }));
        QVERIFY(!drop(pane, {QUrl("https://example.org/file")}));
        writeFile(world.home("Music/song.ogg"), QByteArray(1000, 's'));
        writeFile(world.home("One letter.txt"), "Dear");
        const auto url = [&](const char* name) { return QUrl::fromLocalFile(QString::fromStdString(world.home(name))); };

        QVERIFY(drop(pane, {url("Music")}));
        auto* dialog = pane.findChild<DropDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(shows<QLabel>(*dialog, "Add \"Music\""));
        picture(*dialog, "drop");
        QSignalSpy said(&pane, &Pane::said);
        QTest::mouseClick(button(*dialog, "Add"), Qt::LeftButton);
        QVERIFY(said.wait(20'000));
        QVERIFY(WindowWorld::until([&] { return planOf(world.state->status().plans, {world.home("Music/song.ogg")}) != nullptr; }));
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Music"); }));
        QVERIFY(WindowWorld::until([&] { return !pane.findChild<DropDialog*>(); }));

        // A copy, once: of what is protected already there is no other choice.
        QVERIFY(drop(pane, {url("Music/song.ogg")}));
        dialog = pane.findChild<DropDialog*>();
        QVERIFY(shows<QLabel>(*dialog, "protected already"));
        dialog->reject();
        QVERIFY(WindowWorld::until([&] { return !pane.findChild<DropDialog*>(); }));
        QVERIFY(drop(pane, {url("One letter.txt")}));
        dialog = pane.findChild<DropDialog*>();
        for (auto* const choice : dialog->findChildren<QRadioButton*>())
            if (choice->text() == "Store a copy once")
                choice->click();
        QTest::mouseClick(button(*dialog, "Add"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("One letter.txt"); }));
        QVERIFY(!planOf(world.state->status().plans, {world.home("One letter.txt")}));
    }

    void filesToDragAreRestoredFirst()
    {
        WindowWorld world(Stage::full);
        FilesPane pane(*world.state);
        pane.show();
        pane.openFolder({world.home("Documents")});
        QVERIFY(WindowWorld::until([&] { return names(pane).contains("Rental contract.txt"); }));
        const auto* const model = qobject_cast<FolderModel*>(table(pane)->model());
        std::vector<FileRow> files, folder;
        for (int row = 0; row < model->rowCount(); ++row)
            (model->row(row).entry.type == api::EntryType::directory ? folder : files).push_back(model->row(row));
        QVERIFY(DragOut::fits(files));
        QVERIFY(!DragOut::fits(folder) && !DragOut::fits({}));
        auto large = files;
        large.front().entry.bytes = DragOut::mostBytes;
        QVERIFY(!DragOut::fits(large));

        QStringList paths;
        {
            DragOut out(*world.session);
            QSignalSpy ready(&out, &DragOut::ready);
            out.prepare(files);
            QVERIFY(ready.wait(20'000));
            paths = ready.front().front().toStringList();
            QCOMPARE(static_cast<std::size_t>(paths.size()), files.size());
            for (std::size_t i = 0; i < files.size(); ++i)
                QCOMPARE(contents(paths[static_cast<qsizetype>(i)].toStdString()), contents(files[i].entry.path.bytes));
            QCOMPARE(QFileInfo(paths.front()).lastModified().toSecsSinceEpoch(), files.front().entry.mtimeNs / 1'000'000'000);
        }
        QVERIFY(!QFile::exists(paths.front())); // nothing readable stays behind
    }
};

QTEST_MAIN(FilesPaneTest)
#include "files_pane_test.moc"
