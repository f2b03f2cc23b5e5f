#include "tests/app/programs.h"

#include "core/engine/tree_check.h"

#include <QTest>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <random>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace granary::test {
namespace {

constexpr int programTimeoutMs = 180'000;
constexpr unsigned nobody = 65534;

QString binary(const char* name) { return QString(GRANARY_BINARY_DIR "/bin/") + name; }

QStringList toList(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const auto& argument : arguments)
        list << QString::fromLocal8Bit(argument.data(), static_cast<qsizetype>(argument.size()));
    return list;
}

void start(QProcess& process, const QProcessEnvironment& usual, const Launch& launch, const QString& program, QStringList arguments)
{
    auto environment = usual;
    for (const auto& [name, value] : launch.environment)
        environment.insert(QString::fromStdString(name), QString::fromStdString(value));
    process.setProcessEnvironment(environment);
    if (launch.wrapper.empty())
        return process.start(program, arguments);
    auto all = toList(launch.wrapper);
    all << program << arguments;
    const auto first = all.takeFirst();
    process.start(first, all);
}

void writeFile(const std::string& path, const std::string& data)
{
    auto* file = std::fopen(path.c_str(), "w");
    if (!file || std::fwrite(data.data(), 1, data.size(), file) != data.size())
        QTest::qFail(("cannot write " + path).c_str(), __FILE__, __LINE__);
    if (file)
        std::fclose(file);
}

} // namespace

api::Json RunResult::json() const
{
    const auto parsed = api::parseJson(out);
    if (!parsed || out.empty() || out.back() != '\n' || out.find('\n') != out.size() - 1) {
        QTest::qFail(("not one JSON object on one line: " + out + " / " + err).c_str(), __FILE__, __LINE__);
        return api::Json::object();
    }
    return *parsed;
}

OneDisk::OneDisk(std::size_t smallFiles, std::size_t largeBytes)
{
    makeTree(tree, smallFiles, largeBytes);
    QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
}

void OneDisk::backUp() const { QCOMPARE(place.json(profile, {"backup", tree}).code, 0); }

std::string restoreDifferences(const Workplace& place, const std::string& profile, const std::string& tree)
{
    const auto out = place.path("out");
    const auto restored = place.json(profile, {"restore", "--to", out});
    return restored.code == 0 ? treeDifferences(tree, out + tree) : "restore ended with " + std::to_string(restored.code) + ": " + restored.err;
}

Workplace::Workplace()
{
    auto name = (std::filesystem::canonical(std::filesystem::temp_directory_path()) / "granary-test-XXXXXX").string();
    m_root = ::mkdtemp(name.data()) ? name : std::string("/nonexistent");
    ::mkdir(path("run").c_str(), 0700);
    file("passphrase", "");
}

Workplace::~Workplace()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_root, ignored);
}

void Workplace::usePassphrase() const { file("passphrase", "horse battery\n"); }

std::string Workplace::file(const std::string& name, const std::string& text) const
{
    writeFile(path(name), text);
    return path(name);
}

QProcessEnvironment Workplace::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_RUNTIME_DIR", QString::fromStdString(path("run")));
    environment.insert("HOME", QString::fromStdString(path("home")));
    environment.remove("XDG_DATA_HOME");
    return environment;
}

RunResult Workplace::run(const std::vector<std::string>& arguments, bool asNobody, const Launch& launch) const
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    if (asNobody)
        process.setChildProcessModifier([] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
                ::_exit(126);
        });
    start(process, environment(), launch, binary("granary-cli"), toList(arguments));
    RunResult result;
    if (!process.waitForFinished(programTimeoutMs)) {
        QTest::qFail(("granary-cli hangs: " + (arguments.empty() ? std::string() : arguments.back())).c_str(), __FILE__, __LINE__);
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput().toStdString();
    result.err = process.readAllStandardError().toStdString();
    return result;
}

RunResult Workplace::cli(const std::vector<std::string>& arguments, const Launch& launch) const { return run(arguments, false, launch); }

RunResult Workplace::cliAsNobody(const std::vector<std::string>& arguments) const { return run(arguments, true, {}); }

void Workplace::giveAway(const std::string& path) const
{
    ::chmod(m_root.c_str(), 0711);
    if (::lchown(path.c_str(), nobody, nobody) != 0)
        QTest::qFail(("chown " + path).c_str(), __FILE__, __LINE__);
}

RunResult Workplace::plain(const std::string& profile, const std::vector<std::string>& arguments) const
{
    std::vector<std::string> all{"--profile", profile, "--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return cli(all);
}

RunResult Workplace::json(const std::string& profile, const std::vector<std::string>& arguments, const Launch& launch) const
{
    std::vector<std::string> all{"--profile", profile, "--passphrase-file", path("passphrase"), "--json"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return cli(all, launch);
}

Daemon::Daemon(const Workplace& place, const std::string& profile, const std::vector<std::string>& arguments, const Launch& launch)
{
    std::vector<std::string> all{"--profile", profile};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto program = launch.program.empty() ? binary("granaryd") : QString(GRANARY_BINARY_DIR "/") + QString::fromStdString(launch.program);
    start(m_process, place.environment(), launch, program, toList(all));
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
        if (!m_process.waitForReadyRead(30'000))
            break;
    m_code = m_process.readLine().trimmed().toStdString();
}

Daemon::~Daemon() { kill(); }

void Daemon::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

int Daemon::terminate()
{
    m_process.terminate();
    return exitCode();
}

int Daemon::exitCode()
{
    // waitForFinished is false for a process that was already seen to end.
    if ((m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(30'000)) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

std::string Daemon::errors() { return m_process.readAllStandardError().toStdString(); }

std::size_t makeTree(const std::string& root, std::size_t smallFiles, std::size_t largeBytes)
{
    std::mt19937_64 random(42);
    std::filesystem::create_directories(root + "/deep/er/still");
    std::filesystem::create_directories(root + "/empty");
    std::size_t files = 0;
    for (std::size_t i = 0; i < smallFiles; ++i) {
        const auto directory = root + "/d" + std::to_string(i % 17);
        std::filesystem::create_directories(directory);
        std::string text;
        for (std::size_t line = 0; line < random() % 200; ++line)
            text += "line " + std::to_string(random() % 1000) + " of file " + std::to_string(i) + "\n";
        writeFile(directory + "/file-" + std::to_string(i) + ".txt", text);
        ++files;
    }
    std::string noise(largeBytes, '\0');
    for (std::size_t i = 0; i + 8 <= noise.size(); i += 8) {
        const auto r = random();
        std::memcpy(noise.data() + i, &r, 8);
    }
    writeFile(root + "/deep/er/still/noise.bin", noise);
    writeFile(root + "/deep/nothing", "");
    writeFile(root + "/deep/odd\n\xff name", "odd");
    ::chmod((root + "/deep/nothing").c_str(), 0400);
    files += 3;
    ::symlink("../deep/nothing", (root + "/empty/link").c_str());
    ::symlink("nowhere", (root + "/dangling").c_str());
    ::link((root + "/deep/er/still/noise.bin").c_str(), (root + "/hard").c_str());
    ++files;
    ::mkfifo((root + "/fifo").c_str(), 0640);
    const int sparse = ::open((root + "/sparse").c_str(), O_CREAT | O_WRONLY, 0644);
    if (sparse >= 0) {
        if (::pwrite(sparse, "begin", 5, 0) != 5 || ::pwrite(sparse, "end", 3, 8 << 20) != 3)
            QTest::qFail("sparse file", __FILE__, __LINE__);
        ::close(sparse);
        ++files;
    }
    ::setxattr((root + "/hard").c_str(), "user.comment", "kept", 4, 0);
    const timespec times[2]{{1'000'000'000, 123'456'789}, {-5, 987'654'321}};
    ::utimensat(AT_FDCWD, (root + "/deep/nothing").c_str(), times, 0);
    return files;
}

std::string treeDifferences(const std::string& left, const std::string& right)
{
    const auto check = engine::checkTree(left, right, {});
    if (!check)
        return check.error().text();
    std::string out;
    for (const auto& line : check->first)
        out += line + "\n";
    if (check->differences > 0 && out.empty())
        out = std::to_string(check->differences) + " differences";
    return out;
}

} // namespace granary::test
