#include "core/drive/tree_codec.h"

#include "core/codec/bencode.h"
#include "core/drive/sealed_chunk.h"

#include <map>

namespace granary::drive {

/// The bundles of one tree, each named once.
class BundleTable {
public:
    std::int64_t numberOf(const ChunkId& bundle)
    {
        const auto [it, fresh] = m_numbers.try_emplace(bundle, static_cast<std::int64_t>(m_numbers.size()));
        if (fresh)
            append(bytes, bundle.view());
        return it->second;
    }
    Bytes bytes;

private:
    std::map<ChunkId, std::int64_t> m_numbers;
};

namespace {

constexpr std::int64_t treeVersion = 1;
constexpr std::size_t chunkRefBytes = 36;
constexpr std::int64_t maxFileBytes = INT64_MAX / 2;

Error malformedTree(std::string_view what) { return {ErrorCode::malformed, "tree: " + std::string(what)}; }

Bytes little64(std::uint64_t value)
{
    Bytes out;
    appendLittle(out, value);
    return out;
}

void appendChunkRef(Bytes& out, const ChunkRef& ref)
{
    append(out, ref.id.view());
    appendLittle(out, ref.sizeBytes);
}

ChunkRef loadChunkRef(ByteView at)
{
    ChunkRef ref;
    std::memcpy(ref.id.mutableView().data(), at.data(), 32);
    ref.sizeBytes = loadLittle<std::uint32_t>(at.subspan(32));
    return ref;
}

Bytes encodeDirectRefs(const Content& content)
{
    Bytes refs;
    for (std::size_t i = 0; i < content.chunks.size(); ++i) {
        appendChunkRef(refs, content.chunks[i]);
        if (content.depth > 0)
            appendLittle(refs, content.covered[i]);
    }
    return refs;
}

void writeEntry(codec::BencodeWriter& w, const Entry& e, BundleTable& bundles)
{
    GRANARY_ASSERT(isValidName(e.name));
    const Content& c = e.content;
    w.beginDict();
    if (c.bundle)
        w.key("b").beginList().integer(bundles.numberOf(*c.bundle)).integer(c.bundleOffset).string(c.id.view()).end();
    if (!c.chunks.empty())
        w.key("c").string(encodeDirectRefs(c));
    if (c.depth > 0)
        w.key("d").integer(c.depth);
    if (e.metadata.gid != 0)
        w.key("g").integer(e.metadata.gid);
    if (e.linkKey != 0)
        w.key("h").string(little64(e.linkKey));
    if (e.type == EntryType::symlink)
        w.key("l").string(e.target);
    w.key("m").integer(e.metadata.mode);
    w.key("n").string(e.name);
    if (!e.extents.empty() || (e.type == EntryType::file && e.fileSizeBytes != c.sizeBytes)) {
        Bytes map;
        for (const auto& x : e.extents) {
            appendLittle(map, x.offset);
            appendLittle(map, x.lengthBytes);
        }
        w.key("o").string(map);
    }
    if (e.type == EntryType::charDevice || e.type == EntryType::blockDevice)
        w.key("r").string(little64(e.device));
    if (e.type == EntryType::file && e.fileSizeBytes != c.sizeBytes)
        w.key("s").integer(static_cast<std::int64_t>(e.fileSizeBytes));
    w.key("t").integer(e.metadata.mtimeNs);
    if (e.metadata.uid != 0)
        w.key("u").integer(e.metadata.uid);
    if (!e.metadata.xattrs.empty()) {
        w.key("x").beginList();
        for (const auto& x : e.metadata.xattrs)
            w.string(x.name).string(x.value);
        w.end();
    }
    w.key("y").integer(static_cast<std::int64_t>(e.type));
    if (c.sizeBytes != 0)
        w.key("z").integer(static_cast<std::int64_t>(c.sizeBytes));
    w.end();
}

/// Reads one entry; every field checks itself, `check` then holds them together.
class EntryReader {
public:
    EntryReader(codec::BencodeReader& r, std::span<const ChunkId> bundles) : m_r(r), m_bundles(bundles) {}

    Result<Entry> read()
    {
        GRANARY_TRY(m_r.beginDict());
        while (!m_r.atEnd()) {
            GRANARY_ASSIGN(const auto key, m_r.key());
            if (key.size() != 1 || key[0] < 'a' || key[0] > 'z')
                return malformedTree("unknown key");
            m_seen |= 1u << (key[0] - 'a');
            GRANARY_TRY(field(key[0]));
        }
        GRANARY_TRY(check());
        return std::move(m_e);
    }

private:
    bool seen(char key) const { return m_seen & (1u << (key - 'a')); }

    Status field(char key)
    {
        switch (key) {
        case 'b': return bundle();
        case 'c': return string(m_refs, 1u << 20);
        case 'd': return number(m_e.content.depth, 1, maxListDepth);
        case 'g': return number(m_e.metadata.gid, 1, UINT32_MAX);
        case 'h': return little(m_e.linkKey);
        case 'l': return text(m_e.target, maxTargetBytes);
        case 'm': return number(m_e.metadata.mode, 0, 07777);
        case 'n': return text(m_e.name, maxNameBytes);
        case 'o': return extents();
        case 'r': return little(m_e.device);
        case 's': return number(m_e.fileSizeBytes, 0, maxFileBytes);
        case 't': return number(m_e.metadata.mtimeNs, INT64_MIN, INT64_MAX);
        case 'u': return number(m_e.metadata.uid, 1, UINT32_MAX);
        case 'x': return xattrs();
        case 'y': return type();
        case 'z': return number(m_e.content.sizeBytes, 1, maxFileBytes);
        default: return malformedTree("unknown key");
        }
    }

    template <class T>
    Status number(T& out, std::int64_t low, std::int64_t high)
    {
        GRANARY_ASSIGN(const auto v, m_r.integer(low, high));
        out = static_cast<T>(v);
        return {};
    }
    Status string(ByteView& out, std::size_t limit)
    {
        GRANARY_ASSIGN(out, m_r.string(limit));
        return out.empty() ? Status(malformedTree("empty field")) : Status();
    }
    Status text(std::string& out, std::size_t limit)
    {
        GRANARY_ASSIGN(const auto v, m_r.string(limit));
        out = asText(v);
        return {};
    }
    Status little(std::uint64_t& out)
    {
        GRANARY_ASSIGN(const auto v, m_r.string(8));
        if (v.size() != 8)
            return malformedTree("64-bit field");
        out = loadLittle<std::uint64_t>(v);
        return {};
    }
    Status type()
    {
        GRANARY_ASSIGN(const auto v, m_r.integer(0, static_cast<std::int64_t>(EntryType::blockDevice)));
        m_e.type = static_cast<EntryType>(v);
        return {};
    }
    Status bundle()
    {
        GRANARY_TRY(m_r.beginList());
        GRANARY_ASSIGN(const auto number, m_r.integer(0, static_cast<std::int64_t>(m_bundles.size()) - 1));
        GRANARY_ASSIGN(const auto offset, m_r.integer(0, maxChunkPlainBytes));
        GRANARY_ASSIGN(const auto id, m_r.string(32));
        const auto parsed = ChunkId::from(id);
        if (!parsed || !m_r.atEnd())
            return malformedTree("bundle reference");
        m_e.content.bundle = m_bundles[static_cast<std::size_t>(number)];
        m_e.content.bundleOffset = static_cast<std::uint32_t>(offset);
        m_e.content.id = *parsed;
        return {};
    }
    Status extents()
    {
        GRANARY_ASSIGN(const auto map, m_r.string(maxExtents * 16));
        if (map.size() % 16 != 0)
            return malformedTree("extents");
        m_e.extents.reserve(map.size() / 16);
        for (std::size_t i = 0; i < map.size(); i += 16)
            m_e.extents.push_back({loadLittle<std::uint64_t>(map.subspan(i)), loadLittle<std::uint64_t>(map.subspan(i + 8))});
        return {};
    }
    Status xattrs()
    {
        GRANARY_TRY(m_r.beginList());
        while (!m_r.atEnd()) {
            GRANARY_ASSIGN(const auto name, m_r.string(maxNameBytes));
            GRANARY_ASSIGN(const auto value, m_r.string(maxXattrBytes));
            auto& list = m_e.metadata.xattrs;
            if (name.empty() || list.size() >= maxXattrs || (!list.empty() && list.back().name >= asText(name)))
                return malformedTree("attributes");
            list.push_back({std::string(asText(name)), toBytes(value)});
        }
        return m_e.metadata.xattrs.empty() ? Status(malformedTree("attributes")) : Status();
    }

    Status check()
    {
        if (!seen('m') || !seen('n') || !seen('t') || !seen('y') || !isValidName(m_e.name))
            return malformedTree("entry");
        const bool isFile = m_e.type == EntryType::file;
        const bool hasContent = isFile || m_e.type == EntryType::directory;
        const bool isDevice = m_e.type == EntryType::charDevice || m_e.type == EntryType::blockDevice;
        if ((m_e.type == EntryType::symlink) != seen('l') || isDevice != seen('r') || seen('l') != !m_e.target.empty())
            return malformedTree("fields of another type");
        if (seen('h') && (m_e.linkKey == 0 || m_e.type == EntryType::directory))
            return malformedTree("link key");
        if (!hasContent && (seen('b') || seen('c') || seen('d') || seen('z') || seen('o') || seen('s')))
            return malformedTree("content without a file");
        if (m_e.target.find('\0') != std::string::npos)
            return malformedTree("target");
        GRANARY_TRY(checkContent());
        return checkExtents(isFile);
    }

    Status checkContent()
    {
        Content& c = m_e.content;
        if ((c.sizeBytes != 0) != (seen('b') || seen('c')) || (seen('b') && seen('c')) || (seen('d') && !seen('c')))
            return malformedTree("content");
        if (c.bundle && c.sizeBytes > maxChunkPlainBytes - c.bundleOffset)
            return malformedTree("bundle range");
        const std::size_t unit = c.depth > 0 ? listRefBytes : chunkRefBytes;
        if (m_refs.size() % unit != 0 || m_refs.size() / unit > maxDirectChunks)
            return malformedTree("chunk references");
        std::uint64_t total = 0;
        for (auto at = m_refs; !at.empty(); at = at.subspan(unit)) {
            const auto ref = loadChunkRef(at);
            const auto covered = c.depth > 0 ? loadLittle<std::uint64_t>(at.subspan(36)) : ref.sizeBytes;
            if (ref.sizeBytes == 0 || ref.sizeBytes > maxChunkPlainBytes || covered == 0 || covered > c.sizeBytes - total)
                return malformedTree("chunk reference");
            total += covered;
            c.chunks.push_back(ref);
            if (c.depth > 0)
                c.covered.push_back(covered);
        }
        return c.chunks.empty() || total == c.sizeBytes ? Status() : Status(malformedTree("content size"));
    }

    Status checkExtents(bool isFile)
    {
        const bool sparse = seen('s');
        if (sparse != seen('o') || (sparse && !isFile))
            return malformedTree("extents");
        if (!isFile)
            return {};
        if (!sparse) {
            m_e.fileSizeBytes = m_e.content.sizeBytes;
            return {};
        }
        std::uint64_t end = 0;
        std::uint64_t total = 0;
        bool first = true;
        for (const auto& x : m_e.extents) {
            if (x.lengthBytes == 0 || x.offset > m_e.fileSizeBytes || x.lengthBytes > m_e.fileSizeBytes - x.offset || (!first && x.offset <= end))
                return malformedTree("extents");
            end = x.offset + x.lengthBytes;
            total += x.lengthBytes;
            first = false;
        }
        return total == m_e.content.sizeBytes && total != m_e.fileSizeBytes ? Status() : Status(malformedTree("extents"));
    }

    codec::BencodeReader& m_r;
    std::span<const ChunkId> m_bundles;
    Entry m_e;
    ByteView m_refs;
    std::uint32_t m_seen = 0;
};

} // namespace

bool isValidName(std::string_view name)
{
    return !name.empty() && name.size() <= maxNameBytes && name != "." && name != ".." && name.find('/') == name.npos &&
           name.find('\0') == name.npos;
}

struct TreeWriter::State {
    BundleTable bundles;
    Bytes list;
    codec::BencodeWriter writer{list};
    std::string last;
};

TreeWriter::TreeWriter() = default;
TreeWriter::~TreeWriter() = default;
TreeWriter::TreeWriter(TreeWriter&&) noexcept = default;
TreeWriter& TreeWriter::operator=(TreeWriter&&) noexcept = default;
bool TreeWriter::empty() const { return !m_state; }

void TreeWriter::add(const Entry& entry)
{
    if (!m_state) {
        m_state = std::make_unique<State>();
        m_state->writer.beginList();
    }
    GRANARY_ASSERT(m_state->last < entry.name);
    m_state->last = entry.name;
    writeEntry(m_state->writer, entry, m_state->bundles);
}

Bytes TreeWriter::finish()
{
    Bytes list;
    Bytes table;
    if (m_state) {
        m_state->writer.end();
        list = std::move(m_state->list);
        table = std::move(m_state->bundles.bytes);
        m_state.reset();
    } else {
        codec::BencodeWriter(list).beginList().end();
    }
    Bytes head;
    append(head, asBytes("d"));
    codec::BencodeWriter(head).string(std::string_view("b")).string(table).string(std::string_view("e"));
    list.insert(list.begin(), head.begin(), head.end());
    codec::BencodeWriter(list).string(std::string_view("v")).integer(treeVersion);
    append(list, asBytes("e"));
    return list;
}

Bytes encodeTree(std::span<const Entry> entries)
{
    TreeWriter writer;
    for (const auto& entry : entries)
        writer.add(entry);
    return writer.finish();
}

struct TreeReader::State {
    explicit State(Bytes tree) : bytes(std::move(tree)), reader(bytes) {}
    Status begin();
    Status finish();

    Bytes bytes;
    codec::BencodeReader reader;
    std::vector<ChunkId> bundles;
};

/// Up to the first entry.
Status TreeReader::State::begin()
{
    GRANARY_TRY(reader.beginDict());
    GRANARY_ASSIGN(auto key, reader.key());
    if (key != "b")
        return malformedTree("bundle table");
    GRANARY_ASSIGN(const auto table, reader.string(bytes.size()));
    if (table.size() % ChunkId::sizeBytes != 0)
        return malformedTree("bundle table");
    bundles.clear();
    for (auto at = table; !at.empty(); at = at.subspan(ChunkId::sizeBytes))
        bundles.push_back(*ChunkId::from(at.first(ChunkId::sizeBytes)));
    GRANARY_ASSIGN(key, reader.key());
    if (key != "e")
        return malformedTree("entries");
    return reader.beginList();
}

/// Behind the last entry.
Status TreeReader::State::finish()
{
    GRANARY_ASSIGN(const auto key, reader.key());
    if (key != "v")
        return malformedTree("version");
    GRANARY_ASSIGN(const auto v, reader.integer());
    if (v != treeVersion)
        return Error(ErrorCode::unsupportedVersion, "tree");
    if (!reader.atEnd())
        return malformedTree("unknown key");
    return reader.finish();
}

TreeReader::TreeReader() = default;
TreeReader::~TreeReader() = default;
TreeReader::TreeReader(TreeReader&&) noexcept = default;
TreeReader& TreeReader::operator=(TreeReader&&) noexcept = default;

Result<TreeReader> TreeReader::open(Bytes bytes)
{
    if (bytes.size() > maxTreeBytes)
        return malformedTree("size");
    TreeReader out;
    out.m_state = std::make_unique<State>(std::move(bytes));
    auto& state = *out.m_state;
    GRANARY_TRY(state.begin());
    std::string last;
    while (!state.reader.atEnd()) {
        GRANARY_ASSIGN(auto entry, EntryReader(state.reader, state.bundles).read());
        if (last >= entry.name) // names are not empty
            return malformedTree("order");
        last = std::move(entry.name);
    }
    GRANARY_TRY(state.finish());
    state.reader = codec::BencodeReader(state.bytes);
    GRANARY_TRY(state.begin());
    return out;
}

std::optional<Entry> TreeReader::next()
{
    if (!m_state)
        return std::nullopt;
    if (m_state->reader.atEnd()) {
        m_state.reset();
        return std::nullopt;
    }
    auto entry = EntryReader(m_state->reader, m_state->bundles).read();
    GRANARY_ASSERT(entry.ok());
    return std::move(*entry);
}

Result<std::vector<Entry>> decodeTree(ByteView bytes)
{
    GRANARY_ASSIGN(auto reader, TreeReader::open(toBytes(bytes)));
    std::vector<Entry> entries;
    while (auto entry = reader.next())
        entries.push_back(std::move(*entry));
    return entries;
}

Bytes encodeChunkList(std::span<const ListRef> refs)
{
    Bytes out;
    out.reserve(refs.size() * listRefBytes);
    for (const auto& ref : refs) {
        appendChunkRef(out, ref.chunk);
        appendLittle(out, ref.coveredBytes);
    }
    return out;
}

Result<std::vector<ListRef>> decodeChunkList(ByteView bytes)
{
    if (bytes.empty() || bytes.size() % listRefBytes != 0 || bytes.size() > maxChunkPlainBytes)
        return malformedTree("chunk list");
    std::vector<ListRef> refs;
    refs.reserve(bytes.size() / listRefBytes);
    for (auto at = bytes; !at.empty(); at = at.subspan(listRefBytes)) {
        ListRef ref{loadChunkRef(at), loadLittle<std::uint64_t>(at.subspan(36))};
        if (ref.chunk.sizeBytes == 0 || ref.chunk.sizeBytes > maxChunkPlainBytes || ref.coveredBytes == 0)
            return malformedTree("chunk list");
        refs.push_back(ref);
    }
    return refs;
}

} // namespace granary::drive
