// A whole drive over in-memory nodes: what is backed up comes back, what is known is not sent twice, what fails loses nothing.
#include <QtTest>

#include "drive_fixture.h"

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

void makeTree(const std::string& root)
{
    fs::create_directories(root + "/docs/deep/er");
    fs::create_directories(root + "/empty");
    for (int i = 0; i < 300; ++i)
        writeText(root + "/docs/file" + std::to_string(i) + ".txt", "text number " + std::to_string(i) + std::string(static_cast<std::size_t>(i) * 37, 'x'));
    writeText(root + "/docs/deep/er/large.bin", noise(9'000'000, 1));
    writeText(root + "/docs/empty.txt", "");
    writeText(root + "/edge-256k.bin", noise(256 << 10, 2));
    writeText(root + "/edge-256k1.bin", noise((256 << 10) + 1, 3));
    writeText(root + "/odd-\xff\xfe\n name", "odd");
    fs::create_symlink("docs/file1.txt", root + "/link");
    fs::create_hard_link(root + "/docs/file2.txt", root + "/hard");
}

/// Relative path -> contents, or a mark for what is no file.
std::map<std::string, std::string> readTree(const std::string& root)
{
    std::map<std::string, std::string> out;
    for (const auto& e : fs::recursive_directory_iterator(root)) {
        const auto name = e.path().string().substr(root.size());
        struct stat s {};
        ::lstat(e.path().c_str(), &s);
        const auto meta = std::to_string(s.st_mode) + " " + std::to_string(s.st_mtim.tv_sec) + "." + std::to_string(s.st_mtim.tv_nsec) + " ";
        if (e.is_symlink())
            out[name] = meta + "-> " + fs::read_symlink(e.path()).string();
        else if (e.is_directory())
            out[name] = meta + "dir";
        else
            out[name] = meta + readText(e.path().string());
    }
    return out;
}

} // namespace

class LocalDriveTest : public QObject {
    Q_OBJECT
private slots:
    void bringsEverythingBack();
    void sendsNothingTwice();
    void keepsVersionsApart();
    void readsRanges();
    void replacesOnlyTheBackedUpPath();
    void recoversFromHeads();
    void recoveryKnowsOfANewerState();
    void recoveredDriveKnowsWhatItHolds();
    void wrongKeysOpenNothing();
    void refusesWhenTooFewNodes();
    void topsUpWhenNodesReturn();
    void spreadsOverMoreNodes();
    void movesMeetOtherChanges();
    void absentNodesDoNotFillTheDisk();
    void namesWhatIsDamaged();
    void cancelledRunGoesOn();
    void cancelledRunIsNotTrustedLater();
    void keepsPlaintextIn();
    void insertionCostsLittle();
};

void LocalDriveTest::bringsEverythingBack()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY(report->complete);
    QCOMPARE(report->files, std::uint64_t{306});
    QCOMPARE(report->warningCount, std::uint64_t{0});
    QCOMPARE(report->shardsPlaced, report->shardsWanted);
    QCOMPARE(report->survivesLosses, 3u);
    // With a node away, fewer others may vanish.
    std::set<NodeId> reachable;
    const auto records = drive->segmentRecords();
    VERIFY_OK(records);
    for (const auto& place : records->front().shards)
        reachable.insert(place.node);
    QCOMPARE(drive->status(&reachable).survivesLosses, 3u);
    reachable.erase(reachable.begin());
    QCOMPARE(drive->status(&reachable).survivesLosses, 2u);
    reachable.clear();
    QCOMPARE(drive->status(&reachable).survivesLosses, 0u);
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QCOMPARE(restored->damagedCount, std::uint64_t{0});
    QCOMPARE(restored->files, std::uint64_t{306});
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
    struct stat a {}, b {};
    QCOMPARE(::stat((f.directory.file("out") + source + "/hard").c_str(), &a), 0);
    QCOMPARE(::stat((f.directory.file("out") + source + "/docs/file2.txt").c_str(), &b), 0);
    QCOMPARE(a.st_ino, b.st_ino);
}

void LocalDriveTest::sendsNothingTwice()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    const auto first = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(first);
    const auto second = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(second);
    QCOMPARE(second->newBytes, std::uint64_t{0});
    QCOMPARE(second->files, first->files);
    QVERIFY2(second->storedBytes < 32'000, std::to_string(second->storedBytes).c_str());
    // After a restart, with every file's time changed, all is read again and recognised.
    drive.reset();
    drive = f.open();
    for (const auto& e : fs::recursive_directory_iterator(source))
        if (e.is_regular_file() && !e.is_symlink())
            fs::last_write_time(e.path(), fs::file_time_type::clock::now());
    const auto third = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(third);
    QCOMPARE(third->newBytes, std::uint64_t{0});
    QCOMPARE(third->files, first->files);
}

void LocalDriveTest::keepsVersionsApart()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    writeText(source + "/a", "one");
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    writeText(source + "/a", "two, longer");
    const auto second = drive->backup({{source}, {}, {"tag"}, {}}, {}, {});
    VERIFY_OK(second);
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    const auto snapshots = drive->snapshots();
    VERIFY_OK(snapshots);
    QCOMPARE(snapshots->size(), std::size_t{3});
    const auto versions = drive->versions(source + "/a", {});
    VERIFY_OK(versions);
    QCOMPARE(versions->size(), std::size_t{2});
    QCOMPARE((*versions)[0].snapshot.id, second->snapshot);
    QCOMPARE((*versions)[1].snapshot.id, (*snapshots)[0].id);
    std::string text;
    VERIFY_OK(drive->read((*snapshots)[0].id, source + "/a", 0, UINT64_MAX, [&](ByteView b) -> Status { text += asText(b); return {}; }, {}));
    QCOMPARE(text, std::string("one"));
    const auto found = drive->findSnapshot((*snapshots)[1].id.hex().substr(0, 12));
    VERIFY_OK(found);
    QCOMPARE(found->tags, std::vector<std::string>{"tag"});
    QCOMPARE(drive->findSnapshot("ff").error().code, ErrorCode::invalidArgument);
}

void LocalDriveTest::readsRanges()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    const auto content = noise(6'000'000, 5);
    writeText(source + "/big", content);
    {
        std::ofstream sparse(source + "/sparse", std::ios::binary);
        sparse.seekp(3'000'000);
        sparse << "island";
        sparse.seekp(8'000'000);
        sparse << "end";
    }
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    const auto read = [&](const std::string& path, std::uint64_t from, std::uint64_t to) {
        std::string out;
        const auto status = drive->read({}, path, from, to, [&](ByteView b) -> Status { out += asText(b); return {}; }, {});
        return status ? out : status.error().text();
    };
    for (const auto& [from, to] : {std::pair<std::uint64_t, std::uint64_t>{0, 10}, {1'000'000, 3'000'001}, {5'999'999, 6'000'000}, {0, UINT64_MAX}, {77, 77}})
        QVERIFY(read(source + "/big", from, to) == content.substr(from, std::min<std::uint64_t>(to, content.size()) - from));
    const auto sparse = readText(source + "/sparse");
    for (const auto& [from, to] : {std::pair<std::uint64_t, std::uint64_t>{0, UINT64_MAX}, {2'999'990, 3'000'004}, {3'000'003, 3'500'000}, {7'999'999, 8'000'003}})
        QVERIFY(read(source + "/sparse", from, to) == sparse.substr(from, std::min<std::uint64_t>(to, sparse.size()) - from));
    const auto restored = drive->restore({{}, {source + "/sparse"}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QVERIFY(readText(f.directory.file("out") + source + "/sparse") == sparse);
    struct stat s {};
    QCOMPARE(::stat((f.directory.file("out") + source + "/sparse").c_str(), &s), 0);
    QVERIFY(s.st_blocks * 512 < 1'000'000);
}

void LocalDriveTest::replacesOnlyTheBackedUpPath()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source + "/a");
    fs::create_directories(source + "/b");
    writeText(source + "/a/one", "1");
    writeText(source + "/b/two", "2");
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source + "/a"}, {}, {}, {}}, {}, {}));
    VERIFY_OK(drive->backup({{source + "/b"}, {}, {}, {}}, {}, {}));
    const auto all = drive->list({}, source, {});
    VERIFY_OK(all);
    QCOMPARE(all->entries.size(), std::size_t{2});
    fs::remove(source + "/a/one");
    VERIFY_OK(drive->backup({{source + "/b"}, {}, {}, {}}, {}, {}));
    QCOMPARE(drive->list({}, source + "/a", {})->entries.size(), std::size_t{1});
    VERIFY_OK(drive->backup({{source + "/a"}, {}, {}, {}}, {}, {}));
    QCOMPARE(drive->list({}, source + "/a", {})->entries.size(), std::size_t{0});
    QCOMPARE(drive->list({}, source + "/b", {})->entries.size(), std::size_t{1});
    // What a backup of one path carried over is gone when the whole is backed up without it.
    writeText(source + "/c", "3");
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    VERIFY_OK(drive->backup({{source + "/a", source + "/b"}, {}, {}, {}}, {}, {}));
    QCOMPARE(drive->list({}, source, {})->entries.size(), std::size_t{3});
    fs::remove(source + "/c");
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    QCOMPARE(drive->list({}, source, {})->entries.size(), std::size_t{2});
}

void LocalDriveTest::recoversFromHeads()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    {
        auto drive = f.open();
        VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
        VERIFY_OK(drive->backup({{source}, {}, {"second"}, {}}, {}, {}));
    }
    auto clean = f.open("clean");
    QCOMPARE(clean->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {}).error().code, ErrorCode::notFound);
    const auto state = clean->recover({});
    VERIFY_OK(state);
    QCOMPARE(state->sequence, std::uint64_t{2});
    QCOMPARE(state->snapshots, std::uint64_t{2});
    // How safe it is can be said at once.
    QVERIFY(clean->status().segmentsFull > 0);
    QCOMPARE(clean->status().segmentsDegraded, std::uint64_t{0});
    QCOMPARE(clean->status().survivesLosses, 3u);
    QVERIFY(clean->snapshots()->back().complete);
    const auto restored = clean->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QCOMPARE(restored->damagedCount, std::uint64_t{0});
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

/// The newest head is found, and its root record is not: the state before it comes back, and what is written then sorts above both.
void LocalDriveTest::recoveryKnowsOfANewerState()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    {
        auto drive = f.open();
        VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
        auto second = f.open("second"); // a slot of its own
        VERIFY_OK(second->recover({}));
        VERIFY_OK(second->backup({{source}, {}, {}, {}}, {}, {}));
        VERIFY_OK(second->backup({{source}, {}, {}, {}}, {}, {}));
    }
    f.nodes.loseNewestRoot();
    auto clean = f.open("clean");
    const auto state = clean->recover({});
    VERIFY_OK(state);
    QCOMPARE(state->sequence, std::uint64_t{1});
    QCOMPARE(state->newestSequence, std::uint64_t{4}); // a recovered device says that it is there before its first backup
    const auto puts = f.nodes.putBytes;
    VERIFY_OK(clean->backup({{source}, {}, {}, {}}, {}, {}));
    QCOMPARE(clean->status().stateSequence, std::uint64_t{6});
    QVERIFY(f.nodes.putBytes - puts > puts / 4); // what the lost state may have removed is stored anew
}

void LocalDriveTest::recoveredDriveKnowsWhatItHolds()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    {
        auto drive = f.open();
        VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    }
    auto clean = f.open("clean");
    VERIFY_OK(clean->recover({}));
    const auto again = clean->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(again);
    QCOMPARE(again->newBytes, std::uint64_t{0});
    QCOMPARE(clean->snapshots()->size(), std::size_t{2});
    QCOMPARE(clean->status().survivesLosses, 3u);
}

void LocalDriveTest::wrongKeysOpenNothing()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    writeText(source + "/a", "one");
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    auto other = f.open("other", std::byte{8});
    QCOMPARE(other->recover({}).error().code, ErrorCode::wrongDrive);
}

void LocalDriveTest::refusesWhenTooFewNodes()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    f.nodes.accepting = 1; // k is 2
    const auto failed = drive->backup({{source}, {}, {}, {}}, {}, {});
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().code, ErrorCode::notEnoughShards);
    QCOMPARE(failed.error().kind, ErrorKind::transient);
    QCOMPARE(drive->snapshots()->size(), std::size_t{0});
    f.nodes.accepting = 5;
    const auto segments = f.nodes.segmentCount();
    const auto again = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(again);
    QVERIFY2(again->newBytes == 0, "what waits in the spool is not sealed again");
    QVERIFY(f.nodes.segmentCount() <= segments + 3);
    QVERIFY(again->complete);
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

void LocalDriveTest::spreadsOverMoreNodes()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    f.nodes.nextCoding = {1, 1};
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    QCOMPARE(drive->status().survivesLosses, 0u);
    // Three times the data, as a segment sealed for five nodes takes, and not five times.
    f.nodes.nextCoding = {2, 5};
    VERIFY_OK(drive->topUp({}));
    QCOMPARE(drive->status().survivesLosses, 2u);
    QCOMPARE(drive->status().segmentsDegraded, std::uint64_t{0});
    const auto records = drive->segmentRecords();
    VERIFY_OK(records);
    for (const auto& record : *records)
        if (record.k == 1)
            QCOMPARE(record.shards.size(), std::size_t{3});
    const auto sequence = drive->status().stateSequence;
    VERIFY_OK(drive->topUp({}));
    QCOMPARE(drive->status().stateSequence, sequence); // nothing was left to do
    auto clean = f.open("clean");
    VERIFY_OK(clean->recover({}));
    QCOMPARE(clean->status().survivesLosses, 2u);
    const auto restored = clean->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

/// Between the copying of a shard and its recording, somebody else may have changed the segment.
void LocalDriveTest::movesMeetOtherChanges()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    auto before = drive->segmentRecords()->front();
    before.stamp = {};
    QVERIFY(before.shards.size() > before.k + 1u);
    const auto recordNow = [&] {
        const auto records = drive->segmentRecords();
        for (auto record : *records)
            if (record.id == before.id) {
                record.stamp = {}; // each commit of a change gives another one
                return record;
            }
        return drive::SegmentRecord();
    };
    const auto unfit = [&](const drive::ShardPlace& from, std::optional<drive::ShardPlace> to) {
        return drive->recordMoves({{before.id, from, std::move(to)}})->size();
    };
    const auto first = before.shards[0];
    auto elsewhere = first;
    elsewhere.node = *NodeId::fromHexText(std::string(64, 'e'));
    QCOMPARE(unfit(first, elsewhere), std::size_t{0});
    auto expected = before;
    expected.shards[0] = elsewhere;
    QVERIFY(recordNow() == expected);
    QCOMPARE(unfit(first, elsewhere), std::size_t{0}); // the same again is done already
    auto third = first;
    third.node = *NodeId::fromHexText(std::string(64, 'd'));
    QCOMPARE(unfit(first, third), std::size_t{1}); // it is no longer there
    auto second = before.shards[1];
    second.node = elsewhere.node;
    QCOMPARE(unfit(before.shards[1], second), std::size_t{1}); // two shards on one node
    QVERIFY(recordNow() == expected);
    QCOMPARE(drive->recordMoves({{*SegmentId::fromHexText(std::string(32, 'a')), first, third}})->size(), std::size_t{1});
    // One fewer, as long as it can be read.
    for (std::size_t i = before.shards.size(); i > before.k; --i) {
        QCOMPARE(unfit(recordNow().shards.back(), std::nullopt), std::size_t{0});
        QVERIFY(recordNow().complete());
    }
    QCOMPARE(recordNow().shards.size(), std::size_t{before.k});
    QCOMPARE(unfit(recordNow().shards.back(), std::nullopt), std::size_t{1});
}

/// What the nodes lack is kept on this disk only as far as there is room, and made from the nodes that have it when the others come.
void LocalDriveTest::absentNodesDoNotFillTheDisk()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    for (unsigned i = 0; i < 5; ++i)
        writeText(source + "/" + std::to_string(i), noise(30'000'000, 10 + i));
    f.files.freeBytes = 150'000'000; // half of it may be used: two segments
    f.nodes.accepting = 3;
    auto drive = f.open();
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY(!report->complete);
    QCOMPARE(report->survivesLosses, 1u);
    QVERIFY(drive->status().spoolBytes <= 75'000'000);
    QVERIFY(drive->status().segmentsDegraded > 4);
    // Nothing is tried again while nobody new is there.
    const auto sent = f.nodes.putBytes;
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    QVERIFY(f.nodes.putBytes - sent < 1'000'000);
    f.nodes.accepting = 5;
    VERIFY_OK(drive->topUp({}));
    QCOMPARE(drive->status().segmentsDegraded, std::uint64_t{0});
    QCOMPARE(drive->status().survivesLosses, 3u);
    QCOMPARE(drive->status().spoolBytes, std::uint64_t{0});
    QVERIFY(drive->snapshots()->front().complete);

    // What only nodes have that are away now stays here, whatever they once acknowledged.
    for (unsigned i = 0; i < 5; ++i)
        writeText(source + "/" + std::to_string(i), noise(30'000'000, 30 + i));
    f.nodes.accepting = 3;
    f.nodes.away = 2;
    const auto unsafe = drive->backup({{source}, {}, {}, {}}, {}, {});
    QVERIFY(!unsafe);
    QCOMPARE(unsafe.error().code, ErrorCode::notEnoughShards);
    QVERIFY(drive->status().spoolBytes > 30'000'000);
    f.nodes.away = 0;

    // With nobody who takes enough it ends, and goes on later.
    f.nodes.accepting = 1;
    for (unsigned i = 0; i < 5; ++i)
        writeText(source + "/" + std::to_string(i), noise(30'000'000, 20 + i));
    const auto stuck = drive->backup({{source}, {}, {}, {}}, {}, {});
    QVERIFY(!stuck);
    QCOMPARE(stuck.error().code, ErrorCode::notEnoughShards);
    f.nodes.accepting = 5;
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

void LocalDriveTest::topsUpWhenNodesReturn()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    makeTree(source);
    auto drive = f.open();
    f.nodes.accepting = 3;
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY(!report->complete);
    QCOMPARE(report->survivesLosses, 1u);
    QVERIFY(report->shardsPlaced < report->shardsWanted);
    QVERIFY(!drive->snapshots()->front().complete);
    QVERIFY(drive->status().segmentsDegraded > 0);
    drive.reset(); // the spool outlives the program
    drive = f.open();
    // What waits for the other nodes can be read here while none answers.
    f.nodes.reading = false;
    VERIFY_OK(drive->restore({{}, {}, f.directory.file("here"), drive::Conflict::skip}, {}, {}));
    QVERIFY(readTree(source) == readTree(f.directory.file("here") + source));
    f.nodes.reading = true;
    f.nodes.accepting = 5;
    VERIFY_OK(drive->topUp({}));
    QVERIFY(drive->snapshots()->front().complete);
    QCOMPARE(drive->status().segmentsDegraded, std::uint64_t{0});
    QCOMPARE(drive->status().survivesLosses, 3u);
    QCOMPARE(drive->status().spoolBytes, std::uint64_t{0});
    // What was published is what a clean machine sees.
    auto clean = f.open("clean");
    VERIFY_OK(clean->recover({}));
    const auto restored = clean->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

void LocalDriveTest::namesWhatIsDamaged()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    for (int i = 0; i < 8; ++i)
        writeText(source + "/f" + std::to_string(i), noise(3'000'000, 100 + static_cast<std::uint64_t>(i)));
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    f.nodes.damageLargest(0.3); // somewhere in the data, away from all metadata
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QCOMPARE(restored->damagedCount, std::uint64_t{1});
    QCOMPARE(restored->damaged.front().code, ErrorCode::damaged);
    const auto damagedPath = restored->damaged.front().path;
    for (int i = 0; i < 8; ++i) {
        const auto path = source + "/f" + std::to_string(i);
        const auto out = f.directory.file("out") + path;
        if (path == damagedPath)
            QVERIFY(!fs::exists(out));
        else
            QVERIFY2(readText(out) == readText(path), path.c_str());
    }
}

void LocalDriveTest::cancelledRunGoesOn()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    for (int i = 0; i < 30; ++i)
        writeText(source + "/f" + std::to_string(i), noise(4'000'000, 200 + static_cast<std::uint64_t>(i)));
    auto drive = f.open();
    CancelToken cancel;
    const auto stopped = drive->backup({{source}, {}, {}, {}}, [&](const drive::Progress& p) { if (p.bytes > 80'000'000) cancel.cancel(); }, cancel);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::cancelled);
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY2(report->newBytes < 120'000'000, std::to_string(report->newBytes).c_str());
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QCOMPARE(restored->damagedCount, std::uint64_t{0});
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

/// What a cancelled run remembered of its directories names chunks that were never stored. A run of other paths that ends well must not
/// make that count.
void LocalDriveTest::cancelledRunIsNotTrustedLater()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    for (int directory = 0; directory < 60; ++directory) {
        const auto path = source + "/d" + std::to_string(directory);
        fs::create_directories(path);
        for (int i = 0; i < 40; ++i)
            writeText(path + "/f" + std::to_string(i), noise(20'000, static_cast<std::uint64_t>(directory * 40 + i)));
    }
    const auto other = f.directory.file("other");
    fs::create_directories(other);
    writeText(other + "/file", "other");
    auto drive = f.open();
    CancelToken cancel;
    const auto stopped = drive->backup({{source}, {}, {}, {}}, [&](const drive::Progress& p) { if (p.bytes > 25'000'000) cancel.cancel(); }, cancel);
    QCOMPARE(stopped.error().code, ErrorCode::cancelled);
    VERIFY_OK(drive->backup({{other}, {}, {}, {}}, {}, {}));
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY(report->complete);
    const auto restored = drive->restore({{}, {}, f.directory.file("out"), drive::Conflict::skip}, {}, {});
    VERIFY_OK(restored);
    QCOMPARE(restored->damagedCount, std::uint64_t{0});
    QVERIFY(readTree(source) == readTree(f.directory.file("out") + source));
}

void LocalDriveTest::keepsPlaintextIn()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    const std::string marker = "a very recognisable marker string";
    writeText(source + "/named-" + marker, noise(100, 1) + marker + noise(100, 2));
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    QVERIFY(!f.nodes.holds(asBytes(marker)));
    drive.reset();
    for (const auto& e : fs::recursive_directory_iterator(f.directory.file("profile")))
        if (e.is_regular_file())
            QVERIFY(readText(e.path().string()).find(marker) == std::string::npos);
}

void LocalDriveTest::insertionCostsLittle()
{
    DriveFixture f;
    const auto source = f.directory.file("source");
    fs::create_directories(source);
    const auto content = noise(40'000'000, 9);
    writeText(source + "/big", content);
    auto drive = f.open();
    VERIFY_OK(drive->backup({{source}, {}, {}, {}}, {}, {}));
    writeText(source + "/big", noise(1 << 20, 10) + content);
    const auto report = drive->backup({{source}, {}, {}, {}}, {}, {});
    VERIFY_OK(report);
    QVERIFY2(report->storedBytes <= 4u << 20, std::to_string(report->storedBytes).c_str());
}

QTEST_GUILESS_MAIN(LocalDriveTest)
#include "local_drive_test.moc"
