// A second start finds the first.
#include "ui/shell/single_instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace granary::ui;

class SingleInstanceTest : public QObject {
    Q_OBJECT

private slots:
    void theSecondHandsOverItsUri()
    {
        const QTemporaryDir place;
        const auto name = place.path() + "/window";
        SingleInstance first(name);
        QVERIFY(first.first());
        QSignalSpy told(&first, &SingleInstance::told);
        SingleInstance second(name);
        QVERIFY(!second.first());
        second.tellFirst("granary:node?id=1");
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.front().front().toString(), QString("granary:node?id=1"));
    }

    /// The folder of the sockets comes with the first engine; the first window is there before it.
    void itsFolderNeedNotBeThere()
    {
        const QTemporaryDir place;
        const auto name = place.path() + "/granary/window";
        SingleInstance first(name);
        QVERIFY(first.first());
        SingleInstance second(name);
        QVERIFY(!second.first());
        QCOMPARE(QFileInfo(place.path() + "/granary").permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void whatAKilledOneLeftIsNoObstacle()
    {
        const QTemporaryDir place;
        const auto name = place.path() + "/window";
        QFile left(name);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        SingleInstance first(name);
        QVERIFY(first.first());
        SingleInstance second(name);
        QVERIFY(!second.first());
    }

    void longTextsAreRefused()
    {
        const QTemporaryDir place;
        const auto name = place.path() + "/window";
        SingleInstance first(name);
        QSignalSpy told(&first, &SingleInstance::told);
        QLocalSocket socket;
        socket.connectToServer(name);
        QVERIFY(socket.waitForConnected(1000));
        socket.write(QByteArray(3 * SingleInstance::maxTextBytes, 'x'));
        QSignalSpy closed(&socket, &QLocalSocket::disconnected);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(told.count(), 0);
    }

    void withoutANameThereIsAlwaysAFirst()
    {
        SingleInstance one({});
        SingleInstance two({});
        QVERIFY(one.first() && two.first());
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
