#include "tests/support/file_system_conformance.h"

#include <QTest>

#include <thread>

namespace granary::test {
namespace {

using Names = std::vector<std::string>;

#define REQUIRE_CODE(expr, wanted) \
    do { \
        const auto granaryOutcome = (expr); \
        QVERIFY(!granaryOutcome.ok()); \
        QCOMPARE(errorName(granaryOutcome.error().code), errorName(wanted)); \
    } while (false)
#define REQUIRE_OK(expr) \
    do { \
        const auto granaryOutcome = (expr); \
        QVERIFY2(granaryOutcome.ok(), granaryOutcome.ok() ? "" : granaryOutcome.error().text().c_str()); \
    } while (false)

Status put(FileSystem& files, const std::string& path, std::string_view text)
{
    GRANARY_ASSIGN(auto file, files.open(path, OpenMode::create));
    GRANARY_TRY(file->truncate(0));
    return file->writeAt(0, asBytes(text));
}

std::string get(FileSystem& files, const std::string& path)
{
    const auto data = files.readFile(path, 1 << 20);
    return data.ok() ? std::string(asText(*data)) : "<" + data.error().text() + ">";
}

void openModes(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "f");
    REQUIRE_CODE(files.open(path, OpenMode::read), ErrorCode::notFound);
    REQUIRE_CODE(files.open(path, OpenMode::readWrite), ErrorCode::notFound);
    REQUIRE_CODE(files.open(joinPath(root, "none/f"), OpenMode::create), ErrorCode::notFound);
    REQUIRE_OK(files.open(path, OpenMode::createExclusive));
    REQUIRE_CODE(files.open(path, OpenMode::createExclusive), ErrorCode::alreadyExists);
    REQUIRE_OK(put(files, path, "kept"));
    REQUIRE_OK(files.open(path, OpenMode::create));
    QCOMPARE(get(files, path), "kept");
    REQUIRE_CODE(files.open(root, OpenMode::read), ErrorCode::invalidArgument);
    REQUIRE_CODE(files.open(root, OpenMode::readWrite), ErrorCode::invalidArgument);
    REQUIRE_CODE(files.open(joinPath(path, "below"), OpenMode::create), ErrorCode::notFound);
    REQUIRE_CODE(files.open(joinPath(root, std::string("a\0b", 3)), OpenMode::create), ErrorCode::invalidArgument);
    REQUIRE_CODE(files.open(joinPath(root, std::string(256, 'x')), OpenMode::create), ErrorCode::invalidArgument);
    auto file = files.open(path, OpenMode::read);
    QVERIFY(file.ok());
    REQUIRE_CODE((*file)->writeAt(0, asBytes("x")), ErrorCode::readOnly);
    REQUIRE_CODE((*file)->truncate(0), ErrorCode::readOnly);
    REQUIRE_CODE((*file)->allocate(4096), ErrorCode::readOnly);
    QCOMPARE(get(files, path), "kept");
}

void readAndWrite(FileSystem& files, const std::string& root)
{
    auto opened = files.open(joinPath(root, "f"), OpenMode::create);
    QVERIFY(opened.ok());
    File& file = **opened;
    QCOMPARE(*file.size(), 0u);
    REQUIRE_OK(file.writeAt(0, asBytes("hello")));
    REQUIRE_OK(file.writeAt(0, ByteView()));
    REQUIRE_OK(file.writeAt(10000, asBytes("far")));
    QCOMPARE(*file.size(), 10003u);
    Bytes all(20000);
    const auto got = file.readAt(0, all);
    QCOMPARE(*got, 10003u);
    QCOMPARE(asText(ByteView(all).first(5)), std::string_view("hello"));
    QVERIFY(std::all_of(all.begin() + 5, all.begin() + 10000, [](std::byte b) { return b == std::byte{0}; }));
    QCOMPARE(asText(ByteView(all).subspan(10000, 3)), std::string_view("far"));
    QCOMPARE(*file.readAt(10003, all), 0u);
    QCOMPARE(*file.readAt(1 << 30, all), 0u);
    REQUIRE_OK(file.writeAt(2, asBytes("LLO, there")));
    REQUIRE_OK(file.sync());
    REQUIRE_OK(file.truncate(7));
    QCOMPARE(*file.size(), 7u);
    QCOMPARE(get(files, joinPath(root, "f")), "heLLO, ");
    REQUIRE_OK(file.truncate(9));
    QCOMPARE(get(files, joinPath(root, "f")), std::string("heLLO, \0\0", 9));
    REQUIRE_CODE(files.readFile(joinPath(root, "f"), 8), ErrorCode::tooLarge);
}

void allocation(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "f");
    auto opened = files.open(path, OpenMode::create);
    QVERIFY(opened.ok());
    File& file = **opened;
    REQUIRE_OK(file.allocate(0));
    REQUIRE_OK(file.writeAt(0, asBytes("data")));
    REQUIRE_OK(file.allocate(1 << 20));
    QCOMPARE(*file.size(), 1u << 20);
    REQUIRE_OK(file.sync());
    auto info = files.info(path);
    QVERIFY(info.ok());
    QVERIFY(!info->isDirectory);
    QCOMPARE(info->sizeBytes, 1u << 20);
    QVERIFY2(info->allocatedBytes >= 1u << 20, std::to_string(info->allocatedBytes).c_str());
    Bytes head(8);
    QCOMPARE(*file.readAt(0, head), 8u);
    QCOMPARE(asText(head), std::string_view("data\0\0\0\0", 8));
    // Never shrinks.
    REQUIRE_OK(file.allocate(4096));
    QCOMPARE(*file.size(), 1u << 20);
    REQUIRE_OK(file.truncate(0));
    REQUIRE_OK(file.sync());
    QVERIFY(files.info(path)->allocatedBytes < 1u << 20);
    // A hole in the middle is filled.
    REQUIRE_OK(file.writeAt(1 << 20, asBytes("end")));
    REQUIRE_OK(file.writeAt(1 << 19, asBytes("middle")));
    REQUIRE_OK(file.allocate(1 << 20));
    REQUIRE_OK(file.sync());
    QVERIFY(files.info(path)->allocatedBytes >= 1u << 20);
    Bytes middle(6);
    QCOMPARE(*file.readAt(1 << 19, middle), 6u);
    QCOMPARE(asText(middle), std::string_view("middle"));
    QCOMPARE(*file.size(), (1u << 20) + 3);
}

void names(FileSystem& files, const std::string& root)
{
    QVERIFY(files.list(root)->empty());
    const Names wanted{std::string("\x01 control"), "A", "a", "b\nnewline", std::string("\xFF not UTF-8")};
    for (const auto* name : {"b\nnewline", "a", "A", "\x01 control", "\xFF not UTF-8"})
        REQUIRE_OK(put(files, joinPath(root, name), name));
    QCOMPARE(*files.list(root), wanted);
    for (const auto& name : wanted)
        QCOMPARE(get(files, joinPath(root, name)), name);
    REQUIRE_CODE(files.list(joinPath(root, "a")), ErrorCode::notFound);
    REQUIRE_CODE(files.list(joinPath(root, "none")), ErrorCode::notFound);
    QVERIFY(files.exists(joinPath(root, "a")));
    QVERIFY(files.exists(root));
    QVERIFY(!files.exists(joinPath(root, "none")));
    REQUIRE_CODE(files.info(joinPath(root, "none")), ErrorCode::notFound);
    QVERIFY(files.info(root)->isDirectory);
}

void directories(FileSystem& files, const std::string& root)
{
    const auto deep = joinPath(root, "a/b/c");
    REQUIRE_OK(files.makeDirectories(deep));
    REQUIRE_OK(files.makeDirectories(deep));
    REQUIRE_OK(files.makeDirectories(deep + "/"));
    QVERIFY(files.info(deep)->isDirectory);
    REQUIRE_OK(files.syncDirectory(deep));
    REQUIRE_OK(put(files, joinPath(deep, "f"), "x"));
    REQUIRE_CODE(files.makeDirectories(joinPath(deep, "f")), ErrorCode::alreadyExists);
    REQUIRE_CODE(files.makeDirectories(joinPath(deep, "f/g")), ErrorCode::notFound);
    REQUIRE_CODE(files.syncDirectory(joinPath(deep, "f")), ErrorCode::notFound);
    REQUIRE_CODE(files.syncDirectory(joinPath(deep, "none")), ErrorCode::notFound);
    REQUIRE_CODE(files.remove(deep), ErrorCode::conflict);
    REQUIRE_OK(files.remove(joinPath(deep, "f")));
    REQUIRE_CODE(files.remove(joinPath(deep, "f")), ErrorCode::notFound);
    REQUIRE_OK(files.remove(deep));
    QCOMPARE(*files.list(root), Names{"a"});
    REQUIRE_OK(put(files, joinPath(root, "a/b/f"), "x"));
    REQUIRE_OK(put(files, joinPath(root, "a/g"), "x"));
    REQUIRE_OK(files.removeTree(joinPath(root, "a")));
    REQUIRE_OK(files.removeTree(joinPath(root, "a")));
    REQUIRE_OK(files.removeTree(joinPath(root, "none/below")));
    REQUIRE_OK(put(files, joinPath(root, "file"), "x"));
    REQUIRE_OK(files.removeTree(joinPath(root, "file")));
    QVERIFY(files.list(root)->empty());
}

void renames(FileSystem& files, const std::string& root)
{
    const auto a = joinPath(root, "a");
    const auto b = joinPath(root, "b");
    const auto directory = joinPath(root, "d");
    REQUIRE_CODE(files.rename(a, b), ErrorCode::notFound);
    REQUIRE_OK(put(files, a, "new"));
    REQUIRE_OK(put(files, b, "old"));
    auto old = files.open(b, OpenMode::read);
    REQUIRE_OK(files.rename(a, b));
    QCOMPARE(get(files, b), "new");
    QVERIFY(!files.exists(a));
    // Whoever has the replaced file open goes on reading it.
    Bytes text(3);
    QCOMPARE(*(*old)->readAt(0, text), 3u);
    QCOMPARE(asText(text), std::string_view("old"));
    REQUIRE_OK(files.rename(b, b));
    REQUIRE_OK(files.makeDirectories(directory));
    REQUIRE_CODE(files.rename(b, directory), ErrorCode::invalidArgument);
    REQUIRE_CODE(files.rename(directory, b), ErrorCode::notFound);
    REQUIRE_OK(files.rename(b, joinPath(directory, "b")));
    REQUIRE_CODE(files.rename(directory, joinPath(directory, "self")), ErrorCode::invalidArgument);
    REQUIRE_OK(files.rename(directory, joinPath(root, "e")));
    QCOMPARE(get(files, joinPath(root, "e/b")), "new");
    REQUIRE_OK(files.makeDirectories(directory));
    REQUIRE_CODE(files.rename(directory, joinPath(root, "e")), ErrorCode::conflict);
    REQUIRE_CODE(files.rename(joinPath(root, "e/b"), joinPath(root, "none/b")), ErrorCode::notFound);
}

void removedButOpen(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "f");
    auto file = files.open(path, OpenMode::create);
    REQUIRE_OK((*file)->writeAt(0, asBytes("still here")));
    REQUIRE_OK(files.remove(path));
    Bytes text(10);
    QCOMPARE(*(*file)->readAt(0, text), 10u);
    QCOMPARE(asText(text), std::string_view("still here"));
    REQUIRE_OK((*file)->writeAt(0, asBytes("S")));
    REQUIRE_OK((*file)->sync());
    QVERIFY(!files.exists(path));
}

void locks(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "lock");
    {
        auto held = files.lock(path);
        QVERIFY(held.ok());
        REQUIRE_CODE(files.lock(path), ErrorCode::inUse);
        REQUIRE_OK(files.lock(joinPath(root, "other")));
    }
    REQUIRE_OK(files.lock(path));
    REQUIRE_CODE(files.lock(joinPath(root, "none/lock")), ErrorCode::notFound);
}

void durableReplacement(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "f");
    REQUIRE_OK(files.writeFileDurably(path, asBytes("one")));
    REQUIRE_OK(files.writeFileDurably(path, asBytes("two, longer")));
    REQUIRE_OK(files.writeFileDurably(path, asBytes("3")));
    QCOMPARE(get(files, path), "3");
    QCOMPARE(*files.list(root), Names{"f"});
}

void space(FileSystem& files, const std::string& root)
{
    const auto space = files.space(root);
    QVERIFY(space.ok());
    QVERIFY(space->totalBytes > 0);
    QVERIFY(space->freeBytes <= space->totalBytes);
    REQUIRE_CODE(files.space(joinPath(root, "none")), ErrorCode::notFound);
}

void parallelReads(FileSystem& files, const std::string& root)
{
    const auto path = joinPath(root, "f");
    auto file = files.open(path, OpenMode::create);
    for (std::uint64_t i = 0; i < 64; ++i) {
        Bytes block(4096, static_cast<std::byte>(i));
        REQUIRE_OK((*file)->writeAt(i * 4096, block));
    }
    std::atomic<int> wrong{0};
    const auto read = [&] {
        Bytes block(4096);
        for (std::uint64_t i = 0; i < 64; ++i) {
            const auto got = (*file)->readAt(i * 4096, block);
            if (!got.ok() || *got != 4096 || block[0] != static_cast<std::byte>(i) || block[4095] != block[0])
                ++wrong;
        }
    };
    std::thread one(read);
    std::thread two(read);
    one.join();
    two.join();
    QCOMPARE(wrong.load(), 0);
}

constexpr FileSystemCase cases[] = {
    {"openModes", openModes},
    {"readAndWrite", readAndWrite},
    {"allocation", allocation},
    {"names", names},
    {"directories", directories},
    {"renames", renames},
    {"removedButOpen", removedButOpen},
    {"locks", locks},
    {"durableReplacement", durableReplacement},
    {"space", space},
    {"parallelReads", parallelReads},
};

} // namespace

std::span<const FileSystemCase> fileSystemConformance() { return cases; }

} // namespace granary::test
