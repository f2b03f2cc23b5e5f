// libc's own functions, behind those that threads_of_libc.cpp and files_of_libc.cpp put in front of them.
#pragma once

#include <dlfcn.h>

namespace granary::test {

/// A function of the next library that has it. Looked up once; trivially made, because it is called before anything is constructed.
template <class Function>
class Libc {
public:
    constexpr explicit Libc(const char* name) : m_name(name) {}
    template <class... Arguments>
    auto operator()(Arguments... arguments)
    {
        if (!m_function)
            m_function = reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, m_name));
        return m_function(arguments...);
    }

private:
    const char* m_name;
    Function* m_function = nullptr;
};

} // namespace granary::test
