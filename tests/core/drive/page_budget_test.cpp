// When a page is full, and when it has taken long enough.
#include "core/drive/page_budget.h"

#include <QTest>

using namespace granary;
using namespace std::chrono_literals;

namespace {

class HandClock : public Clock {
public:
    WallTime wall() const override { return {}; }
    SteadyTime steady() const override { return now; }
    SteadyTime now{};
};

} // namespace

class PageBudgetTest : public QObject {
    Q_OBJECT
private slots:
    /// Or a folder that takes long to read would get on by one path a page.
    void timeBeginsWithTheFirstPath()
    {
        HandClock clock;
        drive::PageBudget budget({10, 1000, 1s}, clock);
        clock.now += 1h;
        QVERIFY(!budget.late());
        clock.now += 999ms;
        QVERIFY(!budget.late());
        clock.now += 1ms;
        QVERIFY(budget.late());
    }

    void rowsAndBytesAreCounted()
    {
        const HandClock clock;
        drive::PageBudget rows({2, 1 << 20, 1s}, clock);
        rows.spend(1);
        QVERIFY(!rows.full());
        rows.spend(1);
        QVERIFY(rows.full());
        drive::PageBudget bytes({1000, 30'000, 1s}, clock);
        bytes.spend(9'000); // in JSON each byte may be three
        QVERIFY(!bytes.full());
        bytes.spend(1'000);
        QVERIFY(bytes.full());
    }
};

QTEST_APPLESS_MAIN(PageBudgetTest)
#include "page_budget_test.moc"
