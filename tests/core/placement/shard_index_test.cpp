#include "core/placement/shard_index.h"

#include "core/crypto/secret.h"
#include "tests/support/seeded_random.h"

#include <QTest>
#include <map>

using namespace granary;
using namespace granary::placement;

class ShardIndexTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    // Against a map, with many erasures, so that places behind holes are moved back.
    void isASet()
    {
        test::SeededRandom random(1);
        ShardIndex index(random);
        std::vector<TenantPrefix> tenants{random.id<TenantPrefix>(), random.id<TenantPrefix>()};
        std::vector<ShardRoot> roots;
        for (int i = 0; i < 3000; ++i)
            roots.push_back(random.id<ShardRoot>());
        std::map<std::pair<TenantPrefix, ShardRoot>, ShardIndex::State> model;
        for (int i = 0; i < 60000; ++i) {
            const auto& tenant = tenants[random.below(2)];
            const auto& root = roots[random.below(roots.size())];
            if (random.below(5) < 2) {
                index.erase(tenant, root);
                model.erase({tenant, root});
            } else {
                const auto state = random.oneIn(3) ? ShardIndex::State::tombstone : ShardIndex::State::live;
                index.put(tenant, root, state);
                model.insert_or_assign({tenant, root}, state);
            }
            if (i % 1000 == 0)
                for (const auto& t : tenants)
                    for (const auto& r : roots) {
                        const auto at = model.find({t, r});
                        QCOMPARE(index.find(t, r), at == model.end() ? std::nullopt : std::optional(at->second));
                    }
        }
        QCOMPARE(index.size(), model.size());
    }

    void remembersWhatWasSeen()
    {
        test::SeededRandom random(2);
        ShardIndex index(random);
        const auto tenant = random.id<TenantPrefix>();
        const auto root = random.id<ShardRoot>();
        QVERIFY(!index.markSeen(tenant, root));
        index.put(tenant, root, ShardIndex::State::tombstone);
        QVERIFY(!index.seen(tenant, root));
        QVERIFY(index.markSeen(tenant, root));
        QVERIFY(index.seen(tenant, root));
        QCOMPARE(index.find(tenant, root), ShardIndex::State::tombstone);
    }
};

QTEST_APPLESS_MAIN(ShardIndexTest)
#include "shard_index_test.moc"
