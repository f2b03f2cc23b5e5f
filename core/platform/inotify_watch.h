// FileWatch by inotify.
#pragma once

#include "core/base/file_watch.h"
#include "core/base/result.h"

#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

struct inotify_event;

namespace granary::platform {

/// Watches are kept by the inodes that the kernel knows, so nothing of a path stays in memory, and a million directories take some 40 MiB
/// here (and about 1 KiB each in the kernel, which allows fs.inotify.max_user_watches of them a user). One thread reads; the rest as FileWatch.
class InotifyWatch : public FileWatch {
public:
    struct Limits {
        std::size_t watches = 1'000'000;
    };
    /// Errors of inotify_init1: the user has used up fs.inotify.max_user_instances.
    static Result<std::unique_ptr<FileWatch>> start(FileWatchListener listener, Limits limits);
    static Result<std::unique_ptr<FileWatch>> start(FileWatchListener listener) { return start(std::move(listener), Limits()); }
    ~InotifyWatch() override;
    InotifyWatch(const InotifyWatch&) = delete;
    InotifyWatch& operator=(const InotifyWatch&) = delete;

    void beginRound() override;
    void see(const std::string& path) override;
    Round endRound(bool keepOthers) override;

private:
    InotifyWatch(FileWatchListener listener, Limits limits, int inotify, int wake)
        : m_listener(std::move(listener)),
          m_limits(limits),
          m_inotify(inotify),
          m_wake(wake)
    {}
    void read();
    bool tells(const ::inotify_event& event);

    const FileWatchListener m_listener;
    const Limits m_limits;
    const int m_inotify;
    const int m_wake;
    std::mutex m_mutex;
    std::unordered_map<int, std::uint32_t> m_watches; ///< by descriptor: the round that named it last
    std::uint32_t m_round = 0;
    std::size_t m_added = 0;
    bool m_whole = true;
    std::thread m_thread;
};

} // namespace granary::platform
