#include "ui/base/drive_state.h"

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int soonMs = 150;
constexpr int pulseMs = 5000;

/// What is asked for at once, so that panes never show two moments side by side.
struct Answers {
    api::EngineStatus status;
    std::vector<api::Task> tasks;
    std::optional<std::vector<api::Snapshot>> snapshots; // only when the state is another
    std::vector<api::Device> devices;
};

Result<Answers> askAll(api::Engine& engine, std::uint64_t snapshotsOf)
{
    Answers out;
    GRANARY_ASSIGN(out.status, engine.status());
    GRANARY_ASSIGN(out.tasks, engine.tasks());
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
    m_session.ask(
        this, [snapshotsOf = m_snapshotsOf](api::Engine& engine) { return askAll(engine, snapshotsOf); },
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
    if (!std::exchange(m_first, false))
        for (const auto& task : tasks) {
            const auto before = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto& known) { return known.id == task.id; });
            if (task.ended() && (before == m_tasks.end() || !before->ended()))
                ended.push_back(task.id);
        }
    m_tasks = std::move(tasks);
    emit tasksChanged();
    for (const auto id : ended)
        if (const auto at = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto& task) { return task.id == id; }); at != m_tasks.end())
            emit taskEnded(*at);
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
