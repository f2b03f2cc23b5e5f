#include "core/store/port_vfs.h"

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <cstdio>

namespace granary::store {
namespace {

/// Longest path SQLite is told of; it allocates several of these a connection.
constexpr int pathLimitBytes = 4096;
constexpr int sectorBytes = 4096;

struct PortFile {
    sqlite3_file base; // first: SQLite casts
    PortVfs* vfs;
    File* file;
    std::string* path;
    bool syncName;
};

PortVfs& vfsOf(sqlite3_vfs* vfs) { return *static_cast<PortVfs*>(vfs->pAppData); }
PortFile& fileOf(sqlite3_file* file) { return *reinterpret_cast<PortFile*>(file); }

/// The one disk error with a code of its own in SQLite is a full one.
int failure(PortVfs& vfs, const Error& error, int code)
{
    vfs.noteError(error);
    return error.code == ErrorCode::diskFull ? SQLITE_FULL : code;
}

int closeFile(sqlite3_file* file)
{
    delete fileOf(file).file;
    delete fileOf(file).path;
    fileOf(file).file = nullptr;
    fileOf(file).path = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset)
{
    const MutableByteView buffer(static_cast<std::byte*>(out), static_cast<std::size_t>(size));
    const auto got = fileOf(file).file->readAt(static_cast<std::uint64_t>(offset), buffer);
    if (!got.ok())
        return failure(*fileOf(file).vfs, got.error(), SQLITE_IOERR_READ);
    if (*got == buffer.size())
        return SQLITE_OK;
    // SQLite asks for zeros behind the end.
    const auto rest = buffer.subspan(*got);
    std::fill(rest.begin(), rest.end(), std::byte{0});
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset)
{
    const ByteView bytes(static_cast<const std::byte*>(data), static_cast<std::size_t>(size));
    const auto status = fileOf(file).file->writeAt(static_cast<std::uint64_t>(offset), bytes);
    return status.ok() ? SQLITE_OK : failure(*fileOf(file).vfs, status.error(), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const auto status = fileOf(file).file->truncate(static_cast<std::uint64_t>(size));
    return status.ok() ? SQLITE_OK : failure(*fileOf(file).vfs, status.error(), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    auto& f = fileOf(file);
    if (const auto status = f.file->sync(); !status.ok())
        return failure(*f.vfs, status.error(), SQLITE_IOERR_FSYNC);
    if (f.syncName) {
        if (const auto status = f.vfs->files().syncDirectory(parentPath(*f.path)); !status.ok())
            return failure(*f.vfs, status.error(), SQLITE_IOERR_DIR_FSYNC);
        f.syncName = false;
    }
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* out)
{
    const auto size = fileOf(file).file->size();
    if (!size.ok())
        return failure(*fileOf(file).vfs, size.error(), SQLITE_IOERR_FSTAT);
    *out = static_cast<sqlite3_int64>(*size);
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) { return SQLITE_OK; }
int checkReservedLock(sqlite3_file*, int* out)
{
    *out = 0;
    return SQLITE_OK;
}
int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return sectorBytes; }
// A write changes no byte outside itself even when the power fails: true of everything that has made disks for years, and of the port's twin.
int deviceCharacteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods ioMethods = {
    1, // no shared memory: WAL in exclusive mode only
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    lockFile,
    lockFile,
    checkReservedLock,
    fileControl,
    sectorSize,
    deviceCharacteristics,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs* vfs, const char* path, sqlite3_file* out, int flags, int* outFlags)
{
    auto& f = fileOf(out);
    f.base.pMethods = nullptr;
    // Temporary files have no name; temp_store=MEMORY keeps them off the disk, where they would lie in the clear.
    if (!path)
        return failure(vfsOf(vfs), Error(ErrorCode::internal, "temporary file"), SQLITE_CANTOPEN);
    auto& files = vfsOf(vfs).files();
    const bool existed = files.exists(path);
    const auto mode = flags & SQLITE_OPEN_READONLY ? OpenMode::read
        : flags & SQLITE_OPEN_CREATE               ? OpenMode::create
                                                   : OpenMode::readWrite;
    auto opened = files.open(path, mode);
    if (!opened.ok())
        return failure(vfsOf(vfs), opened.error(), SQLITE_CANTOPEN);
    f.vfs = &vfsOf(vfs);
    f.file = (*opened).release();
    f.path = new std::string(path);
    f.syncName = !existed;
    f.base.pMethods = &ioMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* path, int syncDirectory)
{
    auto& files = vfsOf(vfs).files();
    if (const auto status = files.remove(path); !status.ok()) {
        if (status.error().code == ErrorCode::notFound)
            return SQLITE_IOERR_DELETE_NOENT;
        return failure(vfsOf(vfs), status.error(), SQLITE_IOERR_DELETE);
    }
    if (!syncDirectory)
        return SQLITE_OK;
    const auto status = files.syncDirectory(parentPath(path));
    return status.ok() ? SQLITE_OK : failure(vfsOf(vfs), status.error(), SQLITE_IOERR_DIR_FSYNC);
}

int accessFile(sqlite3_vfs* vfs, const char* path, int flags, int* out)
{
    const auto info = vfsOf(vfs).files().info(path);
    if (!info.ok() && info.error().code != ErrorCode::notFound)
        return failure(vfsOf(vfs), info.error(), SQLITE_IOERR_ACCESS);
    // An empty file is none, as in SQLite's unix VFS: a journal that was created but never written.
    *out = info.ok() && (flags != SQLITE_ACCESS_EXISTS || info->sizeBytes > 0);
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* path, int size, char* out)
{
    const int length = std::snprintf(out, static_cast<std::size_t>(size), "%s", path);
    return length < size ? SQLITE_OK : SQLITE_CANTOPEN;
}

sqlite3_vfs* defaultVfs() { return sqlite3_vfs_find(nullptr); }
int randomness(sqlite3_vfs*, int size, char* out) { return defaultVfs()->xRandomness(defaultVfs(), size, out); }
int sleepFor(sqlite3_vfs*, int microseconds) { return defaultVfs()->xSleep(defaultVfs(), microseconds); }
int currentTime(sqlite3_vfs*, double* out) { return defaultVfs()->xCurrentTime(defaultVfs(), out); }
int lastError(sqlite3_vfs*, int, char*) { return 0; }

} // namespace

PortVfs::PortVfs(FileSystem& files) : m_files(files), m_vfs(std::make_unique<sqlite3_vfs>())
{
    static std::atomic<std::uint64_t> number{0};
    m_name = "granary-" + std::to_string(++number);
    *m_vfs = sqlite3_vfs{};
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = sizeof(PortFile);
    m_vfs->mxPathname = pathLimitBytes;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = accessFile;
    m_vfs->xFullPathname = fullPathname;
    m_vfs->xRandomness = randomness;
    m_vfs->xSleep = sleepFor;
    m_vfs->xCurrentTime = currentTime;
    m_vfs->xGetLastError = lastError;
    GRANARY_ASSERT(sqlite3_vfs_register(m_vfs.get(), 0) == SQLITE_OK);
}

PortVfs::~PortVfs() { sqlite3_vfs_unregister(m_vfs.get()); }

} // namespace granary::store
