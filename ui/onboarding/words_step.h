// The 24 words of a drive that is brought back.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

namespace granary::ui {

class EngineSession;
class WordsEditor;

class WordsStep : public Step {
    Q_OBJECT

public:
    WordsStep(Choices& choices, EngineSession& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("words"); }
    QString title() const override { return tr("Your 24 words"); }
    QString text() const override { return tr("They were shown when the drive was made. The first four letters of each are enough to find it."); }
    bool canGoOn() const override;
    QWidget* first() const override;
    void enter() override;

private:
    Choices& m_choices;
    WordsEditor* m_editor;
};

} // namespace granary::ui
