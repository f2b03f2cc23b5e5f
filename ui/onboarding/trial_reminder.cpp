#include "ui/onboarding/trial_reminder.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace granary::ui {

TrialReminder::TrialReminder(Trial& trial, QWidget* parent) : QFrame(parent), m_trial(trial)
{
    setObjectName(QStringLiteral("trialReminder"));
    setStyleSheet(QStringLiteral("QFrame#trialReminder { background: palette(alternate-base); border-bottom: 1px solid palette(mid); }"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("nodes"), shades().warn).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text = textLabel({});
    m_end = new QPushButton(tr("End the demo ..."));
    m_end->setObjectName(QStringLiteral("endDemo"));
    row->addWidget(picture);
    row->addWidget(m_text, 1);
    row->addWidget(m_end);
    connect(m_end, &QPushButton::clicked, this, &TrialReminder::ask);
    connect(&trial, &Trial::changed, this, &TrialReminder::follow);
    connect(&trial, &Trial::failed, this, &TrialReminder::said);
    follow();
}

void TrialReminder::follow()
{
    const auto use = m_trial.use();
    setVisible(m_trial.exists());
    m_end->setEnabled(use != Trial::Use::none && !m_trial.ending());
    if (m_trial.ending())
        return m_text->setText(use == Trial::Use::part ? tr("The demo ends: what its network holds is being moved to your other storage places.") : tr("The demo ends ..."));
    switch (use) {
    case Trial::Use::none: m_text->setText(tr("The demo network is starting ...")); break;
    case Trial::Use::unused: m_text->setText(tr("A demo network that keeps nothing of this drive is still on this computer.")); break;
    case Trial::Use::part: m_text->setText(tr("A part of this drive lies in the demo network on this computer. End the demo, and your other storage places take it over.")); break;
    case Trial::Use::all: m_text->setText(tr("This is a demo: the drive lies on this computer only and is lost with it. For real protection add a friend's machine or a disk under Nodes.")); break;
    }
}

void TrialReminder::ask()
{
    const auto end = [this] { m_trial.end(); };
    switch (m_trial.use()) {
    case Trial::Use::none: return;
    case Trial::Use::unused:
        confirm(this, tr("Remove the demo network?"), tr("Its nodes end, and the room that they take on this computer is free again. Your drive does not need them."), tr("Remove"), end);
        return;
    case Trial::Use::part:
        confirm(this, tr("End the demo?"), tr("What the demo network holds is moved to your other storage places first. That may take a while; you can go on working meanwhile. Then its nodes end."), tr("End the demo"), end);
        return;
    case Trial::Use::all:
        confirm(this, tr("End the demo?"),
            tr("Nothing but the demo network keeps this drive, so the drive ends with it: its copies, older versions and 24 words are gone. Your own files and folders on this computer stay as they are. To keep the drive, add another storage place first."), tr("End the demo and its drive"), end);
        return;
    }
}

} // namespace granary::ui
