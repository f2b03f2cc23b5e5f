#include "ui/nodes/lending_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/nodes/lending_dialog.h"
#include "ui/nodes/lending_texts.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/qr_code.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int usedSteps = 1000;

} // namespace

LendingCard::LendingCard(DriveState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    build();
    connect(m_lend, &QPushButton::clicked, this, &LendingCard::lend);
    connect(m_change, &QPushButton::clicked, this, &LendingCard::lend);
    connect(m_stop, &QPushButton::clicked, this, &LendingCard::stop);
    connect(m_now, &QPushButton::clicked, this, &LendingCard::stopNow);
    connect(m_invite, &QPushButton::clicked, this, &LendingCard::invite);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_code->text());
        emit said(tr("The code is on the clipboard"));
    });
    connect(&m_state, &DriveState::statusChanged, this, &LendingCard::follow);
    hide(); // until the engine has answered
    follow();
}

void LendingCard::build()
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Space you lend")));
    m_text = textLabel({});
    m_used = textLabel({});
    m_bar = new QProgressBar;
    m_bar->setRange(0, usedSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Space used by others"));
    m_who = faintLabel({});
    m_terms = faintLabel({});
    for (auto* const widget : std::initializer_list<QWidget*>{m_text, m_used, m_bar, m_who, m_terms})
        layout->addWidget(widget);
    m_lend = new QPushButton(icon(QStringLiteral("disk")), tr("Lend space ..."));
    m_invite = new QPushButton(icon(QStringLiteral("plus")), tr("Invite somebody"));
    m_invite->setToolTip(tr("Makes a code that lets one drive store here"));
    m_change = new QPushButton(icon(QStringLiteral("settings")), tr("Change ..."));
    m_change->setToolTip(tr("How much is lent, to whom, and when"));
    m_stop = new QPushButton(tr("Stop lending ..."));
    m_now = new QPushButton(icon(QStringLiteral("trash")), tr("Delete it now ..."));
    auto* const buttons = new FlowRow;
    for (auto* const button : {m_invite, m_lend, m_change, m_stop, m_now})
        buttons->add(button);
    layout->addWidget(buttons);
    buildInvitation();
}

void LendingCard::buildInvitation()
{
    auto* const row = new QHBoxLayout;
    m_code = new QLineEdit;
    m_code->setReadOnly(true);
    m_code->setAccessibleName(tr("Invitation code"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    row->addWidget(m_code, 1);
    row->addWidget(m_copy);
    auto* const column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(row);
    m_until = faintLabel({});
    column->addWidget(m_until);
    m_qr = new QrCode;
    m_qr->setAccessibleName(tr("Invitation as a QR code"));
    column->addWidget(m_qr, 0, Qt::AlignLeft);
    for (auto* const widget : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_until)})
        widget->hide();
}

void LendingCard::follow()
{
    if (!m_state.known())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.share(); },
        [this](const Result<api::Share>& share) {
            m_asking = false;
            if (share.ok())
                present(*share);
            if (std::exchange(m_askAgain, false))
                follow();
        });
}

void LendingCard::present(const api::Share& share)
{
    m_share = share;
    const bool on = share.state == api::ShareState::on;
    const bool leaving = share.state == api::ShareState::leaving;
    showWords(share);
    m_used->setVisible(share.status.has_value());
    m_bar->setVisible(share.status.has_value());
    m_who->setVisible(share.status.has_value());
    m_terms->setVisible(on);
    m_lend->setVisible(!on);
    m_lend->setText(leaving ? tr("Lend again ...") : tr("Lend space ..."));
    m_invite->setVisible(on && share.status);
    m_change->setVisible(on);
    m_stop->setVisible(on);
    m_now->setVisible(!on && share.heldBytes > 0);
    if (!on) {
        for (auto* const widget : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_until)})
            widget->hide();
        m_qr->setText({});
    }
    setVisible(true);
}

void LendingCard::showWords(const api::Share& share)
{
    QString text;
    if (share.state == api::ShareState::off && share.heldBytes > 0)
        text = tr("Nothing is lent now, and %1 that were kept for others serve nobody. Lend again to serve them, or delete them.").arg(sizeText(share.heldBytes));
    else if (share.state == api::ShareState::off)
        text = tr("Nothing is lent now. Friends who lend each other space keep each other's backups safe: what lies here is sealed, and nobody on this machine can read it.");
    else if (share.state == api::ShareState::leaving)
        text = tr("Lending is coming to an end. Nothing new is taken. What lies here is served until its owners have moved it, and then it ends by itself. Their machines are told; yours should stay on as usual.");
    setToned(m_text, text, palette().color(QPalette::WindowText));
    if (share.problem)
        setToned(m_text, tr("Nothing can be lent at the moment: %1").arg(errorSentence(*share.problem, Doing::lend)), shades().bad);
    m_text->setVisible(!m_text->text().isEmpty());
    m_terms->setText(lendingTerms(share));
    if (!share.status)
        return;
    const auto& status = *share.status;
    m_used->setText(share.state == api::ShareState::leaving ? tr("%1 still lie here for others.").arg(sizeText(share.heldBytes))
                                                            : tr("%1 of %2 are used.").arg(sizeText(status.usedBytes), sizeText(status.shareBytes)));
    m_bar->setValue(status.shareBytes == 0 ? 0 : static_cast<int>(usedSteps * std::min(1.0, static_cast<double>(status.usedBytes) / static_cast<double>(status.shareBytes))));
    m_who->setText(lendingHeld(share));
}

void LendingCard::lend()
{
    auto* const dialog = new LendingDialog(m_state, m_share, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LendingDialog::lent, this, [this](const api::Share& share) {
        emit said(m_share.state == api::ShareState::on ? tr("Your changes count from now on") : tr("Space is lent from now on"));
        present(share);
        m_state.refresh();
    });
    dialog->open();
}

void LendingCard::stop()
{
    confirm(this, tr("Stop lending?"),
        tr("Nothing new is taken from now on. What lies here stays, and is served until its owners have moved it to other places; their machines are told by themselves. You can lend again at any time."),
        tr("Stop lending"), [this] { send(false); });
}

void LendingCard::stopNow()
{
    confirm(this, tr("Delete what is kept for others?"),
        tr("%1 of other people's backups are deleted at once. They survive fewer losses then, and if too many of their owners' other machines are off, they can't be read. Left alone, everything stays until they have moved it.")
            .arg(sizeText(m_share.heldBytes)),
        tr("Delete"), [this] { send(true); });
}

void LendingCard::send(bool now)
{
    for (auto* const button : {m_stop, m_now, m_lend, m_change})
        button->setEnabled(false);
    m_state.session().ask(
        this, [now](api::Engine& engine) { return engine.stopShare({now}); },
        [this](const Result<api::Share>& share) {
            for (auto* const button : {m_stop, m_now, m_lend, m_change})
                button->setEnabled(true);
            if (share.ok()) {
                emit said(share->state == api::ShareState::off ? tr("Nothing is lent any more") : tr("Nothing new is taken from now on"));
                present(*share);
            } else {
                emit said(errorSentence(share.error(), Doing::lend));
            }
            m_state.refresh();
        });
}

void LendingCard::invite()
{
    m_invite->setEnabled(false);
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.invite({}); },
        [this](const Result<api::InviteResult>& invitation) {
            m_invite->setEnabled(true);
            m_until->show();
            if (!invitation.ok())
                return setToned(m_until, errorSentence(invitation.error(), Doing::share), shades().bad);
            m_code->setText(QString::fromStdString(invitation->code));
            m_code->setCursorPosition(0);
            m_code->show();
            m_qr->setText(m_code->text());
            m_copy->show();
            m_copy->setFocus();
            setToned(m_until, tr("It lets one drive in, until %1. Send it to one person only, or let them take a picture of the square.").arg(timeText(timeOf(invitation->expires))), shades().faint);
        });
}

} // namespace granary::ui
