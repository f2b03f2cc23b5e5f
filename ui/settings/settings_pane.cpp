#include "ui/settings/settings_pane.h"

#include "ui/settings/appearance_card.h"
#include "ui/settings/desktop_card.h"
#include "ui/settings/devices_card.h"
#include "ui/settings/help_card.h"
#include "ui/settings/limits_card.h"
#include "ui/settings/security_card.h"
#include "ui/widgets/scroll_page.h"

#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int widestInCharacters = 110;

} // namespace

SettingsPane::SettingsPane(DriveState& state, Preferences& preferences, const DesktopServices& services, QWidget* parent) : Pane(parent)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* const page = new ScrollPage(fontMetrics().averageCharWidth() * widestInCharacters);
    whole->addWidget(page);
    const auto add = [&](SettingsCard* card) {
        page->column()->addWidget(card);
        connect(card, &SettingsCard::said, this, &Pane::said);
    };
    add(new AppearanceCard(preferences));
    if (DesktopCard::anyUse(services))
        add(new DesktopCard(preferences, services));
    add(new SecurityCard(state, services.selfUnlock));
    add(new LimitsCard(state));
    add(new DevicesCard(state));
    add(new HelpCard(state));
}

} // namespace granary::ui
