// Cancelling and pausing, across copies and threads.
#include "core/base/cancel.h"

#include <QTest>
#include <atomic>
#include <thread>

using namespace granary;

class CancelTest : public QObject {
    Q_OBJECT
private slots:
    void copiesShareOneState()
    {
        CancelToken token;
        const CancelToken copy = token;
        QVERIFY(copy.check().ok() && !copy.cancelled() && !copy.paused());
        token.cancel();
        QVERIFY(copy.cancelled());
        QVERIFY(copy.check().error().code == ErrorCode::cancelled);
    }

    void pausingHoldsTheWorker()
    {
        CancelToken token;
        token.pause(true);
        std::atomic<bool> passed = false;
        std::thread worker([&] { passed = token.check().ok(); });
        QVERIFY(token.paused() && !passed); // can only be set once the pause is over
        token.pause(false);
        worker.join();
        QVERIFY(passed);
    }

    void cancellingEndsAPause()
    {
        CancelToken token;
        token.pause(true);
        std::atomic<bool> cancelled = false;
        std::thread worker([&] {
            const auto status = token.check();
            cancelled = !status.ok() && status.error().code == ErrorCode::cancelled;
        });
        token.cancel();
        worker.join();
        QVERIFY(cancelled);
    }
};

QTEST_APPLESS_MAIN(CancelTest)
#include "cancel_test.moc"
