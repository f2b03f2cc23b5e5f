#include "core/platform/inotify_watch.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace granary::platform {
namespace {

/// Whatever a snapshot would show otherwise. Links are watched themselves; files that are gone but still open are nobody's business.
constexpr std::uint32_t interesting = IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
    IN_MOVE_SELF | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

} // namespace

Result<std::unique_ptr<FileWatch>> InotifyWatch::start(FileWatchListener listener, Limits limits)
{
    const int inotify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (inotify < 0)
        return errnoError(errno, "inotify");
    const int wake = ::eventfd(0, EFD_CLOEXEC);
    if (wake < 0) {
        const auto error = errnoError(errno, "eventfd");
        ::close(inotify);
        return error;
    }
    std::unique_ptr<InotifyWatch> watch(new InotifyWatch(std::move(listener), limits, inotify, wake));
    watch->m_thread = std::thread([self = watch.get()] { self->read(); });
    return std::unique_ptr<FileWatch>(std::move(watch));
}

InotifyWatch::~InotifyWatch()
{
    const std::uint64_t one = 1;
    while (::write(m_wake, &one, sizeof one) < 0 && errno == EINTR) {}
    m_thread.join();
    ::close(m_inotify); // takes all watches away
    ::close(m_wake);
}

void InotifyWatch::beginRound()
{
    const std::lock_guard lock(m_mutex);
    ++m_round;
    m_added = 0;
    m_whole = true;
}

void InotifyWatch::see(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    const int watch = ::inotify_add_watch(m_inotify, path.c_str(), interesting);
    if (watch < 0) {
        // ENOSPC: the user has no more. Beyond PATH_MAX and the like: this one can't be watched.
        m_whole = m_whole && (errno == ENOENT || errno == ENOTDIR);
        return;
    }
    if (!m_watches.insert_or_assign(watch, m_round).second)
        return;
    ++m_added;
    if (m_watches.size() > m_limits.watches) {
        (void)::inotify_rm_watch(m_inotify, watch);
        m_watches.erase(watch);
        --m_added;
        m_whole = false;
    }
}

FileWatch::Round InotifyWatch::endRound(bool keepOthers)
{
    const std::lock_guard lock(m_mutex);
    if (!keepOthers)
        for (auto at = m_watches.begin(); at != m_watches.end();) {
            if (at->second == m_round) {
                ++at;
                continue;
            }
            (void)::inotify_rm_watch(m_inotify, at->first); // it may be gone by itself
            at = m_watches.erase(at);
        }
    return {m_watches.size(), m_added, m_whole};
}

bool InotifyWatch::tells(const inotify_event& event)
{
    if (event.mask & IN_Q_OVERFLOW)
        return true;
    {
        const std::lock_guard lock(m_mutex);
        if (event.mask & IN_IGNORED) {
            m_watches.erase(event.wd); // what it stood for is gone; its directory has told of that
            return false;
        }
        if (!m_watches.contains(event.wd))
            return false; // of a watch that was taken away meanwhile
    }
    // A disk that was pulled out has not lost its files.
    if (event.mask & IN_UNMOUNT)
        return false;
    return event.len == 0 || !m_listener.ignored || !m_listener.ignored(std::string_view(event.name, ::strnlen(event.name, event.len)));
}

void InotifyWatch::read()
{
    alignas(inotify_event) std::array<char, 64 << 10> buffer;
    for (;;) {
        std::array<pollfd, 2> both{pollfd{m_inotify, POLLIN, 0}, pollfd{m_wake, POLLIN, 0}};
        if (::poll(both.data(), both.size(), -1) < 0 && errno != EINTR)
            return;
        if (both[1].revents != 0)
            return;
        const auto got = ::read(m_inotify, buffer.data(), buffer.size());
        bool changed = false;
        for (ssize_t at = 0; at + static_cast<ssize_t>(sizeof(inotify_event)) <= got;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            changed = tells(*event) || changed;
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
        if (changed && m_listener.changed)
            m_listener.changed();
    }
}

} // namespace granary::platform
