// What every Transport must do: the suite that the real one and the twin pass.
#pragma once

#include "core/swarm/transport.h"

#include <functional>
#include <span>

namespace granary::test {

/// Four transports that were not started yet. Everything of theirs is touched on one engine loop.
class TransportFixture {
public:
    /// `first` and `second` listen; `dialler` only connects out; `stranger` listens in a network of another name.
    enum Who { first, second, dialler, stranger };

    virtual ~TransportFixture() = default;
    virtual swarm::Transport& at(Who who) = 0;
    /// False: the twin knows one network only, and `stranger` is never used.
    virtual bool hasStranger() const { return true; }
    /// An address where nothing listens.
    virtual swarm::Endpoint nobody() = 0;
    /// Runs `work` on the engine loop and waits for it.
    virtual void onLoop(const std::function<void()>& work) = 0;
    /// Lets time pass until `done()`, asked on the engine loop, holds; false after a generous while.
    virtual bool waitFor(const std::function<bool()>& done) = 0;
    enum class Settle { events, dials };
    /// Lets enough time pass for events on their way to arrive, or for dials too that should not be made.
    virtual void settle(Settle what) = 0;
};

/// One property. Fails by Qt Test's macros, so it runs inside a test function.
struct TransportCase {
    const char* name;
    void (*run)(TransportFixture& fixture);
};

std::span<const TransportCase> transportConformance();

} // namespace granary::test
