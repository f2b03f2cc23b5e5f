// What came and went, newest first.
#pragma once

#include "core/api/wallet.h"

#include <QAbstractTableModel>

namespace granary::ui {

/// Grows by pages: it asks for the next one when a view wants it.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { whenColumn, whatColumn, noteColumn, amountColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;
    /// The newest page. What was there of the same ledger stays.
    void setNewest(const std::string& ledger, std::uint32_t decimals, const api::HistoryPage& page);
    /// The page that pageWanted asked for; `ok` false: it did not come.
    void addOlder(const std::string& ledger, const api::HistoryPage& page, bool ok);
    void setMasked(bool on);
    const std::vector<api::HistoryRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// Of entries before that one.
    void pageWanted(const std::string& ledger, std::uint64_t before);

private:
    QString text(const api::HistoryRow& row, int column) const;

    std::string m_ledger;
    std::uint32_t m_decimals = 0;
    std::vector<api::HistoryRow> m_rows;
    bool m_more = false;
    bool m_asking = false;
    bool m_masked = false;
};

} // namespace granary::ui
