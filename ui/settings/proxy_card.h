// The proxy that connections to other machines go through.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace granary::ui {

/// What was typed is told to the engine when the button is pressed, as a whole: half an address is no proxy.
class ProxyCard : public SettingsCard {
    Q_OBJECT

public:
    explicit ProxyCard(DriveState& state, QWidget* parent = nullptr);

private:
    void ask();
    void show(const api::Proxy& proxy);
    /// What fits together is enabled.
    void follow();
    bool changed() const;
    api::Proxy wanted() const;
    void apply();
    void say(const QString& problem);
    QString problemOf(const Error& error) const;

    DriveState& m_state;
    QFormLayout* m_rows;
    QComboBox* m_type;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QCheckBox* m_login;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPushButton* m_apply;
    QLabel* m_what;
    QLabel* m_problem;
    api::ProxyType m_keptType = api::ProxyType::none;
    QString m_keptHost;
    int m_keptPort = 0;
    bool m_keptLogin = false;
    bool m_known = false;
};

} // namespace granary::ui
