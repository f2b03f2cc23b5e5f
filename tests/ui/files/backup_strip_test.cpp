// What is said of a backup that runs.
#include "ui/files/backup_strip.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

api::Task backup(std::uint64_t bytes, std::uint64_t total)
{
    api::Task out;
    out.id = 7;
    out.paths = {{"/home/ann/Documents"}, {"/home/ann/Pictures"}};
    out.progress.phase = "read";
    out.progress.files = bytes / 1000;
    out.progress.filesTotal = total / 1000;
    out.progress.bytes = bytes;
    out.progress.bytesTotal = total;
    return out;
}

} // namespace

class BackupStripTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(*qApp, "en"); }

    void rateIsSmoothAndStartsAgain()
    {
        TaskRate rate;
        rate.look(backup(0, 100'000'000), 0);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        QCOMPARE(rate.secondsLeft(), 0.0);
        rate.look(backup(5'000'000, 100'000'000), 500); // too soon to say
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        rate.look(backup(10'000'000, 100'000'000), 1000);
        QCOMPARE(rate.bytesPerSecond(), 10'000'000.0);
        QCOMPARE(rate.secondsLeft(), 9.0);
        rate.look(backup(30'000'000, 100'000'000), 2000);
        QCOMPARE(rate.bytesPerSecond(), 13'000'000.0);
        auto paused = backup(30'000'000, 100'000'000);
        paused.state = api::TaskState::paused;
        rate.look(paused, 9000);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
        auto other = backup(1000, 2000);
        other.id = 8;
        rate.look(other, 10'000);
        QCOMPARE(rate.bytesPerSecond(), 0.0);
    }

    void sentencesSayWhatHowFastAndHowLong()
    {
        TaskRate rate;
        rate.look(backup(0, 120'000'000), 0);
        rate.look(backup(10'000'000, 130'000'000), 1000);
        auto task = backup(10'000'000, 130'000'000);
        const auto sentence = backupSentence(task, rate);
        for (const auto* const part : {"10,000 of 130,000 files", "9.5 MiB of 124.0 MiB", "10.0 MB/s", "about 12 s left"})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QCOMPARE(backupTitle(task), QString("Backing up Documents and Pictures"));
        task.state = api::TaskState::paused;
        QVERIFY(backupSentence(task, rate).endsWith("paused"));
        api::Task early;
        early.progress.phase = "read";
        QCOMPARE(backupSentence(early, TaskRate()), QString("Looking for changes"));
        early.progress.phase = "upload";
        QCOMPARE(backupSentence(early, TaskRate()), QString("Sending the last of it"));
    }
};

QTEST_MAIN(BackupStripTest)
#include "backup_strip_test.moc"
