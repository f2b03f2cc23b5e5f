#include "ui/activity/activity_export.h"

#include "ui/activity/task_texts.h"
#include "ui/base/format.h"
#include "ui/base/translate.h"

#include <QStringList>

namespace granary::ui {
namespace {

QString whenOf(const api::Task& task) { return task.started.ns == 0 ? QString() : timeText(timeOf(task.started)); }

QString cell(QString text)
{
    // Programs read it, so paths are bare.
    for (const char16_t mark : {u'\u2066', u'\u2068', u'\u2069'})
        text.remove(QChar(mark));
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString line(const QStringList& cells)
{
    QStringList out;
    for (const auto& text : cells)
        out << cell(text);
    return out.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

} // namespace

QString taskText(const api::Task& task)
{
    QStringList out;
    const auto when = whenOf(task);
    out << (when.isEmpty() ? taskTitle(task) : QStringLiteral("%1  %2").arg(when, taskTitle(task)));
    out << taskOutcome(task);
    for (const auto& path : task.paths)
        out << QStringLiteral("  ") + pathText(path);
    for (const auto& finding : taskFindings(task)) {
        out << QStringLiteral("  %1: %2").arg(finding.subject, finding.text);
        if (!finding.advice.isEmpty())
            out << QStringLiteral("    ") + finding.advice;
    }
    if (const auto more = moreFindings(task); more > 0)
        out << QStringLiteral("  ") + translate("Activity", "and %Ln more", nullptr, more);
    if (task.error)
        out << QStringLiteral("  ") + QString::fromStdString(task.error->text());
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString activityText(const std::vector<const api::Task*>& tasks)
{
    QStringList out;
    for (const auto* const task : tasks)
        out << taskText(*task);
    return out.join(QLatin1Char('\n'));
}

QString activityCsv(const std::vector<const api::Task*>& tasks)
{
    auto out = QString(QChar::ByteOrderMark) +
        line({translate("Activity", "When"), translate("Activity", "What"), translate("Activity", "How it went"), translate("Activity", "About"), translate("Activity", "Finding"), translate("Activity", "What to do")});
    for (const auto* const task : tasks) {
        const auto findings = taskFindings(*task);
        if (findings.empty())
            out += line({whenOf(*task), taskTitle(*task), taskOutcome(*task), {}, {}, {}});
        for (const auto& finding : findings)
            out += line({whenOf(*task), taskTitle(*task), taskOutcome(*task), finding.subject, finding.text, finding.advice});
    }
    return out;
}

} // namespace granary::ui
