// Who keeps the data, and how safe it is there.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace granary::ui {

class EmptyPage;
class HealthCard;
class LendingCard;
class NodesModel;
class ShareBar;

class NodesPane : public Pane {
    Q_OBJECT

public:
    explicit NodesPane(DriveState& state, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("nodes"); }
    QString title() const override { return tr("Nodes"); }
    QString icon() const override { return QStringLiteral("nodes"); }
    bool takeCode(const QString& code) override;

private:
    void build();
    QWidget* buildPlaces();
    void buildTable();
    void follow();
    void fitTable();
    void onSelection();
    void onEnded(const api::Task& task);
    void addPlace(const QString& code = {});
    void removePlace();
    /// Row of the model that is selected; -1 without one.
    int selectedRow() const;

    DriveState& m_state;
    NodesModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    ShareBar* m_bar;
    QLabel* m_finding;
    QPushButton* m_remove;
    QStackedWidget* m_stack;
    EmptyPage* m_nothing;
    HealthCard* m_health;
    LendingCard* m_lending;
    LendingCard* m_lendingAlone; // where there are no storage places of one's own
};

} // namespace granary::ui
