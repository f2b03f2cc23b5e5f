// Errors as values.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace granary {

/// What can be done about an error.
enum class ErrorKind : std::uint8_t {
    transient, ///< try again later
    user,      ///< the user can mend it
    corrupt,   ///< data is damaged
    internal,  ///< a fault of ours
};

/// Why it failed. Values only grow: scripts and the socket's clients see the names (errorName).
enum class ErrorCode : std::uint16_t {
    internal,
    cancelled,
    invalidArgument,
    malformed,        ///< bytes that do not follow their format
    unsupportedVersion,
    notFound,
    alreadyExists,
    permissionDenied,
    readOnly,
    diskFull,
    ioError,
    inUse,            ///< another program holds this profile
    locked,           ///< the drive is locked: unlock first
    wrongPassphrase,
    wrongWords,
    wrongDrive,       ///< words or keys of another drive
    wrongNetwork,
    damaged,          ///< authentication or hash check failed
    databaseDamaged,
    notEnoughShards,  ///< fewer than k shards can be reached
    noNodes,
    unreachable,
    timedOut,
    refused,          ///< a peer said no without a finer reason
    quotaExceeded,
    notEnrolled,      ///< the node admits only invited tenants
    inviteUsed,
    inviteExpired,
    clockSkew,
    busy,
    tooLarge,
    protocolViolation,
    changedWhileRead,
    conflict,
    notStored,        ///< a socket or a pseudo file system: nothing that a restore would miss
    epochEnded,       ///< the drive goes on under newer keys than these
    deviceRevoked,    ///< this machine was removed from the drive
};

/// Stable lower-camel name, for example "diskFull".
std::string_view errorName(ErrorCode code);
/// The code of a name that errorName writes.
std::optional<ErrorCode> errorByName(std::string_view name);
/// The usual kind of a code.
ErrorKind defaultKind(ErrorCode code);

/// A code, what can be done, and a detail for the log. Only programs turn it into sentences.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::internal;
    ErrorKind kind = ErrorKind::internal;
    std::string detail;

    Error(ErrorCode c, std::string d = {}) : code(c), kind(defaultKind(c)), detail(std::move(d)) {}
    Error(ErrorCode c, ErrorKind k, std::string d) : code(c), kind(k), detail(std::move(d)) {}
    /// Puts what was being done in front of the detail.
    Error within(std::string_view what) const;
    std::string text() const;
};

/// From errno after a failed call; `what` names the call and, where it is not private, the object.
Error errnoError(int err, std::string_view what);

/// A value or an Error. Asserts (also in release) on access to the other one.
template <class T>
class [[nodiscard]] Result {
public:
    using Value = T;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code) : m_state(std::in_place_index<1>, Error(code)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(value()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& value() { check(ok()); return *std::get_if<0>(&m_state); }
    const T& value() const { check(ok()); return *std::get_if<0>(&m_state); }
    const Error& error() const { check(!ok()); return *std::get_if<1>(&m_state); }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    static void check(bool good) { if (!good) __builtin_trap(); }
    std::variant<T, Error> m_state;
};

/// Success or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}
    Result(ErrorCode code) : m_error(code), m_ok(false) {}
    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error& error() const { if (m_ok) __builtin_trap(); return m_error; }

private:
    Error m_error{ErrorCode::internal};
    bool m_ok = true;
};
using Status = Result<void>;

/// An invariant of ours, checked in release too; never for input.
#define GRANARY_ASSERT(condition) ((condition) ? void() : ::granary::assertionFailed(#condition, __FILE__, __LINE__))
[[noreturn]] void assertionFailed(const char* condition, const char* file, int line);

/// Returns the error of `expr` from the enclosing function.
#define GRANARY_TRY(expr)                                   \
    do {                                                    \
        if (auto granaryStatus = (expr); !granaryStatus.ok()) \
            return granaryStatus.error();                   \
    } while (false)
#define GRANARY_CONCAT2(a, b) a##b
#define GRANARY_CONCAT(a, b) GRANARY_CONCAT2(a, b)
/// GRANARY_ASSIGN(auto x, expr): x = value of expr, or returns its error.
#define GRANARY_ASSIGN(decl, expr)                                      \
    auto GRANARY_CONCAT(granaryResult, __LINE__) = (expr);              \
    if (!GRANARY_CONCAT(granaryResult, __LINE__).ok())                  \
        return GRANARY_CONCAT(granaryResult, __LINE__).error();         \
    decl = std::move(GRANARY_CONCAT(granaryResult, __LINE__)).operator*()

} // namespace granary
