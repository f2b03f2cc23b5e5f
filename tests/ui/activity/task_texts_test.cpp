// What the engine did, in words: whatever it is, and whatever came of it.
#include "tests/ui/activity/tasks.h"
#include "ui/activity/activity_export.h"
#include "ui/activity/task_texts.h"
#include "ui/base/error_sentences.h"
#include "ui/base/languages.h"
#include "ui/shell/language.h"

#include <QSet>
#include <QTest>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;
using Kind = api::TaskKind;
using State = api::TaskState;

namespace {

constexpr int kinds = static_cast<int>(Kind::joinNetwork) + 1;

api::NodeFinding finding(api::NodeFault fault)
{
    api::NodeFinding out;
    out.address = "127.0.0.1:7001";
    out.fault = fault;
    out.shards = 40;
    out.missing = 3;
    out.wrong = 2;
    out.unanswered = 4;
    out.claimed = 5;
    return out;
}

} // namespace

class TaskTextsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { applyLanguage(*QCoreApplication::instance(), "en"); }

    void eachKindAndStateSaysSomething()
    {
        for (const auto& language : languages()) {
            applyLanguage(*QCoreApplication::instance(), language.code);
            QSet<QString> titles;
            for (int kind = 0; kind < kinds; ++kind) {
                titles.insert(taskTitle(task(1, static_cast<Kind>(kind), State::done)));
                for (const auto state : {State::running, State::paused, State::done, State::failed, State::cancelled, State::interrupted}) {
                    auto each = task(1, static_cast<Kind>(kind), state);
                    if (state == State::failed)
                        each.error = Error(ErrorCode::noNodes);
                    QVERIFY(!taskTitle(each).isEmpty());
                    QVERIFY(!taskOutcome(each).isEmpty());
                    QVERIFY(!taskOutcome(each).contains('%'));
                }
            }
            QCOMPARE(titles.size(), kinds);
        }
    }

    void titlesNameWhatItWorkedOn()
    {
        auto backup = backupWithSkipped(1);
        QCOMPARE(taskTitle(backup), QString("Backup of Documents, Pictures and 1 more"));
        backup.paths.pop_back();
        QCOMPARE(taskTitle(backup), QString("Backup of Documents and Pictures"));
        backup.paths.pop_back();
        QCOMPARE(taskTitle(backup), QString("Backup of Documents"));
    }

    /// The same error means something else for each of them.
    void failuresSpeakOfWhatWasTried()
    {
        const auto sentence = [](Kind kind, ErrorCode code) { return taskOutcome(failedTask(1, kind, code)); };
        const auto said = [&](Kind kind, ErrorCode code, Doing doing) { return sentence(kind, code) == errorSentence(Error(code), doing); };
        for (const auto code : {ErrorCode::busy, ErrorCode::refused, ErrorCode::notFound, ErrorCode::alreadyExists, ErrorCode::conflict}) {
            QVERIFY(said(Kind::init, code, Doing::create));
            QVERIFY(said(Kind::addDevice, code, Doing::addDevice));
            QVERIFY(said(Kind::revokeDevice, code, Doing::removeDevice));
            QVERIFY(said(Kind::forget, code, Doing::forget));
        }
        QVERIFY(sentence(Kind::addDevice, ErrorCode::refused).startsWith("Too many wrong codes"));
        QVERIFY(!sentence(Kind::init, ErrorCode::refused).startsWith("Too many wrong codes")); // nobody let anybody in here
        QVERIFY(sentence(Kind::revokeDevice, ErrorCode::notFound).startsWith("There is no computer of that name"));
        QVERIFY(!sentence(Kind::forget, ErrorCode::notFound).contains("computer of that name"));
    }

    void skippedFilesWantAttention()
    {
        const auto backup = backupWithSkipped(1);
        QVERIFY(taskMood(backup) == TaskMood::attention);
        QCOMPARE(taskOutcome(backup), QString("86,149 files, 5.0 GiB, of which 1.0 MiB new, in 1 min. 5 files left out."));
        const auto found = taskFindings(backup);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0].subject, QString("/home/private"));
        QVERIFY(found[0].advice.contains("exclude"));
        QCOMPARE(moreFindings(backup), std::uint64_t{2});
        QCOMPARE(findingsSentence(backup), QString("5 things to know"));
    }

    /// Sockets are never stored: to be told of them each time as of a problem would hide the real ones.
    void whatNobodyMissesIsNoProblem()
    {
        api::BackupResult result;
        result.complete = true;
        result.warnings = {{ErrorCode::notStored, {"/home/agent.sock"}, {}}};
        result.warningCount = 1;
        const auto backup = doneTask(1, Kind::backup, result);
        QVERIFY(taskMood(backup) == TaskMood::good);
        QCOMPARE(taskFindings(backup).size(), std::size_t{1});
    }

    void checksNameTheMachine()
    {
        for (const auto& language : languages()) {
            applyLanguage(*QCoreApplication::instance(), language.code);
            QSet<QString> texts;
            for (int fault = 1; fault <= static_cast<int>(api::NodeFault::breaksProtocol); ++fault) {
                api::VerifyResult result;
                result.segments = 10;
                result.healthy = 9;
                result.degraded = 1;
                result.damagedNodes = {finding(static_cast<api::NodeFault>(fault))};
                const auto check = doneTask(1, Kind::verify, result);
                QVERIFY(taskMood(check) == TaskMood::attention);
                const auto found = taskFindings(check);
                QCOMPARE(found.size(), std::size_t{1});
                QVERIFY(found.front().subject.contains("127.0.0.1:7001"));
                QVERIFY(!found.front().text.isEmpty() && !found.front().text.contains('%'));
                QVERIFY(!found.front().advice.isEmpty());
                texts.insert(found.front().text);
            }
            QCOMPARE(texts.size(), static_cast<int>(api::NodeFault::breaksProtocol));
        }
    }

    void lostFilesAreTheWorst()
    {
        api::VerifyResult result;
        result.segments = 10;
        result.healthy = 9;
        result.lost = 1;
        result.lostFiles = {{ErrorCode::damaged, {"/home/photo.jpg"}, {}}};
        result.lostFileCount = 1;
        const auto check = doneTask(1, Kind::verify, result);
        QVERIFY(taskMood(check) == TaskMood::problem);
        QVERIFY(taskOutcome(check).contains("1 file can't be brought back"));
        QVERIFY(taskOutcome(check).contains("back up now"));
        result.lost = 0;
        result.healthy = 10;
        result.lostFiles.clear();
        QVERIFY(taskMood(doneTask(1, Kind::verify, result)) == TaskMood::good);
    }

    void damagedRestoresAndFailedDrillsAreProblems()
    {
        api::RestoreResult restored;
        restored.damaged = {{ErrorCode::damaged, {"/home/a"}, {}}, {ErrorCode::notEnoughShards, {"/home/b"}, {}}};
        restored.damagedCount = 2;
        const auto restore = doneTask(1, Kind::restore, restored);
        QVERIFY(taskMood(restore) == TaskMood::problem);
        const auto found = taskFindings(restore);
        QVERIFY(found[0].advice != found[1].advice); // one is to be waited for
        api::DrillResult drill;
        QVERIFY(taskMood(doneTask(1, Kind::drill, drill)) == TaskMood::problem);
        drill.passed = true;
        QVERIFY(taskMood(doneTask(1, Kind::drill, drill)) == TaskMood::good);
        drill.originalsDiffer = {{"/home/c"}};
        QVERIFY(taskMood(doneTask(1, Kind::drill, drill)) == TaskMood::attention);
    }

    void progressIsAPart()
    {
        auto running = task(1, Kind::backup, State::running);
        QVERIFY(taskShare(running) < 0);
        running.progress.files = 30;
        running.progress.filesTotal = 120;
        QCOMPARE(taskShare(running), 0.25);
        running.progress.bytes = 90;
        running.progress.bytesTotal = 100;
        QCOMPARE(taskShare(running), 0.9);
        running.progress.bytes = 200; // files grew meanwhile
        QCOMPARE(taskShare(running), 1.0);
        QCOMPARE(taskOutcome(running), QString("30 of 120 files"));
        running.state = State::paused;
        QCOMPARE(taskOutcome(running), QString("Paused at 30 of 120 files"));
    }

    void exportsSayAll()
    {
        const auto backup = backupWithSkipped(1);
        const auto text = taskText(backup);
        for (const auto* const part : {"Backup of Documents", "86,149 files", "/home/Music", "/home/secret: may not be read", "exclude it", "and 2 more"})
            QVERIFY2(text.contains(part), part);
        const auto failed = failedTask(2, Kind::restore, ErrorCode::diskFull);
        QVERIFY(taskText(failed).contains("in the detail")); // for whoever helps
        QVERIFY(activityText({&backup, &failed}).contains(text));
    }

    void tablesAreTables()
    {
        auto backup = backupWithSkipped(1);
        auto* const result = std::get_if<api::BackupResult>(&backup.result);
        result->warnings = {{ErrorCode::permissionDenied, {"/home/say \"hello\", you"}, {}}, {ErrorCode::permissionDenied, {"=cmd|' /C calc'!A0"}, {}}};
        const auto other = task(2, Kind::repair, State::cancelled);
        const auto csv = activityCsv({&backup, &other});
        QVERIFY(csv.startsWith(QChar::ByteOrderMark));
        const auto lines = csv.split("\r\n");
        QCOMPARE(lines.size(), 5); // names, two findings, the other task, the end
        QVERIFY(lines.back().isEmpty());
        QVERIFY(lines[1].contains("\"/home/say \"\"hello\"\", you\""));
        QVERIFY(lines[2].contains("\"'=cmd|"));
        for (const auto& line : lines)
            QVERIFY(line.isEmpty() || line.count("\",\"") == 5);
    }
};

QTEST_GUILESS_MAIN(TaskTextsTest)
#include "task_texts_test.moc"
