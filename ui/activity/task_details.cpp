#include "ui/activity/task_details.h"

#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_export.h"
#include "ui/activity/task_texts.h"
#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int steps = 1000;
constexpr int rowMargin = 8;

/// Findings that say the same, together.
struct Group {
    QString text;
    QString advice;
    QStringList subjects;
};

std::vector<Group> groupsOf(const std::vector<TaskFinding>& findings)
{
    std::vector<Group> out;
    for (const auto& finding : findings) {
        const auto known = std::find_if(out.begin(), out.end(), [&](const auto& group) { return group.text == finding.text && group.advice == finding.advice; });
        if (known != out.end())
            known->subjects << finding.subject;
        else
            out.push_back({finding.text, finding.advice, {finding.subject}});
    }
    return out;
}

/// Rows as high as their text needs in the width that there is.
class WrappedText : public QStyledItemDelegate {
public:
    explicit WrappedText(QTreeWidget& tree) : QStyledItemDelegate(&tree), m_tree(tree) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int depth = index.parent().isValid() ? 2 : 1;
        const int width = std::max(1, m_tree.viewport()->width() - depth * m_tree.indentation() - rowMargin);
        const auto needed = QFontMetrics(option.font).boundingRect(QRect(0, 0, width, INT_MAX / 2), Qt::TextWordWrap, index.data().toString());
        return {width, needed.height() + rowMargin};
    }

private:
    const QTreeWidget& m_tree;
};

} // namespace

TaskDetails::TaskDetails(DriveState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* const top = new QHBoxLayout;
    m_icon = new QLabel;
    m_title = heading({}, 1.1);
    m_title->setWordWrap(true);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addWidget(m_title, 1);
    layout->addLayout(top);
    m_when = faintLabel({});
    m_outcome = textLabel({});
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setRange(0, steps);
    m_bar->setAccessibleName(tr("Progress"));
    layout->addWidget(m_when);
    layout->addWidget(m_outcome);
    layout->addWidget(m_bar);
    m_pause = new QPushButton(icon(QStringLiteral("pause")), tr("Pause"));
    m_goOn = new QPushButton(icon(QStringLiteral("play")), tr("Go on"));
    m_stop = new QPushButton(icon(QStringLiteral("stop")), tr("Stop"));
    m_copy = flatButton(QStringLiteral("copy"), tr("Copy details"));
    for (const auto& pair : {std::pair(m_pause, m_goOn), std::pair(m_stop, m_copy)}) {
        auto* const row = new QHBoxLayout;
        row->addWidget(pair.first);
        row->addWidget(pair.second);
        row->addStretch(1);
        layout->addLayout(row);
    }
    m_findingsTitle = heading({}, 1.0);
    layout->addSpacing(4);
    layout->addWidget(m_findingsTitle);
    m_findings = new QTreeWidget;
    m_findings->setHeaderHidden(true);
    m_findings->setWordWrap(true);
    m_findings->setIndentation(16);
    m_findings->setAccessibleName(tr("What there is to know"));
    m_findings->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_findings->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_findings->setTextElideMode(Qt::ElideNone);
    m_findings->setItemDelegate(new WrappedText(*m_findings));
    connect(m_findings->header(), &QHeaderView::sectionResized, m_findings, &QTreeWidget::doItemsLayout, Qt::QueuedConnection);
    layout->addWidget(m_findings, 1);
    layout->addStretch(0);
    connect(m_pause, &QPushButton::clicked, this, [this] { tell([](api::Engine& engine, api::TaskId id) { return engine.pauseTask(id); }); });
    connect(m_stop, &QPushButton::clicked, this, [this] { tell([](api::Engine& engine, api::TaskId id) { return engine.cancelTask(id); }); });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        tell([](api::Engine& engine, api::TaskId id) -> Status {
            auto resumed = engine.resumeTask(id);
            return resumed.ok() ? Status() : Status(resumed.error());
        });
    });
    connect(m_copy, &QPushButton::clicked, this, &TaskDetails::copy);
}

void TaskDetails::show(const api::Task& task)
{
    const bool same = task.id == m_task && task.started == m_started;
    if (same && task.version == m_version && task.ended())
        return;
    m_task = task.id;
    m_started = task.started;
    m_version = task.version;
    const auto mood = taskMood(task);
    m_icon->setPixmap(icon(moodIcon(mood), moodColour(mood)).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_title->setText(taskTitle(task));
    m_when->setText(task.started.ns == 0 ? QString() : timeText(timeOf(task.started)));
    m_when->setVisible(task.started.ns != 0);
    m_outcome->setText(taskOutcome(task));
    const double share = taskShare(task);
    m_bar->setVisible(!task.ended() && share >= 0);
    m_bar->setValue(static_cast<int>(steps * std::max(0.0, share)));
    showButtons(task);
    if (!same || task.ended())
        showFindings(task);
}

void TaskDetails::showButtons(const api::Task& task)
{
    m_pause->setVisible(task.state == api::TaskState::running);
    m_goOn->setVisible(task.state == api::TaskState::paused || task.state == api::TaskState::interrupted);
    m_stop->setVisible(!task.ended());
    m_copy->setVisible(task.ended());
}

void TaskDetails::showFindings(const api::Task& task)
{
    m_text = taskText(task);
    m_findings->clear();
    const auto groups = groupsOf(taskFindings(task));
    const auto sentence = findingsSentence(task);
    m_findingsTitle->setText(sentence);
    m_findingsTitle->setVisible(!sentence.isEmpty());
    m_findings->setVisible(!groups.empty());
    const auto add = [](QTreeWidgetItem* parent, const QString& text) {
        auto* const item = new QTreeWidgetItem(parent, {text});
        item->setToolTip(0, text);
        return item;
    };
    for (const auto& group : groups) {
        const bool one = group.subjects.size() == 1;
        auto* const top = new QTreeWidgetItem(m_findings, {one ? tr("%1: %2", "a file or place, and what is the matter with it").arg(group.subjects.front(), group.text)
                                                              : tr("%n: %1", "number of files, and what is the matter with them", static_cast<int>(group.subjects.size())).arg(group.text)});
        top->setToolTip(0, top->text(0));
        if (!group.advice.isEmpty())
            add(top, group.advice)->setForeground(0, shades().faint);
        if (!one)
            for (const auto& subject : group.subjects)
                add(top, subject);
        top->setExpanded(groups.size() <= 4 && group.subjects.size() <= 20);
    }
    if (const auto more = moreFindings(task); more > 0)
        new QTreeWidgetItem(m_findings, {tr("and %Ln more", nullptr, static_cast<int>(std::min<std::uint64_t>(more, INT_MAX)))});
}

void TaskDetails::tell(std::function<Status(api::Engine&, api::TaskId)> call)
{
    m_state.session().ask(
        this, [id = m_task, call = std::move(call)](api::Engine& engine) { return call(engine, id); },
        [this](const Status& done) {
            if (!done.ok())
                emit said(errorSentence(done.error(), Doing::settings));
            m_state.refresh();
        });
}

void TaskDetails::copy()
{
    QApplication::clipboard()->setText(m_text);
    emit said(tr("The details are on the clipboard"));
}

} // namespace granary::ui
