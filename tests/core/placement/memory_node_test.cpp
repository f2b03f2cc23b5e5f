#include "tests/support/memory_node.h"

#include "tests/core/placement/storage_node_conformance.h"
#include "tests/support/manual_loop.h"

#include <QTest>

using namespace granary;

class MemoryNodeTest : public QObject {
    Q_OBJECT

private slots:
    void conforms()
    {
        crypto::initialise();
        test::ManualLoop loop;
        test::SeededRandom random(1);
        test::MemoryNode node(loop, random.id<NodeId>());
        test::StorageNodeConformance(
            node, [&] { loop.runUntilIdle(); }, crypto::SigningKey(crypto::SigningKey::Seed()), crypto::SigningKey(crypto::SigningKey::Seed()))
            .run();
    }
};

QTEST_APPLESS_MAIN(MemoryNodeTest)
#include "memory_node_test.moc"
