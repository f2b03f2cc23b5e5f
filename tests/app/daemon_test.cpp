// granaryd and its clients: the socket, locking, signals, and two programs on one profile.
#include "tests/app/programs.h"

#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;

namespace {

/// Blocks of everything at and below a directory, which may change meanwhile.
std::uint64_t allocatedBelow(const std::string& path)
{
    struct stat st;
    if (::lstat(path.c_str(), &st) != 0)
        return 0;
    std::uint64_t sum = static_cast<std::uint64_t>(st.st_blocks) * 512;
    std::error_code gone;
    if (S_ISDIR(st.st_mode))
        for (const auto& entry : std::filesystem::directory_iterator(path, gone))
            sum += allocatedBelow(entry.path());
    return sum;
}

} // namespace

class DaemonTest : public QObject {
    Q_OBJECT
private slots:
    void clientsWorkThroughTheSocket()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        const auto files = makeTree(tree, 40, 4 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(daemon.code().starts_with("granary:node?"), daemon.errors().c_str());
        QVERIFY(std::filesystem::exists(profile + "/socket") && std::filesystem::exists(engine::socketOf(profile)));

        const auto backup = place.plain(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["files"].get<std::size_t>(), files);
        const auto tasks = place.plain(profile, {"tasks"}).json()["tasks"];
        QCOMPARE(tasks.size(), std::size_t(1));
        QCOMPARE(tasks[0]["state"].get<std::string>(), std::string("done"));

        const auto noise = tree + "/deep/er/still/noise.bin";
        std::ifstream original(noise, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(original), {}};
        const auto whole = place.cli({"--profile", profile, "cat", "latest", noise});
        QVERIFY2(whole.code == 0, whole.err.c_str());
        QVERIFY(whole.out == bytes);
        QVERIFY(place.cli({"--profile", profile, "cat", "latest", noise, "--range", "4000000-"}).out == bytes.substr(4'000'000));
        QVERIFY(place.cli({"--profile", profile, "cat", "latest", noise, "--range", "99999999-"}).out.empty());
        QCOMPARE(place.cli({"--profile", profile, "cat", "latest", tree + "/missing"}).code, 1);

        const auto restored = place.plain(profile, {"restore", "--to", place.path("out")});
        QVERIFY2(restored.code == 0, restored.err.c_str());
        QCOMPARE(treeDifferences(tree, place.path("out") + tree), std::string());
        QCOMPARE(place.plain(profile, {"status"}).json()["info"]["nodeCode"].get<std::string>(), daemon.code());

        QCOMPARE(daemon.terminate(), 0);
        QVERIFY(!std::filesystem::exists(profile + "/socket"));
        // The engine is gone, the profile is not.
        QCOMPARE(place.json(profile, {"snapshots"}).code, 0);
    }

    void aServiceManagerIsTold()
    {
        const Workplace place;
        const auto path = place.path("notify");
        const int receiver = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        QVERIFY(receiver >= 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path.c_str());
        QCOMPARE(::bind(receiver, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        const timeval patience{20, 0};
        QCOMPARE(::setsockopt(receiver, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience), 0);
        const auto told = [&](const std::string& what) {
            std::array<char, 4096> buffer;
            for (;;) {
                const auto got = ::recv(receiver, buffer.data(), buffer.size(), 0);
                if (got < 0)
                    return false;
                if (std::string(buffer.data(), static_cast<std::size_t>(got)).find(what) != std::string::npos)
                    return true;
            }
        };
        Daemon daemon(place, place.path("p"), {"--listen", "127.0.0.1:0", "--network", "test"}, {{}, {{"NOTIFY_SOCKET", path}}});
        QVERIFY2(!daemon.code().empty(), daemon.errors().c_str());
        QVERIFY(told("READY=1"));
        QCOMPARE(daemon.terminate(), 0);
        QVERIFY(told("STOPPING=1"));
        ::close(receiver);
    }

    void aLockedDriveSaysSo()
    {
        const Workplace place;
        place.usePassphrase();
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0"});
        QVERIFY(!daemon.code().empty());
        for (const char* command : {"snapshots", "ls"}) {
            const auto refused = place.plain(profile, {command});
            QCOMPARE(refused.code, 1);
            QCOMPARE(refused.json()["error"]["code"].get<std::string>(), std::string("locked"));
            QVERIFY(refused.err.find("unlock") != std::string::npos);
        }
        const auto status = place.plain(profile, {"status"});
        QCOMPARE(status.code, 0);
        QVERIFY(status.json()["info"]["locked"].get<bool>());
        QVERIFY(!status.json().contains("drive"));
        const auto wrong = place.cli({"--profile", profile, "--passphrase-file", place.file("bad", "no"), "unlock"});
        QCOMPARE(wrong.code, 1);
        QCOMPARE(place.json(profile, {"unlock"}).code, 0);
        QCOMPARE(place.plain(profile, {"snapshots"}).code, 0);
        QCOMPARE(place.plain(profile, {"lock"}).code, 0);
        QCOMPARE(place.plain(profile, {"snapshots"}).code, 1);
        // A passphrase that is given is meant.
        QCOMPARE(place.json(profile, {"snapshots"}).code, 0);
    }

    void oneEngineAProfile()
    {
        const Workplace place;
        const auto profile = place.path("p");
        Daemon first(place, profile, {"--listen", "127.0.0.1:0"});
        QVERIFY(!first.code().empty());
        Daemon second(place, profile, {"--listen", "127.0.0.1:0"});
        QVERIFY(second.code().empty());
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.errors().find("at work on the profile") != std::string::npos);
        // What the first one holds is as it was.
        QCOMPARE(place.plain(profile, {"status"}).code, 0);
        // A killed one leaves its socket's name behind; the next engine does not mind.
        first.kill();
        QCOMPARE(place.json(profile, {"init"}).code, 0);
        Daemon third(place, profile, {"--listen", "127.0.0.1:0"});
        QVERIFY(!third.code().empty());
        QCOMPARE(place.json(profile, {"snapshots"}).code, 0);
    }

    void keepsItsPort()
    {
        const Workplace place;
        const auto profile = place.path("p");
        std::string code;
        {
            Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--share", "200MB"});
            code = daemon.code();
            QVERIFY(!code.empty());
            QCOMPARE(daemon.terminate(), 0);
        }
        Daemon again(place, profile, {"--listen", "127.0.0.1:0", "--share", "200MB"});
        QCOMPARE(again.code(), code);
    }

    void limitsAreKept()
    {
        const Workplace place;
        const auto profile = place.path("p");
        {
            Daemon daemon(place, profile, {"--listen", "127.0.0.1:0"});
            QCOMPARE(place.plain(profile, {"limits", "--upload", "5MB"}).code, 0);
            QCOMPARE(daemon.terminate(), 0);
        }
        QCOMPARE(place.plain(profile, {"limits"}).json()["uploadBytesPerSecond"].get<std::uint64_t>(), 5'000'000u);
        QCOMPARE(place.plain(profile, {"limits", "--upload", "fast"}).code, 64);
    }

    /// A profile that lends and has a drive of its own: its spool and its database are held to the share as well, at every moment.
    void theShareBoundsItsOwnDriveToo()
    {
        const OneDisk drive(3000, 120 << 20);
        const auto& [place, profile, tree] = drive;
        constexpr std::uint64_t share = 150'000'000;
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--share", "150MB", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(!daemon.code().empty(), daemon.errors().c_str());
        std::atomic<bool> done{false};
        std::atomic<std::uint64_t> most{0};
        std::thread watcher([&] {
            while (!done)
                most = std::max(most.load(), allocatedBelow(profile));
        });
        const auto backup = place.json(profile, {"backup", tree});
        done = true;
        watcher.join();
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QVERIFY2(most > 30'000'000 && most <= share, std::to_string(most).c_str());
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
        // A share that has no room for it says so; with more the same backup ends well.
        QCOMPARE(daemon.terminate(), 0);
        std::mt19937 random(7); // none of it is known
        std::string noise(30 << 20, '\0');
        std::generate(noise.begin(), noise.end(), [&] { return static_cast<char>(random()); });
        (void)place.file("tree/noise", noise);
        Daemon small(place, profile, {"--listen", "127.0.0.1:0", "--share", "16MB", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(!small.code().empty(), small.errors().c_str());
        const auto refused = place.json(profile, {"backup", tree});
        QVERIFY2(refused.code == 1, refused.out.c_str());
        QCOMPARE(refused.json()["error"]["code"].get<std::string>(), std::string("diskFull"));
        QVERIFY2(refused.err.find("--share") != std::string::npos, refused.err.c_str());
        QCOMPARE(small.terminate(), 0);
        Daemon enough(place, profile, {"--listen", "127.0.0.1:0", "--share", "150MB", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(!enough.code().empty(), enough.errors().c_str());
        const auto again = place.json(profile, {"backup", tree});
        QVERIFY2(again.code == 0, again.err.c_str());
    }

    void pauseResumeAndCancel()
    {
        const OneDisk drive(10, 400 << 20);
        const auto& [place, profile, tree] = drive;
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
        QVERIFY(!daemon.code().empty());
        auto engine = client::RemoteEngine::connect(engine::socketOf(profile));
        QVERIFY(engine.ok());
        std::atomic<int> events{0};
        std::atomic<int> healthEvents{0};
        const auto subscription = (*engine)->subscribe([&](const api::Event& event) {
            events += event.kind == api::EventKind::task;
            healthEvents += event.kind == api::EventKind::health;
        });
        const auto id = (*engine)->backup({{{tree}}, {}, {}});
        QVERIFY(id.ok());
        QVERIFY((*engine)->pauseTask(*id).ok());
        QVERIFY((*engine)->task(*id, 0, {})->state == api::TaskState::paused);
        const auto resumed = (*engine)->resumeTask(*id);
        QVERIFY(resumed.ok() && *resumed == *id);
        QVERIFY((*engine)->cancelTask(*id).ok());
        api::Task task;
        do
            task = *(*engine)->task(*id, task.version, std::chrono::seconds(10));
        while (!task.ended());
        QVERIFY(task.state == api::TaskState::cancelled);
        QTRY_VERIFY(events > 0); // states that follow each other quickly come as one
        // A cancelled backup is not an interrupted one, and the next goes on where it stopped.
        QCOMPARE(place.plain(profile, {"tasks"}).json()["tasks"].size(), std::size_t(1));
        healthEvents = 0;
        QCOMPARE(place.plain(profile, {"backup", tree}).code, 0);
        QTRY_VERIFY(healthEvents > 0); // files that had none have one now
    }

    void anInterruptedBackupIsShownAndResumed()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto tree = place.path("tree");
        const auto files = makeTree(tree, 10, 400 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        {
            Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
            auto engine = client::RemoteEngine::connect(engine::socketOf(profile));
            QVERIFY(engine.ok());
            const auto id = (*engine)->backup({{{tree}}, {}, {}});
            QVERIFY(id.ok());
            QVERIFY((*engine)->pauseTask(*id).ok());
            daemon.kill();
        }
        const auto tasks = place.json(profile, {"tasks"}).json()["tasks"];
        QCOMPARE(tasks.size(), std::size_t(1));
        QCOMPARE(tasks[0]["state"].get<std::string>(), std::string("interrupted"));
        const auto resumed = place.json(profile, {"tasks", "resume", std::to_string(tasks[0]["id"].get<int>())});
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        QCOMPARE(resumed.json()["files"].get<std::size_t>(), files);
        QVERIFY(place.json(profile, {"tasks"}).json()["tasks"].empty());
    }

    void usageErrors()
    {
        const Workplace place;
        const auto refused = [&](std::vector<std::string> arguments) {
            Daemon daemon(place, place.path("p"), arguments);
            return daemon.code().empty() ? daemon.exitCode() : 0;
        };
        QCOMPARE(refused({"--listen", "nowhere"}), 64);
        QCOMPARE(refused({"--share", "much"}), 64);
        QCOMPARE(refused({"--accept", "nobody"}), 64);
        QCOMPARE(refused({"--bootstrap", "x"}), 64);
        QCOMPARE(refused({"--colour"}), 64);
        QCOMPARE(refused({"--listen", "127.0.0.1:0", "--share", "1kB"}), 1);
    }
};

QTEST_GUILESS_MAIN(DaemonTest)
#include "daemon_test.moc"
