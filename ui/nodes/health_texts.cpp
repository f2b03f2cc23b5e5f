#include "ui/nodes/health_texts.h"

#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/base/translate.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace granary::ui {
namespace {

constexpr double leastOdds = 1e-12;
constexpr std::size_t namedPlaces = 4;
constexpr double daysAMonth = 30.44;

std::uint64_t awayOf(const api::EngineStatus& status)
{
    return static_cast<std::uint64_t>(std::count_if(status.nodes.begin(), status.nodes.end(), [](const auto& node) { return !node.reachable; }));
}

QString nameOf(const api::EngineStatus& status, const NodeId& id)
{
    const auto at = std::find_if(status.nodes.begin(), status.nodes.end(), [&](const auto& node) { return node.id == id; });
    return nodeName(at == status.nodes.end() ? std::string() : at->address, id);
}

/// "3 years", "14 months", "12 days".
QString lifeText(double days)
{
    const auto wholeDays = std::llround(std::max(1.0, days));
    const auto months = std::llround(days / daysAMonth);
    const auto years = months / 12;
    if (months < 2)
        return translate("Health", "%n day(s)", nullptr, wholeDays);
    if (months % 12 == 0)
        return translate("Health", "%n year(s)", nullptr, years);
    return translate("Health", "%n month(s)", nullptr, months);
}

} // namespace

QString chanceText(double chance)
{
    if (chance >= 0.01)
        return translate("Health", "about %1 %").arg(QLocale().toString(static_cast<int>(std::lround(chance * 100))));
    if (chance < leastOdds)
        return translate("Health", "less than 1 in a million million");
    const double odds = 1 / chance;
    const double unit = std::pow(10, std::floor(std::log10(odds)));
    return translate("Health", "about 1 in %1").arg(countText(static_cast<std::uint64_t>(std::floor(odds / unit) * unit)));
}

QString healthSentence(const api::EngineStatus& status)
{
    if (!status.drive)
        return {};
    const auto& d = *status.drive;
    const auto away = awayOf(status);
    if (d.segmentsFull + d.segmentsDegraded == 0)
        return d.snapshots == 0 ? translate("Health", "Nothing is stored yet.") : translate("Health", "How safe your files are can be said when enough storage places answer.");
    if (d.survivesLosses > 0 && away == 0)
        return translate("Health", "Your files survive the loss of any %n storage place(s).", nullptr, d.survivesLosses);
    if (d.survivesLosses > 0)
        return translate("Health", "Your files survive the loss of any %n more storage place(s).", nullptr, d.survivesLosses);
    if (away == 0)
        return translate("Health", "Your files do not survive the loss of a storage place.");
    return translate("Health", "Some storage places are away, and until they are back none of the others may be lost.");
}

HealthMood healthMood(const api::EngineStatus& status)
{
    if (!status.drive)
        return HealthMood::unknown;
    const auto& d = *status.drive;
    if (d.segmentsFull + d.segmentsDegraded == 0)
        return d.snapshots == 0 ? HealthMood::unknown : HealthMood::attention;
    if (d.survivesLosses == 0)
        return HealthMood::problem;
    return d.segmentsDegraded > 0 || d.shardsInDoubt > 0 ? HealthMood::attention : HealthMood::good;
}

QString healthAdvice(const api::EngineStatus& status)
{
    if (!status.drive)
        return {};
    const auto& d = *status.drive;
    const auto away = awayOf(status);
    const bool stored = d.segmentsFull + d.segmentsDegraded > 0;
    QStringList out;
    if (d.snapshots == 0 && !stored)
        out << translate("Health", "Choose folders to protect; then you see here how safe they are.");
    if (away > 0)
        out << translate("Health", "%n storage place(s) do(es) not answer: see that they are switched on and connected, or remove those that will not come back.", nullptr, away);
    if (stored && d.survivesLosses == 0 && away == 0)
        out << translate("Health", "Add another one to be safe.");
    if (d.shardsInDoubt > 0)
        out << translate("Health", "%Ln piece(s) were found missing or damaged. Granary makes them anew by itself while it runs; Repair does it now.", nullptr, d.shardsInDoubt);
    if (d.segmentsDegraded > 0 && d.shardsInDoubt == 0)
        out << (d.spoolBytes > 0 ? translate("Health", "Some pieces wait for more storage places; %1 are kept on this computer until then.").arg(sizeText(d.spoolBytes))
                                 : translate("Health", "Some pieces are missing; they are made anew as soon as there are storage places for them."));
    if (d.recoveredUnaccepted)
        out << translate("Health", "The drive was brought back here; nothing is written to it until the next backup.");
    return sentences(out);
}

QString durabilitySentence(const api::Durability& d)
{
    return translate("Health", "The chance to lose something within a year is at most: %1.").arg(chanceText(d.lossPerYear));
}

QString durabilityAssumptions(const api::Durability& d)
{
    QStringList out;
    out << translate("Health", "This assumes that storage places fail one by one and not together, that one lasts %1 on average, and that what is lost with it is made anew elsewhere within %2.")
               .arg(lifeText(d.nodeLifeDays), lifeText(std::ceil(d.repairDays)));
    out << translate("Health", "If repairs take as irregular a time as can be, it is: %1.").arg(chanceText(d.lossPerYearIrregular));
    out << translate("Health", "The chance that something can't be read at a given moment, because too many places are switched off: %1.").arg(chanceText(d.chanceUnreadable));
    if (d.survivesAnySite)
        out << translate("Health", "The loss of any one house or network, as far as addresses tell, would not be fatal.");
    return out.join(QLatin1Char('\n'));
}

QStringList togetherSentences(const api::EngineStatus& status)
{
    QStringList out;
    std::vector<std::uint64_t> said; // as many as these are spoken of already
    if (status.drive && status.drive->durability)
        for (const auto& site : status.drive->durability->fatalSites) {
            said.push_back(site.nodes);
            out << (site.label == "here"
                    ? translate("Health", "If this computer and its disks are lost together (%n storage place(s)), so are your files. Add places elsewhere.", nullptr, site.nodes)
                    : translate("Health", "If everything at %1 is lost together (%n storage place(s)), so are your files. Add places elsewhere.", nullptr, site.nodes).arg(QString::fromStdString(site.label)));
        }
    for (const auto& site : status.sameSite) {
        if (std::find(said.begin(), said.end(), site.size()) != said.end())
            continue;
        QStringList names;
        for (std::size_t i = 0; i < site.size() && i < namedPlaces; ++i)
            names << nameOf(status, site[i]);
        if (site.size() > namedPlaces)
            names << translate("Health", "%n more", nullptr, site.size() - namedPlaces);
        out << translate("Health", "These may share a machine, a disk or a network, and fail together: %1.").arg(names.join(translate("Health", ", ", "between names")));
    }
    return out;
}

QString drillSentence(const api::DrillResult& r)
{
    const auto when = agoText(timeOf(r.time));
    if (!r.passed)
        return translate("Health", "The last trial restore (%1) did not bring everything back. Activity names the files; check the drive.").arg(when);
    return translate("Health", "%Ln file(s) (%1) were restored as a trial and came back as they were stored (%2).", nullptr, r.files).arg(sizeText(r.bytes), when);
}

} // namespace granary::ui
