// The keyring of the desktop: the Secret Service (GNOME and others) or KWallet, by QtKeychain.
#pragma once

#include "ui/base/keyring.h"

#include <QDBusConnection>

namespace granary::ui {

/// QtKeychain speaks over the session bus of the process, whatever `bus` is; that is only asked who is there.
class DesktopKeyring : public Keyring {
    Q_OBJECT

public:
    explicit DesktopKeyring(QDBusConnection bus, QObject* parent = nullptr);
    bool available() const override { return m_available; }
    void read(const QString& entry, std::function<void(Result<api::SecretText>)> done) override;
    void store(const QString& entry, api::SecretText secret, std::function<void(Status)> done) override;
    void remove(const QString& entry, std::function<void(Status)> done) override;

private:
    /// Whether a keyring runs, or would be started when it is asked.
    void look();
    void setAvailable(bool on);

    QDBusConnection m_bus;
    bool m_available = false;
};

} // namespace granary::ui
