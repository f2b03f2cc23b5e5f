// How much a backup would read.
#include "core/drive/scan_walk.h"
#include "core/engine/api_values.h"
#include "core/engine/local_engine.h"

#include <chrono>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr auto longest = 10s;

/// Regular files and their sizes, until there is no time left.
class Counting : public drive::ScanVisitor {
public:
    explicit Counting(std::chrono::steady_clock::time_point until) : m_until(until) {}

    Status enterDirectory(const drive::ScannedDirectory&) override
    {
        return std::chrono::steady_clock::now() < m_until ? Status() : Status(Error(ErrorCode::timedOut, "counting"));
    }
    Status entry(const drive::ScannedDirectory&, const drive::ScannedEntry& entry) override
    {
        if (entry.type == drive::ScannedType::file) {
            ++files;
            bytes += entry.fileSizeBytes;
        }
        return {};
    }
    Status leaveDirectory(const drive::ScannedDirectory&) override { return {}; }
    void warning(drive::Warning) override {} // a backup meets it too, and says it

    std::uint64_t files = 0;
    std::uint64_t bytes = 0;

private:
    const std::chrono::steady_clock::time_point m_until;
};

/// Whether all of it was counted.
Result<bool> countAll(const drive::ScanOptions& options, Counting& counting, const CancelToken& cancel)
{
    const auto walked = drive::walk(options, counting, cancel);
    if (!walked && walked.error().code != ErrorCode::timedOut)
        return walked.error();
    return walked.ok();
}

std::uint64_t lessOf(std::uint64_t all, std::uint64_t part) { return all > part ? all - part : 0; }

} // namespace

Result<api::CountResult> LocalEngine::count(const api::CountRequest& request, CancelToken cancel)
{
    if (request.paths.empty())
        return Error(ErrorCode::invalidArgument, "no paths");
    for (const auto& path : request.paths)
        GRANARY_TRY(checkPath(path));
    drive::ScanOptions options;
    options.paths = toDrive(request.paths);
    options.excludes = request.excludes;
    options.skip = {m_profile->directory()};
    const auto until = std::chrono::steady_clock::now() + longest;
    api::CountResult out;
    Counting kept(until);
    GRANARY_ASSIGN(out.whole, countAll(options, kept, cancel));
    out.files = kept.files;
    out.bytes = kept.bytes;
    if (!out.whole)
        return out;
    options.excludes.clear();
    options.useIgnoreFiles = false;
    Counting all(until);
    GRANARY_ASSIGN(out.whole, countAll(options, all, cancel));
    // Files may come and go between the two walks.
    out.leftOutFiles = lessOf(all.files, out.files);
    out.leftOutBytes = lessOf(all.bytes, out.bytes);
    return out;
}

} // namespace granary::engine
