#include "ui/shell/foot_line.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/shell/pause_menu.h"
#include "ui/shell/task_actions.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

namespace granary::ui {
namespace {

constexpr int saidMs = 6000;
constexpr int rateMs = 1000;

QString doing(api::TaskKind kind)
{
    switch (kind) {
    case api::TaskKind::init: return translate("Foot", "Opening the drive");
    case api::TaskKind::backup: return translate("Foot", "Backing up");
    case api::TaskKind::restore: return translate("Foot", "Restoring");
    case api::TaskKind::joinNetwork: return translate("Foot", "Looking for storage places");
    case api::TaskKind::addNode: return translate("Foot", "Adding a storage place");
    case api::TaskKind::removeNode: return translate("Foot", "Moving data elsewhere");
    case api::TaskKind::topUp: return translate("Foot", "Sending what waited");
    case api::TaskKind::verify: return translate("Foot", "Checking the drive");
    case api::TaskKind::repair: return translate("Foot", "Repairing");
    case api::TaskKind::drill: return translate("Foot", "Trying a restore");
    case api::TaskKind::forget: return translate("Foot", "Giving space back");
    case api::TaskKind::addDevice: return translate("Foot", "Waiting for the other machine");
    case api::TaskKind::revokeDevice: return translate("Foot", "Removing a machine from the drive");
    case api::TaskKind::exportDrive: return translate("Foot", "Exporting");
    case api::TaskKind::importShards: return translate("Foot", "Importing");
    case api::TaskKind::deleteDrive: return translate("Foot", "Deleting the drive");
    }
    return {};
}

} // namespace

QString progressSentence(const api::Task& task, double bytesPerSecond)
{
    const auto& p = task.progress;
    auto out = doing(task.kind);
    if (task.state == api::TaskState::paused)
        return translate("Foot", "%1: paused").arg(out);
    if (p.filesTotal > 0)
        out = translate("Foot", "%1: %2 of %3 files").arg(out, countText(p.files), countText(p.filesTotal));
    else if (p.files > 0)
        out = translate("Foot", "%1: %2 files").arg(out, countText(p.files));
    if (p.bytesTotal > p.bytes && bytesPerSecond > 1)
        out = translate("Foot", "%1, about %2 left").arg(out, durationText(static_cast<double>(p.bytesTotal - p.bytes) / bytesPerSecond));
    return out;
}

QString driveSentence(const DriveState& state)
{
    if (!state.unlocked())
        return {};
    const auto& drive = state.status().drive;
    if (!drive || drive->snapshots == 0)
        return translate("Foot", "Nothing is protected yet");
    if (drive->segmentsDegraded > 0 || drive->spoolBytes > 0)
        return translate("Foot", "Everything is stored; some copies are still to be made");
    if (drive->survivesLosses == 0)
        return translate("Foot", "Everything is stored, but in one place only; add another to be safe");
    return translate("Foot", "Everything is safe, even if %n storage place(s) fail(s)", nullptr, drive->survivesLosses);
}

QString stateSentence(const DriveState& state, double bytesPerSecond)
{
    switch (state.session().state()) {
    case EngineSession::State::connecting: return translate("Foot", "Starting ...");
    case EngineSession::State::failed: return translate("Foot", "Not running");
    case EngineSession::State::ready: break;
    }
    // What was begun by hand goes on meanwhile.
    if (const auto* const task = runningTask(state); state.pause().on && state.unlocked() && (!task || task->state == api::TaskState::paused))
        return pauseSentence(state.pause());
    if (const auto* const task = runningTask(state))
        return progressSentence(*task, bytesPerSecond);
    if (!state.known())
        return translate("Foot", "Starting ...");
    if (!state.hasDrive())
        return translate("Foot", "Not set up yet");
    return state.unlocked() ? driveSentence(state) : translate("Foot", "The drive is locked");
}

FootLine::FootLine(DriveState& state, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(10);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("State of the drive"));
    m_bar = new QProgressBar;
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_rate = faintLabel({});
    m_rate->setWordWrap(false);
    m_pause = flatButton(QStringLiteral("pause"), tr("Pause"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pauses = new QMenu(this);
    addPauses(*m_pauses, m_state);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_rate);
    layout->addWidget(m_pause);
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &FootLine::update);
    connect(&m_state, &DriveState::statusChanged, this, &FootLine::update);
    connect(&m_state, &DriveState::tasksChanged, this, &FootLine::update);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (isPaused(m_state))
            setPause(m_state, {});
        else
            m_pauses->popup(m_pause->mapToGlobal(QPoint(0, -m_pauses->sizeHint().height())));
    });
    update();
}

void FootLine::say(const QString& text)
{
    m_text->setText(text);
    m_said.start();
}

void FootLine::update()
{
    const auto* const task = runningTask(m_state);
    m_bar->setVisible(task && task->progress.bytesTotal > 0);
    const bool paused = isPaused(m_state);
    m_pause->setVisible(m_state.unlocked());
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    if (task) {
        const auto now = QDateTime::currentMSecsSinceEpoch();
        const auto& p = task->progress;
        if (m_timeBefore == 0 || p.bytes < m_bytesBefore) {
            m_timeBefore = now;
            m_bytesBefore = p.bytes;
            m_bytesPerSecond = 0;
        } else if (now - m_timeBefore >= rateMs) {
            const double rate = static_cast<double>(p.bytes - m_bytesBefore) * 1000 / static_cast<double>(now - m_timeBefore);
            m_bytesPerSecond = m_bytesPerSecond == 0 ? rate : 0.7 * m_bytesPerSecond + 0.3 * rate;
            m_timeBefore = now;
            m_bytesBefore = p.bytes;
        }
        m_bar->setRange(0, 1000);
        m_bar->setValue(p.bytesTotal == 0 ? 0 : static_cast<int>(1000.0 * static_cast<double>(p.bytes) / static_cast<double>(p.bytesTotal)));
        m_rate->setText(task->state == api::TaskState::paused || m_bytesPerSecond < 1 ? QString() : rateText(m_bytesPerSecond));
    } else {
        m_timeBefore = 0;
        m_rate->clear();
    }
    const auto& drive = m_state.status().drive;
    const bool good = !task && !paused && m_state.unlocked() && drive && drive->snapshots > 0 && drive->survivesLosses > 0;
    const auto name = paused ? QStringLiteral("pause") : task ? QStringLiteral("up") : good ? QStringLiteral("check") : QStringLiteral("clock");
    m_icon->setPixmap(icon(name, good ? shades().good : shades().faint).pixmap(QSize(18, 18), devicePixelRatioF()));
    if (!m_said.isActive())
        m_text->setText(stateSentence(m_state, m_bytesPerSecond));
}

} // namespace granary::ui
