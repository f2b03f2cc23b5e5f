// Numbers of paths as the kernel counts them.
#include "core/platform/fuse_nodes.h"

#include <QTest>

using namespace granary::platform;

class FuseNodesTest : public QObject {
    Q_OBJECT
private slots:
    void numbersStandForPaths()
    {
        FuseNodes nodes;
        QCOMPARE(*nodes.path(FuseNodes::root), std::string());
        const auto a = nodes.lookUp(FuseNodes::root, "a");
        const auto b = nodes.lookUp(a, "b\xff");
        QCOMPARE(*nodes.path(a), std::string("/a"));
        QCOMPARE(*nodes.path(b), std::string("/a/b\xff"));
        QCOMPARE(nodes.lookUp(a, "b\xff"), b);
        QVERIFY(nodes.lookUp(FuseNodes::root, "b\xff") != b);
        QCOMPARE(nodes.place(b)->parent, a);
        QVERIFY(!nodes.place(FuseNodes::root));
        QVERIFY(!nodes.path(999));
        QCOMPARE(nodes.lookUp(999, "x"), std::uint64_t(0));
    }

    void whatIsForgottenGoes()
    {
        FuseNodes nodes;
        const auto a = nodes.lookUp(FuseNodes::root, "a");
        nodes.lookUp(FuseNodes::root, "a");
        nodes.forget(a, 1);
        QVERIFY(nodes.path(a));
        nodes.forget(a, 1);
        QVERIFY(!nodes.path(a));
        QCOMPARE(nodes.size(), std::size_t(0));
        // Its number is never another's.
        QVERIFY(nodes.lookUp(FuseNodes::root, "a") != a);
        nodes.forget(FuseNodes::root, 100);
        QVERIFY(nodes.path(FuseNodes::root));
        nodes.forget(12345, 1);
        nodes.forget(a, 1);
    }

    /// The kernel may drop a directory before what it has open in it.
    void aParentStaysForItsChildren()
    {
        FuseNodes nodes;
        const auto a = nodes.lookUp(FuseNodes::root, "a");
        const auto b = nodes.lookUp(a, "b");
        const auto c = nodes.lookUp(b, "c");
        nodes.forget(a, 1);
        nodes.forget(b, 1);
        QCOMPARE(*nodes.path(c), std::string("/a/b/c"));
        QCOMPARE(nodes.all().size(), std::size_t(3));
        nodes.forget(c, 7); // more than it was looked up: still only gone
        QCOMPARE(nodes.size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(FuseNodesTest)
#include "fuse_nodes_test.moc"
