#include "tests/support/temp_dir.h"

#include "core/base/result.h"

#include <cstdlib>
#include <filesystem>

namespace granary::test {

TempDir::TempDir()
{
    const char* const base = std::getenv("TMPDIR");
    m_path = std::string(base && *base ? base : "/tmp") + "/granary-test-XXXXXX";
    GRANARY_ASSERT(::mkdtemp(m_path.data()) != nullptr);
}

TempDir::~TempDir()
{
    // A test may have taken its own permissions away.
    std::error_code ignored;
    for (auto it = std::filesystem::recursive_directory_iterator(m_path, ignored);
         it != std::filesystem::recursive_directory_iterator(); it.increment(ignored))
        if (it->is_directory(ignored) && !it->is_symlink(ignored))
            std::filesystem::permissions(
                it->path(), std::filesystem::perms::owner_all, std::filesystem::perm_options::add, ignored);
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace granary::test
