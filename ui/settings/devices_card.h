// The machines that back up to the drive, and the name of this one.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QDialog;
class QLineEdit;
class QPushButton;

namespace granary::ui {

class DevicesCard : public SettingsCard {
    Q_OBJECT

public:
    explicit DevicesCard(DriveState& state, QWidget* parent = nullptr);

private:
    void follow();
    void followName();
    void rename();
    QWidget* rowOf(const api::Device& device);
    void open(QDialog* dialog);

    DriveState& m_state;
    QLineEdit* m_name;
    QPushButton* m_rename;
    QLabel* m_problem;
    QVBoxLayout* m_rows;
    QString m_shown; // what the rows show, to make them only when they change
    std::string m_known;
};

} // namespace granary::ui
