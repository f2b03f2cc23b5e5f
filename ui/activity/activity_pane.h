// What happened to the drive: a feed of the engine's tasks.
#pragma once

#include "ui/activity/activity_model.h"
#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/base/preferences.h"

class QButtonGroup;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace granary::ui {

class EmptyPage;
class TaskDetails;

class ActivityPane : public Pane {
    Q_OBJECT

public:
    ActivityPane(DriveState& state, Preferences& preferences, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("activity"); }
    QString title() const override { return tr("Activity"); }
    QString icon() const override { return QStringLiteral("activity"); }
    /// Problems that were not looked at yet.
    int waiting() const override { return m_waiting; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildTop();
    void follow();
    void choose(ActivityFilter filter);
    void showSelected();
    void showPage();
    void countWaiting();
    /// What is shown now counts as looked at.
    void markSeen();
    void exportAs(bool table);

    DriveState& m_state;
    Preferences& m_preferences;
    ActivityModel* m_model;
    QListView* m_list;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    EmptyPage* m_nothing;
    EmptyPage* m_noMatch;
    TaskDetails* m_details;
    QPushButton* m_export;
    QButtonGroup* m_filters;
    ActivityFilter m_filter = ActivityFilter::all;
    QTimer m_minute;
    int m_waiting = 0;
    std::vector<std::pair<api::TaskId, WallTime>> m_seen; // since the pane was made; before, what the preferences say
};

} // namespace granary::ui
