#include "core/base/file_system.h"

namespace granary {

Result<Bytes> FileSystem::readFile(const std::string& path, std::uint64_t limitBytes)
{
    GRANARY_ASSIGN(auto file, open(path, OpenMode::read));
    GRANARY_ASSIGN(const auto size, file->size());
    if (size > limitBytes)
        return Error(ErrorCode::tooLarge, path);
    Bytes data(size);
    GRANARY_ASSIGN(const auto got, file->readAt(0, data));
    data.resize(got);
    return data;
}

Status FileSystem::writeFileDurably(const std::string& path, ByteView data)
{
    const std::string temporary = path + ".new";
    {
        GRANARY_ASSIGN(auto file, open(temporary, OpenMode::create));
        GRANARY_TRY(file->truncate(0));
        GRANARY_TRY(file->writeAt(0, data));
        GRANARY_TRY(file->sync());
    }
    GRANARY_TRY(rename(temporary, path));
    return syncDirectory(parentPath(path));
}

std::string joinPath(std::string_view directory, std::string_view name)
{
    std::string out(directory);
    if (out.empty() || out.back() != '/')
        out += '/';
    out += name;
    return out;
}

std::string parentPath(std::string_view path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return ".";
    return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

} // namespace granary
