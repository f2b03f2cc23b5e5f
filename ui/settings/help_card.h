// A report for whoever helps, and what this program is.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

namespace granary::ui {

class HelpCard : public SettingsCard {
    Q_OBJECT

public:
    explicit HelpCard(DriveState& state, QWidget* parent = nullptr);

private:
    void follow();
    void showReport();

    DriveState& m_state;
    QLabel* m_version;
};

} // namespace granary::ui
