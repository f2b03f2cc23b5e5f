#include "ui/nodes/nodes_model.h"

#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/base/translate.h"
#include "ui/look/theme.h"

#include <QCollator>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <numeric>

namespace granary::ui {
namespace {

constexpr int swatchSize = 14;

const api::NodeFinding* findingOf(const api::VerifyResult& checked, const NodeId& id)
{
    for (const auto* const list : {&checked.damagedNodes, &checked.awayNodes})
        for (const auto& finding : *list)
            if (finding.id == id)
                return &finding;
    return nullptr;
}

QPixmap swatch(const QColor& colour)
{
    QPixmap out(swatchSize * 2, swatchSize * 2);
    out.setDevicePixelRatio(2);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(0, 0, swatchSize, swatchSize, 4, 4);
    return out;
}

} // namespace

std::vector<NodeRow> nodeRows(const api::EngineStatus& status, const api::VerifyResult* checked)
{
    std::vector<NodeRow> out;
    std::uint64_t all = 0;
    for (const auto& node : status.nodes)
        all += node.usedBytes;
    for (const auto& node : status.nodes) {
        NodeRow row;
        row.node = node;
        row.name = nodeName(node.address, node.id);
        row.share = all == 0 ? 0 : static_cast<double>(node.usedBytes) / static_cast<double>(all);
        if (checked) {
            const auto* const finding = findingOf(*checked, node.id);
            row.good = finding == nullptr;
            row.finding = finding ? faultShort(*finding) : translate("Places", "In order");
            if (finding)
                row.findingText = translate("Places", "%1 %2. %3", "a storage place, what it did, and what to do").arg(row.name, faultText(*finding), faultAdvice(*finding));
        }
        if (node.lendsNoMore)
            row.findingText = sentences({row.findingText, translate("Places", "%1 lends no more. What it has of yours is moved to other storage places as far as there is one for it; until then it keeps serving it. If nothing moves, add a storage place.").arg(row.name)});
        out.push_back(std::move(row));
    }
    QCollator names{QLocale()};
    names.setNumericMode(true);
    names.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return names.compare(a.name, b.name) < 0; });
    // The largest parts have colours of their own.
    std::vector<std::size_t> order(out.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return out[a].node.usedBytes > out[b].node.usedBytes; });
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        out[order[rank]].colour = static_cast<int>(std::min(rank, chartColours().size() - 1));
    return out;
}

void NodesModel::set(std::vector<NodeRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.node.id == b.node.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    for (int at = rowCount(); at-- > 0;)
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return row.node.id == m_rows[static_cast<std::size_t>(at)].node.id; })) {
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
        }
    for (auto& row : rows) {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& r) { return r.node.id == row.node.id; });
        if (known != m_rows.end()) {
            *known = std::move(row);
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(std::move(row));
        endInsertRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int NodesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int NodesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString NodesModel::text(const NodeRow& row, int column) const
{
    const auto& node = row.node;
    switch (column) {
    case nameColumn: return row.name;
    case kindColumn: return node.type == api::NodeType::folder ? tr("Folder") : tr("Machine");
    case stateColumn: return node.leaving ? tr("Being emptied") : node.lendsNoMore ? tr("Stops lending") : node.reachable ? tr("On") : tr("Away");
    case usedColumn: return node.quotaBytes == 0 ? sizeText(node.usedBytes) : tr("%1 of %2").arg(sizeText(node.usedBytes), sizeText(node.quotaBytes));
    case shareColumn: return tr("%1 %").arg(QLocale().toString(row.share * 100, 'f', 0));
    case findingColumn: return row.finding.isEmpty() ? tr("Not checked yet") : row.finding;
    default: return {};
    }
}

QVariant NodesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, column);
    case Qt::DecorationRole: return column == nameColumn ? QVariant(swatch(chartColours()[static_cast<std::size_t>(row.colour)])) : QVariant();
    case Qt::ToolTipRole: return column == findingColumn && !row.findingText.isEmpty() ? row.findingText : column == nameColumn ? row.name : QVariant();
    case Qt::TextAlignmentRole: return static_cast<int>((column == usedColumn || column == shareColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == stateColumn && (!row.node.reachable || row.node.lendsNoMore))
            return shades().warn;
        if (column == findingColumn && row.finding.isEmpty())
            return shades().faint;
        return column == findingColumn && !row.good ? QVariant(shades().warn) : QVariant();
    case sortRole:
        if (column == usedColumn || column == shareColumn)
            return static_cast<qulonglong>(row.node.usedBytes);
        return text(row, column);
    default: return {};
    }
}

QVariant NodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == usedColumn || section == shareColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case nameColumn: return tr("Storage place");
    case kindColumn: return tr("Kind");
    case stateColumn: return tr("State");
    case usedColumn: return tr("Used");
    case shareColumn: return tr("Part");
    case findingColumn: return tr("Last check");
    default: return {};
    }
}

} // namespace granary::ui
