// The window as the desktop starts and calls it: org.freedesktop.Application.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace granary::ui {

/// Desktop Entry Specification 1.5, "D-Bus Activation". Lives on the GUI thread. Without a bus, or when another has the name, nothing calls it.
class DesktopBus : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// `name` is the program's, such as "io.github.granary.Granary"; the object's path follows from it.
    DesktopBus(QDBusConnection bus, const QString& name, QObject* parent = nullptr);
    ~DesktopBus() override;
    bool hasName() const { return m_hasName; }

public slots:
    Q_SCRIPTABLE void Activate(const QVariantMap& platformData);
    Q_SCRIPTABLE void Open(const QStringList& uris, const QVariantMap& platformData);
    Q_SCRIPTABLE void ActivateAction(const QString& action, const QVariantList& parameter, const QVariantMap& platformData);

signals:
    void activated();
    void opened(const QString& uri);
    void actionActivated(const QString& action);

private:
    QDBusConnection m_bus;
    const QString m_name;
    const QString m_path;
    bool m_hasName = false;
};

} // namespace granary::ui
