// Rows of a folder: their order, their texts, and what views are told.
#include "ui/files/folder_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

FileRow row(const char* path, api::EntryType type, std::uint64_t bytes = 0, std::int64_t mtimeNs = 0)
{
    api::Entry entry;
    entry.path = {path};
    entry.type = type;
    entry.bytes = bytes;
    entry.mtimeNs = mtimeNs;
    return rowOf(std::move(entry), true);
}

QStringList names(const std::vector<FileRow>& rows)
{
    QStringList out;
    for (const auto& r : rows)
        out << r.name;
    return out;
}

std::vector<FileRow> sample()
{
    std::vector<FileRow> out;
    out.push_back(row("/a/page 10", api::EntryType::file, 5, 30));
    out.push_back(row("/a/page 9", api::EntryType::file, 7, 10));
    out.push_back(row("/a/Zebra", api::EntryType::directory, 0, 5));
    out.push_back(row("/a/apple", api::EntryType::directory, 0, 50));
    out.push_back(row("/a/Page 1", api::EntryType::file, 9, 20));
    return out;
}

} // namespace

class FolderModelTest : public QObject {
    Q_OBJECT

private slots:
    void foldersComeFirstAndNumbersCount()
    {
        auto rows = sample();
        sortRows(rows, SortBy::name, Qt::AscendingOrder);
        QCOMPARE(names(rows), (QStringList{"apple", "Zebra", "Page 1", "page 9", "page 10"}));
        sortRows(rows, SortBy::name, Qt::DescendingOrder);
        QCOMPARE(names(rows), (QStringList{"Zebra", "apple", "page 10", "page 9", "Page 1"}));
    }

    void sortsBySizeAndTime()
    {
        auto rows = sample();
        sortRows(rows, SortBy::size, Qt::DescendingOrder);
        QCOMPARE(names(rows), (QStringList{"apple", "Zebra", "Page 1", "page 9", "page 10"}));
        sortRows(rows, SortBy::modified, Qt::AscendingOrder);
        QCOMPARE(names(rows), (QStringList{"Zebra", "apple", "page 9", "Page 1", "page 10"}));
    }

    void tellsItsViews()
    {
        FolderModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set(sample());
        QCOMPARE(model.rowCount(), 5);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(sample());
        QCOMPARE(inserted.count(), 1);
        model.append({});
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.data(model.index(5, FolderModel::nameColumn), Qt::DisplayRole).toString(), QString("page 10"));
        QCOMPARE(model.data(model.index(5, FolderModel::placeColumn), Qt::DisplayRole).toString(), QString("/a"));
        QCOMPARE(model.data(model.index(5, FolderModel::sizeColumn), Qt::DisplayRole).toString(), QString("5 bytes"));
        QVERIFY(model.data(model.index(7, FolderModel::sizeColumn), Qt::DisplayRole).toString().isEmpty());
        model.set({});
        QCOMPARE(model.rowCount(), 0);
    }

    void oddNamesAreShown()
    {
        QCOMPARE(row("/a/two\nlines", api::EntryType::file).name, QString("two lines"));
        QCOMPARE(row("/a/\xff", api::EntryType::file).name, QString(QChar(0xfffd)));
        QCOMPARE(iconNameOf(row("/a/Holiday.JPEG", api::EntryType::file).entry), QString("image"));
        QCOMPARE(iconNameOf(row("/a/x.txt", api::EntryType::file).entry), QString("file"));
        QCOMPARE(iconNameOf(row("/a/x.png", api::EntryType::directory).entry), QString("folder"));
    }
};

QTEST_MAIN(FolderModelTest)
#include "folder_model_test.moc"
