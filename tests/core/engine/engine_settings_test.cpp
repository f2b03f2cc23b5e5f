// A whole engine under a clock of the test: it locks a drive that nobody uses, and keeps the login of a proxy for nobody but itself.
#include "core/base/worker_pool.h"
#include "core/engine/local_engine.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// Stands still unless it is told to go on; wall time may go on alone, as it does when a machine was asleep.
class TestClock : public Clock {
public:
    WallTime wall() const override { return {m_wallNs}; }
    SteadyTime steady() const override { return SteadyTime(m_steadyNs); }
    void advance(Duration by)
    {
        sleep(by);
        m_steadyNs += by.count();
    }
    void sleep(Duration by) { m_wallNs += by.count(); }

private:
    std::atomic<std::int64_t> m_wallNs{1'780'000'000'000'000'000};
    std::atomic<std::int64_t> m_steadyNs{1'000'000'000'000};
};

class NoTransport : public swarm::Transport {
public:
    void start(swarm::TransportEvents&) override {}
    void stop() override {}
    std::vector<swarm::Endpoint> listenEndpoints() const override { return {{"127.0.0.1", 1}}; }
    void connect(const swarm::Endpoint&) override {}
    void send(swarm::ConnectionId, Bytes) override {}
    std::size_t queuedBytes(swarm::ConnectionId) const override { return 0; }
    void close(swarm::ConnectionId) override {}
    Totals totals() const override { return {}; }
};

/// What the network was told, newest last.
struct Told {
    std::mutex mutex;
    std::vector<std::optional<swarm::ProxyServer>> proxies;
    std::optional<swarm::ProxyServer> last()
    {
        const std::lock_guard lock(mutex);
        return proxies.empty() ? std::nullopt : proxies.back();
    }
    void tell(const std::optional<swarm::ProxyServer>& proxy)
    {
        const std::lock_guard lock(mutex);
        proxies.push_back(proxy);
    }
};

class NoNetwork : public engine::NetworkPorts {
public:
    explicit NoNetwork(Told& told) : m_told(told) {}
    swarm::Transport& transport() override { return m_transport; }
    swarm::Dht* dht() override { return nullptr; }
    void setRateLimits(std::uint64_t, std::uint64_t) override {}
    void setProxy(const std::optional<swarm::ProxyServer>& proxy) override { m_told.tell(proxy); }
    void stop() override {}

private:
    Told& m_told;
    NoTransport m_transport;
};

/// A disk's threads that take their time, and count what they begin when nobody may want anything any more.
class SlowExecutor : public Executor {
public:
    void run(std::function<void()> work) override
    {
        m_pool.run([this, work = std::move(work)] {
            std::this_thread::sleep_for(delay.load());
            if (ended)
                ++late;
            work();
        });
    }
    unsigned width() const override { return m_pool.width(); }

    std::atomic<std::chrono::milliseconds> delay{0ms};
    std::atomic<bool> ended{false};
    std::atomic<int> late{0};

private:
    WorkerPool m_pool{2};
};

/// A computer with one engine that stays; only its disk and its clock outlive the engine.
class Computer {
public:
    Computer()
    {
        crypto::initialise();
        loop.start();
    }
    ~Computer()
    {
        engine.reset();
        loop.stop();
    }
    Status start(std::uint64_t shareBytes = 0)
    {
        engine.reset();
        engine::EngineOptions options;
        options.profile = "/profile";
        options.access = engine::Profile::Access::create;
        options.lasting = true;
        options.shareBytes = shareBytes;
        const engine::Environment environment{disk, clock, random, loop, workers, diskPool, log,
            [this](const engine::NetworkOptions& o) -> Result<std::unique_ptr<engine::NetworkPorts>> {
                told.tell(o.proxy);
                return std::unique_ptr<engine::NetworkPorts>(std::make_unique<NoNetwork>(told));
            }};
        GRANARY_ASSIGN(engine, engine::LocalEngine::open(environment, options));
        return {};
    }
    Status init(std::string_view passphrase)
    {
        api::InitRequest request;
        request.passphrase = api::SecretText(std::string(passphrase));
        request.nodes = {"folder:/disk"};
        GRANARY_TRY(disk.makeDirectories("/disk"));
        GRANARY_ASSIGN(const auto id, engine->init(std::move(request)));
        return ended(id);
    }
    Status ended(api::TaskId id)
    {
        GRANARY_ASSIGN(auto task, engine->task(id, 0, 0ms));
        while (!task.ended()) {
            GRANARY_ASSIGN(task, engine->task(id, task.version, 1000ms));
        }
        return task.error ? Status(*task.error) : Status();
    }
    bool locked() { return engine->info()->locked; }
    /// A plan that never runs: when it is changed the engine looks at its clock, which it else does every half minute.
    void addPlan()
    {
        api::BackupPlan plan;
        plan.paths = {{"/nothing"}};
        plan.paused = true;
        QVERIFY(engine->putPlan(plan).ok());
    }
    void look()
    {
        QVERIFY(engine->pausePlan(1, true).ok());
        QTest::qWait(100);
    }
    /// No byte sequence of that kind on the disk.
    bool onDisk(std::string_view text)
    {
        const auto names = *disk.list("/profile");
        return std::any_of(names.begin(), names.end(), [&](const auto& name) {
            const auto bytes = disk.readFile("/profile/" + name, 1 << 20);
            return bytes.ok() && asText(*bytes).find(text) != std::string_view::npos;
        });
    }

    MemoryFileSystem disk;
    TestClock clock;
    platform::SystemClock real;
    platform::SystemRandom random;
    platform::ThreadLoop loop{real};
    WorkerPool workers{2};
    SlowExecutor diskPool;
    QuietLog log;
    Told told;
    std::unique_ptr<engine::LocalEngine> engine;
};

api::Proxy proxyAt(api::ProxyType type, std::string user = {}, std::string password = {})
{
    api::Proxy out;
    out.type = type;
    out.host = "proxy.example";
    out.port = 1080;
    out.user = std::move(user);
    out.password = api::SecretText(std::move(password));
    return out;
}

} // namespace

class EngineSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsDoneOnADiskAfterTheEnd()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        QVERIFY(computer.init({}).ok());
        QVERIFY(computer.start().ok());
        computer.diskPool.delay = 100ms;
        // Its folder is opened, and then measured, both by nobody who waits for it.
        QVERIFY(computer.engine->unlock({}).ok());
        computer.engine.reset();
        computer.diskPool.ended = true;
        QTest::qWait(300);
        QCOMPARE(computer.diskPool.late.load(), 0);
    }

    void theWatchCounts()
    {
        TestClock clock;
        engine::IdleWatch watch(clock);
        QVERIFY(!watch.left());
        watch.setMinutes(10);
        QVERIFY(*watch.left() == 10min);
        clock.advance(9min);
        QVERIFY(*watch.left() == 1min);
        watch.used();
        QVERIFY(*watch.left() == 10min);
        clock.sleep(11min); // the lid was closed
        QVERIFY(*watch.left() == -1min);
        watch.used();
        clock.sleep(-24h); // the clock was set right
        QVERIFY(*watch.left() == 10min);
        watch.setMinutes(0);
        QVERIFY(!watch.left());
    }

    void anUnusedDriveIsLocked()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        QVERIFY(computer.init("a passphrase").ok());
        computer.addPlan();
        auto& engine = *computer.engine;
        QCOMPARE(engine.idleLock()->minutes, 0u);
        computer.clock.advance(240h);
        computer.look();
        QVERIFY(!computer.locked()); // nobody asked for it
        QVERIFY(engine.setIdleLock({10}).ok());
        QVERIFY(engine.setIdleLock({api::maxIdleMinutes + 1}).error().code == ErrorCode::invalidArgument);
        computer.look();
        QVERIFY(!computer.locked()); // what went by before does not count
        computer.clock.advance(9min);
        QVERIFY(engine.presence().ok());
        computer.clock.advance(9min);
        computer.look();
        QVERIFY(!computer.locked());
        computer.clock.sleep(2min);
        (void)engine.pausePlan(1, true);
        QTRY_VERIFY(computer.locked());
        // It counts anew when it was opened, and is kept.
        QVERIFY(engine.unlock(api::SecretText("a passphrase")).ok());
        computer.look();
        QVERIFY(!computer.locked());
        QVERIFY(computer.start().ok());
        QCOMPARE(computer.engine->idleLock()->minutes, 10u);
        QVERIFY(computer.engine->unlock(api::SecretText("a passphrase")).ok());
        computer.clock.advance(11min);
        (void)computer.engine->pausePlan(1, true);
        QTRY_VERIFY(computer.locked());
    }

    void whatIsUnderWayEndsFirst()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        QVERIFY(computer.init("a passphrase").ok());
        computer.addPlan();
        auto& engine = *computer.engine;
        QVERIFY(engine.setIdleLock({10}).ok());
        // It waits for somebody who never comes.
        api::DeviceOfferRequest offer;
        offer.validSeconds = 86400;
        const auto waiting = engine.addDevice(offer);
        QVERIFY(waiting.ok());
        computer.clock.advance(11min);
        computer.look();
        QVERIFY(!computer.locked());
        QVERIFY(engine.cancelTask(waiting->task).ok());
        QVERIFY(!computer.ended(waiting->task).ok());
        (void)engine.pausePlan(1, true);
        QTRY_VERIFY(computer.locked());
    }

    void withoutAPassphraseNothingIsLocked()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        QVERIFY(computer.init("").ok());
        computer.addPlan();
        QVERIFY(computer.engine->setIdleLock({1}).ok());
        computer.clock.advance(1h);
        computer.look();
        QVERIFY(!computer.locked());
    }

    void theProxyIsKept()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        auto& told = computer.told;
        QVERIFY(computer.engine->proxy()->type == api::ProxyType::none);
        QVERIFY(!told.last());
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::http)).ok()); // before there is a drive, too
        QVERIFY(told.last()->kind == swarm::ProxyServer::Kind::http);
        QVERIFY(told.last()->host == "proxy.example" && told.last()->port == 1080 && told.last()->user.empty());
        const auto times = told.proxies.size();
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::http)).ok());
        QCOMPARE(told.proxies.size(), times); // links are not broken for nothing
        QVERIFY(computer.start().ok());
        QVERIFY(computer.engine->proxy()->type == api::ProxyType::http);
        QVERIFY(told.last().has_value()); // from the first link on
        QVERIFY(computer.engine->setProxy({}).ok());
        QVERIFY(!told.last());
        QVERIFY(computer.start().ok());
        QVERIFY(!told.last());
    }

    void itsLoginIsSealedWithTheDrive()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5, "somebody", "secret words")).error().code == ErrorCode::notFound); // nothing to seal it with
        QVERIFY(computer.init("a passphrase").ok());
        auto& told = computer.told;
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5, "somebody", "secret words")).ok());
        QVERIFY(told.last()->user == "somebody" && told.last()->password == "secret words");
        const auto answer = computer.engine->proxy();
        QVERIFY(answer->login && answer->user.empty() && answer->password.empty()); // it is told to nobody
        QVERIFY(!computer.onDisk("secret words") && !computer.onDisk("somebody"));
        QVERIFY(computer.onDisk("proxy.example")); // else the one above proves nothing
        // Locked, the proxy is asked without it; unlocked with it, without being told again.
        QVERIFY(computer.start().ok());
        QVERIFY(told.last().has_value() && told.last()->user.empty());
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5, "another", "words")).error().code == ErrorCode::locked);
        QVERIFY(computer.engine->unlock(api::SecretText("a passphrase")).ok());
        QVERIFY(told.last()->user == "somebody" && told.last()->password == "secret words");
        // Another place under the same login, then without one.
        auto moved = proxyAt(api::ProxyType::socks5);
        moved.port = 1081;
        moved.login = true;
        QVERIFY(computer.engine->setProxy(std::move(moved)).ok());
        QVERIFY(told.last()->port == 1081 && told.last()->user == "somebody");
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5)).ok());
        QVERIFY(told.last()->user.empty());
        QVERIFY(!computer.engine->proxy()->login);
        QVERIFY(!computer.disk.exists("/profile/proxy"));
    }

    void whoStoresForOthersHasNone()
    {
        Computer computer;
        QVERIFY(computer.start(64 << 20).ok());
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5)).error().code == ErrorCode::conflict);
        QVERIFY(computer.start().ok());
        QVERIFY(computer.engine->setProxy(proxyAt(api::ProxyType::socks5)).ok());
        QVERIFY(computer.start(64 << 20).error().code == ErrorCode::conflict);
    }

    void oddProxiesAreRefused()
    {
        Computer computer;
        QVERIFY(computer.start().ok());
        const auto refused = [&](api::Proxy proxy) { return computer.engine->setProxy(std::move(proxy)).error().code == ErrorCode::invalidArgument; };
        auto proxy = proxyAt(api::ProxyType::http);
        proxy.host = "";
        QVERIFY(refused(std::move(proxy)));
        proxy = proxyAt(api::ProxyType::http);
        proxy.host = "a host\r\nwith: a head";
        QVERIFY(refused(std::move(proxy)));
        proxy = proxyAt(api::ProxyType::http);
        proxy.port = 0;
        QVERIFY(refused(std::move(proxy)));
        proxy = proxyAt(api::ProxyType::http);
        proxy.port = 65536;
        QVERIFY(refused(std::move(proxy)));
        QVERIFY(refused(proxyAt(api::ProxyType::http, std::string(256, 'u'), "p")));
        QVERIFY(refused(proxyAt(api::ProxyType::http, "", "a password alone")));
    }
};

QTEST_GUILESS_MAIN(EngineSettingsTest)
#include "engine_settings_test.moc"
