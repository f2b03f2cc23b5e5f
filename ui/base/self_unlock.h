// The drive opens by itself at login: its passphrase lies in the keyring of the desktop.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/keyring.h"
#include "ui/base/preferences.h"

namespace granary::ui {

/// Opens the drive once each time that the window or the engine starts, never after the user locked it. Lives on the GUI thread.
class SelfUnlock : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const QString& problem)>; ///< a sentence; empty: it worked

    /// `profile` names the entry.
    SelfUnlock(Keyring& keyring, DriveState& state, Preferences& preferences, const QString& profile, QObject* parent = nullptr);
    bool possible() const { return m_keyring.available(); }
    bool on() const;
    /// Why the drive did not open by itself; empty when there is nothing to say.
    QString problem() const;
    /// Puts the passphrase, which must be right, into the keyring.
    void remember(api::SecretText passphrase, Done done);
    /// Takes it out. It stays switched off, whatever the keyring says.
    void forget(Done done = {});

signals:
    void changed();

private:
    void follow();
    void open();
    void setOn(bool on);
    void fail(const QString& problem);

    Keyring& m_keyring;
    DriveState& m_state;
    Preferences& m_preferences;
    const QString m_entry;
    QString m_problem;
    bool m_tried = false;
    bool m_drive = false; // there was one in this run
};

} // namespace granary::ui
