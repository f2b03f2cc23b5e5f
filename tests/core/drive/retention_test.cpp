// Which snapshots a policy keeps: tables of cases, and what holds for any policy.
#include "core/drive/retention.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace granary;
using namespace granary::drive;

namespace {

constexpr std::int64_t secondNs = 1'000'000'000;

/// UTC.
WallTime at(int year, unsigned month, unsigned day, int hour = 12, int minute = 0)
{
    const std::chrono::sys_days date{std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)};
    return {(std::int64_t{date.time_since_epoch().count()} * 86400 + hour * 3600 + minute * 60) * secondNs};
}

RetentionItem item(std::uint64_t sequence, WallTime time, std::uint32_t slot = 0, std::vector<std::string> paths = {"/home"}, std::vector<std::string> tags = {})
{
    RetentionItem out;
    out.id.mutableView()[0] = static_cast<std::byte>(sequence);
    out.id.mutableView()[1] = static_cast<std::byte>(sequence >> 8);
    out.sequence = sequence;
    out.slot = slot;
    out.time = time;
    out.paths = std::move(paths);
    out.tags = std::move(tags);
    return out;
}

const WallTime now = at(2026, 12, 31, 23);

/// Sequences of those that stay, ascending.
std::vector<int> kept(const RetentionPolicy& policy, const std::vector<RetentionItem>& items, const ZoneOffset& zone = {})
{
    const auto decided = decideRetention(policy, items, now, zone, false);
    if (!decided.ok())
        return {-1};
    std::vector<int> out;
    for (const auto& d : *decided)
        if (d.kept())
            for (const auto& i : items)
                if (i.id == d.id)
                    out.push_back(static_cast<int>(i.sequence));
    std::sort(out.begin(), out.end());
    return out;
}

/// One a day, at noon, from 1 March 2026; sequence 1 is the first.
std::vector<RetentionItem> daily(unsigned days)
{
    std::vector<RetentionItem> out;
    for (unsigned i = 0; i < days; ++i)
        out.push_back(item(i + 1, {at(2026, 3, 1).ns + std::int64_t{i} * 86400 * secondNs}));
    return out;
}

using Sequences = std::vector<int>;

} // namespace

class RetentionTest : public QObject {
    Q_OBJECT
private slots:
    void eachRule()
    {
        RetentionPolicy policy;
        policy.last = 3;
        QCOMPARE(kept(policy, daily(10)), (Sequences{8, 9, 10}));
        policy = {};
        policy.daily = 3;
        QCOMPARE(kept(policy, daily(10)), (Sequences{8, 9, 10}));
        policy = {};
        policy.weekly = 2; // 1 March 2026 is a Sunday: the 8th and the 10th end the last two weeks
        QCOMPARE(kept(policy, daily(10)), (Sequences{8, 10}));
        policy = {};
        policy.monthly = 2;
        QCOMPARE(kept(policy, daily(45)), (Sequences{31, 45}));
        policy = {};
        policy.yearly = 1;
        QCOMPARE(kept(policy, daily(45)), (Sequences{45}));
    }
    void theLastOfEachHour()
    {
        RetentionPolicy policy;
        policy.hourly = 2;
        const std::vector<RetentionItem> items{
            item(1, at(2026, 5, 1, 8, 5)), item(2, at(2026, 5, 1, 9, 5)), item(3, at(2026, 5, 1, 9, 50)), item(4, at(2026, 5, 1, 10, 1)), item(5, at(2026, 5, 1, 10, 59))};
        QCOMPARE(kept(policy, items), (Sequences{3, 5}));
    }
    void rulesAddUp()
    {
        RetentionPolicy policy;
        policy.last = 1;
        policy.daily = 2;
        policy.monthly = 2;
        QCOMPARE(kept(policy, daily(45)), (Sequences{31, 44, 45}));
        const auto decided = decideRetention(policy, daily(45), now, {}, false);
        QVERIFY(decided.ok());
        QVERIFY(decided->front().reasons == (std::vector{KeepReason::last, KeepReason::daily, KeepReason::monthly}));
    }
    void theOldestStaysWhileThereIsRoom()
    {
        RetentionPolicy policy;
        policy.yearly = 3;
        QCOMPARE(kept(policy, daily(45)), (Sequences{1, 45}));
    }
    void daysAreLocal()
    {
        RetentionPolicy policy;
        policy.daily = 2;
        const std::vector<RetentionItem> items{item(1, at(2026, 5, 1, 10)), item(2, at(2026, 5, 1, 21)), item(3, at(2026, 5, 1, 23)), item(4, at(2026, 5, 2, 10))};
        QCOMPARE(kept(policy, items), (Sequences{3, 4}));
        // Two hours ahead, the third is of the next day already.
        QCOMPARE(kept(policy, items, [](WallTime) { return 2 * 3600; }), (Sequences{2, 4}));
    }
    void summerTime()
    {
        // 25 October 2026 in central Europe: 2 to 3 o'clock comes twice.
        const ZoneOffset zone = [](WallTime t) { return t < at(2026, 10, 25, 1) ? 7200 : 3600; };
        RetentionPolicy policy;
        policy.daily = 2;
        const std::vector<RetentionItem> items{item(1, at(2026, 10, 24, 21, 59)), item(2, at(2026, 10, 24, 22, 1)), item(3, at(2026, 10, 25, 22, 59)), item(4, at(2026, 10, 25, 23, 1))};
        QCOMPARE(kept(policy, items, zone), (Sequences{3, 4}));
    }
    void devicesAndPathsAreSeries()
    {
        RetentionPolicy policy;
        policy.last = 1;
        const std::vector<RetentionItem> items{item(1, at(2026, 5, 1)), item(2, at(2026, 5, 2), 1), item(3, at(2026, 5, 3)), item(4, at(2026, 5, 4), 0, {"/home", "/etc"}),
            item(5, at(2026, 5, 5), 0, {"/etc", "/home"})};
        QCOMPARE(kept(policy, items), (Sequences{2, 3, 5}));
        policy.path = "/etc";
        QCOMPARE(kept(policy, items), (Sequences{5}));
        const auto decided = decideRetention(policy, items, now, {}, false);
        QCOMPARE(decided->size(), std::size_t{2}); // the others are not looked at
    }
    void tagsStay()
    {
        RetentionPolicy policy;
        policy.last = 1;
        policy.tags = {"taxes"};
        auto items = daily(4);
        items[1].tags = {"x", "taxes"};
        QCOMPARE(kept(policy, items), (Sequences{2, 4}));
        // Tags alone would take everything of a device: the newest stays.
        policy.last = 0;
        policy.tags = {"none"};
        QCOMPARE(kept(policy, items), (Sequences{4}));
    }
    void refusesToKeepNothing()
    {
        const auto decided = decideRetention({}, daily(3), now, {}, true);
        QVERIFY(!decided.ok());
        QVERIFY(decided.error().code == ErrorCode::invalidArgument);
    }
    void refusesOddClocks()
    {
        RetentionPolicy policy;
        policy.daily = 1;
        auto items = daily(3);
        items[1].time = at(2026, 3, 20); // later than the third
        auto decided = decideRetention(policy, items, now, {}, false);
        QVERIFY(!decided.ok() && decided.error().code == ErrorCode::clockSkew);
        QVERIFY(decideRetention(policy, items, now, {}, true).ok());
        // Another device's clock is its own.
        items[1].slot = 1;
        QVERIFY(decideRetention(policy, items, now, {}, false).ok());
        decided = decideRetention(policy, daily(3), at(2026, 3, 2), {}, false);
        QVERIFY(!decided.ok() && decided.error().code == ErrorCode::clockSkew);
        // Seconds are no reason.
        items = daily(3);
        items[1].time.ns = items[2].time.ns + 5 * secondNs;
        QVERIFY(decideRetention(policy, items, now, {}, false).ok());
    }
    void beforeTheEpoch()
    {
        RetentionPolicy policy;
        policy.daily = 5;
        const std::vector<RetentionItem> items{item(1, {-86400 * secondNs - 1}), item(2, {-1}), item(3, {1}), item(4, {2})};
        QCOMPARE(kept(policy, items), (Sequences{1, 2, 4}));
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
