#include "core/base/buffer_pool.h"

#include <QTest>

using namespace granary;

class BufferPoolTest : public QObject {
    Q_OBJECT

private slots:
    void usesABufferAgain()
    {
        const auto pool = std::make_shared<BufferPool>(1000);
        const auto* const first = pool->take(400)->data();
        const auto again = pool->take(300);
        QCOMPARE(again->data(), first);
        QCOMPARE(again->size(), std::size_t{300});
        const auto other = pool->takeEmpty(400);
        QVERIFY(other->data() != first && other->empty() && other->capacity() >= 400);
    }

    void aMuchTooLargeBufferIsLeftForOthers()
    {
        const auto pool = std::make_shared<BufferPool>(1000);
        const auto* const large = pool->take(800)->data();
        const auto small = pool->take(100);
        QVERIFY(small->data() != large);
        QCOMPARE(pool->take(800)->data(), large);
    }

    void keepsNoMoreThanItsLimit()
    {
        const auto pool = std::make_shared<BufferPool>(1000);
        std::vector<std::shared_ptr<Bytes>> taken;
        for (int i = 0; i < 5; ++i)
            taken.push_back(pool->take(400));
        QCOMPARE(pool->totalBytes(), std::size_t{2000}); // nobody is refused
        taken.clear();
        QCOMPARE(pool->totalBytes(), std::size_t{800});
        const auto unlike = pool->take(900); // what is kept gives way
        QCOMPARE(pool->totalBytes(), std::size_t{900});
    }

    void countsWhatGrewOrWasTakenAway()
    {
        const auto pool = std::make_shared<BufferPool>(1000);
        {
            const auto grown = pool->takeEmpty(100);
            grown->reserve(700);
        }
        QCOMPARE(pool->totalBytes(), std::size_t{700});
        {
            const auto emptied = pool->take(600);
            const Bytes elsewhere = std::move(*emptied);
        }
        QCOMPARE(pool->totalBytes(), std::size_t{0});
    }

    void buffersOutliveThePool()
    {
        auto pool = std::make_shared<BufferPool>(1000);
        const auto kept = pool->take(10);
        pool.reset();
        kept->front() = std::byte{1};
        QCOMPARE(kept->size(), std::size_t{10});
    }
};

QTEST_APPLESS_MAIN(BufferPoolTest)
#include "buffer_pool_test.moc"
