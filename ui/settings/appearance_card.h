// Theme, text size and language of the window; they apply at once.
#pragma once

#include "ui/base/preferences.h"
#include "ui/settings/settings_card.h"

namespace granary::ui {

class AppearanceCard : public SettingsCard {
    Q_OBJECT

public:
    explicit AppearanceCard(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace granary::ui
