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

bool canPause(const api::Task& task) { return task.kind == api::TaskKind::backup || task.kind == api::TaskKind::restore; }

void pauseOrGoOn(DriveState& state)
{
    const auto* const task = runningTask(state);
    if (!task || !canPause(*task))
        return;
    const bool paused = task->state == api::TaskState::paused;
    state.session().ask(
        &state,
        [id = task->id, paused](api::Engine& engine) -> Status {
            if (!paused)
                return engine.pauseTask(id);
            auto resumed = engine.resumeTask(id);
            return resumed.ok() ? Status() : Status(resumed.error());
        },
        [&state](const Status&) { state.refresh(); });
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
