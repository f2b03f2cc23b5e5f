// Two machines on one drive: both join, both back up their own at the same time, each reads what the other has.
#include "tests/app/node_network.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace granary;
using namespace granary::test;

namespace {

/// A drive on three nodes, made by "tower" and joined by "laptop" with the words.
struct TwoDevices {
    TwoDevices()
    {
        makeTree(towerTree, 20, 300'000);
        makeTree(laptopTree, 30, 200'000);
        auto arguments = network.inviteAll();
        arguments.insert(arguments.end(), {"--device-name", "tower"});
        const auto made = place.json(tower, arguments);
        QCOMPARE(made.code, 0);
        words = place.file("words", made.json()["words"].get<std::string>());
    }
    RunResult join(const std::string& profile, const std::string& name)
    {
        return place.json(profile, {"init", "--words-file", words, "--device-name", name, "--network", "test", "--bootstrap", network.bootstrap(), "--node", network.node(0).code()});
    }
    std::vector<std::string> devicesOf(const std::string& profile)
    {
        std::vector<std::string> out;
        const auto listed = place.json(profile, {"snapshots"}).json();
        for (const auto& snapshot : listed["snapshots"])
            out.push_back(snapshot["device"].get<std::string>());
        return out;
    }

    const Workplace place;
    Network network{place, 3};
    const std::string tower = place.path("tower");
    const std::string laptop = place.path("laptop");
    const std::string towerTree = place.path("tower-files");
    const std::string laptopTree = place.path("laptop-files");
    std::string words;
};

} // namespace

class DevicesTest : public QObject {
    Q_OBJECT
private slots:
    void backUpAtTheSameTime();
    void saysWhichDevice();
};

void DevicesTest::backUpAtTheSameTime()
{
    TwoDevices t;
    QCOMPARE(t.place.json(t.tower, {"backup", t.towerTree}).code, 0);
    const auto joined = t.join(t.laptop, "laptop");
    QVERIFY2(joined.code == 0, joined.err.c_str());
    QCOMPARE(joined.json()["state"]["snapshots"].get<int>(), 1);
    // Both at once, in processes of their own.
    for (int round = 0; round < 2; ++round) {
        t.place.file("tower-files/round", std::to_string(round));
        t.place.file("laptop-files/round", std::to_string(round + 10));
        RunResult first;
        std::thread beside([&] { first = t.place.json(t.tower, {"backup", t.towerTree}); });
        const auto second = t.place.json(t.laptop, {"backup", t.laptopTree});
        beside.join();
        QVERIFY2(first.code == 0, first.err.c_str());
        QVERIFY2(second.code == 0, second.err.c_str());
    }
    for (const auto& profile : {t.tower, t.laptop}) {
        auto devices = t.devicesOf(profile);
        std::sort(devices.begin(), devices.end());
        QCOMPARE(devices, (std::vector<std::string>{"laptop", "laptop", "tower", "tower", "tower"}));
    }
    // Each machine brings back what the other has, and what it has itself.
    for (const auto& profile : {t.tower, t.laptop})
        for (const auto& [name, tree] : {std::pair{"tower", t.towerTree}, std::pair{"laptop", t.laptopTree}}) {
            const auto out = profile + "-" + name;
            const auto restored = t.place.json(profile, {"restore", "--device", name, "--to", out});
            QVERIFY2(restored.code == 0, restored.err.c_str());
            QCOMPARE(treeDifferences(tree, out + tree), std::string());
        }
    const auto list = t.place.json(t.tower, {"device", "list"}).json()["devices"];
    QCOMPARE(list.size(), std::size_t{2});
    QCOMPARE(list[0]["name"].get<std::string>(), std::string("tower"));
    QVERIFY(list[0]["own"].get<bool>() && !list[1]["own"].get<bool>());
    QCOMPARE(list[1]["snapshots"].get<int>(), 2);
    QCOMPARE(list[1]["paths"][0].get<std::string>(), t.laptopTree);
}

void DevicesTest::saysWhichDevice()
{
    TwoDevices t;
    QCOMPARE(t.place.json(t.tower, {"backup", t.towerTree}).code, 0);
    QCOMPARE(t.join(t.laptop, "laptop").code, 0);
    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    // A path that the other one has is found there.
    QCOMPARE(t.place.json(t.tower, {"ls", t.laptopTree}).code, 0);
    QCOMPARE(t.place.json(t.tower, {"ls", "--device", "nobody"}).code, 1);
    const auto third = t.place.path("third");
    QCOMPARE(t.join(third, "third").code, 0);
    const auto unsure = t.place.json(third, {"restore", "--to", t.place.path("out")});
    QCOMPARE(unsure.code, 1);
    QVERIFY2(unsure.err.find("--device") != std::string::npos && unsure.err.find("laptop, tower") != std::string::npos, unsure.err.c_str());
    QCOMPARE(t.place.json(third, {"restore", "--to", t.place.path("out"), t.laptopTree}).code, 0);
    QCOMPARE(treeDifferences(t.laptopTree, t.place.path("out") + t.laptopTree), std::string());
    // Names.
    QCOMPARE(t.place.json(t.laptop, {"device", "rename", "a:b"}).code, 1);
    QCOMPARE(t.place.json(t.laptop, {"device", "rename", "travel"}).code, 0);
    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    QCOMPARE(t.place.json(t.tower, {"ls", "--device", "travel", t.laptopTree}).code, 0);
    QCOMPARE(t.devicesOf(t.tower), (std::vector<std::string>{"tower", "travel", "travel"}));
    QCOMPARE(t.place.json(t.laptop, {"snapshots", "--device", "tower"}).json()["snapshots"].size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(DevicesTest)
#include "devices_test.moc"
