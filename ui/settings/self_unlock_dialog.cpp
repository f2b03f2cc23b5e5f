#include "ui/settings/self_unlock_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

SelfUnlockDialog::SelfUnlockDialog(DriveState& state, SelfUnlock& selfUnlock, QWidget* parent) : QDialog(parent), m_state(state), m_selfUnlock(selfUnlock)
{
    setWindowTitle(tr("Open the drive by itself"));
    holdContents(*this, 460);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(windowTitle()));
    layout->addWidget(faintLabel(tr("The passphrase is kept in the keyring of your desktop, which your login opens. Whoever can log in as you can then open the drive; somebody who steals this computer while it is off can't.")));
    m_passphrase = new QLineEdit;
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("Passphrase of the drive"));
    m_passphrase->setAccessibleName(tr("Passphrase of the drive"));
    layout->addWidget(m_passphrase);
    m_problem = textLabel({});
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_done = primaryButton(tr("Remember it"));
    m_done->setObjectName(QStringLiteral("remember"));
    m_done->setDefault(true);
    m_done->setEnabled(false);
    buttons->addButton(m_done, QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &SelfUnlockDialog::remember);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) { m_done->setEnabled(!text.isEmpty()); });
    m_passphrase->setFocus();
}

void SelfUnlockDialog::remember()
{
    m_done->setEnabled(false);
    auto passphrase = std::make_shared<api::SecretText>(m_passphrase->text().toStdString());
    // To the same one: the engine's way to say whether it is right.
    m_state.session().ask(
        this, [passphrase](api::Engine& engine) { return engine.changePassphrase(*passphrase, *passphrase); },
        [this, passphrase](const Status& right) {
            if (!right.ok())
                return fail(errorSentence(right.error(), Doing::passphrase));
            m_selfUnlock.remember(passphrase->clone(), [this, self = QPointer<SelfUnlockDialog>(this)](const QString& problem) {
                if (!self)
                    return;
                if (!problem.isEmpty())
                    return fail(problem);
                accept();
            });
        });
}

void SelfUnlockDialog::fail(const QString& text)
{
    setToned(m_problem, text, shades().bad);
    m_done->setEnabled(true);
    m_passphrase->setFocus();
    adjustSize();
}

} // namespace granary::ui
