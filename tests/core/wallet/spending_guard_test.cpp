// No automatic payment goes beyond what its owner has allowed: whatever the clock does, whoever crashes, and on all devices together.
#include "core/wallet/spending_guard.h"

#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/wallet/memory_wallet_storage.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;
using granary::ledger::test::StoppedClock;

namespace {

const ledger::LedgerId one;
constexpr std::int64_t day = ledger::LedgerTime::daySeconds;

DownloadId download(std::uint8_t number)
{
    DownloadId id;
    id.mutableView()[0] = std::byte{number};
    return id;
}

struct Device {
    explicit Device(std::uint64_t seed) : random(seed) { start(); }
    void start()
    {
        book = *RecordBook::open(storage, random);
        guard.emplace(*book, clock);
    }
    std::string reserve(std::uint64_t units, std::uint8_t number = 1)
    {
        const auto answer = *guard->reserve(one, download(number), Amount::units(units));
        if (const auto* problem = problemIn(answer))
            return std::string(problemName(*problem));
        last = std::get<Allowance>(answer);
        return "allowed";
    }
    void limit(
        std::optional<std::uint64_t> perDay, std::optional<std::uint64_t> perDownload, std::optional<std::uint64_t> perMonth)
    {
        const auto amount = [](auto units) { return units ? std::optional(Amount::units(*units)) : std::nullopt; };
        QVERIFY(guard->setBudget(one, {amount(perDay), amount(perDownload), amount(perMonth)}).ok());
    }

    granary::test::SeededRandom random;
    MemoryWalletStorage storage;
    StoppedClock clock;
    std::unique_ptr<RecordBook> book;
    std::optional<SpendingGuard> guard;
    Allowance last;
};

} // namespace

class SpendingGuardTest : public QObject {
    Q_OBJECT

private slots:
    void limits()
    {
        Device d(1);
        QCOMPARE(d.reserve(1'000'000'000), std::string("allowed")); // no limit was set
        Device e(2);
        e.limit(100, 60, 150);
        QCOMPARE(e.reserve(61), std::string("overDownloadBudget"));
        QCOMPARE(e.reserve(60), std::string("allowed"));
        QCOMPARE(e.reserve(1), std::string("overDownloadBudget"));
        QCOMPARE(e.reserve(41, 2), std::string("overDayBudget"));
        QCOMPARE(e.reserve(40, 2), std::string("allowed"));
        QCOMPARE(e.guard->left(one).today->units(), 0u);
        QCOMPARE(e.guard->left(one).thisMonth->units(), 50u);
        e.clock.now = e.clock.now.plusSeconds(day);
        QCOMPARE(e.reserve(51, 3), std::string("overMonthBudget"));
        QCOMPARE(e.reserve(50, 3), std::string("allowed"));
        e.clock.now = e.clock.now.plusSeconds(31 * day);
        QCOMPARE(e.reserve(50, 4), std::string("allowed"));
        QCOMPARE(e.reserve(11, 3), std::string("overDownloadBudget"));
    }

    void theStopSwitch()
    {
        Device d(1);
        QCOMPARE(d.reserve(1), std::string("allowed"));
        QVERIFY(d.guard->setStopped(true).ok());
        QVERIFY(d.guard->stopped());
        QCOMPARE(d.reserve(1), std::string("stopped"));
        d.start();
        QCOMPARE(d.reserve(1), std::string("stopped"));
        QVERIFY(d.guard->setStopped(false).ok());
        QCOMPARE(d.reserve(1), std::string("allowed"));
    }

    void whatWasNotSpentComesBack()
    {
        Device d(1);
        d.limit(100, 100, 1000);
        QCOMPARE(d.reserve(100), std::string("allowed"));
        QVERIFY(d.guard->giveBack(d.last, Amount::units(30)).ok());
        QCOMPARE(d.reserve(31), std::string("overDayBudget"));
        QCOMPARE(d.reserve(30), std::string("allowed"));
        // Yesterday's gives today nothing.
        const auto yesterdays = d.last;
        d.clock.now = d.clock.now.plusSeconds(day);
        QCOMPARE(d.reserve(100, 2), std::string("allowed"));
        QVERIFY(d.guard->giveBack(yesterdays, Amount::units(30)).ok());
        QCOMPARE(d.reserve(1, 3), std::string("overDayBudget"));
        QCOMPARE(d.guard->left(one).thisMonth->units(), 1000u - 100 - 100 + 30);
    }

    void aCrashCountsAsSpent()
    {
        Device d(1);
        d.limit(100, {}, {});
        QCOMPARE(d.reserve(80), std::string("allowed"));
        d.start();
        QCOMPARE(d.reserve(21), std::string("overDayBudget"));
        // What could not be kept was not allowed.
        d.storage.failFrom = d.storage.changes + 1;
        QCOMPARE(d.guard->reserve(one, download(1), Amount::units(5)).error().code, ErrorCode::ioError);
        d.storage.failFrom = 0;
        QCOMPARE(d.guard->left(one).today->units(), 20u);
    }

    void settingTheClockBackGivesNothing()
    {
        Device d(1);
        d.limit(100, {}, 100);
        QCOMPARE(d.reserve(100), std::string("allowed"));
        d.clock.now = d.clock.now.plusSeconds(-40 * day);
        QCOMPARE(d.reserve(1), std::string("overDayBudget"));
        d.clock.now = d.clock.now.plusSeconds(80 * day);
        QCOMPARE(d.reserve(100), std::string("allowed"));
    }

    void devicesCountTogether()
    {
        Device a(1), b(2);
        a.limit(100, {}, {});
        QVERIFY(b.book->merge(a.book->encoded()).ok());
        QCOMPARE(a.reserve(60), std::string("allowed"));
        QCOMPARE(b.reserve(40), std::string("allowed"));
        QVERIFY(b.book->merge(a.book->encoded()).ok());
        QVERIFY(a.book->merge(b.book->encoded()).ok());
        QCOMPARE(a.reserve(1), std::string("overDayBudget"));
        QCOMPARE(b.reserve(1), std::string("overDayBudget"));
        // The switch is one for all.
        QVERIFY(b.guard->setStopped(true).ok());
        QVERIFY(a.book->merge(b.book->encoded()).ok());
        QCOMPARE(a.reserve(0), std::string("stopped"));
    }

    void months()
    {
        QCOMPARE(monthOfDay(0), 1970 * 12);
        QCOMPARE(monthOfDay(30), 1970 * 12);
        QCOMPARE(monthOfDay(31), 1970 * 12 + 1);
        QCOMPARE(monthOfDay(11'016), 2000 * 12 + 1); // 29 February
        QCOMPARE(monthOfDay(11'017), 2000 * 12 + 2);
        QCOMPARE(monthOfDay(19'675), 2023 * 12 + 10);
    }

    void neverBeyond()
    {
        QVERIFY(rc::check("what was allowed on a day never exceeds that day's limit", [](std::uint64_t seed) {
            Device d(seed);
            d.limit(1000, {}, 2500);
            std::map<std::int64_t, std::uint64_t> onDay, inMonth;
            std::vector<std::pair<Allowance, std::uint64_t>> open;
            for (int i = 0; i < 60; ++i) {
                d.clock.now =
                    d.clock.now.plusSeconds(static_cast<std::int64_t>(d.random.below(day)) - (d.random.oneIn(10) ? 3 * day : 0));
                if (d.random.oneIn(8))
                    d.start();
                if (d.random.oneIn(4) && !open.empty()) {
                    const auto unspent = d.random.below(open.back().second + 1);
                    RC_ASSERT(d.guard->giveBack(open.back().first, Amount::units(unspent)).ok());
                    onDay[open.back().first.day] -= unspent;
                    inMonth[monthOfDay(open.back().first.day)] -= unspent;
                    open.pop_back();
                    continue;
                }
                const auto units = d.random.below(500);
                if (d.reserve(units, static_cast<std::uint8_t>(d.random.below(200))) != "allowed")
                    continue;
                onDay[d.last.day] += units;
                inMonth[monthOfDay(d.last.day)] += units;
                open.emplace_back(d.last, units);
                RC_ASSERT(onDay[d.last.day] <= 1000u);
                RC_ASSERT(inMonth[monthOfDay(d.last.day)] <= 2500u);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(SpendingGuardTest)
#include "spending_guard_test.moc"
