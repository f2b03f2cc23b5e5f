#include "core/platform/log_sink.h"

#include "tests/support/manual_loop.h"

#include <QTest>

#include <unistd.h>

using namespace granary;
using namespace granary::platform;

class LogSinkTest : public QObject {
    Q_OBJECT

private slots:
    void plainLines()
    {
        QCOMPARE(LogSink::line(LogSink::Format::plain, {1'777'809'600'123'456'789}, LogLevel::warning, "swarm", "héllo \"you\""),
            "2026-05-03T12:00:00.123Z warning swarm: héllo \"you\"\n");
        QCOMPARE(LogSink::line(LogSink::Format::plain, {-1}, LogLevel::error, "a", ""), "1969-12-31T23:59:59.999Z error a: \n");
    }

    void jsonLines()
    {
        QCOMPARE(LogSink::line(LogSink::Format::json, {0}, LogLevel::debug, "drive", "a \"b\" \\ c"),
            "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"debug\",\"area\":\"drive\",\"text\":\"a \\\"b\\\" \\\\ c\"}\n");
    }

    void nothingForgesALine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("escaped");
        QTest::newRow("newline") << QByteArray("a\nb") << QByteArray("a\\u000ab");
        QTest::newRow("escape") << QByteArray("\x1b[2J") << QByteArray("\\u001b[2J");
        QTest::newRow("C1 control") << QByteArray("\xC2\x9B"
                                                  "2J")
                                    << QByteArray("\\u009b2J");
        QTest::newRow("delete") << QByteArray("\x7f") << QByteArray("\\u007f");
        QTest::newRow("not UTF-8") << QByteArray("a\xFF\xC3(") << QByteArray("a\xEF\xBF\xBD\xEF\xBF\xBD(");
        QTest::newRow("overlong") << QByteArray("\xC0\x8A") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("cut off") << QByteArray("\xE2\x82") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x8C\xBE") << QByteArray("\xF0\x9F\x8C\xBE");
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray("a\\u0000b");
    }
    void nothingForgesALine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, escaped);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        for (const auto format : {LogSink::Format::plain, LogSink::Format::json}) {
            const auto line = LogSink::line(format, {0}, LogLevel::info, "x", view);
            QVERIFY(line.find(escaped.toStdString()) != std::string::npos);
            QCOMPARE(std::count_if(line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }), 1);
        }
    }

    void levelsAreFiltered()
    {
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const test::ManualClock clock;
        LogSink sink(clock, LogSink::Format::plain, LogLevel::warning, pipe[1]);
        sink.write(LogLevel::info, "a", "hidden");
        sink.write(LogLevel::warning, "a", "shown");
        sink.write(LogLevel::error, "a", "too");
        ::close(pipe[1]);
        char text[256];
        const auto n = ::read(pipe[0], text, sizeof text);
        QCOMPARE(std::string(text, static_cast<std::size_t>(n)),
            "2026-01-01T00:00:00.000Z warning a: shown\n2026-01-01T00:00:00.000Z error a: too\n");
        ::close(pipe[0]);
    }
};

QTEST_APPLESS_MAIN(LogSinkTest)
#include "log_sink_test.moc"
