#include "ui/wallet/host_dialog.h"

#include "core/api/join_kept.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QNetworkInterface>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr std::string_view thisComputer = "127.0.0.1:";
constexpr std::string_view everyAddress = "0.0.0.0:";
constexpr std::string_view usualPort = "4780";

/// By which others in a network at home find this computer; its own loopback where there is none.
QString addressForOthers()
{
    for (const auto& address : QNetworkInterface::allAddresses())
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
            return address.toString();
    return QStringLiteral("127.0.0.1");
}

std::string portOf(const std::string& listen) { return listen.substr(listen.rfind(':') + 1); }

bool reachedByOthers(const api::KeptLedger& kept) { return !kept.listen.empty() && !kept.listen.starts_with(thisComputer); }

/// Serves it, or not any more; the wallet uses what is served.
Result<api::KeptLedger> keep(api::Engine& engine, bool on, std::string listen)
{
    if (!on)
        return engine.keepLedger({});
    GRANARY_ASSIGN(const auto addresses, engine.wallet().addresses());
    api::KeepLedgerRequest request{true, std::move(listen), addresses.address, {}};
    auto kept = engine.keepLedger(request);
    // Somebody else has the port: any other one is as good.
    if (!kept.ok() && kept.error().code == ErrorCode::inUse) {
        request.listen = request.listen.substr(0, request.listen.rfind(':') + 1) + "0";
        kept = engine.keepLedger(request);
    }
    if (kept.ok())
        GRANARY_TRY(api::joinKept(engine.wallet(), *kept));
    return kept;
}

} // namespace

void showHost(WalletState& state, QWidget* parent)
{
    auto* const dialog = new HostDialog(state, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

HostDialog::HostDialog(WalletState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    setWindowTitle(tr("Host a ledger for a group"));
    holdContents(*this, 500);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(tr("Host a ledger for a group")));
    layout->addWidget(textLabel(
        tr("This computer keeps the account book of your group. Others can look into it and pay while Granary runs here. "
           "Half of all tokens are yours at the beginning, and newcomers can ask for some.")));
    m_on = new QCheckBox(tr("Host a ledger on this computer"));
    m_on->setObjectName(QStringLiteral("hostLedger"));
    layout->addWidget(m_on);
    m_others = new QCheckBox(tr("Other computers in my network may reach it"));
    m_others->setObjectName(QStringLiteral("hostForOthers"));
    layout->addWidget(m_others);
    m_reach = faintLabel({});
    layout->addWidget(m_reach);
    m_problem = textLabel({});
    m_problem->setObjectName(QStringLiteral("hostProblem"));
    layout->addWidget(m_problem);
    m_invitation = new QWidget;
    auto* const rows = new QVBoxLayout(m_invitation);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->addWidget(textLabel(tr("Give this address to the others:")));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("hostAddress"));
    m_text->setAccessibleName(tr("Address of the ledger"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() + 24);
    rows->addWidget(m_text);
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    m_copy->setAutoDefault(false);
    rows->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addWidget(m_invitation);
    layout->addStretch(1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_on, &QCheckBox::clicked, this, &HostDialog::change);
    connect(m_others, &QCheckBox::clicked, this, &HostDialog::change);
    follow();
    look();
}

void HostDialog::look()
{
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.keptLedger(); },
        [this](const Result<api::KeptLedger>& kept) { take(kept); });
}

void HostDialog::change()
{
    m_busy = true;
    m_problem->hide();
    const bool on = m_on->isChecked();
    const auto listen = std::string(m_others->isChecked() ? everyAddress : thisComputer) +
        (m_kept.listen.empty() ? std::string(usualPort) : portOf(m_kept.listen));
    m_on->setEnabled(false);
    m_others->setEnabled(false);
    m_state.session().ask(
        this, [on, listen](api::Engine& engine) { return keep(engine, on, listen); },
        [this](const Result<api::KeptLedger>& kept) {
            m_state.refresh();
            take(kept);
            if (!kept.ok())
                look(); // as it is now
        });
}

void HostDialog::take(const Result<api::KeptLedger>& kept)
{
    m_busy = false;
    const auto problem = kept.ok() ? kept->problem : std::optional(kept.error());
    if (kept.ok())
        m_kept = *kept;
    if (problem)
        setToned(m_problem, tr("The ledger can't be hosted now: %1").arg(walletSentence(*problem)), shades().bad);
    else
        m_problem->clear();
    follow();
}

void HostDialog::follow()
{
    const bool others = reachedByOthers(m_kept);
    m_on->setEnabled(!m_busy);
    m_others->setEnabled(!m_busy && m_kept.on);
    if (!m_busy) {
        m_on->setChecked(m_kept.on);
        m_others->setChecked(others);
    }
    m_reach->setText(others ? tr("Whoever can reach this computer can read all of the ledger but the notes of payments. Nothing "
                                 "is encrypted on the way.")
                            : tr("Only programs on this computer can reach it."));
    m_reach->setVisible(m_kept.served);
    m_problem->setVisible(!m_problem->text().isEmpty() && !m_busy);
    m_invitation->setVisible(m_kept.served && others);
    if (m_kept.served)
        m_text->setPlainText(
            QStringLiteral("http://%1:%2").arg(addressForOthers(), QString::fromStdString(portOf(m_kept.listen))));
}

} // namespace granary::ui
