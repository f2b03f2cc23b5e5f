#include "ui/folders/retention_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int leastWidth = 560;
constexpr int ruleTypedMs = 400;
constexpr int mostKept = 9999;
constexpr std::size_t mostListed = 1000;

} // namespace

RetentionDialog::RetentionDialog(DriveState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    build();
    m_typed.setSingleShot(true);
    m_typed.setInterval(ruleTypedMs);
    connect(&m_typed, &QTimer::timeout, this, &RetentionDialog::look);
    for (auto* const box : {m_last, m_daily, m_weekly, m_monthly, m_yearly})
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_forget->setEnabled(false); // what is shown is not what would go
            m_typed.start();
        });
    connect(m_forget, &QPushButton::clicked, this, &RetentionDialog::forget);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_state, &DriveState::tasksChanged, this, &RetentionDialog::follow);
    look();
}

void RetentionDialog::build()
{
    setWindowTitle(tr("Forget old versions"));
    holdContents(*this, leastWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Which versions stay")));
    layout->addWidget(faintLabel(tr("Each backup is a version of all files. Forgetting old ones makes room; the newest always stays, and your folders are not touched.")));
    auto* const form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto row = [&](const QString& text, int value) {
        auto* const box = new QSpinBox;
        box->setRange(0, mostKept);
        box->setValue(value);
        box->setAccessibleName(text);
        form->addRow(text, box);
        return box;
    };
    m_last = row(tr("The newest"), 10);
    m_daily = row(tr("One a day, for so many days"), 30);
    m_weekly = row(tr("One a week, for so many weeks"), 12);
    m_monthly = row(tr("One a month, for so many months"), 24);
    m_yearly = row(tr("One a year, for so many years"), 10);
    layout->addLayout(form);
    m_summary = textLabel({});
    layout->addWidget(m_summary);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Versions that go"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
    layout->addWidget(m_list, 1);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Working"));
    layout->addWidget(m_busy);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox;
    m_forget = buttons->addButton(tr("Forget"), QDialogButtonBox::ActionRole);
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setAutoDefault(false); // Enter takes nothing away
    m_forget->setEnabled(false);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setDefault(true);
    layout->addWidget(buttons);
}

api::Retention RetentionDialog::keep() const
{
    api::Retention out;
    out.last = static_cast<std::uint64_t>(m_last->value());
    out.daily = static_cast<std::uint64_t>(m_daily->value());
    out.weekly = static_cast<std::uint64_t>(m_weekly->value());
    out.monthly = static_cast<std::uint64_t>(m_monthly->value());
    out.yearly = static_cast<std::uint64_t>(m_yearly->value());
    return out;
}

void RetentionDialog::look()
{
    if (m_task) {
        m_lookAgain = m_dry;
        return;
    }
    m_forget->setEnabled(false);
    const auto rules = keep();
    if (rules.last + rules.daily + rules.weekly + rules.monthly + rules.yearly == 0) {
        m_busy->hide();
        m_list->clear();
        return setToned(m_summary, tr("Something must stay: set one of the numbers."), shades().warn);
    }
    m_dry = true;
    m_task = 0; // until its number is known
    m_busy->show();
    m_state.session().ask(
        this,
        [rules](api::Engine& engine) {
            api::ForgetRequest request;
            request.keep = rules;
            request.dryRun = true;
            return engine.forget(std::move(request));
        },
        [this](const Result<api::TaskId>& task) {
            if (!task.ok())
                return fail(task.error());
            m_task = *task;
            m_state.refresh();
        });
}

void RetentionDialog::forget()
{
    m_dry = false;
    m_task = 0;
    m_busy->show();
    m_forget->setEnabled(false);
    for (auto* const box : {m_last, m_daily, m_weekly, m_monthly, m_yearly})
        box->setEnabled(false);
    // By their names, not by the rules again: nothing goes that was not shown.
    m_state.session().ask(
        this,
        [going = m_going](api::Engine& engine) {
            api::ForgetRequest request;
            request.snapshots = going;
            return engine.forget(std::move(request));
        },
        [this](const Result<api::TaskId>& task) {
            if (!task.ok())
                return fail(task.error());
            m_task = *task;
            m_state.refresh();
        });
}

void RetentionDialog::follow()
{
    if (!m_task || *m_task == 0)
        return;
    for (const auto& task : m_state.tasks()) {
        if (task.id != *m_task || !task.ended())
            continue;
        m_task.reset();
        m_busy->hide();
        if (std::exchange(m_lookAgain, false))
            return look();
        const auto* const result = std::get_if<api::ForgetResult>(&task.result);
        if (!result)
            return fail(task.error.value_or(Error(ErrorCode::internal)));
        return m_dry ? showPreview(*result) : showOutcome(*result);
    }
}

void RetentionDialog::showPreview(const api::ForgetResult& result)
{
    m_list->clear();
    m_going.clear();
    for (const auto& line : result.snapshots) {
        if (!line.reasons.empty())
            continue;
        m_going.push_back(line.snapshot.id.hex());
        if (m_going.size() <= mostListed)
            m_list->addItem(timeText(timeOf(line.snapshot.time)) + QStringLiteral("  \u00b7  ") + pathText({line.snapshot.device}) + QStringLiteral("  \u00b7  ") + sizeText(line.snapshot.bytes));
    }
    const auto going = static_cast<int>(m_going.size());
    m_forget->setEnabled(going > 0);
    m_forget->setText(going > 0 ? tr("Forget %n version(s)", nullptr, going) : tr("Forget"));
    if (going == 0)
        return setToned(m_summary, tr("All versions stay."), shades().faint);
    setToned(m_summary, sentences({tr("%n version(s) would go; %1 stay.", nullptr, going).arg(countText(result.kept)), result.unneededBytes > 0 ? tr("That frees about %1 on the storage places.").arg(sizeText(result.unneededBytes)) : QString()}),
        palette().color(QPalette::WindowText));
}

void RetentionDialog::showOutcome(const api::ForgetResult& result)
{
    m_list->hide();
    m_forget->hide();
    m_close->setText(tr("Close"));
    QStringList said{tr("%n version(s) forgotten.", nullptr, static_cast<int>(result.forgotten))};
    if (result.removedBytes > 0)
        said << tr("The storage places free %1 within a week.").arg(sizeText(result.removedBytes));
    else if (result.postponed || result.segmentsWaiting > 0 || result.removalsWaiting > 0)
        said << tr("The space is given back by itself when all computers and storage places have heard of it.");
    setToned(m_summary, sentences(said), shades().good);
    m_state.refresh();
    adjustSize();
}

void RetentionDialog::fail(const Error& error)
{
    m_task.reset();
    m_busy->hide();
    m_forget->setEnabled(false);
    for (auto* const box : {m_last, m_daily, m_weekly, m_monthly, m_yearly})
        box->setEnabled(true);
    setToned(m_summary, errorSentence(error, Doing::forget), shades().bad);
}

} // namespace granary::ui
