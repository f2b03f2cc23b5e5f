#include "ui/onboarding/words_reminder.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/onboarding/words_editor.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

WordsReminder::WordsReminder(DriveState& state, Preferences& preferences, QWidget* parent) : QFrame(parent), m_state(state), m_preferences(preferences)
{
    setObjectName(QStringLiteral("wordsReminder"));
    setStyleSheet(QStringLiteral("QFrame#wordsReminder { background: palette(alternate-base); border-bottom: 1px solid palette(mid); }"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("key"), shades().warn).pixmap(QSize(20, 20), devicePixelRatioF()));
    auto* const text = textLabel(tr("Your 24 words have not been checked yet. Without them nothing can be brought back when this machine is lost."));
    auto* const check = new QPushButton(tr("Check them now ..."));
    row->addWidget(picture);
    row->addWidget(text, 1);
    row->addWidget(check);
    connect(check, &QPushButton::clicked, this, &WordsReminder::ask);
    connect(&preferences, &Preferences::wordsCheckedChanged, this, [this] { setVisible(!m_preferences.wordsChecked()); });
    setVisible(!preferences.wordsChecked());
}

void WordsReminder::ask()
{
    auto* const dialog = new WordsDialog(m_state.session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_preferences.setWordsChecked(true); });
    dialog->open();
}

WordsDialog::WordsDialog(EngineSession& session, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Check the 24 words"));
    holdContents(*this, 600);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(tr("Type the words from your paper")));
    m_editor = new WordsEditor(session);
    layout->addWidget(m_editor);
    m_verdict = textLabel({});
    layout->addWidget(m_verdict);
    layout->addWidget(faintLabel(tr("Don't have them? They can't be shown again. While this machine works, your files are safe: make a new drive with new words before it is lost (first run \"granary-cli drive delete --keep-on-nodes\").")));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Later"));
    m_done = primaryButton(tr("They are right"));
    buttons->addButton(m_done, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_editor, &WordsEditor::checked, this, &WordsDialog::follow);
    follow();
    m_editor->setFocus();
}

void WordsDialog::follow()
{
    m_done->setEnabled(m_editor->ownDrive());
    const bool other = m_editor->right() && !m_editor->ownDrive();
    setToned(m_verdict, other ? tr("These are the words of another drive.") : m_editor->ownDrive() ? tr("They belong to this drive. Keep the paper where fire and thieves don't find it.") : QString(),
        other ? shades().bad : shades().good);
    m_verdict->setVisible(!m_verdict->text().isEmpty());
}

} // namespace granary::ui
