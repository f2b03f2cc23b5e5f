// Setting money aside for one payee.
#pragma once

#include "ui/wallet/pay_dialog.h"

class QComboBox;
class QPushButton;

namespace granary::ui {

/// The payee may be whoever runs a storage place of the drive: its address is asked there.
class OpenChannelDialog : public PayDialog {
    Q_OBJECT

public:
    explicit OpenChannelDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void addPlaces();
    void askPlace(const NodeId& id, const QString& name);
    void addRows(QVBoxLayout& rows) override;
    Agreement agreement(std::uint64_t units) const override;
    std::function<Result<api::Payment>(api::Wallet&)> order(std::uint64_t units) const override;
    Outcome outcome(api::PaymentState state, const QString& money, const QString& entry) const override;
    std::uint64_t lastsSeconds() const;

    QComboBox* m_lasts;
    QPushButton* m_places = nullptr;
};

} // namespace granary::ui
