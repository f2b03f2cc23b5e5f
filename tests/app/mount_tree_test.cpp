// What a mount shows and keeps, on an engine that the test plays: bounded caches, readers that do not hold up each other, errors.
#include "app/granary-cli/mount/mount_texts.h"
#include "app/granary-cli/mount/snapshot_tree.h"

#include <QTest>

#include <map>
#include <set>

using namespace granary;
using namespace granary::app;
using platform::TreeEntry;

namespace {

constexpr std::uint64_t mib = 1 << 20;

#define VERIFY_OK(expression)                                                          \
    do {                                                                               \
        const auto& verified = (expression);                                           \
        QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().text().c_str()); \
    } while (false)

/// Byte of a file at an offset.
std::byte byteAt(std::uint64_t offset) { return static_cast<std::byte>(offset * 2654435761u >> 13); }

api::Snapshot snapshotOf(std::uint64_t sequence)
{
    api::Snapshot out;
    std::array<std::byte, SnapshotId::sizeBytes> id{};
    id.fill(static_cast<std::byte>(sequence));
    out.id = SnapshotId(id);
    out.sequence = sequence;
    out.time.ns = static_cast<std::int64_t>(sequence) * 1'000'000'000;
    return out;
}

/// Directories and files by their paths, the same in every snapshot. Counts what it is asked for.
class PlayedEngine : public SnapshotSource {
public:
    Result<std::vector<api::Snapshot>> snapshots() override
    {
        const std::lock_guard lock(mutex);
        ++snapshotCalls;
        if (failure)
            return *failure;
        return all;
    }
    Result<std::vector<api::Entry>> list(const api::ListRequest& request) override
    {
        std::unique_lock lock(mutex);
        ++listCalls;
        listed.insert(request.path.bytes);
        while (held.contains(request.path.bytes))
            changed.wait(lock);
        if (failure)
            return *failure;
        const auto it = directories.find(request.path.bytes);
        if (it == directories.end())
            return Error(ErrorCode::notFound, "no such path in the snapshot");
        std::vector<api::Entry> out;
        for (const auto& [name, entry] : it->second) {
            out.push_back(entry);
            out.back().path.bytes = (request.path.bytes == "/" ? "" : request.path.bytes) + "/" + name;
        }
        return out;
    }
    Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) override
    {
        std::uint64_t at = request.from;
        std::uint64_t end = request.to;
        {
            std::unique_lock lock(mutex);
            reads.push_back({request.from, request.to});
            while (held.contains(request.path.bytes) && !cancel.cancelled())
                changed.wait_for(lock, std::chrono::milliseconds(5));
            if (failure)
                return *failure;
            end = std::min(end, cutAt);
        }
        Bytes piece;
        while (at < end) {
            GRANARY_TRY(cancel.check());
            piece.resize(std::min<std::uint64_t>(end - at, 100'000)); // not the size of a block
            for (std::size_t i = 0; i < piece.size(); ++i)
                piece[i] = byteAt(at + i);
            GRANARY_TRY(sink(piece));
            at += piece.size();
        }
        return {};
    }

    void addFile(const std::string& directory, const std::string& name, std::uint64_t bytes)
    {
        api::Entry entry;
        entry.bytes = bytes;
        entry.mode = 0640;
        directories[directory][name] = entry;
    }
    void addDirectory(const std::string& directory, const std::string& name)
    {
        api::Entry entry;
        entry.type = api::EntryType::directory;
        directories[directory][name] = entry;
        directories[(directory == "/" ? "" : directory) + "/" + name];
    }
    void hold(const std::string& path)
    {
        const std::lock_guard lock(mutex);
        held.insert(path);
    }
    void release()
    {
        const std::lock_guard lock(mutex);
        held.clear();
        changed.notify_all();
    }
    void fail(std::optional<Error> error)
    {
        const std::lock_guard lock(mutex);
        failure = std::move(error);
    }
    std::uint64_t askedBytes()
    {
        const std::lock_guard lock(mutex);
        std::uint64_t sum = 0;
        for (const auto& [from, to] : reads)
            sum += to - from;
        return sum;
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<api::Snapshot> all{snapshotOf(1), snapshotOf(2)};
    std::map<std::string, std::map<std::string, api::Entry>> directories;
    std::set<std::string> held;
    std::set<std::string> listed;
    std::optional<Error> failure;
    std::uint64_t cutAt = UINT64_MAX;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> reads;
    int snapshotCalls = 0;
    int listCalls = 0;
};

struct Mounted {
    explicit Mounted(SnapshotTreeOptions options = {})
    {
        engine.directories["/"];
        engine.addDirectory("/", "d");
        engine.addFile("/d", "large", 300 * mib);
        engine.addFile("/d", "small", 10);
        engine.addFile("/d", "empty", 0);
        if (!options.only)
            options.only = snapshotOf(2);
        tree = std::make_unique<SnapshotTree>(engine, options);
    }
    ~Mounted() { engine.release(); }
    PlayedEngine engine;
    std::unique_ptr<SnapshotTree> tree;
};

SnapshotTreeOptions withCache(std::size_t bytes)
{
    SnapshotTreeOptions options;
    options.cacheBytes = bytes;
    return options;
}

SnapshotTreeOptions ofAll()
{
    SnapshotTreeOptions options;
    options.snapshotsAge = std::chrono::milliseconds(0);
    return options;
}

/// Reads a range and says what is wrong with it; empty when nothing is.
std::string wrongIn(platform::TreeFile& file, std::uint64_t offset, std::size_t bytes, std::size_t wanted)
{
    Bytes buffer(bytes);
    const auto got = file.read(offset, buffer, {});
    if (!got)
        return got.error().text();
    if (*got != wanted)
        return std::to_string(*got) + " bytes";
    for (std::size_t i = 0; i < *got; ++i)
        if (buffer[i] != byteAt(offset + i))
            return "byte " + std::to_string(offset + i);
    return {};
}

} // namespace

class MountTreeTest : public QObject {
    Q_OBJECT
private slots:
    void showsSnapshotsAndTheLatest()
    {
        SnapshotTreeOptions options = ofAll();
        PlayedEngine engine;
        engine.addFile("/", "f", 5);
        SnapshotTree tree(engine, options);
        auto root = tree.list("", {});
        VERIFY_OK(root);
        QVERIFY(!(*root)->lasting);
        QCOMPARE((*root)->entries.size(), std::size_t(3));
        const auto* link = (*root)->find("latest");
        QVERIFY(link && link->type == TreeEntry::Type::symlink);
        QCOMPARE(link->target, snapshotName(snapshotOf(2)));
        QVERIFY((*root)->find(snapshotName(snapshotOf(1))));
        VERIFY_OK(tree.open("/" + link->target + "/f", {}));

        // A new one is there without a new mount, under a name that was never asked for before.
        engine.all.push_back(snapshotOf(3));
        VERIFY_OK(tree.list("/" + snapshotName(snapshotOf(3)), {}));
        QCOMPARE((*tree.list("", {}))->find("latest")->target, snapshotName(snapshotOf(3)));
        QCOMPARE(tree.list("/2001-01-01T00-00-00-12345678", {}).error().code, ErrorCode::notFound);
    }

    void snapshotsOfTheSameMomentHaveNamesOfTheirOwn()
    {
        PlayedEngine engine;
        auto twin = snapshotOf(2);
        std::array<std::byte, SnapshotId::sizeBytes> id{};
        id.fill(std::byte{2});
        id.back() = std::byte{9};
        twin.id = SnapshotId(id);
        engine.all.push_back(twin);
        SnapshotTree tree(engine, ofAll());
        QCOMPARE((*tree.list("", {}))->entries.size(), std::size_t(4));
    }

    void showsWhatLiesBelow()
    {
        SnapshotTreeOptions options;
        options.below = "/d";
        Mounted m(options);
        VERIFY_OK(m.tree->open("/small", {}));
        QCOMPARE(m.tree->open("/d/small", {}).error().code, ErrorCode::notFound);
        // A snapshot without that directory shows an empty one.
        options.below = "/elsewhere";
        options.only = snapshotOf(1);
        SnapshotTree other(m.engine, options);
        const auto none = other.list("", {});
        VERIFY_OK(none);
        QVERIFY((*none)->entries.empty());
        QCOMPARE(other.list("/deeper", {}).error().code, ErrorCode::notFound);
    }

    void keepsMetadataAndOddNames()
    {
        Mounted m;
        api::Entry odd;
        odd.type = api::EntryType::symlink;
        odd.mode = 0777;
        odd.uid = 1234;
        odd.gid = 5678;
        odd.mtimeNs = -1'500'000'000;
        odd.target = {"../\xff target"};
        m.engine.directories["/"]["odd\n\xff name"] = odd;
        const auto listing = m.tree->list("", {});
        VERIFY_OK(listing);
        const auto* entry = (*listing)->find("odd\n\xff name");
        QVERIFY(entry);
        QCOMPARE(entry->uid, 1234u);
        QCOMPARE(entry->gid, 5678u);
        QCOMPARE(entry->mtimeNs, std::int64_t(-1'500'000'000));
        QCOMPARE(entry->target, odd.target.bytes);
        QCOMPARE(m.tree->open("/odd\n\xff name", {}).error().code, ErrorCode::invalidArgument);
    }

    void refusesNamesThatCannotBe()
    {
        for (const auto& bad : {std::string(".."), std::string("."), std::string(), std::string("a\0b", 3), std::string(256, 'x')}) {
            Mounted m;
            m.engine.addFile("/d", bad, 1);
            QCOMPARE(m.tree->list("/d", {}).error().code, ErrorCode::protocolViolation);
        }
    }

    void readsRanges()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        for (const auto& [offset, bytes] : std::initializer_list<std::pair<std::uint64_t, std::size_t>>{
                 {0, 1}, {0, mib}, {131071, 2}, {131072, 131072}, {200 * mib + 7, 3 * mib}, {300 * mib - 5, 5}})
            QCOMPARE(wrongIn(**file, offset, bytes, bytes), std::string());
        QCOMPARE(wrongIn(**file, 300 * mib - 5, 100, 5), std::string());
        QCOMPARE(wrongIn(**file, 300 * mib, 100, 0), std::string());
        QCOMPARE(wrongIn(**file, UINT64_MAX - 3, 100, 0), std::string());
        const auto empty = m.tree->open("/d/empty", {});
        VERIFY_OK(empty);
        QCOMPARE(wrongIn(**empty, 0, 100, 0), std::string());
    }

    void aRangeOfTenMebibytesCostsLittleMore()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        const std::uint64_t begin = 123 * mib + 4567;
        for (std::uint64_t at = begin; at < begin + 10 * mib; at += 65536)
            QCOMPARE(wrongIn(**file, at, 65536, 65536), std::string());
        m.engine.release();
        QVERIFY2(m.engine.askedBytes() <= 10 * mib + 2 * BlockCache::blockBytes, std::to_string(m.engine.askedBytes()).c_str());
    }

    void readsAheadOfWhoReadsAlong()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        const std::uint64_t end = 96 * mib;
        for (std::uint64_t at = 0; at < end; at += 131072)
            QCOMPARE(wrongIn(**file, at, 131072, 131072), std::string());
        const std::lock_guard lock(m.engine.mutex);
        std::uint64_t furthest = 0;
        for (const auto& [from, to] : m.engine.reads)
            furthest = std::max(furthest, to);
        QVERIFY(furthest > end);
        QVERIFY(furthest <= end + SnapshotFile::maxAheadBytes);
        // Far fewer calls than blocks: beyond the first 16 MiB they come in long pieces.
        QVERIFY2(m.engine.reads.size() < 16 * 8 + 60, std::to_string(m.engine.reads.size()).c_str());
    }

    void keepsNoMoreContentsThanTheLimit()
    {
        const std::size_t limit = 4 * mib;
        Mounted m(withCache(limit));
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        std::size_t most = 0;
        for (std::uint64_t at = 0; at < 200 * mib; at += 131072) {
            QCOMPARE(wrongIn(**file, at, 131072, 131072), std::string());
            most = std::max(most, m.tree->cachedBytes());
        }
        QVERIFY2(most <= limit, std::to_string(most).c_str());
        QVERIFY(most > limit / 2);
        // What was used last is there still.
        const auto asked = m.engine.askedBytes();
        QCOMPARE(wrongIn(**file, 200 * mib - 131072, 131072, 131072), std::string());
        QCOMPARE(m.engine.askedBytes(), asked);
    }

    void keepsNoMoreDirectoriesThanTheLimit()
    {
        SnapshotTreeOptions options;
        options.listings.entries = 1000;
        Mounted m(options);
        for (int i = 0; i < 100; ++i) {
            const auto name = "d" + std::to_string(i);
            m.engine.addDirectory("/", name);
            for (int j = 0; j < 50; ++j)
                m.engine.addFile("/" + name, std::to_string(j), 1);
        }
        for (int i = 0; i < 100; ++i) {
            VERIFY_OK(m.tree->list("/d" + std::to_string(i), {}));
            QVERIFY(m.tree->cachedListings().entries <= 1000);
        }
        QVERIFY(m.tree->cachedListings().entries > 900);
        const int calls = m.engine.listCalls;
        VERIFY_OK(m.tree->list("/d99", {}));
        QCOMPARE(m.engine.listCalls, calls);
        VERIFY_OK(m.tree->list("/d0", {}));
        QCOMPARE(m.engine.listCalls, calls + 1);
    }

    /// Each of its names is looked up by it: it must not be read again for each, though it is larger than the cache, and others come between.
    void aDirectoryLargerThanTheCacheIsReadOnce()
    {
        SnapshotTreeOptions options;
        options.listings.entries = 1000;
        Mounted m(options);
        m.engine.addDirectory("/", "many");
        for (int i = 0; i < 5000; ++i)
            m.engine.addFile("/many", std::to_string(i), 1);
        for (int i = 0; i < 50; ++i)
            m.engine.addDirectory("/d", "sub" + std::to_string(i));
        for (int i = 0; i < 50; ++i) {
            VERIFY_OK(m.tree->open("/many/" + std::to_string(i), {}));
            VERIFY_OK(m.tree->list("/d/sub" + std::to_string(i), {}));
        }
        QCOMPARE(m.engine.listCalls, 51);
        QCOMPARE(m.tree->cachedListings().large, std::size_t(1));
    }

    void askersOfTheSameWaitTogether()
    {
        Mounted m;
        m.engine.hold("/d/large");
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        std::vector<std::thread> readers;
        std::atomic<int> right{0};
        for (int i = 0; i < 8; ++i)
            readers.emplace_back([&] { right += wrongIn(**file, 5000, 1000, 1000).empty() ? 1 : 0; });
        m.engine.release();
        for (auto& reader : readers)
            reader.join();
        QCOMPARE(right.load(), 8);
        QCOMPARE(m.engine.reads.size(), std::size_t(1));
    }

    void aReadThatWaitsHoldsUpNoOther()
    {
        Mounted m;
        for (int i = 0; i < 20; ++i) {
            m.engine.addFile("/d", "stuck" + std::to_string(i), mib);
            m.engine.hold("/d/stuck" + std::to_string(i));
        }
        std::vector<std::thread> readers;
        std::atomic<int> right{0};
        for (int i = 0; i < 20; ++i)
            readers.emplace_back([&, i] {
                const auto file = m.tree->open("/d/stuck" + std::to_string(i), {});
                right += file && wrongIn(**file, 0, mib, mib).empty() ? 1 : 0;
            });
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        QCOMPARE(wrongIn(**file, 7 * mib, mib, mib), std::string());
        VERIFY_OK(m.tree->list("", {}));
        QCOMPARE(right.load(), 0);
        m.engine.release();
        for (auto& reader : readers)
            reader.join();
        QCOMPARE(right.load(), 20);
    }

    void whoIsInterruptedGoesAtOnce()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        m.engine.hold("/d/large");
        m.engine.hold("/");
        CancelToken cancel;
        std::atomic<int> cancelled{0};
        const auto count = [&](const auto& result) { cancelled += !result && result.error().code == ErrorCode::cancelled ? 1 : 0; };
        std::thread reader([&] {
            Bytes buffer(100);
            count((*file)->read(0, buffer, cancel));
        });
        std::thread lister([&] { count(m.tree->list("", cancel)); });
        cancel.cancel();
        reader.join(); // the engine still waits
        lister.join();
        QCOMPARE(cancelled.load(), 2);
        // What was asked for came nevertheless, and is of use to the next one.
        m.engine.release();
        QCOMPARE(wrongIn(**file, 0, 100, 100), std::string());
        QCOMPARE(m.engine.reads.size(), std::size_t(1));
    }

    void errorsAreToldAndNotKept()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        for (const auto code : {ErrorCode::notEnoughShards, ErrorCode::locked, ErrorCode::unreachable}) {
            m.engine.fail(Error(code, "now"));
            Bytes buffer(100);
            QCOMPARE((*file)->read(50 * mib, buffer, {}).error().code, code);
            QCOMPARE(m.tree->list("", {}).error().code, code);
        }
        m.engine.fail(std::nullopt);
        QCOMPARE(wrongIn(**file, 50 * mib, 100, 100), std::string());
        VERIFY_OK(m.tree->list("", {}));
    }

    void aFileThatEndsEarlyIsAnError()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        m.engine.cutAt = mib;
        QCOMPARE(wrongIn(**file, 0, mib, mib), std::string());
        Bytes buffer(100);
        QCOMPARE((*file)->read(2 * mib, buffer, {}).error().code, ErrorCode::protocolViolation);
    }

    void forgetsEverythingWhenItIsLocked()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        QCOMPARE(wrongIn(**file, 0, mib, mib), std::string());
        m.engine.fail(Error(ErrorCode::locked));
        QCOMPARE(wrongIn(**file, 0, mib, mib), std::string()); // as it was kept
        m.tree->forget();
        QCOMPARE(m.tree->cachedBytes(), std::size_t(0));
        Bytes buffer(100);
        QCOMPARE((*file)->read(0, buffer, {}).error().code, ErrorCode::locked);
        QCOMPARE(m.tree->list("/d", {}).error().code, ErrorCode::locked);
        QCOMPARE(m.tree->open("/d/small", {}).error().code, ErrorCode::locked);
    }

    /// What was asked for before the drive was locked must not be kept when it comes afterwards.
    void whatIsOnItsWayIsForgottenToo()
    {
        Mounted m;
        const auto file = m.tree->open("/d/large", {});
        VERIFY_OK(file);
        m.engine.hold("/d/large");
        std::thread reader([&] { wrongIn(**file, 0, 100, 100); });
        while (m.engine.askedBytes() == 0)
            std::this_thread::yield();
        m.tree->forget();
        m.engine.release();
        reader.join();
        QCOMPARE(m.tree->cachedBytes(), std::size_t(0));
    }

    void everyProblemHasASentence()
    {
        using platform::MountProblem;
        QVERIFY(sentence(MountProblem::none, "/x").empty());
        for (auto p = static_cast<int>(MountProblem::missing); p <= static_cast<int>(MountProblem::noHelper); ++p) {
            const auto text = sentence(static_cast<MountProblem>(p), "/mnt/a\nb");
            QVERIFY(text.ends_with("."));
            QVERIFY(text.find('\n') == text.npos);
            // What is the matter, and what to do.
            QVERIFY2(text.find(". ") != text.npos, text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(MountTreeTest)
#include "mount_tree_test.moc"
