// A session bus of a test's own, and a notification service on it.
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

namespace granary::test {

/// Without services of the machine. Ends with the object.
class PrivateBus {
public:
    PrivateBus()
    {
        QFile config(m_place.filePath("bus.conf"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:dir=" + m_place.path().toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\"/><allow own=\"*\"/><allow receive_sender=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.start("dbus-daemon", {"--config-file=" + config.fileName(), "--nofork", "--print-address"});
        QVERIFY(m_daemon.waitForReadyRead(20'000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        for (const auto& name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    /// A connection of its own, as another program would have.
    QDBusConnection connection(const QString& name)
    {
        const auto whole = name + m_address;
        m_names << whole;
        return QDBusConnection::connectToBus(m_address, whole);
    }
    QString address() const { return m_address; }

private:
    QTemporaryDir m_place;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

struct ToldNotice {
    uint number = 0;
    uint replaces = 0;
    QString title;
    QString text;
    QStringList actions;
    QVariantMap hints;
};

/// What the notification service of a desktop does, as far as the specification asks for it.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    NotificationService(QDBusConnection bus, QStringList capabilities) : m_bus(std::move(bus)), m_capabilities(std::move(capabilities))
    {
        m_bus.registerObject("/org/freedesktop/Notifications", this, QDBusConnection::ExportScriptableContents);
        m_there = m_bus.registerService("org.freedesktop.Notifications");
    }
    ~NotificationService() override
    {
        m_bus.unregisterService("org.freedesktop.Notifications");
        m_bus.unregisterObject("/org/freedesktop/Notifications");
    }
    bool there() const { return m_there; }
    void click(uint number)
    {
        emit ActivationToken(number, "token-of-the-compositor");
        emit ActionInvoked(number, "default");
    }

    QList<ToldNotice> told;
    QList<uint> closed;

public slots:
    Q_SCRIPTABLE QStringList GetCapabilities() { return m_capabilities; }
    Q_SCRIPTABLE uint Notify(const QString& program, uint replaces, const QString&, const QString& title, const QString& text, const QStringList& actions, const QVariantMap& hints, int)
    {
        if (program != "Granary")
            return 0;
        const auto number = replaces ? replaces : ++m_last;
        told.push_back({number, replaces, title, text, actions, hints});
        return number;
    }
    Q_SCRIPTABLE void CloseNotification(uint number)
    {
        closed << number;
        emit NotificationClosed(number, 3);
    }

signals:
    Q_SCRIPTABLE void ActionInvoked(uint number, const QString& action);
    Q_SCRIPTABLE void NotificationClosed(uint number, uint reason);
    Q_SCRIPTABLE void ActivationToken(uint number, const QString& token);

private:
    QDBusConnection m_bus;
    const QStringList m_capabilities;
    bool m_there = false;
    uint m_last = 0;
};

} // namespace granary::test
