// The real programs: a drive mounted, compared with what was backed up, read in ranges, locked and taken away. Skipped where nothing may be mounted.
#include "core/platform/fuse_mount.h"
#include "tests/app/programs.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;

namespace {

constexpr std::size_t mib = 1 << 20;

std::string slurp(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> namesIn(const std::string& path)
{
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(path))
        out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

/// Error number of reading a file; 0 when it went well.
int readError(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY);
    if (file < 0)
        return errno;
    char byte = 0;
    const int error = ::read(file, &byte, 1) < 0 ? errno : 0;
    ::close(file);
    return error;
}

/// Names, types, modes, owners, sizes, times, targets and contents of all that is below; one line each.
std::vector<std::string> seenBelow(const std::string& root)
{
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto path = entry.path().string();
        struct stat st{};
        ::lstat(path.c_str(), &st);
        auto line = path.substr(root.size()) + " " + std::to_string(st.st_mode) + " " + std::to_string(st.st_uid) + ":" + std::to_string(st.st_gid) + " " +
                    std::to_string(st.st_mtim.tv_sec) + "." + std::to_string(st.st_mtim.tv_nsec);
        if (S_ISLNK(st.st_mode))
            line += " -> " + std::filesystem::read_symlink(path).string();
        if (S_ISREG(st.st_mode))
            line += " " + std::to_string(st.st_size) + " " + std::to_string(std::hash<std::string>()(slurp(path)));
        out.push_back(std::move(line));
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// granary-cli mount, as long as it lives. Ended by SIGTERM at the latest.
class MountProgram {
public:
    MountProgram(const Workplace& place, const std::string& profile, const std::vector<std::string>& arguments, bool withPassphrase = true)
    {
        QStringList all{"--profile", QString::fromStdString(profile), "--json"};
        if (withPassphrase)
            all << "--passphrase-file" << QString::fromStdString(place.path("passphrase"));
        all << "mount";
        for (const auto& argument : arguments)
            all << QString::fromStdString(argument);
        m_process.setProcessEnvironment(place.environment());
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.start(GRANARY_BINARY_DIR "/bin/granary-cli", all);
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000))
                break;
        answer = m_process.readLine().toStdString();
    }
    ~MountProgram()
    {
        if (m_process.state() != QProcess::NotRunning)
            end(SIGTERM);
    }
    MountProgram(const MountProgram&) = delete;
    MountProgram& operator=(const MountProgram&) = delete;

    bool mounted() const { return answer.find("\"mounted\"") != answer.npos; }
    /// The exit code.
    int end(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return finish();
    }
    int finish()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(30'000)) {
            m_process.kill();
            m_process.waitForFinished();
            return -1;
        }
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    std::string errors() { return m_process.readAllStandardError().toStdString(); }

    std::string answer;

private:
    QProcess m_process;
};

} // namespace

class MountTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        const Workplace place;
        std::filesystem::create_directory(place.path("mnt"));
        const auto problem = platform::mountProblem(place.path("mnt"));
        if (problem != platform::MountProblem::none)
            QSKIP("there is no FUSE here: /dev/fuse or fusermount3 is missing");
    }

    void showsWhatWasBackedUp()
    {
        const OneDisk disk(200, 5 * mib);
        disk.backUp();
        const auto at = directory(disk.place);
        MountProgram mount(disk.place, disk.profile, {at});
        if (!mount.mounted())
            QSKIP(("nothing may be mounted here: " + mount.errors()).c_str());

        QCOMPARE(namesIn(at).size(), std::size_t(2));
        const auto latest = at + "/latest" + disk.tree;
        QCOMPARE(seenBelow(latest), seenBelow(disk.tree));
        QCOMPARE(seenBelow(latest), seenBelow(disk.tree)); // from what is cached
        QCOMPARE(readError(latest + "/none"), ENOENT);

        // Ranges of a large file and of one with holes.
        for (const auto* name : {"/deep/er/still/noise.bin", "/sparse"}) {
            const auto whole = slurp(disk.tree + name);
            const int file = ::open((latest + name).c_str(), O_RDONLY);
            QVERIFY(file >= 0);
            for (const std::size_t offset : {std::size_t(0), std::size_t(1), mib - 1, 3 * mib + 12345, whole.size() - 10}) {
                std::string part(100'000, '\0');
                const auto got = ::pread(file, part.data(), part.size(), static_cast<off_t>(offset));
                QVERIFY(got >= 0);
                part.resize(static_cast<std::size_t>(got));
                QVERIFY(part == whole.substr(offset, 100'000));
            }
            ::close(file);
        }
        QCOMPARE(::open((latest + "/hard").c_str(), O_WRONLY), -1);
        QCOMPARE(errno, EROFS);
        QCOMPARE(mount.end(SIGINT), 0);
        QVERIFY(namesIn(at).empty());
    }

    void oneSnapshotAndAFolderOfIt()
    {
        const OneDisk disk(30, mib);
        disk.backUp();
        std::ofstream(disk.tree + "/d1/file-1.txt") << "changed\n";
        disk.backUp();
        const auto first = disk.place.json(disk.profile, {"snapshots"}).json()["snapshots"][0]["id"].get<std::string>();
        const auto at = directory(disk.place);
        {
            MountProgram mount(disk.place, disk.profile, {first.substr(0, 8), at, "--below", disk.tree + "/d1"});
            if (!mount.mounted())
                QSKIP(("nothing may be mounted here: " + mount.errors()).c_str());
            QVERIFY(slurp(at + "/file-1.txt") != "changed\n");
            QVERIFY(!slurp(at + "/file-1.txt").empty());
            QCOMPARE(std::system(("fusermount3 -u " + at).c_str()), 0);
            QCOMPARE(mount.finish(), 0);
        }
        MountProgram mount(disk.place, disk.profile, {"latest", at, "--cache", "2MiB"});
        QCOMPARE(slurp(at + disk.tree + "/d1/file-1.txt"), std::string("changed\n"));
    }

    void saysWhatIsWrong()
    {
        const OneDisk disk(5, 1000);
        disk.backUp();
        const auto at = directory(disk.place);
        const auto wrong = [&](const std::vector<std::string>& arguments) {
            std::vector<std::string> all{"mount"};
            all.insert(all.end(), arguments.begin(), arguments.end());
            return disk.place.json(disk.profile, all);
        };
        for (const auto& [arguments, part] : std::initializer_list<std::pair<std::vector<std::string>, std::string>>{
                 {{at + "/none"}, "There is no directory"}, {{disk.tree}, "is not empty"}, {{disk.place.path("passphrase")}, "is not a directory"},
                 {{"ffffffff", at}, "granary-cli snapshots"}, {{"latest", at, "--below", "/nowhere"}, "Not found"},
                 {{"latest", at, "--below", disk.tree + "/deep/nothing"}, "is not a directory in the drive"}}) {
            const auto result = wrong(arguments);
            QCOMPARE(result.code, 1);
            QVERIFY2(result.json()["error"]["text"].get<std::string>().find(part) != std::string::npos, result.out.c_str());
        }
        QCOMPARE(wrong({at, "--cache", "1k"}).code, 64);
        QVERIFY(namesIn(at).empty());
    }

    void lockingTheDriveEndsReading()
    {
        const OneDisk disk(10, mib);
        disk.backUp();
        Daemon daemon(disk.place, disk.profile, {"--listen", "127.0.0.1:0", "--passphrase-file", disk.place.path("passphrase")});
        const auto at = directory(disk.place);
        MountProgram mount(disk.place, disk.profile, {at});
        if (!mount.mounted())
            QSKIP(("nothing may be mounted here: " + mount.errors()).c_str());
        const auto file = at + "/latest" + disk.tree + "/deep/er/still/noise.bin";
        QCOMPARE(slurp(file), slurp(disk.tree + "/deep/er/still/noise.bin"));
        QCOMPARE(disk.place.plain(disk.profile, {"lock"}).code, 0);
        QTRY_COMPARE(readError(file), EACCES); // also what the kernel had kept
        QCOMPARE(disk.place.json(disk.profile, {"unlock"}).code, 0);
        QTRY_COMPARE(readError(file), 0);

        // A new snapshot appears in the mount that stands.
        disk.backUp();
        QTRY_COMPARE(namesIn(at).size(), std::size_t(3));

        // Without the engine there are errors, with the next one everything is back.
        daemon.kill();
        QTRY_VERIFY(readError(at + "/latest" + disk.tree + "/d1/file-1.txt") == EIO);
        Daemon next(disk.place, disk.profile, {"--listen", "127.0.0.1:0", "--passphrase-file", disk.place.path("passphrase")});
        QTRY_COMPARE(readError(at + "/latest" + disk.tree + "/d1/file-1.txt"), 0);
        QCOMPARE(mount.end(SIGTERM), 0);
        QVERIFY(namesIn(at).empty());
    }

    /// One node that is away makes errors, not a wait without end.
    void tooFewNodesAreAnError()
    {
        const OneDisk disk(10, 8 * mib);
        disk.backUp();
        const auto at = directory(disk.place);
        MountProgram mount(disk.place, disk.profile, {at});
        if (!mount.mounted())
            QSKIP(("nothing may be mounted here: " + mount.errors()).c_str());
        const auto file = at + "/latest" + disk.tree + "/deep/er/still/noise.bin";
        struct stat st{};
        QCOMPARE(::stat(file.c_str(), &st), 0);
        std::filesystem::rename(disk.place.path("disk"), disk.place.path("away"));
        QCOMPARE(readError(file), EIO);
        std::filesystem::rename(disk.place.path("away"), disk.place.path("disk"));
        QTRY_COMPARE_WITH_TIMEOUT(readError(file), 0, 30'000);
    }

private:
    static std::string directory(const Workplace& place)
    {
        std::filesystem::create_directory(place.path("mnt"));
        return place.path("mnt");
    }
};

QTEST_GUILESS_MAIN(MountTest)
#include "mount_test.moc"
