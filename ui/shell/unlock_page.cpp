#include "ui/shell/unlock_page.h"

#include "ui/base/error_sentences.h"
#include "ui/base/self_unlock.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

UnlockPage::UnlockPage(DriveState& state, const SelfUnlock* selfUnlock, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(2);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("lock"), shades().faint).pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);
    auto* const title = heading(tr("Your drive is locked"), 1.35);
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    auto* const text = faintLabel(tr("Enter the passphrase of this machine. What friends store here goes on being served."));
    text->setAlignment(Qt::AlignCenter);
    layout->addWidget(text);
    m_passphrase = new QLineEdit;
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setFixedWidth(320);
    layout->addWidget(m_passphrase, 0, Qt::AlignHCenter);
    m_problem = textLabel({});
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMaximumWidth(480);
    m_problem->hide();
    layout->addWidget(m_problem, 0, Qt::AlignHCenter);
    m_unlock = primaryButton(tr("Open the drive"));
    layout->addWidget(m_unlock, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    if (!selfUnlock)
        return;
    const auto follow = [this, selfUnlock] {
        if (selfUnlock->problem().isEmpty())
            return;
        setToned(m_problem, selfUnlock->problem(), shades().warn);
        m_problem->show();
    };
    connect(selfUnlock, &SelfUnlock::changed, this, follow);
    follow();
}

void UnlockPage::focusField() { m_passphrase->setFocus(); }

void UnlockPage::unlock()
{
    if (!m_unlock->isEnabled())
        return;
    m_unlock->setEnabled(false);
    m_problem->hide();
    auto secret = std::make_shared<api::SecretText>(m_passphrase->text().toStdString());
    m_passphrase->clear();
    m_state.session().ask(
        this, [secret](api::Engine& engine) { return engine.unlock(*secret); },
        [this](Status done) {
            m_unlock->setEnabled(true);
            if (!done.ok()) {
                setToned(m_problem, errorSentence(done.error(), Doing::unlock), shades().bad);
                m_problem->show();
                m_passphrase->setFocus();
            }
            m_state.refresh();
        });
}

} // namespace granary::ui
