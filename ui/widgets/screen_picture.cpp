#include "ui/widgets/screen_picture.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QUrl>

namespace granary::ui {
namespace {

const auto desktop = QStringLiteral("org.freedesktop.portal.Desktop");
const auto desktopPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto screenshot = QStringLiteral("org.freedesktop.portal.Screenshot");
const auto requestInterface = QStringLiteral("org.freedesktop.portal.Request");
const auto response = QStringLiteral("Response");

} // namespace

ScreenPicture::ScreenPicture(QDBusConnection bus, QObject* parent)
    : QObject(parent), m_bus(std::move(bus)), m_x11(QGuiApplication::platformName() == QLatin1String("xcb"))
{
    if (!m_x11 && m_bus.isConnected())
        lookForPortal();
}

void ScreenPicture::lookForPortal()
{
    auto call = QDBusMessage::createMethodCall(desktop, desktopPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call.setArguments({screenshot, QStringLiteral("version")});
    auto* const waiting = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        waiting->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *waiting;
        m_portal = !reply.isError() && reply.value().variant().toUInt() > 0;
        if (m_portal)
            emit availableChanged();
    });
}

void ScreenPicture::take()
{
    if (!m_x11)
        return askPortal();
    QList<QImage> out;
    for (auto* const screen : QGuiApplication::screens())
        if (const auto picture = screen->grabWindow(0); !picture.isNull())
            out << picture.toImage();
    if (out.isEmpty())
        emit failed(tr("The screen could not be looked at. Take a picture of the code, and choose that."));
    else
        emit taken(out);
}

/// Portals give their answer by a signal of an object whose path follows from the sender and a token.
void ScreenPicture::askPortal()
{
    if (!m_portal || !m_request.isEmpty())
        return;
    auto sender = m_bus.baseService().mid(1);
    sender.replace(QLatin1Char('.'), QLatin1Char('_'));
    const auto token = QStringLiteral("granary%1_%2").arg(QCoreApplication::applicationPid()).arg(++m_count);
    listenTo(desktopPath + QStringLiteral("/request/") + sender + QLatin1Char('/') + token);
    auto call = QDBusMessage::createMethodCall(desktop, desktopPath, screenshot, QStringLiteral("Screenshot"));
    call.setArguments({QString(), QVariantMap{{QStringLiteral("handle_token"), token}, {QStringLiteral("interactive"), false}}});
    auto* const waiting = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        waiting->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *waiting;
        if (reply.isError())
            onResponse(2, {});
        else if (!m_request.isEmpty() && reply.value().path() != m_request)
            listenTo(reply.value().path()); // of portals before 0.9
    });
}

void ScreenPicture::listenTo(const QString& request)
{
    if (!m_request.isEmpty())
        m_bus.disconnect(desktop, m_request, requestInterface, response, this, SLOT(onResponse(uint, QVariantMap)));
    m_request = request;
    if (!m_request.isEmpty())
        m_bus.connect(desktop, m_request, requestInterface, response, this, SLOT(onResponse(uint, QVariantMap)));
}

void ScreenPicture::onResponse(uint code, const QVariantMap& results)
{
    if (m_request.isEmpty())
        return;
    listenTo({});
    const auto file = QUrl(results.value(QStringLiteral("uri")).toString());
    if (code == 0 && file.isLocalFile())
        emit takenInFile(file.toLocalFile());
    else
        emit failed(tr("The desktop gave no picture of the screen. Allow it there, or take a picture of the code and choose that."));
}

} // namespace granary::ui
