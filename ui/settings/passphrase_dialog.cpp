#include "ui/settings/passphrase_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int fewCharacters = 10;

} // namespace

PassphraseDialog::PassphraseDialog(DriveState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    const bool unprotected = state.status().info.unprotected;
    setWindowTitle(unprotected ? tr("Set a passphrase") : tr("Change the passphrase"));
    holdContents(*this, 460);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(windowTitle()));
    layout->addWidget(faintLabel(tr("It opens the drive on this machine only. The 24 words stay as they are, and bring everything back if you forget it.")));
    auto* const rows = new QFormLayout;
    rows->setVerticalSpacing(8);
    rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto field = [&](const QString& name, const QString& objectName) {
        auto* const out = new QLineEdit;
        out->setEchoMode(QLineEdit::Password);
        out->setAccessibleName(name);
        out->setObjectName(objectName);
        rows->addRow(name, out);
        connect(out, &QLineEdit::textChanged, this, &PassphraseDialog::follow);
        return out;
    };
    m_old = field(tr("Passphrase until now"), QStringLiteral("old"));
    rows->setRowVisible(m_old, !unprotected);
    m_new = field(tr("New passphrase"), QStringLiteral("new"));
    m_again = field(tr("New passphrase, once more"), QStringLiteral("again"));
    layout->addLayout(rows);
    m_problem = textLabel({});
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_change = primaryButton(unprotected ? tr("Set") : tr("Change"));
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setDefault(true);
    buttons->addButton(m_change, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &PassphraseDialog::change);
    follow();
    (unprotected ? m_new : m_old)->setFocus();
}

void PassphraseDialog::follow()
{
    const auto text = m_new->text();
    const bool differ = !m_again->text().isEmpty() && m_again->text() != text;
    if (differ)
        setToned(m_problem, tr("The two new ones differ."), shades().bad);
    else if (!text.isEmpty() && text.size() < fewCharacters)
        setToned(m_problem, tr("Short passphrases are guessed by whoever gets this computer. Four or five words that have nothing to do with each other are good."), shades().warn);
    else
        m_problem->clear();
    adjustSize(); // the sentence takes room
    m_change->setEnabled(!m_busy && !text.isEmpty() && m_again->text() == text);
}

void PassphraseDialog::change()
{
    m_busy = true;
    follow();
    auto from = std::make_shared<api::SecretText>(m_old->text().toStdString());
    auto to = std::make_shared<api::SecretText>(m_new->text().toStdString());
    m_state.session().ask(
        this, [from, to](api::Engine& engine) { return engine.changePassphrase(*from, *to); },
        [this](const Status& done) {
            m_busy = false;
            m_state.refresh();
            if (done.ok()) {
                emit changed();
                return accept();
            }
            m_old->clear();
            follow();
            setToned(m_problem, errorSentence(done.error(), Doing::passphrase), shades().bad);
            adjustSize();
            m_old->setFocus();
        });
}

} // namespace granary::ui
