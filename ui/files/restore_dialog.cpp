#include "ui/files/restore_dialog.h"

#include "ui/base/format.h"
#include "ui/widgets/choose_folder.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace granary::ui {

RestoreDialog::RestoreDialog(const QString& what, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Restore"));
    holdContents(*this, 520);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(what));

    m_elsewhere = new QRadioButton(tr("Into a folder:"));
    m_inPlace = new QRadioButton(tr("Where it was"));
    auto* const places = new QButtonGroup(this);
    places->addButton(m_elsewhere);
    places->addButton(m_inPlace);
    m_folder = new QLineEdit(QStandardPaths::writableLocation(QStandardPaths::HomeLocation) + QStringLiteral("/") + tr("Restored"));
    m_folder->setAccessibleName(tr("Folder to restore to"));
    m_choose = new QPushButton(tr("Choose ..."));
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    layout->addWidget(m_elsewhere);
    layout->addLayout(row);
    layout->addWidget(m_inPlace);

    layout->addSpacing(8);
    layout->addWidget(heading(tr("If something is there already"), 1.0));
    m_skip = new QRadioButton(tr("Leave it as it is"));
    m_both = new QRadioButton(tr("Keep both; the restored one gets another name"));
    m_replace = new QRadioButton(tr("Replace it"));
    auto* const conflicts = new QButtonGroup(this);
    for (auto* const choice : {m_skip, m_both, m_replace}) {
        conflicts->addButton(choice);
        layout->addWidget(choice);
    }
    m_hint = faintLabel({});
    layout->addWidget(m_hint);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_restore = primaryButton(tr("Restore"));
    buttons->addButton(m_restore, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    layout->addSpacing(8);
    layout->addWidget(buttons);

    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto start = m_folder->text();
        while (!start.isEmpty() && start != QLatin1String("/") && !QFileInfo(start).isDir())
            start = QFileInfo(start).path() == start ? QString() : QFileInfo(start).path();
        chooseFolder(this, tr("Restore to"), start, [this](const QString& path) { m_folder->setText(path); });
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(places, &QButtonGroup::buttonClicked, this, &RestoreDialog::follow);
    connect(conflicts, &QButtonGroup::buttonClicked, this, &RestoreDialog::follow);
    connect(m_folder, &QLineEdit::textChanged, this, &RestoreDialog::follow);
    m_elsewhere->setChecked(true);
    m_both->setChecked(true);
    m_restore->setDefault(true);
    follow();
}

api::RestoreRequest RestoreDialog::request() const
{
    api::RestoreRequest out;
    out.target = m_inPlace->isChecked() ? api::Path{"/"} : pathOf(m_folder->text());
    out.conflict = m_skip->isChecked() ? api::Conflict::skip : m_both->isChecked() ? api::Conflict::rename : api::Conflict::overwrite;
    return out;
}

void RestoreDialog::setFolder(const QString& folder)
{
    m_elsewhere->setChecked(true);
    m_folder->setText(folder);
}

void RestoreDialog::follow()
{
    const bool elsewhere = m_elsewhere->isChecked();
    m_folder->setEnabled(elsewhere);
    m_choose->setEnabled(elsewhere);
    m_restore->setEnabled(!elsewhere || m_folder->text().startsWith(QLatin1Char('/')));
    if (m_replace->isChecked())
        m_hint->setText(tr("Files that are there are replaced, also newer ones."));
    else if (elsewhere)
        m_hint->setText(tr("Below that folder the files keep the folders they were in."));
    else
        m_hint->clear();
}

} // namespace granary::ui
