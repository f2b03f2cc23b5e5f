// The Files pane over a real engine: what is there, what was there, search, and restoring by clicks.
#include "tests/ui/window_world.h"
#include "ui/files/files_pane.h"
#include "ui/files/restore_dialog.h"
#include "ui/widgets/empty_page.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace granary;
using namespace granary::ui;
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
};

QTEST_MAIN(FilesPaneTest)
#include "files_pane_test.moc"
