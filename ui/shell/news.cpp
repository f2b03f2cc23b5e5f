#include "ui/shell/news.h"

#include "ui/activity/task_texts.h"
#include "ui/base/error_sentences.h"
#include "ui/nodes/health_texts.h"

#include <algorithm>

namespace granary::ui {
namespace {

const auto safeKey = QStringLiteral("news/safe");      // the drive has been safe, and nothing else was told since
const auto leftOutKey = QStringLiteral("news/leftOut"); // files that the last backup left out

const auto activityPane = QStringLiteral("activity");
const auto nodesPane = QStringLiteral("nodes");

/// Files that stay without a copy until somebody does something.
std::uint64_t leftOut(const api::BackupResult& result)
{
    return static_cast<std::uint64_t>(std::count_if(result.warnings.begin(), result.warnings.end(), [](const auto& warning) {
        return warning.code == ErrorCode::permissionDenied || warning.code == ErrorCode::ioError || warning.code == ErrorCode::tooLarge;
    }));
}

QString idOf(api::TaskKind kind) { return QStringLiteral("task-%1").arg(static_cast<int>(kind)); }

} // namespace

News::News(DriveState& state, Preferences& preferences, Clock clock, QObject* parent)
    : QObject(parent), m_state(state), m_preferences(preferences), m_clock(std::move(clock))
{
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::VeryCoarseTimer);
    m_again.setInterval((patienceSeconds + 1) * 1000);
    connect(&m_again, &QTimer::timeout, &m_state, &DriveState::refresh);
    connect(&m_state, &DriveState::taskEnded, this, qOverload<const api::Task&>(&News::look));
    connect(&m_state, &DriveState::statusChanged, this, [this] {
        if (m_state.known() && m_state.session().state() == EngineSession::State::ready)
            look(m_state.status());
    });
    connect(&m_state.session(), &EngineSession::stateChanged, this, &News::lookAtEngine);
}

void News::look(const api::Task& task)
{
    if (task.state == api::TaskState::failed)
        return lookAtFailure(task);
    if (task.state != api::TaskState::done)
        return;
    if (m_failing.erase(task.kind) > 0)
        emit over(idOf(task.kind));
    const bool bad = taskMood(task) == TaskMood::problem;
    switch (task.kind) {
    case api::TaskKind::backup:
        if (const auto* const result = std::get_if<api::BackupResult>(&task.result))
            lookAtBackup(task, *result);
        return;
    case api::TaskKind::restore:
        emit notice({idOf(task.kind), bad ? tr("Not all files could be restored") : tr("The files are restored"), taskOutcome(task), activityPane, bad});
        return;
    case api::TaskKind::drill:
        if (bad)
            emit notice({idOf(task.kind), tr("A trial restore failed"), taskOutcome(task), activityPane, true});
        else if (taskMood(task) == TaskMood::attention)
            emit notice({idOf(task.kind), tr("Files on this computer may be damaged"), taskOutcome(task), activityPane, true});
        return;
    case api::TaskKind::verify:
        if (const auto* const result = std::get_if<api::VerifyResult>(&task.result); result && result->lost > 0)
            emit notice({idOf(task.kind), tr("Some files are lost in the storage places"), taskOutcome(task), activityPane, true});
        return;
    default: return; // whoever began it looks at it
    }
}

void News::lookAtFailure(const api::Task& task)
{
    const bool ofInterest = task.kind == api::TaskKind::backup || task.kind == api::TaskKind::restore || task.kind == api::TaskKind::drill;
    if (!ofInterest || !task.error || task.error->code == ErrorCode::cancelled)
        return;
    const auto now = m_clock();
    auto& failing = m_failing[task.kind];
    if (!failing.since.isValid())
        failing.since = now;
    // A plan tries again by itself: what may pass is told when it lasts, and nothing more than once a day.
    const bool byItself = task.kind == api::TaskKind::backup && task.error->kind == ErrorKind::transient;
    if (byItself && failing.since.secsTo(now) < daySeconds)
        return;
    if (task.kind != api::TaskKind::restore && failing.told.isValid() && failing.told.secsTo(now) < daySeconds)
        return;
    failing.told = now;
    const auto title = task.kind == api::TaskKind::backup ? tr("The backup could not be made") : task.kind == api::TaskKind::restore ? tr("The files could not be restored") : tr("A trial restore failed");
    emit notice({idOf(task.kind), title, taskOutcome(task), activityPane, true});
}

void News::lookAtBackup(const api::Task& task, const api::BackupResult& result)
{
    const auto now = leftOut(result);
    const auto before = m_preferences.kept(leftOutKey).toULongLong();
    m_preferences.keep(leftOutKey, static_cast<qulonglong>(now));
    if (now > before)
        emit notice({idOf(task.kind), tr("%n file(s) could not be backed up", nullptr, static_cast<int>(std::min<std::uint64_t>(now, INT_MAX))),
            tr("Activity says which, why, and what to do about it."), activityPane, false});
}

void News::look(const api::EngineStatus& status)
{
    if (status.info.locked && status.plansWaiting > 0) {
        if (!std::exchange(m_lockedTold, true))
            emit notice({QStringLiteral("locked"), tr("The drive is locked"), tr("Nothing is backed up until you open it with your passphrase."), {}, false});
    } else if (!status.info.locked && std::exchange(m_lockedTold, false)) {
        emit over(QStringLiteral("locked"));
    }
    const auto mood = healthMood(status);
    if (mood == HealthMood::unknown)
        return;
    const auto safetyId = QStringLiteral("health");
    if (mood != HealthMood::problem) {
        m_unsafeSince = {};
        m_preferences.keep(safeKey, true);
        emit over(safetyId);
        return;
    }
    const auto now = m_clock();
    if (!m_unsafeSince.isValid()) {
        m_unsafeSince = now;
        m_again.start();
    }
    if (!m_preferences.kept(safeKey).toBool() || m_unsafeSince.secsTo(now) < patienceSeconds)
        return;
    m_preferences.keep(safeKey, false);
    emit notice({safetyId, tr("Your files are less safe than before"), healthSentence(status), nodesPane, true});
}

void News::lookAtEngine()
{
    const auto id = QStringLiteral("engine");
    if (m_state.session().state() == EngineSession::State::ready)
        emit over(id);
    else if (m_state.session().state() == EngineSession::State::failed && m_state.session().failure())
        emit notice({id, tr("Granary could not start"), errorSentence(*m_state.session().failure(), Doing::start), {}, true});
}

} // namespace granary::ui
