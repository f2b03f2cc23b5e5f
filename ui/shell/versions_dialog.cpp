#include "ui/shell/versions_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/folder_model.h"
#include "ui/files/restore_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int snapshotRole = Qt::UserRole;
constexpr int listLines = 8;

} // namespace

VersionsDialog::VersionsDialog(DriveState& state, api::Path path, QWidget* parent) : QDialog(parent), m_state(state), m_path(std::move(path))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_state.session().ask(
        this, [wanted = m_path](api::Engine& engine) { return engine.versions(wanted); },
        [this](const Result<std::vector<api::Version>>& versions) { show(versions); });
}

void VersionsDialog::build()
{
    setWindowTitle(tr("Versions of %1").arg(nameText(m_path)));
    holdContents(*this, fontMetrics().averageCharWidth() * 76);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    auto* const title = heading(nameText(m_path));
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(faintLabel(pathText(m_path)));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Versions"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight((fontMetrics().height() + 14) * listLines);
    layout->addWidget(m_list, 1);
    m_text = textLabel(tr("Looking for versions ..."));
    layout->addWidget(m_text);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_files = new QPushButton(icon(QStringLiteral("files")), tr("Show in Files"));
    m_files->setObjectName(QStringLiteral("files"));
    m_files->setAutoDefault(false);
    buttons->addButton(m_files, QDialogButtonBox::ActionRole);
    m_restore = primaryButton(tr("Restore ..."));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setDefault(true);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    for (auto* const button : {m_files, m_restore})
        button->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &VersionsDialog::restore);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(m_files, &QPushButton::clicked, this, [this] {
        const auto slash = m_path.bytes.rfind('/');
        emit filesWanted(m_isFolder ? m_path : api::Path{m_path.bytes.substr(0, std::max<std::size_t>(slash, 1))});
        accept();
    });
}

void VersionsDialog::show(const Result<std::vector<api::Version>>& versions)
{
    if (!versions.ok() && versions.error().code != ErrorCode::notFound) {
        setToned(m_text, errorSentence(versions.error(), Doing::read), shades().bad);
        return;
    }
    if (!versions.ok() || versions->empty()) {
        m_text->setText(tr("No version of this is in the drive. Protect its folder, and from then on every change is kept."));
        return;
    }
    m_isFolder = versions->front().entry.type == api::EntryType::directory;
    for (const auto& version : *versions) {
        auto text = timeText(timeOf(version.snapshot.time));
        if (version.entry.type == api::EntryType::file)
            text += QStringLiteral("  \u00b7  ") + sizeText(version.entry.bytes);
        if (m_state.devices().size() > 1)
            text += QStringLiteral("  \u00b7  ") + pathText({version.snapshot.device});
        auto* const item = new QListWidgetItem(icon(iconNameOf(version.entry)), text, m_list);
        item->setData(snapshotRole, QString::fromStdString(version.snapshot.id.hex()));
    }
    m_text->setText(tr("%n version(s), the newest first", nullptr, m_list->count()));
    m_files->setEnabled(true);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void VersionsDialog::restore()
{
    const auto* const item = m_list->currentItem();
    if (!item)
        return;
    auto* const dialog = new RestoreDialog(tr("Restore \"%1\" as it was on %2").arg(nameText(m_path), item->text().section(QStringLiteral("  \u00b7  "), 0, 0)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, snapshot = item->data(snapshotRole).toString().toStdString()] {
        auto request = dialog->request();
        request.snapshot = snapshot;
        request.paths = {m_path};
        m_state.session().ask(
            this, [request](api::Engine& engine) { return engine.restore(request); },
            [this](const Result<api::TaskId>& task) {
                m_state.refresh();
                if (!task.ok()) {
                    setToned(m_text, errorSentence(task.error(), Doing::restore), shades().bad);
                    return;
                }
                emit said(tr("Restoring \"%1\"").arg(nameText(m_path)));
                accept();
            });
    });
    dialog->open();
}

} // namespace granary::ui
