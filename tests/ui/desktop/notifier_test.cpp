// Notifications as the specification has them, with a service, without one, and when it comes and goes.
#include "tests/ui/desktop/private_bus.h"
#include "ui/desktop/notifier.h"

#include <QSignalSpy>

using namespace granary::ui;
using namespace granary::test;

class NotifierTest : public QObject {
    Q_OBJECT

private slots:
    void itIsShownAndAClickLeadsToItsPane()
    {
        PrivateBus bus;
        NotificationService service(bus.connection("service"), {"body", "actions", "body-markup"});
        QVERIFY(service.there());
        Notifier notifier(bus.connection("window"));
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({"backup", "The backup could not be made", "Too few & <far> between", "activity", true});
        QTRY_COMPARE(service.told.size(), 1);
        const auto told = service.told.front();
        QCOMPARE(told.title, QString("The backup could not be made"));
        QCOMPARE(told.text, QString("Too few &amp; &lt;far&gt; between")); // no markup from outside
        QCOMPARE(told.actions.value(0), QString("default"));
        QCOMPARE(told.hints.value("urgency").value<uchar>(), uchar{2});
        QCOMPARE(told.hints.value("desktop-entry").toString(), QString("io.github.granary.Granary"));
        // Of other programs.
        service.click(told.number + 1);
        // The answer to Notify comes before the signal: one connection keeps the order.
        service.click(told.number);
        QTRY_COMPARE(clicked.count(), 1);
        QCOMPARE(clicked.front().front().toString(), QString("activity"));
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-of-the-compositor"));
    }

    void theSameThingTakesItsOwnPlaceAndCanBeWithdrawn()
    {
        PrivateBus bus;
        NotificationService service(bus.connection("service"), {"body"});
        Notifier notifier(bus.connection("window"));
        notifier.show({"health", "one", "a <b> c", {}, false});
        QTRY_COMPARE(service.told.size(), 1);
        QCOMPARE(service.told[0].text, QString("a <b> c")); // a service without markup shows what it gets
        QVERIFY(service.told[0].actions.isEmpty());
        QCOMPARE(service.told[0].hints.value("urgency").value<uchar>(), uchar{1});
        // Until the answer is there it is another one; ask until it takes the place.
        QVERIFY(QTest::qWaitFor([&] {
            notifier.show({"health", "two", {}, {}, false});
            QTest::qWait(20);
            return service.told.back().replaces != 0;
        }, 10'000));
        notifier.show({"other", "three", {}, {}, false});
        QTRY_COMPARE(service.told.back().title, QString("three"));
        QCOMPARE(service.told.back().replaces, 0u);
        notifier.withdraw("nothing of that name");
        QVERIFY(QTest::qWaitFor([&] {
            notifier.withdraw("other");
            QTest::qWait(20);
            return !service.closed.isEmpty();
        }, 10'000));
        QCOMPARE(service.closed.front(), service.told.back().number);
    }

    void withoutAServiceNothingHappensUntilOneComes()
    {
        PrivateBus bus;
        Notifier notifier(bus.connection("window"));
        notifier.show({"early", "nobody sees this", {}, {}, false});
        NotificationService service(bus.connection("service"), {"body"});
        QVERIFY(QTest::qWaitFor([&] {
            notifier.show({"later", "this one", {}, {}, false});
            QTest::qWait(20);
            return !service.told.isEmpty();
        }, 10'000));
        QCOMPARE(service.told.back().title, QString("this one"));
    }

    void withoutABusNothingHappens()
    {
        Notifier notifier(QDBusConnection(QStringLiteral("there is none of that name")));
        QSignalSpy clicked(&notifier, &Notifier::clicked);
        notifier.show({"any", "title", "text", {}, false});
        notifier.withdraw("any");
        QCoreApplication::processEvents();
        QCOMPARE(clicked.count(), 0);
    }
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "notifier_test.moc"
