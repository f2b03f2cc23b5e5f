#include "ui/files/backup_strip.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace granary::ui {
namespace {

constexpr int steps = 1000;
constexpr int barHeight = 6;

QString step(const api::Progress& progress)
{
    if (progress.phase == "upload")
        return translate("Backup", "Sending the last of it");
    if (progress.phase == "commit")
        return translate("Backup", "Finishing");
    if (progress.files == 0)
        return translate("Backup", "Looking for changes");
    if (progress.filesTotal > progress.files)
        return translate("Backup", "%1 of %2 files").arg(countText(progress.files), countText(progress.filesTotal));
    return translate("Backup", "%n file(s) so far", nullptr, progress.files);
}

} // namespace

QString backupTitle(const api::Task& task)
{
    if (task.paths.empty())
        return translate("Backup", "Backing up");
    const auto first = nameText(task.paths.front());
    if (task.paths.size() == 1)
        return translate("Backup", "Backing up %1").arg(first);
    if (task.paths.size() == 2)
        return translate("Backup", "Backing up %1 and %2").arg(first, nameText(task.paths[1]));
    return translate("Backup", "Backing up %1 and %n more", nullptr, task.paths.size() - 1).arg(first);
}

QString backupSentence(const api::Task& task, const TaskRate& rate)
{
    const auto& progress = task.progress;
    QStringList parts{step(progress)};
    if (progress.bytesTotal > progress.bytes)
        parts << translate("Backup", "%1 of %2").arg(sizeText(progress.bytes), sizeText(progress.bytesTotal));
    else if (progress.bytes > 0)
        parts << sizeText(progress.bytes);
    if (task.state == api::TaskState::paused)
        parts << translate("Backup", "paused");
    else if (rate.bytesPerSecond() >= 1) {
        parts << rateText(rate.bytesPerSecond());
        if (const auto left = rate.secondsLeft(); left > 0)
            parts << translate("Backup", "about %1 left").arg(durationText(left));
    }
    return parts.join(QStringLiteral("  \u00b7  "));
}

BackupStrip::BackupStrip(DriveState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    m_clock.start();
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(16, 4, 16, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_title = heading({}, 1.0);
    m_title->setWordWrap(true);
    m_text = faintLabel({});
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_bar->setAccessibleName(tr("Progress of the backup"));
    m_pause = flatButton(QStringLiteral("pause"), tr("Pause"));
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_text, 1, 0);
    grid->addWidget(m_pause, 0, 1, 2, 1);
    grid->addWidget(m_bar, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_pause, &QPushButton::clicked, this, &BackupStrip::togglePause);
    connect(&m_state, &DriveState::tasksChanged, this, &BackupStrip::follow);
    connect(&m_state, &DriveState::statusChanged, this, &BackupStrip::follow);
    follow();
}

void BackupStrip::follow()
{
    const auto* const task = m_state.unlocked() ? m_state.runningBackup() : nullptr;
    setVisible(task != nullptr);
    QString sentence;
    if (task) {
        m_rate.look(*task, m_clock.elapsed());
        sentence = backupSentence(*task, m_rate);
        m_title->setText(backupTitle(*task));
        m_text->setText(sentence);
        const auto& p = task->progress;
        const bool measured = p.bytesTotal > 0;
        const bool paused = task->state == api::TaskState::paused;
        m_bar->setRange(0, measured || paused ? steps : 0); // without a total it moves to and fro
        m_bar->setValue(measured ? static_cast<int>(steps * std::min(1.0, static_cast<double>(p.bytes) / static_cast<double>(p.bytesTotal))) : 0);
        m_pause->setText(paused ? tr("Go on") : tr("Pause"));
        m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    }
    if (std::exchange(m_sentence, sentence) != sentence)
        emit changed();
}

void BackupStrip::togglePause()
{
    const auto* const task = m_state.runningBackup();
    if (!task)
        return;
    const bool paused = task->state == api::TaskState::paused;
    m_state.session().ask(
        this,
        [id = task->id, paused](api::Engine& engine) -> Status {
            if (!paused)
                return engine.pauseTask(id);
            const auto resumed = engine.resumeTask(id);
            return resumed.ok() ? Status() : Status(resumed.error());
        },
        [this](const Status&) { m_state.refresh(); });
}

} // namespace granary::ui
