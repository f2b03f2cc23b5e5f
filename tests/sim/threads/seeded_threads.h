// The shipped code with all its threads, one at a time, in an order that a seed draws and in time that nobody waits for.
//
// The method: threads_of_libc.cpp defines the functions of libc by which threads are started, wait, sleep and look at the clock, so the linker takes them
// in place of libc's for the program and all its libraries. While a SeededThreads runs, every thread of it is a real one (thread-local variables,
// exceptions and sanitizers work as ever), but all except one wait for their turn. A turn ends where the thread would wait, and now and then
// where it takes a mutex; who is next is drawn. When all wait, the clock is moved to the first moment at which one does not. So a seed fixes the whole
// history, a wait of a month costs nothing, and where all wait for each other that is found at once.
//
// What stays outside: the kernel's files (files_of_libc.cpp smooths what differs from run to run) and work between two waits, which
// takes no virtual time and is never interrupted.
#pragma once

#include "core/base/clock.h"

#include <functional>
#include <memory>

namespace granary::test {

/// One at a time in a process, on any thread.
class SeededThreads {
public:
    struct Settings {
        std::uint64_t seed = 1;
        WallTime start{1'767'225'600'000'000'000}; ///< 2026-01-01 UTC
        /// A thread that takes a mutex is set aside once in this many times; 0: never.
        std::uint64_t asideOneIn = 64;
    };
    struct Outcome {
        std::uint64_t trace = 0; ///< a hash of who had a turn, when, and of everything that was noted
        std::uint64_t turns = 0;
        std::uint64_t threads = 0;
        Duration took{}; ///< virtual
    };
    /// Runs `body` and all threads that it and they start, until the last has ended. Ends the process with a word on each thread where all wait for
    /// each other.
    static Outcome run(const Settings& settings, const std::function<void()>& body);

    // For the threads of a run, and for what watches it.
    /// Adds to the trace; nothing outside of a run.
    static void note(std::uint64_t value);
    /// Is said when the process must end: how to replay it.
    static void setReplayHint(const std::string& text);
};

} // namespace granary::test
