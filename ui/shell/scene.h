// A drive that fills itself, for demonstrations and pictures.
#pragma once

#include "ui/base/engine_door.h"

namespace granary::ui {

enum class Stage { none, empty, full, locked };

class Scene : public EngineDoor {
public:
    /// Brings the profile from one stage to the next: without a drive, a drive without files, one with files, versions and plans, that one locked. Takes seconds.
    virtual Status advance(Stage to) = 0;
};

} // namespace granary::ui
