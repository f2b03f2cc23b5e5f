#include "core/base/result.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace granary {
namespace {

struct Row {
    ErrorCode code;
    std::string_view name;
    ErrorKind kind;
};

constexpr Row rows[] = {
    {ErrorCode::internal, "internal", ErrorKind::internal},
    {ErrorCode::cancelled, "cancelled", ErrorKind::user},
    {ErrorCode::invalidArgument, "invalidArgument", ErrorKind::user},
    {ErrorCode::malformed, "malformed", ErrorKind::corrupt},
    {ErrorCode::unsupportedVersion, "unsupportedVersion", ErrorKind::user},
    {ErrorCode::notFound, "notFound", ErrorKind::user},
    {ErrorCode::alreadyExists, "alreadyExists", ErrorKind::user},
    {ErrorCode::permissionDenied, "permissionDenied", ErrorKind::user},
    {ErrorCode::readOnly, "readOnly", ErrorKind::user},
    {ErrorCode::diskFull, "diskFull", ErrorKind::user},
    {ErrorCode::ioError, "ioError", ErrorKind::user},
    {ErrorCode::inUse, "inUse", ErrorKind::user},
    {ErrorCode::locked, "locked", ErrorKind::user},
    {ErrorCode::wrongPassphrase, "wrongPassphrase", ErrorKind::user},
    {ErrorCode::wrongWords, "wrongWords", ErrorKind::user},
    {ErrorCode::wrongDrive, "wrongDrive", ErrorKind::user},
    {ErrorCode::wrongNetwork, "wrongNetwork", ErrorKind::user},
    {ErrorCode::damaged, "damaged", ErrorKind::corrupt},
    {ErrorCode::databaseDamaged, "databaseDamaged", ErrorKind::corrupt},
    {ErrorCode::notEnoughShards, "notEnoughShards", ErrorKind::transient},
    {ErrorCode::noNodes, "noNodes", ErrorKind::user},
    {ErrorCode::unreachable, "unreachable", ErrorKind::transient},
    {ErrorCode::timedOut, "timedOut", ErrorKind::transient},
    {ErrorCode::refused, "refused", ErrorKind::user},
    {ErrorCode::quotaExceeded, "quotaExceeded", ErrorKind::user},
    {ErrorCode::notEnrolled, "notEnrolled", ErrorKind::user},
    {ErrorCode::inviteUsed, "inviteUsed", ErrorKind::user},
    {ErrorCode::inviteExpired, "inviteExpired", ErrorKind::user},
    {ErrorCode::clockSkew, "clockSkew", ErrorKind::user},
    {ErrorCode::busy, "busy", ErrorKind::transient},
    {ErrorCode::tooLarge, "tooLarge", ErrorKind::user},
    {ErrorCode::protocolViolation, "protocolViolation", ErrorKind::internal},
    {ErrorCode::changedWhileRead, "changedWhileRead", ErrorKind::transient},
    {ErrorCode::conflict, "conflict", ErrorKind::user},
    {ErrorCode::notStored, "notStored", ErrorKind::user},
    {ErrorCode::epochEnded, "epochEnded", ErrorKind::transient},
    {ErrorCode::deviceRevoked, "deviceRevoked", ErrorKind::user},
};

const Row& row(ErrorCode code)
{
    for (const auto& r : rows)
        if (r.code == code)
            return r;
    return rows[0];
}

ErrorCode codeOf(int err)
{
    switch (err) {
    case ENOENT:
    case ENOTDIR: return ErrorCode::notFound;
    case EEXIST: return ErrorCode::alreadyExists;
    case EACCES:
    case EPERM: return ErrorCode::permissionDenied;
    case EROFS: return ErrorCode::readOnly;
    case ENOSPC:
    case EDQUOT: return ErrorCode::diskFull;
    case EFBIG: return ErrorCode::tooLarge;
    case EBUSY:
    case EAGAIN: return ErrorCode::busy;
    default: return ErrorCode::ioError;
    }
}

} // namespace

std::string_view errorName(ErrorCode code) { return row(code).name; }
ErrorKind defaultKind(ErrorCode code) { return row(code).kind; }

std::optional<ErrorCode> errorByName(std::string_view name)
{
    for (const auto& r : rows)
        if (r.name == name)
            return r.code;
    return std::nullopt;
}

Error Error::within(std::string_view what) const
{
    return {code, kind, detail.empty() ? std::string(what) : std::string(what) + ": " + detail};
}

std::string Error::text() const
{
    return detail.empty() ? std::string(errorName(code)) : std::string(errorName(code)) + ": " + detail;
}

Error errnoError(int err, std::string_view what)
{
    return {codeOf(err), std::string(what) + ": " + std::strerror(err)};
}

void assertionFailed(const char* condition, const char* file, int line)
{
    std::fprintf(stderr, "assertion failed: %s (%s:%d)\n", condition, file, line);
    std::abort();
}

} // namespace granary
