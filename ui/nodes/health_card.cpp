#include "ui/nodes/health_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/json_text.h"
#include "ui/base/text_file.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/nodes/health_texts.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int steps = 1000;
constexpr int iconSize = 40;

QString healthIcon(HealthMood mood)
{
    switch (mood) {
    case HealthMood::good: return QStringLiteral("shield");
    case HealthMood::unknown: return QStringLiteral("clock");
    case HealthMood::attention: return QStringLiteral("warning");
    case HealthMood::problem: return QStringLiteral("error");
    }
    return {};
}

QColor healthColour(HealthMood mood)
{
    switch (mood) {
    case HealthMood::good: return shades().good;
    case HealthMood::unknown: return shades().faint;
    case HealthMood::attention: return shades().warn;
    case HealthMood::problem: return shades().bad;
    }
    return shades().faint;
}

/// The work of this pane that is under way; nullptr without any.
const api::Task* runningWork(const DriveState& state)
{
    using Kind = api::TaskKind;
    for (const auto& task : state.tasks())
        if (!task.ended() && (task.kind == Kind::verify || task.kind == Kind::repair || task.kind == Kind::drill || task.kind == Kind::removeNode))
            return &task;
    return nullptr;
}

/// The end of the last check of everything, also of one that nodes were away from.
WallTime lastCheck(const DriveState& state)
{
    auto out = state.status().drive ? state.status().drive->verified : WallTime();
    for (const auto& task : state.tasks())
        if (const auto* const result = std::get_if<api::VerifyResult>(&task.result))
            out = std::max(out, WallTime{task.started.ns + static_cast<std::int64_t>(result->seconds * 1e9)});
    return out;
}

void showText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

HealthCard::HealthCard(DriveState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    build();
    connect(m_check, &QPushButton::clicked, this, [this] { start([](api::Engine& engine) { return engine.verify({}); }); });
    connect(m_repair, &QPushButton::clicked, this, [this] { start([](api::Engine& engine) { return engine.repair(); }); });
    connect(m_try, &QPushButton::clicked, this, [this] { start([](api::Engine& engine) { return engine.drill({}); }); });
    connect(m_certificate, &QPushButton::clicked, this, &HealthCard::saveCertificate);
    connect(m_more, &QPushButton::toggled, this, [this](bool on) {
        m_assumptions->setVisible(on);
        m_more->setIcon(icon(on ? QStringLiteral("arrow-down") : QStringLiteral("chevron")));
    });
    connect(&m_state, &DriveState::statusChanged, this, &HealthCard::follow);
    connect(&m_state, &DriveState::tasksChanged, this, &HealthCard::followTasks);
    follow();
    followTasks();
}

void HealthCard::build()
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    auto* const top = new QHBoxLayout;
    top->setSpacing(14);
    m_icon = new QLabel;
    m_sentence = heading({}, 1.3);
    m_sentence->setWordWrap(true);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addWidget(m_sentence, 1);
    layout->addLayout(top);
    m_advice = textLabel({});
    m_together = textLabel({});
    layout->addWidget(m_advice);
    layout->addWidget(m_together);
    m_chance = textLabel({});
    m_more = flatButton(QStringLiteral("chevron"), tr("What this assumes"));
    m_more->setCheckable(true);
    m_more->setStyleSheet(QStringLiteral("QPushButton { padding-left: 0; padding-right: 0; }")); // in line with the text above
    m_assumptions = faintLabel({});
    m_assumptions->hide();
    auto* const chance = new QVBoxLayout;
    chance->setSpacing(2);
    chance->addWidget(m_chance);
    chance->addWidget(m_more, 0, Qt::AlignLeft);
    chance->addWidget(m_assumptions);
    layout->addLayout(chance);
    m_checked = faintLabel({});
    m_drill = faintLabel({});
    layout->addWidget(m_checked);
    layout->addWidget(m_drill);

    m_busy = new QWidget;
    auto* const busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    m_busyText = new QLabel;
    m_busyText->setTextFormat(Qt::PlainText);
    m_busyBar = new QProgressBar;
    m_busyBar->setTextVisible(false);
    m_busyBar->setAccessibleName(tr("Progress"));
    auto* const stopButton = flatButton(QStringLiteral("stop"), tr("Stop"));
    connect(stopButton, &QPushButton::clicked, this, &HealthCard::stop);
    busy->addWidget(m_busyText);
    busy->addWidget(m_busyBar, 1);
    busy->addWidget(stopButton);
    layout->addWidget(m_busy);

    m_check = new QPushButton(icon(QStringLiteral("check")), tr("Check now"));
    m_check->setToolTip(tr("Asks every storage place whether it still has your data, and reads a sample"));
    m_repair = new QPushButton(icon(QStringLiteral("heart")), tr("Repair"));
    m_repair->setToolTip(tr("Makes pieces that are missing or damaged anew from the others"));
    m_try = new QPushButton(icon(QStringLiteral("restore")), tr("Try a restore"));
    m_try->setToolTip(tr("Restores some files to a scratch folder and compares them with what was stored"));
    m_certificate = new QPushButton(icon(QStringLiteral("file")), tr("Save certificate ..."));
    m_certificate->setToolTip(tr("A file that says which trial restores were made, and what came of them"));
    auto* const buttons = new FlowRow;
    for (auto* const button : {m_check, m_repair, m_try, m_certificate})
        buttons->add(button);
    layout->addWidget(buttons);
}

void HealthCard::follow()
{
    const auto& status = m_state.status();
    const auto mood = healthMood(status);
    m_icon->setPixmap(icon(healthIcon(mood), healthColour(mood)).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setText(healthSentence(status));
    showText(m_advice, healthAdvice(status));
    showText(m_together, togetherSentences(status).join(QLatin1Char('\n')));
    const auto* const drive = status.drive ? &*status.drive : nullptr;
    const bool estimated = drive && drive->durability;
    m_chance->setVisible(estimated);
    m_more->setVisible(estimated);
    m_assumptions->setVisible(estimated && m_more->isChecked());
    if (estimated) {
        m_chance->setText(durabilitySentence(*drive->durability));
        m_assumptions->setText(durabilityAssumptions(*drive->durability));
    }
    const bool stored = drive && drive->snapshots > 0;
    showText(m_checked, !stored ? QString() : lastCheck(m_state).ns == 0 ? tr("It was not checked yet; while Granary runs it checks by itself all the time.") : tr("Last checked: %1.").arg(agoText(timeOf(lastCheck(m_state)))));
    showText(m_drill, !stored ? QString() : drive->lastDrill ? drillSentence(*drive->lastDrill) : tr("There was no trial restore yet. Granary makes one each month, or now if you like."));
    m_certificate->setVisible(drive && drive->lastDrill);
    followTasks();
}

void HealthCard::followTasks()
{
    const auto* const task = runningWork(m_state);
    const bool stored = m_state.status().drive && m_state.status().drive->snapshots > 0;
    for (auto* const button : {m_check, m_repair, m_try})
        button->setEnabled(!task && stored);
    m_busy->setVisible(task != nullptr);
    if (!task)
        return;
    m_busyTask = task->id;
    const auto& p = task->progress;
    m_busyText->setText(task->kind == api::TaskKind::verify ? tr("Checking ...")
            : task->kind == api::TaskKind::repair           ? tr("Repairing ...")
            : task->kind == api::TaskKind::drill            ? tr("Trying a restore ...")
                                                            : tr("Moving data elsewhere ..."));
    const bool bytes = p.bytesTotal > 0, files = p.filesTotal > 0;
    m_busyBar->setRange(0, bytes || files ? steps : 0);
    if (bytes || files)
        m_busyBar->setValue(static_cast<int>(steps * (bytes ? static_cast<double>(p.bytes) / static_cast<double>(p.bytesTotal) : static_cast<double>(p.files) / static_cast<double>(p.filesTotal))));
}

void HealthCard::start(std::function<Result<api::TaskId>(api::Engine&)> call)
{
    for (auto* const button : {m_check, m_repair, m_try})
        button->setEnabled(false);
    m_state.session().ask(this, std::move(call), [this](const Result<api::TaskId>& task) {
        if (!task.ok())
            emit said(errorSentence(task.error(), Doing::verify));
        m_state.refresh();
    });
}

void HealthCard::stop()
{
    m_state.session().ask(
        this, [id = m_busyTask](api::Engine& engine) { return engine.cancelTask(id); }, [this](const Status&) { m_state.refresh(); });
}

void HealthCard::saveCertificate()
{
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.drills(); },
        [this](const Result<std::vector<api::DrillResult>>& drills) {
            if (!drills.ok())
                return emit said(errorSentence(drills.error(), Doing::drill));
            saveTextFile(this, tr("Save certificate"), QStringLiteral("granary-drills.json"), jsonOf(*drills), [this](const QString& text) { emit said(text); });
        });
}

} // namespace granary::ui
