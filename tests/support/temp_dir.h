// A directory for one test.
#pragma once

#include <string>

namespace granary::test {

/// Made below $TMPDIR or /tmp, removed with everything in it by the destructor. Asserts when it cannot be made.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;
    const std::string& path() const { return m_path; }
    /// The path of `name` inside.
    std::string file(std::string_view name) const { return m_path + "/" + std::string(name); }

private:
    std::string m_path;
};

} // namespace granary::test
