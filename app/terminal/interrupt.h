// Ctrl-C and SIGTERM as something that can be waited for and asked about.
#pragma once

#include "core/base/cancel.h"

#include <chrono>
#include <functional>
#include <thread>

namespace granary::app {

/// One a program, made first thing in main before any thread: it blocks SIGINT, SIGTERM and SIGHUP and takes them on a thread of its own.
/// Another meaning of SIGHUP can be given. The first signal cancels token(); a third ends the program at once (a hung task must not hold a terminal).
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    const CancelToken& token() const { return m_token; }
    bool requested() const { return m_token.cancelled(); }
    /// The number of the first signal, 0 while there was none.
    int signalNumber() const { return m_signal.load(); }
    /// Returns when a signal came.
    void wait();
    /// From now on SIGHUP calls this on the signals' thread and ends nothing; empty: it ends the program again, and no call is under way when this returns.
    void onHangup(std::function<void()> call);
    /// A child process between fork and exec must see the signals again.
    static void unblockInChild();

private:
    void loop();
    CancelToken m_token;
    std::atomic<int> m_signal{0};
    std::atomic<bool> m_over{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::mutex m_hangupMutex;
    std::function<void()> m_onHangup;
    std::thread m_thread;
};

} // namespace granary::app
