// One result, several who wait for it.
#include "core/base/flight.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace granary;

class FlightTest : public QObject {
    Q_OBJECT
private slots:
    void allGetTheResult()
    {
        Flight<int> flight;
        std::vector<std::thread> waiting;
        std::atomic<int> sum{0};
        for (int i = 0; i < 4; ++i)
            waiting.emplace_back([&] { sum += flight.wait({}).valueOr(0); });
        flight.land(7);
        for (auto& thread : waiting)
            thread.join();
        QCOMPARE(sum.load(), 28);
        QCOMPARE(*flight.wait({}), 7);
    }

    void anErrorIsAResult()
    {
        Flight<int> flight;
        flight.land(ErrorCode::notEnoughShards);
        QCOMPARE(flight.wait({}).error().code, ErrorCode::notEnoughShards);
    }

    void whoIsCancelledGoesAlone()
    {
        Flight<int> flight;
        CancelToken cancel;
        std::thread impatient([&] { QCOMPARE(flight.wait(cancel).error().code, ErrorCode::cancelled); });
        cancel.cancel();
        impatient.join();
        flight.land(1);
        QCOMPARE(*flight.wait({}), 1);
        // What has landed is there for everybody.
        QCOMPARE(*flight.wait(cancel), 1);
    }
};

QTEST_GUILESS_MAIN(FlightTest)
#include "flight_test.moc"
