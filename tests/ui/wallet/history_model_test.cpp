// Rows of a wallet's history that come by pages, and what a month makes of them.
#include "ui/wallet/history_model.h"
#include "ui/wallet/month_tally.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

const QDate today(2026, 5, 20);

api::HistoryRow row(std::uint64_t entry, std::int64_t change, const QDate& day = today)
{
    api::HistoryRow out;
    out.entry = entry;
    out.kind = "transfer";
    out.change = change;
    out.address = "gran1qzwv0vtrdrfzhc5d6df9470da9a5le2fjzcscmjye0eqkh5taj09qlepaqx";
    out.time = {QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch() * 1'000'000};
    return out;
}

/// Entries from `from` down to `to`.
api::HistoryPage page(std::uint64_t from, std::uint64_t to, bool more)
{
    api::HistoryPage out;
    for (auto entry = from; entry >= to; --entry)
        out.rows.push_back(row(entry, entry % 2 ? 100 : -25));
    out.more = more;
    return out;
}

} // namespace

class HistoryModelTest : public QObject {
    Q_OBJECT

private slots:
    void pagesComeWhenTheyAreWanted()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &HistoryModel::pageWanted);
        QVERIFY(!model.canFetchMore({}));
        model.setNewest("a", 2, page(100, 51, true));
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(wanted.size(), 1); // the tester fetches whatever there is
        QCOMPARE(wanted[0][1].toULongLong(), 51u);
        QVERIFY(!model.canFetchMore({})); // asked already
        model.fetchMore({});
        QCOMPARE(wanted.size(), 1);
        model.setNewest("a", 2, page(103, 54, true)); // news meanwhile
        QCOMPARE(model.rowCount(), 53);
        model.addOlder("b", page(50, 1, false), true); // of a ledger that is no longer shown
        QCOMPARE(model.rowCount(), 53);
        model.addOlder("a", page(50, 1, false), true);
        QCOMPARE(model.rowCount(), 103);
        QVERIFY(!model.canFetchMore({}));
        for (int i = 0; i < model.rowCount(); ++i)
            QCOMPARE(model.rows()[static_cast<std::size_t>(i)].entry, static_cast<std::uint64_t>(103 - i));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        model.setNewest("a", 2, page(103, 54, true)); // nothing new: nothing moves
        QVERIFY(reset.isEmpty() && changed.isEmpty());
        model.setNewest("b", 2, page(3, 1, false));
        QCOMPARE(model.rowCount(), 3);
        model.setNewest("b", 2, {}); // its log was read anew
        QCOMPARE(model.rowCount(), 0);
    }

    void amountsCanBeHidden()
    {
        HistoryModel model;
        model.setNewest("a", 2, page(2, 1, false));
        const auto amount = [&](int at) { return model.index(at, HistoryModel::amountColumn).data().toString(); };
        QCOMPARE(amount(1), QString("+1.00"));
        QVERIFY(amount(0).endsWith("0.25"));
        QVERIFY(model.index(0, HistoryModel::whatColumn).data().toString().startsWith("To gran1"));
        model.setMasked(true);
        QVERIFY(!amount(0).contains('2') && amount(0) == amount(1));
        QVERIFY(!model.index(1, HistoryModel::amountColumn).data(Qt::ToolTipRole).toString().contains('1'));
    }

    /// Every row counts once, however often the wallet is asked, and other months do not.
    void aMonthIsCountedOnce()
    {
        MonthTally month("a", today);
        QVERIFY(month.take({row(12, 500), row(11, -200)}, {}));
        QVERIFY(!month.take({row(10, 70, QDate(2026, 5, 1)), row(9, 1'000'000, QDate(2026, 4, 30))}, {}));
        month.close();
        QVERIFY(month.sum() == (DayTally{570, 200}));
        QVERIFY(!month.take({row(13, 1), row(12, 500), row(11, -200)}, {}));
        month.close();
        QVERIFY(month.sum() == (DayTally{571, 200}));
        QVERIFY(month.days()[0] == (DayTally{70, 0}) && month.days()[19] == (DayTally{501, 200}));
        QVERIFY(month.isOf("a", QDate(2026, 5, 31)) && !month.isOf("a", QDate(2026, 6, 1)) && !month.isOf("b", today));
    }

    /// What was set aside is not spent; what did not come back is.
    void channelsAreSpentWhenTheyEnd()
    {
        api::WalletChannel channel;
        channel.id = "c";
        channel.paying = true;
        channel.deposit = 1000;
        auto opened = row(1, -1000), closed = row(2, 400);
        opened.kind = "open";
        closed.kind = "close";
        opened.channel = closed.channel = "c";
        MonthTally month("a", today);
        month.take({opened}, {channel});
        month.close();
        QVERIFY(month.sum() == DayTally());
        month.take({closed, opened}, {channel});
        QVERIFY(month.sum() == (DayTally{0, 600}));
        channel.paying = false;
        MonthTally payee("a", today);
        payee.take({closed}, {channel});
        QVERIFY(payee.sum() == (DayTally{400, 0}));
    }
};

QTEST_MAIN(HistoryModelTest)
#include "history_model_test.moc"
