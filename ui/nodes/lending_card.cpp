#include "ui/nodes/lending_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
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

constexpr int steps = 1000;

} // namespace

LendingCard::LendingCard(DriveState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Space you lend")));
    m_used = textLabel({});
    m_bar = new QProgressBar;
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Space used by others"));
    m_who = faintLabel({});
    layout->addWidget(m_used);
    layout->addWidget(m_bar);
    layout->addWidget(m_who);
    m_invite = new QPushButton(icon(QStringLiteral("plus")), tr("Invite somebody"));
    m_invite->setToolTip(tr("Makes a code that lets one drive store here"));
    layout->addWidget(m_invite, 0, Qt::AlignLeft);
    auto* const row = new QHBoxLayout;
    m_code = new QLineEdit;
    m_code->setReadOnly(true);
    m_code->setAccessibleName(tr("Invitation code"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    row->addWidget(m_code, 1);
    row->addWidget(m_copy);
    layout->addLayout(row);
    m_until = faintLabel({});
    layout->addWidget(m_until);
    m_qr = new QrCode;
    m_qr->setAccessibleName(tr("Invitation as a QR code"));
    layout->addWidget(m_qr, 0, Qt::AlignLeft);
    for (auto* const widget : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_until)})
        widget->hide();
    connect(m_invite, &QPushButton::clicked, this, &LendingCard::invite);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_code->text());
        emit said(tr("The code is on the clipboard"));
    });
    connect(&m_state, &DriveState::statusChanged, this, &LendingCard::follow);
    follow();
}

void LendingCard::follow()
{
    const auto& share = m_state.status().share;
    setVisible(share.has_value());
    if (!share)
        return;
    m_used->setText(tr("%1 of %2 are used.").arg(sizeText(share->usedBytes), sizeText(share->shareBytes)));
    m_bar->setValue(share->shareBytes == 0 ? 0 : static_cast<int>(steps * std::min(1.0, static_cast<double>(share->usedBytes) / static_cast<double>(share->shareBytes))));
    m_who->setText(share->tenants == 0 ? tr("Nobody stores anything here yet: give somebody an invitation.")
                                       : tr("%n drive(s) of others lie here, sealed: nobody on this machine can read them.", nullptr, static_cast<int>(share->tenants)));
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
