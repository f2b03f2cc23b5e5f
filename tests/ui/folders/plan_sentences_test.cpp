// Plans in words, and what no plan covers.
#include "ui/base/format.h"
#include "ui/folders/plan_sentences.h"

#include <QLocale>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

api::PlanStatus planOf(std::vector<api::Path> paths)
{
    api::PlanStatus out;
    out.plan.paths = std::move(paths);
    return out;
}

} // namespace

class PlanSentencesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void everyTimeHasASentence()
    {
        api::BackupPlan plan;
        plan.minute = 12 * 60 + 30;
        plan.timing = api::PlanTiming::daily;
        QCOMPARE(timingSentence(plan), QStringLiteral("Every day at 12:30"));
        plan.timing = api::PlanTiming::weekly;
        plan.weekday = api::Weekday::sunday;
        plan.onlyOnMains = plan.notMetered = true;
        QCOMPARE(timingSentence(plan), QStringLiteral("Every week on Sunday at 12:30, only on mains power, not on metered networks"));
    }

    void everyStateHasItsOwnSentence()
    {
        QStringList seen;
        for (int state = 0; state <= static_cast<int>(api::PlanState::noEngine); ++state) {
            auto status = planOf({{"/a"}});
            status.state = static_cast<api::PlanState>(state);
            const auto text = stateSentence(status);
            QVERIFY(!text.isEmpty() && !seen.contains(text));
            seen << text;
        }
    }

    void aFailureSaysWhyAndARecoveryWhatIsToBeDone()
    {
        auto status = planOf({{"/a"}});
        QVERIFY(failureSentence(status, false).isEmpty());
        status.failed.emplace().error = Error(ErrorCode::diskFull);
        QVERIFY(failureSentence(status, false).contains(QStringLiteral("full")));
        QVERIFY(failureSentence(status, true).contains(QStringLiteral("Back up now")));
    }

    void theNextTimeIsToldOnlyWhenItComes()
    {
        const auto now = QDateTime::currentDateTime();
        auto status = planOf({{"/a"}});
        status.plan.timing = api::PlanTiming::daily;
        status.next = WallTime{now.addSecs(3600).toMSecsSinceEpoch() * 1'000'000};
        QVERIFY(timesSentence(status, now).startsWith(QStringLiteral("Next one")));
        status.state = api::PlanState::paused;
        QVERIFY(timesSentence(status, now).isEmpty());
    }

    void whatAPlanCoversIsNotOneTime()
    {
        const std::vector<api::PlanStatus> plans{planOf({{"/home/a"}, {"/data"}})};
        const auto left = pathsWithoutPlan({{"/home/a"}, {"/home/a/b"}, {"/home/ab"}, {"/data/x"}, {"/home"}, {"/home/ab"}}, plans);
        QCOMPARE(left.size(), std::size_t(2));
        QCOMPARE(left[0].bytes, std::string("/home"));
        QCOMPARE(left[1].bytes, std::string("/home/ab"));
        QVERIFY(pathsWithoutPlan({{"/x"}}, {planOf({{"/"}})}).empty());
    }
};

QTEST_APPLESS_MAIN(PlanSentencesTest)
#include "plan_sentences_test.moc"
