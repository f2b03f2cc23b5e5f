// Entries by snapshot and path, bounded.
#include "core/drive/entry_cache.h"

#include <QTest>

using namespace granary;
using namespace granary::drive;

namespace {

SnapshotId idOf(std::byte value)
{
    std::array<std::byte, SnapshotId::sizeBytes> bytes{};
    bytes.fill(value);
    return SnapshotId(bytes);
}

std::shared_ptr<const Entry> entryOf(const std::string& name, std::size_t extents = 0)
{
    Entry entry;
    entry.name = name;
    entry.extents.resize(extents);
    return std::make_shared<const Entry>(std::move(entry));
}

} // namespace

class EntryCacheTest : public QObject {
    Q_OBJECT
private slots:
    void findsByBoth()
    {
        EntryCache cache;
        cache.insert(idOf(std::byte{1}), "/a", entryOf("one"));
        cache.insert(idOf(std::byte{2}), "/a", entryOf("two"));
        QCOMPARE(cache.find(idOf(std::byte{1}), "/a")->name, std::string("one"));
        QCOMPARE(cache.find(idOf(std::byte{2}), "/a")->name, std::string("two"));
        QVERIFY(!cache.find(idOf(std::byte{1}), "/b"));
        QVERIFY(!cache.find(idOf(std::byte{3}), "/a"));
    }

    void theLeastRecentlyUsedGo()
    {
        EntryCache cache;
        const auto id = idOf(std::byte{1});
        cache.insert(id, "/first", entryOf("first"));
        for (std::size_t i = 0; i < EntryCache::maxEntries + 50; ++i) {
            cache.insert(id, "/" + std::to_string(i), entryOf("x"));
            QVERIFY(cache.find(id, "/first"));
        }
        QCOMPARE(cache.size(), EntryCache::maxEntries);
        QVERIFY(!cache.find(id, "/0"));
    }

    void bytesAreBoundedToo()
    {
        EntryCache cache;
        const auto id = idOf(std::byte{1});
        const std::size_t quarter = EntryCache::maxBytes / 4 / sizeof(Extent);
        for (int i = 0; i < 20; ++i)
            cache.insert(id, "/" + std::to_string(i), entryOf("x", quarter));
        QVERIFY(cache.size() >= 2 && cache.size() < 5);
        cache.insert(id, "/huge", entryOf("x", 3 * quarter));
        QVERIFY(!cache.find(id, "/huge"));
        QVERIFY(cache.find(id, "/19"));
    }
};

QTEST_GUILESS_MAIN(EntryCacheTest)
#include "entry_cache_test.moc"
