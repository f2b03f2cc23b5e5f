#include "core/drive/scan_walk.h"

#include "core/drive/ignore_rules.h"
#include "core/drive/scan_file_systems.h"

#include <algorithm>
#include <map>
#include <set>
#include <sys/stat.h>

namespace granary::drive {
namespace {

/// The sources as a tree of names: `whole` ends one, what isn't whole is only passed.
struct SourceNode {
    bool whole = false;
    std::map<std::string, std::unique_ptr<SourceNode>, std::less<>> children;

    const SourceNode* child(std::string_view name) const
    {
        const auto it = children.find(name);
        return it == children.end() ? nullptr : it->second.get();
    }
    void add(std::string_view path)
    {
        auto* node = this;
        for (std::size_t at = 1; at < path.size();) {
            const auto end = std::min(path.find('/', at), path.size());
            auto& next = node->children[std::string(path.substr(at, end - at))];
            if (!next)
                next = std::make_unique<SourceNode>();
            node = next.get();
            at = end + 1;
        }
        node->whole = true;
    }
};

/// A directory on the way from "/" to where the walk stands.
struct Frame {
    ScannedEntry entry;
    DirectoryHandle::Pointer handle;
    DirectoryState state = DirectoryState::whole;
    const SourceNode* sources = nullptr; ///< below here, null when there are none
    ScannedEntries children; ///< still to come
    std::size_t pathBytes = 0; ///< of the parent's path in m_path
    IgnoreRules rules;
};

class Walker {
public:
    Walker(const ScanOptions& options, ScanVisitor& visitor, const CancelToken& cancel)
        : m_options(options),
          m_visitor(visitor),
          m_cancel(cancel)
    {}
    Status run();

private:
    Status prepare();
    Status push(Frame frame);
    Status pop();
    Status step();
    void list(Frame& frame);
    void listPassage(Frame& frame);
    void loadRules(Frame& frame);
    void leaveOut(Frame& frame);
    Frame frameFor(const Frame& parent, const ScannedEntry& child);
    bool ignored(const ScannedEntry& child);
    bool skipped(const ScannedEntry& child) const;
    std::string pathOf(std::string_view name) const
    {
        return m_path == "/" ? m_path + std::string(name) : m_path + '/' + std::string(name);
    }
    void warn(const Error& error, std::string path) { m_visitor.warning({error.code, std::move(path), error.detail}); }
    ScannedDirectory view(const Frame& frame) const { return {m_path, frame.handle, frame.entry, frame.state, frame.children}; }

    const ScanOptions& m_options;
    ScanVisitor& m_visitor;
    const CancelToken& m_cancel;
    SourceNode m_sources;
    IgnoreRules m_excludes;
    std::set<std::pair<std::uint64_t, std::uint64_t>> m_skip; ///< device, inode
    std::vector<std::unique_ptr<Frame>> m_stack;              ///< pointers: names of frames are referred to
    std::vector<std::string_view> m_parts;                    ///< the names of the frames below "/"
    std::string m_path = "/";
};

Status Walker::prepare()
{
    GRANARY_ASSIGN(m_excludes, IgnoreRules::fromGlobs(m_options.excludes));
    for (const auto& path : m_options.skip) {
        struct stat st {};
        if (::stat(path.c_str(), &st) == 0)
            m_skip.emplace(st.st_dev, st.st_ino);
    }
    for (const auto& path : resolveSources(m_options.paths, [this](Warning w) { m_visitor.warning(std::move(w)); }))
        m_sources.add(path);
    return {};
}

Status Walker::run()
{
    GRANARY_TRY(prepare());
    GRANARY_ASSIGN(const auto root, DirectoryHandle::open("/"));
    Frame frame;
    GRANARY_ASSIGN(frame.entry, root->self());
    frame.handle = root;
    frame.state = m_sources.whole ? DirectoryState::whole : DirectoryState::passage;
    frame.sources = &m_sources;
    GRANARY_TRY(push(std::move(frame)));
    while (!m_stack.empty()) {
        GRANARY_TRY(m_cancel.check());
        GRANARY_TRY(step());
    }
    return {};
}

Status Walker::step()
{
    auto& frame = *m_stack.back();
    if (frame.children.empty())
        return pop();
    const auto child = std::move(frame.children.front());
    frame.children.pop_front();
    if (child.type != ScannedType::directory)
        return m_visitor.entry(view(frame), child);
    return push(frameFor(frame, child));
}

Status Walker::push(Frame frame)
{
    m_stack.push_back(std::make_unique<Frame>(std::move(frame)));
    auto& top = *m_stack.back();
    top.pathBytes = m_path.size();
    if (m_stack.size() > 1) {
        m_parts.push_back(top.entry.name);
        if (m_path.back() != '/')
            m_path += '/';
        m_path += top.entry.name;
    }
    if (top.state == DirectoryState::whole)
        list(top);
    else if (top.state == DirectoryState::passage)
        listPassage(top);
    return m_visitor.enterDirectory(view(top));
}

Status Walker::pop()
{
    GRANARY_TRY(m_visitor.leaveDirectory(view(*m_stack.back())));
    if (m_stack.size() > 1)
        m_parts.pop_back();
    m_path.resize(m_stack.back()->pathBytes);
    m_stack.pop_back();
    return {};
}

Frame Walker::frameFor(const Frame& parent, const ScannedEntry& child)
{
    Frame frame;
    frame.entry = child;
    frame.sources = parent.sources ? parent.sources->child(child.name) : nullptr;
    const bool source = frame.sources && frame.sources->whole;
    // An ignored directory is in the list only because a source lies below it.
    const bool inside = parent.state == DirectoryState::whole && !(frame.sources && ignored(child));
    frame.state = source || inside ? DirectoryState::whole : DirectoryState::passage;
    if (child.mountPoint) {
        const auto magic = parent.handle->fileSystemMagic(child.name);
        const auto pseudo = magic ? pseudoFileSystem(*magic, child.fingerprint.device) : std::string();
        if (!pseudo.empty()) {
            frame.state = DirectoryState::pseudo;
            m_visitor.warning({ErrorCode::notStored, pathOf(child.name), "the contents of a " + pseudo + " file system"});
            return frame;
        }
    }
    auto handle = parent.handle->openDirectory(child);
    if (handle) {
        frame.handle = std::move(*handle);
    } else {
        frame.state = DirectoryState::unreadable;
        warn(handle.error(), pathOf(child.name));
    }
    return frame;
}

void Walker::listPassage(Frame& frame)
{
    for (const auto& [name, node] : frame.sources->children) {
        auto child = frame.handle->child(name);
        if (!child)
            warn(child.error(), pathOf(name));
        else
            frame.children.push_back(std::move(*child));
    }
    leaveOut(frame);
}

void Walker::list(Frame& frame)
{
    auto found = frame.handle->children();
    if (!found) {
        frame.state = DirectoryState::unreadable;
        warn(found.error(), m_path);
        return;
    }
    for (auto& warning : found->warnings) {
        warning.path = pathOf(warning.path);
        m_visitor.warning(std::move(warning));
    }
    frame.children = std::move(found->entries);
    if (m_options.useIgnoreFiles)
        loadRules(frame);
    leaveOut(frame);
}

void Walker::loadRules(Frame& frame)
{
    const auto at = std::lower_bound(frame.children.begin(), frame.children.end(), IgnoreRules::fileName,
        [](const ScannedEntry& e, std::string_view name) { return e.name < name; });
    if (at == frame.children.end() || at->name != IgnoreRules::fileName || at->type != ScannedType::file)
        return;
    const auto read = [&]() -> Result<IgnoreRules> {
        GRANARY_ASSIGN(const ScannedFile file, frame.handle->openFile(*at));
        Bytes text(IgnoreRules::maxFileBytes + 1 > file.sizeBytes() ? file.sizeBytes() : IgnoreRules::maxFileBytes + 1);
        GRANARY_ASSIGN(const std::size_t got, file.read(0, text));
        return IgnoreRules::parse(ByteView(text).first(got));
    };
    auto rules = read();
    if (rules)
        frame.rules = std::move(*rules);
    else
        warn(rules.error().within("its rules are not used"), pathOf(at->name));
}

/// Drops from the list what isn't told.
void Walker::leaveOut(Frame& frame)
{
    std::erase_if(frame.children, [&](const ScannedEntry& child) {
        if (skipped(child))
            return true;
        const bool wanted = frame.sources && frame.sources->child(child.name);
        if (!wanted && ignored(child))
            return true;
        if (child.stored())
            return false;
        m_visitor.warning(
            {ErrorCode::notStored, pathOf(child.name), child.type == ScannedType::socket ? "a socket" : "of an unknown type"});
        return true;
    });
}

bool Walker::skipped(const ScannedEntry& child) const
{
    return child.type == ScannedType::directory && m_skip.contains({child.fingerprint.device, child.fingerprint.inode});
}

bool Walker::ignored(const ScannedEntry& child)
{
    using Verdict = IgnoreRules::Verdict;
    const bool isDirectory = child.type == ScannedType::directory;
    m_parts.push_back(child.name);
    const std::span<const std::string_view> parts(m_parts);
    auto verdict = m_excludes.match(parts, isDirectory);
    // The frame at depth d is named by m_parts[d - 1]: its rules see what comes behind that.
    for (auto depth = m_stack.size(); verdict == Verdict::none && depth-- > 0;)
        if (const auto& rules = m_stack[depth]->rules; !rules.empty())
            verdict = rules.match(parts.subspan(depth), isDirectory);
    m_parts.pop_back();
    return verdict == Verdict::ignore;
}

} // namespace

Status walk(const ScanOptions& options, ScanVisitor& visitor, const CancelToken& cancel)
{
    return Walker(options, visitor, cancel).run();
}

} // namespace granary::drive
