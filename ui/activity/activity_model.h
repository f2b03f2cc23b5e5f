// The tasks of the engine as rows: newest first, those that match a filter.
#pragma once

#include "ui/activity/task_texts.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <optional>
#include <vector>

namespace granary::ui {

enum class ActivityFilter { all, backups, restores, checks, problems };

/// What a row shows, and what it is made from (results are large: rows keep what was made of them).
struct ActivityRow {
    api::TaskId id = 0;
    WallTime started;
    api::TaskKind kind = api::TaskKind::backup;
    api::TaskState state = api::TaskState::running;
    std::uint64_t version = 0;
    TaskMood mood = TaskMood::running;
    QString title;
    QString outcome;
    double share = -1; ///< of one that runs
    friend bool operator==(const ActivityRow&, const ActivityRow&) = default;
};

ActivityRow activityRowOf(const api::Task& task);
/// Whether a row wants the user's attention.
bool wantsAttention(const ActivityRow& row);

/// Rows are changed in place, inserted and removed, so that a selection stays while progress comes in.
class ActivityModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { moodRole = Qt::UserRole, outcomeRole, whenRole, shareRole, idRole };

    using QAbstractListModel::QAbstractListModel;
    /// Newest first.
    void set(const std::vector<api::Task>& tasks);
    void setFilter(ActivityFilter filter);
    /// "3 minutes ago" moves on.
    void refreshTimes();
    /// Any rows, whatever the filter.
    bool any() const { return !m_all.empty(); }
    const ActivityRow& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }
    /// Number of the row of a task; -1 without one.
    int find(api::TaskId id, WallTime started) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void show(std::vector<ActivityRow> rows);

    std::vector<ActivityRow> m_all;
    std::vector<ActivityRow> m_rows;
    ActivityFilter m_filter = ActivityFilter::all;
};

} // namespace granary::ui
