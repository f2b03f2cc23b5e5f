// The way from nothing to a drive that protects something.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"

#include <QWidget>

namespace granary::ui {

QWidget* makeOnboarding(DriveState& state, Preferences& preferences, QWidget* parent);
/// The drive is there, and the steps after that are still to be gone.
bool onboardingGoesOn(const QWidget* onboarding);

} // namespace granary::ui
