// Whole engines, some that lend and some that have a drive, in one process on disks, clocks and a network of the simulation; what goes wrong and
// the order in which their threads run follow from a seed. How that is done is told in threads/seeded_threads.h, what may happen in
// engines/history_steps.cpp and what must hold in engines/history_end.cpp. A seed that failed is run again with GRANARY_SIM_SEED=NUMBER;
// GRANARY_SIM_TELL=1 adds what its engines log, and GRANARY_SIM_RUNS=1 leaves it at one.
#include "tests/sim/engines/history.h"

#include <QTest>

#include <fcntl.h>
#include <filesystem>
#include <malloc.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;

namespace {

/// Where the files of a seed's owners lie: under the same name whenever that seed runs, because names are backed up too. Somebody else who runs it at this
/// moment is waited for.
class SeedDirectory {
public:
    explicit SeedDirectory(std::uint64_t seed)
        : m_path(qEnvironmentVariable("TMPDIR", "/tmp").toStdString() + "/granary-sim-" + std::to_string(::getuid()) + "-" + std::to_string(seed))
    {
        for (;;) {
            m_lock = ::open(lockPath().c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
            GRANARY_ASSERT(m_lock >= 0 && ::flock(m_lock, LOCK_EX) == 0);
            // The one before may have removed it just then.
            struct stat held {}, named {};
            if (::fstat(m_lock, &held) == 0 && ::stat(lockPath().c_str(), &named) == 0 && held.st_ino == named.st_ino)
                break;
            ::close(m_lock);
        }
        std::filesystem::remove_all(m_path); // of a run that was killed
        std::filesystem::create_directories(m_path);
    }
    ~SeedDirectory()
    {
        std::filesystem::remove_all(m_path);
        std::filesystem::remove(lockPath());
        ::close(m_lock);
    }
    SeedDirectory(const SeedDirectory&) = delete;
    SeedDirectory& operator=(const SeedDirectory&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string lockPath() const { return m_path + ".lock"; }

    const std::string m_path;
    int m_lock = -1;
};

/// All threads of a history take turns, which is cheapest on one processor: the one that this process is on when it begins.
class OneProcessor {
public:
    OneProcessor()
    {
        ::sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(static_cast<unsigned>(::sched_getcpu()), &one);
        ::sched_setaffinity(0, sizeof one, &one);
    }
    ~OneProcessor() { ::sched_setaffinity(0, sizeof m_before, &m_before); }
    OneProcessor(const OneProcessor&) = delete;
    OneProcessor& operator=(const OneProcessor&) = delete;

private:
    cpu_set_t m_before{};
};

struct Run {
    std::string wrong;
    SeededThreads::Outcome outcome;
};

Run run(std::uint64_t seed)
{
    Run out;
    const OneProcessor here;
    const SeedDirectory files(seed);
    std::vector<std::string> story;
    SeededThreads::setReplayHint("GRANARY_SIM_SEED=" + std::to_string(seed));
    out.outcome = SeededThreads::run({seed, History::begin}, [&] {
        History history(seed, files.path());
        try {
            history.run();
        } catch (const Wrong& wrong) {
            out.wrong = "GRANARY_SIM_SEED=" + std::to_string(seed) + ": " + wrong.what();
        }
        story = history.story();
    });
    if (!out.wrong.empty() || qEnvironmentVariableIsSet("GRANARY_SIM_TELL"))
        for (const auto& line : story)
            qInfo("%s", line.c_str());
    return out;
}

} // namespace

class EnginesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        crypto::initialise();
        // One thread runs at a time, and none gives memory back that the next history needs again.
        ::mallopt(M_ARENA_MAX, 1);
        ::mallopt(M_MMAP_THRESHOLD, 256 << 20);
        ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
        ::mallopt(M_TOP_PAD, 16 << 20);
        const auto text = qEnvironmentVariable("GRANARY_SIM_SEED", "20260301");
        const auto clock = std::chrono::system_clock::now().time_since_epoch().count();
        m_seed = text == "clock" ? static_cast<std::uint64_t>(clock) : text.toULongLong();
        const auto factor = qEnvironmentVariable("GRANARY_SIM_FACTOR", "1").toULongLong();
        m_runs = factor * qEnvironmentVariable("GRANARY_SIM_RUNS", "500").toULongLong();
        QVERIFY2(m_runs > 0, "GRANARY_SIM_FACTOR and GRANARY_SIM_RUNS are numbers of at least 1");
        // The suite runs this program several times, each for its part of the seeds.
        m_seed += m_runs * qEnvironmentVariable("GRANARY_SIM_PART", "0").toULongLong();
        (void)run(m_seed); // what libraries do once in a process has been done then
        qInfo("GRANARY_SIM_SEED=%llu GRANARY_SIM_RUNS=%llu", static_cast<unsigned long long>(m_seed), static_cast<unsigned long long>(m_runs));
    }

    void sameSeedSameHistory()
    {
        for (std::uint64_t seed = m_seed; seed < m_seed + 3; ++seed) {
            const auto one = run(seed);
            const auto other = run(seed);
            QCOMPARE(one.outcome.trace, other.outcome.trace);
            QCOMPARE(one.outcome.turns, other.outcome.turns);
            QVERIFY(run(seed + 1).outcome.trace != one.outcome.trace);
        }
    }

    void whatWasAcknowledgedComesBack()
    {
        unsigned wrong = 0;
        std::uint64_t turns = 0;
        Duration lived{};
        const auto begin = std::chrono::steady_clock::now();
        for (std::uint64_t i = 0; i < m_runs && wrong < 10; ++i) {
            const auto done = run(m_seed + i);
            turns += done.outcome.turns;
            lived += done.outcome.took;
            if (!done.wrong.empty()) {
                qWarning("%s", done.wrong.c_str());
                ++wrong;
            }
        }
        qInfo("%llu histories of %.0f days together, %llu turns, %.1f s", static_cast<unsigned long long>(m_runs), std::chrono::duration<double>(lived).count() / 86400,
            static_cast<unsigned long long>(turns), std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        QVERIFY2(wrong == 0, "see the seeds above");
    }

private:
    std::uint64_t m_seed = 0;
    std::uint64_t m_runs = 0;
};

QTEST_GUILESS_MAIN(EnginesTest)
#include "engines_test.moc"
