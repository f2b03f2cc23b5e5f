#include "core/swarm/wire_error.h"

#include <iterator>

namespace granary::swarm {
namespace {

/// Index = number on the wire. Only grows.
constexpr ErrorCode table[] = {
    ErrorCode::internal,           // 0
    ErrorCode::invalidArgument,    // 1
    ErrorCode::malformed,          // 2
    ErrorCode::unsupportedVersion, // 3
    ErrorCode::notFound,           // 4
    ErrorCode::alreadyExists,      // 5
    ErrorCode::permissionDenied,   // 6
    ErrorCode::readOnly,           // 7
    ErrorCode::diskFull,           // 8
    ErrorCode::ioError,            // 9
    ErrorCode::wrongNetwork,       // 10
    ErrorCode::damaged,            // 11
    ErrorCode::refused,            // 12
    ErrorCode::quotaExceeded,      // 13
    ErrorCode::notEnrolled,        // 14
    ErrorCode::inviteUsed,         // 15
    ErrorCode::inviteExpired,      // 16
    ErrorCode::clockSkew,          // 17
    ErrorCode::busy,               // 18
    ErrorCode::tooLarge,           // 19
    ErrorCode::protocolViolation,  // 20
    ErrorCode::conflict,           // 21
    ErrorCode::cancelled,          // 22
    ErrorCode::timedOut,           // 23
    ErrorCode::epochEnded,         // 24
};
static_assert(std::size(table) <= wireErrorLimit);

} // namespace

std::uint8_t wireError(ErrorCode code)
{
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (table[i] == code)
            return static_cast<std::uint8_t>(i);
    return 0;
}

ErrorCode errorFromWire(std::uint8_t number) { return number < std::size(table) ? table[number] : ErrorCode::refused; }

} // namespace granary::swarm
