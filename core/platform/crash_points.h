// Crash points: counts what a program changes on the disk, and fails or dies at the chosen one.
#pragma once

#include "core/base/file_system.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>

namespace granary::platform {

/// Wraps a FileSystem and counts, from 1, every mutating operation: writeAt, truncate, allocate, sync, creating opens, makeDirectories, rename,
/// remove (once for each entry of removeTree) and syncDirectory. At the chosen one it either answers an error, once, without doing it, or
/// kills the process as a crash would, nothing flushed. Thread-safe; with several threads the numbering follows their interleaving.
///
/// Whole programs are tested through the environment (fromEnvironment):
///   GRANARY_CRASH_AT=N        _exit(137) instead of operation N
///   GRANARY_CRASH_AT=N,torn   the same, but half of the data of a write, in whole 512-byte sectors, still reaches the file
///   GRANARY_CRASH_AT=N,error  operation N answers ioError
///   GRANARY_CRASH_AT=N,full   operation N answers diskFull
///   GRANARY_CRASH_AT=0        counts only, and prints "crash points: COUNT" to standard error in the destructor
class FaultFileSystem : public FileSystem {
public:
    enum class Action : std::uint8_t { error, kill, killTorn };
    struct Fault {
        std::uint64_t at = 0; ///< 0: never
        Action action = Action::kill;
        ErrorCode code = ErrorCode::ioError; ///< for Action::error
        bool printCount = false;
    };

    /// `inner` outlives it.
    FaultFileSystem(FileSystem& inner, Fault fault) : m_inner(inner), m_fault(fault) {}
    ~FaultFileSystem() override;

    /// Null when GRANARY_CRASH_AT is unset or empty: the program then uses `inner` itself. A value that does not parse ends the program with
    /// status 64: a crash test that silently tests nothing is worse than none.
    static std::unique_ptr<FaultFileSystem> fromEnvironment(FileSystem& inner);
    /// The value of GRANARY_CRASH_AT; nullopt if it does not parse.
    static std::optional<Fault> parse(std::string_view text);

    std::uint64_t operations() const { return m_count.load(); }

    Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode) override;
    Result<FileInfo> info(const std::string& path) override { return m_inner.info(path); }
    bool exists(const std::string& path) override { return m_inner.exists(path); }
    Result<std::vector<std::string>> list(const std::string& path) override { return m_inner.list(path); }
    Status makeDirectories(const std::string& path) override;
    Status rename(const std::string& from, const std::string& to) override;
    Status remove(const std::string& path) override;
    Status removeTree(const std::string& path) override;
    Status syncDirectory(const std::string& path) override;
    Result<SpaceInfo> space(const std::string& path) override { return m_inner.space(path); }
    Result<std::unique_ptr<FileLock>> lock(const std::string& path) override { return m_inner.lock(path); }

private:
    friend class FaultFile;
    /// Counts one operation; `torn` does half of it, where that is possible.
    Status point(const std::function<void()>& torn = {});

    FileSystem& m_inner;
    Fault m_fault;
    std::atomic<std::uint64_t> m_count{0};
};

} // namespace granary::platform
