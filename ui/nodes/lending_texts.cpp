#include "ui/nodes/lending_texts.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"

#include <QLocale>
#include <QTime>

namespace granary::ui {
namespace {

QString timeText(std::uint32_t minute)
{
    return QLocale().toString(QTime(static_cast<int>(minute / 60 % 24), static_cast<int>(minute % 60)), QStringLiteral("HH:mm"));
}

} // namespace

QString lendingHours(const std::vector<api::ShareHours>& all)
{
    QStringList out;
    for (const auto& hours : all) {
        QStringList days;
        for (const auto day : hours.days)
            days << QLocale().dayName(static_cast<int>(day) + 1, QLocale::ShortFormat);
        const auto times = translate("Lending", "%1 to %2").arg(timeText(hours.fromMinute), timeText(hours.toMinute));
        out << (days.isEmpty() ? times : translate("Lending", "%1 %2", "days, then times").arg(days.join(QStringLiteral(", ")), times));
    }
    return out.join(QStringLiteral("; "));
}

QString lendingTerms(const api::Share& share)
{
    const auto& settings = share.settings;
    QStringList out;
    out << (settings.accept == api::ShareAccept::anyone ? translate("Lending", "Anybody's drive may store here.") : translate("Lending", "Only drives that you invite may store here."));
    if (settings.uploadBytesPerSecond > 0)
        out << translate("Lending", "They read at %1 together at most.").arg(rateText(static_cast<double>(settings.uploadBytesPerSecond)));
    if (!settings.hours.empty())
        out << translate("Lending", "Open %1.").arg(lendingHours(settings.hours));
    if (!settings.hours.empty() && !share.openNow)
        out << translate("Lending", "Outside of these times, as now, nothing new is taken, and what lies here is served slowly.");
    if (settings.repairBytesPerDay > 0)
        out << translate("Lending", "Repairs for others may move %1 a day.").arg(sizeText(settings.repairBytesPerDay));
    if (share.fromOption)
        out << translate("Lending", "The engine was started with a share of its own, which counts again when it starts the next time.");
    return sentences(out);
}

QString lendingHeld(const api::Share& share)
{
    const auto& status = *share.status;
    const auto drives = static_cast<long long>(status.tenants);
    const auto deleted = static_cast<long long>(status.deleted);
    QStringList out;
    if (status.tenants == 0)
        out << translate("Lending", "Nobody stores anything here yet: give somebody an invitation.");
    else
        out << translate("Lending", "%n drive(s) of others lie here, sealed: nobody on this machine can read them.", nullptr, drives);
    if (status.deleted > 0)
        out << translate("Lending", "%n piece(s) were given back and go within a week.", nullptr, deleted);
    if (status.usedBytes > status.shareBytes)
        out << translate("Lending", "That is more than you lend now: nothing new is taken, and nothing is deleted.");
    return sentences(out);
}

} // namespace granary::ui
