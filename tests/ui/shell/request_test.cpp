// What one start of the window tells another: every request survives the way, and nothing else is taken.
#include "ui/shell/request.h"

#include <QTest>

using namespace granary::ui;
using Kind = Request::Kind;

class RequestTest : public QObject {
    Q_OBJECT

private slots:
    void eachComesBackAsItWas_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("argument");
        QTest::newRow("show") << static_cast<int>(Kind::show) << QByteArray();
        QTest::newRow("hidden") << static_cast<int>(Kind::stayHidden) << QByteArray();
        QTest::newRow("backup") << static_cast<int>(Kind::backUp) << QByteArray();
        QTest::newRow("code") << static_cast<int>(Kind::code) << QByteArray("granary:node?id=1&a=[::1]:4774");
        QTest::newRow("path") << static_cast<int>(Kind::protect) << QByteArray("/home/me/my files");
        QTest::newRow("line ends") << static_cast<int>(Kind::versions) << QByteArray("/a\nb\r\tc%20d");
        QTest::newRow("not UTF-8") << static_cast<int>(Kind::versions) << QByteArray("/a\xff\xfe");
        QTest::newRow("long") << static_cast<int>(Kind::protect) << ('/' + QByteArray(maxRequestBytes - 1, '\xe6'));
    }
    void eachComesBackAsItWas()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, argument);
        const Request request{static_cast<Kind>(kind), argument};
        const auto line = requestLine(request);
        QVERIFY(!line.contains('\n') && line == QString::fromLatin1(line.toLatin1()));
        const auto read = readRequest(line);
        QVERIFY(read.has_value());
        QVERIFY(*read == request);
    }

    void nothingElseIsTaken_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto* const line : {"", "show ", "SHOW", "protect", "show x", "protect ", "protect relative", "protect %2fetc", "protect /a b", "protect /a%00b", "code http://example.org", "run %2Fbin%2Fsh",
                 "backup now", "hidden %20"})
            QTest::newRow(*line ? line : "empty") << QString::fromLatin1(line);
        QTest::newRow("other letters") << QString::fromUtf8("protect %2Fä");
        QTest::newRow("too long") << "protect %2F" + QString(maxRequestBytes, 'x');
    }
    void nothingElseIsTaken()
    {
        QFETCH(QString, line);
        QVERIFY(!readRequest(line).has_value());
    }
};

QTEST_GUILESS_MAIN(RequestTest)
#include "request_test.moc"
