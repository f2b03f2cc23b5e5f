// A drive on nodes of which some are hostile, as real programs on one address: what verify says of each, and that nothing is lost beside them.
#include "tests/app/programs.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

/// "127.0.0.1:PORT" of a node's code.
std::string addressIn(const std::string& code)
{
    const auto at = code.find("at=") + 3;
    return code.substr(at, code.find('&', at) - at);
}

class MixedNetwork {
public:
    MixedNetwork(const Workplace& place, std::size_t honest, const std::vector<std::string>& behaviours) : m_place(place)
    {
        for (std::size_t i = 0; i < honest; ++i) {
            startHonest(i, "127.0.0.1:0");
            m_codes.push_back(place.plain(profile(i), {"invite"}).json()["code"].get<std::string>());
            m_addresses.push_back(addressIn(m_codes.back()));
        }
        for (const auto& behaviour : behaviours) {
            auto node = std::make_unique<Daemon>(place, place.path("hostile-" + behaviour),
                std::vector<std::string>{"--network", "test", "--behaviour", behaviour, "--claim-from", profile(0)}, Launch{{}, {}, "tests/bin/hostile-granaryd"});
            QVERIFY2(!node->code().empty(), node->errors().c_str());
            m_codes.push_back(node->code());
            m_behaviourAt[addressIn(node->code())] = behaviour;
            m_hostile.push_back(std::move(node));
        }
    }
    std::vector<std::string> init() const
    {
        std::vector<std::string> arguments{"init", "--network", "test"};
        for (const auto& code : m_codes)
            arguments.insert(arguments.end(), {"--node", code});
        return arguments;
    }
    std::string profile(std::size_t number) const { return m_place.path("node-" + std::to_string(number)); }
    void kill(std::size_t number) { m_honest[number]->kill(); }
    void revive(std::size_t number) { startHonest(number, m_addresses[number]); }
    bool isHonest(const std::string& address) const { return std::find(m_addresses.begin(), m_addresses.end(), address) != m_addresses.end(); }
    /// Empty for an honest one.
    std::string behaviourAt(const std::string& address) const
    {
        const auto at = m_behaviourAt.find(address);
        return at == m_behaviourAt.end() ? std::string() : at->second;
    }

private:
    void startHonest(std::size_t number, const std::string& listen)
    {
        if (m_honest.size() <= number)
            m_honest.resize(number + 1);
        m_honest[number] = std::make_unique<Daemon>(
            m_place, profile(number), std::vector<std::string>{"--listen", listen, "--share", "300MB", "--network", "test"});
        QVERIFY2(!m_honest[number]->code().empty(), m_honest[number]->errors().c_str());
    }

    const Workplace& m_place;
    std::vector<std::unique_ptr<Daemon>> m_honest;
    std::vector<std::unique_ptr<Daemon>> m_hostile;
    std::vector<std::string> m_addresses; ///< of the honest ones
    std::vector<std::string> m_codes;
    std::map<std::string, std::string> m_behaviourAt;
};

/// The shard files of a node by the segment that they belong to (node-store.md, "Shard file").
std::multimap<std::string, fs::path> shardsBySegment(const std::string& profile)
{
    std::multimap<std::string, fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(profile + "/share/shards")) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        Bytes segment(16);
        file.seekg(-128 + 24, std::ios::end);
        if (file.read(reinterpret_cast<char*>(segment.data()), 16))
            out.emplace(toHex(segment), entry.path());
    }
    return out;
}

std::set<std::string> pathsOf(const api::Json& list)
{
    std::set<std::string> out;
    for (const auto& entry : list)
        out.insert(entry["path"].get<std::string>());
    return out;
}

} // namespace

class HostileTest : public QObject {
    Q_OBJECT
private slots:
    void eachIsNamedByWhatItDoes()
    {
        const std::map<std::string, std::string> nameOf{{"drops", "lostEverything"}, {"claims", "claimsShards"}, {"bulk", "wrongInBulk"}, {"stalls", "stalled"},
            {"oldHeads", "oldHeads"}, {"forges", "forges"}, {"floods", "floods"}, {"malformed", "breaksProtocol"}};
        std::vector<std::string> hostile;
        for (const auto& [behaviour, name] : nameOf)
            hostile.push_back(behaviour);
        const Workplace place;
        // 14 nodes, any 5 of which bring everything back.
        MixedNetwork network(place, 6, hostile);
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 3 << 20);
        const auto init = place.json(profile, network.init());
        QVERIFY2(init.code == 0, init.err.c_str());
        // The second state is the one that an old head is older than; from the first on all of them misbehave.
        for (int i = 0; i < 2; ++i) {
            makeTree(tree + "/more-" + std::to_string(i), 5, 1000);
            const auto backup = place.json(profile, {"backup", tree});
            QVERIFY2(backup.code == 0 || backup.code == 2, backup.err.c_str());
        }
        const auto verify = place.json(profile, {"verify", "--all"});
        QVERIFY2(verify.code == 1 || verify.code == 2, (verify.out + verify.err).c_str());
        const auto found = verify.json();
        QCOMPARE(found["lost"].get<int>(), 0);
        QCOMPARE(found["unavailable"].get<int>(), 0);
        std::map<std::string, std::string> named;
        for (const auto& node : found["damagedNodes"]) {
            const auto behaviour = network.behaviourAt(node["address"].get<std::string>());
            QVERIFY2(!behaviour.empty(), ("an honest node is blamed: " + node.dump()).c_str());
            named[behaviour] = node["fault"].get<std::string>();
        }
        for (const auto& [behaviour, name] : nameOf)
            QVERIFY2(named[behaviour] == name, (behaviour + " is called \"" + named[behaviour] + "\": " + verify.out).c_str());
        // All share one address: it is keys that are judged.
        for (const auto& node : found["awayNodes"])
            QVERIFY2(!network.isHonest(node["address"].get<std::string>()), node.dump().c_str());
        const auto status = place.json(profile, {"status"}).json();
        for (const auto& node : status["nodes"])
            QVERIFY2(node["reachable"].get<bool>() || !network.isHonest(node["address"].get<std::string>()), node.dump().c_str());
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    /// 30 % lie. With as many of the others gone as the code allows all comes back; when one segment has lost more than that, its files are named, and no others.
    void whatThreeOfTenLiarsCost()
    {
        const Workplace place;
        MixedNetwork network(place, 7, {"bulk", "claims", "drops"});
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        makeTree(tree, 20, 1 << 20);
        QCOMPARE(place.json(profile, network.init()).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
        // In a segment of its own.
        const auto large = tree + "/large";
        fs::copy_file(GRANARY_BINARY_DIR "/bin/granaryd", large);
        fs::resize_file(large, 4 << 20);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        for (std::size_t i = 0; i < 3; ++i)
            network.kill(i); // four honest ones are left, which is k
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());

        network.kill(3);
        std::uintmax_t most = 0;
        std::string segment;
        for (const auto& [id, path] : shardsBySegment(network.profile(0)))
            if (fs::file_size(path) > most) {
                most = fs::file_size(path);
                segment = id;
            }
        for (std::size_t i = 0; i < 4; ++i) {
            const auto shards = shardsBySegment(network.profile(i));
            QCOMPARE(shards.count(segment), std::size_t{1});
            fs::remove(shards.find(segment)->second);
            network.revive(i);
        }
        const auto verify = place.json(profile, {"verify", "--all"});
        QVERIFY2(verify.code == 3, (verify.out + verify.err).c_str());
        const auto found = verify.json();
        QCOMPARE(found["lost"].get<int>(), 1);
        QCOMPARE(found["lostSegments"][0].get<std::string>(), segment);
        const std::set<std::string> lost{large};
        QVERIFY2(pathsOf(found["lostFiles"]) == lost, verify.out.c_str());
        QCOMPARE(found["lostFileCount"].get<std::size_t>(), lost.size());
        const auto out = place.path("rest");
        const auto restore = place.json(profile, {"restore", "--to", out});
        QVERIFY2(restore.code == 2 || restore.code == 3, (restore.out + restore.err).c_str()); // the bulk liar still has a shard of it
        QVERIFY2(pathsOf(restore.json()["damaged"]) == lost, restore.out.c_str());
        // All the others are there, byte for byte.
        const auto differences = treeDifferences(tree, out + tree);
        QVERIFY2(std::count(differences.begin(), differences.end(), '\n') == 1 && differences.starts_with("large: "), differences.c_str());
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
