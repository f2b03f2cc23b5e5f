#include "ui/desktop/notifier.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace granary::ui {
namespace {

const auto notificationService = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");
const auto defaultAction = QStringLiteral("default");
constexpr std::size_t mostWaiting = 16;
constexpr int asTheServiceLikes = -1; // how long it is shown
constexpr uchar usualUrgency = 1;
constexpr uchar criticalUrgency = 2;

QDBusMessage call(const char* method) { return QDBusMessage::createMethodCall(notificationService, path, notificationService, QString::fromLatin1(method)); }

} // namespace

Notifier::Notifier(QDBusConnection bus, QObject* parent) : QObject(parent), m_bus(std::move(bus))
{
    m_bus.connect(notificationService, path, notificationService, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    m_bus.connect(notificationService, path, notificationService, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
    m_bus.connect(notificationService, path, notificationService, QStringLiteral("ActivationToken"), this, SLOT(onToken(uint, QString)));
}

void Notifier::show(const Notice& notice)
{
    if (!m_bus.isConnected())
        return;
    if (m_capabilities)
        return send(notice);
    if (m_waiting.size() == mostWaiting)
        m_waiting.pop_front();
    m_waiting.push_back(notice);
    askCapabilities();
}

void Notifier::askCapabilities()
{
    if (m_asking)
        return;
    m_asking = true;
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        const auto waiting = std::exchange(m_waiting, {});
        if (reply.isError())
            return; // there is no notificationService; the next notice looks again
        m_capabilities = reply.value();
        for (const auto& notice : waiting)
            send(notice);
    });
}

void Notifier::send(const Notice& notice)
{
    auto text = notice.text;
    if (m_capabilities->contains(QStringLiteral("body-markup")))
        text = text.toHtmlEscaped();
    QStringList actions;
    if (m_capabilities->contains(QStringLiteral("actions")))
        actions << defaultAction << tr("Open Granary");
    QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.granary.Granary")},
        {QStringLiteral("urgency"), QVariant::fromValue(notice.urgent ? criticalUrgency : usualUrgency)}};
    auto message = call("Notify");
    message.setArguments({QStringLiteral("Granary"), numberOf(notice.id), QStringLiteral("io.github.granary.Granary"), notice.title, text, actions, hints, asTheServiceLikes});
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, shown = Shown{notice.id, notice.pane}] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            m_capabilities.reset(); // another notificationService may come
        else
            m_shown.insert(reply.value(), shown);
    });
}

void Notifier::withdraw(const QString& id)
{
    const auto number = numberOf(id);
    if (number == 0)
        return;
    m_shown.remove(number);
    auto message = call("CloseNotification");
    message.setArguments({number});
    m_bus.asyncCall(message);
}

uint Notifier::numberOf(const QString& id) const
{
    for (auto at = m_shown.begin(); at != m_shown.end(); ++at)
        if (at->id == id)
            return at.key();
    return 0;
}

void Notifier::onAction(uint number, const QString& action)
{
    const auto at = m_shown.constFind(number);
    if (at != m_shown.constEnd() && action == defaultAction)
        emit clicked(at->pane);
}

void Notifier::onClosed(uint number, uint) { m_shown.remove(number); }

void Notifier::onToken(uint number, const QString& token)
{
    // By it a compositor lets the window come to the front.
    if (m_shown.contains(number))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace granary::ui
