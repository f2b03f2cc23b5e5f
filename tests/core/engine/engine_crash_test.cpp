// Power failures while a drive is made, its passphrase is changed and a node is removed. Profile and folder nodes live on the in-memory file
// system, which loses, keeps or tears whatever was not synced; the power goes at every mutating operation in turn. What was answered before
// holds afterwards; what was not can simply be done again.
#include "core/base/worker_pool.h"
#include "core/engine/local_engine.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// A computer whose power may go, with an engine that can be started on it again and again.
class Machine {
public:
    Machine()
    {
        crypto::initialise();
        loop.start();
    }
    ~Machine()
    {
        engine.reset();
        loop.stop();
    }

    Status start(const std::string& profile = "/profile")
    {
        engine.reset();
        engine::EngineOptions options;
        options.profile = profile;
        options.access = engine::Profile::Access::create;
        const engine::Environment environment{disk, clock, random, loop, workers, diskPool, log,
            [](const engine::NetworkOptions&) -> Result<std::unique_ptr<engine::NetworkPorts>> { return Error(ErrorCode::internal, "no network here"); }};
        GRANARY_ASSIGN(engine, engine::LocalEngine::open(environment, options));
        return {};
    }
    /// The power is back, and the engine is started.
    Status restart()
    {
        engine.reset();
        disk.restart();
        return start();
    }
    Result<api::TaskResult> wait(const Result<api::TaskId>& id)
    {
        if (!id)
            return id.error();
        for (;;) {
            GRANARY_ASSIGN(auto task, engine->task(*id, 0, 0ms));
            while (!task.ended()) {
                GRANARY_ASSIGN(task, engine->task(*id, task.version, 1000ms));
            }
            if (task.error)
                return *task.error;
            return std::move(task.result);
        }
    }
    Status init(const std::vector<std::string>& nodes, std::string_view passphrase = {})
    {
        api::InitRequest request;
        request.nodes = nodes;
        request.passphrase = api::SecretText(std::string(passphrase));
        GRANARY_ASSIGN(auto result, wait(engine->init(std::move(request))));
        words = std::string(std::get<api::InitResult>(result).words.view());
        return {};
    }
    /// A drive that is brought back from that node alone, in another profile.
    Status recover(const std::string& node)
    {
        GRANARY_TRY(start("/other"));
        api::InitRequest request;
        request.nodes = {node};
        request.words = api::SecretText(words);
        GRANARY_ASSIGN([[maybe_unused]] const auto result, wait(engine->init(std::move(request))));
        return {};
    }
    Status exportTo(const std::string& directory)
    {
        GRANARY_ASSIGN([[maybe_unused]] const auto result, wait(engine->exportDrive({{directory}, {}})));
        return {};
    }
    Status deleteDrive()
    {
        api::DeleteDriveRequest request;
        request.words = api::SecretText(words);
        GRANARY_ASSIGN([[maybe_unused]] const auto result, wait(engine->deleteDrive(std::move(request))));
        return {};
    }
    Status backup(const std::string& path)
    {
        api::BackupRequest request;
        request.paths = {api::Path{path}};
        GRANARY_ASSIGN(const auto result, wait(engine->backup(request)));
        return std::get<api::BackupResult>(result).complete ? Status() : Status(ErrorCode::notEnoughShards);
    }
    Status addNode(const std::string& code)
    {
        GRANARY_ASSIGN([[maybe_unused]] const auto result, wait(engine->addNode(code)));
        return {};
    }
    /// What comes back of a file.
    Result<std::string> content(const std::string& file, const std::string& snapshot = {})
    {
        std::string out;
        GRANARY_TRY(engine->read({snapshot, api::Path{file}, 0, UINT64_MAX},
            [&](ByteView data) {
                out += asText(data);
                return Status();
            },
            {}));
        return out;
    }

    MemoryFileSystem disk;
    platform::SystemClock clock;
    platform::SystemRandom random;
    QuietLog log;
    platform::ThreadLoop loop{clock};
    WorkerPool workers{2};
    WorkerPool diskPool{2};
    std::unique_ptr<engine::LocalEngine> engine;
    std::string words;
};

/// Prints the failure's place: the operation at which the power went.
#define VERIFY_AT(status, at)                                                                                                                         \
    do {                                                                                                                                              \
        const auto& status_ = (status);                                                                                                               \
        QVERIFY2(status_.ok(), ("operation " + std::to_string(at) + ": " + (status_.ok() ? "" : status_.error().text())).c_str());                   \
    } while (false)

} // namespace

class EngineCrashTest : public QObject {
    Q_OBJECT
private slots:
    void powerFailsDuringInit()
    {
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; ++at) {
            Machine machine;
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto started = machine.start();
            const auto made = started ? machine.init({"folder:/node"}) : started;
            if (!machine.disk.poweredOff())
                break;
            ++points;
            VERIFY_AT(machine.restart(), at);
            const auto info = machine.engine->info();
            VERIFY_AT(info, at);
            // Words that were shown belong to a drive that is there.
            QVERIFY2(info->hasDrive || !made, std::to_string(at).c_str());
            if (info->hasDrive)
                VERIFY_AT(machine.engine->unlock({}), at);
            else
                VERIFY_AT(machine.init({"folder:/node"}), at);
            const auto nodes = machine.engine->nodes();
            VERIFY_AT(nodes, at);
            QCOMPARE(nodes->size(), std::size_t{1});
        }
        QVERIFY2(points > 30, std::to_string(points).c_str());
    }

    void powerFailsDuringAChangeOfThePassphrase()
    {
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; ++at) {
            Machine machine;
            QVERIFY(machine.start().ok());
            QVERIFY(machine.init({}, "old").ok());
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto changed = machine.engine->changePassphrase(api::SecretText("old"), api::SecretText("new"));
            if (!machine.disk.poweredOff())
                break;
            ++points;
            VERIFY_AT(machine.restart(), at);
            const bool newOne = machine.engine->unlock(api::SecretText("new")).ok();
            QVERIFY2(newOne || !changed, std::to_string(at).c_str());
            if (!newOne)
                VERIFY_AT(machine.engine->unlock(api::SecretText("old")), at);
        }
        QVERIFY2(points >= 4, std::to_string(points).c_str());
    }

    /// An export that was cut short goes on, and what it ends with brings the drive back by itself.
    void powerFailsDuringAnExport()
    {
        const TempDir files;
        const auto file = files.file("file");
        const std::string text(300'000, 'x');
        std::ofstream(file, std::ios::binary) << text;
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; at += 7) {
            Machine machine;
            QVERIFY(machine.start().ok());
            QVERIFY(machine.init({"folder:/one"}).ok());
            QVERIFY(machine.backup(file).ok());
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto exported = machine.exportTo("/disk");
            if (!machine.disk.poweredOff())
                break;
            ++points;
            VERIFY_AT(machine.restart(), at);
            if (!exported) {
                VERIFY_AT(machine.engine->unlock({}), at);
                VERIFY_AT(machine.exportTo("/disk"), at);
            }
            QVERIFY(machine.disk.removeTree("/one").ok());
            VERIFY_AT(machine.recover("folder:/disk"), at);
            const auto after = machine.content(file);
            VERIFY_AT(after, at);
            QVERIFY(*after == text);
        }
        QVERIFY2(points > 6, std::to_string(points).c_str());
    }

    /// A drive is there or it is not, and where it is not a new one can be made.
    void powerFailsWhileADriveIsDeleted()
    {
        const TempDir files;
        const auto file = files.file("file");
        std::ofstream(file, std::ios::binary) << std::string(100'000, 'x');
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; ++at) {
            Machine machine;
            QVERIFY(machine.start().ok());
            QVERIFY(machine.init({"folder:/one"}).ok());
            QVERIFY(machine.backup(file).ok());
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto deleted = machine.deleteDrive();
            if (!machine.disk.poweredOff())
                break;
            ++points;
            VERIFY_AT(machine.restart(), at);
            const auto info = machine.engine->info();
            VERIFY_AT(info, at);
            QVERIFY2(!deleted || !info->hasDrive, std::to_string(at).c_str());
            if (info->hasDrive) {
                VERIFY_AT(machine.engine->unlock({}), at);
                VERIFY_AT(machine.deleteDrive(), at);
            }
            for (const char* left : {"/profile/keys", "/profile/nodes", "/profile/drive", "/profile/deleting"})
                QVERIFY2(!machine.disk.exists(left), (std::to_string(at) + left).c_str());
            VERIFY_AT(machine.init({"folder:/one"}), at);
        }
        QVERIFY2(points > 8, std::to_string(points).c_str());
    }

    /// A device is removed or it is not, and whoever began it can go on; what was stored is there in each case.
    void powerFailsWhileADeviceIsRemoved()
    {
        const TempDir files;
        const auto file = files.file("file");
        const std::string text(300'000, 'x');
        std::ofstream(file, std::ios::binary) << text;
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; at += 2) {
            Machine machine;
            QVERIFY(machine.start().ok());
            QVERIFY(machine.init({"folder:/one"}).ok());
            QVERIFY(machine.engine->renameDevice("tower").ok());
            QVERIFY(machine.backup(file).ok());
            VERIFY_AT(machine.recover("folder:/one"), at); // in the profile /other
            QVERIFY(machine.engine->renameDevice("laptop").ok());
            VERIFY_AT(machine.backup(file), at);
            VERIFY_AT(machine.start(), at);
            VERIFY_AT(machine.engine->unlock({}), at);
            const auto removeLaptop = [&]() -> Status {
                const auto done = machine.wait(machine.engine->revokeDevice({"laptop", api::SecretText(machine.words)}));
                return done ? Status() : Status(done.error());
            };
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto removed = removeLaptop();
            if (!machine.disk.poweredOff()) {
                VERIFY_AT(removed, at);
                break;
            }
            ++points;
            VERIFY_AT(machine.restart(), at);
            VERIFY_AT(machine.engine->unlock({}), at);
            const auto again = removeLaptop();
            QVERIFY2(again || (again.error().code == ErrorCode::alreadyExists), ("operation " + std::to_string(at) + ": " + (again ? "" : again.error().text())).c_str());
            VERIFY_AT(machine.backup(file), at);
            const auto devices = machine.engine->devices();
            VERIFY_AT(devices, at);
            QCOMPARE(devices->size(), std::size_t{2});
            QVERIFY(!(*devices)[0].revoked && (*devices)[1].revoked);
            // The words find the newest epoch on the folder.
            QVERIFY(machine.disk.removeTree("/other").ok());
            VERIFY_AT(machine.recover("folder:/one"), at);
            const auto recovered = machine.engine->devices();
            VERIFY_AT(recovered, at);
            QVERIFY(recovered->size() >= 2 && (*recovered)[1].revoked);
            const auto after = machine.content(file, "latest:tower");
            VERIFY_AT(after, at);
            QVERIFY(*after == text);
        }
        QVERIFY2(points > 10, std::to_string(points).c_str());
    }

    void powerFailsWhileANodeIsRemoved()
    {
        const TempDir files;
        const auto file = files.file("file");
        const std::string text(300'000, 'x');
        std::uint64_t points = 0;
        for (std::uint64_t at = 1;; ++at) {
            std::ofstream(file, std::ios::binary) << text;
            Machine machine;
            QVERIFY(machine.start().ok());
            QVERIFY(machine.init({"folder:/one"}).ok());
            QVERIFY(machine.backup(file).ok());
            QVERIFY(machine.addNode("folder:/two").ok());
            const auto nodes = machine.engine->nodes();
            const auto& one = nodes->front().address == "folder:/one" ? nodes->front() : nodes->back();
            machine.disk.crashAt(machine.disk.operations() + at, at);
            const auto removed = machine.wait(machine.engine->removeNode(one.id.hex()));
            if (!machine.disk.poweredOff())
                break;
            ++points;
            VERIFY_AT(machine.restart(), at);
            VERIFY_AT(machine.engine->unlock({}), at);
            if (!removed) {
                // It is there as before, or the end of the removal was reached though nobody was told.
                const auto before = machine.content(file);
                VERIFY_AT(before, at);
                QVERIFY(*before == text);
                const auto again = machine.wait(machine.engine->removeNode(one.id.hex()));
                QVERIFY2(again || again.error().code == ErrorCode::notFound, ("operation " + std::to_string(at) + ": " + (again ? "" : again.error().text())).c_str());
            }
            QVERIFY(machine.disk.removeTree("/one").ok());
            const auto after = machine.content(file);
            VERIFY_AT(after, at);
            QVERIFY(*after == text);
        }
        QVERIFY2(points > 50, std::to_string(points).c_str());
    }
};

QTEST_GUILESS_MAIN(EngineCrashTest)
#include "engine_crash_test.moc"
