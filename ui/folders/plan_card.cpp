#include "ui/folders/plan_card.h"

#include "ui/base/format.h"
#include "ui/folders/plan_sentences.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int pictureSize = 28;
constexpr std::size_t shownPaths = 6;

} // namespace

PlanCard::PlanCard(QWidget* parent) : QFrame(parent)
{
    setProperty("card", true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(16);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("folder"), shades().good).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    layout->addWidget(picture, 0, Qt::AlignTop);
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(4);
    layout->addLayout(texts, 1);
    m_title = heading({});
    m_title->setWordWrap(true);
    m_paths = faintLabel({});
    m_state = textLabel({});
    m_failure = textLabel({});
    m_times = faintLabel({});
    m_timing = faintLabel({});
    for (auto* const label : {m_title, m_paths, m_state, m_failure, m_times, m_timing})
        texts->addWidget(label);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    m_backup = flatButton(QStringLiteral("up"), tr("Back up now"));
    m_pause = flatButton(QStringLiteral("pause"), tr("Pause"));
    m_edit = flatButton(QStringLiteral("settings"), tr("Change ..."));
    m_remove = flatButton(QStringLiteral("trash"), tr("Remove"));
    m_backup->setObjectName(QStringLiteral("backup"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_edit->setObjectName(QStringLiteral("edit"));
    m_remove->setObjectName(QStringLiteral("remove"));
    for (auto* const button : {m_backup, m_pause, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    texts->addSpacing(4);
    texts->addLayout(buttons);
    connect(m_backup, &QPushButton::clicked, this, &PlanCard::backupWanted);
    connect(m_pause, &QPushButton::clicked, this, [this] { emit pauseWanted(!m_status.plan.paused); });
    connect(m_edit, &QPushButton::clicked, this, &PlanCard::editWanted);
    connect(m_remove, &QPushButton::clicked, this, &PlanCard::removeWanted);
}

void PlanCard::show(const api::PlanStatus& status, bool recoveredUnaccepted)
{
    m_status = status;
    const auto title = planTitle(status.plan);
    m_title->setText(title);
    QStringList paths;
    for (std::size_t i = 0; i < status.plan.paths.size() && i < shownPaths; ++i)
        paths << pathText(status.plan.paths[i]);
    if (status.plan.paths.size() > shownPaths)
        paths << tr("and %n more", nullptr, static_cast<int>(status.plan.paths.size() - shownPaths));
    m_paths->setText(paths.join(QLatin1Char('\n')));
    setToned(m_state, stateSentence(status), stateColour(status));
    const auto failure = failureSentence(status, recoveredUnaccepted);
    m_failure->setText(failure);
    m_failure->setVisible(!failure.isEmpty());
    m_times->setText(timesSentence(status));
    m_times->setVisible(!m_times->text().isEmpty());
    m_timing->setText(timingSentence(status.plan));
    const bool paused = status.plan.paused;
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_backup->setEnabled(status.state != api::PlanState::running);
    m_backup->setAccessibleName(tr("Back up %1 now").arg(title));
    m_pause->setAccessibleName((paused ? tr("Go on with %1") : tr("Pause %1")).arg(title));
    m_edit->setAccessibleName(tr("Change %1").arg(title));
    m_remove->setAccessibleName(tr("Remove %1").arg(title));
}

} // namespace granary::ui
