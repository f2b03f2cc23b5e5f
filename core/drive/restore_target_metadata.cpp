#include "core/drive/restore_target_metadata.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr const char* accessAcl = "system.posix_acl_access";
constexpr const char* defaultAcl = "system.posix_acl_default";

/// The inode behind a descriptor, whatever it is: the kernel's link leads to it without following it any further.
std::string magicPath(int fd) { return "/proc/self/fd/" + std::to_string(fd); }

bool has(const Metadata& metadata, std::string_view name)
{
    return std::any_of(metadata.xattrs.begin(), metadata.xattrs.end(), [&](const auto& x) { return x.name == name; });
}

struct Setter {
    const RestoredObject& object;
    const Metadata& metadata;
    MetadataOutcome outcome{};
    bool uidRight = true;
    bool gidRight = true;

    void problem(std::string what, int err)
    {
        if (outcome.problem.empty())
            outcome.problem = std::move(what) + ": " + std::strerror(err);
    }

    int changeOwner(uid_t uid, gid_t gid) const
    {
        return object.pathOnly ? ::fchownat(object.fd, "", uid, gid, AT_EMPTY_PATH) : ::fchown(object.fd, uid, gid);
    }

    void setOwner()
    {
        uidRight = object.uid == metadata.uid;
        gidRight = object.gid == metadata.gid;
        if (uidRight && gidRight)
            return;
        const auto keep = static_cast<uid_t>(-1);
        if (changeOwner(uidRight ? keep : metadata.uid, gidRight ? static_cast<gid_t>(-1) : metadata.gid) == 0)
            uidRight = gidRight = true;
        else if (!gidRight && !uidRight && changeOwner(keep, metadata.gid) == 0)
            gidRight = true;
        outcome.ownerSet = uidRight && gidRight;
    }

    void setAttributes()
    {
        if (object.removeAcls && object.type != EntryType::symlink) {
            const auto path = object.pathOnly ? magicPath(object.fd) : std::string();
            for (const auto* acl : {accessAcl, defaultAcl})
                if (!has(metadata, acl) && (acl == accessAcl || object.type == EntryType::directory))
                    object.pathOnly ? ::removexattr(path.c_str(), acl) : ::fremovexattr(object.fd, acl);
        }
        if (metadata.xattrs.empty())
            return;
        const auto path = object.pathOnly ? magicPath(object.fd) : std::string();
        for (const auto& x : metadata.xattrs) {
            const int failed = object.pathOnly ? ::setxattr(path.c_str(), x.name.c_str(), x.value.data(), x.value.size(), 0)
                                               : ::fsetxattr(object.fd, x.name.c_str(), x.value.data(), x.value.size(), 0);
            if (failed != 0)
                problem("extended attribute " + x.name, errno);
        }
    }

    void setMode()
    {
        if (object.type == EntryType::symlink)
            return;
        auto mode = static_cast<mode_t>(metadata.mode & 07777);
        if (!uidRight)
            mode &= ~static_cast<mode_t>(S_ISUID);
        if (!gidRight)
            mode &= ~static_cast<mode_t>(S_ISGID);
        // An ACL changes the group's bits, a change of owner the set-id bits.
        const bool certain = object.mode == mode && !has(metadata, accessAcl) && !object.removeAcls && (mode & 06000) == 0;
        if (certain)
            return;
        if ((object.pathOnly ? ::chmod(magicPath(object.fd).c_str(), mode) : ::fchmod(object.fd, mode)) != 0)
            problem("mode", errno);
    }

    void setTime()
    {
        auto seconds = metadata.mtimeNs / nsPerSecond;
        auto ns = metadata.mtimeNs % nsPerSecond;
        if (ns < 0) {
            ns += nsPerSecond;
            --seconds;
        }
        const struct timespec times[2] = {{0, UTIME_OMIT}, {static_cast<time_t>(seconds), static_cast<long>(ns)}};
        int failed = object.pathOnly ? ::utimensat(object.fd, "", times, AT_EMPTY_PATH) : ::futimens(object.fd, times);
        if (failed != 0 && object.pathOnly && errno == EINVAL) // before Linux 5.8
            failed = ::utimensat(AT_FDCWD, magicPath(object.fd).c_str(), times, 0);
        if (failed != 0)
            problem("time", errno);
    }
};

} // namespace

MetadataOutcome applyMetadata(const RestoredObject& object, const Metadata& metadata)
{
    Setter setter{object, metadata};
    setter.setOwner();
    setter.setAttributes();
    setter.setMode();
    setter.setTime();
    return std::move(setter.outcome);
}

} // namespace granary::drive
