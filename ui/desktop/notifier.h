// Tells the user something while the window is out of sight.
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>
#include <optional>

class QDBusPendingCallWatcher;

namespace granary::ui {

struct Notice {
    QString id;    ///< a later one of the same id takes its place
    QString title;
    QString text;
    QString pane;  ///< where it is explained
    bool urgent = false;
};

/// Over org.freedesktop.Notifications (Desktop Notifications Specification 1.2). Never waits for an answer; without a service nothing is shown and nothing
/// fails. Lives on the GUI thread.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(QDBusConnection bus, QObject* parent = nullptr);
    void show(const Notice& notice);
    /// Takes away what is still shown under that id.
    void withdraw(const QString& id);

signals:
    /// The user clicked on one, and wants to see the pane.
    void clicked(const QString& pane);

private slots:
    void onAction(uint number, const QString& action);
    void onClosed(uint number, uint reason);
    void onToken(uint number, const QString& token);

private:
    struct Shown {
        QString id;
        QString pane;
    };
    void askCapabilities();
    void send(const Notice& notice);
    uint numberOf(const QString& id) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities;
    bool m_asking = false;
    std::deque<Notice> m_waiting; // until it is known what the service can show
    QHash<uint, Shown> m_shown;
};

} // namespace granary::ui
