// The drive is being made, or fetched.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/error_sentences.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/onboarding_parts.h"
#include "ui/onboarding/step.h"

class QLabel;
class QProgressBar;

namespace granary::ui {

/// Begins the work, or follows one that a window before began, and afterwards plans the chosen folders.
class MakingStep : public Step {
    Q_OBJECT

public:
    MakingStep(Choices& choices, DriveState& state, Preferences& preferences, OnboardingParts parts = {}, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("making"); }
    QString title() const override;
    QString nextText() const override { return tr("Try again"); }
    bool canGoOn() const override { return m_failed; }
    bool canGoBack() const override { return m_failed && !m_state.hasDrive(); }
    void enter() override;
    bool next() override;
    /// At work: the window must not take the drive that appears for the end.
    bool working() const { return m_working; }

private:
    void begin();
    void beginDemo(std::shared_ptr<api::InitRequest> request);
    void init(std::shared_ptr<api::InitRequest> request);
    Doing doing() const;
    void follow(std::uint64_t afterVersion);
    void take(api::Task task);
    void made(api::InitResult result);
    void joinNetwork();
    void followJoin(api::TaskId id, std::uint64_t afterVersion);
    void joined(const Result<api::Task>& task);
    void rememberPassphrase();
    void makePlans();
    void fail(const QString& text);
    void say(const QString& phase);

    Choices& m_choices;
    DriveState& m_state;
    Preferences& m_preferences;
    const OnboardingParts m_parts;
    QLabel* m_text;
    QProgressBar* m_bar;
    bool m_working = false;
    bool m_failed = false;
};

} // namespace granary::ui
