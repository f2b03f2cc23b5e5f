#include "ui/wallet/notary_dialog.h"

#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/file_hash.h"
#include "ui/wallet/proof_file.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr qint64 mostProofBytes = 128 << 10; // 48 KiB as digits, and an end of line
constexpr std::uint64_t notaryWaitSeconds = 20;

} // namespace

NotaryDialog::NotaryDialog(WalletState& state, const QString& path, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_ledger(state.news().ledger)
{
    auto* const rows = dialogRows(*this, tr("Notarise a file"));
    rows->addWidget(heading(tr("Notarise %1?").arg(nameText(pathOf(path)))));
    rows->addWidget(
        textLabel(tr("Its fingerprint goes into the ledger, with the time and your address. That proves later that you had this "
                     "very file now. The file itself stays here, and nobody can read it from the fingerprint.")));
    m_fingerprint = faintLabel(tr("Computing the fingerprint ..."));
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    rows->addWidget(m_fingerprint);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Computing the fingerprint ..."));
    rows->addWidget(m_busy);
    m_outcome = textLabel({});
    m_outcome->setObjectName(QStringLiteral("notaryOutcome"));
    m_outcome->hide();
    rows->addWidget(m_outcome);
    rows->addStretch(1);
    m_buttons = closeButtons(*this, tr("Close"));
    m_agree = primaryButton(tr("Notarise"));
    m_agree->setObjectName(QStringLiteral("agreeNotarise"));
    m_agree->setEnabled(false);
    m_buttons->addButton(m_agree, QDialogButtonBox::ActionRole);
    rows->addWidget(m_buttons);
    connect(m_agree, &QPushButton::clicked, this, &NotaryDialog::notarise);
    connect(&m_state, &WalletState::changed, this, &NotaryDialog::follow);
    hashFile(this, path, [this](const Result<QString>& hash) {
        m_busy->hide();
        if (!hash.ok())
            return say(walletSentence(hash.error()), true);
        m_hash = *hash;
        m_fingerprint->setText(tr("Fingerprint (SHA-256): %1").arg(m_hash.left(32) + QLatin1Char(' ') + m_hash.mid(32)));
        m_agree->setEnabled(true);
        m_agree->setDefault(true);
    });
}

void NotaryDialog::say(const QString& text, bool bad)
{
    setToned(m_outcome, text, bad ? shades().bad : palette().color(QPalette::WindowText));
    m_outcome->show();
}

void NotaryDialog::notarise()
{
    m_agree->setEnabled(false);
    m_busy->show();
    m_state.session().ask(
        this,
        [ledger = m_ledger, hash = m_hash.toStdString()](api::Engine& engine) {
            return engine.wallet().notarise({ledger, hash, notaryWaitSeconds});
        },
        [this](const Result<api::Payment>& payment) {
            m_busy->hide();
            m_state.expectNews();
            if (!payment.ok()) {
                m_agree->setEnabled(true);
                return say(walletSentence(payment.error()), true);
            }
            m_buttons->removeButton(m_agree); // hidden it would be back with the next theme
            m_agree->deleteLater();
            m_operation = payment->operation;
            say(payment->entry
                    ? tr("The ledger has promised to enter it, as entry %1. As soon as that is seen you can save a proof of it "
                         "here, and later from the history.")
                          .arg(countText(*payment->entry))
                    : tr("The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does."),
                false);
            follow();
        });
}

/// It may be seen in the ledger while one looks.
void NotaryDialog::follow()
{
    const auto& news = m_state.news();
    if (m_operation.empty() || m_entry || news.ledger != m_ledger)
        return;
    const auto& rows = news.history.rows;
    const auto at = std::find_if(rows.begin(), rows.end(), [this](const auto& row) { return row.operation == m_operation; });
    if (at == rows.end())
        return;
    m_entry = at->entry;
    say(tr("It is in the ledger, as entry %1. Keep the proof of that beside the file: with both anybody can check it.")
            .arg(countText(*m_entry)),
        false);
    auto* const keepIt = primaryButton(tr("Save the proof ..."));
    keepIt->setObjectName(QStringLiteral("keepProof"));
    m_buttons->addButton(keepIt, QDialogButtonBox::ActionRole);
    keepIt->setDefault(true);
    connect(keepIt, &QPushButton::clicked, this, &NotaryDialog::keep);
}

void NotaryDialog::keep()
{
    saveEntryProof(this, m_state, m_ledger, *m_entry, [this](const QString& text) { say(text, false); });
}

ProofDialog::ProofDialog(WalletState& state, const QString& path, QWidget* parent) : QDialog(parent), m_state(state)
{
    auto* const rows = dialogRows(*this, tr("Check a proof"));
    m_title = heading(tr("Checking ..."));
    m_title->setObjectName(QStringLiteral("proofTitle"));
    m_title->setWordWrap(true);
    rows->addWidget(m_title);
    m_facts = textLabel({});
    m_facts->setObjectName(QStringLiteral("facts"));
    rows->addWidget(m_facts);
    m_compared = textLabel({});
    m_compared->setObjectName(QStringLiteral("compared"));
    m_compared->hide();
    rows->addWidget(m_compared);
    rows->addStretch(1);
    m_buttons = closeButtons(*this, tr("Close"));
    rows->addWidget(m_buttons);
    QFile file(path);
    const bool fits = file.open(QIODevice::ReadOnly) && file.size() <= mostProofBytes;
    const auto text = fits ? file.read(mostProofBytes).trimmed() : QByteArray();
    m_state.session().ask(
        this,
        [proof = text.toStdString()](api::Engine& engine) {
            return proof.empty() ? Result<api::ProvenFact>(ErrorCode::malformed) : engine.wallet().checkProof({proof});
        },
        [this](const Result<api::ProvenFact>& fact) { take(fact); });
}

void ProofDialog::take(const Result<api::ProvenFact>& fact)
{
    if (!fact.ok()) {
        const bool nothing = fact.error().kind == ErrorKind::corrupt || fact.error().code == ErrorCode::malformed;
        m_title->setText(tr("This proves nothing"));
        return setToned(m_facts,
            nothing ? tr("It is no proof of an entry, or it was changed. Ask for it again.") : walletSentence(fact.error()),
            shades().bad);
    }
    m_hash = QString::fromStdString(fact->hash);
    m_title->setText(m_hash.isEmpty() ? tr("An entry is proven") : tr("A notarised file is proven"));
    const bool own = fact->account == m_state.news().addresses.address;
    QStringList lines{tr("Entry %1 of %2").arg(countText(fact->entry), QString::fromStdString(fact->name)),
        tr("When: %1, by the ledger's clock").arg(timeText(timeOf(fact->time))),
        own ? tr("Whose: yours") : tr("Whose: %1").arg(QString::fromStdString(fact->account))};
    lines << (fact->joined ? tr("Your wallet uses this ledger.")
                           : tr("Your wallet does not use this ledger: ask for its id elsewhere and compare it with %1")
                                 .arg(QString::fromStdString(fact->ledger)));
    m_facts->setText(lines.join(QLatin1Char('\n')));
    if (m_hash.isEmpty())
        return;
    auto* const compareIt = primaryButton(tr("Compare with a file ..."));
    m_buttons->addButton(compareIt, QDialogButtonBox::ActionRole);
    connect(compareIt, &QPushButton::clicked, this, &ProofDialog::choose);
}

void ProofDialog::choose()
{
    auto* const dialog =
        new QFileDialog(this, tr("Compare with a file"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProofDialog::compare);
    dialog->open();
}

void ProofDialog::compare(const QString& file)
{
    m_compared->hide();
    hashFile(this, file, [this, name = nameText(pathOf(file))](const Result<QString>& hash) {
        if (!hash.ok())
            setToned(m_compared, walletSentence(hash.error()), shades().bad);
        else if (*hash == m_hash)
            setToned(m_compared, tr("%1 is the file that was notarised.").arg(name), shades().good);
        else
            setToned(m_compared, tr("%1 is another file, or was changed since.").arg(name), shades().bad);
        m_compared->show();
    });
}

} // namespace granary::ui
