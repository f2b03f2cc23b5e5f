// What opens the drive on this machine.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace granary::ui {

class SelfUnlock;

class PassphraseStep : public Step {
    Q_OBJECT

public:
    /// Without `selfUnlock` nothing speaks of keyrings.
    explicit PassphraseStep(Choices& choices, SelfUnlock* selfUnlock = nullptr, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("passphrase"); }
    QString title() const override { return tr("A passphrase for this machine"); }
    QString text() const override { return tr("It opens the drive here and nowhere else. Several unusual words are better than one with signs in it."); }
    QString nextText() const override;
    bool canGoOn() const override;
    QWidget* first() const override;
    void enter() override;
    bool next() override;

private:
    void follow();

    Choices& m_choices;
    SelfUnlock* const m_selfUnlock;
    QCheckBox* m_bySelf;
    QLabel* m_bySelfText;
    QLineEdit* m_first;
    QLineEdit* m_again;
    QCheckBox* m_show;
    QProgressBar* m_meter;
    QLabel* m_verdict;
    QLabel* m_differ;
};

} // namespace granary::ui
