// What every FileSystem must do: the suite that the real one and the twin pass.
#pragma once

#include "core/base/file_system.h"

#include <span>
#include <string>

namespace granary::test {

/// One property. `root` is an empty directory of the file system. Fails by Qt Test's macros, so it runs inside a test function.
struct FileSystemCase {
    const char* name;
    void (*run)(FileSystem& files, const std::string& root);
};

std::span<const FileSystemCase> fileSystemConformance();

} // namespace granary::test
