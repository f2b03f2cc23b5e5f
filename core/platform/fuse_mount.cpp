#include "core/platform/fuse_mount.h"

#include "core/platform/fuse_requests.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace granary::platform {
namespace {

/// More than the kernel sends at once in the background (fuse_requests.cpp), so that an interrupt always finds a thread.
constexpr std::size_t maxThreads = 96;

/// What libfuse said last: it has no other way to say why a mount failed, and nothing of it may go to a terminal as it is.
struct LibraryText {
    std::mutex mutex;
    std::string last;
};

LibraryText& libraryText()
{
    static LibraryText text;
    return text;
}

void keepLibraryText(fuse_log_level, const char* format, va_list values)
{
    std::array<char, 512> line{};
    std::vsnprintf(line.data(), line.size(), format, values);
    std::string text(line.data());
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    auto& kept = libraryText();
    const std::lock_guard lock(kept.mutex);
    kept.last = std::move(text);
}

bool helperIsThere()
{
    if (::access("/usr/bin/fusermount3", X_OK) == 0)
        return true;
    const char* search = std::getenv("PATH");
    std::string_view rest = search ? search : "";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (end > 0 && ::access((std::string(rest.substr(0, end)) + "/fusermount3").c_str(), X_OK) == 0)
            return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

MountProblem directoryProblem(const std::string& directory)
{
    struct stat st{};
    if (::stat(directory.c_str(), &st) != 0) {
        if (errno == ENOTCONN)
            return MountProblem::stale;
        return errno == EACCES ? MountProblem::notReadable : errno == ENOTDIR ? MountProblem::notADirectory : MountProblem::missing;
    }
    if (!S_ISDIR(st.st_mode))
        return MountProblem::notADirectory;
    DIR* const open = ::opendir(directory.c_str());
    if (!open)
        return errno == ENOTCONN ? MountProblem::stale : MountProblem::notReadable;
    std::size_t names = 0;
    while (::readdir(open) && names <= 2)
        ++names;
    ::closedir(open);
    return names > 2 ? MountProblem::notEmpty : MountProblem::none;
}

} // namespace

MountProblem mountProblem(const std::string& directory)
{
    if (const auto problem = directoryProblem(directory); problem != MountProblem::none)
        return problem;
    const int device = ::open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (device < 0)
        return errno == EACCES || errno == EPERM ? MountProblem::deviceDenied : MountProblem::noDevice;
    ::close(device);
    return ::geteuid() != 0 && !helperIsThere() ? MountProblem::noHelper : MountProblem::none;
}

/// libfuse's session with threads that take turns at receiving: whoever has received lets the next one receive and answers. libfuse's own
/// loop ends its threads by pthread_cancel, which does not go with destructors.
class FuseMount::Impl {
public:
    Impl(ReadOnlyTree& tree, Log& log, const FuseMountOptions& options) : m_requests(tree, log, options.inodeKey) {}
    ~Impl() { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Status start(const std::string& directory);
    bool mounted() const { return !m_over; }
    void forgetAll() { m_requests.forgetAll(m_session); }

private:
    void stop();
    void serve();
    bool receive(fuse_buf& buffer);
    void addThread();

    FuseRequests m_requests;
    fuse_session* m_session = nullptr;
    bool m_isMounted = false; ///< of the session, until it was unmounted by us
    int m_wake = -1;          ///< readable from the moment on when the threads are to end
    std::atomic<bool> m_over{false};
    std::atomic<std::size_t> m_waiting{0}; ///< threads that would receive
    std::mutex m_receiving;
    std::mutex m_threadsMutex;
    std::vector<std::thread> m_threads;
    bool m_stopping = false; ///< no more threads
};

Status FuseMount::Impl::start(const std::string& directory)
{
    fuse_set_log_func(keepLibraryText);
    std::array<char*, 3> words{const_cast<char*>("granary"), const_cast<char*>("-o"), const_cast<char*>("ro,nosuid,nodev,fsname=granary,subtype=granary")};
    fuse_args arguments{static_cast<int>(words.size()), words.data(), 0};
    const auto failed = [](const char* what) {
        const std::lock_guard lock(libraryText().mutex);
        return Error(ErrorCode::permissionDenied, libraryText().last.empty() ? what : libraryText().last);
    };
    m_session = fuse_session_new(&arguments, &FuseRequests::operations(), sizeof(fuse_lowlevel_ops), &m_requests);
    fuse_opt_free_args(&arguments);
    if (!m_session)
        return failed("no session");
    m_wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (m_wake < 0)
        return errnoError(errno, "eventfd");
    if (fuse_session_mount(m_session, directory.c_str()) != 0)
        return failed("the mount was refused");
    m_isMounted = true;
    // A request can be withdrawn between poll and read.
    const int device = fuse_session_fd(m_session);
    if (::fcntl(device, F_SETFL, ::fcntl(device, F_GETFL) | O_NONBLOCK) != 0)
        return errnoError(errno, "fcntl");
    addThread();
    return {};
}

void FuseMount::Impl::stop()
{
    {
        const std::lock_guard lock(m_threadsMutex);
        m_stopping = true;
    }
    m_requests.end();
    if (m_wake >= 0)
        (void)::eventfd_write(m_wake, 1);
    for (auto& thread : m_threads) // nobody adds one any more
        thread.join();
    if (m_isMounted)
        fuse_session_unmount(m_session);
    if (m_session)
        fuse_session_destroy(m_session);
    if (m_wake >= 0)
        ::close(m_wake);
}

void FuseMount::Impl::addThread()
{
    const std::lock_guard lock(m_threadsMutex);
    if (m_stopping || m_threads.size() >= maxThreads)
        return;
    ++m_waiting;
    m_threads.emplace_back([this] { serve(); });
}

/// False when there is nothing more to come.
bool FuseMount::Impl::receive(fuse_buf& buffer)
{
    const std::lock_guard turn(m_receiving);
    for (;;) {
        std::array<pollfd, 2> wait{pollfd{fuse_session_fd(m_session), POLLIN, 0}, pollfd{m_wake, POLLIN, 0}};
        if (::poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR)
            return false;
        if (wait[1].revents != 0 || m_over)
            return false;
        if (wait[0].revents == 0)
            continue;
        const int got = fuse_session_receive_buf(m_session, &buffer);
        if (got > 0)
            return true;
        if (got != -EINTR && got != -EAGAIN) { // 0: unmounted
            m_over = true;
            return false;
        }
    }
}

void FuseMount::Impl::serve()
{
    fuse_buf buffer{};
    while (receive(buffer)) {
        if (--m_waiting == 0)
            addThread();
        fuse_session_process_buf(m_session, &buffer);
        ++m_waiting;
    }
    // The others wait for their turn and see the same.
    std::free(buffer.mem); // NOLINT: libfuse took it from malloc
}

FuseMount::FuseMount(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

FuseMount::~FuseMount() = default;

Result<std::unique_ptr<FuseMount>> FuseMount::mount(ReadOnlyTree& tree, Log& log, const FuseMountOptions& options)
{
    auto impl = std::make_unique<Impl>(tree, log, options);
    GRANARY_TRY(impl->start(options.directory));
    return std::unique_ptr<FuseMount>(new FuseMount(std::move(impl)));
}

bool FuseMount::mounted() const { return m_impl->mounted(); }

void FuseMount::forgetAll() { m_impl->forgetAll(); }

} // namespace granary::platform
