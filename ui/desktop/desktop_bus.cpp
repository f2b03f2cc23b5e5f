#include "ui/desktop/desktop_bus.h"

namespace granary::ui {
namespace {

constexpr qsizetype mostUris = 32;

/// "/io/github/granary/Granary".
QString pathOfName(QString name)
{
    return QLatin1Char('/') + name.replace(QLatin1Char('.'), QLatin1Char('/')).replace(QLatin1Char('-'), QLatin1Char('_'));
}

/// With it a compositor lets the window come to the front.
void takeToken(const QVariantMap& platformData)
{
    const auto token = platformData.value(QStringLiteral("activation-token")).toString();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace

DesktopBus::DesktopBus(QDBusConnection bus, const QString& name, QObject* parent) : QObject(parent), m_bus(std::move(bus)), m_name(name), m_path(pathOfName(name))
{
    // The object first: calls come as soon as the name is there.
    m_hasName = m_bus.isConnected() && m_bus.registerObject(m_path, this, QDBusConnection::ExportScriptableSlots) && m_bus.registerService(name);
}

DesktopBus::~DesktopBus()
{
    if (m_hasName)
        m_bus.unregisterService(m_name);
    m_bus.unregisterObject(m_path);
}

void DesktopBus::Activate(const QVariantMap& platformData)
{
    takeToken(platformData);
    emit activated();
}

void DesktopBus::Open(const QStringList& uris, const QVariantMap& platformData)
{
    takeToken(platformData);
    for (const auto& uri : uris.mid(0, mostUris))
        emit opened(uri);
}

void DesktopBus::ActivateAction(const QString& action, const QVariantList&, const QVariantMap& platformData)
{
    takeToken(platformData);
    emit actionActivated(action);
}

} // namespace granary::ui
