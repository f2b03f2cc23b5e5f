#include "app/terminal/interrupt.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace granary::app {
namespace {

sigset_t handled()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int s : {SIGINT, SIGTERM, SIGHUP, SIGUSR2})
        sigaddset(&set, s);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const auto set = handled();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_thread = std::thread([this] { loop(); });
}

Interrupt::~Interrupt()
{
    m_over = true;
    ::pthread_kill(m_thread.native_handle(), SIGUSR2); // wakes sigwait
    m_thread.join();
}

void Interrupt::unblockInChild()
{
    const auto set = handled();
    ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
}

void Interrupt::wait()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_signal != 0; });
}

void Interrupt::onHangup(std::function<void()> call)
{
    const std::lock_guard lock(m_hangupMutex);
    m_onHangup = std::move(call);
}

void Interrupt::loop()
{
    const auto set = handled();
    int count = 0;
    for (;;) {
        int number = 0;
        if (::sigwait(&set, &number) != 0)
            continue;
        if (m_over)
            return;
        if (number == SIGUSR2)
            continue;
        if (const std::lock_guard lock(m_hangupMutex); number == SIGHUP && m_onHangup) {
            m_onHangup();
            continue;
        }
        if (++count >= 3)
            ::_exit(128 + number);
        {
            const std::lock_guard lock(m_mutex);
            if (m_signal == 0)
                m_signal = number;
        }
        m_token.cancel();
        m_wake.notify_all();
    }
}

} // namespace granary::app
