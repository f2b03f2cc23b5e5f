// What the kernel says of a person's files, less what differs from one run to the next. Files of the simulation have dates that it gave them (it
// plays after 2100); whatever has another date, directories on the way among it, has none, and numbers of inodes count from 1 in the order in which
// they are seen. A change shows in the date of a change as it does in that of the content, which every write of the simulation sets anew. Directories
// have no size and one link: others make files in those on the way. Files are as full as they are long, whenever the kernel gives them blocks.
#include "tests/sim/threads/libc.h"
#include "tests/sim/threads/turns.h"

#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using granary::test::Libc;
using granary::test::Turns;

namespace {

constinit Libc<int(int, const char*, int, unsigned, struct statx*)> realStatx{"statx"};
constinit Libc<int(int, struct stat64*)> realFstat{"fstat64"};
constinit Libc<int(int, const char*, struct stat64*, int)> realFstatat{"fstatat64"};

constinit Libc<int(int)> realSync{"fsync"};
constinit Libc<int(int)> realDataSync{"fdatasync"};
constinit Libc<int(int)> realSystemSync{"syncfs"};

constexpr std::int64_t firstDate = 4'102'444'800; // 2100-01-01
constexpr int blockBytes = 512;                   ///< in which blocks are counted

std::uint64_t numberOf(Turns& turns, std::uint64_t inode) { return turns.inodes().try_emplace(inode, turns.inodes().size() + 1).first->second; }

int smooth(int result, struct stat64* out)
{
    auto* const self = Turns::self();
    if (!self || result != 0)
        return result;
    out->st_ino = numberOf(*self->turns, out->st_ino);
    if (out->st_mtim.tv_sec < firstDate)
        out->st_mtim = {};
    out->st_ctim = out->st_mtim;
    if (S_ISDIR(out->st_mode))
        out->st_size = 0, out->st_nlink = 1;
    out->st_blocks = (out->st_size + blockBytes - 1) / blockBytes;
    return 0;
}

} // namespace

extern "C" {

int statx(int directory, const char* path, int flags, unsigned mask, struct statx* out) noexcept
{
    const int result = realStatx(directory, path, flags, mask, out);
    auto* const self = Turns::self();
    if (!self || result != 0)
        return result;
    out->stx_ino = numberOf(*self->turns, out->stx_ino);
    if (out->stx_mtime.tv_sec < firstDate)
        out->stx_mtime = {};
    out->stx_ctime = out->stx_mtime;
    if (S_ISDIR(out->stx_mode))
        out->stx_size = 0, out->stx_nlink = 1;
    out->stx_blocks = (out->stx_size + blockBytes - 1) / blockBytes;
    return 0;
}

// A person's disk never fails here, so nothing waits for it.
int fsync(int file) { return Turns::self() ? 0 : realSync(file); }
int fdatasync(int file) { return Turns::self() ? 0 : realDataSync(file); }
int syncfs(int file) noexcept { return Turns::self() ? 0 : realSystemSync(file); }

int fstat64(int file, struct stat64* out) noexcept { return smooth(realFstat(file, out), out); }

int fstatat64(int directory, const char* path, struct stat64* out, int flags) noexcept { return smooth(realFstatat(directory, path, out, flags), out); }

} // extern "C"
