#include "ui/files/folder_model.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <map>

namespace granary::ui {

namespace {

QColor colourOf(api::HealthState state)
{
    switch (state) {
    case api::HealthState::healthy: return shades().good;
    case api::HealthState::lost: return shades().bad;
    case api::HealthState::unavailable:
    case api::HealthState::degraded: return shades().warn;
    default: return shades().faint;
    }
}

} // namespace

FileRow rowOf(api::Entry entry, bool withPlace)
{
    FileRow out;
    out.name = nameText(entry.path);
    if (entry.type == api::EntryType::file)
        out.size = sizeText(entry.bytes);
    out.health = healthText(entry.health);
    out.modified = agoText(QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1'000'000));
    if (withPlace) {
        const auto slash = entry.path.bytes.rfind('/');
        out.place = pathText({entry.path.bytes.substr(0, slash == std::string::npos ? 0 : slash)});
    }
    out.entry = std::move(entry);
    return out;
}

void sortRows(std::vector<FileRow>& rows, SortBy by, Qt::SortOrder order)
{
    // Without a language of its own, names would be ordered by their bytes.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    struct Keyed {
        QCollatorSortKey key;
        std::size_t at;
    };
    std::vector<Keyed> keys;
    keys.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        keys.push_back({collator.sortKey(rows[i].name), i});
    const bool down = order == Qt::DescendingOrder;
    std::sort(keys.begin(), keys.end(), [&](const Keyed& a, const Keyed& b) {
        const auto& x = rows[a.at].entry;
        const auto& y = rows[b.at].entry;
        const bool xFolder = x.type == api::EntryType::directory, yFolder = y.type == api::EntryType::directory;
        if (xFolder != yFolder)
            return xFolder;
        if (by == SortBy::size && x.bytes != y.bytes)
            return (x.bytes < y.bytes) != down;
        if (by == SortBy::modified && x.mtimeNs != y.mtimeNs)
            return (x.mtimeNs < y.mtimeNs) != down;
        const int names = a.key.compare(b.key);
        if (names != 0)
            return (names < 0) != (down && by == SortBy::name);
        return x.path < y.path;
    });
    std::vector<FileRow> sorted;
    sorted.reserve(rows.size());
    for (const auto& key : keys)
        sorted.push_back(std::move(rows[key.at]));
    rows = std::move(sorted);
}

void FolderModel::set(std::vector<FileRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FolderModel::append(std::vector<FileRow> rows)
{
    if (rows.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

int FolderModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int FolderModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant FolderModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& file = row(index.row());
    if (role == Qt::DecorationRole && index.column() == nameColumn) {
        static std::map<QString, QIcon> known;
        const auto name = iconNameOf(file.entry);
        const auto at = known.find(name);
        return at != known.end() ? at->second : known.emplace(name, icon(name)).first->second;
    }
    if (role == Qt::ForegroundRole && index.column() == healthColumn && file.entry.health)
        return colourOf(file.entry.health->state);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((index.column() == sizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return pathText(file.entry.path);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case nameColumn: return file.name;
    case placeColumn: return file.place;
    case sizeColumn: return file.size;
    case healthColumn: return file.health;
    case modifiedColumn: return file.modified;
    case goneColumn: return file.gone;
    default: return {};
    }
}

Qt::ItemFlags FolderModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QVariant FolderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == sizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case nameColumn: return tr("Name");
    case placeColumn: return tr("Folder");
    case sizeColumn: return tr("Size");
    case healthColumn: return tr("Safety");
    case modifiedColumn: return tr("Changed");
    case goneColumn: return tr("Deleted");
    default: return {};
    }
}

QString healthText(const std::optional<api::FileHealth>& health)
{
    if (!health)
        return {};
    const auto losses = health->survivesLosses;
    switch (health->state) {
    case api::HealthState::healthy:
        if (losses == 0)
            return translate("Health", "stored, survives no loss");
        return translate("Health", "survives %n loss(es)", nullptr, losses);
    case api::HealthState::waiting: return translate("Health", "still being sent");
    case api::HealthState::beingRepaired: return translate("Health", "being repaired");
    case api::HealthState::degraded: return translate("Health", "to be repaired, survives %n loss(es)", nullptr, losses);
    case api::HealthState::unavailable: return translate("Health", "out of reach now");
    case api::HealthState::lost: return translate("Health", "lost");
    }
    return {};
}

QString iconNameOf(const api::Entry& entry)
{
    if (entry.type == api::EntryType::directory)
        return QStringLiteral("folder");
    if (entry.type == api::EntryType::symlink)
        return QStringLiteral("link");
    const auto& path = entry.path.bytes;
    for (const auto* const ending : {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".heic"})
        if (path.size() > 5 && QString::fromUtf8(path.data() + path.size() - 5, 5).endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return QStringLiteral("image");
    return QStringLiteral("file");
}

} // namespace granary::ui
