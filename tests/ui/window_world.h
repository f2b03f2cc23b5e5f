// A drive with files, its engine, and what panes are made of: for tests of widgets.
#pragma once

#include "app/granary/demo_drive.h"
#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

namespace granary::test {

/// Real files, a real granaryd, five folders in place of nodes. `stage` is how far the drive is filled before a test begins.
struct WindowWorld {
    explicit WindowWorld(ui::Stage stage)
    {
        ::setenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit().constData(), 1);
        drive = std::make_shared<app::DemoDrive>(0, false);
        const auto made = drive->create();
        const auto started = made.ok() ? drive->start() : made;
        const auto filled = started.ok() ? drive->advance(stage) : started;
        if (!filled.ok())
            QTest::qFail(filled.error().text().c_str(), __FILE__, __LINE__);
        session = std::make_unique<ui::EngineSession>(drive);
        state = std::make_unique<ui::DriveState>(*session);
        preferences = std::make_unique<ui::Preferences>(QString::fromStdString(drive->preferencesFile()));
        session->open();
    }
    /// The state is known: what `advance` came to.
    bool ready() const
    {
        return QTest::qWaitFor([this] { return state->known(); }, 20'000);
    }
    /// Waits until the thing is true; a real engine works behind it.
    template <class Condition>
    static bool until(Condition condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }
    std::string home(const std::string& name) const { return drive->home() + "/" + name; }

private:
    QTemporaryDir m_runtime; // before the engine, which has its socket there

public:
    std::shared_ptr<app::DemoDrive> drive;
    std::unique_ptr<ui::EngineSession> session;
    std::unique_ptr<ui::DriveState> state;
    std::unique_ptr<ui::Preferences> preferences;
};

} // namespace granary::test
