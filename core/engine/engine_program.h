// An engine on the real machine: adapters, engine and, when it is to be found by others, its socket.
#pragma once

#include "core/api/engine.h"
#include "core/engine/local_engine.h"

namespace granary::engine {

struct ProgramOptions : EngineOptions {
    bool serve = false;   ///< answer on the profile's socket
    bool jsonLog = false; ///< for machines; else plain lines
    LogLevel logLevel = LogLevel::warning;
};

/// ADDR:PORT; port 0 takes a free one.
std::optional<swarm::Endpoint> listenEndpoint(const std::string& text);

/// Once in a program, before anything else of the engine.
void initialiseProcess();

/// Owns everything from the disk to the socket. Made and destroyed on the main thread.
class EngineProgram {
public:
    static Result<std::unique_ptr<EngineProgram>> start(ProgramOptions options);
    ~EngineProgram();
    EngineProgram(const EngineProgram&) = delete;
    EngineProgram& operator=(const EngineProgram&) = delete;
    api::Engine& engine();

private:
    struct Parts;
    explicit EngineProgram(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Where the engine of a profile answers: what the profile's file "socket" says, else socketPath().
std::string socketOf(const std::string& profileDirectory);

} // namespace granary::engine
