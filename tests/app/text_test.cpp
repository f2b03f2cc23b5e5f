// What people read: quantities, file names on a terminal, the progress bar, and sentences for every error.
#include "app/granary-cli/error_texts.h"
#include "app/granary-cli/output.h"
#include "app/granary-cli/schedule_texts.h"
#include "app/terminal/progress_bar.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;
using namespace granary::app;

class TextTest : public QObject {
    Q_OBJECT
private slots:
    void sizesAsPeopleWriteThem()
    {
        QCOMPARE(*parseSize("500MB"), 500'000'000u);
        QCOMPARE(*parseSize("4GiB"), std::uint64_t(4) << 30);
        QCOMPARE(*parseSize("1.5TB"), 1'500'000'000'000u);
        QCOMPARE(*parseSize("1.5 GiB"), (std::uint64_t(3) << 30) / 2);
        QCOMPARE(*parseSize("1048576"), 1'048'576u);
        QCOMPARE(*parseSize("10k"), 10'000u);
        QCOMPARE(*parseSize("2Mi"), std::uint64_t(2) << 20);
        QCOMPARE(*parseSize("0"), 0u);
        for (const char* bad : {"", "MB", "-1MB", "1.5", "1.MB", ".5MB", "1.2.3MB", "5XB", "5MBs", "1e9", "99999999999999TB", "1  MB", "5Bi"})
            QVERIFY2(!parseSize(bad), bad);
        // A fraction does not lead beyond what 63 bits hold, either.
        QCOMPARE(*parseSize("9223372.036TB"), 9'223'372'036'000'000'000u);
        QVERIFY(!parseSize("9223372.037TB"));
    }

    void pausesAsPeopleWriteThem()
    {
        QCOMPARE(*parseDuration("30m"), 1800);
        QCOMPARE(*parseDuration("2h"), 7200);
        QCOMPARE(*parseDuration("1d"), 86'400);
        QCOMPARE(*parseDuration("365d"), 365 * 86'400);
        for (const char* bad : {"", "m", "30", "0m", "-5m", "1.5h", "366d", "2h30m", "99999999999h", " 2h", "2w"})
            QVERIFY2(!parseDuration(bad), bad);
        ::setenv("TZ", "Europe/Berlin", 1);
        ::tzset();
        const std::int64_t now = 1'777'802'400; // 2026-05-03 12:00 there
        const std::int64_t hour = 3600;
        QCOMPARE(*parseMoment("13:30", now), now + hour + hour / 2);
        QCOMPARE(*parseMoment("11:00", now), now + 23 * hour);
        QCOMPARE(*parseMoment("12:00", now), now + 24 * hour);
        QCOMPARE(*parseMoment("tomorrow", now), now + 18 * hour);
        QCOMPARE(*parseMoment("2026-05-05 12:00", now), now + 48 * hour);
        QCOMPARE(*parseMoment("2026-11-03 12:00", now), now + 184 * 24 * hour + hour); // the clocks were put back
        for (const char* bad : {"", "noon", "25:00", "2026-05-03 11:59", "2028-05-03 12:00", "2026-13-01 12:00", "2026-05-32 12:00", "2026/05/05 12:00", "2026-05-05T12:00", "-026-05-05 12:00"})
            QVERIFY2(!parseMoment(bad, now), bad);
        ::unsetenv("TZ");
        ::tzset();
    }

    void quantities()
    {
        QCOMPARE(sizeText(512), std::string("512 B"));
        QCOMPARE(sizeText(1536), std::string("1.50 KiB"));
        QCOMPARE(sizeText(std::uint64_t(123) << 20), std::string("123 MiB"));
        QCOMPARE(sizeText(std::uint64_t(1) << 30), std::string("1.00 GiB"));
        QCOMPARE(rateText(123'400'000), std::string("123 MB/s"));
        QCOMPARE(rateText(12'340'000), std::string("12.3 MB/s"));
        QCOMPARE(countText(86149), std::string("86,149"));
        QCOMPARE(countText(999), std::string("999"));
        QCOMPARE(countText(1, "file") + countText(2000, "file"), std::string("1 file2,000 files"));
        QCOMPARE(durationText(1.25), std::string("1.2 s"));
        QCOMPARE(durationText(185), std::string("3 min 05 s"));
        QCOMPARE(durationText(7800), std::string("2 h 10 min"));
    }

    void namesCannotSteerTheTerminal()
    {
        QCOMPARE(printable("a\nb\x1b[31m"), std::string("a\\x0ab\\x1b[31m"));
        QCOMPARE(printable("\xff\xfe"), std::string("\\xff\\xfe"));
        QCOMPARE(printable("\xc2\x9b"), std::string("\\xc2\\x9b"));
        QCOMPARE(printable("\xc3\xa4\xe4\xb8\xad\xf0\x9f\x8c\xbe"), std::string("\xc3\xa4\xe4\xb8\xad\xf0\x9f\x8c\xbe"));
        QCOMPARE(printable("\xed\xa0\x80"), std::string("\\xed\\xa0\\x80"));
        QCOMPARE(printable("back\\slash"), std::string("back\\\\slash"));
    }

    void everyErrorHasASentenceThatSaysWhatToDo()
    {
        const auto doings = {Doing::start, Doing::init, Doing::recover, Doing::unlock, Doing::passphrase, Doing::invite, Doing::addNode,
            Doing::removeNode, Doing::backup, Doing::read, Doing::restore, Doing::verify, Doing::repair, Doing::drill, Doing::status,
            Doing::tasks, Doing::schedule, Doing::limits, Doing::demo, Doing::exportDrive, Doing::importShards, Doing::deleteDrive, Doing::joinNetwork,
            Doing::join, Doing::addDevice, Doing::revoke, Doing::share, Doing::forget, Doing::secretFile};
        for (int code = 0; code <= static_cast<int>(ErrorCode::conflict); ++code)
            for (const auto doing : doings) {
                const Error error(static_cast<ErrorCode>(code), "detail\n");
                const auto text = sentence(error, {doing, "/p"});
                QVERIFY2(text.size() > 6 && text.back() == '.', errorName(error.code).data());
                QVERIFY2(text.find('\n') == std::string::npos, text.c_str());
            }
    }

    void aMissingFileIsNotAMissingDevice()
    {
        const Error missing(ErrorCode::notFound, "words.txt: No such file or directory");
        QCOMPARE(sentence(missing, {Doing::secretFile, "/p"}), std::string("There is no such file (words.txt: No such file or directory). Check its path; nothing was done."));
    }

    void exitCodesFollowTheKind()
    {
        QCOMPARE(exitCode(ErrorCode::wrongPassphrase), 1);
        QCOMPARE(exitCode(ErrorCode::notEnoughShards), 2);
        QCOMPARE(exitCode(ErrorCode::damaged), 3);
        QCOMPARE(exitCode(ErrorCode::internal), 1);
    }

    void wordsAreExplained()
    {
        api::WordsCheck check;
        check.problem = api::WordsProblem::unknownWord;
        check.position = 7;
        check.suggestions = {"abandon", "ability"};
        const auto text = sentence(check);
        QVERIFY(text.find("Word 7") != std::string::npos);
        QVERIFY(text.find("abandon, ability") != std::string::npos);
        check = {};
        check.problem = api::WordsProblem::wordCount;
        check.wordsFound = 23;
        QVERIFY(sentence(check).find("23") != std::string::npos);
    }

    void theBarFitsTheTerminal()
    {
        api::Progress progress{"read", 12'345, 86'149, 500'000'000, 1'000'000'000, 0};
        for (const unsigned columns : {20u, 40u, 80u, 200u})
            QVERIFY(ProgressBar::line(progress, false, 1e8, columns).size() < columns);
        const auto line = ProgressBar::line(progress, false, 1e8, 200);
        QVERIFY(line.find("50 %") != std::string::npos);
        QVERIFY(line.find("100 MB/s") != std::string::npos);
        QVERIFY(line.find("5.0 s left") != std::string::npos);
        QVERIFY(ProgressBar::line(progress, true, 0, 200).starts_with("Paused"));
    }

    /// However the command ends: what --json prints is one object on one line.
    void longResultsAreOneObject()
    {
        const auto written = [](const std::function<void(Output&)>& work) {
            const QTemporaryDir directory;
            const auto path = directory.filePath("out").toStdString();
            std::fflush(stdout);
            const int kept = ::dup(STDOUT_FILENO);
            const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
            ::dup2(file, STDOUT_FILENO);
            Output output(true);
            work(output);
            ::dup2(kept, STDOUT_FILENO);
            ::close(kept);
            std::string text(4096, '\0');
            text.resize(static_cast<std::size_t>(::pread(file, text.data(), text.size(), 0)));
            ::close(file);
            return text;
        };
        QCOMPARE(written([](Output& output) {
            output.beginList("entries");
            output.item({{"a", 1}});
            output.item("two\n");
            output.answer({{"more", false}});
            output.answer({{"again", true}});
        }),
            std::string("{\"entries\":[{\"a\":1},\"two\\n\"],\"more\":false}\n"));
        QCOMPARE(written([](Output& output) {
            output.beginList("entries");
            output.answer(api::Json::object());
        }),
            std::string("{\"entries\":[]}\n"));
        const auto failed = api::parseJson(written([](Output& output) {
            output.beginList("entries");
            output.item(1);
            output.failure(exitMendable, "notFound", "It went.");
        }));
        QVERIFY(failed.ok());
        QCOMPARE((*failed)["entries"].size(), std::size_t{1});
        QCOMPARE((*failed)["error"]["code"].get<std::string>(), std::string("notFound"));
    }

    void tablesAlign()
    {
        const auto lines = table({{"A", "LONG"}, {"\xc3\xa4\xc3\xa4\xc3\xa4", "1"}}, {false, true});
        QCOMPARE(lines[0], std::string("A    LONG"));
        QCOMPARE(lines[1], std::string("\xc3\xa4\xc3\xa4\xc3\xa4     1"));
    }

    void absolutePaths()
    {
        const QTemporaryDir directory;
        const auto root = std::string(directory.path().toUtf8().constData());
        QCOMPARE(*absolutePath("/a//b/./c/"), std::string("/a/b/c"));
        QCOMPARE(*absolutePath("/"), std::string("/"));
        QVERIFY(!absolutePath("").ok());
        // ".." behind a link is the parent of what the link names.
        QCOMPARE(::mkdir((root + "/real").c_str(), 0700), 0);
        QCOMPARE(::mkdir((root + "/real/deep").c_str(), 0700), 0);
        QCOMPARE(::symlink((root + "/real/deep").c_str(), (root + "/link").c_str()), 0);
        QVERIFY(absolutePath(root + "/link/../x")->ends_with("/real/x"));
        QVERIFY(!absolutePath(root + "/missing/../x").ok());
    }

    void secretsFromFiles()
    {
        const QTemporaryDir directory;
        const auto file = std::string(directory.path().toUtf8().constData()) + "/secret";
        const auto put = [&](const std::string& text) {
            auto* f = std::fopen(file.c_str(), "w");
            std::fwrite(text.data(), 1, text.size(), f);
            std::fclose(f);
        };
        put("horse battery\r\nsecond line\n");
        QCOMPARE(readSecretFile(file)->view(), std::string_view("horse battery"));
        put("no newline");
        QCOMPARE(readSecretFile(file)->view(), std::string_view("no newline"));
        put(std::string(5000, 'x'));
        QVERIFY(readSecretFile(file).error().code == ErrorCode::tooLarge);
        QVERIFY(readSecretFile(file + "x").error().code == ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
