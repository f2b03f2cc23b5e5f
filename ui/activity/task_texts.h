// What the engine did, in words: titles, outcomes, and each thing that wants attention with what to do about it.
#pragma once

#include "core/api/task.h"

#include <QString>

namespace granary::ui {

enum class TaskMood { running, good, neutral, attention, problem };

/// One thing of a task that wants to be known.
struct TaskFinding {
    QString subject; ///< a path or a storage place
    QString text;    ///< what is the matter with it
    QString advice;  ///< what to do; empty: nothing
};

/// "Backup of Documents and Pictures".
QString taskTitle(const api::Task& task);
/// How it went, in one to three sentences; of one that runs how far it is.
QString taskOutcome(const api::Task& task);
TaskMood taskMood(const api::Task& task);
/// The first findings of each kind, at most a thousand; `moreFindings` says how many there are besides.
std::vector<TaskFinding> taskFindings(const api::Task& task);
std::uint64_t moreFindings(const api::Task& task);
/// What the list of findings begins with, as a sentence; empty without any.
QString findingsSentence(const api::Task& task);
/// Between 0 and 1; below 0: not known.
double taskShare(const api::Task& task);

} // namespace granary::ui
