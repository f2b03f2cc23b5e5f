#pragma once

// Tests that are compiled into one program, each by its name (core.drive.local_drive).

#include <QByteArray>
#include <QMetaType>
#include <QTest>

#include <memory>

namespace granary::test {

class Registered {
public:
    /// `run` is a test program's main.
    Registered(const char* name, int (*run)(int argc, char** argv));
};

} // namespace granary::test
