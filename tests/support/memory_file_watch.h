// The FileWatch twin: files that exist and change because a test says so.
#pragma once

#include "core/base/file_watch.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace granary::test {

class MemoryFileWatch;

/// One thread.
class WatchedFiles {
public:
    void add(const std::string& path) { m_paths.insert(path); }
    void remove(const std::string& path);
    /// Something of that name changed in the directory, or the file itself when `name` is empty.
    void change(const std::string& path, const std::string& name = {});
    /// More happened than can be told.
    void overflow();
    bool exists(const std::string& path) const { return m_paths.contains(path); }
    std::size_t mostWatches = 1'000'000;

private:
    friend class MemoryFileWatch;
    std::set<std::string> m_paths;
    std::vector<MemoryFileWatch*> m_watches;
};

class MemoryFileWatch : public FileWatch {
public:
    MemoryFileWatch(FileWatchListener listener, WatchedFiles& files) : m_listener(std::move(listener)), m_files(files)
    {
        m_files.m_watches.push_back(this);
    }
    ~MemoryFileWatch() override { std::erase(m_files.m_watches, this); }
    void beginRound() override
    {
        ++m_round;
        m_added = 0;
        m_whole = true;
    }
    void see(const std::string& path) override
    {
        if (!m_files.exists(path))
            return;
        if (!m_watched.contains(path) && m_watched.size() >= m_files.mostWatches) {
            m_whole = false;
            return;
        }
        m_added += m_watched.insert_or_assign(path, m_round).second ? 1 : 0;
    }
    Round endRound(bool keepOthers) override
    {
        if (!keepOthers)
            std::erase_if(m_watched, [this](const auto& item) { return item.second != m_round; });
        return {m_watched.size(), m_added, m_whole};
    }

private:
    friend class WatchedFiles;
    void tell(const std::string& name)
    {
        if (m_listener.changed && (name.empty() || !m_listener.ignored || !m_listener.ignored(name)))
            m_listener.changed();
    }
    FileWatchListener m_listener;
    WatchedFiles& m_files;
    std::map<std::string, unsigned> m_watched;
    unsigned m_round = 0;
    std::size_t m_added = 0;
    bool m_whole = true;
};

inline void WatchedFiles::remove(const std::string& path)
{
    m_paths.erase(path);
    for (auto* watch : m_watches)
        if (watch->m_watched.erase(path) > 0)
            watch->tell({});
}
inline void WatchedFiles::change(const std::string& path, const std::string& name)
{
    for (auto* watch : m_watches)
        if (watch->m_watched.contains(path))
            watch->tell(name);
}
inline void WatchedFiles::overflow()
{
    for (auto* watch : m_watches)
        watch->tell({});
}

} // namespace granary::test
