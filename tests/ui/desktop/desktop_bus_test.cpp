// The desktop calls the window over its bus, as it does for an entry with DBusActivatable=true.
#include "tests/ui/desktop/private_bus.h"
#include "ui/desktop/desktop_bus.h"

#include <QSignalSpy>

using namespace granary::ui;
using namespace granary::test;

namespace {

const QString program = "io.github.granary.Granary";

QDBusMessage call(const char* method, const QVariantList& arguments)
{
    auto out = QDBusMessage::createMethodCall(program, "/io/github/granary/Granary", "org.freedesktop.Application", method);
    out.setArguments(arguments);
    return out;
}

} // namespace

class DesktopBusTest : public QObject {
    Q_OBJECT

private slots:
    void itIsCalled()
    {
        PrivateBus bus;
        DesktopBus window(bus.connection("window"), program);
        QVERIFY(window.hasName());
        QSignalSpy activated(&window, &DesktopBus::activated);
        QSignalSpy opened(&window, &DesktopBus::opened);
        QSignalSpy action(&window, &DesktopBus::actionActivated);
        auto desktop = bus.connection("desktop");
        desktop.asyncCall(call("Activate", {QVariantMap{{"activation-token", "front"}}}));
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("front"));
        desktop.asyncCall(call("Open", {QStringList{"granary:node?a", "granary:node?b"}, QVariantMap()}));
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(opened[1].front().toString(), QString("granary:node?b"));
        desktop.asyncCall(call("ActivateAction", {"back-up-now", QVariantList(), QVariantMap()}));
        QTRY_COMPARE(action.count(), 1);
        QCOMPARE(action.front().front().toString(), QString("back-up-now"));
    }

    void aSecondOneGoesWithoutTheName()
    {
        PrivateBus bus;
        const DesktopBus first(bus.connection("first"), program);
        const DesktopBus second(bus.connection("second"), program);
        QVERIFY(first.hasName());
        QVERIFY(!second.hasName());
    }

    void theNameIsFreeAfterwards()
    {
        PrivateBus bus;
        {
            const DesktopBus first(bus.connection("first"), program);
            QVERIFY(first.hasName());
        }
        const DesktopBus second(bus.connection("second"), program);
        QVERIFY(second.hasName());
    }

    void withoutABusThereIsNone()
    {
        const DesktopBus alone(QDBusConnection(QStringLiteral("there is none of that name")), program);
        QVERIFY(!alone.hasName());
    }
};

QTEST_GUILESS_MAIN(DesktopBusTest)
#include "desktop_bus_test.moc"
