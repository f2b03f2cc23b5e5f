// The address book.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace granary::ui {

class ContactsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ContactsDialog(WalletState& state, QWidget* parent = nullptr);

private:
    void build();
    void follow();
    void onSelection();
    void put(const api::WalletContact& contact);

    WalletState& m_state;
    QListWidget* m_list;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLabel* m_problem;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace granary::ui
