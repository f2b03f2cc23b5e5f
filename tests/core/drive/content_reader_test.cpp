// Ranges of files: the right bytes, and hardly more of the nodes than is asked for.
#include <QtTest>

#include "core/drive/content_reader.h"
#include "drive_fixture.h"
#include "tests/support/seeded_random.h"

#include <condition_variable>
#include <filesystem>
#include <thread>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::drive;

namespace {

constexpr std::uint64_t mib = 1 << 20;

/// Finishes what it was given in any order.
class ShuffledExecutor : public Executor {
public:
    explicit ShuffledExecutor(std::uint64_t seed) : m_random(seed), m_thread([this](std::stop_token stop) { loop(stop); }) {}
    void run(std::function<void()> work) override
    {
        const std::lock_guard lock(m_mutex);
        m_held.push_back(std::move(work));
        m_wake.notify_one();
    }
    unsigned width() const override { return 2; }

private:
    void loop(const std::stop_token& stop)
    {
        for (std::unique_lock lock(m_mutex); m_wake.wait(lock, stop, [this] { return !m_held.empty(); });) {
            std::swap(m_held[m_random.below(m_held.size())], m_held.back());
            const auto work = std::move(m_held.back());
            m_held.pop_back();
            lock.unlock();
            work();
            lock.lock();
        }
    }
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::function<void()>> m_held;
    test::SeededRandom m_random;
    std::jthread m_thread;
};

/// One file, backed up; and a drive that has nothing of it in memory.
class World : public test::DriveFixture {
public:
    explicit World(std::string content, unsigned accepting = 5, Executor* packs = nullptr) : text(std::move(content))
    {
        nodes.accepting = accepting;
        if (packs != nullptr)
            executor = packs;
        fs::create_directory(directory.file("tree"));
        test::writeText(file(), text);
        if (!open()->backup({{file()}, {}, {}}, [](const auto&) {}, {}).ok())
            qFatal("no backup");
        executor = &workers;
        forget();
    }
    std::string file() const { return directory.file("tree") + "/file"; }
    void forget()
    {
        drive = open();
        const auto listed = drive->list({}, file(), {});
        if (!listed)
            qFatal("%s", listed.error().text().c_str());
        nodes.reads.clear();
        nodes.readBytes = 0;
    }
    /// Whether these are the bytes of the file.
    bool reads(std::uint64_t from, std::uint64_t to)
    {
        std::string got;
        const auto done = drive->read({}, file(), from, to,
            [&](ByteView piece) {
                got += asText(piece);
                return Status();
            },
            {});
        return done.ok() && got == text.substr(from, to - from);
    }
    std::uint32_t rowBytes()
    {
        const auto records = drive->segmentRecords().valueOr({});
        const auto largest = std::max_element(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.lengthBytes < b.lengthBytes; });
        return std::uint32_t{largest->k} * largest->cellBytes;
    }

    const std::string text;
    std::unique_ptr<Drive> drive;
};

/// Half of it compresses, so that chunks of both kinds lie beside each other.
std::string mixed(std::size_t size)
{
    std::string out;
    for (std::uint64_t seed = 1; out.size() < size; ++seed)
        out += seed % 2 == 0 ? test::noise(700'000, seed) : std::string(900'000, static_cast<char>('a' + seed % 26)) + test::noise(5'000, seed);
    return out.substr(0, size);
}

} // namespace

class ContentReaderTest : public QObject {
    Q_OBJECT

private slots:
    void aLongRangeBringsHardlyMore()
    {
        World world(test::noise(30 * mib, 1));
        test::SeededRandom random(5);
        for (int i = 0; i < 6; ++i) {
            world.forget();
            const auto from = random.below(20 * mib);
            QVERIFY(world.reads(from, from + 10 * mib));
            QVERIFY2(world.nodes.readBytes < 10 * mib + 160 * 1024, std::to_string(world.nodes.readBytes).c_str());
        }
    }

    /// Where nodes are gone a part of a row costs the whole of it: what adjoins is cut between rows, and nothing comes twice.
    void noRowComesTwice()
    {
        InlineExecutor inOrder;
        World world(test::noise(30 * mib, 1), 5, &inOrder);
        const auto row = world.rowBytes();
        QVERIFY(world.reads(1 * mib + 12345, 25 * mib));
        auto& reads = world.nodes.reads;
        QVERIFY(reads.size() >= 6);
        // What is needed for the first byte is not much.
        QVERIFY2(reads[0].end - reads[0].begin + reads[1].end - reads[1].begin < 5 * mib, "the first byte waits");
        std::sort(reads.begin(), reads.end(), [](const auto& a, const auto& b) { return std::tie(a.segment, a.begin) < std::tie(b.segment, b.begin); });
        int adjoining = 0;
        for (std::size_t i = 1; i < reads.size(); ++i) {
            if (reads[i - 1].segment != reads[i].segment)
                continue;
            QVERIFY(reads[i - 1].end <= reads[i].begin);
            if (reads[i - 1].end != reads[i].begin)
                continue;
            ++adjoining;
            QCOMPARE(reads[i].begin % row, std::uint64_t{0});
        }
        QVERIFY(adjoining >= 3);
    }

    /// Whatever order a backup packed the chunks in.
    void nothingComesTwice()
    {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            ShuffledExecutor packs(seed);
            World world(test::noise(30 * mib, seed), 5, &packs);
            QVERIFY(world.reads(1 * mib + 12345, 25 * mib));
            auto& reads = world.nodes.reads;
            std::sort(reads.begin(), reads.end(), [](const auto& a, const auto& b) { return std::tie(a.segment, a.begin) < std::tie(b.segment, b.begin); });
            for (std::size_t i = 1; i < reads.size(); ++i)
                QVERIFY(reads[i - 1].segment != reads[i].segment || reads[i - 1].end <= reads[i].begin);
        }
    }

    /// A short range is likely to go on: its chunk comes whole, once.
    void aShortRangeIsRememberedWhole()
    {
        World world(test::noise(8 * mib, 1));
        QVERIFY(world.reads(3 * mib, 3 * mib + 1000));
        QCOMPARE(world.nodes.reads.size(), std::size_t{1});
        QVERIFY(world.reads(3 * mib + 1000, 3 * mib + 2000));
        QCOMPARE(world.nodes.reads.size(), std::size_t{1});
    }

    void anyRangeOfAnything()
    {
        test::SeededRandom random(9);
        for (const auto& text : {mixed(14 * mib), test::noise(14 * mib, 2), std::string(14 * mib, 'x')}) {
            World world(text);
            for (int i = 0; i < 12; ++i) {
                const auto from = random.below(text.size());
                const auto to = from + random.below(text.size() - from + 1);
                if (i % 3 == 0)
                    world.forget();
                QVERIFY2(world.reads(from, to), (std::to_string(from) + ".." + std::to_string(to)).c_str());
            }
            QVERIFY(world.reads(0, text.size()));
        }
    }

    /// Whoever can't take more is given no more.
    void theSinksErrorEndsIt()
    {
        World world(test::noise(12 * mib, 1));
        for (const int most : {0, 1, 3}) {
            world.forget();
            int calls = 0;
            const auto done = world.drive->read({}, world.file(), 700'000, 11 * mib, [&](ByteView) { return calls++ == most ? Status(ErrorCode::diskFull) : Status(); }, {});
            QCOMPARE(done.error().code, ErrorCode::diskFull);
            QCOMPARE(calls, most + 1);
        }
    }

    /// What is on this machine only was compared with nothing: its chunks are opened whole.
    void fromTheSpool()
    {
        World world(test::noise(12 * mib, 1), 3);
        world.nodes.reading = false;
        QVERIFY(world.reads(5 * mib, 11 * mib));
        QVERIFY(world.nodes.reads.empty());
    }

    void partsOfAStoredChunk()
    {
        const auto keys = test::testKeys();
        test::SeededRandom random(3);
        const auto noise = random.bytes(700'001);
        const auto id = chunkIdOf(keys, noise);
        Bytes sealed;
        ChunkSealer(keys, random).seal(id, noise, sealed);
        QCOMPARE(sealed.size(), std::size_t{sealedBytesStored(700'001)});
        ChunkOpener opener(keys);
        const auto part = [&](const ChunkId& as, ByteView from, std::uint32_t begin, std::uint32_t end, Bytes& out) {
            const auto range = storedRange(begin, end);
            return opener.openPart(as, 700'001, from.first(storedFrontBytes), begin, end, toBytes(from.subspan(range.offset, range.sizeBytes)), out);
        };
        for (int i = 0; i < 50; ++i) {
            const auto begin = i < 2 ? 0u : static_cast<std::uint32_t>(random.below(700'000));
            const auto end = i % 2 == 1 ? 700'001u : begin + 1 + static_cast<std::uint32_t>(random.below(700'001 - begin));
            Bytes out;
            QVERIFY(part(id, sealed, begin, end, out).ok());
            QVERIFY(equalBytes(out, ByteView(noise).subspan(begin, end - begin)));
        }
        Bytes out;
        auto other = id;
        other.mutableView()[5] ^= std::byte{1};
        QCOMPARE(part(other, sealed, 1000, 2000, out).error().code, ErrorCode::damaged);
        for (const std::size_t at : {0, 30, 55}) {
            auto flipped = sealed;
            flipped[at] ^= std::byte{1};
            QCOMPARE(part(id, flipped, 1000, 2000, out).error().code, ErrorCode::damaged);
        }
        auto flipped = sealed;
        flipped[57] ^= std::byte{1}; // of the packed length
        QCOMPARE(part(id, flipped, 1000, 2000, out).error().code, ErrorCode::malformed);
        QCOMPARE(opener.openPart(id, 700'001, ByteView(sealed).first(storedFrontBytes), 10, 20, Bytes(5), out).error().code, ErrorCode::malformed);
        QCOMPARE(opener.openPart(id, 700'001, ByteView(sealed).first(20), 10, 20, Bytes(30), out).error().code, ErrorCode::malformed);
        QVERIFY(out.empty());
        // One that was compressed has no such parts.
        const Bytes text(700'001, std::byte{'x'});
        Bytes packed;
        ChunkSealer(keys, random).seal(chunkIdOf(keys, text), text, packed);
        packed.resize(sealedBytesStored(700'001));
        QCOMPARE(part(chunkIdOf(keys, text), packed, 1000, 2000, out).error().code, ErrorCode::malformed);
    }
};

QTEST_GUILESS_MAIN(ContentReaderTest)
#include "content_reader_test.moc"
