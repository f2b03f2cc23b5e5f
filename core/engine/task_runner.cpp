#include "core/engine/task_runner.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// A task without its result, which may hold words and is read by `wait` alone.
api::Task summary(const api::Task& task)
{
    api::Task out;
    out.id = task.id;
    out.kind = task.kind;
    out.state = task.state;
    out.version = task.version;
    out.paths = task.paths;
    out.started = task.started;
    out.progress = task.progress;
    out.error = task.error;
    return out;
}

/// The result for a reader; words leave the slot with the first one.
api::TaskResult handOut(api::TaskResult& result)
{
    if (auto* init = std::get_if<api::InitResult>(&result)) {
        api::InitResult out;
        out.words = std::move(init->words);
        out.drive = init->drive;
        out.state = init->state;
        out.joinedFrom = init->joinedFrom;
        out.warnings = init->warnings;
        return out;
    }
    return std::visit(
        [](const auto& value) -> api::TaskResult {
            if constexpr (std::is_copy_constructible_v<std::decay_t<decltype(value)>>)
                return value;
            else
                return {};
        },
        result);
}

} // namespace

struct TaskRunner::Running : TaskContext {
    Running(TaskRunner& r, SlotPtr s) : runner(r), slot(std::move(s)) {}
    CancelToken cancelToken() const override { return slot->cancel; }
    void progress(const api::Progress& progress) override
    {
        api::Event event;
        {
            const std::lock_guard lock(runner.m_mutex);
            slot->task.progress = progress;
            runner.changed(*slot);
            event.task = summary(slot->task);
        }
        runner.m_events.publish(std::move(event));
    }
    TaskRunner& runner;
    SlotPtr slot;
};

api::TaskId TaskRunner::start(api::TaskKind kind, std::vector<api::Path> paths, Work work, Ended ended)
{
    auto slot = std::make_shared<Slot>();
    slot->task.kind = kind;
    slot->task.paths = std::move(paths);
    slot->task.started = m_clock.wall();
    // Joined after the mutex is free: an event sink on an ending task's thread may ask for it.
    std::vector<std::thread> old;
    api::TaskId id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = slot->task.id = m_next++;
        slot->task.version = 1;
        m_slots.push_back(slot);
        old = trim();
        slot->thread = std::thread([this, slot, work = std::move(work), ended = std::move(ended)] { run(slot, work, ended); });
    }
    for (auto& thread : old)
        thread.join();
    return id;
}

api::TaskId TaskRunner::addInterrupted(api::TaskKind kind, std::vector<api::Path> paths)
{
    auto slot = std::make_shared<Slot>();
    slot->task.kind = kind;
    slot->task.paths = std::move(paths);
    slot->task.state = api::TaskState::interrupted;
    slot->over = true;
    const std::lock_guard lock(m_mutex);
    slot->task.id = m_next++;
    slot->task.version = 1;
    m_slots.push_back(slot);
    return slot->task.id;
}

Status TaskRunner::forget(api::TaskId id)
{
    const std::lock_guard lock(m_mutex);
    const auto slot = find(id);
    if (!slot)
        return ErrorCode::notFound;
    if (slot->task.state != api::TaskState::interrupted)
        return ErrorCode::conflict;
    std::erase(m_slots, slot);
    return {};
}

void TaskRunner::run(const SlotPtr& slot, const Work& work, const Ended& ended)
{
    Running context(*this, slot);
    auto result = work(context);
    api::Event event;
    bool stopped = false;
    api::Task last;
    {
        const std::lock_guard lock(m_mutex);
        auto& task = slot->task;
        if (result) {
            task.result = std::move(*result);
            task.state = api::TaskState::done;
        } else {
            task.error = result.error();
            task.state = result.error().code == ErrorCode::cancelled ? api::TaskState::cancelled : api::TaskState::failed;
        }
        stopped = slot->stopped;
        last = summary(task);
    }
    if (ended)
        ended(last, stopped);
    {
        const std::lock_guard lock(m_mutex);
        changed(*slot);
        slot->over = true;
        event.task = summary(slot->task);
    }
    m_events.publish(std::move(event));
}

std::vector<api::Task> TaskRunner::list() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<api::Task> out;
    for (const auto& slot : m_slots)
        out.push_back(summary(slot->task));
    return out;
}

Result<api::Task> TaskRunner::wait(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait)
{
    std::unique_lock lock(m_mutex);
    const auto slot = find(id);
    if (!slot)
        return ErrorCode::notFound;
    m_changed.wait_for(lock, wait, [&] { return slot->over || slot->task.version > afterVersion; });
    auto out = summary(slot->task);
    if (slot->over)
        out.result = handOut(slot->task.result);
    else if (out.ended()) // its end is still being written down
        out.state = api::TaskState::running;
    return out;
}

Status TaskRunner::pause(api::TaskId id, bool on)
{
    api::Event event;
    {
        const std::lock_guard lock(m_mutex);
        const auto slot = find(id);
        if (!slot)
            return ErrorCode::notFound;
        if (slot->task.ended())
            return Error(ErrorCode::conflict, "the task has ended");
        slot->cancel.pause(on);
        slot->task.state = on ? api::TaskState::paused : api::TaskState::running;
        changed(*slot);
        event.task = summary(slot->task);
    }
    m_events.publish(std::move(event));
    return {};
}

Status TaskRunner::cancel(api::TaskId id)
{
    const std::lock_guard lock(m_mutex);
    const auto slot = find(id);
    if (!slot)
        return ErrorCode::notFound;
    if (slot->task.ended())
        return Error(ErrorCode::conflict, "the task has ended");
    slot->cancel.cancel();
    return {};
}

bool TaskRunner::anyRunning() const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_slots.begin(), m_slots.end(), [](const auto& slot) { return !slot->over; });
}

void TaskRunner::stop()
{
    std::vector<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& slot : m_slots) {
            if (!slot->over) {
                slot->stopped = true;
                slot->cancel.cancel();
            }
            if (slot->thread.joinable())
                threads.push_back(std::move(slot->thread));
        }
    }
    for (auto& thread : threads)
        thread.join();
}

void TaskRunner::changed(Slot& slot)
{
    ++slot.task.version;
    m_changed.notify_all();
}

TaskRunner::SlotPtr TaskRunner::find(api::TaskId id) const
{
    for (const auto& slot : m_slots)
        if (slot->task.id == id)
            return slot;
    return nullptr;
}

std::vector<std::thread> TaskRunner::trim()
{
    std::vector<std::thread> threads;
    for (auto it = m_slots.begin(); it != m_slots.end() && m_slots.size() > keptTasks;) {
        const bool old = (*it)->over && (*it)->task.state != api::TaskState::interrupted;
        if (old && (*it)->thread.joinable())
            threads.push_back(std::move((*it)->thread));
        it = old ? m_slots.erase(it) : std::next(it);
    }
    return threads;
}

} // namespace granary::engine
