#include "ui/onboarding/folders_step.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/widgets/choose_folder.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

struct Suggestion {
    QStandardPaths::StandardLocation place;
    bool chosen;
};
constexpr Suggestion suggestions[] = {{QStandardPaths::DocumentsLocation, true}, {QStandardPaths::PicturesLocation, true}, {QStandardPaths::DesktopLocation, true},
    {QStandardPaths::MusicLocation, false}, {QStandardPaths::MoviesLocation, false}, {QStandardPaths::DownloadLocation, false}};

} // namespace

FoldersStep::FoldersStep(Choices& choices, EngineSession& session, QWidget* parent) : Step(parent), m_choices(choices), m_count(session)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* const frame = card(m_list);
    m_list->setSpacing(12);
    layout->addWidget(frame);
    auto* const bottom = new QHBoxLayout;
    auto* const more = new QPushButton(icon(QStringLiteral("plus")), tr("Another folder ..."));
    more->setObjectName(QStringLiteral("addFolder"));
    m_total = faintLabel({});
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bottom->addWidget(more);
    bottom->addWidget(m_total, 1);
    layout->addLayout(bottom);
    layout->addStretch(1);
    connect(more, &QPushButton::clicked, this, [this] { chooseFolder(this, tr("Choose a folder to protect"), QDir::homePath(), [this](const QString& path) { add(path); }); });
    connect(&m_count, &PathCount::counted, this, &FoldersStep::take);
    suggest();
    follow();
}

void FoldersStep::suggest()
{
    const bool kept = m_choices.foldersChosen();
    const auto before = m_choices.folders();
    const auto home = QDir::homePath();
    for (const auto& suggestion : suggestions) {
        const auto path = QDir::cleanPath(QStandardPaths::writableLocation(suggestion.place));
        // Without a folder of that kind it is the home folder that is named.
        if (!path.isEmpty() && path != home && QFileInfo(path).isDir())
            addRow(path, QStandardPaths::displayName(suggestion.place), kept ? before.contains(path) : suggestion.chosen);
    }
    for (const auto& path : before)
        addRow(path, {}, true);
    if (m_rows.empty())
        addRow(home, tr("Everything of mine"), !kept);
}

void FoldersStep::addRow(const QString& path, const QString& name, bool chosen)
{
    if (std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.path == path; }))
        return;
    auto* const line = new QHBoxLayout;
    line->setSpacing(12);
    auto* const box = new QCheckBox(name.isEmpty() ? QFileInfo(path).fileName() : name);
    box->setChecked(chosen);
    box->setAccessibleDescription(path);
    auto* const place = faintLabel(pathText(pathOf(path)));
    auto* const size = faintLabel(tr("counting ..."));
    size->setWordWrap(false);
    size->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(box);
    line->addWidget(place, 1);
    line->addWidget(size);
    m_list->addLayout(line);
    m_rows.push_back({path, box, size, {}});
    connect(box, &QCheckBox::toggled, this, &FoldersStep::follow);
}

void FoldersStep::add(const QString& path)
{
    addRow(path, {}, true);
    for (auto& row : m_rows)
        if (row.path == path) {
            row.box->setChecked(true);
            if (!row.count)
                m_count.ask(path, {{pathOf(path)}, {}});
        }
    follow();
}

void FoldersStep::enter()
{
    for (const auto& row : m_rows)
        if (!row.count)
            m_count.ask(row.path, {{pathOf(row.path)}, {}});
}

QWidget* FoldersStep::first() const { return m_rows.front().box; }

void FoldersStep::take(const QString& path, const Result<api::CountResult>& result)
{
    for (auto& row : m_rows) {
        if (row.path != path)
            continue;
        if (!result.ok()) {
            row.size->setText(tr("not counted"));
            continue;
        }
        row.count = *result;
        const auto text = tr("%1, %n file(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(result->files, INT_MAX))).arg(sizeText(result->bytes));
        row.size->setText(result->whole ? text : tr("more than %1").arg(sizeText(result->bytes)));
    }
    follow();
}

void FoldersStep::follow()
{
    std::uint64_t bytes = 0;
    bool all = true;
    for (const auto& row : m_rows)
        if (row.box->isChecked()) {
            bytes += row.count ? row.count->bytes : 0;
            all = all && row.count && row.count->whole;
        }
    m_total->setText(bytes == 0 && !all ? QString() : all ? tr("%1 together").arg(sizeText(bytes)) : tr("more than %1 together").arg(sizeText(bytes)));
    emit changed();
}

QStringList FoldersStep::chosen() const
{
    QStringList out;
    for (const auto& row : m_rows)
        if (row.box->isChecked())
            out << row.path;
    return out;
}

bool FoldersStep::canGoOn() const { return !chosen().isEmpty(); }

bool FoldersStep::next()
{
    m_choices.setFolders(chosen());
    return true;
}

bool FoldersStep::other()
{
    m_choices.setFolders({});
    return true;
}

} // namespace granary::ui
