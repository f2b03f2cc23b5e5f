// Which real paths a backup's sources are.
#include "core/drive/scan_walk.h"

#include <algorithm>
#include <deque>

namespace granary::drive {
namespace {

constexpr unsigned maxLinks = 40; // as the kernel has it

void prependParts(std::deque<std::string>& parts, std::string_view path)
{
    std::vector<std::string> fresh;
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        if (const auto part = path.substr(at, end - at); !part.empty() && part != ".")
            fresh.emplace_back(part);
        at = end + 1;
    }
    parts.insert(parts.begin(), fresh.begin(), fresh.end());
}

/// A place in the real tree: the open directories from "/" down.
class Place {
public:
    explicit Place(DirectoryHandle::Pointer root) : m_handles{std::move(root)} {}
    DirectoryHandle& directory() { return *m_handles.back(); }
    std::string pathOf(std::string_view name) const
    {
        std::string path;
        for (const auto& part : m_parts)
            path += '/' + part;
        return name.empty() && !path.empty() ? path : path + '/' + std::string(name);
    }
    void up()
    {
        if (!m_parts.empty()) {
            m_parts.pop_back();
            m_handles.pop_back();
        }
    }
    void toRoot()
    {
        m_parts.clear();
        m_handles.resize(1);
    }
    Status down(const ScannedEntry& child)
    {
        GRANARY_ASSIGN(auto handle, directory().openDirectory(child));
        m_handles.push_back(std::move(handle));
        m_parts.push_back(child.name);
        return {};
    }

private:
    std::vector<DirectoryHandle::Pointer> m_handles;
    std::vector<std::string> m_parts;
};

Status resolve(const DirectoryHandle::Pointer& root, const std::string& path, std::vector<std::string>& out)
{
    if (path.empty() || path.front() != '/' || path.find('\0') != std::string::npos)
        return Error(ErrorCode::invalidArgument, "not an absolute path");
    const bool followLast = path.back() == '/';
    Place place(root);
    std::deque<std::string> parts;
    prependParts(parts, path);
    for (unsigned links = 0; !parts.empty();) {
        const auto name = std::move(parts.front());
        parts.pop_front();
        if (name == "..") {
            place.up();
            continue;
        }
        GRANARY_ASSIGN(const ScannedEntry child, place.directory().child(name));
        if (parts.empty() && !(followLast && child.type == ScannedType::symlink) && child.type != ScannedType::directory) {
            out.push_back(place.pathOf(name));
            return {};
        }
        if (child.type == ScannedType::symlink) {
            if (++links > maxLinks)
                return Error(ErrorCode::invalidArgument, "too many links on the way");
            out.push_back(place.pathOf(name));
            if (child.target.starts_with('/'))
                place.toRoot();
            prependParts(parts, child.target);
        } else if (parts.empty()) {
            out.push_back(place.pathOf(name)); // a directory; the walk reports it when it can't be read
            return {};
        } else {
            if (child.type != ScannedType::directory)
                return Error(ErrorCode::notFound, "a file is on the way");
            GRANARY_TRY(place.down(child));
        }
    }
    out.push_back(place.pathOf({}));
    return {};
}

} // namespace

std::vector<std::string> resolveSources(const std::vector<std::string>& paths, const std::function<void(Warning)>& warn)
{
    std::vector<std::string> out;
    auto root = DirectoryHandle::open("/");
    for (const auto& path : paths) {
        const auto before = out.size();
        const auto status = root ? resolve(*root, path, out) : Status(root.error());
        if (!status) {
            out.resize(before);
            warn({status.error().code, path, status.error().detail});
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace granary::drive
