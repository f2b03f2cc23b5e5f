// Not a header of its own: stands before tests that are included one after another, each in a namespace. What makes a program of a test makes a
// function of it here.
#undef QTEST_APPLESS_MAIN
#undef QTEST_GUILESS_MAIN

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define QTEST_APPLESS_MAIN(TestObject) \
    int runTest(int argc, char** argv) \
    { \
        TestObject test; \
        QTEST_SET_MAIN_SOURCE_PATH \
        return QTest::qExec(&test, argc, argv); \
    }
#define QTEST_GUILESS_MAIN(TestObject) \
    int runTest(int argc, char** argv) \
    { \
        const QCoreApplication app(argc, argv); \
        TestObject test; \
        QTEST_SET_MAIN_SOURCE_PATH \
        return QTest::qExec(&test, argc, argv); \
    }
// NOLINTEND(cppcoreguidelines-macro-usage)
