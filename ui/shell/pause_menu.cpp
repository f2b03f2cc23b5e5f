#include "ui/shell/pause_menu.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/shell/task_actions.h"

#include <QDateTime>
#include <QLocale>
#include <QMenu>

namespace granary::ui {
namespace {

constexpr int morningHour = 6;
constexpr qint64 nsInMs = 1'000'000;

WallTime wallOf(const QDateTime& time) { return {time.toMSecsSinceEpoch() * nsInMs}; }

} // namespace

void addPauses(QMenu& menu, DriveState& state)
{
    const auto add = [&](const QString& text, const char* name, auto end) {
        // The end counts from the click, not from when the menu was made.
        auto* const action = menu.addAction(text, &state, [&state, end] { setPause(state, {true, end()}); });
        action->setObjectName(QString::fromLatin1(name));
    };
    const auto later = [](qint64 seconds) { return [seconds]() -> std::optional<WallTime> { return wallOf(QDateTime::currentDateTime().addSecs(seconds)); }; };
    add(translate("Pause", "For 30 minutes"), "pause30Minutes", later(30 * 60));
    add(translate("Pause", "For 2 hours"), "pause2Hours", later(2 * 3600));
    add(translate("Pause", "Until tomorrow"), "pauseUntilTomorrow", []() -> std::optional<WallTime> { return wallOf(tomorrowMorning(QDateTime::currentDateTime())); });
    add(translate("Pause", "Until I go on"), "pauseForGood", []() -> std::optional<WallTime> { return std::nullopt; });
}

QDateTime tomorrowMorning(const QDateTime& now) { return QDateTime(now.date().addDays(1), QTime(morningHour, 0)); }

QString pauseSentence(const api::Pause& pause, const QDateTime& now)
{
    if (!pause.until)
        return translate("Pause", "Paused");
    const auto end = timeOf(*pause.until);
    if (end.date() == now.date())
        return translate("Pause", "Paused until %1").arg(QLocale().toString(end.time(), QLocale::ShortFormat));
    if (end.date() == now.date().addDays(1))
        return translate("Pause", "Paused until tomorrow, %1").arg(QLocale().toString(end.time(), QLocale::ShortFormat));
    return translate("Pause", "Paused until %1").arg(timeText(end));
}

} // namespace granary::ui
