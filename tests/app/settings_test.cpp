// Settings of an engine by the command line, with the real programs: a proxy that counts what goes through it, and locking after a time without use.
#include "tests/app/node_network.h"
#include "tests/support/small_proxy.h"

#include <QTest>

using namespace granary;
using namespace granary::test;

namespace {

std::string at(const SmallProxy& proxy, const std::string& scheme) { return scheme + "://127.0.0.1:" + std::to_string(proxy.port()); }

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void aDriveBehindAProxy()
    {
        const Workplace place;
        Network network(place, 3);
        SmallProxy proxy("anna", "a secret");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 2 << 20);
        const auto profile = place.path("p");
        // Before there is a drive: nothing ever goes around it.
        SmallProxy open;
        QCOMPARE(place.plain(profile, {"proxy", at(open, "socks5")}).code, 0);
        const auto made = place.json(profile, network.inviteAll());
        QVERIFY2(made.code == 0, made.err.c_str());
        QVERIFY(open.links() >= 3);
        // Another one that asks for a login, which is sealed with the drive.
        const auto password = place.file("password", "a secret\n");
        const auto set = place.json(profile, {"proxy", at(proxy, "http"), "--user", "anna", "--password-file", password});
        QVERIFY2(set.code == 0, set.err.c_str());
        QVERIFY(set.json()["login"].get<bool>() && !set.json().contains("password"));
        QVERIFY(set.err.find("a secret") == std::string::npos && set.err.find("Nothing goes around it") != std::string::npos);
        const auto before = open.links();
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QVERIFY(proxy.links() >= 3);
        QCOMPARE(open.links(), before);
        QCOMPARE(proxy.refused(), 0);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
        // Without it everything is as ever.
        const auto through = proxy.links();
        QCOMPARE(place.plain(profile, {"proxy", "off"}).json()["type"].get<std::string>(), std::string("none"));
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        QCOMPARE(proxy.links(), through);
    }

    void aWrongLoginReachesNobody()
    {
        const Workplace place;
        Network network(place, 1);
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--network", "test"}).code, 0);
        SmallProxy proxy("anna", "right");
        const auto password = place.file("password", "wrong\n");
        QCOMPARE(place.json(profile, {"proxy", at(proxy, "socks5"), "--user", "anna", "--password-file", password}).code, 0);
        const auto added = place.json(profile, {"node", "add", network.invite(0)});
        QVERIFY(added.code != 0);
        QCOMPARE(proxy.links(), 0);
        QVERIFY(proxy.refused() > 0);
    }

    void whoLendsHasNoProxy()
    {
        const Workplace place;
        Network network(place, 1);
        const auto refused = place.plain(network.profile(0), {"proxy", "socks5://127.0.0.1:9050"});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.find("stores for others") != std::string::npos, refused.err.c_str());
        const auto other = place.path("other");
        QCOMPARE(place.plain(other, {"proxy", "socks5://127.0.0.1:9050"}).code, 0);
        Daemon lender(place, other, {"--listen", "127.0.0.1:0", "--share", "300MB"});
        QVERIFY(lender.code().empty()); // it ended
        QVERIFY2(lender.errors().find("proxy off") != std::string::npos, lender.errors().c_str());
    }

    void lockingAfterATime()
    {
        const OneDisk drive(3, 1000);
        const auto& [place, profile, tree] = drive;
        QCOMPARE(place.plain(profile, {"lock-after"}).json()["minutes"].get<int>(), 0);
        const auto set = place.plain(profile, {"lock-after", "30"});
        QCOMPARE(set.json()["minutes"].get<int>(), 30);
        QVERIFY2(set.err.find("nobody has used it for 30 minutes") != std::string::npos, set.err.c_str());
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
        QVERIFY(!daemon.code().empty());
        QCOMPARE(place.plain(profile, {"lock-after"}).json()["minutes"].get<int>(), 30);
        QCOMPARE(place.plain(profile, {"lock-after", "never"}).json()["minutes"].get<int>(), 0);
    }

    void usageErrors()
    {
        const Workplace place;
        const auto profile = place.path("p");
        for (const char* odd : {"127.0.0.1:9050", "socks4://h:1", "socks5://h", "http://h:0", "http://h:65536", "http://a:b@h:1", "http://h:1/path", "socks5://:1"})
            QCOMPARE(place.plain(profile, {"proxy", odd}).code, 64);
        QCOMPARE(place.plain(profile, {"proxy", "http://h:1", "--user", "u"}).code, 64);
        QCOMPARE(place.plain(profile, {"proxy", "off", "--user", "u", "--password-file", "f"}).code, 64);
        QCOMPARE(place.plain(profile, {"proxy", "http://[::1]:3128/"}).json()["host"].get<std::string>(), std::string("::1"));
        for (const char* odd : {"0", "soon", "10081", "-1"})
            QCOMPARE(place.plain(profile, {"lock-after", odd}).code, 64);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
