// FileWatch: what inotify and the twin have in common, and what only the kernel does.
#include "core/platform/inotify_watch.h"
#include "tests/support/memory_file_watch.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <atomic>
#include <filesystem>
#include <fstream>

using namespace granary;
using namespace granary::test;

namespace {

/// Files that can be made to change, and a watch on them.
class Place {
public:
    virtual ~Place() = default;
    virtual std::unique_ptr<FileWatch> watch(FileWatchListener listener) = 0;
    virtual std::string path(const std::string& name) const = 0;
    virtual void makeDirectory(const std::string& name) = 0;
    virtual void remove(const std::string& name) = 0;
    virtual void write(const std::string& directory, const std::string& name) = 0;
};

class RealPlace : public Place {
public:
    std::unique_ptr<FileWatch> watch(FileWatchListener listener) override
    {
        auto started = platform::InotifyWatch::start(std::move(listener), limits);
        return started ? std::move(*started) : nullptr;
    }
    std::string path(const std::string& name) const override { return directory.file(name); }
    void makeDirectory(const std::string& name) override { std::filesystem::create_directories(path(name)); }
    void remove(const std::string& name) override { std::filesystem::remove_all(path(name)); }
    void write(const std::string& in, const std::string& name) override { std::ofstream(path(in) + "/" + name) << "x"; }
    platform::InotifyWatch::Limits limits;
    TempDir directory;
};

class TwinPlace : public Place {
public:
    std::unique_ptr<FileWatch> watch(FileWatchListener listener) override { return std::make_unique<MemoryFileWatch>(std::move(listener), files); }
    std::string path(const std::string& name) const override { return "/" + name; }
    void makeDirectory(const std::string& name) override { files.add(path(name)); }
    void remove(const std::string& name) override { files.remove(path(name)); }
    void write(const std::string& in, const std::string& name) override { files.change(path(in), name); }
    WatchedFiles files;
};

/// Counts what is told.
struct Ear {
    FileWatchListener listener()
    {
        return {[this] { ++told; }, [](std::string_view name) { return name.ends_with(".tmp"); }};
    }
    bool hears(int before) const { return QTest::qWaitFor([&] { return told > before; }, 5000); }
    std::atomic<int> told{0};
};

} // namespace

class FileWatchTest : public QObject {
    Q_OBJECT
    static std::unique_ptr<Place> place(bool real)
    {
        return real ? std::unique_ptr<Place>(std::make_unique<RealPlace>()) : std::make_unique<TwinPlace>();
    }
private slots:
    void conformance_data()
    {
        QTest::addColumn<bool>("real");
        QTest::newRow("inotify") << true;
        QTest::newRow("twin") << false;
    }
    void conformance()
    {
        QFETCH(bool, real);
        const auto at = place(real);
        for (const char* name : {"one", "two", "marker"})
            at->makeDirectory(name);
        Ear ear;
        const auto watch = at->watch(ear.listener());
        QVERIFY(watch);
        watch->beginRound();
        watch->see(at->path("one"));
        watch->see(at->path("marker"));
        watch->see(at->path("nowhere"));
        auto round = watch->endRound(false);
        QVERIFY(round.watched == 2 && round.added == 2 && round.whole);
        at->write("one", "file");
        QVERIFY(ear.hears(0));
        // Neither what is not watched nor what is ignored is told: the marker behind it is the first that comes.
        int before = ear.told;
        at->write("marker", "settle");
        QVERIFY(ear.hears(before));
        before = ear.told;
        at->write("two", "file");
        at->write("one", "file.tmp");
        at->write("marker", "end");
        QVERIFY(ear.hears(before));
        // A round that names less; one that was cut short keeps the others.
        watch->beginRound();
        watch->see(at->path("two"));
        round = watch->endRound(true);
        QVERIFY(round.watched == 3 && round.added == 1);
        watch->beginRound();
        watch->see(at->path("two"));
        round = watch->endRound(false);
        QVERIFY(round.watched == 1 && round.added == 0);
        before = ear.told;
        at->write("two", "more");
        QVERIFY(ear.hears(before));
        // What goes away is told.
        before = ear.told;
        at->remove("two");
        QVERIFY(ear.hears(before));
        watch->beginRound();
        QVERIFY(watch->endRound(false).watched == 0);
    }

    void aRenamedDirectoryIsStillWatched()
    {
        RealPlace at;
        at.makeDirectory("old");
        Ear ear;
        const auto watch = at.watch(ear.listener());
        watch->beginRound();
        watch->see(at.path("old"));
        (void)watch->endRound(false);
        std::filesystem::rename(at.path("old"), at.path("new"));
        QVERIFY(ear.hears(0));
        watch->beginRound();
        watch->see(at.path("new"));
        const auto round = watch->endRound(false);
        QVERIFY(round.watched == 1 && round.added == 0); // the same one
        const int before = ear.told;
        at.write("new", "file");
        QVERIFY(ear.hears(before));
    }

    void singleFilesAndLinks()
    {
        RealPlace at;
        at.makeDirectory("d");
        at.write("d", "file");
        std::filesystem::create_symlink("file", at.path("d/link"));
        Ear ear;
        const auto watch = at.watch(ear.listener());
        watch->beginRound();
        watch->see(at.path("d/file"));
        watch->see(at.path("d/link"));
        QCOMPARE(watch->endRound(false).watched, std::size_t{2});
        at.write("d", "file");
        QVERIFY(ear.hears(0));
        // Editors write beside and rename.
        const int before = ear.told;
        at.write("d", "beside");
        std::filesystem::rename(at.path("d/beside"), at.path("d/file"));
        QVERIFY(ear.hears(before));
    }

    void noMoreThanItMay()
    {
        RealPlace at;
        at.limits.watches = 3;
        for (int i = 0; i < 5; ++i)
            at.makeDirectory("d" + std::to_string(i));
        Ear ear;
        const auto watch = at.watch(ear.listener());
        for (int round = 0; round < 2; ++round) {
            watch->beginRound();
            for (int i = 0; i < 5; ++i)
                watch->see(at.path("d" + std::to_string(i)));
            const auto done = watch->endRound(false);
            QCOMPARE(done.watched, std::size_t{3});
            QVERIFY(!done.whole);
        }
        watch->beginRound();
        for (int i = 2; i < 5; ++i)
            watch->see(at.path("d" + std::to_string(i)));
        QVERIFY(watch->endRound(false).watched <= 3);
    }

    /// More changes than the kernel keeps, made while nobody reads: something is told all the same.
    void aFloodIsTold()
    {
        RealPlace at;
        at.makeDirectory("d");
        std::atomic<bool> block{true};
        std::atomic<int> told{0};
        FileWatchListener listener;
        listener.changed = [&] {
            ++told;
            while (block)
                std::this_thread::yield();
        };
        const auto watch = at.watch(std::move(listener));
        watch->beginRound();
        watch->see(at.path("d"));
        (void)watch->endRound(false);
        at.write("d", "first");
        QVERIFY(QTest::qWaitFor([&] { return told > 0; }, 5000));
        for (int i = 0; i < 20'000; ++i) // fs.inotify.max_queued_events is 16384
            at.write("d", "f" + std::to_string(i % 50));
        block = false;
        QVERIFY(QTest::qWaitFor([&] { return told > 1; }, 5000));
    }

    /// A hundred thousand directories would fill this disk's inodes in some places; the same inodes again and again cost the same.
    void aRoundOfManyIsCheap()
    {
        RealPlace at;
        for (int i = 0; i < 300; ++i)
            at.makeDirectory("d" + std::to_string(i));
        Ear ear;
        const auto watch = at.watch(ear.listener());
        watch->beginRound();
        for (int i = 0; i < 100'000; ++i)
            watch->see(at.path("d" + std::to_string(i % 300)));
        const auto round = watch->endRound(false);
        QVERIFY(round.watched == 300 && round.added == 300 && round.whole);
    }
};

QTEST_GUILESS_MAIN(FileWatchTest)
#include "file_watch_test.moc"
