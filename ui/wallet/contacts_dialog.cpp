#include "ui/wallet/contacts_dialog.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int addressRole = Qt::UserRole;

} // namespace

ContactsDialog::ContactsDialog(WalletState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    build();
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ContactsDialog::onSelection);
    for (auto* const field : {m_name, m_address})
        connect(field, &QLineEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !m_address->text().trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        put({m_address->text().trimmed().toLower().toStdString(), m_name->text().trimmed().toStdString()});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* const item = m_list->currentItem())
            put({item->data(addressRole).toString().toStdString(), {}});
    });
    connect(&m_state, &WalletState::changed, this, &ContactsDialog::follow);
    follow();
    m_name->setFocus();
}

void ContactsDialog::build()
{
    setWindowTitle(tr("Address book"));
    holdContents(*this, 520);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Address book")));
    layout->addWidget(faintLabel(tr("Names for whom you pay, on all your computers. Choose one to change its name.")));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Address book"));
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    m_list->setTextElideMode(Qt::ElideMiddle);
    layout->addWidget(m_list, 1);
    m_remove = flatButton(QStringLiteral("trash"), tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeContact"));
    m_remove->setAutoDefault(false);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("contactName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(64);
    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("contactAddress"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setPlaceholderText(QStringLiteral("gran1..."));
    m_address->setMaxLength(128);
    m_add = primaryButton(tr("Save"));
    m_add->setObjectName(QStringLiteral("addContact"));
    m_add->setDefault(true);
    m_add->setEnabled(false);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_name, 2);
    row->addWidget(m_address, 3);
    row->addWidget(m_add);
    layout->addLayout(row);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void ContactsDialog::follow()
{
    const auto chosen = m_list->currentItem() ? m_list->currentItem()->data(addressRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& contact : m_state.news().contacts) {
        auto* const item = new QListWidgetItem(
            QStringLiteral("%1  %2").arg(QString::fromStdString(contact.name), shortAddress(contact.address)), m_list);
        item->setData(addressRole, QString::fromStdString(contact.address));
        item->setToolTip(QString::fromStdString(contact.address));
        if (item->data(addressRole).toString() == chosen)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(m_list->currentItem() != nullptr);
}

void ContactsDialog::onSelection()
{
    const auto* const item = m_list->currentItem();
    m_remove->setEnabled(item != nullptr);
    if (!item)
        return;
    m_address->setText(item->data(addressRole).toString());
    for (const auto& contact : m_state.news().contacts)
        if (QString::fromStdString(contact.address) == m_address->text())
            m_name->setText(QString::fromStdString(contact.name));
}

void ContactsDialog::put(const api::WalletContact& contact)
{
    m_problem->hide();
    m_state.session().ask(
        this, [contact](api::Engine& engine) { return engine.wallet().putContact(contact); },
        [this](const Status& done) {
            m_state.refresh();
            if (!done.ok()) {
                setToned(m_problem, walletSentence(done.error()), shades().bad);
                return m_problem->show();
            }
            m_name->clear();
            m_address->clear();
            m_list->setCurrentItem(nullptr);
            m_name->setFocus();
        });
}

} // namespace granary::ui
