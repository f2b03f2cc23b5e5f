// What a drive keeps beside its snapshots. The method: devices are LocalDrives with profiles of their own over one store in memory; a value is a set of
// letters, merged as sets, so that it can be seen what got lost or came from nowhere.
#include <QtTest>

#include "core/drive/commit.h"
#include "drive_fixture.h"
#include "published_state.h"
#include "tests/support/seeded_random.h"

#include <set>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

/// Sets of letters; anything else is of a later version.
Result<Bytes> mergeLetters(std::string_view, ByteView a, ByteView b)
{
    std::set<std::byte> both(a.begin(), a.end());
    both.insert(b.begin(), b.end());
    if (both.contains(std::byte{'?'}))
        return Error(ErrorCode::unsupportedVersion, "letters");
    return Bytes(both.begin(), both.end());
}

struct Devices : DriveFixture {
    std::unique_ptr<Drive> device(const std::string& name, bool recovers = true, AttachmentMerge merge = mergeLetters)
    {
        std::array<std::byte, 32> key{};
        key.fill(std::byte{9});
        auto opened = Drive::open({files, clock, random, *executor, log, std::move(merge)}, directory.file(name),
            store::DatabaseKey::copyFrom(key), testKeys());
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        (*opened)->attach(&nodes);
        if (const auto named = (*opened)->nameDevice(name); !named)
            qFatal("%s", named.error().text().c_str());
        if (const auto state = recovers ? (*opened)->recover({}) : Result<RecoveredState>(RecoveredState()); !state)
            qFatal("%s", state.error().text().c_str());
        return std::move(*opened);
    }
    Result<SnapshotId> backUp(Drive& drive, const std::string& name, std::uint64_t seed)
    {
        const auto source = directory.file(name + "-files");
        std::filesystem::create_directories(source);
        writeText(source + "/f", noise(400'000, seed));
        GRANARY_ASSIGN(const auto report, drive.backup({{source}, {}, {}, {}}, {}, {}));
        return report.snapshot;
    }
    static std::string text(Drive& drive, std::string_view name = "wallet")
    {
        if (const auto refreshed = drive.refresh({}); !refreshed)
            qFatal("%s", refreshed.error().text().c_str());
        const auto value = drive.attachment(name, {});
        return value ? std::string(asText(*value)) : "error: " + value.error().text();
    }
    static Status put(Drive& drive, const std::string& value, std::string_view name = "wallet")
    {
        return drive.putAttachment(name, asBytes(value), {});
    }
};

} // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT
private slots:
    void needsNoBackup()
    {
        Devices world;
        auto first = world.device("first", false);
        QCOMPARE(Devices::text(*first), std::string());
        VERIFY_OK(Devices::put(*first, "ab"));
        QCOMPARE(Devices::text(*first), std::string("ab"));
        const auto sequence = first->status().stateSequence;
        VERIFY_OK(Devices::put(*first, "a")); // it knows that
        QCOMPARE(first->status().stateSequence, sequence);
        VERIFY_OK(Devices::put(*first, "z", "other-1"));
        first.reset();
        // After a restart, and from the words alone.
        first = world.device("first", false);
        QCOMPARE(Devices::text(*first), std::string("ab"));
        auto second = world.device("second");
        QCOMPARE(Devices::text(*second), std::string("ab"));
        QCOMPARE(Devices::text(*second, "other-1"), std::string("z"));
        QCOMPARE(Devices::text(*second, "none"), std::string());
    }

    void refusesWhatIsNone()
    {
        Devices world;
        const auto drive = world.device("first", false);
        for (const std::string_view name : {"", "Wallet", "a b", "longer-than-12"})
            QCOMPARE(Devices::put(*drive, "a", name).error().code, ErrorCode::invalidArgument);
        QCOMPARE(Devices::put(*drive, "").error().code, ErrorCode::invalidArgument);
        QCOMPARE(Devices::put(*drive, std::string(maxAttachmentBytes + 1, 'a')).error().code, ErrorCode::tooLarge);
        VERIFY_OK(Devices::put(*drive, noise(maxAttachmentBytes, 3)));
        QCOMPARE(Devices::text(*drive), noise(maxAttachmentBytes, 3));
    }

    void devicesMerge()
    {
        Devices world;
        auto a = world.device("a", false);
        VERIFY_OK(Devices::put(*a, "a"));
        VERIFY_OK(world.backUp(*a, "a", 1));
        auto b = world.device("b");
        VERIFY_OK(Devices::put(*b, "b"));
        QCOMPARE(Devices::text(*b), std::string("ab"));
        // Read beside the own state before it is merged.
        QCOMPARE(Devices::text(*a), std::string("ab"));
        VERIFY_OK(Devices::put(*a, "c"));
        VERIFY_OK(world.backUp(*b, "b", 2));
        VERIFY_OK(world.backUp(*a, "a", 3));
        QCOMPARE(Devices::text(*a), std::string("abc"));
        QCOMPARE(Devices::text(*b), std::string("abc"));
        QCOMPARE(Devices::text(*world.device("c")), std::string("abc"));
    }

    void anyOrder()
    {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            Devices world;
            SeededRandom random(seed);
            std::vector<std::unique_ptr<Drive>> devices;
            devices.push_back(world.device("d0", false));
            VERIFY_OK(Devices::put(*devices[0], "A"));
            devices.push_back(world.device("d1"));
            devices.push_back(world.device("d2"));
            std::set<char> put{'A'};
            for (int step = 0; step < 14; ++step) {
                const auto number = random.below(devices.size());
                auto& drive = *devices[number];
                if (random.below(3) == 0) {
                    VERIFY_OK(world.backUp(drive, "d" + std::to_string(number), seed * 100 + random.below(5)));
                } else {
                    const char letter = static_cast<char>('a' + random.below(26));
                    VERIFY_OK(Devices::put(drive, std::string(1, letter)));
                    put.insert(letter);
                }
                if (random.below(4) == 0) {
                    const auto collected = drive.collect({}, {}, {});
                    QVERIFY2(collected.ok() || collected.error().code == ErrorCode::unreachable,
                        collected.ok() ? "" : collected.error().text().c_str());
                }
            }
            const std::string expected(put.begin(), put.end());
            for (const auto& drive : devices)
                QCOMPARE(Devices::text(*drive), expected);
            QCOMPARE(Devices::text(*world.device("words")), expected);
        }
    }

    /// What is kept lies in segments that are sparse, condemned and given back, and goes on to others.
    void collectingKeepsIt()
    {
        Devices world;
        const auto drive = world.device("a", false);
        const auto value = noise(200'000, 5);
        VERIFY_OK(Devices::put(*drive, value, "large"));
        for (int round = 0; round < 12; ++round) {
            VERIFY_OK(Devices::put(*drive, std::string(1, static_cast<char>('a' + round))));
            const auto snapshot = world.backUp(*drive, "a", static_cast<std::uint64_t>(round));
            VERIFY_OK(snapshot);
            ForgetRequest request;
            request.snapshots = {*snapshot};
            VERIFY_OK(drive->forget(request, {}, {}));
        }
        std::uint64_t removed = 0;
        for (int round = 0; round < 4; ++round) {
            const auto report = drive->collect({}, {}, {});
            VERIFY_OK(report);
            removed += report->segmentsRemoved;
        }
        QVERIFY(removed > 10);
        QCOMPARE(Devices::text(*drive), std::string("abcdefghijkl"));
        const auto other = world.device("words");
        QCOMPARE(Devices::text(*other), std::string("abcdefghijkl"));
        QCOMPARE(Devices::text(*other, "large"), value);
    }

    /// A program that does not know what another one wrote loses neither.
    void unknownValuesAreLeft()
    {
        Devices world;
        const auto newer = world.device("newer", false);
        VERIFY_OK(Devices::put(*newer, "?"));
        VERIFY_OK(world.backUp(*newer, "newer", 1));
        const auto older = world.device("older");
        QCOMPARE(Devices::put(*older, "a").error().code, ErrorCode::unsupportedVersion);
        VERIFY_OK(world.backUp(*older, "older", 2));
        QCOMPARE(Devices::text(*older), std::string("?"));
        const auto none = world.device("none", true, {});
        QCOMPARE(Devices::put(*none, "a").error().code, ErrorCode::unsupportedVersion);
        QCOMPARE(Devices::text(*none), std::string("?"));
    }

    void writesOnlyWhatChanged()
    {
        const Attachments before{{"a", toBytes(asBytes("1"))}, {"b", Bytes(70'000, std::byte{1})}};
        const Attachments after{{"b", Bytes(33'000, std::byte{1})}};
        const auto changes = attachmentChanges(before, after);
        // The one of "a" and the third part of "b" go, the second one becomes shorter, the first stays.
        QCOMPARE(changes.size(), std::size_t{3});
        QVERIFY(!changes[0].value && changes[1].value && !changes[2].value);
        QVERIFY(std::is_sorted(changes.begin(), changes.end(), [](const auto& x, const auto& y) { return x.key < y.key; }));
        QCOMPARE(changes[1].value->size(), std::size_t{33'000 - 32'768});
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
