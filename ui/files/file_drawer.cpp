#include "ui/files/file_drawer.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/folder_model.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int restMs = 250;
constexpr int drawerWidth = 280;

} // namespace

FileDrawer::FileDrawer(DriveState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    setFixedWidth(drawerWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_icon = new QLabel;
    m_name = heading({}, 1.1);
    m_name->setWordWrap(true);
    m_facts = faintLabel({});
    m_versionsTitle = heading(tr("Versions"), 1.0);
    m_versions = new QListWidget;
    m_versions->setAccessibleName(tr("Versions"));
    m_restore = new QPushButton(icon(QStringLiteral("restore")), tr("Restore this version"));
    for (auto* const widget : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_versionsTitle)})
        layout->addWidget(widget);
    layout->addWidget(m_versions, 1);
    layout->addWidget(m_restore);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &FileDrawer::askVersions);
    connect(m_versions, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto* const item = m_versions->currentItem(); item && m_entry)
            emit restoreWanted(item->data(Qt::UserRole).toString(), m_entry->path);
    });
    clear();
}

void FileDrawer::show(const api::Entry& entry)
{
    m_entry = entry;
    m_icon->setPixmap(icon(iconNameOf(entry), shades().faint).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_name->setText(nameText(entry.path));
    QStringList facts;
    if (entry.type == api::EntryType::file)
        facts << sizeText(entry.bytes);
    if (entry.type == api::EntryType::symlink)
        facts << tr("Link to %1").arg(pathText(entry.target));
    facts << tr("Changed %1").arg(timeText(QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1'000'000)));
    facts << pathText(entry.path);
    setToned(m_facts, facts.join(QLatin1Char('\n')), shades().faint);
    m_versions->clear();
    m_restore->setEnabled(false);
    setVisible(true);
    m_rest.start();
}

void FileDrawer::clear()
{
    m_entry.reset();
    m_rest.stop();
    setVisible(false);
}

void FileDrawer::askVersions()
{
    if (!m_entry)
        return;
    m_state.session().ask(
        this, [path = m_entry->path](api::Engine& engine) { return engine.versions(path); },
        [this, path = m_entry->path](Result<std::vector<api::Version>> versions) {
            if (!m_entry || m_entry->path != path)
                return;
            if (versions.ok())
                showVersions(*versions);
            else
                m_versions->addItem(errorSentence(versions.error(), Doing::read));
        });
}

void FileDrawer::showVersions(const std::vector<api::Version>& versions)
{
    m_versions->clear();
    for (const auto& version : versions) {
        auto text = timeText(timeOf(version.snapshot.time));
        if (version.entry.type == api::EntryType::file)
            text += QStringLiteral("  \u00b7  ") + sizeText(version.entry.bytes);
        auto* const item = new QListWidgetItem(icon(QStringLiteral("clock")), text, m_versions);
        item->setData(Qt::UserRole, QString::fromStdString(version.snapshot.id.hex()));
    }
    m_versionsTitle->setText(tr("%n version(s)", nullptr, static_cast<int>(versions.size())));
}

} // namespace granary::ui
