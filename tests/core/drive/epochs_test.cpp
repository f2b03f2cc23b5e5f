// A drive over epochs: what was stored before is read on and not stored again, what is stored after is sealed with new keys.
#include <QtTest>

#include "core/drive/device_states.h"
#include "core/drive/epochs.h"
#include "drive_fixture.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

crypto::KeyRing ringTo(std::uint32_t newest) { return crypto::epochRing(crypto::StorageRoot::copyFrom(Bytes(32, std::byte{7})), 0, newest); }

crypto::KeyRing only(std::uint32_t epoch) { return ringTo(epoch).all().back().clone(); }

struct Machine {
    DriveFixture fixture;
    const std::string source = fixture.directory.file("files");

    Machine() { fs::create_directories(source); }
    std::unique_ptr<Drive> open(crypto::KeyRing ring, const std::string& name = "profile")
    {
        auto opened = Drive::open({fixture.files, fixture.clock, fixture.random, fixture.workers, fixture.log}, fixture.directory.file(name),
            store::DatabaseKey::copyFrom(Bytes(32, std::byte{9})), std::move(ring));
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        (*opened)->attach(&fixture.nodes);
        return std::move(*opened);
    }
    Result<BackupReport> backup(Drive& drive) { return drive.backup({{source}, {}, {}, {}}, {}, {}); }
    std::string restored(Drive& drive, const std::string& name)
    {
        std::string out;
        const auto read = drive.read({}, source + "/" + name, 0, UINT64_MAX, [&](ByteView piece) -> Status {
            out += asText(piece);
            return {};
        }, {});
        return read ? out : read.error().text();
    }
};

} // namespace

class EpochsTest : public QObject {
    Q_OBJECT
private slots:
    void oldDataIsReadAndKnown();
    void newDataNeedsNewKeys();
    void aStateOfTheNewEpochFollows();
    void revokedDevicesAreMarked();
    void chunksInLaterSegments();
};

void EpochsTest::oldDataIsReadAndKnown()
{
    Machine m;
    writeText(m.source + "/large", noise(3'000'000, 1));
    writeText(m.source + "/small", "before");
    {
        auto drive = m.open(ringTo(0));
        VERIFY_OK(m.backup(*drive));
    }
    auto drive = m.open(ringTo(1));
    QCOMPARE(m.restored(*drive, "small"), std::string("before"));
    writeText(m.source + "/new", noise(600'000, 2));
    const auto report = m.backup(*drive);
    VERIFY_OK(report);
    QVERIFY(report->newBytes < 1'000'000); // what is there is recognised
    for (const auto& [name, text] : {std::pair{"large", noise(3'000'000, 1)}, {"small", std::string("before")}, {"new", noise(600'000, 2)}})
        QCOMPARE(m.restored(*drive, name), text);
    const auto segments = drive->segmentRecords();
    VERIFY_OK(segments);
    std::set<std::uint32_t> epochs;
    for (const auto& segment : *segments) {
        epochs.insert(segment.epoch);
        VERIFY_OK(drive->checkSegment(segment, {}));
    }
    QCOMPARE(epochs, (std::set<std::uint32_t>{0, 1}));
}

void EpochsTest::newDataNeedsNewKeys()
{
    Machine m;
    writeText(m.source + "/file", noise(400'000, 1));
    auto drive = m.open(ringTo(0));
    VERIFY_OK(m.backup(*drive));
    drive.reset();
    drive = m.open(ringTo(1));
    writeText(m.source + "/file", noise(400'000, 3));
    VERIFY_OK(m.backup(*drive));
    // With the keys of the epoch that ended, and every byte that the nodes have, nothing of it opens: not even that there is something.
    auto revoked = m.open(ringTo(0), "revoked");
    QVERIFY(!revoked->recover({}).ok());
    const auto segments = drive->segmentRecords();
    VERIFY_OK(segments);
    unsigned later = 0;
    for (const auto& segment : *segments)
        if (segment.epoch == 1) {
            ++later;
            QVERIFY(!revoked->checkSegment(segment, {}).ok());
        }
    QVERIFY(later > 0);
    // And keys of the new epoch alone do not open what is older.
    auto newcomer = m.open(only(1), "newcomer");
    VERIFY_OK(newcomer->recover({}));
    QCOMPARE(m.restored(*newcomer, "file"), noise(400'000, 3));
}

void EpochsTest::aStateOfTheNewEpochFollows()
{
    Machine m;
    writeText(m.source + "/file", "text");
    auto drive = m.open(ringTo(0));
    VERIFY_OK(m.backup(*drive));
    const auto before = drive->status().stateSequence;
    drive.reset();
    drive = m.open(ringTo(1));
    VERIFY_OK(drive->topUp({}));
    QCOMPARE(drive->status().stateSequence, before + 1);
    VERIFY_OK(drive->topUp({}));
    QCOMPARE(drive->status().stateSequence, before + 1); // once
    auto other = m.open(ringTo(1), "other");
    const auto state = other->recover({});
    VERIFY_OK(state);
    QCOMPARE(state->sequence, before + 1);
}

void EpochsTest::revokedDevicesAreMarked()
{
    Machine m;
    writeText(m.source + "/file", "text");
    auto tower = m.open(ringTo(0), "tower");
    VERIFY_OK(tower->nameDevice("tower"));
    VERIFY_OK(tower->putDeviceKeys(*PublicKey::from(Bytes(32, std::byte{1})), Bytes(32, std::byte{2})));
    VERIFY_OK(m.backup(*tower));
    auto laptop = m.open(ringTo(0), "laptop");
    VERIFY_OK(laptop->nameDevice("laptop"));
    VERIFY_OK(laptop->putDeviceKeys(*PublicKey::from(Bytes(32, std::byte{3})), Bytes(32, std::byte{4})));
    VERIFY_OK(laptop->recover({}));
    VERIFY_OK(m.backup(*laptop));
    VERIFY_OK(tower->topUp({}));
    auto devices = tower->devices();
    VERIFY_OK(devices);
    QCOMPARE(devices->size(), std::size_t{2});
    QVERIFY((*devices)[1].certified && (*devices)[1].box && !(*devices)[1].revoked);
    const RevokedDevice gone{(*devices)[1].slot, (*devices)[1].instance};
    tower.reset();
    tower = m.open(ringTo(1), "tower");
    VERIFY_OK(tower->putRevoked({gone}));
    VERIFY_OK(tower->topUp({}));
    // The laptop goes on as if nothing had happened: nobody takes it over.
    writeText(m.source + "/late", "late");
    VERIFY_OK(m.backup(*laptop));
    VERIFY_OK(tower->topUp({}));
    auto third = m.open(ringTo(1), "third");
    VERIFY_OK(third->recover({}));
    for (auto* drive : {tower.get(), third.get()}) {
        devices = drive->devices();
        VERIFY_OK(devices);
        QVERIFY((*devices)[0].certified && !(*devices)[0].revoked);
        QVERIFY((*devices)[1].revoked);
        const auto snapshots = drive->snapshots();
        VERIFY_OK(snapshots);
        QCOMPARE(snapshots->size(), std::size_t{2});
    }
}

void EpochsTest::chunksInLaterSegments()
{
    // As when what is left of an old segment was moved into a new one.
    platform::SystemRandom random;
    const auto ring = ringTo(2);
    const auto plain = toBytes(asBytes("barley"));
    const auto id = chunkIdOf(ring.newest(), plain);
    for (const auto& keys : ring.all()) {
        Bytes sealed;
        ChunkSealer(keys, random).seal(id, plain, sealed);
        for (const std::uint32_t hint : {0u, 1u, 2u, 9u}) {
            Bytes opened;
            VERIFY_OK(ChunkOpener(ring).open(id, hint, 6, sealed, opened));
            QCOMPARE(opened, plain);
        }
        Bytes opened;
        QCOMPARE(ChunkOpener(ring.all()[0]).open(id, 0, 6, sealed, opened).ok(), keys.epoch == 0);
    }
}

QTEST_GUILESS_MAIN(EpochsTest)
#include "epochs_test.moc"
