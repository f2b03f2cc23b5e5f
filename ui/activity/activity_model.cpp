#include "ui/activity/activity_model.h"

#include "ui/base/format.h"

#include <algorithm>

namespace granary::ui {
namespace {

bool sameTask(const ActivityRow& a, const ActivityRow& b) { return a.id == b.id && a.started == b.started; }

bool matches(const ActivityRow& row, ActivityFilter filter)
{
    using Kind = api::TaskKind;
    switch (filter) {
    case ActivityFilter::all: return true;
    case ActivityFilter::backups: return row.kind == Kind::backup || row.kind == Kind::topUp;
    case ActivityFilter::restores: return row.kind == Kind::restore;
    case ActivityFilter::checks: return row.kind == Kind::verify || row.kind == Kind::repair || row.kind == Kind::drill;
    case ActivityFilter::problems: return wantsAttention(row);
    }
    return true;
}

/// An interrupted task of an earlier run of the engine has no beginning.
QString whenText(const ActivityRow& row) { return row.started.ns == 0 ? QString() : agoText(timeOf(row.started)); }

} // namespace

ActivityRow activityRowOf(const api::Task& task)
{
    return {task.id, task.started, task.kind, task.state, task.version, taskMood(task), taskTitle(task), taskOutcome(task), task.ended() ? -1 : taskShare(task)};
}

bool wantsAttention(const ActivityRow& row) { return row.mood == TaskMood::attention || row.mood == TaskMood::problem; }

void ActivityModel::set(const std::vector<api::Task>& tasks)
{
    std::vector<ActivityRow> rows;
    rows.reserve(tasks.size());
    for (const auto& task : tasks) {
        const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const auto& row) { return row.id == task.id && row.started == task.started; });
        // What has ended does not change.
        if (known != m_all.end() && task.ended() && known->state == task.state && known->version == task.version)
            rows.push_back(*known);
        else
            rows.push_back(activityRowOf(task));
    }
    m_all = std::move(rows);
    setFilter(m_filter);
}

void ActivityModel::setFilter(ActivityFilter filter)
{
    m_filter = filter;
    std::vector<ActivityRow> rows;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows), [filter](const auto& row) { return matches(row, filter); });
    show(std::move(rows));
}

void ActivityModel::show(std::vector<ActivityRow> rows)
{
    // Both are in the same order, so one walk finds what went, came and changed.
    for (std::size_t at = m_rows.size(); at-- > 0;)
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return sameTask(row, m_rows[at]); })) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
            endRemoveRows();
        }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto number = static_cast<int>(at);
        if (at < m_rows.size() && sameTask(m_rows[at], rows[at])) {
            if (m_rows[at] == rows[at])
                continue;
            m_rows[at] = std::move(rows[at]);
            emit dataChanged(index(number), index(number));
            continue;
        }
        const auto later = std::find_if(m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(at, m_rows.size())), m_rows.end(), [&](const auto& row) { return sameTask(row, rows[at]); });
        if (later != m_rows.end()) { // another order: not of one engine, so begin anew
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        beginInsertRows({}, number, number);
        m_rows.insert(m_rows.begin() + number, std::move(rows[at]));
        endInsertRows();
    }
}

void ActivityModel::refreshTimes()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {whenRole});
}

int ActivityModel::find(api::TaskId id, WallTime started) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return row.id == id && row.started == started; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int ActivityModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.title;
    case Qt::ToolTipRole: return shown.started.ns == 0 ? QString() : timeText(timeOf(shown.started));
    case Qt::AccessibleTextRole: return QStringList({shown.title, whenText(shown), shown.outcome}).join(QStringLiteral(". "));
    case moodRole: return static_cast<int>(shown.mood);
    case outcomeRole: return shown.outcome;
    case whenRole: return whenText(shown);
    case shareRole: return shown.share;
    case idRole: return static_cast<qulonglong>(shown.id);
    default: return {};
    }
}

} // namespace granary::ui
