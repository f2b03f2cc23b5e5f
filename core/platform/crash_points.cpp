#include "core/platform/crash_points.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace granary::platform {
namespace {

/// What a shell sees of a process ended by SIGKILL.
constexpr int killedStatus = 137;
constexpr std::uint64_t sectorBytes = 512;

} // namespace

class FaultFile : public File {
public:
    FaultFile(FaultFileSystem& owner, std::unique_ptr<File> inner) : m_owner(owner), m_inner(std::move(inner)) {}
    Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) override { return m_inner->readAt(offset, out); }
    Status writeAt(std::uint64_t offset, ByteView data) override
    {
        GRANARY_TRY(m_owner.point([&] {
            // Disks write whole sectors.
            const auto middle = (offset + data.size() / 2) / sectorBytes * sectorBytes;
            if (middle > offset)
                (void)m_inner->writeAt(offset, data.first(middle - offset));
        }));
        return m_inner->writeAt(offset, data);
    }
    Status truncate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(m_owner.point());
        return m_inner->truncate(sizeBytes);
    }
    Status allocate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(m_owner.point());
        return m_inner->allocate(sizeBytes);
    }
    Status sync() override
    {
        GRANARY_TRY(m_owner.point());
        return m_inner->sync();
    }
    Result<std::uint64_t> size() override { return m_inner->size(); }

private:
    FaultFileSystem& m_owner;
    std::unique_ptr<File> m_inner;
};

FaultFileSystem::~FaultFileSystem()
{
    if (m_fault.printCount)
        std::fprintf(stderr, "crash points: %llu\n", static_cast<unsigned long long>(operations()));
}

std::optional<FaultFileSystem::Fault> FaultFileSystem::parse(std::string_view text)
{
    Fault fault;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), fault.at);
    if (failure != std::errc())
        return std::nullopt;
    const std::string_view how = text.substr(static_cast<std::size_t>(end - text.data()));
    fault.printCount = fault.at == 0;
    if (how == ",torn") {
        fault.action = Action::killTorn;
    } else if (how == ",error") {
        fault.action = Action::error;
    } else if (how == ",full") {
        fault.action = Action::error;
        fault.code = ErrorCode::diskFull;
    } else if (!how.empty()) {
        return std::nullopt;
    }
    return fault;
}

std::unique_ptr<FaultFileSystem> FaultFileSystem::fromEnvironment(FileSystem& inner)
{
    const char* const text = std::getenv("GRANARY_CRASH_AT");
    if (!text || !*text)
        return nullptr;
    const auto fault = parse(text);
    if (!fault) {
        std::fputs("GRANARY_CRASH_AT does not parse\n", stderr);
        ::_exit(64);
    }
    return std::make_unique<FaultFileSystem>(inner, *fault);
}

Status FaultFileSystem::point(const std::function<void()>& torn)
{
    const auto number = m_count.fetch_add(1) + 1;
    if (m_fault.at == 0 || number != m_fault.at)
        return {};
    if (m_fault.action == Action::error)
        return Error(m_fault.code, "fault at operation " + std::to_string(number));
    if (m_fault.action == Action::killTorn && torn)
        torn();
    ::_exit(killedStatus);
}

Result<std::unique_ptr<File>> FaultFileSystem::open(const std::string& path, OpenMode mode)
{
    if (mode == OpenMode::create || mode == OpenMode::createExclusive)
        GRANARY_TRY(point());
    GRANARY_ASSIGN(auto inner, m_inner.open(path, mode));
    return std::unique_ptr<File>(std::make_unique<FaultFile>(*this, std::move(inner)));
}

Status FaultFileSystem::makeDirectories(const std::string& path)
{
    GRANARY_TRY(point());
    return m_inner.makeDirectories(path);
}

Status FaultFileSystem::rename(const std::string& from, const std::string& to)
{
    GRANARY_TRY(point());
    return m_inner.rename(from, to);
}

Status FaultFileSystem::remove(const std::string& path)
{
    GRANARY_TRY(point());
    return m_inner.remove(path);
}

Status FaultFileSystem::removeTree(const std::string& path)
{
    // Entry by entry, so that there is a crash point inside. A symbolic link to a directory must not be entered: removing the
    // entry itself is tried first, and only a directory with something in it refuses that.
    GRANARY_TRY(point());
    const auto removed = m_inner.remove(path);
    if (removed.ok() || removed.error().code == ErrorCode::notFound)
        return {};
    if (removed.error().code != ErrorCode::conflict)
        return removed;
    GRANARY_ASSIGN(const auto names, m_inner.list(path));
    for (const auto& name : names)
        GRANARY_TRY(removeTree(joinPath(path, name)));
    return remove(path);
}

Status FaultFileSystem::syncDirectory(const std::string& path)
{
    GRANARY_TRY(point());
    return m_inner.syncDirectory(path);
}

} // namespace granary::platform
