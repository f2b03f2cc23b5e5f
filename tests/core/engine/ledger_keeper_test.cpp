// A ledger that an engine keeps: founded once, and served again after all that may happen to the engine, the disk, the setting and the port.
#include "core/customer/ledger_connection.h"
#include "core/engine/ledger_keeper.h"
#include "core/ledger/address.h"
#include "core/ledger/signed_head.h"
#include "core/platform/tcp_socket.h"
#include "tests/core/engine/machine.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <QTest>
#include <unistd.h>

using namespace granary;
using namespace granary::engine;
using namespace granary::test;
using ledger::test::Person;

namespace {

constexpr const char* anyPort = "127.0.0.1:0";
constexpr const char* settingFile = "/profile/ledger-listen";
constexpr const char* barley =
    R"({"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 100, "allocations": [{"name": "All", "account": "operator", "share": 1000000}]})";

/// A disk with a profile, and what keeps its ledger; the keeper alone comes and goes.
class LedgerPlace {
public:
    explicit LedgerPlace(std::unique_ptr<MemoryFileSystem> files = std::make_unique<MemoryFileSystem>()) : disk(std::move(files))
    {
        start();
    }
    void start()
    {
        stop();
        profile = *Profile::open(*disk, "/profile", Profile::Access::create);
        keeper = std::make_unique<LedgerKeeper>(environment, *profile);
        keeper->resume();
    }
    void stop()
    {
        keeper.reset();
        profile.reset();
    }
    Result<api::KeptLedger> create(const std::string& listen = anyPort, const std::string& genesis = {})
    {
        return keeper->keep({true, listen, ledger::addressText(founder.account), genesis});
    }
    ErrorCode refused(const std::string& listen, const std::string& genesis = {})
    {
        const auto kept = create(listen, genesis);
        return kept ? ErrorCode::internal : kept.error().code;
    }
    bool founded() { return disk->exists("/profile/ledger/ledger.db"); }
    void setting(std::string_view text) { GRANARY_ASSERT(disk->writeFileDurably(settingFile, asBytes(text)).ok()); }

    const Person founder{7};
    std::unique_ptr<MemoryFileSystem> disk;
    platform::SystemClock clock;
    platform::SystemRandom random;
    QuietLog log;
    platform::ThreadLoop loop{clock};
    WorkerPool workers{1};
    Environment environment{*disk, clock, random, loop, workers, workers, log, {}};
    std::unique_ptr<Profile> profile;
    std::unique_ptr<LedgerKeeper> keeper;
};

/// Somebody who asks a ledger.
class Asker {
public:
    explicit Asker(const std::string& url) : m_connection(*customer::LedgerConnection::to(url)), client(m_connection->exchange())
    {}

private:
    std::unique_ptr<customer::LedgerConnection> m_connection;

public:
    customer::HttpLedgerClient client;
};

std::optional<std::string> idAt(const std::string& url)
{
    const auto record = Asker(url).client.genesis();
    return record ? std::optional(ledger::Genesis::parse(*record)->id().hex()) : std::nullopt;
}

std::uint64_t entriesAt(const std::string& url)
{
    Asker asker(url);
    const auto genesis = *ledger::Genesis::parse(*asker.client.genesis());
    return ledger::openHead(*asker.client.newestHead(), genesis.terms().operatorKey)->head.size;
}

/// A payment by the founder; false: it was not entered.
bool pay(const std::string& url, const Person& from, const Person& to, std::uint64_t units)
{
    Asker asker(url);
    const auto genesis = *ledger::Genesis::parse(*asker.client.genesis());
    ledger::OperationId id;
    storeLittle(id.mutableView(), units);
    const ledger::LedgerTime expires{platform::SystemClock().wall().ns / nsPerSecond + 600};
    const ledger::Transaction transaction{
        genesis.id(), from.account, id, expires, ledger::Transfer{to.account, Amount::units(units), {}}};
    const auto done = asker.client.submit(ledger::signTransaction(transaction, from.key));
    return done && std::holds_alternative<Bytes>(*done);
}

/// A port that is held by something else.
class HeldPort {
public:
    explicit HeldPort(const std::string& endpoint = anyPort) : m_listener(*platform::listenOnTcpPort(endpoint)) {}
    ~HeldPort() { ::close(m_listener.descriptor); }
    HeldPort(const HeldPort&) = delete;
    HeldPort& operator=(const HeldPort&) = delete;
    const std::string& endpoint() const { return m_listener.endpoint; }

private:
    platform::TcpListener m_listener;
};

} // namespace

class LedgerKeeperTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void isFoundedOnceAndGoesOn()
    {
        LedgerPlace place;
        const auto none = place.keeper->state();
        QVERIFY(!none.founded && !none.on && !none.served && !none.problem);
        const auto kept = place.create();
        QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().text().c_str());
        QVERIFY(kept->founded && kept->on && kept->served);
        QVERIFY(kept->symbol == "CREDIT" && kept->url == "http://" + kept->listen && kept->listen.starts_with("127.0.0.1:"));
        QVERIFY(idAt(kept->url) == kept->id);
        // The founder's share is with the founder, and can be spent.
        QVERIFY(pay(kept->url, place.founder, Person(8), 5));
        QVERIFY(!pay(kept->url, Person(8), place.founder, 6));
        for (int i = 0; i < 2; ++i) {
            place.start();
            const auto again = place.keeper->state();
            QVERIFY(again.served && again.url == kept->url && again.id == kept->id);
            QCOMPARE(entriesAt(kept->url), 2 + static_cast<std::uint64_t>(i));
            QVERIFY(pay(kept->url, place.founder, Person(8), 10 + static_cast<std::uint64_t>(i)));
        }
        // What is asked for again is there already.
        QVERIFY(place.create({})->listen == kept->listen);
        QVERIFY(place.create(kept->listen)->id == kept->id);
    }

    void stopsAndStartsTheSame()
    {
        LedgerPlace place;
        const auto kept = *place.create();
        QVERIFY(pay(kept.url, place.founder, Person(8), 5));
        for (const bool restarted : {false, true}) {
            const auto off = *place.keeper->keep({});
            QVERIFY(!off.on && !off.served && off.founded && off.url.empty() && off.listen == kept.listen);
            QVERIFY(!idAt(kept.url));
            if (restarted) {
                place.start();
                QVERIFY(!place.keeper->state().on && !place.keeper->state().served);
            }
            const auto again = *place.create({});
            QVERIFY(again.served && again.id == kept.id && again.url == kept.url);
            QCOMPARE(entriesAt(kept.url), std::uint64_t(2));
        }
        // Elsewhere it is still the same one, also after a restart.
        const auto moved = *place.create("127.0.0.2:0");
        QVERIFY(moved.id == kept.id && moved.url.starts_with("http://127.0.0.2:") && !idAt(kept.url));
        place.start();
        QVERIFY(place.keeper->state().url == moved.url && idAt(moved.url) == kept.id);
        // What all of this machine listens on is asked on loopback by its own programs.
        const auto everywhere = *place.create("0.0.0.0:0");
        QVERIFY(everywhere.url == "http://127.0.0.1" + everywhere.listen.substr(everywhere.listen.rfind(':')));
        QVERIFY(idAt(everywhere.url) == kept.id);
    }

    void aPortThatIsTaken()
    {
        LedgerPlace place;
        auto held = std::make_optional<HeldPort>();
        const auto taken = held->endpoint();
        QCOMPARE(place.refused(taken), ErrorCode::inUse);
        QVERIFY(!place.founded() && !place.keeper->state().on && !place.keeper->state().problem);
        // Terms of the next attempt count, for nothing was founded.
        const auto kept = *place.create(anyPort, barley);
        QVERIFY(kept.symbol == "BLY");
        // It stays where it was when it cannot be moved.
        QCOMPARE(place.refused(taken), ErrorCode::inUse);
        QVERIFY(place.keeper->state().served && place.keeper->state().url == kept.url && idAt(kept.url) == kept.id);
        held.reset();
        const auto moved = *place.create(taken);
        // Somebody has taken it while the engine was away.
        place.stop();
        held.emplace(taken);
        place.start();
        auto state = place.keeper->state();
        QVERIFY(state.on && !state.served && state.problem && state.problem->code == ErrorCode::inUse && state.listen == taken);
        place.keeper->resume();
        QVERIFY(!place.keeper->state().served);
        held.reset();
        place.keeper->resume();
        state = place.keeper->state();
        QVERIFY(state.served && !state.problem && state.url == moved.url && idAt(state.url) == kept.id);
    }

    void anAddressThatIsNone()
    {
        LedgerPlace place;
        QCOMPARE(place.refused("nonsense"), ErrorCode::invalidArgument);
        QCOMPARE(place.refused("localhost:4780"), ErrorCode::invalidArgument);
        QCOMPARE(place.refused("127.0.0.1:99999"), ErrorCode::invalidArgument);
        QCOMPARE(place.refused(std::string(100'000, '1')), ErrorCode::invalidArgument);
        QCOMPARE(place.refused("192.0.2.1:4780"), ErrorCode::unreachable);
        QVERIFY(!place.founded() && !place.keeper->state().on);
    }

    void termsThatAreWrong()
    {
        LedgerPlace place;
        QCOMPARE(place.refused(anyPort, "nonsense"), ErrorCode::malformed);
        QCOMPARE(place.refused(anyPort, R"({"preset": "nothing"})"), ErrorCode::invalidArgument);
        QCOMPARE(place.refused(anyPort, std::string(100'000, ' ')), ErrorCode::tooLarge);
        QCOMPARE(place.keeper->keep({true, anyPort, {}, {}}).error().code, ErrorCode::invalidArgument);
        QVERIFY(!place.founded() && !place.keeper->state().on);
        const auto kept = *place.create(anyPort, barley);
        QVERIFY(kept.symbol == "BLY");
        // There is one: other terms are not passed over in silence, its own record is fine.
        QCOMPARE(place.refused({}, barley), ErrorCode::alreadyExists);
        const auto record = *Asker(kept.url).client.genesis();
        QVERIFY(place.create({}, std::string(asText(record)))->id == kept.id);
        LedgerPlace other;
        const auto foreign = *other.create();
        const auto foreignRecord = std::string(asText(*Asker(foreign.url).client.genesis()));
        QCOMPARE(place.refused({}, foreignRecord), ErrorCode::alreadyExists);
        QVERIFY(place.keeper->keep({}).ok());
        QCOMPARE(place.refused({}, barley), ErrorCode::alreadyExists);
        QCOMPARE(place.refused({}, foreignRecord), ErrorCode::alreadyExists);
        QCOMPARE(LedgerPlace().refused(anyPort, foreignRecord), ErrorCode::permissionDenied);
        QVERIFY(place.create({})->id == kept.id);
    }

    void aDiskThatCannotBeWritten()
    {
        LedgerPlace place;
        place.disk->setReadOnly(true);
        QCOMPARE(place.refused(anyPort), ErrorCode::readOnly);
        place.disk->setReadOnly(false);
        // Each write may be the one that fails: then all is as before, and the next attempt founds by other terms.
        std::uint64_t failures = 0;
        for (std::uint64_t operation = 1;; ++operation) {
            LedgerPlace one;
            one.disk->failAt(one.disk->operations() + operation, ErrorCode::diskFull);
            const auto kept = one.create();
            if (kept.ok())
                break;
            ++failures;
            const auto state = one.keeper->state();
            QVERIFY2(!state.on && !state.served && !state.problem, std::to_string(operation).c_str());
            const auto again = one.create(anyPort, barley);
            QVERIFY2(again.ok() && again->symbol == "BLY", std::to_string(operation).c_str());
        }
        QVERIFY(failures > 10);
    }

    void aSettingThatIsDamaged()
    {
        LedgerPlace place;
        const auto kept = *place.create();
        for (const auto& damaged : {std::string(), std::string("nonsense"), std::string("off "), std::string("127.0.0.1:0"),
                 std::string("off off 127.0.0.1:4780"), kept.listen + "\n", kept.listen + std::string(1, '\0'),
                 std::string(5000, '1')}) {
            place.stop();
            place.setting(damaged);
            place.start();
            const auto state = place.keeper->state();
            QVERIFY(state.on && !state.served && state.founded && state.problem && state.problem->code == ErrorCode::malformed);
            QCOMPARE(place.refused({}), ErrorCode::malformed);
            const auto again = place.create(kept.listen);
            QVERIFY(again.ok() && again->id == kept.id && again->url == kept.url);
        }
        place.stop();
        place.setting("nonsense");
        place.start();
        const auto off = place.keeper->keep({});
        QVERIFY(off.ok() && !off->on && !off->problem && !place.disk->exists(settingFile));
    }

    void aLedgerThatIsLost()
    {
        LedgerPlace place;
        const auto kept = *place.create();
        place.stop();
        for (const std::string file : {"ledger.db", "ledger.key"}) {
            const auto path = "/profile/ledger/" + file;
            QVERIFY(place.disk->rename(path, "/elsewhere").ok());
            place.start();
            QVERIFY(!place.keeper->state().served && place.keeper->state().problem->code == ErrorCode::notFound);
            // No other one is put in its place.
            QCOMPARE(place.refused({}), ErrorCode::notFound);
            QVERIFY(!place.disk->exists(path));
            place.stop();
            QVERIFY(place.disk->rename("/elsewhere", path).ok());
            place.start();
            QVERIFY(place.keeper->state().served && place.keeper->state().id == kept.id);
            place.stop();
        }
        // Whoever has given it up founds another.
        place.start();
        QVERIFY(place.keeper->keep({}).ok() && store::Database::remove(*place.disk, "/profile/ledger/ledger.db").ok());
        const auto other = place.create({}, barley);
        QVERIFY(other.ok() && other->symbol == "BLY" && other->listen == kept.listen);
    }

    void somebodyElseKeepsIt()
    {
        LedgerPlace place;
        const auto kept = *place.create();
        QVERIFY(place.keeper->keep({}).ok());
        auto program =
            teller::LedgerProfile::open(*place.disk, "/profile/ledger", place.random, teller::LedgerProfile::Access::mustExist);
        QVERIFY(program.ok());
        QCOMPARE(place.refused({}), ErrorCode::inUse);
        program = ErrorCode::notFound;
        QVERIFY(place.create({})->id == kept.id);
        QCOMPARE(
            teller::LedgerProfile::open(*place.disk, "/profile/ledger", place.random, teller::LedgerProfile::Access::mustExist)
                .error()
                .code,
            ErrorCode::inUse);
    }

    void ofAWholeEngine()
    {
        Machine machine;
        const Person founder(7);
        auto kept = machine.engine->keepLedger({true, anyPort, ledger::addressText(founder.account), {}});
        QVERIFY2(kept.ok(), kept.ok() ? "" : kept.error().text().c_str());
        QVERIFY(pay(kept->url, founder, Person(8), 5));
        machine.restart();
        const auto again = machine.engine->keptLedger();
        QVERIFY(again->served && again->url == kept->url && again->id == kept->id);
        QCOMPARE(entriesAt(kept->url), std::uint64_t(2));
        machine.stop();
        QVERIFY(!idAt(kept->url));
    }
};

QTEST_GUILESS_MAIN(LedgerKeeperTest)
#include "ledger_keeper_test.moc"
