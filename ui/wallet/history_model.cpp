#include "ui/wallet/history_model.h"

#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"

#include <algorithm>

namespace granary::ui {
namespace {

bool sameRow(const api::HistoryRow& a, const api::HistoryRow& b)
{
    return a.entry == b.entry && a.name == b.name && a.memo == b.memo;
}

} // namespace

void HistoryModel::setNewest(const std::string& ledger, std::uint32_t decimals, const api::HistoryPage& page)
{
    const auto newest = m_rows.empty() ? std::uint64_t{0} : m_rows.front().entry;
    const auto known = std::find_if(page.rows.begin(), page.rows.end(), [&](const auto& row) { return row.entry == newest; });
    const auto overlap = page.rows.end() - known;
    const bool continues = ledger == m_ledger && decimals == m_decimals && known != page.rows.end() &&
        overlap <= static_cast<std::ptrdiff_t>(m_rows.size());
    if (!continues) {
        if (ledger == m_ledger && m_rows.empty() && page.rows.empty())
            return;
        beginResetModel();
        m_ledger = ledger;
        m_decimals = decimals;
        m_rows = page.rows;
        m_more = page.more;
        m_asking = false;
        return endResetModel();
    }
    if (const auto fresh = known - page.rows.begin(); fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_rows.insert(m_rows.begin(), page.rows.begin(), known);
        endInsertRows();
    }
    for (std::size_t i = 0; i < page.rows.size(); ++i) // names and notes may have come
        if (!sameRow(m_rows[i], page.rows[i])) {
            m_rows[i] = page.rows[i];
            emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), columns - 1));
        }
}

void HistoryModel::addOlder(const std::string& ledger, const api::HistoryPage& page, bool ok)
{
    if (ledger != m_ledger || !std::exchange(m_asking, false) || !ok)
        return;
    m_more = page.more && !page.rows.empty();
    if (page.rows.empty() || (!m_rows.empty() && page.rows.front().entry >= m_rows.back().entry))
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
    m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
    endInsertRows();
}

void HistoryModel::setMasked(bool on)
{
    if (std::exchange(m_masked, on) != on && !m_rows.empty())
        emit dataChanged(index(0, amountColumn), index(rowCount() - 1, amountColumn));
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString HistoryModel::text(const api::HistoryRow& row, int column) const
{
    switch (column) {
    case whenColumn: return timeText(timeOf(row.time));
    case whatColumn: return historyTitle(row);
    case noteColumn: return QString::fromStdString(row.memo);
    default: return m_masked ? hiddenAmount() : row.change == 0 ? QString(QChar(0x2013)) : changeWritten(row.change, m_decimals);
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == amountColumn ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ForegroundRole:
        return index.column() == amountColumn && row.change > 0 && !m_masked ? QVariant(shades().good) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == whatColumn && !row.address.empty() ? QString::fromStdString(row.address)
                                                                    : text(row, index.column());
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section == amountColumn ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case whenColumn: return tr("When");
    case whatColumn: return tr("What");
    case noteColumn: return tr("Note");
    default: return tr("Amount");
    }
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && m_more && !m_asking; }

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent) || m_rows.empty())
        return;
    m_asking = true;
    emit pageWanted(m_ledger, m_rows.back().entry);
}

} // namespace granary::ui
