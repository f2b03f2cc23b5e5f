#include "ui/wallet/join_form.h"

#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int mostAddressLength = 512;

/// What people leave out when they write down where something is.
QString urlIn(const QString& typed)
{
    const auto text = typed.trimmed();
    return text.isEmpty() || text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text;
}

} // namespace

JoinForm::JoinForm(WalletState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* const row = new QHBoxLayout;
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("ledgerAddress"));
    m_address->setAccessibleName(tr("Address of the ledger"));
    m_address->setPlaceholderText(QStringLiteral("https://ledger.example"));
    m_address->setMaxLength(mostAddressLength);
    m_join = primaryButton(tr("Use this ledger"));
    m_join->setObjectName(QStringLiteral("joinLedger"));
    row->addWidget(m_address, 1);
    row->addWidget(m_join);
    layout->addLayout(row);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_problem->hide();
        follow();
    });
    connect(m_address, &QLineEdit::returnPressed, m_join, &QPushButton::click);
    connect(m_join, &QPushButton::clicked, this, &JoinForm::join);
    setFocusProxy(m_address);
    follow();
}

void JoinForm::setAddress(const QString& address) { m_address->setText(address); }

void JoinForm::follow()
{
    m_address->setEnabled(!m_busy);
    m_join->setEnabled(!m_busy && !urlIn(m_address->text()).isEmpty());
}

void JoinForm::join()
{
    m_busy = true;
    m_problem->hide();
    follow();
    m_state.session().ask(
        this,
        [url = urlIn(m_address->text()).toStdString()](api::Engine& engine) {
            return engine.wallet().joinLedger({url, {}});
        },
        [this](const Result<api::JoinedLedger>& ledger) {
            m_busy = false;
            follow();
            if (!ledger.ok()) {
                setToned(m_problem, walletSentence(ledger.error()), shades().bad);
                m_problem->show();
                return m_address->setFocus();
            }
            m_address->clear();
            m_state.choose(ledger->id);
            m_state.refresh();
            emit joined(*ledger);
        });
}

} // namespace granary::ui
