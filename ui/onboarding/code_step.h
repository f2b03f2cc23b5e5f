// The code by which another computer of the user lets this one use its drive.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

class QLabel;
class QPlainTextEdit;

namespace granary::ui {

/// The code in a text that somebody pasted, which may have broken it over lines; empty: there is none that is whole.
QString deviceCodeIn(const QString& text);

class CodeStep : public Step {
    Q_OBJECT

public:
    explicit CodeStep(Choices& choices, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("code"); }
    QString title() const override { return tr("The code of your other computer"); }
    QString text() const override { return tr("On the computer that has the drive, open Settings, then \"Computers\", and add a computer: it shows a code. It is good once, for some minutes; keep that window open."); }
    bool canGoOn() const override;
    QWidget* first() const override;
    void enter() override;
    void leave() override;
    /// Shows it, and says that the user did not enter it.
    void takeFromOutside(const QString& text);

private:
    void look();

    Choices& m_choices;
    QPlainTextEdit* m_field;
    QLabel* m_problem;
    QLabel* m_origin;
};

} // namespace granary::ui
