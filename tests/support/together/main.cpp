// A folder's tests in one program: `core.drive.tests core.drive.local_drive [option of Qt Test]...`.
#include "tests/support/together/registry.h"

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, int (*)(int, char**)>& tests()
{
    static std::map<std::string, int (*)(int, char**)> all;
    return all;
}

} // namespace

granary::test::Registered::Registered(const char* name, int (*run)(int, char**)) { tests().emplace(name, run); }

int main(int argc, char** argv)
{
    const auto test = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (test == tests().end()) {
        std::fputs("Name one of these tests:\n", stderr);
        for (const auto& [name, run] : tests())
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
