// The log, as a port. Keys, words and file names never go in.
#pragma once

#include <string_view>

namespace granary {

enum class LogLevel { debug, info, warning, error };

/// Thread-safe.
class Log {
public:
    virtual ~Log() = default;
    /// `area` is the folder's name, for example "swarm".
    virtual void write(LogLevel level, std::string_view area, std::string_view text) = 0;
};

} // namespace granary
