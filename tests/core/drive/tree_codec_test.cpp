// The tree format: what is written is read back, and nothing else is accepted.
#include <QtTest>

#include "core/drive/tree_codec.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::drive;

namespace {

template <class Id>
Id idOf(std::uint8_t value)
{
    Id id;
    for (auto& b : id.mutableView())
        b = static_cast<std::byte>(value);
    return id;
}

Entry file(const std::string& name)
{
    Entry e;
    e.name = name;
    e.metadata = {0644, 1000, 1001, -5, {}};
    return e;
}

std::vector<Entry> everyKind()
{
    std::vector<Entry> out;
    auto a = file("a-empty");
    out.push_back(a);
    auto b = file("b-bundled");
    b.content.sizeBytes = b.fileSizeBytes = 77;
    b.content.bundle = idOf<ChunkId>(3);
    b.content.bundleOffset = 1000;
    b.content.id = idOf<ChunkId>(4);
    b.metadata.xattrs = {{"user.one", toBytes("1")}, {"user.two", {}}};
    out.push_back(b);
    auto c = file("c-chunks");
    c.content.chunks = {{idOf<ChunkId>(5), 300'000}, {idOf<ChunkId>(6), 1}};
    c.content.sizeBytes = c.fileSizeBytes = 300'001;
    c.linkKey = UINT64_MAX;
    out.push_back(c);
    Entry d;
    d.name = "d-directory";
    d.type = EntryType::directory;
    d.metadata = {0700, 0, 0, 1'700'000'000'123'456'789, {}};
    d.content = b.content;
    out.push_back(d);
    Entry e;
    e.name = "e-link\n\xff";
    e.type = EntryType::symlink;
    e.target = "../elsewhere";
    out.push_back(e);
    Entry f;
    f.name = "f-fifo";
    f.type = EntryType::fifo;
    out.push_back(f);
    Entry g;
    g.name = "g-device";
    g.type = EntryType::charDevice;
    g.device = 0x0103;
    out.push_back(g);
    auto h = file("h-sparse");
    h.content.chunks = {{idOf<ChunkId>(7), 10}};
    h.content.sizeBytes = 10;
    h.fileSizeBytes = 1ull << 40;
    h.extents = {{4096, 4}, {1 << 20, 6}};
    out.push_back(h);
    auto i = file("i-all-hole");
    i.fileSizeBytes = 4096;
    out.push_back(i);
    auto j = file("j-list");
    j.content.depth = 2;
    j.content.chunks = {{idOf<ChunkId>(8), 44}};
    j.content.covered = {5'000'000'000};
    j.content.sizeBytes = j.fileSizeBytes = 5'000'000'000;
    out.push_back(j);
    return out;
}

bool rejects(std::string_view bytes) { return !decodeTree(asBytes(bytes)).ok(); }

} // namespace

class TreeCodecTest : public QObject {
    Q_OBJECT
private slots:
    void roundTrip()
    {
        const auto entries = everyKind();
        const auto bytes = encodeTree(entries);
        const auto back = decodeTree(bytes);
        QVERIFY2(back.ok(), back.ok() ? "" : back.error().text().c_str());
        QVERIFY(*back == entries);
        QVERIFY(encodeTree(*back) == bytes);
        QVERIFY(decodeTree(encodeTree({}))->empty());
    }
    void frozenForm()
    {
        auto e = file("x");
        e.metadata = {0644, 1000, 1000, 5, {}};
        QCOMPARE(std::string(asText(encodeTree(std::span(&e, 1)))), std::string("d1:b0:1:eld1:gi1000e1:mi420e1:n1:x1:ti5e1:ui1000e1:yi0eee1:vi1ee"));
    }
    void refusesNames()
    {
        for (const auto* name : {"0:", "1:.", "2:..", "3:a/b"})
            QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n" + std::string(name) + "1:ti5e1:yi0eee1:vi1ee"));
        QVERIFY(rejects(std::string_view("d1:b0:1:eld1:mi420e1:n3:a\0b1:ti5e1:yi0eee1:vi1ee", 48)));
        QVERIFY(!rejects("d1:b0:1:eld1:mi420e1:n1:a1:ti5e1:yi0eee1:vi1ee"));
    }
    void refusesWhatIsNotCanonical()
    {
        QVERIFY(rejects(""));
        QVERIFY(rejects("d1:b0:1:ele1:vi2ee"));                                            // another version
        QVERIFY(rejects("d1:b0:1:ele1:vi1eex"));                                           // something behind it
        QVERIFY(rejects("d1:b5:abcde1:ele1:vi1ee"));                                       // half a bundle id
        QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n1:a1:qi1e1:ti5e1:yi0eee1:vi1ee"));          // unknown key
        QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n1:a1:ti5e1:yi2eee1:vi1ee"));                // symlink without target
        QVERIFY(rejects("d1:b0:1:eld1:gi0e1:mi420e1:n1:a1:ti5e1:yi0eee1:vi1ee"));          // a default that is written
        QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n1:a1:ti5e1:yi0e1:zi5eee1:vi1ee"));          // size without content
        QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n1:b1:ti5e1:yi0eed1:mi420e1:n1:a1:ti5e1:yi0eee1:vi1ee")); // order
        QVERIFY(rejects("d1:b0:1:eld1:mi420e1:n1:a1:ti5e1:yi0eed1:mi420e1:n1:a1:ti5e1:yi0eee1:vi1ee")); // twice
    }
    void survivesMutations()
    {
        const auto good = encodeTree(everyKind());
        test::SeededRandom random(42);
        int accepted = 0;
        for (int i = 0; i < 20000; ++i) {
            auto bytes = good;
            for (auto n = 1 + random.below(3); n > 0; --n)
                bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
            if (random.below(4) == 0)
                bytes.resize(random.below(bytes.size()));
            if (const auto entries = decodeTree(bytes)) {
                ++accepted;
                for (const auto& e : *entries)
                    QVERIFY(isValidName(e.name));
                QVERIFY(encodeTree(*entries).size() <= bytes.size());
            }
        }
        QVERIFY(accepted < 20000);
    }
    void chunkLists()
    {
        const std::vector<ListRef> refs{{{idOf<ChunkId>(1), 100}, 100}, {{idOf<ChunkId>(2), 44}, 1ull << 50}};
        const auto bytes = encodeChunkList(refs);
        QCOMPARE(bytes.size(), 2 * listRefBytes);
        QVERIFY(*decodeChunkList(bytes) == refs);
        QVERIFY(!decodeChunkList(ByteView(bytes).first(43)).ok());
        QVERIFY(!decodeChunkList({}).ok());
        auto zero = bytes;
        std::fill(zero.begin() + 32, zero.begin() + 36, std::byte{0});
        QVERIFY(!decodeChunkList(zero).ok());
    }
};

QTEST_APPLESS_MAIN(TreeCodecTest)
#include "tree_codec_test.moc"
