// What was chosen so far on the way to a drive.
#pragma once

#include "core/api/task.h"
#include "ui/base/preferences.h"

#include <QStringList>

namespace granary::ui {

/// Where the drive comes from.
enum class Beginning {
    make,  ///< it is a new one
    words, ///< from its 24 words
    code,  ///< another computer lets this one in
};

/// Belongs to the preferences, so it outlives a window that is made anew in another language. What is no secret is kept on the disk and is there
/// after the window was closed halfway; words and passphrases stay in memory. Lives on the GUI thread.
class Choices : public QObject {
    Q_OBJECT

public:
    static Choices& of(Preferences& preferences);

    /// Name of the step that is shown; empty before the first and when all is done.
    QString step() const;
    void setStep(const QString& step);
    Beginning beginning() const;
    void setBeginning(Beginning beginning);
    bool makes() const { return beginning() == Beginning::make; }
    /// To be protected.
    QStringList folders() const;
    bool foldersChosen() const;
    void setFolders(const QStringList& folders);
    /// Node codes and "folder:/path".
    QStringList places() const;
    void setPlaces(const QStringList& places);
    /// The drive is made; its folders are still to be planned.
    bool plansToMake() const;
    void setPlansToMake(bool on);
    /// All is done, or begins anew.
    void forget();

    api::SecretText typedWords;
    api::SecretText deviceCode; ///< of the computer that lets this one in
    api::SecretText passphrase;
    bool passphraseChosen = false;
    bool opensBySelf = false; ///< the passphrase is to lie in the keyring of the desktop
    api::SecretText newWords; ///< of the drive that was made: here for as long as they are shown, and nowhere else
    std::optional<api::RecoveredState> found;
    QStringList notices; ///< what did not go as wished, in sentences
    api::TaskId task = 0; ///< that makes the drive

private:
    explicit Choices(Preferences& preferences);
    Preferences& m_preferences;
};

} // namespace granary::ui
