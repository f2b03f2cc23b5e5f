// Whole engines on loopback: an owner has a node repair its drive, goes away, a node loses what it had, and the repairer puts it on another. The owner's engine
// takes the shards over where they are, without reading or making anything.
#include "tests/core/engine/machine.h"
#include "tests/support/temp_dir.h"

#include <QTest>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

/// A computer that stores for everybody, and may repair for them.
engine::EngineOptions storing(std::uint64_t repairBytesPerDay = 0)
{
    engine::EngineOptions out;
    out.shareBytes = 64 * mib;
    out.admitAnyone = true;
    out.repairBytesPerDay = repairBytesPerDay;
    out.network = "test";
    return out;
}

api::ShareStatus holds(Machine& machine) { return *machine.engine->status()->share; }

/// Adds a node to a machine's drive; its id.
std::string add(Machine& owner, const std::string& nodeCode)
{
    return std::get<api::Node>(*owner.wait(owner.engine->addNode(nodeCode))).id.hex();
}

} // namespace

class RepairOthersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void theDriveIsRepairedWhileItsOwnerIsAway()
    {
        Machine a(storing()), b(storing()), c(storing()), spare(storing());
        Machine repairer(storing(1 << 30));
        Machine owner;
        QVERIFY(owner.own({a.code(), b.code(), c.code()}).ok());
        const auto repairs = add(owner, repairer.code());
        QVERIFY(owner.engine->setRepairer(repairs, true).ok());
        QCOMPARE(owner.engine->setRepairer("ffffffffff", true).error().code, ErrorCode::notFound);

        const TempDir place;
        const auto tree = place.path() + "/tree";
        const std::string text(300'000, 'x');
        makeFile(tree, text);
        const auto stored = owner.backup(tree);
        QVERIFY(stored.ok() && stored->complete);
        add(owner, spare.code());
        const auto segments = holds(a).shards;
        QVERIFY(segments > 0 && segments == holds(c).shards && holds(repairer).shards == 0);

        // It is told what there is, with the next look of the owner's engine.
        QVERIFY(owner.engine->setRepairer(repairs, true).ok());
        QVERIFY(comes([&] { return holds(repairer).repairs == segments; }));
        owner.stop();

        // A disk loses everything of the drive, and its node goes on without.
        a.stop();
        QVERIFY(a.disk.removeTree("/profile/share/shards").ok());
        QVERIFY(a.start().ok());
        QCOMPARE(holds(a).shards, std::uint64_t(0));
        repairer.stop();
        repairer.clock.pass(21h);
        QVERIFY(repairer.start().ok());
        QVERIFY(comes([&] { return holds(spare).shards == segments; }));
        QCOMPARE(holds(a).shards, std::uint64_t(0));
        QCOMPARE(holds(repairer).shards, std::uint64_t(0));

        // The owner is back: what lies elsewhere now is counted there, and nothing is made.
        QVERIFY(owner.start().ok());
        const auto done = owner.wait(owner.engine->repair());
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().text().c_str());
        const auto result = std::get<api::RepairResult>(*done);
        QCOMPARE(result.shardsAdopted, segments);
        QCOMPARE(result.shardsRepaired, std::uint64_t(0));
        QCOMPARE(result.degraded + result.unavailable + result.lost, std::uint64_t(0));
        // That node alone brings everything back.
        a.stop();
        b.stop();
        c.stop();
        const auto back = owner.read(tree + "/file");
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text().c_str());
        QVERIFY(*back == text);

        // Dismissed, it forgets what it knew.
        QVERIFY(owner.engine->setRepairer(repairs, false).ok());
        QVERIFY(comes([&] { return holds(repairer).repairs == 0; }));
    }

    void aNodeThatRepairsForNobodySaysSo()
    {
        Machine node(storing());
        Machine owner;
        QVERIFY(owner.own({node.code()}).ok());
        const auto id = owner.engine->nodes()->at(0).id.hex();
        QVERIFY(!owner.engine->nodes()->at(0).repairer);
        QVERIFY(owner.engine->setRepairer(id, true).ok() && owner.engine->nodes()->at(0).repairer);
        QVERIFY(owner.engine->setRepairer(id, false).ok() && !owner.engine->nodes()->at(0).repairer);
        QCOMPARE(holds(node).repairs, std::uint64_t(0));
        QVERIFY(owner.disk.makeDirectories("/disk").ok());
        const auto folder = add(owner, "folder:/disk");
        QCOMPARE(owner.engine->setRepairer(folder, true).error().code, ErrorCode::invalidArgument);
    }
};

QTEST_GUILESS_MAIN(RepairOthersTest)
#include "repair_others_test.moc"
