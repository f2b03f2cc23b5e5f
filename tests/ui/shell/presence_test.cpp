// Whoever types or clicks is there, and the engine is told so now and then.
#include "tests/fuzz/echo_engine.h"
#include "ui/shell/presence.h"

#include <QLineEdit>
#include <QTest>

#include <atomic>

using namespace granary;
using namespace granary::ui;

namespace {

class Counting : public fuzz::EchoEngine {
public:
    explicit Counting(std::shared_ptr<std::atomic<int>> count) : m_count(std::move(count)) {}
    Status presence() override
    {
        ++*m_count;
        return {};
    }

private:
    std::shared_ptr<std::atomic<int>> m_count;
};

class Door : public EngineDoor {
public:
    Result<std::unique_ptr<api::Engine>> connect() override { return std::unique_ptr<api::Engine>(std::make_unique<Counting>(count)); }
    Status start() override { return {}; }
    std::shared_ptr<std::atomic<int>> count = std::make_shared<std::atomic<int>>(0);
};

} // namespace

class PresenceTest : public QObject {
    Q_OBJECT

private slots:
    void keysAndClicksCountAndNothingElse()
    {
        const auto door = std::make_shared<Door>();
        EngineSession session(door);
        session.open();
        QTRY_VERIFY(session.state() == EngineSession::State::ready);
        QObject owner;
        new Presence(session, &owner);
        QLineEdit field;
        field.show();
        field.resize(200, 40);
        field.setText("said by a program"); // paints, and nobody is there
        QTest::qWait(100);
        QCOMPARE(door->count->load(), 0);
        QTest::keyClick(&field, Qt::Key_A);
        QTRY_COMPARE(door->count->load(), 1);
        QTest::mouseClick(&field, Qt::LeftButton);
        QTest::keyClicks(&field, "many more");
        QTest::qWait(100);
        QCOMPARE(door->count->load(), 1); // not for each key
        QVERIFY(field.text().contains("many more")); // and it keeps nothing to itself; the click may have moved the caret
    }
};

QTEST_MAIN(PresenceTest)
#include "presence_test.moc"
