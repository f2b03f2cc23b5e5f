// The way from nothing to a drive that protects something.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/onboarding/onboarding_parts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace granary::ui {

class Choices;
class MakingStep;
class Step;

/// Shows one step after the other. Which, and what was chosen, survives the window; see Choices.
class Onboarding : public QWidget {
    Q_OBJECT

public:
    Onboarding(DriveState& state, Preferences& preferences, OnboardingParts parts = {}, QWidget* parent = nullptr);
    /// The drive is there or on its way, and the steps after that are still to be gone.
    bool goesOn() const;
    /// A code of another computer that came from outside goes into its step, and no further. False: no drive can be joined now.
    bool takeDeviceCode(const QString& code);
    /// Whether the window may be closed. Not at the first attempt while words are shown for the only time: then it says so.
    bool letsClose();
    /// Which step is shown: "language", "start", ...
    QString step() const;

signals:
    /// What goesOn() answers may be something else now.
    void changed();
    /// All steps were gone.
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void addSteps();
    void connectSteps();
    /// Ids of the steps of this way, in order.
    QStringList way() const;
    void resume();
    void show(const QString& id);
    void forward();
    void back();
    void goOn();
    void goOther();
    void end();
    void update();
    void focusFirst();
    void put(Step* step);
    Step* find(const QString& id) const;
    QString secretStep() const;

    DriveState& m_state;
    Preferences& m_preferences;
    Choices& m_choices;
    const OnboardingParts m_parts;
    std::vector<Step*> m_steps;
    MakingStep* m_making = nullptr;
    Step* m_shown = nullptr;
    bool m_resumed = false;
    bool m_closeWarned = false;
    QProgressBar* m_bar;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_warning;
    QVBoxLayout* m_place; ///< of all steps, of which one is shown
    QScrollArea* m_scroll;
    QPushButton* m_back;
    QPushButton* m_other;
    QPushButton* m_next;
};

} // namespace granary::ui
