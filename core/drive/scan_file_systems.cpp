#include "core/drive/scan_file_systems.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace granary::drive {
namespace {

struct Magic {
    std::uint64_t magic;
    std::string_view name;
};
// From linux/magic.h and, where that has none, the file system's source.
constexpr std::array<Magic, 21> pseudoMagics{{{PROC_SUPER_MAGIC, "proc"}, {SYSFS_MAGIC, "sysfs"}, {DEVPTS_SUPER_MAGIC, "devpts"},
    {CGROUP_SUPER_MAGIC, "cgroup"}, {CGROUP2_SUPER_MAGIC, "cgroup2"}, {AUTOFS_SUPER_MAGIC, "autofs"}, {DEBUGFS_MAGIC, "debugfs"},
    {TRACEFS_MAGIC, "tracefs"}, {SECURITYFS_MAGIC, "securityfs"}, {BPF_FS_MAGIC, "bpf"}, {0x19800202, "mqueue"},
    {PSTOREFS_MAGIC, "pstore"}, {EFIVARFS_MAGIC, "efivarfs"}, {0x62656570, "configfs"}, {0x65735543, "fusectl"},
    {HUGETLBFS_MAGIC, "hugetlbfs"}, {BINFMTFS_MAGIC, "binfmt_misc"}, {NSFS_MAGIC, "nsfs"}, {SELINUX_MAGIC, "selinuxfs"},
    {SMACK_MAGIC, "smackfs"}, {0x67596969, "rpc_pipefs"}}};
constexpr std::uint64_t fuseMagic = 0x65735546;
/// Told by the type's name only: devtmpfs shares tmpfs's magic, and fuse file systems one.
constexpr std::array<std::string_view, 5> pseudoTypes{
    "devtmpfs", "fuse.portal", "fuse.gvfsd-fuse", "fuse.lxcfs", "fuse.snapfuse"};

std::string readMountinfo()
{
    std::string text;
    const int fd = ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return text;
    char buffer[16 << 10];
    for (ssize_t got; (got = ::read(fd, buffer, sizeof buffer)) > 0 && text.size() < (16u << 20);)
        text.append(buffer, static_cast<std::size_t>(got));
    ::close(fd);
    return text;
}

/// The `index`th word of a line, from 0.
std::string_view word(std::string_view line, unsigned index)
{
    for (; index > 0; --index) {
        const auto space = line.find(' ');
        if (space == std::string_view::npos)
            return {};
        line.remove_prefix(space + 1);
    }
    return line.substr(0, line.find(' '));
}

} // namespace

std::string_view mountedType(std::string_view mountinfo, std::uint64_t device)
{
    // proc(5): "36 35 98:0 /root /mount options optional... - type source options"
    const auto wanted = std::to_string(major(device)) + ":" + std::to_string(minor(device));
    for (std::size_t at = 0; at < mountinfo.size();) {
        const auto end = std::min(mountinfo.find('\n', at), mountinfo.size());
        const auto line = mountinfo.substr(at, end - at);
        at = end + 1;
        if (word(line, 2) != wanted)
            continue;
        if (const auto dash = line.find(" - "); dash != std::string_view::npos)
            return word(line.substr(dash + 3), 0);
    }
    return {};
}

std::string pseudoFileSystem(std::uint64_t magic, std::uint64_t device)
{
    for (const auto& known : pseudoMagics)
        if (known.magic == magic)
            return std::string(known.name);
    if (magic != TMPFS_MAGIC && magic != RAMFS_MAGIC && magic != fuseMagic)
        return {};
    const auto mountinfo = readMountinfo();
    const auto type = mountedType(mountinfo, device);
    return std::find(pseudoTypes.begin(), pseudoTypes.end(), type) != pseudoTypes.end() ? std::string(type) : std::string();
}

} // namespace granary::drive
