#include "ui/shell/task_actions.h"

#include "ui/base/error_sentences.h"
#include "ui/base/translate.h"

namespace granary::ui {

const api::Task* runningTask(const DriveState& state)
{
    for (const auto& task : state.tasks())
        if (!task.ended())
            return &task;
    return nullptr;
}

bool isPaused(const DriveState& state)
{
    const auto* const task = runningTask(state);
    return state.pause().on || (task && task->state == api::TaskState::paused);
}

void setPause(DriveState& state, const api::Pause& pause)
{
    std::optional<api::TaskId> rests;
    if (const auto* const task = runningTask(state); !pause.on && task && task->state == api::TaskState::paused)
        rests = task->id;
    state.session().ask(
        &state,
        [pause, rests, before = state.pause().on](api::Engine& engine) -> Status {
            if (pause.on || before)
                GRANARY_TRY(engine.setPause(pause));
            if (rests) // by the pause, which has let it go on, or alone
                static_cast<void>(engine.resumeTask(*rests));
            return {};
        },
        [&state](const Status&) { state.refresh(); });
}

void pauseOrGoOn(DriveState& state)
{
    if (state.unlocked())
        setPause(state, {!isPaused(state), std::nullopt});
}

void backUpNow(DriveState& state, std::function<void(const QString&)> said)
{
    if (!state.unlocked())
        return said(translate("TaskActions", "Open the drive first; then it can back up."));
    if (state.runningBackup())
        return said(translate("TaskActions", "A backup is under way already."));
    std::vector<api::BackupRequest> requests;
    for (const auto& status : state.status().plans) {
        auto& request = requests.emplace_back();
        request.paths = status.plan.paths;
        request.excludes = status.plan.excludes;
    }
    if (requests.empty())
        return said(translate("TaskActions", "Nothing is protected yet. Choose folders first."));
    state.session().ask(
        &state,
        [requests = std::move(requests)](api::Engine& engine) -> Status {
            for (const auto& request : requests)
                if (auto task = engine.backup(request); !task.ok())
                    return task.error();
            return {};
        },
        [&state, said = std::move(said)](const Status& begun) {
            said(begun.ok() ? translate("TaskActions", "Backing up now.") : errorSentence(begun.error(), Doing::backup));
            state.refresh();
        });
}

} // namespace granary::ui
