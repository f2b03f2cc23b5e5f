#include "ui/onboarding/passphrase_step.h"

#include "ui/base/self_unlock.h"
#include "ui/look/theme.h"
#include "ui/onboarding/passphrase_strength.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int bitsOfFullMeter = 80;

} // namespace

PassphraseStep::PassphraseStep(Choices& choices, SelfUnlock* selfUnlock, QWidget* parent) : Step(parent), m_choices(choices), m_selfUnlock(selfUnlock)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_first = new QLineEdit;
    m_first->setPlaceholderText(tr("Passphrase"));
    m_first->setAccessibleName(tr("Passphrase"));
    m_meter = new QProgressBar;
    m_meter->setRange(0, bitsOfFullMeter);
    m_meter->setTextVisible(false);
    m_meter->setAccessibleName(tr("Strength of the passphrase"));
    m_verdict = faintLabel({});
    m_again = new QLineEdit;
    m_again->setPlaceholderText(tr("Once more"));
    m_again->setAccessibleName(tr("Passphrase once more"));
    m_differ = textLabel({});
    m_show = new QCheckBox(tr("Show what I type"));
    for (auto* const widget : std::initializer_list<QWidget*>{m_first, m_meter, m_verdict, m_again, m_differ, m_show})
        layout->addWidget(widget);
    m_bySelf = new QCheckBox(tr("Open the drive by itself when I log in"));
    m_bySelf->setObjectName(QStringLiteral("selfUnlock"));
    m_bySelfText = faintLabel(tr("The passphrase is kept in the keyring of your desktop, which your login opens. Then it protects this computer while you are logged out, and no more."));
    layout->addWidget(m_bySelf);
    layout->addWidget(m_bySelfText);
    layout->addSpacing(8);
    layout->addWidget(faintLabel(tr("If you forget it, the 24 words open the drive again. The strength is an estimate from length, kinds of characters and common patterns; it can't know what others know about you.")));
    layout->addStretch(1);
    for (auto* const field : {m_first, m_again})
        connect(field, &QLineEdit::textChanged, this, &PassphraseStep::follow);
    connect(m_show, &QCheckBox::toggled, this, &PassphraseStep::follow);
    if (m_selfUnlock)
        connect(m_selfUnlock, &SelfUnlock::changed, this, &PassphraseStep::follow);
    follow();
}

void PassphraseStep::follow()
{
    for (auto* const field : {m_first, m_again})
        field->setEchoMode(m_show->isChecked() ? QLineEdit::Normal : QLineEdit::Password);
    const auto text = m_first->text();
    m_meter->setValue(std::min(bitsOfFullMeter, static_cast<int>(passphraseBits(text))));
    const auto& s = shades();
    QColor colour = s.faint;
    switch (strengthOf(text)) {
    case Strength::none: setToned(m_verdict, tr("Without a passphrase, whoever uses this computer can open the drive."), colour = s.warn); break;
    case Strength::weak: setToned(m_verdict, tr("Weak: a thief of this computer could guess it."), colour = s.bad); break;
    case Strength::fair: setToned(m_verdict, tr("Fair: it holds back the curious."), colour = s.warn); break;
    case Strength::good: setToned(m_verdict, tr("Good."), colour = s.good); break;
    case Strength::strong: setToned(m_verdict, tr("Strong."), colour = s.good); break;
    }
    m_meter->setStyleSheet(QStringLiteral("QProgressBar::chunk { background: %1; }").arg(colour.name()));
    // Not while it is still being typed.
    const bool differ = !m_again->text().isEmpty() && !text.startsWith(m_again->text());
    setToned(m_differ, differ ? tr("The two are not the same.") : QString(), s.bad);
    m_differ->setVisible(differ);
    const bool keyring = m_selfUnlock && m_selfUnlock->possible() && !text.isEmpty();
    m_bySelf->setVisible(keyring);
    m_bySelfText->setVisible(keyring);
    emit changed();
}

QString PassphraseStep::nextText() const { return m_first->text().isEmpty() ? tr("Continue without one") : tr("Continue"); }

bool PassphraseStep::canGoOn() const { return m_first->text() == m_again->text(); }

void PassphraseStep::enter()
{
    m_bySelf->setChecked(m_choices.opensBySelf);
    if (m_first->text().isEmpty() && m_again->text().isEmpty())
        for (auto* const field : {m_first, m_again})
            field->setText(QString::fromStdString(std::string(m_choices.passphrase.view())));
}

QWidget* PassphraseStep::first() const { return m_first; }

bool PassphraseStep::next()
{
    m_choices.passphrase = api::SecretText(m_first->text().toStdString());
    m_choices.passphraseChosen = true;
    m_choices.opensBySelf = m_bySelf->isChecked() && !m_choices.passphrase.empty();
    return true;
}

} // namespace granary::ui
