#include "ui/onboarding/words_step.h"

#include "ui/onboarding/words_editor.h"

#include <QVBoxLayout>

namespace granary::ui {

WordsStep::WordsStep(Choices& choices, EngineSession& session, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_editor = new WordsEditor(session);
    layout->addWidget(m_editor);
    layout->addStretch(1);
    connect(m_editor, &WordsEditor::checked, this, [this] {
        m_choices.typedWords = api::SecretText(m_editor->text().toStdString());
        emit changed();
    });
}

bool WordsStep::canGoOn() const { return m_editor->right(); }

void WordsStep::enter()
{
    const auto kept = QString::fromStdString(std::string(m_choices.typedWords.view()));
    if (m_editor->text() != kept)
        m_editor->setText(kept);
}

QWidget* WordsStep::first() const { return m_editor; }

} // namespace granary::ui
