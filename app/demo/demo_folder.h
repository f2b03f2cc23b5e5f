// What a demo works on, and where.
#pragma once

#include "core/base/cancel.h"

#include <string>
#include <vector>

namespace granary::app {

/// A temporary directory, gone with the object unless it is to be kept.
class DemoFolder {
public:
    explicit DemoFolder(bool keep) : m_keep(keep) {}
    ~DemoFolder();
    DemoFolder(const DemoFolder&) = delete;
    DemoFolder& operator=(const DemoFolder&) = delete;

    /// Below $TMPDIR, else /var/tmp when /tmp is too small. diskFull when neither has `bytes` free.
    Status create(std::uint64_t bytes);
    std::string path(const std::string& name) const { return m_path + "/" + name; }
    const std::string& root() const { return m_path; }
    bool kept() const { return m_keep && !m_path.empty(); }

private:
    bool m_keep;
    std::string m_path;
};

struct DemoInput {
    std::vector<std::string> paths;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
};
/// The given paths, or trees of this machine that together have at least 20,000 files.
Result<DemoInput> chooseInput(std::vector<std::string> paths, const CancelToken& cancel);

} // namespace granary::app
