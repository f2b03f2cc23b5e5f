// A drive on a real directory with in-memory nodes, and a tree of files to back up.
#pragma once

#include "core/base/worker_pool.h"
#include "core/drive/drive.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "memory_segment_store.h"
#include "tests/support/temp_dir.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

/// Of a test: ends it with the error's text.
#define VERIFY_OK(expression)                                                            \
    do {                                                                                 \
        const auto& verified = (expression);                                             \
        QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().text().c_str());   \
    } while (false)

namespace granary::test {

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// Deterministic, incompressible bytes.
inline std::string noise(std::size_t size, std::uint64_t seed)
{
    std::string out(size, '\0');
    std::uint64_t x = seed * 0x9E3779B97F4A7C15u + 1;
    for (auto& c : out) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        c = static_cast<char>(x >> 24);
    }
    return out;
}

inline void writeText(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }
inline std::string readText(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}
/// Regular files below `root`: path from there -> contents.
inline std::map<std::string, std::string> contents(const std::string& root)
{
    std::map<std::string, std::string> out;
    for (const auto& e : std::filesystem::recursive_directory_iterator(root))
        if (e.is_regular_file())
            out[e.path().string().substr(root.size())] = readText(e.path().string());
    return out;
}

inline crypto::DriveKeys testKeys(std::byte seed = std::byte{7})
{
    crypto::initialise();
    std::array<std::byte, 32> root{};
    root.fill(seed);
    return crypto::driveKeys(crypto::StorageRoot::copyFrom(root), 0, 0);
}

/// A real file system that may say it is nearly full.
class FullerDisk : public platform::DiskFileSystem {
public:
    Result<SpaceInfo> space(const std::string& path) override
    {
        auto info = DiskFileSystem::space(path);
        if (info && freeBytes)
            info->freeBytes = *freeBytes;
        return info;
    }
    std::optional<std::uint64_t> freeBytes;
};

class DriveFixture {
public:
    DriveFixture() { crypto::initialise(); }

    std::unique_ptr<drive::Drive> open(const std::string& name = "profile", std::byte seed = std::byte{7})
    {
        std::array<std::byte, 32> key{};
        key.fill(std::byte{9});
        auto opened = drive::Drive::open({files, clock, random, *executor, log}, directory.file(name), store::DatabaseKey::copyFrom(key), testKeys(seed));
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        (*opened)->attach(&nodes);
        return std::move(*opened);
    }

    TempDir directory;
    FullerDisk files;
    platform::SystemClock clock;
    platform::SystemRandom random;
    WorkerPool workers{2};
    Executor* executor = &workers; ///< of the next drive that is opened
    QuietLog log;
    MemorySegmentStore nodes;
};

} // namespace granary::test
