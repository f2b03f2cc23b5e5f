#include "core/placement/site_loss.h"

#include <QTest>

using namespace granary::placement;

namespace {

/// Five nodes: two in Ann's flat, two more of the same country, one that nobody knows anything of.
std::vector<NodeSites> fiveNodes()
{
    return {
        {"192.0.2.0/24", "ann", "NL"},
        {"192.0.2.0/24", "ann", "NL"},
        {"198.51.100.0/24", "bob", "NL"},
        {"203.0.113.0/24", "cleo", "NL"},
        {},
    };
}

const std::vector<std::uint32_t> allFive{0, 1, 2, 3, 4};

} // namespace

class SiteLossTest : public QObject {
    Q_OBJECT

private slots:
    void rangesOfAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("range");
        QTest::newRow("IPv4") << "192.0.2.77"
                              << "192.0.2.0/24";
        QTest::newRow("IPv6") << "2001:db8:7:1::9"
                              << "2001:db8:7::/48";
        QTest::newRow("IPv4 in IPv6") << "::ffff:192.0.2.77"
                                      << "192.0.2.0/24";
        QTest::newRow("loopback") << "127.0.0.1"
                                  << "127.0.0.0/24";
        QTest::newRow("loopback, IPv6") << "::1"
                                        << "::/48";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("name") << "example.org"
                              << "";
        QTest::newRow("folder") << "/media/disk"
                                << "";
        QTest::newRow("with a port") << "192.0.2.77:6881"
                                     << "";
    }
    void rangesOfAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, range);
        QCOMPARE(QString::fromStdString(addressRange(address.toStdString())), range);
    }

    void marginsOfSites()
    {
        SiteLosses losses(fiveNodes());
        losses.add(2, allFive, 10);
        const auto ranges = losses.report(SiteKind::addressRange);
        QVERIFY(ranges.survivesAny);
        QCOMPARE(ranges.worst->label, std::string("192.0.2.0/24"));
        QCOMPARE(ranges.worst->nodes, 2u);
        QCOMPARE(*ranges.worst->margin, 1u);
        QCOMPARE(ranges.worst->segmentsLost, 0u);
        QCOMPARE(ranges.unlabelledNodes, 1u);
        QCOMPARE(*ranges.unlabelled->margin, 2u);

        const auto countries = losses.report(SiteKind::country);
        QVERIFY(!countries.survivesAny);
        QCOMPARE(countries.worst->label, std::string("NL"));
        QCOMPARE(countries.worst->segmentsLost, 10u);
        QVERIFY(!countries.worst->margin);
        QCOMPARE(countries.fatalCount, 1u);
        QCOMPARE(countries.fatal.front().label, std::string("NL"));
    }

    void segmentsAddUp()
    {
        SiteLosses losses(fiveNodes());
        const std::vector<std::uint32_t> annAndBob{0, 1, 2}, bobAndCleo{2, 3};
        losses.add(2, annAndBob, 7);
        losses.add(1, bobAndCleo, 5);
        const auto owners = losses.report(SiteKind::owner);
        QVERIFY(!owners.survivesAny);
        QCOMPARE(owners.worst->label, std::string("ann"));
        QCOMPARE(owners.worst->segmentsLost, 7u);
        QCOMPARE(owners.fatalCount, 1u);
        // Nothing lies on the node without a label.
        QCOMPARE(owners.unlabelledNodes, 1u);
        QVERIFY(!owners.unlabelled);
    }

    void leastMarginIsWorstOfTheHarmless()
    {
        SiteLosses losses(fiveNodes());
        const std::vector<std::uint32_t> wide{0, 2, 3, 4}, narrow{2, 3};
        losses.add(1, wide);
        losses.add(1, narrow);
        const auto owners = losses.report(SiteKind::owner);
        QVERIFY(owners.survivesAny);
        QCOMPARE(owners.worst->label, std::string("bob")); // as bad as cleo; the first by name
        QCOMPARE(*owners.worst->margin, 0u);
    }

    void whatIsLostAlreadyIsNoSitesDoing()
    {
        SiteLosses losses(fiveNodes());
        const std::vector<std::uint32_t> one{0};
        losses.add(2, one, 3);
        losses.add(1, one, 0);
        const auto owners = losses.report(SiteKind::owner);
        QVERIFY(owners.survivesAny);
        QVERIFY(!owners.worst);
    }

    void fatalSitesAreBounded()
    {
        std::vector<NodeSites> nodes;
        for (int i = 0; i < 100; ++i)
            nodes.push_back({"", "owner " + std::to_string(i), ""});
        SiteLosses losses(nodes);
        for (std::uint32_t i = 0; i < 100; ++i)
            losses.add(1, std::vector{i}, 1 + i);
        const auto owners = losses.report(SiteKind::owner);
        QCOMPARE(owners.fatalCount, 100u);
        QCOMPARE(owners.fatal.size(), SiteReport::maxFatal);
        QCOMPARE(owners.fatal.front().segmentsLost, 100u);
        QCOMPARE(owners.worst->label, std::string("owner 99"));
        const auto countries = losses.report(SiteKind::country);
        QVERIFY(countries.survivesAny && !countries.worst);
        QCOMPARE(countries.unlabelledNodes, 100u);
        QCOMPARE(countries.unlabelled->segmentsLost, 5050u);
    }

    void noNodes()
    {
        const SiteLosses losses(std::span<const NodeSites>{});
        QVERIFY(losses.report(SiteKind::addressRange).survivesAny);
        QCOMPARE(losses.report(SiteKind::addressRange).unlabelledNodes, 0u);
    }
};

QTEST_APPLESS_MAIN(SiteLossTest)
#include "site_loss_test.moc"
