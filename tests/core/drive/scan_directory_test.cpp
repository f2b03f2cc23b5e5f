#include "core/drive/scan_directory.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>
#include <algorithm>
#include <dirent.h>
#include <sys/sysmacros.h>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

const ScannedEntry* find(const ScannedChildren& children, std::string_view name)
{
    const auto it = std::find_if(children.entries.begin(), children.entries.end(), [&](const auto& e) { return e.name == name; });
    return it == children.entries.end() ? nullptr : &*it;
}

unsigned openDescriptors()
{
    unsigned count = 0;
    auto* stream = ::opendir("/proc/self/fd");
    while (::readdir(stream))
        ++count;
    ::closedir(stream);
    return count;
}

} // namespace

class ScanDirectoryTest : public QObject {
    Q_OBJECT
private slots:
    void tellsEveryKindOfEntry();
    void sortsByBytes();
    void refusesLinksAndOddPaths();
    void readsAFile();
    void noticesChangesWhileReading();
    void refusesWhatTookAPlace();
    void readsAttributesAndAcls();
    void keepsOnlyAttributesThatMeanSomethingElsewhere();
    void findsHoles();
    void namesOfOneInodeShareAKey();
    void followsARenamedDirectory();
    void keepsFewDirectoriesOpen();
    void noticesAReplacedDirectoryWhenReopening();
    void goesBeyondPathMax();
    void reportsWhatItMayNotRead();
    void passesWhatItMayNotRead();
};

void ScanDirectoryTest::tellsEveryKindOfEntry()
{
    TempDir dir;
    writeFile(dir.file("file"), "hello", 0640);
    setTime(dir.file("file"), 1'000'000'007, 123'456'789);
    writeFile(dir.file("old"), "", 04711);
    setTime(dir.file("old"), -5, 999'999'999);
    makeDirectory(dir.file("sub"), 01777);
    must(::symlink("no\nwhere", dir.file("link").c_str()) == 0, "symlink");
    must(::mkfifo(dir.file("fifo").c_str(), 0600) == 0, "mkfifo");
    makeSocket(dir.file("socket"));
    const bool devices = ::mknod(dir.file("null").c_str(), S_IFCHR | 0600, makedev(1, 3)) == 0;

    const auto handle = DirectoryHandle::open(dir.path());
    QVERIFY(handle.ok());
    const auto children = (*handle)->children();
    QVERIFY(children.ok());
    QVERIFY(children->warnings.empty());
    QCOMPARE(children->entries.size(), std::size_t(devices ? 7 : 6));

    const auto* file = find(*children, "file");
    QVERIFY(file && file->type == ScannedType::file && file->stored());
    QCOMPARE(file->fileSizeBytes, std::uint64_t(5));
    QCOMPARE(file->fingerprint.sizeBytes, std::uint64_t(5));
    QCOMPARE(file->metadata.mode, 0640u);
    QCOMPARE(file->metadata.uid, std::uint32_t(::geteuid()));
    QCOMPARE(file->metadata.mtimeNs, std::int64_t(1'000'000'007'123'456'789));
    QCOMPARE(file->fingerprint.inode, std::uint64_t(statOf(dir.file("file")).st_ino));
    QCOMPARE(file->fingerprint.device, std::uint64_t(statOf(dir.file("file")).st_dev));
    QVERIFY(!file->mountPoint);
    QCOMPARE(find(*children, "old")->metadata.mtimeNs, std::int64_t(-4'000'000'001));
    QCOMPARE(find(*children, "old")->metadata.mode, 04711u);
    QCOMPARE(find(*children, "sub")->type, ScannedType::directory);
    QCOMPARE(find(*children, "sub")->metadata.mode, 01777u);
    QCOMPARE(find(*children, "link")->target, std::string("no\nwhere"));
    QCOMPARE(find(*children, "fifo")->type, ScannedType::fifo);
    QCOMPARE(find(*children, "socket")->type, ScannedType::socket);
    QVERIFY(!find(*children, "socket")->stored());
    if (devices) {
        QCOMPARE(find(*children, "null")->type, ScannedType::charDevice);
        QCOMPARE(find(*children, "null")->deviceNumber, std::uint64_t(makedev(1, 3)));
    }
    const auto self = (*handle)->self();
    QVERIFY(self.ok() && self->type == ScannedType::directory);
    QCOMPARE(self->name, dir.path().substr(dir.path().rfind('/') + 1));
}

void ScanDirectoryTest::sortsByBytes()
{
    TempDir dir;
    const std::vector<std::string> names{
        "\xFF\xFE not UTF-8", "a\nb", "Z", "a", "\xC3\xA4", std::string(255, 'n'), " ", "a.b", "a-b"};
    for (const auto& name : names)
        writeFile(dir.file(name), name);
    auto sorted = names;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
            [](char x, char y) { return static_cast<unsigned char>(x) < static_cast<unsigned char>(y); });
    });
    const auto handle = DirectoryHandle::open(dir.path());
    const auto children = (*handle)->children();
    QCOMPARE(children->entries.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        QCOMPARE(children->entries[i].name, sorted[i]);
        const auto file = (*handle)->openFile(children->entries[i]);
        QVERIFY(file.ok());
    }
}

void ScanDirectoryTest::refusesLinksAndOddPaths()
{
    TempDir dir;
    makeDirectory(dir.file("real"));
    must(::symlink("real", dir.file("link").c_str()) == 0, "symlink");
    writeFile(dir.file("file"), "");
    QCOMPARE(DirectoryHandle::open(dir.file("link")).error().code, ErrorCode::conflict);
    QCOMPARE(DirectoryHandle::open(dir.file("file")).error().code, ErrorCode::conflict);
    QCOMPARE(DirectoryHandle::open(dir.file("none")).error().code, ErrorCode::notFound);
    QCOMPARE(DirectoryHandle::open(dir.file("real/../real")).error().code, ErrorCode::invalidArgument);
    QCOMPARE(DirectoryHandle::open("tmp").error().code, ErrorCode::invalidArgument);
    QCOMPARE(DirectoryHandle::open(std::string_view("/tmp\0x", 6)).error().code, ErrorCode::invalidArgument);
    const auto handle = DirectoryHandle::open(dir.path() + "//real/");
    QVERIFY(handle.ok());
    for (const std::string name : {"", ".", "..", "a/b"})
        QCOMPARE((*handle)->openDirectory(std::string_view(name)).error().code, ErrorCode::malformed);
    const auto parent = DirectoryHandle::open(dir.path());
    QCOMPARE((*parent)->openDirectory(std::string_view("link")).error().code, ErrorCode::conflict);
}

void ScanDirectoryTest::readsAFile()
{
    TempDir dir;
    writeFile(dir.file("f"), "0123456789");
    const auto handle = DirectoryHandle::open(dir.path());
    const auto file = (*handle)->openFile(*(*handle)->child("f"));
    QVERIFY(file.ok());
    Bytes buffer(6);
    QCOMPARE(*file->read(2, buffer), std::size_t(6));
    QCOMPARE(asText(buffer), std::string_view("234567"));
    QCOMPARE(*file->read(8, buffer), std::size_t(2));
    QCOMPARE(*file->read(10, buffer), std::size_t(0));
    QCOMPARE(file->sizeBytes(), std::uint64_t(10));
    QVERIFY(*file->fingerprintNow() == file->fingerprint());
    QVERIFY(!file->dataLayout()->sparse);
}

void ScanDirectoryTest::noticesChangesWhileReading()
{
    TempDir dir;
    writeFile(dir.file("f"), "before");
    setTime(dir.file("f"), 1'000'000, 0);
    const auto handle = DirectoryHandle::open(dir.path());
    const auto seen = (*handle)->child("f");
    const auto file = (*handle)->openFile(*seen);
    QVERIFY(file->fingerprint() == seen->fingerprint);
    writeFile(dir.file("f"), "after!"); // the same size
    const auto now = file->fingerprintNow();
    QVERIFY(now.ok());
    QVERIFY(!(*now == file->fingerprint()));
    // Also when the time was set back: the change time can't be.
    const auto second = (*handle)->openFile(*seen);
    writeFile(dir.file("f"), "again!");
    setTime(dir.file("f"), 1'000'000, 0);
    QVERIFY(!(*second->fingerprintNow() == second->fingerprint()));
    // Vanishing after it was opened doesn't hurt: the bytes are still there, and the link count is all that changed.
    const auto third = (*handle)->openFile(*seen);
    must(::unlink(dir.file("f").c_str()) == 0, "unlink");
    Bytes buffer(6);
    QCOMPARE(*third->read(0, buffer), std::size_t(6));
}

void ScanDirectoryTest::refusesWhatTookAPlace()
{
    TempDir dir;
    for (const auto* name : {"vanishes", "link", "fifo", "other", "directory"})
        writeFile(dir.file(name), name);
    writeFile(dir.file("secret"), "not asked for");
    makeDirectory(dir.file("sub"));
    const auto handle = DirectoryHandle::open(dir.path());
    const auto children = (*handle)->children();
    for (const auto* name : {"vanishes", "link", "fifo", "directory"})
        must(::unlink(dir.file(name).c_str()) == 0, "unlink");
    must(::symlink("secret", dir.file("link").c_str()) == 0, "symlink");
    must(::mkfifo(dir.file("fifo").c_str(), 0600) == 0, "mkfifo");
    must(::rename(dir.file("secret").c_str(), dir.file("other").c_str()) == 0, "rename");
    makeDirectory(dir.file("directory"));
    must(::rename(dir.file("sub").c_str(), dir.file("moved").c_str()) == 0, "rename");
    makeDirectory(dir.file("sub"));
    QCOMPARE((*handle)->openFile(*find(*children, "vanishes")).error().code, ErrorCode::notFound);
    for (const auto* name : {"link", "fifo", "other", "directory"})
        QCOMPARE((*handle)->openFile(*find(*children, name)).error().code, ErrorCode::changedWhileRead);
    QCOMPARE((*handle)->openDirectory(*find(*children, "sub")).error().code, ErrorCode::changedWhileRead);
    QCOMPARE((*handle)->openDirectory(*find(*children, "vanishes")).error().code, ErrorCode::notFound);
    QCOMPARE((*handle)->openDirectory(*find(*children, "link")).error().code, ErrorCode::changedWhileRead);
}

void ScanDirectoryTest::readsAttributesAndAcls()
{
    TempDir dir;
    writeFile(dir.file("f"), "x");
    writeFile(dir.file("plain"), "x");
    makeDirectory(dir.file("sub"));
    must(::symlink("f", dir.file("link").c_str()) == 0, "symlink");
    if (!setAttribute(dir.file("f"), "user.z", "last") || !setAttribute(dir.file("f"), "user.a", std::string(1000, 'v')))
        QSKIP("this file system has no extended attributes");
    QVERIFY(setAttribute(dir.file("f"), "user.empty", ""));
    QVERIFY(setAttribute(dir.file("sub"), "user.d", std::string("\0\1", 2)));
    const bool acls = setAttribute(dir.file("f"), "system.posix_acl_access", exampleAcl());
    const auto handle = DirectoryHandle::open(dir.path());
    const auto children = (*handle)->children();
    const auto byPath = (*handle)->attributesOf(*find(*children, "f"));
    const auto byFile = (*handle)->openFile(*find(*children, "f"))->attributes();
    QVERIFY(byPath.ok() && byFile.ok());
    QVERIFY(*byPath == *byFile);
    std::vector<std::string> names;
    for (const auto& x : *byFile)
        names.push_back(x.name);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QCOMPARE(names.size(), std::size_t(acls ? 4 : 3));
    const auto& first = (*byFile)[acls ? 1 : 0];
    QCOMPARE(first.name, std::string("user.a"));
    QCOMPARE(asText(first.value), std::string_view(std::string(1000, 'v')));
    if (acls)
        QCOMPARE(asText((*byFile)[0].value), std::string_view(exampleAcl()));
    QVERIFY((*handle)->openFile(*find(*children, "plain"))->attributes()->empty());
    const auto sub = (*handle)->openDirectory(*find(*children, "sub"));
    QCOMPARE((*sub)->attributes()->size(), std::size_t(1));
    QCOMPARE(asText((*(*sub)->attributes())[0].value), std::string_view("\0\1", 2));
    // Of the link itself, which has none, not of what it points to.
    QVERIFY((*handle)->attributesOf(*find(*children, "link"))->empty());
    if (!acls)
        QSKIP("this file system has no ACLs");
}

void ScanDirectoryTest::keepsOnlyAttributesThatMeanSomethingElsewhere()
{
    for (const auto* name :
        {"user.x", "trusted.x", "security.capability", "security.selinux", "system.posix_acl_access", "system.posix_acl_default"})
        QVERIFY2(keepsAttribute(name), name);
    for (const auto* name : {"security.evm", "system.ntfs_attrib", "btrfs.compression", "", "user"})
        QVERIFY2(!keepsAttribute(name), name);
}

void ScanDirectoryTest::findsHoles()
{
    TempDir dir;
    constexpr std::uint64_t mib = 1 << 20;
    const std::string block(4096, 'd');
    writeSparse(dir.file("start"), mib, {mib - 4096}, block);
    writeSparse(dir.file("middle"), mib, {0, mib - 4096}, block);
    writeSparse(dir.file("end"), mib, {0}, block);
    writeSparse(dir.file("all"), mib, {}, block);
    writeSparse(dir.file("odd"), mib + 5, {mib}, "12345");
    writeFile(dir.file("dense"), std::string(10'000, 'x'));
    const auto handle = DirectoryHandle::open(dir.path());
    const auto layout = [&](const char* name) { return *(*handle)->openFile(*(*handle)->child(name))->dataLayout(); };
    if (!layout("all").sparse)
        QSKIP("this file system keeps no holes");
    using Extents = std::vector<Extent>;
    QVERIFY((layout("all").extents.empty()));
    QVERIFY((layout("start").extents == Extents{{mib - 4096, 4096}}));
    QVERIFY((layout("middle").extents == Extents{{0, 4096}, {mib - 4096, 4096}}));
    QVERIFY((layout("end").extents == Extents{{0, 4096}}));
    QVERIFY((layout("odd").extents == Extents{{mib, 5}}));
    QVERIFY(!layout("dense").sparse && layout("dense").extents.empty());
}

void ScanDirectoryTest::namesOfOneInodeShareAKey()
{
    TempDir dir;
    writeFile(dir.file("a"), "x");
    writeFile(dir.file("c"), "x");
    writeFile(dir.file("alone"), "x");
    makeDirectory(dir.file("sub"));
    must(::link(dir.file("a").c_str(), dir.file("b").c_str()) == 0, "link");
    must(::link(dir.file("c").c_str(), dir.file("d").c_str()) == 0, "link");
    const auto handle = DirectoryHandle::open(dir.path());
    const auto key = [&](const char* name) { return toEntry(*(*handle)->child(name)).linkKey; };
    QVERIFY(key("a") != 0);
    QCOMPARE(key("a"), key("b"));
    QCOMPARE(key("c"), key("d"));
    QVERIFY(key("a") != key("c"));
    QCOMPARE(key("alone"), std::uint64_t(0));
    QCOMPARE(key("sub"), std::uint64_t(0));
}

void ScanDirectoryTest::followsARenamedDirectory()
{
    TempDir dir;
    makeDirectory(dir.file("sub"));
    writeFile(dir.file("sub/f"), "x");
    const auto handle = DirectoryHandle::open(dir.path());
    const auto sub = (*handle)->openDirectory(std::string_view("sub"));
    must(::rename(dir.file("sub").c_str(), dir.file("elsewhere").c_str()) == 0, "rename");
    QCOMPARE((*sub)->children()->entries.size(), std::size_t(1));
}

void ScanDirectoryTest::keepsFewDirectoriesOpen()
{
    TempDir dir;
    const auto handle = DirectoryHandle::open(dir.path());
    std::vector<DirectoryHandle::Pointer> kept;
    const auto before = openDescriptors();
    for (int i = 0; i < 400; ++i) {
        makeDirectory(dir.file(std::to_string(i)));
        kept.push_back(*(*handle)->openDirectory(std::to_string(i)));
    }
    QVERIFY(openDescriptors() <= before + 130);
    for (int i = 0; i < 400; ++i) {
        writeFile(dir.file(std::to_string(i) + "/f"), "x");
        QCOMPARE(kept[static_cast<std::size_t>(i)]->children()->entries.size(), std::size_t(1));
    }
    QVERIFY(openDescriptors() <= before + 130);
    kept.clear();
    QVERIFY(openDescriptors() <= before + 1);
}

void ScanDirectoryTest::noticesAReplacedDirectoryWhenReopening()
{
    TempDir dir;
    makeDirectory(dir.file("first"));
    const auto handle = DirectoryHandle::open(dir.path());
    const auto first = *(*handle)->openDirectory(std::string_view("first"));
    std::vector<DirectoryHandle::Pointer> kept;
    for (int i = 0; i < 300; ++i) {
        makeDirectory(dir.file(std::to_string(i)));
        kept.push_back(*(*handle)->openDirectory(std::to_string(i)));
    }
    must(::rename(dir.file("first").c_str(), dir.file("moved").c_str()) == 0, "rename");
    makeDirectory(dir.file("first"));
    QCOMPARE(first->children().error().code, ErrorCode::changedWhileRead);
}

void ScanDirectoryTest::goesBeyondPathMax()
{
    TempDir dir;
    constexpr unsigned levels = 300; // more than are kept open
    const std::string name(30, 'd'); // 9300 bytes of path
    const DeepTree tree(dir.path(), levels, name);
    std::vector<DirectoryHandle::Pointer> chain{*DirectoryHandle::open(dir.path())};
    for (unsigned i = 0; i < levels; ++i) {
        auto next = chain.back()->openDirectory(std::string_view(name));
        QVERIFY(next.ok());
        chain.push_back(*next);
    }
    const auto file = chain.back()->openFile(*chain.back()->child("leaf"));
    QVERIFY(file.ok());
    Bytes buffer(10);
    QCOMPARE(*file->read(0, buffer), std::size_t(4));
    QVERIFY(chain.back()->attributesOf(*chain.back()->child("leaf")).ok());
    // One that was closed meanwhile, in the middle, with all above it.
    QCOMPARE(chain[100]->children()->entries.size(), std::size_t(1));
    auto last = chain.back();
    chain.clear(); // the last one keeps all above it
    QCOMPARE(last->children()->entries.size(), std::size_t(1));
}

void ScanDirectoryTest::reportsWhatItMayNotRead()
{
    TempDir dir;
    must(::chmod(dir.path().c_str(), 0755) == 0, "chmod");
    writeFile(dir.file("secret"), "x", 0000);
    makeDirectory(dir.file("closed"), 0000);
    makeDirectory(dir.file("listed"));
    writeFile(dir.file("listed/f"), "x");
    must(::chmod(dir.file("listed").c_str(), 0644) == 0, "chmod");
    const auto path = dir.path();
    const int result = asNobody([&] {
        const auto handle = DirectoryHandle::open(path);
        GRANARY_CHILD_CHECK(handle.ok());
        const auto children = (*handle)->children();
        GRANARY_CHILD_CHECK(children.ok() && children->entries.size() == 3);
        GRANARY_CHILD_CHECK((*handle)->openFile(*find(*children, "secret")).error().code == ErrorCode::permissionDenied);
        const auto closed = (*handle)->openDirectory(*find(*children, "closed"));
        GRANARY_CHILD_CHECK(closed.ok() && (*closed)->children().error().code == ErrorCode::permissionDenied);
        const auto listed = (*handle)->openDirectory(*find(*children, "listed"));
        GRANARY_CHILD_CHECK(listed.ok());
        const auto names = (*listed)->children();
        GRANARY_CHILD_CHECK(names.ok() && names->entries.empty() && names->warnings.size() == 1);
        GRANARY_CHILD_CHECK(names->warnings[0].code == ErrorCode::permissionDenied && names->warnings[0].path == "f");
        return 0;
    });
    QCOMPARE(result, 0);
}

void ScanDirectoryTest::passesWhatItMayNotRead()
{
    TempDir dir;
    must(::chmod(dir.path().c_str(), 0755) == 0, "chmod");
    makeDirectory(dir.file("way"));
    makeDirectory(dir.file("way/home"));
    writeFile(dir.file("way/home/f"), "text");
    must(::chmod(dir.file("way/home").c_str(), 0755) == 0, "chmod");
    must(::chmod(dir.file("way").c_str(), 0711) == 0, "chmod");
    const auto path = dir.path();
    const int result = asNobody([&] {
        const auto way = (*DirectoryHandle::open(path))->openDirectory(std::string_view("way"));
        GRANARY_CHILD_CHECK(way.ok() && (*way)->attributes().ok());
        const auto home = (*way)->openDirectory(*(*way)->child("home"));
        GRANARY_CHILD_CHECK(home.ok() && (*home)->children()->entries.size() == 1);
        GRANARY_CHILD_CHECK(DirectoryHandle::open(path + "/way/home").ok());
        return 0;
    });
    QCOMPARE(result, 0);
}

QTEST_APPLESS_MAIN(ScanDirectoryTest)
#include "scan_directory_test.moc"
