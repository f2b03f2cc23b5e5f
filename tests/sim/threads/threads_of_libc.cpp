// What libc does for threads and time, in turns while a SeededThreads runs and as ever otherwise.
#include "tests/sim/threads/libc.h"
#include "tests/sim/threads/turns.h"

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <ctime>
#include <linux/futex.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

using granary::test::Libc;
using granary::test::Turns;

// By the linker: where the program's code begins and ends.
extern "C" const char __executable_start;
extern "C" const char etext;

namespace {

constinit Libc<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)> realCreate{"pthread_create"};
constinit Libc<int(pthread_t, void**)> realJoin{"pthread_join"};
constinit Libc<int(pthread_mutex_t*)> realLock{"pthread_mutex_lock"};
constinit Libc<int(pthread_mutex_t*)> realTryLock{"pthread_mutex_trylock"};
constinit Libc<int(pthread_mutex_t*)> realUnlock{"pthread_mutex_unlock"};
constinit Libc<int(pthread_cond_t*, pthread_mutex_t*)> realWait{"pthread_cond_wait"};
constinit Libc<int(pthread_cond_t*, pthread_mutex_t*, const timespec*)> realTimedWait{"pthread_cond_timedwait"};
constinit Libc<int(pthread_cond_t*, pthread_mutex_t*, clockid_t, const timespec*)> realClockWait{"pthread_cond_clockwait"};
constinit Libc<int(pthread_cond_t*)> realSignal{"pthread_cond_signal"};
constinit Libc<int(pthread_cond_t*)> realBroadcast{"pthread_cond_broadcast"};
constinit Libc<int(clockid_t, timespec*)> realClock{"clock_gettime"};
constinit Libc<int(clockid_t, int, const timespec*, timespec*)> realSleep{"clock_nanosleep"};
constinit Libc<int()> realYield{"sched_yield"};
constinit Libc<long(long, ...)> realSyscall{"syscall"};
constinit Libc<ssize_t(void*, size_t, unsigned)> realRandom{"getrandom"};
constinit Libc<int(void*, size_t)> realEntropy{"getentropy"};

constexpr std::int64_t second = 1'000'000'000;

std::int64_t ns(const timespec& t) { return std::int64_t{t.tv_sec} * second + t.tv_nsec; }

/// A moment of a clock as a steady one.
std::int64_t steady(const Turns& turns, clockid_t clock, std::int64_t at)
{
    return clock == CLOCK_REALTIME ? at - turns.wallNs() + turns.steadyNs() : at;
}

int lockInTurn(Turns& turns, pthread_mutex_t* mutex)
{
    for (;;) {
        if (const int result = realTryLock(mutex); result != EBUSY)
            return result;
        turns.wait(mutex, {}, "a mutex");
    }
}

/// Libraries are not set aside: they lock more at their first use than later, and some hold locks of other kinds meanwhile.
bool isOfTheProgram(const void* caller) { return caller >= &__executable_start && caller < &etext; }

int waitInTurn(Turns& turns, pthread_cond_t* condition, pthread_mutex_t* mutex, std::optional<std::int64_t> until)
{
    realUnlock(mutex);
    turns.wake(mutex, 1);
    const bool woken = turns.wait(condition, until, "a condition");
    const int locked = lockInTurn(turns, mutex);
    return locked != 0 ? locked : woken ? 0 : ETIMEDOUT;
}

long futexInTurn(Turns& turns, int* address, int operation, int value, const timespec* time)
{
    const bool realtime = (operation & FUTEX_CLOCK_REALTIME) != 0;
    switch (operation & FUTEX_CMD_MASK) {
    case FUTEX_WAKE:
    case FUTEX_WAKE_BITSET: return turns.wake(address, static_cast<unsigned>(value));
    case FUTEX_WAIT:
    case FUTEX_WAIT_BITSET: {
        if (__atomic_load_n(address, __ATOMIC_SEQ_CST) != value)
            return errno = EAGAIN, -1;
        std::optional<std::int64_t> until;
        if (time)
            until = (operation & FUTEX_CMD_MASK) == FUTEX_WAIT ? turns.steadyNs() + ns(*time) : steady(turns, realtime ? CLOCK_REALTIME : CLOCK_MONOTONIC, ns(*time));
        if (turns.wait(address, until, "a futex"))
            return 0;
        return errno = ETIMEDOUT, -1;
    }
    default: return errno = ENOSYS, -1;
    }
}

/// For names of temporary files and for libsodium, which seals boxes with it; all other keys come from the port.
long randomInTurn(Turns& turns, void* out, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        static_cast<unsigned char*>(out)[i] = turns.kernelByte();
    return static_cast<long>(size);
}

} // namespace

extern "C" {

int pthread_create(pthread_t* handle, const pthread_attr_t* attributes, void* (*function)(void*), void* argument)
{
    auto* const self = Turns::self();
    return self ? self->turns->start(handle, attributes, function, argument) : realCreate(handle, attributes, function, argument);
}

int pthread_join(pthread_t handle, void** result)
{
    auto* const self = Turns::self();
    return self ? self->turns->join(handle, result) : realJoin(handle, result);
}

int pthread_mutex_lock(pthread_mutex_t* mutex) noexcept
{
    auto* const self = Turns::self();
    if (!self)
        return realLock(mutex);
    if (isOfTheProgram(__builtin_return_address(0)))
        self->turns->maybeAside();
    return lockInTurn(*self->turns, mutex);
}

int pthread_mutex_unlock(pthread_mutex_t* mutex) noexcept
{
    const int result = realUnlock(mutex);
    if (auto* const self = Turns::self())
        self->turns->wake(mutex, 1);
    return result;
}

int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex)
{
    auto* const self = Turns::self();
    return self ? waitInTurn(*self->turns, condition, mutex, {}) : realWait(condition, mutex);
}

int pthread_cond_timedwait(pthread_cond_t* condition, pthread_mutex_t* mutex, const timespec* until)
{
    auto* const self = Turns::self();
    return self ? waitInTurn(*self->turns, condition, mutex, steady(*self->turns, CLOCK_REALTIME, ns(*until))) : realTimedWait(condition, mutex, until);
}

int pthread_cond_clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t clock, const timespec* until)
{
    auto* const self = Turns::self();
    return self ? waitInTurn(*self->turns, condition, mutex, steady(*self->turns, clock, ns(*until))) : realClockWait(condition, mutex, clock, until);
}

int pthread_cond_signal(pthread_cond_t* condition) noexcept
{
    auto* const self = Turns::self();
    if (!self)
        return realSignal(condition);
    self->turns->wake(condition, 1);
    return 0;
}

int pthread_cond_broadcast(pthread_cond_t* condition) noexcept
{
    auto* const self = Turns::self();
    if (!self)
        return realBroadcast(condition);
    self->turns->wake(condition, UINT_MAX);
    return 0;
}

int clock_gettime(clockid_t clock, timespec* out) noexcept
{
    auto* const self = Turns::self();
    const bool wall = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
    const bool monotonic = clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_RAW || clock == CLOCK_MONOTONIC_COARSE || clock == CLOCK_BOOTTIME;
    if (!self || (!wall && !monotonic))
        return realClock(clock, out);
    const auto now = wall ? self->turns->wallNs() : self->turns->steadyNs();
    *out = {now / second, now % second};
    return 0;
}

int clock_nanosleep(clockid_t clock, int flags, const timespec* time, timespec* left)
{
    auto* const self = Turns::self();
    if (!self)
        return realSleep(clock, flags, time, left);
    auto& turns = *self->turns;
    turns.wait(self, (flags & TIMER_ABSTIME) != 0 ? steady(turns, clock, ns(*time)) : turns.steadyNs() + ns(*time), "a sleep");
    return 0;
}

int nanosleep(const timespec* time, timespec* left)
{
    const int failed = clock_nanosleep(CLOCK_MONOTONIC, 0, time, left);
    return failed == 0 ? 0 : (errno = failed, -1);
}

int sched_yield() noexcept
{
    auto* const self = Turns::self();
    if (!self)
        return realYield();
    self->turns->aside();
    return 0;
}

/// std::future and std::atomic wait by the futex; libsodium asks for randomness.
long syscall(long number, ...) noexcept
{
    va_list list;
    va_start(list, number);
    long a[6];
    for (auto& argument : a)
        argument = va_arg(list, long);
    va_end(list);
    auto* const self = Turns::self();
    if (self && number == SYS_futex)
        return futexInTurn(*self->turns, reinterpret_cast<int*>(a[0]), static_cast<int>(a[1]), static_cast<int>(a[2]), reinterpret_cast<const timespec*>(a[3]));
    if (self && number == SYS_getrandom)
        return randomInTurn(*self->turns, reinterpret_cast<void*>(a[0]), static_cast<size_t>(a[1]));
    return realSyscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

ssize_t getrandom(void* out, size_t size, unsigned flags)
{
    auto* const self = Turns::self();
    return self ? randomInTurn(*self->turns, out, size) : realRandom(out, size, flags);
}

int getentropy(void* out, size_t size)
{
    auto* const self = Turns::self();
    return self ? (randomInTurn(*self->turns, out, size), 0) : realEntropy(out, size);
}

} // extern "C"
