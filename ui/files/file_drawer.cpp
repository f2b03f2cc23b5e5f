#include "ui/files/file_drawer.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/compare_dialog.h"
#include "ui/files/folder_model.h"
#include "ui/files/preview.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int restMs = 250;
constexpr int widthInLetters = 38;
constexpr int leastDrawerWidth = 280;
constexpr int mostWidth = 380; // large text wraps: the list needs its room
constexpr int iconSize = 32;

} // namespace

FileDrawer::FileDrawer(DriveState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    setFixedWidth(std::clamp(fontMetrics().averageCharWidth() * widthInLetters, leastDrawerWidth, mostWidth));
    // With large text in a low window it scrolls rather than cut anything.
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_icon = new QLabel;
    m_name = heading({}, 1.1);
    m_name->setWordWrap(true);
    m_facts = faintLabel({});
    m_preview = new Preview(m_state.session());
    m_versionsTitle = heading(tr("Versions"), 1.0);
    m_versions = new QListWidget;
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_compare = new QPushButton(icon(QStringLiteral("copy")), tr("Compare"));
    m_compare->setToolTip(tr("The version that is chosen with the newest one, or two that are chosen with each other"));
    m_restore = new QPushButton(icon(QStringLiteral("restore")), tr("Restore this version"));
    m_versions->setMinimumHeight(fontMetrics().height() * 4);
    m_versions->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it takes what is left, not what lists usually want
    for (auto* const widget : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_versionsTitle)})
        layout->addWidget(widget);
    layout->addWidget(m_versions, 1);
    layout->addWidget(m_compare);
    layout->addWidget(m_restore);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &FileDrawer::askVersions);
    connect(m_versions, &QListWidget::itemSelectionChanged, this, &FileDrawer::onVersions);
    connect(m_compare, &QPushButton::clicked, this, &FileDrawer::compare);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto chosen = m_versions->selectedItems(); chosen.size() == 1 && m_entry)
            emit restoreWanted(QString::fromStdString(m_known[static_cast<std::size_t>(m_versions->row(chosen.front()))].snapshot.id.hex()), m_entry->path);
    });
    clear();
}

void FileDrawer::show(const api::Entry& entry, const QString& snapshot)
{
    if (m_entry && m_entry->path == entry.path && m_entry->mtimeNs == entry.mtimeNs && m_entry->bytes == entry.bytes && m_snapshot == snapshot)
        return;
    m_entry = entry;
    m_snapshot = snapshot;
    m_icon->setPixmap(icon(iconNameOf(entry), shades().faint).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_name->setText(nameText(entry.path));
    QStringList facts;
    if (entry.type == api::EntryType::file)
        facts << sizeText(entry.bytes);
    if (entry.type == api::EntryType::symlink)
        facts << tr("Link to %1").arg(pathText(entry.target));
    facts << tr("Changed %1").arg(timeText(QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1'000'000)));
    facts << pathText(entry.path);
    setToned(m_facts, facts.join(QLatin1Char('\n')), shades().faint);
    m_preview->clear();
    m_known.clear();
    m_versions->clear();
    m_versionsTitle->setText(tr("Versions"));
    m_compare->setVisible(entry.type == api::EntryType::file);
    onVersions();
    setVisible(true);
    m_rest.start();
}

void FileDrawer::clear()
{
    m_entry.reset();
    m_rest.stop();
    m_preview->clear();
    setVisible(false);
}

void FileDrawer::askVersions()
{
    if (!m_entry)
        return;
    m_preview->show(m_snapshot, *m_entry);
    m_state.session().ask(
        this, [path = m_entry->path](api::Engine& engine) { return engine.versions(path); },
        [this, path = m_entry->path](Result<std::vector<api::Version>> versions) {
            if (!m_entry || m_entry->path != path)
                return;
            if (versions.ok())
                showVersions(std::move(*versions));
            else
                m_versions->addItem(errorSentence(versions.error(), Doing::read));
        });
}

void FileDrawer::showVersions(std::vector<api::Version> versions)
{
    m_versions->clear();
    m_known = std::move(versions);
    for (const auto& version : m_known) {
        auto text = timeText(timeOf(version.snapshot.time));
        if (version.entry.type == api::EntryType::file)
            text += QStringLiteral("  \u00b7  ") + sizeText(version.entry.bytes);
        new QListWidgetItem(icon(QStringLiteral("clock")), text, m_versions);
    }
    m_versionsTitle->setText(tr("%n version(s)", nullptr, static_cast<int>(m_known.size())));
    m_compare->setVisible(m_entry && m_entry->type == api::EntryType::file && m_known.size() > 1);
}

void FileDrawer::onVersions()
{
    const auto chosen = m_known.empty() ? QList<QListWidgetItem*>() : m_versions->selectedItems();
    m_restore->setEnabled(chosen.size() == 1);
    m_compare->setEnabled(chosen.size() == 2 || (chosen.size() == 1 && m_versions->row(chosen.front()) > 0));
}

void FileDrawer::compare()
{
    const auto chosen = m_versions->selectedItems();
    if (chosen.isEmpty() || chosen.size() > 2 || m_known.empty())
        return;
    int newer = m_versions->row(chosen.front()), older = chosen.size() == 2 ? m_versions->row(chosen.back()) : newer;
    if (chosen.size() == 1)
        newer = 0;
    if (newer > older) // the newest stands first
        std::swap(newer, older);
    auto* const dialog = new CompareDialog(m_state.session(), m_known[static_cast<std::size_t>(older)], m_known[static_cast<std::size_t>(newer)], this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace granary::ui
