// Who has the turn. For the sources of SeededThreads only.
#pragma once

#include "tests/sim/threads/seeded_threads.h"

#include <array>
#include <map>
#include <optional>
#include <pthread.h>
#include <semaphore.h>
#include <string>
#include <vector>

namespace granary::test {

/// All functions by the thread that has the turn; nothing here is guarded by anything else.
class Turns {
public:
    struct Thread {
        std::uint64_t number = 0;
        pthread_t handle{};
        void* (*start)(void*) = nullptr;
        void* argument = nullptr;
        sem_t turn{};
        const void* waitsFor = nullptr;
        const char* why = "";
        std::optional<std::int64_t> until; ///< steady, while it waits
        bool timedOut = false;
        bool ended = false;
        Turns* turns = nullptr;
    };

    explicit Turns(const SeededThreads::Settings& settings);
    ~Turns();
    /// The calling thread's, null outside of a run.
    static Thread* self();

    std::int64_t steadyNs() const { return m_now; }
    std::int64_t wallNs() const { return m_settings.start.ns + m_now; }
    /// Waits for wake() with this address; false when the time came first.
    bool wait(const void* address, std::optional<std::int64_t> until, const char* why);
    unsigned wake(const void* address, unsigned most);
    /// Lets others go first.
    void aside();
    /// Now and then.
    void maybeAside();
    int start(pthread_t* handle, const pthread_attr_t* attributes, void* (*function)(void*), void* argument);
    int join(pthread_t handle, void** result);
    /// Waits for all others to end.
    void drain();
    void note(std::uint64_t value) { m_trace = (m_trace ^ value) * 0x100000001b3u + (m_trace >> 29); }
    /// SplitMix64, as SeededRandom, which takes a mutex.
    std::uint64_t draw();
    /// What passes for the kernel's randomness: apart, because some ask for it once in a process.
    unsigned char kernelByte() { return static_cast<unsigned char>(m_kernelBytes += 37); }
    /// Numbers of inodes, by the kernel's.
    std::map<std::uint64_t, std::uint64_t>& inodes() { return m_inodes; }
    SeededThreads::Outcome outcome() const { return {m_trace, m_turns, m_threads.size(), Duration(m_now)}; }

private:
    static void* enter(void* thread);
    static void leave(void* thread);
    Thread* next();
    void handOver();
    [[noreturn]] void stuck();
    static std::uint8_t bucket(const void* address) { return static_cast<std::uint8_t>(reinterpret_cast<std::uintptr_t>(address) >> 3); }

    const SeededThreads::Settings m_settings;
    std::uint64_t m_drawn;
    std::int64_t m_now = 3'600'000'000'000; ///< steady clocks don't start at nothing
    std::uint64_t m_trace = 0xcbf29ce484222325u;
    std::uint64_t m_turns = 0;
    pthread_key_t m_end{};
    std::vector<std::unique_ptr<Thread>> m_threads;
    unsigned char m_kernelBytes = 0;
    std::map<std::uint64_t, std::uint64_t> m_inodes;
    std::vector<Thread*> m_ready;
    std::vector<Thread*> m_waiting; ///< the longest first
    std::array<std::uint32_t, 256> m_waitingIn{}; ///< by bucket: most addresses have nobody
};

} // namespace granary::test
