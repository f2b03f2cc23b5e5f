// An engine over a profile and a home folder that are there for one test only.
#pragma once

#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"
#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

namespace granary::test {

/// Home, configuration and sockets of this process lie here while it lives. One at a time.
class OwnHome {
public:
    OwnHome()
    {
        for (const auto* name : {"home/Documents", "home/Pictures", "run", "disk"})
            QDir(m_root.path()).mkpath(QString::fromLatin1(name));
        QFile::setPermissions(m_root.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ::setenv("HOME", path("home").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", path("home/.config").c_str(), 1);
        ::setenv("XDG_RUNTIME_DIR", path("run").c_str(), 1);
        write("home/Documents/letter.txt", "Dear reader");
        write("home/Documents/notes/list.txt", "apples");
        write("home/Pictures/cat.jpg", std::string(300'000, 'x'));
    }
    std::string path(const std::string& name) const { return m_root.path().toStdString() + "/" + name; }
    QString text(const std::string& name) const { return QString::fromStdString(path(name)); }
    void write(const std::string& name, const std::string& bytes) const
    {
        QDir().mkpath(QFileInfo(text(name)).path());
        QFile file(text(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    }

private:
    QTemporaryDir m_root;
};

/// Answers on a socket, as granaryd does; the window's calls go through it.
class OwnEngine : public ui::EngineDoor {
public:
    /// With `shareBytes` it stores for others.
    explicit OwnEngine(const std::string& profile, std::uint64_t shareBytes = 0) : m_profile(profile)
    {
        engine::ProgramOptions options;
        options.profile = profile;
        options.access = engine::Profile::Access::create;
        options.lasting = true;
        options.serve = true;
        options.listen = engine::listenEndpoint("127.0.0.1:0");
        options.shareBytes = shareBytes;
        auto started = engine::EngineProgram::start(std::move(options));
        if (started.ok())
            m_program = std::move(*started);
    }
    bool running() const { return m_program != nullptr; }
    api::Engine& engine() { return m_program->engine(); }
    Result<std::unique_ptr<api::Engine>> connect() override
    {
        GRANARY_ASSIGN(auto remote, client::RemoteEngine::connect(engine::socketOf(m_profile)));
        return std::unique_ptr<api::Engine>(std::move(remote));
    }
    Status start() override { return ErrorCode::notFound; }

private:
    const std::string m_profile;
    std::unique_ptr<engine::EngineProgram> m_program;
};

/// A drive on these nodes: "folder:/place", or invitations.
inline bool makeDrive(api::Engine& engine, std::vector<std::string> nodes)
{
    api::InitRequest init;
    init.nodes = std::move(nodes);
    const auto id = engine.init(std::move(init));
    auto task = id.ok() ? engine.task(*id, 0, std::chrono::milliseconds(0)) : Result<api::Task>(id.error());
    while (task.ok() && !task->ended())
        task = engine.task(*id, task->version, std::chrono::seconds(1));
    return task.ok() && task->state == api::TaskState::done;
}

/// What a window is made over.
struct OwnDrive {
    OwnDrive(const OwnHome& home, const std::string& name, std::uint64_t shareBytes = 0)
        : engine(std::make_shared<OwnEngine>(home.path(name), shareBytes)), session(engine), state(session), preferences(home.text(name + ".ini"))
    {
        session.open();
    }
    bool known()
    {
        return QTest::qWaitFor([this] { return state.known(); }, 20'000);
    }
    std::shared_ptr<OwnEngine> engine;
    ui::EngineSession session;
    ui::DriveState state;
    ui::Preferences preferences;
};

} // namespace granary::test
