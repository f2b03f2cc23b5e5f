// Rows of storage places, and how safe the drive is in words.
#include "ui/nodes/health_texts.h"
#include "ui/nodes/nodes_model.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace granary;
using namespace granary::ui;
using Tester = QAbstractItemModelTester;

namespace {

NodeId idOf(std::uint8_t number)
{
    NodeId out;
    out.mutableView()[0] = std::byte{number};
    return out;
}

api::Node node(std::uint8_t number, std::uint64_t used = 100)
{
    return {idOf(number), api::NodeType::peer, "10.0.0." + std::to_string(number) + ":7001", true, false, used, 1000};
}

api::EngineStatus statusWith(std::vector<api::Node> nodes, std::uint64_t survives)
{
    api::EngineStatus out;
    out.nodes = std::move(nodes);
    auto& drive = out.drive.emplace();
    drive.snapshots = 1;
    drive.segmentsFull = 5;
    drive.survivesLosses = survives;
    return out;
}

} // namespace

class NodesModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() { applyLanguage(*QCoreApplication::instance(), "en"); }

    void rowsSayWhoKeepsHowMuch()
    {
        auto folder = node(9, 300);
        folder.type = api::NodeType::folder;
        folder.address = "folder:/media/disk";
        auto away = node(2, 100);
        away.reachable = false;
        api::VerifyResult check;
        api::NodeFinding finding;
        finding.id = away.id;
        finding.address = away.address;
        finding.fault = api::NodeFault::away;
        finding.shards = 7;
        check.awayNodes = {finding};
        NodesModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(nodeRows(statusWith({folder, away}, 1), &check));
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, NodesModel::nameColumn), QString("/media/disk"));
        QCOMPARE(text(0, NodesModel::kindColumn), QString("Folder"));
        QCOMPARE(text(0, NodesModel::shareColumn), QString("75 %"));
        QCOMPARE(text(0, NodesModel::findingColumn), QString("In order"));
        QCOMPARE(text(1, NodesModel::stateColumn), QString("Away"));
        QCOMPARE(text(1, NodesModel::findingColumn), QString("Did not answer"));
        const auto explained = model.index(1, NodesModel::findingColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(explained.contains("10.0.0.2:7001 does not answer; it should have 7 pieces"));
        QVERIFY(explained.contains("switched on"));
        // Not checked since the engine began.
        model.set(nodeRows(statusWith({folder, away}, 1), nullptr));
        QCOMPARE(text(1, NodesModel::findingColumn), QString("Not checked yet"));
    }

    void theLargestHaveTheirOwnColours()
    {
        std::vector<api::Node> nodes;
        for (std::uint8_t i = 1; i <= 20; ++i)
            nodes.push_back(node(i, i));
        const auto rows = nodeRows(statusWith(nodes, 3), nullptr);
        QCOMPARE(rows.front().name, QString("10.0.0.1:7001")); // 2 before 10
        QCOMPARE(rows[1].name, QString("10.0.0.2:7001"));
        QCOMPARE(rows.back().colour, 0);
        QCOMPARE(rows.front().colour, static_cast<int>(chartColours().size()) - 1);
        // Nothing stored yet: nobody has a part.
        QCOMPARE(nodeRows(statusWith({node(1, 0), node(2, 0)}, 0), nullptr).front().share, 0.0);
    }

    void rowsStayWhileTheyChange()
    {
        NodesModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set(nodeRows(statusWith({node(1), node(2), node(3)}, 1), nullptr));
        const QPersistentModelIndex third = model.index(2, 0);
        QSignalSpy reset(&model, &NodesModel::modelReset);
        model.set(nodeRows(statusWith({node(1, 900), node(3)}, 1), nullptr));
        QCOMPARE(third.row(), 1);
        model.set(nodeRows(statusWith({node(3), node(4), node(1)}, 1), nullptr));
        QVERIFY(third.isValid());
        QCOMPARE(third.data().toString(), QString("10.0.0.3:7001"));
        QCOMPARE(reset.count(), 0);
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<api::Node> nodes;
            for (std::uint8_t i = 1; i < 15; ++i)
                if (random() % 2 == 0)
                    nodes.push_back(node(i, random() % 1000));
            std::shuffle(nodes.begin(), nodes.end(), random);
            model.set(nodeRows(statusWith(nodes, 1), nullptr));
            QCOMPARE(model.rowCount(), static_cast<int>(nodes.size()));
        }
    }

    void healthInOneSentence()
    {
        QCOMPARE(healthSentence(statusWith({node(1), node(2)}, 8)), QString("Your files survive the loss of any 8 storage places."));
        QCOMPARE(healthSentence(statusWith({node(1), node(2)}, 1)), QString("Your files survive the loss of any one storage place."));
        QVERIFY(healthMood(statusWith({node(1)}, 8)) == HealthMood::good);
        auto away = node(2);
        away.reachable = false;
        const auto some = statusWith({node(1), away}, 3);
        QCOMPARE(healthSentence(some), QString("Your files survive the loss of any 3 more storage places."));
        QVERIFY(healthAdvice(some).startsWith("One storage place does not answer"));
        const auto alone = statusWith({node(1)}, 0);
        QVERIFY(healthMood(alone) == HealthMood::problem);
        QVERIFY(healthAdvice(alone).contains("Add another one"));
        auto nothing = statusWith({node(1)}, 0);
        nothing.drive->segmentsFull = 0;
        nothing.drive->snapshots = 0;
        QVERIFY(healthMood(nothing) == HealthMood::unknown);
        QVERIFY(healthAdvice(nothing).contains("Choose folders"));
        auto doubtful = statusWith({node(1), node(2)}, 3);
        doubtful.drive->shardsInDoubt = 12;
        QVERIFY(healthMood(doubtful) == HealthMood::attention);
        QVERIFY(healthAdvice(doubtful).contains("12 pieces"));
        QVERIFY(healthSentence({}).isEmpty());
    }

    void chancesAreRoundedToTheSafeSide()
    {
        QCOMPARE(chanceText(0.123), QString("about 12 %"));
        QCOMPARE(chanceText(0.000321), QString("about 1 in 3,000"));
        QCOMPARE(chanceText(1e-14), QString("less than 1 in a million million"));
        QCOMPARE(chanceText(0), QString("less than 1 in a million million"));
        QCOMPARE(chanceText(1), QString("about 100 %"));
        applyLanguage(*QCoreApplication::instance(), "zh_CN");
        QCOMPARE(chanceText(0.123), QString::fromUtf8("约 12%"));
    }

    /// The figure is nothing without what it takes for granted.
    void durabilityHasItsAssumptions()
    {
        api::Durability durability;
        durability.lossPerYear = 1e-6;
        durability.lossPerYearIrregular = 1e-4;
        durability.chanceUnreadable = 0.001;
        durability.nodeLifeDays = 36 * 30.44;
        durability.repairDays = 1.4;
        QVERIFY(durabilitySentence(durability).contains("1 in 1,000,000"));
        const auto assumed = durabilityAssumptions(durability);
        for (const auto* const part : {"one by one", "3 years", "2 days", "1 in 10,000", "1 in 1,000"})
            QVERIFY2(assumed.contains(part), part);
    }

    void placesThatFailTogetherAreNamed()
    {
        auto status = statusWith({node(1), node(2), node(3)}, 1);
        status.sameSite = {{idOf(1), idOf(3)}};
        QCOMPARE(togetherSentences(status), QStringList("These may share a machine, a disk or a network, and fail together: 10.0.0.1:7001, 10.0.0.3:7001."));
        auto& durability = status.drive->durability.emplace();
        durability.survivesAnySite = false;
        durability.fatalSites = {{"here", 2, 5}, {"10.0.0.0/24", 3, 5}};
        const auto told = togetherSentences(status);
        QCOMPARE(told.size(), 2); // the group is the first of them
        QVERIFY(told[0].contains("this computer and its disks"));
        QVERIFY(told[1].contains("10.0.0.0/24"));
        durability.fatalSites.clear();
        status.sameSite = {{idOf(1), idOf(2), idOf(3), idOf(4), idOf(5), idOf(6), idOf(7)}};
        QVERIFY(togetherSentences(status).front().contains("3 more"));
    }
};

QTEST_MAIN(NodesModelTest)
#include "nodes_model_test.moc"
