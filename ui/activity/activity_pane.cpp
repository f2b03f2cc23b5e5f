#include "ui/activity/activity_pane.h"

#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_export.h"
#include "ui/activity/task_details.h"
#include "ui/base/text_file.h"
#include "ui/look/icons.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int minuteMs = 60'000;

} // namespace

ActivityPane::ActivityPane(DriveState& state, Preferences& preferences, QWidget* parent) : Pane(parent), m_state(state), m_preferences(preferences)
{
    build();
    m_minute.setInterval(minuteMs);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, m_model, &ActivityModel::refreshTimes);
    connect(&m_state, &DriveState::tasksChanged, this, &ActivityPane::follow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPane::showSelected);
    connect(m_nothing, &EmptyPage::actionClicked, this, [this] { emit openPane(QStringLiteral("folders")); });
    connect(m_noMatch, &EmptyPage::actionClicked, this, [this] { m_filters->button(static_cast<int>(ActivityFilter::all))->click(); });
    connect(m_details, &TaskDetails::said, this, &Pane::said);
    follow();
}

QWidget* ActivityPane::buildTop()
{
    auto* const top = new QWidget;
    auto* const row = new QHBoxLayout(top);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(4);
    m_filters = new QButtonGroup(this);
    const std::pair<ActivityFilter, QString> filters[] = {{ActivityFilter::all, tr("All")}, {ActivityFilter::backups, tr("Backups")}, {ActivityFilter::restores, tr("Restores")},
        {ActivityFilter::checks, tr("Checks")}, {ActivityFilter::problems, tr("Problems")}};
    for (const auto& [filter, text] : filters) {
        auto* const button = new QPushButton(text);
        button->setProperty("filter", true);
        button->setCheckable(true);
        button->setAccessibleDescription(tr("Shows only these"));
        button->setChecked(filter == m_filter);
        m_filters->addButton(button, static_cast<int>(filter));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_export = new QPushButton(ui::icon(QStringLiteral("down")), tr("Export"));
    auto* const menu = new QMenu(m_export);
    menu->addAction(tr("As text ..."), this, [this] { exportAs(false); });
    menu->addAction(tr("As a table (CSV) ..."), this, [this] { exportAs(true); });
    m_export->setMenu(menu);
    m_export->setProperty("menu", true);
    row->addWidget(m_export);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<ActivityFilter>(id)); });
    return top;
}

void ActivityPane::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    m_model = new ActivityModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setAccessibleName(tr("What happened"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_details = new TaskDetails(m_state);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_details->hide();
    m_nothing = new EmptyPage(QStringLiteral("activity"), tr("Nothing has happened yet"), tr("Backups, restores and checks appear here as they run, with what came of them."), tr("Choose folders"));
    m_noMatch = new EmptyPage(QStringLiteral("check"), tr("Nothing of this kind"), {}, tr("Show all"));
    m_stack = new PageStack;
    for (auto* const page : {static_cast<QWidget*>(m_splitter), static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_noMatch)})
        m_stack->addWidget(page);
    column->addWidget(m_stack, 1);
}

void ActivityPane::follow()
{
    m_model->set(m_state.tasks());
    showPage();
    showSelected();
    if (isVisible())
        markSeen();
    countWaiting();
}

void ActivityPane::choose(ActivityFilter filter)
{
    m_filter = filter;
    m_model->setFilter(filter);
    showPage();
    showSelected();
}

void ActivityPane::showPage()
{
    m_noMatch->setTexts(m_filter == ActivityFilter::problems ? tr("No problems") : tr("Nothing of this kind"),
        m_filter == ActivityFilter::problems ? tr("Nothing went wrong since Granary was started.") : tr("Since Granary was started there was none."));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_splitter) : m_model->any() ? m_noMatch : m_nothing);
    m_export->setEnabled(m_model->rowCount() > 0);
}

void ActivityPane::showSelected()
{
    const auto selected = m_list->selectionModel()->selectedIndexes();
    m_details->setVisible(!selected.isEmpty());
    if (selected.isEmpty())
        return;
    const auto& row = m_model->row(selected.front().row());
    for (const auto& task : m_state.tasks())
        if (task.id == row.id && task.started == row.started)
            m_details->show(task);
}

void ActivityPane::countWaiting()
{
    const auto seenUntil = m_preferences.activitySeen();
    const auto& tasks = m_state.tasks();
    const auto unread = std::count_if(tasks.begin(), tasks.end(), [&](const auto& task) {
        const auto mood = taskMood(task);
        return task.ended() && (mood == TaskMood::problem || mood == TaskMood::attention) && task.started.ns > seenUntil &&
            std::find(m_seen.begin(), m_seen.end(), std::pair(task.id, task.started)) == m_seen.end();
    });
    if (unread == m_waiting)
        return;
    m_waiting = static_cast<int>(unread);
    emit waitingChanged();
}

void ActivityPane::markSeen()
{
    m_seen.clear();
    std::int64_t until = 0, oldestRunning = INT64_MAX;
    for (const auto& task : m_state.tasks()) {
        if (!task.ended()) {
            oldestRunning = std::min(oldestRunning, task.started.ns);
            continue;
        }
        m_seen.emplace_back(task.id, task.started);
        until = std::max(until, task.started.ns);
    }
    // How those that still run end is not known yet.
    until = std::min(until, oldestRunning - 1);
    if (until > m_preferences.activitySeen())
        m_preferences.setActivitySeen(until);
}

void ActivityPane::exportAs(bool table)
{
    std::vector<const api::Task*> tasks;
    for (const auto& task : m_state.tasks())
        if (m_model->find(task.id, task.started) >= 0)
            tasks.push_back(&task);
    const auto name = tr("Granary activity") + (table ? QStringLiteral(".csv") : QStringLiteral(".txt"));
    saveTextFile(this, tr("Export"), name, table ? activityCsv(tasks) : activityText(tasks), [this](const QString& text) { emit said(text); });
}

void ActivityPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    m_model->refreshTimes();
    m_minute.start();
    markSeen();
    countWaiting();
}

void ActivityPane::hideEvent(QHideEvent* event)
{
    Pane::hideEvent(event);
    m_minute.stop();
}

} // namespace granary::ui
