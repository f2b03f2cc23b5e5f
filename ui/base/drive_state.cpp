#include "ui/base/drive_state.h"

#include <algorithm>
#include <chrono>

namespace granary::ui {
namespace {

constexpr int soonMs = 150;
constexpr int pulseMs = 5000;

/// A task among those of this engine and of one that was started after it.
struct TaskName {
    api::TaskId id = 0;
    WallTime started;
    friend bool operator==(const TaskName&, const TaskName&) = default;
};
TaskName nameOf(const api::Task& task) { return {task.id, task.started}; }

/// What is asked for at once, so that panes never show two moments side by side.
struct Answers {
    api::EngineStatus status;
    std::vector<api::Task> tasks;
    std::optional<std::vector<api::Snapshot>> snapshots; // only when the state is another
    std::vector<api::Device> devices;
    api::Pause pause;
};

/// What came of those that have ended; the engine lists tasks without it. Not of an init: its words are handed out once, to whoever began it.
void askResults(api::Engine& engine, std::vector<api::Task>& tasks, const std::vector<TaskName>& known)
{
    for (auto& task : tasks) {
        if (!task.ended() || task.state == api::TaskState::interrupted || task.kind == api::TaskKind::init ||
            std::find(known.begin(), known.end(), nameOf(task)) != known.end())
            continue;
        if (auto whole = engine.task(task.id, 0, std::chrono::milliseconds(0)); whole.ok())
            task = std::move(*whole);
    }
}

Result<Answers> askAll(api::Engine& engine, std::uint64_t snapshotsOf, const std::vector<TaskName>& known)
{
    Answers out;
    GRANARY_ASSIGN(out.status, engine.status());
    GRANARY_ASSIGN(out.tasks, engine.tasks());
    out.pause = engine.pause().valueOr({}); // engines of before have none
    askResults(engine, out.tasks, known);
    if (!out.status.drive || out.status.drive->stateSequence == snapshotsOf)
        return out;
    GRANARY_ASSIGN(out.snapshots, engine.snapshots());
    GRANARY_ASSIGN(out.devices, engine.devices());
    std::stable_sort(out.snapshots->begin(), out.snapshots->end(), [](const auto& a, const auto& b) { return a.sequence > b.sequence; });
    return out;
}

} // namespace

DriveState::DriveState(EngineSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_pulse.setInterval(pulseMs);
    m_pulse.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_soon, &QTimer::timeout, this, &DriveState::ask);
    connect(&m_pulse, &QTimer::timeout, this, &DriveState::refresh);
    connect(&session, &EngineSession::event, this, &DriveState::onEvent);
    connect(&session, &EngineSession::stateChanged, this, &DriveState::onSession);
}

const api::Device* DriveState::ownDevice() const
{
    const auto at = std::find_if(m_devices.begin(), m_devices.end(), [](const auto& device) { return device.own; });
    return at == m_devices.end() ? nullptr : &*at;
}

const api::Snapshot* DriveState::newest() const
{
    const auto* const own = ownDevice();
    for (const auto& snapshot : m_snapshots)
        if (own && snapshot.device == own->name)
            return &snapshot;
    return m_snapshots.empty() ? nullptr : &m_snapshots.front();
}

const api::Task* DriveState::runningBackup() const
{
    const auto at = std::find_if(m_tasks.begin(), m_tasks.end(), [](const auto& task) { return task.kind == api::TaskKind::backup && !task.ended(); });
    return at == m_tasks.end() ? nullptr : &*at;
}

void DriveState::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void DriveState::setWatched(bool on)
{
    if (on == m_pulse.isActive())
        return;
    if (!on)
        return m_pulse.stop();
    m_pulse.start();
    refresh();
}

void DriveState::ask()
{
    if (m_session.state() != EngineSession::State::ready)
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    std::vector<TaskName> known;
    for (const auto& task : m_tasks)
        if (task.ended())
            known.push_back(nameOf(task));
    m_session.ask(
        this, [snapshotsOf = m_snapshotsOf, known = std::move(known)](api::Engine& engine) { return askAll(engine, snapshotsOf, known); },
        [this](Result<Answers> answers) {
            m_asking = false;
            if (std::exchange(m_askAgain, false))
                refresh();
            if (!answers.ok())
                return;
            if (answers->snapshots) {
                m_snapshots = std::move(*answers->snapshots);
                m_devices = std::move(answers->devices);
                m_snapshotsOf = answers->status.drive->stateSequence;
            } else if (!answers->status.drive) {
                m_snapshots.clear();
                m_devices.clear();
                m_snapshotsOf = UINT64_MAX;
            }
            const bool otherSnapshots = answers->snapshots || !answers->status.drive;
            m_pause = answers->pause;
            take(std::move(answers->status));
            take(std::move(answers->tasks));
            if (otherSnapshots)
                emit snapshotsChanged();
        });
}

void DriveState::take(api::EngineStatus status)
{
    m_status = std::move(status);
    m_known = true;
    emit statusChanged();
}

void DriveState::take(std::vector<api::Task> tasks)
{
    std::sort(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) { return a.id > b.id; });
    std::vector<api::TaskId> ended;
    const bool first = std::exchange(m_first, false);
    for (auto& task : tasks) {
        const auto before = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto& known) { return nameOf(known) == nameOf(task); });
        const bool knownAsEnded = before != m_tasks.end() && before->ended();
        if (knownAsEnded)
            task.result = std::move(before->result);
        else if (task.ended() && !first)
            ended.push_back(task.id);
    }
    m_tasks = std::move(tasks);
    emit tasksChanged();
    for (const auto id : ended)
        if (const auto at = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto& task) { return task.id == id; }); at != m_tasks.end()) {
            if (at->kind == api::TaskKind::addDevice || at->kind == api::TaskKind::revokeDevice) {
                m_snapshotsOf = UINT64_MAX; // the devices are others, though the state may be the same
                refresh();
            }
            emit taskEnded(*at);
        }
}

void DriveState::onEvent(const api::Event& event)
{
    if (event.kind == api::EventKind::stopping)
        return;
    const bool progressOnly = event.kind == api::EventKind::task && event.task && !event.task->ended();
    if (!progressOnly)
        return refresh();
    const auto at = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto& task) { return task.id == event.task->id; });
    if (at == m_tasks.end())
        return refresh();
    if (at->ended())
        return; // heard late
    at->state = event.task->state;
    at->version = event.task->version;
    at->progress = event.task->progress;
    emit tasksChanged();
}

void DriveState::onSession()
{
    if (m_session.state() == EngineSession::State::ready)
        refresh();
    else
        emit statusChanged();
}

} // namespace granary::ui
