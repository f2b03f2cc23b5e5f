#include "core/teller/rate_limit.h"

#include <QTest>

using namespace granary;
using namespace granary::teller;
using namespace std::chrono_literals;

class RateLimitTest : public QObject {
    Q_OBJECT

private slots:
    void aBucketFillsWithTime()
    {
        RateLimit limit(10, 20);
        for (int i = 0; i < 20; ++i)
            QVERIFY(limit.take("a", 1, 5s));
        QVERIFY(!limit.take("a", 1, 5s));
        QVERIFY(limit.take("b", 20, 5s)); // of its own
        QVERIFY(!limit.take("a", 1, 5s + 99ms));
        QVERIFY(limit.take("a", 1, 5s + 101ms));
        QVERIFY(!limit.take("a", 1, 5s + 102ms));
        QVERIFY(limit.take("a", 20, 100s)); // and no more than that
        QVERIFY(!limit.take("a", 1, 100s));
        QVERIFY(!limit.take("a", 1, 50s)); // a clock that goes back gives nothing
    }

    void none()
    {
        RateLimit limit(0, 0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(limit.take("a", 100, 0s));
        QCOMPARE(limit.buckets(), std::size_t(0));
    }

    void veryManyAreBounded()
    {
        RateLimit limit(1, 2);
        QVERIFY(limit.take("regular", 2, 0s));
        for (std::size_t i = 0; i < 4 * RateLimit::mostBuckets; ++i) {
            limit.take("x" + std::to_string(i), 1, 0s);
            // Who comes all the time is not forgotten by that.
            if (i % 1000 == 0)
                QVERIFY(!limit.take("regular", 1, 0s));
        }
        QVERIFY(limit.buckets() <= RateLimit::mostBuckets);
    }

    void whoIsOne()
    {
        QCOMPARE(addressGroup("192.0.2.7"), std::string("192.0.2.7"));
        QCOMPARE(addressGroup("2001:db8:1:2:3:4:5:6"), std::string("2001:db8:1:2::/64"));
        QCOMPARE(addressGroup("2001:db8:1:2::6"), addressGroup("2001:db8:1:2:ffff::1"));
        QVERIFY(addressGroup("2001:db8:1:2::6") != addressGroup("2001:db8:1:3::6"));
        QCOMPARE(addressGroup("2001:db8::6"), addressGroup("2001:db8::7"));
        QCOMPARE(addressGroup("::1"), addressGroup("::2"));
        QCOMPARE(addressGroup(""), std::string());
    }
};

QTEST_APPLESS_MAIN(RateLimitTest)
#include "rate_limit_test.moc"
