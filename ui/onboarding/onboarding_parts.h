// What the program around it makes possible on the way to a drive.
#pragma once

namespace granary::ui {

class SelfUnlock;
class Trial;

/// The steps do not speak of what is not there.
struct OnboardingParts {
    Trial* trial = nullptr;
    SelfUnlock* selfUnlock = nullptr;
};

} // namespace granary::ui
