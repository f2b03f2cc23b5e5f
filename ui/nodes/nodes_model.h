// Who keeps the user's data: a row for each storage place.
#pragma once

#include "core/api/task.h"

#include <QAbstractTableModel>
#include <QColor>
#include <vector>

namespace granary::ui {

struct NodeRow {
    api::Node node;
    QString name;
    double share = 0;    ///< of all that is stored, 0 to 1
    QString finding;     ///< of the last check; empty: not checked yet
    QString findingText; ///< the same as a sentence, with what to do
    bool good = true;
    int colour = 0; ///< in the chart; beyond its colours all are the last one
};

/// Rows from what the engine says now and the newest check whose result is known (nullptr: none).
std::vector<NodeRow> nodeRows(const api::EngineStatus& status, const api::VerifyResult* checked);

/// Keeps its rows while their values change, so that a selection stays.
class NodesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { nameColumn, kindColumn, stateColumn, usedColumn, shareColumn, findingColumn, columns };
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<NodeRow> rows);
    const std::vector<NodeRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const NodeRow& row, int column) const;

    std::vector<NodeRow> m_rows;
};

} // namespace granary::ui
