// A real engine loop for tests of adapters, and what waits for it.
#pragma once

#include "core/base/log.h"
#include "core/platform/system_clock.h"
#include "core/platform/thread_loop.h"

#include <chrono>
#include <functional>
#include <future>
#include <thread>

namespace granary::test {

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

class EngineLoop {
public:
    EngineLoop() { loop.start(); }
    void run(const std::function<void()>& work)
    {
        std::promise<void> done;
        loop.post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }
    bool waitFor(const std::function<bool()>& done)
    {
        for (int i = 0; i < 6000; ++i) {
            bool there = false;
            run([&] { there = done(); });
            if (there)
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return false;
    }
    platform::SystemClock clock;
    platform::ThreadLoop loop{clock};
};

} // namespace granary::test
