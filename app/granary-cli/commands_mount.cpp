// mount: snapshots as a directory, for as long as the command runs.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/mount/mount_texts.h"
#include "app/granary-cli/mount/snapshot_tree.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/platform/log_sink.h"
#include "core/platform/system_clock.h"

namespace granary::app {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t leastCacheBytes = 1 << 20;
constexpr std::uint64_t mostCacheBytes = std::uint64_t(1) << 40;
constexpr std::size_t leastDigits = 4;
/// How soon the end of the mount is noticed, and how often the engine is asked whether the drive is locked.
constexpr std::chrono::milliseconds look = 100ms;
constexpr std::chrono::milliseconds lockLook = 1s;

struct MountRequest {
    std::string snapshot; ///< empty: all of them
    std::string directory;
    std::string below = "/";
    std::uint64_t cacheBytes = 64 << 20;
};

/// Nothing after saying what is wrong with it; then `code` is the exit code.
std::optional<MountRequest> requestOf(Session& session, int& code)
{
    const auto& arguments = session.arguments();
    MountRequest request;
    const auto failed = [&](int exit) {
        code = exit;
        return std::nullopt;
    };
    if (arguments.operands.size() == 2)
        request.snapshot = arguments.operands[0];
    auto directory = absolutePath(arguments.operands.back());
    if (!directory)
        return failed(session.fail(directory.error(), Doing::read));
    request.directory = std::move(*directory);
    if (arguments.has("--below")) {
        auto below = absolutePath(arguments.value("--below"));
        if (!below)
            return failed(session.fail(below.error(), Doing::read));
        request.below = std::move(*below);
    }
    if (arguments.has("--cache")) {
        const auto size = parseSize(arguments.value("--cache"));
        if (!size || *size < leastCacheBytes || *size > mostCacheBytes)
            return failed(session.output().failure(exitUsage, "usage", "--cache is a size from 1MiB to 1TiB, for example 256MiB."));
        request.cacheBytes = *size;
    }
    return request;
}

Result<std::optional<api::Snapshot>> findSnapshot(const std::vector<api::Snapshot>& all, const std::string& text)
{
    if (text.empty())
        return std::optional<api::Snapshot>();
    if (text == "latest") {
        if (all.empty())
            return Error(ErrorCode::notFound, "no snapshot yet");
        return std::optional(*std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.sequence < b.sequence; }));
    }
    if (text.size() < leastDigits)
        return Error(ErrorCode::invalidArgument, "a snapshot needs at least 4 hexadecimal digits, or \"latest\"");
    std::optional<api::Snapshot> found;
    for (const auto& snapshot : all) {
        if (!snapshot.id.hex().starts_with(text))
            continue;
        if (found)
            return Error(ErrorCode::invalidArgument, "several snapshots begin with these digits");
        found = snapshot;
    }
    if (!found)
        return Error(ErrorCode::notFound, "no such snapshot");
    return found;
}

/// Asks another process's engine every second whether its drive is locked, on a thread of its own: an engine that hangs must not keep the
/// mount from being taken away.
class LockWatch {
public:
    explicit LockWatch(api::Engine& engine) : m_thread([this, &engine] { loop(engine); }) {}
    ~LockWatch()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_over = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    LockWatch(const LockWatch&) = delete;
    LockWatch& operator=(const LockWatch&) = delete;
    bool locked() const { return m_locked; }

private:
    void loop(api::Engine& engine)
    {
        std::unique_lock lock(m_mutex);
        while (!m_over) {
            lock.unlock();
            if (const auto info = engine.info()) // one that is away changes nothing: what is asked of it fails by itself
                m_locked = info->locked;
            lock.lock();
            m_wake.wait_for(lock, lockLook, [this] { return m_over; });
        }
    }
    std::atomic<bool> m_locked{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_over = false;
    std::thread m_thread;
};

/// Returns when the user ends it or somebody has unmounted it.
void waitForEnd(Session& session, SnapshotTree& tree, platform::FuseMount& mount, const LockWatch* watch)
{
    bool locked = false;
    while (!session.interrupt().requested() && mount.mounted()) {
        std::this_thread::sleep_for(look);
        if (!watch || watch->locked() == locked)
            continue;
        locked = !locked;
        if (!locked) {
            session.output().note("The drive was unlocked: the mount can be read again.");
            continue;
        }
        // A locked drive shows nothing, also not what was read before.
        tree.forget();
        mount.forgetAll();
        session.output().note("The drive was locked: the mount cannot be read until \"granary-cli --profile " + printable(session.profile()) + " unlock\".");
    }
}

int runMount(Session& session, const MountRequest& request, std::optional<api::Snapshot> only)
{
    auto& output = session.output();
    const auto info = session.engine().info();
    if (!info)
        return session.fail(info.error(), Doing::read);
    const platform::SystemClock clock;
    platform::LogSink log(clock, platform::LogSink::Format::plain, LogLevel::warning);
    EngineSource source(session.engine());
    SnapshotTreeOptions options;
    options.only = only;
    options.below = request.below;
    options.cacheBytes = request.cacheBytes;
    SnapshotTree tree(source, std::move(options));
    std::optional<LockWatch> watch;
    if (session.remote())
        watch.emplace(session.engine());
    auto mount = platform::FuseMount::mount(tree, log, {request.directory, info->driveId});
    if (!mount)
        return output.failure(exitMendable, errorName(mount.error().code),
            "The system did not allow the mount (" + printable(mount.error().detail) +
                "). In a container it needs the right to mount (\"--cap-add SYS_ADMIN\"); otherwise ask whoever administers this machine, or use \"granary-cli restore\".");
    output.say((only ? "Snapshot " + only->id.hex().substr(0, 12) + " is" : std::string("All snapshots are")) + " at " + printable(request.directory) +
               ", to be read, for as long as this command runs. Ctrl-C or \"fusermount3 -u " + printable(request.directory) + "\" ends it.");
    if (!session.remote())
        output.note("No granaryd runs for this profile, so other commands on it have to wait until then.");
    output.answer({{"mounted", api::percentEncode(request.directory)}, {"snapshot", only ? only->id.hex() : std::string()}});
    waitForEnd(session, tree, **mount, watch ? &*watch : nullptr);
    mount->reset(); // first of all: what is still asked of the engine may take its time
    return exitDone;
}

} // namespace

int mountCommand(Session& session)
{
    int code = 0;
    const auto request = requestOf(session, code);
    if (!request)
        return code;
    auto& output = session.output();
    if (const auto problem = platform::mountProblem(request->directory); problem != platform::MountProblem::none)
        return output.failure(exitMendable, "invalidArgument", sentence(problem, request->directory));
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code))
        return code;
    const auto all = session.engine().snapshots();
    if (!all)
        return session.fail(all.error(), Doing::read);
    const auto only = findSnapshot(*all, request->snapshot);
    if (!only)
        return session.fail(only.error(), Doing::read);
    if (request->below != "/" && !all->empty()) {
        const auto entries = session.engine().list({*only ? (*only)->id.hex() : std::string(), {request->below}});
        // Of all snapshots some other may have it.
        if (!entries && (*only || entries.error().code != ErrorCode::notFound))
            return session.fail(entries.error(), Doing::read);
        if (entries && entries->size() == 1 && entries->front().path.bytes == request->below)
            return output.failure(exitMendable, "invalidArgument", printable(request->below) + " is not a directory in the drive. Give --below the directory that it is in.");
    }
    if (session.interrupt().requested())
        return session.fail(ErrorCode::cancelled, Doing::read);
    return runMount(session, *request, *only);
}

} // namespace granary::app
