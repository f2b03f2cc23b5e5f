// Pane: what one has, what came and went, and paying.
#pragma once

#include "ui/base/pane.h"
#include "ui/wallet/wallet_state.h"

class QStackedWidget;

namespace granary::ui {

class WalletPane : public Pane {
    Q_OBJECT

public:
    WalletPane(DriveState& drive, Preferences& preferences, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("wallet"); }
    QString title() const override { return tr("Wallet"); }
    QString icon() const override { return QStringLiteral("wallet"); }
    /// "granary:pay?": opens what sends, filled in. Nothing is paid before its user says so.
    bool takeCode(const QString& code) override;
    WalletState& state() { return m_state; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildNothing();
    QWidget* buildCards();
    void follow();
    void send(const QString& text = {});
    void receive();

    WalletState m_state;
    QStackedWidget* m_stack;
    QString m_code; // that came before the wallet was known
};

} // namespace granary::ui
