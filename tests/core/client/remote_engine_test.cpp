// The client against a server that answers what the test says: results, typed errors, nonsense, and nobody there.
#include "core/client/remote_engine.h"
#include "core/platform/http_server.h"
#include "tests/support/temp_dir.h"

#include <QtTest>

#include <atomic>
#include <future>

using namespace granary;

namespace {

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// Answers every request with one status and body, and remembers what was asked.
class Script : public platform::HttpHandler {
public:
    void handle(platform::HttpRequest request, std::shared_ptr<platform::HttpResponder> responder) override
    {
        const std::lock_guard lock(mutex);
        asked.push_back(request.method + " " + request.target);
        if (holds) {
            responder->onGone([this] { gone = true; });
            held = std::move(responder);
            return;
        }
        if (!bodies.empty()) {
            body = bodies.front();
            bodies.erase(bodies.begin());
        }
        responder->respond(status, body);
    }
    std::mutex mutex;
    int status = 200;
    std::string body;
    std::vector<std::string> bodies; ///< of the next answers, before `body`
    std::vector<std::string> asked;
    bool holds = false; ///< keeps what is asked and does not answer
    std::shared_ptr<platform::HttpResponder> held;
    std::atomic<bool> gone = false; ///< whoever asked that
};

api::Info someInfo()
{
    api::Info info;
    info.version = "0.1";
    info.hasDrive = true;
    info.network = "granary";
    info.driveId = "00112233445566778899aabbccddeeff";
    return info;
}

} // namespace

class RemoteEngineTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_directory = std::make_unique<test::TempDir>();
        m_script = std::make_unique<Script>();
        m_script->body = api::jsonText(api::toJson(someInfo()));
        auto server = platform::HttpServer::listen(m_directory->file("run/engine.sock"), *m_script, m_log);
        QVERIFY2(server.ok(), server.ok() ? "" : server.error().text().c_str());
        m_server = std::move(*server);
        auto engine = client::RemoteEngine::connect(m_server->socketPath());
        QVERIFY2(engine.ok(), engine.ok() ? "" : engine.error().text().c_str());
        m_engine = std::move(*engine);
    }
    void cleanup()
    {
        m_engine.reset();
        m_server.reset();
        m_script.reset();
    }

    void nobodyThere()
    {
        const auto engine = client::RemoteEngine::connect(m_directory->file("run/other.sock"));
        QVERIFY(!engine.ok());
        QCOMPARE(engine.error().code, ErrorCode::unreachable);
    }
    void valuesArrive()
    {
        const auto info = m_engine->info();
        QVERIFY2(info.ok(), info.ok() ? "" : info.error().text().c_str());
        QCOMPARE(info->driveId, someInfo().driveId);
        QVERIFY(info->hasDrive);
        QVERIFY(m_script->asked.back().starts_with("GET /v1/"));
    }
    void errorsArriveAsTheyAre()
    {
        m_script->status = 409;
        m_script->body = api::jsonText({{"error", api::toJson(Error(ErrorCode::locked, "unlock first"))}});
        const auto snapshots = m_engine->snapshots();
        QVERIFY(!snapshots.ok());
        QCOMPARE(snapshots.error().code, ErrorCode::locked);
        QCOMPARE(snapshots.error().kind, ErrorKind::user);
        QCOMPARE(snapshots.error().detail, std::string("unlock first"));
    }
    void nonsenseIsAnError()
    {
        for (const auto& body : {std::string(), std::string("{"), std::string("[]"), std::string("{\"snapshots\":7}"), std::string("null"),
                 std::string("{\"snapshots\":[{}]}"), std::string(100'000, '[')}) {
            m_script->body = body;
            QVERIFY(!m_engine->snapshots().ok());
            QVERIFY(!m_engine->info().ok());
        }
        m_script->status = 500;
        m_script->body = "out of order";
        QCOMPARE(m_engine->info().error().code, ErrorCode::protocolViolation);
    }
    void aLargeDirectoryComesInParts()
    {
        const auto page = [](std::initializer_list<const char*> paths, bool more) {
            auto entries = api::Json::array();
            for (const auto* path : paths) {
                api::Entry entry;
                entry.path.bytes = path;
                entries.push_back(api::toJson(entry));
            }
            return api::jsonText({{"entries", std::move(entries)}, {"more", more}});
        };
        m_script->bodies = {page({"/d/a", "/d/b c"}, true), page({"/d/d\xff"}, true), page({}, false)};
        const auto entries = m_engine->list({"abcd", {"/d"}});
        QVERIFY2(entries.ok(), entries.ok() ? "" : entries.error().text().c_str());
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE(m_script->asked.back(), std::string("GET /v1/entries?snapshot=abcd&path=/d&after=d%FF"));
        // With a limit no more is asked for than is left.
        m_script->bodies = {page({"/d/b", "/d/c"}, true), page({"/d/e"}, true)};
        QCOMPARE(m_engine->list({"", {"/d"}, true, "a", 3})->size(), std::size_t(3));
        QCOMPARE(m_script->asked.back(), std::string("GET /v1/entries?path=/d&after=c&health=true&limit=1"));
        // One that would go on for ever is no answer.
        m_script->bodies = {page({"/d/a"}, true), page({"/d/a"}, true)};
        QCOMPARE(m_engine->list({"abcd", {"/d"}}).error().code, ErrorCode::malformed);
        m_script->bodies = {page({}, true)};
        QCOMPARE(m_engine->list({"abcd", {"/d"}}).error().code, ErrorCode::malformed);
    }
    /// What takes long can be called off, and the engine sees it.
    void aLongCallIsCancelled()
    {
        m_script->holds = true;
        CancelToken cancel;
        auto asking = std::async(std::launch::async, [&] { return m_engine->wallet().verifyLedger("BLY", cancel); });
        QTRY_VERIFY([&] {
            const std::lock_guard lock(m_script->mutex);
            return m_script->held != nullptr;
        }());
        QVERIFY(!m_script->gone);
        cancel.cancel();
        const auto answer = asking.get();
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::cancelled);
        QTRY_VERIFY(m_script->gone);
        QCOMPARE(m_engine->count({}, cancel).error().code, ErrorCode::cancelled); // it is not asked at all
        QCOMPARE(m_script->asked.back(), std::string("POST /v1/ledgers/verify"));
        m_script->holds = false;
        m_script->held.reset();
        QVERIFY(m_engine->info().ok()); // other calls go on
    }
    void anEndedEngineIsUnreachable()
    {
        m_server.reset();
        const auto info = m_engine->info();
        QVERIFY(!info.ok());
        QCOMPARE(info.error().code, ErrorCode::unreachable);
    }

private:
    SilentLog m_log;
    std::unique_ptr<test::TempDir> m_directory;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<platform::HttpServer> m_server;
    std::unique_ptr<client::RemoteEngine> m_engine;
};

QTEST_GUILESS_MAIN(RemoteEngineTest)
#include "remote_engine_test.moc"
