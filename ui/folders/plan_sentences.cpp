#include "ui/folders/plan_sentences.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/look/theme.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr std::size_t namedPaths = 3;

QString clockText(std::uint32_t minute)
{
    return QLocale().toString(QTime(static_cast<int>(minute / 60), static_cast<int>(minute % 60)), QLocale::ShortFormat);
}

QString whenSentence(const api::BackupPlan& plan)
{
    switch (plan.timing) {
    case api::PlanTiming::continuous: return translate("Plans", "Whenever something changes");
    case api::PlanTiming::hourly: return translate("Plans", "Every hour");
    case api::PlanTiming::daily: return translate("Plans", "Every day at %1").arg(clockText(plan.minute));
    case api::PlanTiming::weekly: return translate("Plans", "Every week on %1 at %2").arg(QLocale().standaloneDayName(static_cast<int>(plan.weekday) + 1), clockText(plan.minute));
    }
    return {};
}

bool covers(const api::Path& plan, const api::Path& path)
{
    return plan == path || plan.bytes == "/" || path.bytes.starts_with(plan.bytes + "/");
}

} // namespace

QString planTitle(const api::BackupPlan& plan)
{
    QStringList names;
    for (std::size_t i = 0; i < plan.paths.size() && i < namedPaths; ++i)
        names << nameText(plan.paths[i]);
    const auto shown = names.join(translate("Plans", ", "));
    const auto others = plan.paths.size() - std::min(plan.paths.size(), namedPaths);
    return others == 0 ? shown : translate("Plans", "%1 and %n more", nullptr, others).arg(shown);
}

QString timingSentence(const api::BackupPlan& plan)
{
    QStringList parts{whenSentence(plan)};
    if (plan.onlyOnMains)
        parts << translate("Plans", "only on mains power");
    if (plan.notMetered)
        parts << translate("Plans", "not on metered networks");
    if (!plan.excludes.empty())
        parts << translate("Plans", "%n exclusion(s)", nullptr, plan.excludes.size());
    return parts.join(translate("Plans", ", "));
}

QString stateSentence(const api::PlanStatus& status)
{
    switch (status.state) {
    case api::PlanState::waiting:
        if (status.plan.timing == api::PlanTiming::continuous)
            return status.last ? translate("Plans", "Protected; waiting for changes") : translate("Plans", "Waiting for its first backup");
        return status.last ? translate("Plans", "Protected") : translate("Plans", "Waiting for its first backup");
    case api::PlanState::running: return translate("Plans", "Backing up now");
    case api::PlanState::paused: return translate("Plans", "Paused: changes are not kept");
    case api::PlanState::onBattery: return translate("Plans", "Waiting for mains power");
    case api::PlanState::metered: return translate("Plans", "Waiting for a network that is not metered");
    case api::PlanState::retrying: return translate("Plans", "Did not work; it will be tried again");
    case api::PlanState::noEngine: return translate("Plans", "Nothing runs by itself now");
    }
    return {};
}

QString failureSentence(const api::PlanStatus& status, bool recoveredUnaccepted)
{
    if (!status.failed || !status.failed->error)
        return {};
    if (recoveredUnaccepted)
        return translate("Plans", "The drive was brought back on this machine. Restore what you need, then choose \"Back up now\": from then on this runs by itself.");
    return errorSentence(*status.failed->error, Doing::backup);
}

QString timesSentence(const api::PlanStatus& status, const QDateTime& now)
{
    QStringList out;
    if (status.last)
        out << (status.last->unchanged ? translate("Plans", "Last looked %1; nothing had changed.") : translate("Plans", "Last backup %1.")).arg(agoText(timeOf(status.last->time), now));
    const bool comes = (status.state == api::PlanState::waiting && status.plan.timing != api::PlanTiming::continuous) || status.state == api::PlanState::retrying;
    if (comes && status.next && timeOf(*status.next) > now)
        out << translate("Plans", "Next one %1.").arg(timeText(timeOf(*status.next)));
    if (status.plan.timing == api::PlanTiming::continuous && !status.watchedWhole)
        out << translate("Plans", "There are too many folders to hear of each change: they are looked through every ten minutes.");
    return out.join(QLatin1Char(' '));
}

QColor stateColour(const api::PlanStatus& status)
{
    switch (status.state) {
    case api::PlanState::waiting: return status.last ? shades().good : shades().faint;
    case api::PlanState::running: return shades().good;
    case api::PlanState::retrying: return shades().bad;
    case api::PlanState::paused:
    case api::PlanState::onBattery:
    case api::PlanState::metered:
    case api::PlanState::noEngine: break;
    }
    return shades().warn;
}

std::vector<api::Path> pathsWithoutPlan(const std::vector<api::Path>& stored, const std::vector<api::PlanStatus>& plans)
{
    std::vector<api::Path> out;
    for (const auto& path : stored) {
        const bool covered = std::any_of(plans.begin(), plans.end(), [&](const auto& status) {
            return std::any_of(status.plan.paths.begin(), status.plan.paths.end(), [&](const auto& of) { return covers(of, path); });
        });
        if (!covered)
            out.push_back(path);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace granary::ui
