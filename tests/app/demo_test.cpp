// The demo as a user runs it: real nodes, kill -9, recovery; and nothing left behind, whatever happens.
#include "tests/app/programs.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace granary;
using namespace granary::test;

namespace {

/// Processes whose command line has that text.
std::size_t processesWith(const std::string& text)
{
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "cmdline", std::ios::binary);
        const std::string line{std::istreambuf_iterator<char>(file), {}};
        found += line.find("granaryd") != std::string::npos && line.find(text) != std::string::npos;
    }
    return found;
}

/// A tree for the demo, and the directory below which it works.
struct Stage {
    explicit Stage(std::size_t largeBytes)
    {
        makeTree(tree, 60, largeBytes);
        std::filesystem::create_directories(temporary);
    }
    const Workplace place;
    const std::string tree = place.path("tree");
    const std::string temporary = place.path("tmp");
};

bool empty(const std::string& directory) { return std::filesystem::is_empty(directory); }

} // namespace

class DemoTest : public QObject {
    Q_OBJECT
private slots:
    void losesMostNodesAndNothingElse()
    {
        const Stage stage(6 << 20);
        const auto& [place, tree, temporary] = stage;
        const auto demo = place.cli({"--json", "demo", "--nodes", "5", tree}, {{}, {{"TMPDIR", temporary}}});
        QVERIFY2(demo.code == 0, demo.err.c_str());
        QCOMPARE(demo.json()["differences"].get<int>(), 0);
        QVERIFY(demo.json()["comparedFiles"].get<int>() > 60);
        QVERIFY2(demo.err.find("killed 3 of 5 nodes") != std::string::npos, demo.err.c_str());
        QVERIFY2(demo.err.find("\n0 differences\n") != std::string::npos, demo.err.c_str());
        QVERIFY(empty(temporary));
        QVERIFY(empty(place.path("run/granary"))); // of sockets
        QCOMPARE(processesWith(temporary), std::size_t(0));
    }

    void leavesNothingWhenItIsStopped()
    {
        const Stage stage(200 << 20);
        const auto& [place, tree, temporary] = stage;
        auto environment = place.environment();
        environment.insert("TMPDIR", QString::fromStdString(temporary));
        QProcess demo;
        demo.setProcessEnvironment(environment);
        demo.setStandardInputFile(QProcess::nullDevice());
        demo.start(GRANARY_BINARY_DIR "/bin/granary-cli", {"demo", "--nodes", "4", QString::fromStdString(tree)});
        QByteArray said;
        QElapsedTimer timer;
        timer.start();
        while (!said.contains("started 4 nodes") && timer.elapsed() < 60'000) {
            demo.waitForReadyRead(1000);
            said += demo.readAllStandardOutput();
        }
        QVERIFY2(said.contains("started 4 nodes"), said.constData());
        QVERIFY(processesWith(temporary) > 0);
        QCOMPARE(::kill(static_cast<pid_t>(demo.processId()), SIGINT), 0);
        QVERIFY(demo.waitForFinished(60'000));
        QVERIFY(demo.exitStatus() == QProcess::NormalExit && demo.exitCode() != 0);
        QVERIFY(empty(temporary));
        QVERIFY(empty(place.path("run/granary"))); // of sockets
        QCOMPARE(processesWith(temporary), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
